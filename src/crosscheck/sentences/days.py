"""The days a sentence speaks of: when something was, or when a count stood."""

import re
from collections.abc import Sequence

from crosscheck.reading.reading import Reading
from crosscheck.reading.typed import read_date
from crosscheck.sentences.setting import Item
from crosscheck.text import folded
from crosscheck.values.dates import Date, DateRange, compare_dates
from crosscheck.values.level import Level, ValueComparison

_ASIDE = 3
"""A date this many commas away from a figure says nothing of it; a sentence end is three."""
_ANY_YEAR = 2000
"""A leap year, so that every day of a month has its place."""
_EDGE = re.compile(
    r"(?:since|from|starting|beginning|effective|until|till|through|up to)\b", re.IGNORECASE
)
"""Words before the day on which something begins or ends: that day is what is stated."""
_BY = re.compile(r"by\b", re.IGNORECASE)
_BOUND = re.compile(r"(?:before|prior to|earlier than|after|later than)\b", re.IGNORECASE)


def days_of_count(figure: Item, dates: Sequence[Item]) -> list[Item]:
    """Return the dates that may say when *figure* stood: those in its sentence, nearest first."""
    near = sorted(
        (abs(date.mark.clause - figure.mark.clause), abs(date.mark.at - figure.mark.at), number)
        for number, date in enumerate(dates)
        if abs(date.mark.clause - figure.mark.clause) < _ASIDE
    )
    return [dates[number] for _, _, number in near]


def bounds_time(reading: Reading) -> bool:
    """Return whether *reading* is open to one side: "before 1985", "after 13 April"."""
    return bool(_BOUND.match(reading.text))


def compare_days(left: Reading, right: Reading, *, of_count: bool = False) -> ValueComparison:
    """Return how two dates of one event stand to each other.

    With *of_count* they say when a count stood, and "by 7 January" is that day.
    """
    days = aligned(left, right, of_count=of_count)
    if days is not None:
        return compare_dates(*days)
    if folded(left.text) == folded(right.text):
        return ValueComparison(Level.SAME, f"both say {left.text}")
    return ValueComparison(Level.INCOMPARABLE, "a relative date without an anchor")


def aligned(
    left: Reading, right: Reading, *, of_count: bool = False
) -> tuple[DateRange, DateRange] | None:
    """Return two dates as days that can be compared, or None where one cannot be placed.

    A day without a year is one in the year of the other date; two such days are in one year.
    """
    year = _year(left) or _year(right) or _ANY_YEAR
    first = _days(left, year, of_count=of_count)
    second = _days(right, year, of_count=of_count)
    return (first, second) if first and second else None


def _days(reading: Reading, year: int, *, of_count: bool) -> DateRange | None:
    """Return the days that *reading* states in *year*, where it does not tell its own."""
    dates = reading.value
    if not isinstance(dates, DateRange):
        return None
    edge = _EDGE.match(reading.text) or (_BY.match(reading.text) if of_count else None)
    both_ends = dates.first is not None and dates.last is not None
    if dates.resolved and (edge is None or both_ends):
        return dates
    named = _read(reading.text[edge.end() :] if edge else reading.text, year)
    return named or (dates if dates.resolved else None)


def _read(words: str, year: int) -> DateRange | None:
    try:
        dates = read_date(words, within=DateRange(Date(year, 1, 1), Date(year, 12, 31)))
    except ValueError:
        return None
    return dates if dates.resolved else None


def _year(reading: Reading) -> int | None:
    dates = reading.value
    if not isinstance(dates, DateRange) or not dates.resolved:
        return None
    known = dates.last or dates.first
    return known.year if known else None
