"""What does not hold: findings, and the report that holds all of a run."""

import enum
from collections.abc import Mapping

from attrs import frozen

from crosscheck.model.decided import Decision
from crosscheck.model.found import Judgement
from crosscheck.model.kept import Corpus
from crosscheck.model.severity import Severity
from crosscheck.model.shared import Reuse
from crosscheck.text import Location


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
class LeftOut:
    """A rule that the project has switched off or not selected: nobody looked."""

    rule: str
    says: str
    """What a finding of this rule would say, in half a sentence."""


@frozen
class Decided:
    """A finding that a decision in force has settled."""

    finding: Finding
    decision: Decision


class Force(enum.Enum):
    """Whether a decision holds; every decision is in exactly one state."""

    IN_FORCE = "in force"
    AT_ODDS = "at odds"
    """Another one on the same conflict says something else, so neither holds."""
    STALE = "stale"
    """What it was decided on has changed, or its time is over."""
    GONE = "conflict gone"


@frozen
class Standing:
    """A decision, and whether it holds today."""

    decision: Decision
    force: Force
    why: tuple[str, ...] = ()
    """What changed, in words; empty where it is in force and where its conflict is gone."""


@frozen
class Totals:
    """What became of all statements; the parts add up to the whole."""

    sources: int
    independent: int
    """How many origins the sources have."""
    claims: int
    statements: int
    linked: int
    drifted: int
    ambiguous: int
    not_found: int


@frozen
class Since:
    """How what was found stands to an earlier revision, where only what changed is shown."""

    revision: str
    """As it was asked for."""
    stamps: frozenset[str]
    """Those of what was found at the revision."""
    new: frozenset[Finding]
    """What was not found there."""
    known: int
    """How many were found there already, shown or not."""
    unread: int = 0
    """How many problems kept part of the revision from being read: what rests on it is new."""


@frozen
class Report:
    """All that one run found."""

    corpus: Corpus
    judgements: tuple[Judgement, ...]
    findings: tuple[Finding, ...]
    """What is open."""
    totals: Totals
    origins: Mapping[str, str]
    """The origin of each source, by its id; sources of one origin count once."""
    reuses: tuple[Reuse, ...] = ()
    """Which sources share text, but for those of which an editor has declared both lineages."""
    left_out: tuple[LeftOut, ...] = ()
    """What was not looked for, by the project's configuration."""
    since: Since | None = None
    """None where everything is shown."""
    decided: tuple[Decided, ...] = ()
    """What does not hold either, and is settled: silenced, and shown with its decision."""
    standings: tuple[Standing, ...] = ()
    """Every decision, in the order of the file."""


@frozen
class Found:
    """What a run found: all of it, and the part of it that was asked for."""

    whole: Report
    shown: Report
