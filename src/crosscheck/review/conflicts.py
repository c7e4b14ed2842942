"""What can be done with a claim: the conflicts to decide on, and the decisions there are."""

from collections.abc import Iterator

from attrs import frozen

from crosscheck.deciding import Subject, range_of, subject_of
from crosscheck.editing.rulings import conflicts_of, statements_of
from crosscheck.formats.rulings import signed
from crosscheck.formats.wording import count
from crosscheck.model import Decision, Finding, Force, Severity
from crosscheck.review.naming import (
    about_in_words,
    finding_in_words,
    rule_in_words,
    ruling_in_words,
)
from crosscheck.review.projects import Snapshot
from crosscheck.rules import RULES

_GRAVITY = {rule: number for number, rule in enumerate(RULES)}
"""Rules from the gravest on, as they are listed."""


@frozen
class ConflictView:
    """A finding of a claim, with what a decision on it would be about."""

    place: str
    """Its name in the page."""
    rule: str
    title: str
    """The rule in words."""
    about: str
    of: str
    """What it is about, in words; empty where that goes without saying."""
    severity: str
    message: str
    help: str
    decided: bool
    choices: tuple[tuple[str, str], ...]
    """The statements that may be preferred, each by its id and in words."""
    range: str
    """The range that they span; empty where they span none."""
    replaced: tuple[str, ...]
    """What goes when it is decided anew: the decisions there are, and the dissents from them."""

    @property
    def matters(self) -> bool:
        """Whether it is more than a note."""
        return self.severity != Severity.NOTE.name.lower()


@frozen
class DissentView:
    """What somebody holds against a decision."""

    number: int
    """Which of the decision's, from 0."""
    by: str
    on: str
    reason: str
    withdrawn: str


@frozen
class DecisionView:
    """A decision, and whether it holds."""

    number: int
    """Which of the claim's, from 0."""
    rule: str
    title: str
    """The rule in words."""
    about: str
    of: str
    """What it is about, in words; empty where that goes without saying."""
    ruling: str
    says: str
    """The ruling in words."""
    signed: str
    by: str
    reason: str
    force: str
    why: tuple[str, ...]
    holds: bool
    confirmable: bool
    """Whether there is a conflict to confirm it on, and it does not hold."""
    dissents: tuple[DissentView, ...]
    and_dissents: str
    """What goes with it when it is removed, besides itself."""


def conflicts(snapshot: Snapshot, claim: str) -> tuple[ConflictView, ...]:
    """Return what can be decided of *claim*: what is open, most severe first; then the rest."""
    settled = {each.finding for each in snapshot.report.decided}
    found = sorted(
        conflicts_of(claim, snapshot.report),
        key=lambda each: (each[1] in settled, -each[1].severity, _GRAVITY[each[1].rule]),
    )
    return tuple(
        _conflict(number, about, each, snapshot, decided=each in settled)
        for number, (about, each) in enumerate(found, 1)
    )


def _conflict(
    number: int, about: Subject, finding: Finding, snapshot: Snapshot, *, decided: bool
) -> ConflictView:
    sources = snapshot.shown.sources
    statements = statements_of(finding, snapshot.report)
    claim = snapshot.known.judgements[about.claim].claim
    return ConflictView(
        place=f"conflict-{number}",
        rule=finding.rule,
        title=rule_in_words(finding.rule),
        about=about.about or "",
        of=about_in_words(about.about, claim, snapshot),
        severity=finding.severity.name.lower(),
        message=finding_in_words(finding, claim, snapshot),
        help=finding.help or "",
        decided=decided,
        choices=tuple((each.id, f"{each.answer} — {sources.voice(each)}") for each in statements),
        range=range_of(statements) or "",
        replaced=tuple(_replaced(about, snapshot)),
    )


def _replaced(about: Subject, snapshot: Snapshot) -> Iterator[str]:
    """Yield in words what a new decision *about* this takes the place of."""
    for each in snapshot.corpus.decisions:
        if subject_of(each) == about:
            yield f"“{ruling_in_words(each, snapshot)}” ({signed(each)}){and_dissents(each)}"


def and_dissents(decision: Decision) -> str:
    """Return what goes with *decision* when it goes: " and the 2 dissents from it", or nothing."""
    number = len(decision.dissents)
    if not number:
        return ""
    return f" and the {count(number, 'dissent') if number > 1 else 'dissent'} from it"


def of_claim(snapshot: Snapshot, claim: str) -> list[tuple[int, Decision]]:
    """Return the decisions on *claim*, each with its number among all that are on file."""
    return [
        (number, each)
        for number, each in enumerate(snapshot.corpus.decisions)
        if each.claim == claim
    ]


def decisions(snapshot: Snapshot, claim: str) -> tuple[DecisionView, ...]:
    """Return what was decided on *claim*, in the order of the file."""
    known = {about for about, _ in conflicts_of(claim, snapshot.report)}
    judged = snapshot.known.judgements[claim].claim
    standing = {each.decision: each for each in snapshot.report.standings}
    found = []
    for number, (_, decision) in enumerate(of_claim(snapshot, claim)):
        held = standing.get(decision)
        force = held.force if held else Force.GONE
        found.append(
            DecisionView(
                number=number,
                rule=decision.rule,
                title=rule_in_words(decision.rule),
                about=decision.about or "",
                of=about_in_words(decision.about, judged, snapshot),
                ruling=decision.ruling,
                says=ruling_in_words(decision, snapshot),
                signed=signed(decision),
                by=decision.by,
                reason=decision.reason,
                force=force.value,
                why=held.why if held else (),
                holds=force is Force.IN_FORCE,
                confirmable=force is Force.STALE and subject_of(decision) in known,
                dissents=_dissents(decision),
                and_dissents=and_dissents(decision),
            )
        )
    return tuple(found)


def _dissents(decision: Decision) -> tuple[DissentView, ...]:
    return tuple(
        DissentView(number, each.by, str(each.on), each.reason, str(each.withdrawn or ""))
        for number, each in enumerate(decision.dissents)
    )
