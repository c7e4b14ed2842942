"""A writer's draft, checked: each figure, date and quotation in it with what became of it."""

import enum
from typing import Literal

from attrs import field, frozen

from crosscheck.model.found import Difference
from crosscheck.text import Span
from crosscheck.values.level import Level

CheckedKind = Literal["quotation", "figure", "date"]


class Outcome(enum.Enum):
    """What became of a thing in a draft, from the worst to the best."""

    CONTRADICTED = "contradicted"
    """A recorded statement excludes it, and none says it."""
    ALTERED = "altered"
    """A quotation whose source says something else."""
    MISATTRIBUTED = "misattributed"
    """Somebody else says it than the draft names."""
    DISPUTED = "disputed"
    """One recorded statement says it, another excludes it."""
    CLOSE = "close"
    """The sources say nearly that: a hedge is lost, or the draft is more precise than they are."""
    UNRECORDED = "unrecorded"
    """It stands in a source, and no statement records it."""
    NOWHERE = "found nowhere"
    SUPPORTED = "supported"


WRONG = frozenset((Outcome.CONTRADICTED, Outcome.ALTERED, Outcome.MISATTRIBUTED))
"""The outcomes that a draft must not be printed with."""


class Bearing(enum.Enum):
    """What a recorded statement says of a thing in a draft."""

    SUPPORTS = "supports"
    """It says the same, or more precisely what the draft says loosely."""
    CLOSE = "close"
    """Only a generous reading reconciles the two."""
    ALLOWS = "allows"
    """It says less than the draft, and does not exclude it: "more than 200" allows 210."""
    CONTRADICTS = "contradicts"
    APART = "apart"
    """The two cannot be held against each other, or speak of part and whole."""


@frozen
class Held:
    """A thing in a draft, held against one recorded statement."""

    statement: str
    """The statement's id, unique within its claim."""
    source: str
    voice: str
    """Who says it: the source, or the speaker in it."""
    answer: str
    """The value as the editor typed it."""
    bearing: Bearing
    level: Level
    reason: str


@frozen
class Place:
    """A passage of a source."""

    source: str
    span: Span
    score: float = 100.0
    """Similarity from 0 to 100, where a quotation was looked for."""


@frozen
class Checked:
    """One thing in a draft that can be checked, and what became of it."""

    kind: CheckedKind
    span: Span
    text: str
    """The words the span covers, as written."""
    outcome: Outcome
    claim: str | None = None
    """The claim that a figure or a date was taken to answer."""
    held: tuple[Held, ...] = ()
    """What it was held against, in the order of the claim's statements."""
    places: tuple[Place, ...] = ()
    """Where it stands in the sources; for what is found nowhere, the nearest passage."""
    differences: tuple[Difference, ...] = ()
    """What differs between a quotation and its passage."""
    candidates: tuple[str, ...] = ()
    """Claims that it may answer, where that is not sure, the likeliest first."""
    note: str | None = None
    """What else a reader has to know, in words."""


@frozen
class Draft:
    """A draft and everything in it that was checked, in the order of the text."""

    file: str
    """Its path as it was named; "-" for standard input."""
    text: str = field(repr=False)
    checked: tuple[Checked, ...] = ()
