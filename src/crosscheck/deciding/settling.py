"""Decisions held against today's findings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from crosscheck.deciding.changes import Change, changes
from crosscheck.deciding.grounds import Held, rests_on, still_there
from crosscheck.deciding.known import Known
from crosscheck.deciding.subjects import Subject, subject, subject_of
from crosscheck.model import Decided, Decision, Finding, Force, Related, Report, Standing
from crosscheck.rules import RULES
from crosscheck.stamping import stamps


def settle(report: Report, today: date | None) -> Report:
    """Return *report* with what is decided apart from what is open, and what is wrong with it.

    Without *today* no decision is over, whatever its `until`.
    """
    known = Known.of(report)
    found = _by_conflict(report, known)
    examined = _at_odds(
        [
            _examined(decision, found.get(subject_of(decision), ()), known, today)
            for decision in report.corpus.decisions
        ]
    )
    silenced = _silenced(examined)
    own = (finding for group in _grouped(examined).values() for finding in _findings(group))
    return evolve(
        report,
        findings=(*(each for each in report.findings if each not in silenced), *own),
        decided=tuple(silenced[each] for each in report.findings if each in silenced),
        standings=tuple(each.standing for each in examined),
    )


@frozen
class _Stamped:
    finding: Finding
    stamp: str


def _by_conflict(report: Report, known: Known) -> Mapping[Subject, Sequence[_Stamped]]:
    """Return the findings of *report* by what they are about, with their stamps."""
    stamped = stamps(report)
    found: dict[Subject, list[_Stamped]] = defaultdict(list)
    for finding in report.findings:
        about = subject(finding, known)
        if about is not None:
            found[about].append(_Stamped(finding, stamped[finding]))
    return found


@frozen
class _Examined:
    """A decision with whether it holds, and the findings that it is about."""

    standing: Standing
    findings: tuple[Finding, ...] = ()
    related: tuple[Related, ...] = ()
    """Where what changed stands now."""

    @property
    def decision(self) -> Decision:
        return self.standing.decision


def _examined(
    decision: Decision, found: Sequence[_Stamped], known: Known, today: date | None
) -> _Examined:
    if not found:
        return _without_conflict(decision, known)
    over = _over(decision, today)
    meant = tuple(each.finding for each in found if each.stamp == decision.stamp)
    if meant:
        why = (*_renamed(decision, meant[0], known), *over)
        force = Force.STALE if why else Force.IN_FORCE
        return _Examined(Standing(decision, force, why), meant)
    findings = tuple(each.finding for each in found)
    if decision.stamp is None:
        why = ("it has no stamp, so that nothing tells what it was decided on", *over)
        return _Examined(Standing(decision, Force.STALE, why), findings)
    now = list(rests_on(findings[0], known))
    changed = changes(decision.grounds, [ground for ground, _ in now])
    why = (*map(str, changed), *over)
    return _Examined(Standing(decision, Force.STALE, why), findings, _places(changed, now))


def _over(decision: Decision, today: date | None) -> tuple[str, ...]:
    """Return why the time of *decision* is over; nothing where it is not."""
    if today is None or decision.until is None or today <= decision.until:
        return ()
    return (f"it held until {decision.until}, which has passed",)


def _renamed(decision: Decision, finding: Finding, known: Known) -> Iterator[str]:
    """Yield that the statement preferred goes by another id now, as far as is known.

    An id that the editor leaves out is numbered, and a stamp is made of words, not of ids.
    """
    then = {ground.statement: ground.quote for ground in decision.grounds}
    now = {ground.statement: ground.quote for ground, _ in rests_on(finding, known)}
    id_ = decision.statement
    if id_ in then and then[id_] != now.get(id_):
        yield f"{id_}, which is preferred, is the name of another statement now"


def _places(changed: Sequence[Change], now: Sequence[Held]) -> tuple[Related, ...]:
    """Return where that stands now which changed."""
    told = {change.statement: change for change in changed}
    return tuple(
        Related(evidence.statement.value_location, str(told[ground.statement]))
        for ground, evidence in now
        if ground.statement in told
    )


def _without_conflict(decision: Decision, known: Known) -> _Examined:
    """Return a decision whose conflict is not there: gone, or only out of sight.

    A conflict cannot be seen where words that it rests on do not stand in their sources.
    """
    now = list(still_there(decision, known))
    hidden = [ground.statement for ground, evidence in now if not evidence.stands]
    if not hidden:
        return _Examined(Standing(decision, Force.GONE))
    changed = changes(decision.grounds, [ground for ground, _ in now])
    unseen = f"the words of {', '.join(hidden)} do not stand in the source"
    why = (*map(str, changed), unseen)
    return _Examined(Standing(decision, Force.STALE, why), (), _places(changed, now))


def _grouped(examined: Sequence[_Examined]) -> Mapping[Subject, Sequence[_Examined]]:
    """Return *examined* by the conflict that each is about."""
    groups: dict[Subject, list[_Examined]] = defaultdict(list)
    for each in examined:
        groups[subject_of(each.decision)].append(each)
    return groups


def _at_odds(examined: Sequence[_Examined]) -> list[_Examined]:
    """Return *examined*, with decisions on one conflict that differ out of force."""
    holding = [each for each in examined if each.standing.force is Force.IN_FORCE]
    differing = {
        about
        for about, group in _grouped(holding).items()
        if len({each.decision.ruling for each in group}) > 1
    }
    return [
        evolve(each, standing=_odd(each.standing))
        if each.standing.force is Force.IN_FORCE and subject_of(each.decision) in differing
        else each
        for each in examined
    ]


def _odd(standing: Standing) -> Standing:
    why = ("another decision on the same conflict says something else",)
    return evolve(standing, force=Force.AT_ODDS, why=why)


def _silenced(examined: Sequence[_Examined]) -> dict[Finding, Decided]:
    """Return the findings that are settled, each with the first decision in force on it."""
    silenced: dict[Finding, Decided] = {}
    for each in examined:
        if each.standing.force is Force.IN_FORCE:
            for finding in each.findings:
                silenced.setdefault(finding, Decided(finding, each.decision))
    return silenced


_TWICE = {Force.AT_ODDS: "decisions-differ", Force.IN_FORCE: "decision-repeated"}
"""What it is to have two decisions on one conflict, by their common state."""


def _findings(group: Sequence[_Examined]) -> Iterator[Finding]:
    """Yield what is wrong with the decisions on one conflict."""
    for each in group:
        if each.standing.force is Force.STALE:
            yield _finding("decision-stale", each, _stale(each.standing), each.related)
    for force, rule in _TWICE.items():
        alike = [each for each in group if each.standing.force is force]
        for other in alike[1:]:
            first = alike[0].decision
            message = f"{_told(other.decision)}, and {_told(first)}"
            yield _finding(rule, other, message, (Related(first.location, _told(first)),))


def _stale(standing: Standing) -> str:
    return f"{_told(standing.decision)}, which does not hold today: {'; '.join(standing.why)}"


def _told(decision: Decision) -> str:
    return f"{decision.by} decided on {decision.on}: {decision.ruling} ({decision.rule})"


def _finding(rule: str, examined: _Examined, message: str, related: tuple[Related, ...]) -> Finding:
    """Return what is wrong with a decision; it concerns what its conflict does."""
    conflicts = examined.findings
    return Finding(
        rule=rule,
        severity=RULES[rule].severity,
        message=message,
        location=examined.decision.location,
        related=related,
        help=RULES[rule].mend,
        claim=examined.decision.claim,
        statements=tuple(dict.fromkeys(id_ for one in conflicts for id_ in one.statements)),
        sources=tuple(dict.fromkeys(id_ for one in conflicts for id_ in one.sources)),
        others=tuple(dict.fromkeys(id_ for one in conflicts for id_ in one.others)),
    )
