"""What is said where the reader of a format is not installed."""

from crosscheck.errors import ProblemError, refusal


def not_installed(format_: str, extra: str) -> ProblemError:
    """Return the refusal of *format_*, which the optional *extra* of the package reads.

    The help does not name the distribution: as long as nobody has published it, anyone could.
    """
    return refusal(
        f"to read {format_} needs a package that is not installed",
        f'run `pip install ".[{extra}]"` in the clone of crosscheck, by the pip of its environment',
    )
