"""What could not be checked at all, as values that travel to the report.

A *Problem* is a mistake a person can mend: it says where, what was expected and the way out.
Problems are gathered, never raised one at a time, so that one run shows them all. The single
exception, `ProblemError`, carries them out of a function that cannot go on.
"""

from collections.abc import Iterable

from attrs import frozen

from crosscheck.text import Location


@frozen
class Problem:
    """Something that could not be looked at, and how to mend it."""

    message: str
    """One sentence without a full stop, in words that an editor uses."""
    location: Location | None = None
    help: str | None = None
    """What to do about it; one sentence."""

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        advice = f"\n  help: {self.help}" if self.help else ""
        return f"{place}{self.message}{advice}"


@frozen
class ProblemError(Exception):
    """Raised where the work cannot go on; holds every problem found so far."""

    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> "ProblemError":
        """Return the error that carries *problems*."""
        return cls(tuple(problems))

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def refusal(message: str, help_: str | None = None) -> ProblemError:
    """Return the error that says why one thing is not taken or done, and the way out."""
    return ProblemError.of([Problem(message, help=help_)])


def to_install(extra: str) -> str:
    """Return how the optional *extra* of the package is installed.

    The distribution is not named: as long as nobody has published it, anyone could.
    """
    return (
        f'run `pip install ".[{extra}]"` in the clone of crosscheck, by the pip of its environment'
    )
