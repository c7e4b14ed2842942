"""What a format has to know besides the report."""

from attrs import frozen

from crosscheck.model import Severity


@frozen
class View:
    """How a report is wanted; the defaults fit all that reads it from the project's folder."""

    colour: bool = False
    """Whether the reader is a terminal that shows colour."""
    fails: Severity | None = Severity.ERROR
    """The least severity that makes the run fail; None where nothing does."""
    folder: str = ""
    """The way from where the reader stands to the project's root, with forward slashes."""
    known: frozenset[str] | None = None
    """The stamps of what was found before; None where nothing is known of before."""

    def file(self, name: str) -> str:
        """Return the path of the project's file *name* from where the reader stands."""
        return f"{self.folder}/{name}" if self.folder else name

    def failing(self, severity: Severity) -> bool:
        """Return whether a finding of *severity* makes the run fail."""
        return self.fails is not None and severity >= self.fails
