"""The nouns: what an editor keeps, what was found, and what does not hold. Frozen; no verbs."""

import enum
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from attrs import field, frozen

from crosscheck.errors import Problem
from crosscheck.text import Location, Span
from crosscheck.values.actor import Actors
from crosscheck.values.dates import DateRange
from crosscheck.values.interval import Interval
from crosscheck.values.level import Level, Looser, Remark
from crosscheck.values.scope import Scope
from crosscheck.values.stance import Stance
from crosscheck.values.value import KindName, Value

Mode = Literal["report", "official claim", "order", "promise", "forecast"]

UNKNOWN = "unknown"


# What an editor keeps


@frozen
class Source:
    """A published text and what is known of it; what a text does not tell is "unknown"."""

    id: str
    file: str
    """Path from the project's root, with forward slashes."""
    text: str = field(repr=False)
    title: str = UNKNOWN
    publisher: str = UNKNOWN
    author: str = UNKNOWN
    published: str = UNKNOWN
    """The day, as ISO 8601 or EDTF."""
    url: str = UNKNOWN
    language: str = UNKNOWN
    reliability: str = UNKNOWN
    """Admiralty code A (completely reliable) to F (cannot be judged)."""
    credibility: str = UNKNOWN
    """Admiralty code 1 (confirmed) to 6 (cannot be judged)."""
    lineage: str | None = None
    """Sources of one lineage share an origin and count once."""
    note: str | None = None
    label: str | None = None
    """A short name for reports, where publisher and author do not make a good one."""
    location: Location | None = None
    """Where sources.yaml speaks of it."""

    @property
    def origin(self) -> str:
        """The lineage, or the source itself where none is declared."""
        return self.lineage or self.id


@frozen
class Quote:
    """Words to be found in a source (W3C Web Annotation: a TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    location: Location | None = None
    """Where the claims file holds them."""


@frozen
class Statement:
    """What one source, and one speaker in it, answers to a claim."""

    id: str
    source: str
    value: Value
    written: str
    """The value as the editor typed it."""
    location: Location
    """Where the statement begins in the claims file."""
    value_location: Location
    quote: Quote | None = None
    context: Quote | None = None
    """Words elsewhere in the source that the value rests on too (a dateline, the other end)."""
    speaker: str | None = None
    """Who says it in the source; None is the source's own author."""
    scope: Scope = field(factory=Scope)
    """What it covers, with what it inherits from its claim."""
    mode: Mode = "report"
    as_of: DateRange | None = None
    as_of_written: str | None = None
    note: str | None = None

    @property
    def voice(self) -> str:
        """Who says it: the source, or the speaker in it."""
        return f"{self.speaker} in {self.source}" if self.speaker else self.source

    @property
    def answer(self) -> str:
        """The value in words that answer the claim's question."""
        return _ANSWERS[self.value] if isinstance(self.value, Stance) else self.written


_ANSWERS = {
    Stance.AFFIRMS: "yes",
    Stance.DENIES: "no",
    Stance.UNCLEAR: "unclear",
}


@frozen
class Claim:
    """A question, and what the sources answer."""

    id: str
    question: str
    kind: KindName
    location: Location
    statements: tuple[Statement, ...] = ()
    unit: str | None = None
    """What the figures are in: a thing counted ("people") or a unit of measure ("year")."""
    scope: Scope = field(factory=Scope)
    within: DateRange | None = None
    """Completes partial dates."""
    cumulative: bool = False
    """Whether the figure only grows, so that a later count replaces an earlier one."""
    tolerance: Decimal = Decimal(0)
    """The fraction by which figures may differ and still be close."""
    terms: tuple[str, ...] = ()
    """Further words to search sources by."""
    note: str | None = None
    id_location: Location | None = None


@frozen
class Constraint:
    """A relation that must hold between the figures or dates of several claims."""

    written: str
    left: str
    """A claim's id."""
    relation: Literal["<", "<=", "="]
    right: tuple[str, ...]
    """Claim ids; their sum where there are several."""
    location: Location


@frozen
class Corpus:
    """Everything a project holds, and what of it could not be read."""

    root: str
    """Absolute path of the project folder; never printed."""
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    actors: Actors = field(factory=Actors)
    constraints: tuple[Constraint, ...] = ()
    problems: tuple[Problem, ...] = ()
    texts: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    """The text of every YAML file read, by path from the root, so that its lines can be shown."""

    def source(self, id_: str) -> Source:
        """Return the source named *id_*; KeyError where there is none."""
        for source in self.sources:
            if source.id == id_:
                return source
        raise KeyError(id_)


# What was found


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


# What does not hold


class Severity(enum.IntEnum):
    """How bad a finding is; ordered."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@frozen
class Related:
    """Another place that a finding rests on."""

    location: Location
    message: str


@frozen
class Finding:
    """Something that was looked at and does not hold."""

    rule: str
    severity: Severity
    message: str
    location: Location
    """The place to open first: in a claims file or a source."""
    related: tuple[Related, ...] = ()
    help: str | None = None
    claim: str | None = None
    statements: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Further claims that it concerns."""


@frozen
class Totals:
    """What became of all statements; the parts add up to the whole."""

    sources: int
    claims: int
    statements: int
    linked: int
    drifted: int
    ambiguous: int
    not_found: int


@frozen
class Report:
    """All that one run found."""

    corpus: Corpus
    judgements: tuple[Judgement, ...]
    findings: tuple[Finding, ...]
    totals: Totals
