"""Two statements of one claim: first whether they can be held together, then how they stand.

The order of the tests decides: who says it, in what mode, of what, as of when; only then the
values, by the ladder of their kind.
"""

from decimal import Decimal
from typing import cast

from attrs import evolve, frozen

from crosscheck.kinds import KINDS, Basis
from crosscheck.model import Claim, Comparison, Relation, Statement
from crosscheck.values.actor import Actors
from crosscheck.values.dates import DateRange
from crosscheck.values.interval import Interval
from crosscheck.values.ladder import compare_contained
from crosscheck.values.level import Level, ValueComparison
from crosscheck.values.quantity import Quantity, in_common_unit
from crosscheck.values.scope import Containment, containment
from crosscheck.values.units import is_measure

_NOT_YET = frozenset({"promise", "forecast"})
"""Modes that speak of what is to come: not held against what is said to be."""


@frozen
class Setting:
    """What comparing needs to know besides the two statements."""

    actors: Actors
    origins: dict[str, str]
    """The origin of each source, by its id."""


def basis(claim: Claim, actors: Actors) -> Basis:
    """Return what *claim* declares that comparing its values needs."""
    return Basis(_counts_whole_things(claim), claim.tolerance, actors)


def _counts_whole_things(claim: Claim) -> bool:
    """Return whether figures count people or things: a measure of people, or no unit of measure."""
    if claim.scope.measure is not None:
        return True
    return claim.unit is not None and not is_measure(claim.unit)


def compare_statements(
    claim: Claim, left: Statement, right: Statement, setting: Setting
) -> Comparison:
    """Return how *left* and *right* stand to each other as answers to *claim*."""
    relation = relate(left, right, setting.actors)
    scopes = containment(left.scope, right.scope, setting.actors)
    apart = _incomparable(claim, left, right, scopes)
    if apart:
        return Comparison(left, right, Level.INCOMPARABLE, apart, relation)
    values = _compare_values(claim, left, right, scopes, setting.actors)
    comparison = Comparison(
        left=left,
        right=right,
        level=values.level,
        reason=values.reason,
        relation=relation,
        looser=values.looser,
        remarks=values.remarks,
        scope_differs=scopes is not Containment.EQUAL
        and _scope_matters(claim, left, right, setting.actors),
    )
    return _in_time(claim, comparison, setting)


def relate(left: Statement, right: Statement, actors: Actors) -> Relation:
    """Return who stands against whom."""
    if left.source == right.source and _speaker(left, actors) == _speaker(right, actors):
        return Relation.SELF
    if (left.mode == "official claim") != (right.mode == "official claim"):
        return Relation.OFFICIAL
    return Relation.SPEAKERS if left.source == right.source else Relation.SOURCES


def _speaker(statement: Statement, actors: Actors) -> str | None:
    return None if statement.speaker is None else actors.canonical(statement.speaker)


def _incomparable(
    claim: Claim, left: Statement, right: Statement, scopes: Containment
) -> str | None:
    """Return why two statements cannot be held against each other, or None where they can."""
    if left.mode != right.mode and _NOT_YET & {left.mode, right.mode}:
        return f"{_article(left.mode)} is not held against {_article(right.mode)}"
    if scopes is Containment.NEITHER:
        return _different_things(left, right)
    if scopes is not Containment.EQUAL and claim.kind != "quantity":
        return _different_things(*_narrower_first(left, right, scopes))
    if claim.kind != "date" and not claim.cumulative and _apart_in_time(left, right):
        return f"they stand at different times: {left.as_of_written}; {right.as_of_written}"
    return None


def _different_things(first: Statement, second: Statement) -> str:
    scopes = (one.scope.words() or "the whole" for one in (first, second))
    return f"they speak of different things: {'; '.join(scopes)}"


def _narrower_first(
    left: Statement, right: Statement, scopes: Containment
) -> tuple[Statement, Statement]:
    return (left, right) if scopes is Containment.NARROWER else (right, left)


def _article(mode: str) -> str:
    return f"an {mode}" if mode[0] in "aeiou" else f"a {mode}"


def _compare_values(
    claim: Claim, left: Statement, right: Statement, scopes: Containment, actors: Actors
) -> ValueComparison:
    terms = basis(claim, actors)
    if scopes is Containment.EQUAL:
        return KINDS[claim.kind].compare(left.value, right.value, terms)
    narrow, wide = _narrower_first(left, right, scopes)
    values = compare_contained(
        _figure(narrow), _figure(wide), whole=terms.whole, tolerance=terms.tolerance
    )
    part, whole = (one.scope.words() or "all" for one in (narrow, wide))
    return evolve(values, reason=f"“{part}” is part of “{whole}” and {values.reason}")


def _figure(statement: Statement) -> Quantity:
    """Return the value of a statement on a figure; the loader gives it no other."""
    return cast("Quantity", statement.value)


def _scope_matters(claim: Claim, left: Statement, right: Statement, actors: Actors) -> bool:
    """Return whether a reader has to know that two figures count different things.

    Always for two measures (the killed, all casualties); for a group or place within a wider one
    only where the figures would not go together if they counted the same.
    """
    if left.scope.measure != right.scope.measure:
        return True
    same = KINDS[claim.kind].compare(left.value, right.value, basis(claim, actors))
    return same.level not in {Level.SAME, Level.COMPATIBLE}


def _in_time(claim: Claim, comparison: Comparison, setting: Setting) -> Comparison:
    """Return the comparison of two counts of a growing figure with their days taken into account.

    A later, higher count of one speaker replaces the earlier one; another speaker's may well be
    higher. A later, lower one of one speaker is a revision; another speaker's stays as it is.
    """
    left, right = comparison.left, comparison.right
    unreconciled = comparison.level in {Level.CLOSE, Level.CONFLICT}
    growing = claim.cumulative and claim.kind == "quantity"
    if not (growing and unreconciled and _apart_in_time(left, right)):
        return comparison
    earlier, later = (left, right) if _before(left.as_of, right.as_of) else (right, left)
    days = f"{earlier.as_of_written}: {earlier.written}; {later.as_of_written}: {later.written}"
    grown = _above(later, earlier)
    if not _one_chain(left, right, setting):
        if not grown:
            return comparison
        return evolve(
            comparison, level=Level.COMPATIBLE, looser=None, reason=f"the count grew ({days})"
        )
    return evolve(
        comparison,
        level=Level.COMPATIBLE,
        looser=None,
        reason=f"{'a later count' if grown else 'the count was revised downwards'} ({days})",
        replaced="superseded" if grown else "revised",
        replaced_side="left" if earlier is left else "right",
    )


def _apart_in_time(left: Statement, right: Statement) -> bool:
    return _before(left.as_of, right.as_of) or _before(right.as_of, left.as_of)


def _before(first: DateRange | None, second: DateRange | None) -> bool:
    if first is None or second is None or first.last is None or second.first is None:
        return False
    return first.last < second.first


def _above(later: Statement, earlier: Statement) -> bool:
    """Return whether the later count is the higher one."""
    figures = in_common_unit(_figure(later), _figure(earlier)) or ()
    last, first = (_middle(figure.interval) for figure in figures)
    return last > first


def _middle(interval: Interval) -> Decimal:
    """Return a point to order unreconciled intervals by; never shown."""
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, Decimal(0)) / max(1, len(ends))


def _one_chain(left: Statement, right: Statement, setting: Setting) -> bool:
    """Return whether one speaker, or one line of copied sources, gives both counts."""
    speaker = _speaker(left, setting.actors)
    if speaker != _speaker(right, setting.actors):
        return False
    origins = setting.origins
    same_origin = origins.get(left.source, left.source) == origins.get(right.source, right.source)
    return speaker is not None or same_origin
