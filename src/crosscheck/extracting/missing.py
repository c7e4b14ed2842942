"""What is said where the reader of a format is not installed."""

from crosscheck.errors import ProblemError, refusal, to_install


def not_installed(format_: str, extra: str) -> ProblemError:
    """Return the refusal of *format_*, which the optional *extra* of the package reads."""
    return refusal(f"to read {format_} needs a package that is not installed", to_install(extra))
