"""The ladder on which two figures stand: the first test that holds decides."""

from decimal import Decimal

from crosscheck.values.interval import Interval, gap
from crosscheck.values.level import Level, Looser, Remark, ValueComparison
from crosscheck.values.quantity import (
    Quantity,
    at_least,
    at_most,
    in_common_unit,
    loose,
    neighbourhood,
    strict,
)
from crosscheck.values.rendering import figure, measured, render


def compare_quantities(
    left: Quantity,
    right: Quantity,
    *,
    whole: bool = False,
    tolerance: Decimal = Decimal(0),
) -> ValueComparison:
    """Return how two figures for the same thing stand to each other.

    With *whole* only whole numbers are possible (people, arrests); *tolerance* is the fraction
    by which the claim lets figures differ.
    """
    if left.change != right.change:
        return ValueComparison(Level.INCOMPARABLE, "a change is not a level")
    common = in_common_unit(left, right)
    if common is None:
        return ValueComparison(Level.INCOMPARABLE, "they are in different units")
    left, right = common
    strict_left, strict_right = strict(left, whole=whole), strict(right, whole=whole)
    if strict_left == strict_right and left.approximate == right.approximate:
        return ValueComparison(Level.SAME, _same_reason(left, right))
    looser = _looser(strict_left, strict_right)
    if strict_left == strict_right:
        looser = "left" if left.approximate else "right"
    if looser and not (looser == "both" and _leans_on_a_hedge(left, right)):
        remarks = () if neighbourhood(left).meets(neighbourhood(right)) else (Remark.FAR_APART,)
        return ValueComparison(
            Level.COMPATIBLE, _compatible_reason(left, right, looser), looser, remarks
        )
    loose_left = loose(left, tolerance=tolerance)
    loose_right = loose(right, tolerance=tolerance)
    if loose_left.meets(loose_right):
        return ValueComparison(Level.CLOSE, _close_reason(left, right))
    return ValueComparison(Level.CONFLICT, _gap_reason(left, right))


def compare_contained(
    narrow: Quantity,
    wide: Quantity,
    *,
    whole: bool = False,
    tolerance: Decimal = Decimal(0),
) -> ValueComparison:
    """Return how a figure stands to one for something that contains what it counts.

    Deaths to casualties, citizens to people: the part cannot exceed the whole, and nothing more
    can be said. The reason is told of the part: "cannot exceed it".
    """
    common = in_common_unit(narrow, wide)
    if common is None or narrow.change != wide.change:
        return ValueComparison(Level.INCOMPARABLE, "they are in different units")
    narrow, wide = common
    part = at_least(strict(narrow, whole=whole))
    if part.meets(at_most(strict(wide, whole=whole))):
        return ValueComparison(Level.COMPATIBLE, "fits into it", "both")
    loose_part = at_least(loose(narrow, tolerance=tolerance))
    reason = "cannot exceed it"
    if loose_part.meets(at_most(loose(wide, tolerance=tolerance))):
        return ValueComparison(Level.CLOSE, f"{reason}; {_close_reason(narrow, wide)}")
    return ValueComparison(Level.CONFLICT, f"{reason}; {_gap_reason(narrow, wide)}")


def _looser(left: Interval, right: Interval) -> Looser | None:
    """Return which set allows more, or None where they have nothing in common."""
    if not left.meets(right):
        return None
    if left.covers(right):
        return "left"
    return "right" if right.covers(left) else "both"


def _leans_on_a_hedge(left: Quantity, right: Quantity) -> bool:
    """Return whether two sets overlap in nothing but what a hedge added to its figure.

    "about 30" meets "more than 28 and fewer than 30" only in what "about" adds; "about 225" meets
    "220 to 300" in its own figure.
    """
    overlap = left.interval.meet(right.interval)
    return any(
        side.approximate
        and side.stated is not None
        and side.stated not in (overlap if side.stated in side.interval else overlap.closed())
        for side in (left, right)
    )


def _same_reason(left: Quantity, right: Quantity) -> str:
    if render(left) == render(right):
        return f"both say {render(left)}"
    return f"{render(left)} and {render(right)} are the same"


def _compatible_reason(left: Quantity, right: Quantity, looser: Looser) -> str:
    """Return why both can be true; *right* is in the unit of *left*."""
    if looser == "both":
        shared = left.interval.meet(right.interval)
        return f"both hold for {render(_plain(shared, left.unit))}"
    outer, inner = (left, right) if looser == "left" else (right, left)
    relation = "satisfies" if inner.interval.point else "implies"
    return f"“{render(inner)}” {relation} “{render(outer)}”"


def _plain(interval: Interval, unit: str | None) -> Quantity:
    return Quantity(
        interval.low, interval.high, interval.low_closed, interval.high_closed, unit=unit
    )


def _close_reason(left: Quantity, right: Quantity) -> str:
    if left.approximate or right.approximate:
        return "the same within the width of a hedge"
    touching = left.interval.closed().meet(right.interval.closed())
    if touching.point and touching.low is not None:
        return f"they touch at {figure(touching.low)}"
    return "the same when rounded"


def _gap_reason(left: Quantity, right: Quantity) -> str:
    distance = gap(left.interval, right.interval)
    size = measured(distance, right.unit)
    if not (left.interval.point and right.interval.point):
        return f"no figure satisfies both; the gap is at least {size}"
    return f"no figure satisfies both; the gap is {size}"
