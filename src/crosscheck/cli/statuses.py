"""The exit statuses of all commands."""

CLEAN = 0
"""Nothing open; what was asked for is done."""
FOUND = 1
"""Findings, or a report that is out of date."""
FAILED = 2
"""Could not check: bad arguments, or files that cannot be read. Outranks FOUND."""
NOTHING = 3
"""Nothing to check."""
INTERRUPTED = 130
