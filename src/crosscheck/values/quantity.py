"""Figures with bounds and hedges, and the sets of numbers that they allow."""

from decimal import Decimal
from functools import cached_property
from typing import Literal

from attrs import evolve, frozen

from crosscheck.values.interval import Interval
from crosscheck.values.units import factor
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
"""No source prints a figure with more decimals; what has more was a fraction."""


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

    @cached_property
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


def at_least(interval: Interval) -> Interval:
    """Return what *interval* says of anything that contains what it counts: its lower end."""
    return Interval(interval.low, None, interval.low_closed)


def at_most(interval: Interval) -> Interval:
    """Return what *interval* says of any part of what it counts: its upper end."""
    return Interval(None, interval.high, high_closed=interval.high_closed)
