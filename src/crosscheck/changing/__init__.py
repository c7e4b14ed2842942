"""What changed between two states of a project, and which findings a change brings."""

from crosscheck.changing.findings import since
from crosscheck.changing.states import changes

__all__ = ["changes", "since"]
