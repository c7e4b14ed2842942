"""Days with uncertainty, and the ladder on which two of them stand."""

import datetime
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from crosscheck.values.interval import Interval, gap
from crosscheck.values.level import Level, Remark, ValueComparison
from crosscheck.values.widths import AROUND_DAYS_LOOSE

Date = datetime.date


@frozen
class DateRange:
    """The days on which something may have been; an end of None is open."""

    first: Date | None
    last: Date | None
    approximate: bool = False
    """Whether a hedge ("around", "early") set an end."""
    resolved: bool = True
    """Whether the days are known; a weekday without an anchor is not resolved."""
    partial: str | None = None
    """What is known of an unresolved or incomplete date in EDTF ("XXXX-01-05")."""
    words: str | None = None
    """The words it was read from."""
    time: str | None = None
    """A time of day, kept as written and not compared."""

    @cached_property
    def interval(self) -> Interval:
        """The days as whole numbers on a line (proleptic Gregorian ordinals)."""
        return Interval(_ordinal(self.first), _ordinal(self.last))

    @property
    def deadline(self) -> bool:
        """Whether only the last day is known ("by 7 January")."""
        return self.first is None and self.last is not None

    def outside(self, other: "DateRange") -> bool:
        """Return whether it is known to have no day in common with *other*."""
        return self.resolved and not self.interval.meets(other.interval)


def loose_days(dates: DateRange) -> Interval:
    """Return what a careful reader would let pass for *dates*."""
    interval = dates.interval
    slack = Decimal(AROUND_DAYS_LOOSE if dates.approximate else 0)
    return Interval(
        None if interval.low is None else interval.low - slack,
        None if interval.high is None else interval.high + slack,
    )


def compare_dates(left: DateRange, right: DateRange) -> ValueComparison:
    """Return how two dates of the same event stand to each other."""
    if not (left.resolved and right.resolved):
        return ValueComparison(Level.INCOMPARABLE, "a relative date without an anchor")
    if left.interval == right.interval:
        return ValueComparison(Level.SAME, f"both say {render_dates(left)}")
    if left.deadline and right.deadline:
        return ValueComparison(
            Level.COMPATIBLE,
            "two different deadlines for one event",
            "left" if left.interval.covers(right.interval) else "right",
            (Remark.BOUNDS_DIFFER,),
        )
    if left.interval.meets(right.interval):
        return _meeting(left, right)
    if loose_days(left).meets(loose_days(right)):
        return ValueComparison(Level.CLOSE, "the same within the width of a hedge")
    apart = _days(int(gap(left.interval, right.interval)))
    return ValueComparison(Level.CONFLICT, f"no day satisfies both; {apart} apart")


def _meeting(left: DateRange, right: DateRange) -> ValueComparison:
    if left.interval.covers(right.interval):
        return ValueComparison(Level.COMPATIBLE, _inside(right, left), "left")
    if right.interval.covers(left.interval):
        return ValueComparison(Level.COMPATIBLE, _inside(left, right), "right")
    return ValueComparison(Level.COMPATIBLE, "they overlap", "both")


def _inside(inner: DateRange, outer: DateRange) -> str:
    if outer.first is None or outer.last is None:
        return f"“{render_dates(inner)}” satisfies “{render_dates(outer)}”"
    return f"{render_dates(inner)} is within {render_dates(outer)}"


def day(number: Decimal) -> Date:
    """Return the day with the ordinal *number*, the way back from `DateRange.interval`."""
    return Date.fromordinal(int(number))


def render_day(date: Date) -> str:
    """Return *date* as a person writes it: 7 January 2022."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def render_dates(dates: DateRange) -> str:
    """Return *dates* in words: as written where the words are known, otherwise day by day."""
    if dates.words:
        return dates.words
    first, last = dates.first, dates.last
    around = "around " if dates.approximate else ""
    if first is None:
        return f"{around}by {render_day(last)}" if last else dates.partial or "an unknown day"
    if last is None:
        return f"{around}since {render_day(first)}"
    return f"{around}{_render_range(first, last)}"


def _render_range(first: Date, last: Date) -> str:
    if first == last:
        return render_day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and (last + datetime.timedelta(days=1)).month != last.month:
            return f"{_MONTHS[first.month - 1]} {first.year}"
        return f"{first.day}–{render_day(last)}"
    return f"{render_day(first)} to {render_day(last)}"


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number:,} days"


def _ordinal(date: Date | None) -> Decimal | None:
    return None if date is None else Decimal(date.toordinal())


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
