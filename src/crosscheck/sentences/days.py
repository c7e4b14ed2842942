"""The days a sentence speaks of: when something was, or when a count stood."""

import datetime
import re
from collections.abc import Sequence

from attrs import evolve

from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.sentences.setting import Item
from crosscheck.values.dates import Date, DateRange

_ASIDE = 3
"""A date this many commas away from a figure says nothing of it; a sentence end is three."""
_ANY_YEAR = 2000
"""A leap year, so that every day of a month has its place."""
_ONE_DAY = datetime.timedelta(days=1)
_EDGE = re.compile(
    r"(?:since|from|starting|beginning|effective|until|till|through|up to)\b", re.IGNORECASE
)
"""Words before the day on which something begins or ends: that day is what is stated."""
_BY = re.compile(r"by\b", re.IGNORECASE)
_BOUND = re.compile(r"(?P<before>before|prior to)\b|(?:after|later than)\b", re.IGNORECASE)


def day_of_count(figure: Item, dates: Sequence[Item]) -> Item | None:
    """Return the date that says when *figure* stood: the nearest one in its sentence."""
    near = [
        (abs(date.mark.clause - figure.mark.clause), abs(date.mark.at - figure.mark.at), number)
        for number, date in enumerate(dates)
        if abs(date.mark.clause - figure.mark.clause) < _ASIDE
    ]
    return dates[min(near)[2]] if near else None


def bounds_time(reading: Reading) -> bool:
    """Return whether *reading* is open to one side: "before 1985", "after 13 April"."""
    return bool(_BOUND.match(reading.text))


def aligned(
    left: Reading, right: Reading, *, of_count: bool = False
) -> tuple[DateRange, DateRange] | None:
    """Return two dates as days that can be compared, or None where one cannot be placed.

    A day without a year is one in the year of the other date; two such days are in one year.
    The day on which something begins or ends is that day, and with *of_count* so is "by 7
    January": it says when a count stood.
    """
    first, second = _stated(left, of_count=of_count), _stated(right, of_count=of_count)
    if first is None or second is None:
        return None
    year = _year(first) or _year(second) or _ANY_YEAR
    left_days, right_days = _placed(first, left, year), _placed(second, right, year)
    return (left_days, right_days) if left_days and right_days else None


def _stated(reading: Reading, *, of_count: bool) -> DateRange | None:
    """Return the days that *reading* names, without the word that opens them to one side."""
    dates = reading.value
    if not isinstance(dates, DateRange):
        return None
    edge = _EDGE.match(reading.text) or (_BY.match(reading.text) if of_count else None)
    if edge is None or not dates.resolved or (dates.first and dates.last):
        return dates
    named = [inner.value for inner in read(reading.text[edge.end() :])]
    return next((value for value in named if isinstance(value, DateRange)), dates)


def _year(dates: DateRange) -> int | None:
    known = dates.last or dates.first
    return known.year if dates.resolved and known else None


def _placed(dates: DateRange, reading: Reading, year: int) -> DateRange | None:
    """Return *dates* with the days they are in *year*, where they do not tell their own."""
    if dates.resolved:
        return dates
    days = _days_in(year, dates.partial or "")
    if days is None:
        return None
    first, last = days
    named = evolve(dates, first=first, last=last, resolved=True, partial=None)
    bound = _BOUND.match(reading.text)
    if bound is None:
        return named
    if bound["before"]:
        return evolve(named, first=None, last=first - _ONE_DAY)
    return evolve(named, first=last + _ONE_DAY, last=None)


def _days_in(year: int, partial: str) -> tuple[Date, Date] | None:
    """Return the first and last day that an EDTF date without a year has in *year*."""
    match = re.match(r"XXXX-(\d\d)(?:-(\d\d))?", partial)
    if not match:
        return None
    try:
        first = Date(year, int(match[1]), int(match[2] or 1))
    except ValueError:
        return None
    if match[2]:
        return first, first
    return first, (first + 31 * _ONE_DAY).replace(day=1) - _ONE_DAY
