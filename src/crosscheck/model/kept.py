"""What an editor keeps: sources, claims with their statements, and what holds between claims."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from attrs import field, frozen

from crosscheck.errors import Problem
from crosscheck.model.configured import Configuration
from crosscheck.model.decided import Decision
from crosscheck.model.reviewed import Review
from crosscheck.text import Location
from crosscheck.values.actor import Actors
from crosscheck.values.dates import DateRange
from crosscheck.values.scope import Scope
from crosscheck.values.stance import Stance
from crosscheck.values.value import KindName, Value

Mode = Literal["report", "official claim", "order", "promise", "forecast"]

UNKNOWN = "unknown"
OWN = "own"
"""The lineage of a source that is declared to share its origin with no other."""


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
    """Sources of one lineage share an origin and count once; "own" is shared with none."""
    note: str | None = None
    label: str | None = None
    """A short name for reports, where publisher and author do not make a good one."""
    retrieved: str | None = None
    """When the original was fetched or taken in, as ISO 8601 in UTC."""
    original: str | None = None
    """Path of the original from seeds/ on."""
    sha256: str | None = None
    """Of the original's bytes, in hexadecimal digits."""
    extracted: str | None = None
    """What took the text out of the original, with its version."""
    encoding: str = "utf-8"
    """How its file is written."""
    original_encoding: str | None = None
    """How the characters of the original are written, where it is text."""
    location: Location | None = None
    """Where sources.yaml speaks of it."""

    @property
    def origin(self) -> str:
        """The declared lineage; the source itself where it is its own or none is declared."""
        return self.id if self.lineage in {None, OWN} else self.lineage


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
    decisions: tuple[Decision, ...] = ()
    reviews: tuple[Review, ...] = ()
    problems: tuple[Problem, ...] = ()
    configuration: Configuration = field(factory=Configuration)
    texts: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    """The text of every YAML and TOML file read, by path from the root, to show its lines."""

    def source(self, id_: str) -> Source:
        """Return the source named *id_*; KeyError where there is none."""
        for source in self.sources:
            if source.id == id_:
                return source
        raise KeyError(id_)

    @property
    def last_reviews(self) -> Mapping[str, Review]:
        """The last review of each source, of its text as it is now where there is one."""
        last = sorted(self.reviews, key=lambda each: (each.current, each.on))
        return {each.source: each for each in last}
