"""Figures with bounds and hedges, and the ladder on which two of them stand."""

from decimal import Decimal
from typing import Literal

from attrs import evolve, frozen

from crosscheck.values.interval import Interval, gap
from crosscheck.values.level import Level, Looser, Remark, ValueComparison
from crosscheck.values.units import can_be_negative, factor, plural
from crosscheck.values.widths import (
    FRACTION,
    HEDGE_LOOSE,
    NEIGHBOURHOOD,
    ROUND_AT_MOST,
    ROUND_FROM,
    VAGUE,
)

Change = Literal["up", "down"]
_DECIMALS = 4
"""Figures are shown to so many decimals; no source prints more."""


@frozen
class Quantity:
    """A figure as a set of possible numbers.

    `low` and `high` are the ends of what the words literally allow (None: no end); `stated` is
    the figure as printed, before a hedge widened it.
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True
    approximate: bool = False
    """Whether a hedge ("about", "nearly") set an end."""
    stated: Decimal | None = None
    change: Change | None = None
    """Whether the figure is a rise or a fall ("up by 12") and not a level."""
    unit: str | None = None
    """A unit of measure in its canonical name ("%", "km", "USD", "year"); None for a bare count."""
    counted: str | None = None
    """The noun phrase of what is counted, as written ("citizens", "police officers")."""
    vague: bool = False
    """Whether the words name a magnitude and no figure ("dozens", "thousands")."""

    @property
    def interval(self) -> Interval:
        """What the words literally allow."""
        return Interval(
            self.low,
            self.high,
            self.low_closed or self.low is None,
            self.high_closed or self.high is None,
        )


def exactly(number: Decimal | int, *, unit: str | None = None) -> Quantity:
    """Return the quantity that is *number* and nothing else."""
    figure = Decimal(number)
    return Quantity(figure, figure, stated=figure, unit=unit)


def strict(quantity: Quantity, *, whole: bool = False) -> Interval:
    """Return what the words of *quantity* literally allow, as whole numbers where *whole*."""
    return quantity.interval.whole() if whole else quantity.interval


def loose(quantity: Quantity, *, tolerance: Decimal = Decimal(0)) -> Interval:
    """Return what a careful reader would let pass for *quantity*; it contains the strict set.

    Closed ends, the width of a hedge, rounding, and *tolerance* (a fraction of the figure) on
    every end.
    """
    interval = quantity.interval.closed()
    slack = Decimal(0)
    if quantity.stated is not None and quantity.approximate:
        slack = abs(quantity.stated) * HEDGE_LOOSE
    elif quantity.stated is not None and interval.point:
        slack = rounding(quantity.stated)
    low, high = interval.low, interval.high
    if quantity.stated is not None and quantity.stated in quantity.interval:
        low = None if low is None else min(low, quantity.stated - slack)
        high = None if high is None else max(high, quantity.stated + slack)
    return Interval(
        None if low is None else low - abs(low) * tolerance,
        None if high is None else high + abs(high) * tolerance,
    )


def rounding(figure: Decimal) -> Decimal:
    """Return how far a *figure* may be from what it stands for.

    Half a unit of the last non-zero digit of a round one, at most `ROUND_AT_MOST` of it, and
    nothing below `ROUND_FROM`: 250 for 5,000, nothing for 5,213 and for 200. A fraction that
    decimals cannot write ("a third") is good to `FRACTION` of it.
    """
    exponent = figure.normalize().as_tuple().exponent
    if not isinstance(exponent, int):
        return Decimal(0)
    if exponent < -_DECIMALS:
        return abs(figure) * FRACTION
    if abs(figure) < ROUND_FROM or exponent <= 0:
        return Decimal(0)
    return min(Decimal(5).scaleb(exponent - 1), abs(figure) * ROUND_AT_MOST)


def in_unit(quantity: Quantity, unit: str | None) -> Quantity | None:
    """Return *quantity* expressed in *unit*, or None where that cannot be done exactly."""
    times = factor(quantity.unit, unit)
    if times is None:
        return None
    if times == 1:
        return quantity

    def scaled(number: Decimal | None) -> Decimal | None:
        return None if number is None else number * times

    return evolve(
        quantity,
        low=scaled(quantity.low),
        high=scaled(quantity.high),
        stated=scaled(quantity.stated),
        unit=unit,
    )


def in_common_unit(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return both figures in the smaller of their units, or None where they do not convert."""
    times = factor(left.unit, right.unit)
    if times is None:
        return None
    unit = right.unit if times >= 1 else left.unit
    first, second = in_unit(left, unit), in_unit(right, unit)
    return None if first is None or second is None else (first, second)


def neighbourhood(quantity: Quantity) -> Interval:
    """Return where a reader expects the figure that *quantity* speaks of.

    A bound is said near its figure: "more than 200" of 201 to about 400, "thousands" of 2,000 to
    10,000 (widths ``NEIGHBOURHOOD`` and ``VAGUE``).
    """
    interval = quantity.interval.closed()
    reach = VAGUE if quantity.vague else NEIGHBOURHOOD
    if interval.high is None and interval.low is not None and interval.low > 0:
        return Interval(interval.low, interval.low * reach)
    one_sided = interval.low is None or (interval.low == 0 and interval.high != 0)
    if one_sided and interval.high is not None and interval.high > 0:
        return Interval(interval.high / reach, interval.high)
    return interval


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


def at_least(interval: Interval) -> Interval:
    """Return what *interval* says of anything that contains what it counts: its lower end."""
    return Interval(interval.low, None, interval.low_closed)


def at_most(interval: Interval) -> Interval:
    """Return what *interval* says of any part of what it counts: its upper end."""
    return Interval(None, interval.high, high_closed=interval.high_closed)


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
    size = _measured(distance, right.unit)
    if not (left.interval.point and right.interval.point):
        return f"no figure satisfies both; the gap is at least {size}"
    return f"no figure satisfies both; the gap is {size}"


def _measured(number: Decimal, unit: str | None) -> str:
    """Return *number* with its unit as it is said."""
    if unit is None:
        return figure(number)
    if unit == "%":
        return f"{figure(number)}%"
    return f"{figure(number)} {unit if number == 1 else plural(unit)}"


def figure(number: Decimal) -> str:
    """Return *number* in plain digits, thousands set off by commas from 10,000 or where short.

    Years and counts under 1,000 carry no comma; nothing is ever in scientific notation.
    """
    return f"{number:,.{_DECIMALS}f}".rstrip("0").rstrip(".")


_MAGNITUDES: dict[tuple[Decimal | None, Decimal | None], str] = {
    (Decimal(24), None): "dozens",
    (Decimal(200), None): "hundreds",
    (Decimal(2_000), None): "thousands",
    (Decimal(20_000), None): "tens of thousands",
    (Decimal(200_000), None): "hundreds of thousands",
    (Decimal(2_000_000), None): "millions",
    (Decimal(2_000_000_000), None): "billions",
    (Decimal(24), Decimal(120)): "several dozen",
    (Decimal(200), Decimal(1_000)): "several hundred",
    (Decimal(2_000), Decimal(10_000)): "several thousand",
    (Decimal(2_000_000), Decimal(10_000_000)): "several million",
}
_LARGEST_WHOLE = 1000
"""Of which a share is said: three in ten, 37 in 1000."""


def render(quantity: Quantity) -> str:
    """Return *quantity* in words that read back to the same value."""
    body = _render_bounds(quantity)
    if quantity.unit == "%":
        body += "%"
    elif quantity.unit not in (None, "share"):
        body += f" {quantity.unit if body == '1' else plural(quantity.unit)}"
    return f"{quantity.change} {body}" if quantity.change else body


def _render_bounds(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if quantity.vague and (low, high) in _MAGNITUDES:
        return _MAGNITUDES[low, high]
    if low is not None and high is not None:
        return _render_range(quantity, low, high)
    hedge = "about " if quantity.approximate else ""
    if low is not None:
        return f"{'at least' if quantity.low_closed else 'more than'} {hedge}{_said(quantity, low)}"
    if high is not None:
        below = "at most" if quantity.high_closed else "less than"
        return f"{below} {hedge}{_said(quantity, high)}"
    return "any number"


def _render_range(quantity: Quantity, low: Decimal, high: Decimal) -> str:
    hedge = "about " if quantity.approximate else ""
    stated = quantity.stated
    if hedge and stated is not None and low < high == stated and not quantity.high_closed and low:
        return f"nearly {_said(quantity, stated)}"
    if low == high or (hedge and stated is not None and low < stated < high):
        return f"{hedge}{_said(quantity, low if stated is None else stated)}"
    first, last = _said(quantity, low), _said(quantity, high)
    if low == 0 and quantity.low_closed and not can_be_negative(quantity.unit):
        return f"{'up to' if quantity.high_closed else 'fewer than'} {hedge}{last}"
    if low > 0 and quantity.low_closed and quantity.high_closed and quantity.unit != "share":
        return f"{hedge}{first}–{last}"
    above = "at least" if quantity.low_closed else "more than"
    below = "at most" if quantity.high_closed else "fewer than"
    return f"{above} {hedge}{first} and {below} {last}"


def _said(quantity: Quantity, number: Decimal) -> str:
    """Return *number* in figures, a share as so many out of so many."""
    if quantity.unit != "share":
        return figure(number)
    from fractions import Fraction

    share = Fraction(number).limit_denominator(_LARGEST_WHOLE)
    return f"{share.numerator} out of {share.denominator}"
