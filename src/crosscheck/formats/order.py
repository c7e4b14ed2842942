"""The one order in which a report is shown, whatever order it came in."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from attrs import evolve

from crosscheck.errors import Problem
from crosscheck.model import Evidence, Finding, Judgement, Report, Verdict
from crosscheck.text import Location, Point
from crosscheck.values.dates import DateRange
from crosscheck.values.interval import Interval
from crosscheck.values.level import Level
from crosscheck.values.quantity import Quantity, in_unit
from crosscheck.values.units import is_measure
from crosscheck.values.value import Value

_VERDICTS = {verdict: rank for rank, verdict in enumerate(Verdict)}
_END = Decimal("Infinity")


def on_line(value: Value, unit: str | None) -> Interval | None:
    """Return the stretch of a line that *value* allows, figures of measure in *unit*.

    None where its kind has no line, its days are not known, or its unit is another.
    """
    if isinstance(value, DateRange):
        return value.interval if value.resolved else None
    converted = in_common(value, unit)
    return converted.interval if converted else None


def in_common(value: Value, unit: str | None) -> Quantity | None:
    """Return the figure *value* in *unit* where both are units of measure, otherwise as it is."""
    if not isinstance(value, Quantity):
        return None
    measured = value.unit is not None and unit is not None and is_measure(unit)
    return in_unit(value, unit) if measured else value


def in_order(report: Report) -> Report:
    """Return *report* sorted: worst claims and findings first, figures from low to high."""
    return worst_first(evolve(report, judgements=tuple(map(_within, report.judgements))))


def worst_first(report: Report) -> Report:
    """Return *report* sorted by claims and findings, each claim left as it is."""
    corpus = evolve(
        report.corpus,
        sources=tuple(sorted(report.corpus.sources, key=lambda source: source.id)),
        constraints=tuple(
            sorted(report.corpus.constraints, key=lambda one: location_order(one.location))
        ),
        problems=tuple(sorted(report.corpus.problems, key=problem_order)),
    )
    return evolve(
        report,
        corpus=corpus,
        judgements=tuple(
            sorted(report.judgements, key=partial(_judgement_order, worst=_worst(report)))
        ),
        findings=tuple(sorted(report.findings, key=_finding_order)),
        decided=tuple(sorted(report.decided, key=lambda each: _finding_order(each.finding))),
        standings=tuple(
            sorted(report.standings, key=lambda each: location_order(each.decision.location))
        ),
        reuses=tuple(sorted(report.reuses, key=lambda one: (one.left, one.right))),
    )


def location_order(location: Location | None) -> tuple[str, Point, Point]:
    """Return what places are sorted by; what has none comes first."""
    if location is None:
        return "", Point(0, 0), Point(0, 0)
    return location.file, location.start, location.end or location.start


def _within(judgement: Judgement) -> Judgement:
    """Return *judgement* with its statements from low to high, and all else after them."""
    unit = judgement.claim.unit
    evidence = tuple(sorted(judgement.evidence, key=lambda each: _on_line_order(each, unit)))
    rank = {each.statement.id: number for number, each in enumerate(evidence)}
    camps = [
        evolve(camp, statements=tuple(sorted(camp.statements, key=rank.__getitem__)))
        for camp in judgement.camps
    ]
    comparisons = sorted(
        judgement.comparisons, key=lambda one: sorted((rank[one.left.id], rank[one.right.id]))
    )
    return evolve(
        judgement,
        evidence=evidence,
        comparisons=tuple(comparisons),
        camps=tuple(sorted(camps, key=lambda camp: [rank[each] for each in camp.statements])),
    )


def _on_line_order(evidence: Evidence, unit: str | None) -> tuple[Decimal, Decimal]:
    """Return what statements are sorted by; what lies on no line keeps the editor's order."""
    interval = on_line(evidence.statement.value, unit)
    low = -_END if interval is None or interval.low is None else interval.low
    high = _END if interval is None or interval.high is None else interval.high
    return low, high


def _worst(report: Report) -> dict[str, int]:
    """Return how severe the worst finding of each claim is."""
    worst: dict[str, int] = {}
    for finding in report.findings:
        for claim in (finding.claim, *finding.others):
            if claim is not None:
                worst[claim] = max(worst.get(claim, 0), finding.severity)
    return worst


def _judgement_order(
    judgement: Judgement, worst: Mapping[str, int]
) -> tuple[int, int, bool, bool, tuple[str, Point, Point], str]:
    """Return what claims are sorted by: how bad they are, then where an editor filed them.

    Among those as bad, what can be looked up comes before what is a matter of judgement, and a
    conflict between sources before one inside a source.
    """
    claim = judgement.claim
    return (
        _VERDICTS[judgement.verdict],
        -worst.get(claim.id, 0),
        claim.kind == "stance",
        _inside_one_source(judgement),
        location_order(claim.id_location or claim.location),
        claim.id,
    )


def _inside_one_source(judgement: Judgement) -> bool:
    """Return whether no two sources contradict each other."""
    conflicts = (each for each in judgement.comparisons if each.level is Level.CONFLICT)
    return all(each.left.source == each.right.source for each in conflicts)


def _finding_order(finding: Finding) -> tuple[int, tuple[str, Point, Point], str, str]:
    return -finding.severity, location_order(finding.location), finding.rule, finding.message


def problem_order(problem: Problem) -> tuple[tuple[str, Point, Point], str]:
    """Return what problems are sorted by: their place."""
    return location_order(problem.location), problem.message
