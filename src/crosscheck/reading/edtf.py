"""Days in EDTF, the Extended Date/Time Format of ISO 8601-2: 2022-01~, ../2022-01-07, 199X."""

import re
from datetime import timedelta

from crosscheck.reading.moments import days_in
from crosscheck.values.dates import Date, DateRange
from crosscheck.values.widths import AROUND_DAYS

_DATE = re.compile(r"(\d\d[\dX][\dX])(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)\Z")
_OPEN = frozenset(("", ".."))
_PARTIAL = re.compile(r"XXXX-(\d\d|XX)(?:-(\d\d))?\Z")


def edtf(text: str) -> DateRange | None:
    """Return the days that *text* names in EDTF, None where it is no EDTF."""
    before, slash, after = text.partition("/")
    if slash:
        return _interval(before, after)
    if _PARTIAL.match(text):
        return DateRange(None, None, resolved=False, partial=text, words=text)
    return _date(text)


def _interval(before: str, after: str) -> DateRange | None:
    ends: list[DateRange] = []
    for side in (before, after):
        end = DateRange(None, None) if side in _OPEN else _date(side)
        if end is None:
            return None
        ends.append(end)
    first, last = ends[0].first, ends[1].last
    if (first is None and last is None) or (first and last and first > last):
        return None
    approximate = ends[0].approximate or ends[1].approximate
    words = f"{before}/{after}" if approximate else None
    return DateRange(first, last, approximate=approximate, words=words)


def _date(text: str) -> DateRange | None:
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day, mark = match.groups()
    try:
        first, last = _days(year, month, day)
        if mark and day and day != "XX":
            slack = timedelta(days=AROUND_DAYS)
            first, last = first - slack, last + slack
    except (ValueError, OverflowError):
        return None
    return DateRange(first, last, approximate=bool(mark), words=text if mark else None)


def _days(year: str, month: str | None, day: str | None) -> tuple[Date, Date]:
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month in (None, "XX") or first_year != last_year:
        return Date(first_year, 1, 1), Date(last_year, 12, 31)
    number = int(month or 0)
    if day in (None, "XX"):
        end = days_in(first_year, number)
        return Date(first_year, number, 1), Date(first_year, number, end)
    exact = Date(first_year, number, int(day or 0))
    return exact, exact
