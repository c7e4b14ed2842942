"""What was found: anchors, comparisons, camps, and a claim, judged."""

import enum
from typing import Literal

from attrs import frozen

from crosscheck.model.kept import Claim, Statement
from crosscheck.text import Span
from crosscheck.values.interval import Interval
from crosscheck.values.level import Level, Looser, Remark

DifferenceKind = Literal["number", "date", "name", "measure", "comparative", "negation", "words"]
Method = Literal["exact", "folded", "fuzzy"]
"""How a quote was found."""


class AnchorStatus(enum.Enum):
    """What became of a quote; every statement ends in exactly one."""

    LINKED = "linked"
    DRIFTED = "drifted"
    """Found only fuzzily."""
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not found"


@frozen
class Difference:
    """Two words that stand for each other in quote and passage and are not the same."""

    kind: DifferenceKind
    quoted: str
    """What the quote says; empty where the passage has words the quote leaves out."""
    found: str
    """What the source says; empty where the source lacks it."""

    @property
    def alters(self) -> bool:
        """Whether it makes another statement of the quote, and is no mere change of wording."""
        return self.kind != "words"


@frozen
class Candidate:
    """A place that was considered for a quote."""

    span: Span
    score: float
    """Similarity from 0 to 100."""
    differences: tuple[Difference, ...] = ()
    """What the guards object to."""
    rejected: str | None = None
    """Why it was not taken, in words."""
    proposed: bool = False
    """Whether it was searched for a statement without a quote; its score is one of the search."""


@frozen
class Anchor:
    """A statement's quote, found or not."""

    statement: str
    source: str
    status: AnchorStatus
    spans: tuple[Span, ...] = ()
    """The words in the source, in order; several where the quote holds an ellipsis."""
    score: float = 0.0
    method: Method | Literal["none"] = "none"
    differences: tuple[Difference, ...] = ()
    """What was altered between quote and source; not empty for `quote-altered`."""
    candidates: tuple[Candidate, ...] = ()
    """The places considered, best first, where it is not linked to one."""
    sentence: Span | None = None
    """The sentence or sentences around the words."""


class Attestation(enum.Enum):
    """Whether the quoted words state the recorded value."""

    STATED = "stated"
    CONTRADICTED = "contradicted"
    ABSENT = "absent"
    UNCHECKED = "unchecked"
    """The words were not found, or the kind has nothing to read."""


@frozen
class Evidence:
    """A statement with its anchor and what its words were read to say."""

    statement: Statement
    anchor: Anchor
    attestation: Attestation = Attestation.UNCHECKED
    read: str = ""
    """What the quoted words were read as, where that is not the recorded value."""
    context: Anchor | None = None

    @property
    def stands(self) -> bool:
        """Whether it may bear on a verdict.

        Its words are in the source, unaltered, and do not say something else than is recorded.
        """
        found = self.anchor.status is not AnchorStatus.NOT_FOUND
        altered = any(difference.alters for difference in self.anchor.differences)
        return found and not altered and self.attestation is not Attestation.CONTRADICTED


class Relation(enum.Enum):
    """Who stands against whom in a comparison."""

    SOURCES = "two sources"
    SPEAKERS = "two speakers of one source"
    SELF = "one speaker against themself"
    OFFICIAL = "an authority's claim against what is reported"


@frozen
class Comparison:
    """Two statements of one claim, a level, and the reason in words."""

    left: Statement
    right: Statement
    level: Level
    reason: str
    relation: Relation
    looser: Looser | None = None
    remarks: tuple[Remark, ...] = ()
    scope_differs: bool = False
    """Whether a reader has to know that the two count different things."""
    replaced: Literal["superseded", "revised"] | None = None
    """Whether the later of two counts replaces the earlier one."""
    replaced_side: Literal["left", "right"] | None = None
    """The side whose count is replaced."""


@frozen
class Camp:
    """A largest set of statements that one and the same value satisfies."""

    statements: tuple[str, ...]
    common: Interval | None = None
    """What their loose sets share, for figures and dates."""


class Verdict(enum.Enum):
    """A claim in a word, from the worst to the best."""

    DISPUTED = "disputed"
    CLOSE = "close"
    INCOMPARABLE = "incomparable"
    UNSUPPORTED = "unsupported"
    SUPERSEDED = "superseded"
    CONSISTENT = "consistent"
    AGREED = "agreed"
    SINGLE_SOURCE = "single source"


@frozen
class Judgement:
    """A claim, judged."""

    claim: Claim
    evidence: tuple[Evidence, ...]
    comparisons: tuple[Comparison, ...]
    verdict: Verdict
    camps: tuple[Camp, ...] = ()
    consensus: Interval | None = None
    """The common strict range, for figures and dates."""
    odd_one_out: tuple[str, ...] = ()
    """The one statement, or those of the one source, without which all others agree."""
    sources: int = 0
    independent: int = 0
    """How many origins the sources have."""
    sentence: str = ""
    """The verdict in one sentence with its arithmetic."""
