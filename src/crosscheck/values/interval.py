"""Stretches of a line with open, closed or no ends, in exact decimals."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from attrs import frozen


@frozen
class Interval:
    """All numbers between two ends; an end of None is infinitely far away and counts as closed."""

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    @property
    def empty(self) -> bool:
        """Whether no number lies in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (
            self.low == self.high and not (self.low_closed and self.high_closed)
        )

    @property
    def point(self) -> bool:
        """Whether exactly one number lies in it."""
        return self.low is not None and self.low == self.high and not self.empty

    def __contains__(self, number: Decimal) -> bool:
        above = self.low is None or number > self.low or (self.low_closed and number == self.low)
        below = (
            self.high is None or number < self.high or (self.high_closed and number == self.high)
        )
        return above and below

    def covers(self, other: "Interval") -> bool:
        """Whether every number of *other* lies in it."""
        return other.empty or self.meet(other) == other.meet(EVERYTHING)

    def meet(self, other: "Interval") -> "Interval":
        """Return what lies in both; it may be empty."""
        low, low_closed = _higher_low(self, other)
        high, high_closed = _lower_high(self, other)
        return Interval(low, high, low_closed or low is None, high_closed or high is None)

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both."""
        return not self.meet(other).empty

    def closed(self) -> "Interval":
        """Return it with its ends counted in."""
        return Interval(self.low, self.high)

    def whole(self) -> "Interval":
        """Return the whole numbers in it, as the closed interval between first and last.

        More than 225 and fewer than 227 is 226; between 5.2 and 5.8 is empty.
        """
        low, high = self.low, self.high
        if low is not None:
            rounded = low.to_integral_value(ROUND_CEILING)
            low = rounded + 1 if rounded == low and not self.low_closed else rounded
        if high is not None:
            rounded = high.to_integral_value(ROUND_FLOOR)
            high = rounded - 1 if rounded == high and not self.high_closed else rounded
        return Interval(low, high)


EVERYTHING = Interval(None, None)
"""The whole line: what a statement that says nothing allows."""


def common(intervals: Iterable[Interval]) -> Interval:
    """Return what lies in all of *intervals*; it may be empty."""
    shared = EVERYTHING
    for interval in intervals:
        shared = shared.meet(interval)
    return shared


def gap(left: Interval, right: Interval) -> Decimal:
    """Return the distance between two intervals, 0 where they touch or meet."""
    return max(_distance(left, right), _distance(right, left))


def _distance(below: Interval, above: Interval) -> Decimal:
    if below.high is None or above.low is None:
        return Decimal(0)
    return max(Decimal(0), above.low - below.high)


def _higher_low(left: Interval, right: Interval) -> tuple[Decimal | None, bool]:
    if left.low is None:
        return right.low, right.low_closed
    if right.low is None or left.low > right.low:
        return left.low, left.low_closed
    if left.low == right.low:
        return left.low, left.low_closed and right.low_closed
    return right.low, right.low_closed


def _lower_high(left: Interval, right: Interval) -> tuple[Decimal | None, bool]:
    if left.high is None:
        return right.high, right.high_closed
    if right.high is None or left.high < right.high:
        return left.high, left.high_closed
    if left.high == right.high:
        return left.high, left.high_closed and right.high_closed
    return right.high, right.high_closed
