"""Relations between claims that must hold: the officers killed cannot be more than all killed."""

from collections.abc import Iterable, Mapping, Sequence

from crosscheck.model import Constraint, Finding, Judgement, Related, Statement
from crosscheck.rules import RULES
from crosscheck.values.dates import DateRange
from crosscheck.values.interval import EVERYTHING, Interval
from crosscheck.values.quantity import Quantity, at_least, at_most, in_unit


def broken(constraints: Iterable[Constraint], judgements: Mapping[str, Judgement]) -> list[Finding]:
    """Return a finding for each constraint that no values of its claims satisfy.

    First taken over all sources, where a claim may be whatever one of its statements allows; then
    within each source that speaks to all of its claims. Only statements whose words stand count.
    """
    found = []
    for constraint in constraints:
        claims = [
            [one.statement for one in judgements[name].evidence if one.stands]
            for name in (constraint.left, *constraint.right)
        ]
        if not _satisfiable(constraint, claims):
            found.append(_finding(constraint, claims, "no recorded values satisfy it"))
            continue
        for source in _shared_sources(claims):
            own = [[one for one in claim if one.source == source] for claim in claims]
            if not _satisfiable(constraint, own):
                found.append(_finding(constraint, own, f"the values of {source} do not satisfy it"))
    return found


def _satisfiable(constraint: Constraint, claims: Sequence[Sequence[Statement]]) -> bool:
    """Return whether some value of the first claim goes with some values of the others."""
    unit = _unit(claims)
    left, *parts = [hull([_interval(one, unit) for one in statements]) for statements in claims]
    right = total(parts)
    if constraint.relation == "=":
        return left.meets(right)
    below, above = at_least(left), at_most(right)
    if constraint.relation == "<":
        below = Interval(below.low, None, low_closed=False)
    return below.meets(above)


def _unit(claims: Sequence[Sequence[Statement]]) -> str | None:
    """Return the unit of the first figure, in which all others are taken."""
    values = (one.value for statements in claims for one in statements)
    return next((value.unit for value in values if isinstance(value, Quantity)), None)


def _interval(statement: Statement, unit: str | None) -> Interval:
    """Return what *statement* allows, in *unit*; everything where it does not convert."""
    value = statement.value
    if isinstance(value, Quantity):
        converted = in_unit(value, unit)
        return converted.interval if converted else EVERYTHING
    return value.interval if isinstance(value, DateRange) else EVERYTHING


def hull(intervals: Sequence[Interval]) -> Interval:
    """Return the smallest interval around all of *intervals*; everything where there are none."""
    if not intervals:
        return EVERYTHING
    lows = [(one.low, one.low_closed) for one in intervals if one.low is not None]
    highs = [(one.high, one.high_closed) for one in intervals if one.high is not None]
    low, low_closed = (
        min(lows, key=lambda end: (end[0], not end[1]))
        if len(lows) == len(intervals)
        else (None, True)
    )
    high, high_closed = max(highs) if len(highs) == len(intervals) else (None, True)
    return Interval(low, high, low_closed, high_closed)


def total(intervals: Sequence[Interval]) -> Interval:
    """Return every sum of one number from each of *intervals*."""
    first, *others = intervals
    for other in others:
        first = Interval(
            None if first.low is None or other.low is None else first.low + other.low,
            None if first.high is None or other.high is None else first.high + other.high,
            first.low_closed and other.low_closed,
            first.high_closed and other.high_closed,
        )
    return first


def _shared_sources(claims: Sequence[Sequence[Statement]]) -> list[str]:
    """Return the sources that speak to every one of *claims*."""
    speaking = [{one.source for one in statements} for statements in claims]
    return sorted(set.intersection(*speaking))


def _finding(constraint: Constraint, claims: Sequence[Sequence[Statement]], why: str) -> Finding:
    statements = [one for claim in claims for one in claim]
    return Finding(
        rule="constraint-broken",
        severity=RULES["constraint-broken"].severity,
        message=f"{constraint.written}: {why}",
        location=constraint.location,
        related=tuple(
            Related(one.value_location, f"{one.source}: {one.written}") for one in statements
        ),
        help=RULES["constraint-broken"].mend,
        claim=constraint.left,
        others=constraint.right,
        statements=tuple(one.id for one in statements),
        sources=tuple(sorted({one.source for one in statements})),
    )
