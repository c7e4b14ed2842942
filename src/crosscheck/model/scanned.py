"""What a search of the sources found: for each claim the passages that speak to it, or silence."""

from typing import Literal

from attrs import frozen

from crosscheck.text import Span
from crosscheck.values.level import Level
from crosscheck.values.scope import Scope
from crosscheck.values.value import Value

MarkKind = Literal["figure", "date", "name", "word"]


@frozen
class Mark:
    """Words of a passage that a reader should see at once."""

    kind: MarkKind
    span: Span


@frozen
class Part:
    """A part of a score; the parts of a proposal add up to its score."""

    name: str
    points: float
    reason: str
    """The words, or the count, that earned the points."""


@frozen
class Standing:
    """How a proposed value stands to one recorded statement."""

    statement: str
    """The statement's id."""
    voice: str
    answer: str
    level: Level
    reason: str


@frozen
class Proposal:
    """A passage that speaks to a claim, with the value read in it; an editor takes it or not."""

    claim: str
    source: str
    passage: Span
    """The sentence."""
    quote: Span
    """The words to be quoted."""
    score: float
    """From 0 to 100."""
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]
    value: Value | None = None
    """None where the kind is the editor's to judge (a stance), or nothing could be read."""
    written: str | None = None
    """The value as an editor would type it."""
    reckoned: bool = False
    """Whether the value was reckoned from two figures, and is printed nowhere."""
    sure: bool = True
    """Whether the passage speaks of what is asked, and does not just hold a fitting value."""
    scope: Scope = Scope()  # noqa: RUF009 - frozen
    """What the value covers, where that differs from what the claim asks."""
    speaker: str | None = None
    """Whose words they are by the passage, where it says so ..."""
    via: str | None = None
    """... and through whom they are told: of "police said, according to Reuters", Reuters."""
    standings: tuple[Standing, ...] = ()
    recorded: str | None = None
    """The id of the statement that quotes this passage already."""
    prefix: str = ""
    """What stands right before the quote, where it stands more than once; likewise ..."""
    suffix: str = ""
    """... what stands right behind it."""
    set_aside: str | None = None
    """What the sentence is, where it is no reporting: a menu, a repetition."""

    @property
    def level(self) -> Level | None:
        """How the value stands to what is recorded: the worst of all; None for nothing to hold."""
        levels = [standing.level for standing in self.standings]
        return max(levels, key=_GRAVITY.index, default=None)


_GRAVITY = (
    Level.MISSING,
    Level.INCOMPARABLE,
    Level.SAME,
    Level.COMPATIBLE,
    Level.CLOSE,
    Level.CONFLICT,
)


@frozen
class Search:
    """What was looked for in one source on one claim, and what was found."""

    source: str
    claim: str
    words: tuple[str, ...]
    """The words searched for."""
    proposals: tuple[Proposal, ...] = ()
    """The passages, best first; none where the source is silent."""
    elsewhere: str | None = None
    """Why what was found is none of this claim's: the page is on another event."""
