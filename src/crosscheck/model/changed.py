"""What changed between two states of a project, or from one run to the next."""

from typing import Literal

from attrs import frozen

from crosscheck.errors import Problem
from crosscheck.model.found import Verdict
from crosscheck.model.held import Finding
from crosscheck.text import Location

How = Literal["added", "removed", "changed"]


@frozen
class Edit:
    """One thing that a source, a claim, a statement or a decision says, before and after."""

    field: str
    """Its key in the file, or `text` for what a source says."""
    before: str
    """Empty where it did not say it."""
    after: str
    line: int | None = None
    """For a passage in a source's text: its line, in the later state where it is there."""


@frozen
class Change:
    """A source, a claim, a statement or a decision that is not what it was."""

    how: How
    id: str
    """The id of the source or claim; of a statement or decision, that of its claim."""
    name: str
    """What a reader knows it by: a file, a question, an answer with who gives it, a ruling."""
    location: Location | None = None
    """Where it stands, in the later state where it is there."""
    edits: tuple[Edit, ...] = ()


@frozen
class Turn:
    """A claim on which the verdict is another one."""

    claim: str
    before: Verdict
    after: Verdict
    sentence: str
    """The later verdict in a sentence."""


@frozen
class Changes:
    """Everything that differs between two states of a project, in the order of its files."""

    before: str
    """What the earlier state is called."""
    after: str
    sources: tuple[Change, ...] = ()
    claims: tuple[Change, ...] = ()
    statements: tuple[Change, ...] = ()
    verdicts: tuple[Turn, ...] = ()
    decisions: tuple[Change, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the two states are the same."""
        found = (self.sources, self.claims, self.statements, self.verdicts, self.decisions)
        return not any(found)


@frozen
class News:
    """What a run found that the one before it did not, and the other way round."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    new_problems: tuple[Problem, ...]
    mended: tuple[Problem, ...]
