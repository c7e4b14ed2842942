"""What is said of a day, and the days it leaves possible."""

import datetime
from typing import NamedTuple

from crosscheck.reading.language import Part, Period
from crosscheck.values.dates import Date

Days = tuple[Date, Date]
"""First and last day."""

_DAY = datetime.timedelta(days=1)


class Moment(NamedTuple):
    """What words say of a day; what is None they leave open."""

    year: int | None = None
    years: int = 1
    """How many years from *year* on: 10 for a decade, 100 for a century."""
    month: int | None = None
    months: int = 1
    """How many months from *month* on: 3 for a quarter or a season."""
    day: int | None = None
    """0 where day and month are named but cannot be told apart (01/02/2022)."""
    part: Part | None = None
    """A third of the month, of the year, of the decade."""
    weekday: int | None = None
    """From Monday, 0."""
    shift: Period | None = None
    """The unit in which the words count from the day of the text: "last week"."""
    steps: int = 0
    """How many such units: -1 for last, 0 for this, 1 for next."""
    told: bool = False
    """Whether they count from a day told of, and not from that of the text: "the next day"."""

    @property
    def whole(self) -> bool:
        """Whether the words tell the days without any other date."""
        return self.year is not None and (not self.day or self.month is not None)

    def days(self) -> Days | None:
        """Return the days it can be, None where the words leave the year or month open."""
        if not self.whole or self.year is None or self.day == 0:
            return None
        try:
            if self.day is not None:
                exact = Date(self.year, self.month or 1, self.day)
                return exact, exact
            if self.month is not None:
                return _months(self.year, self.month, self.months, self.part)
            return _years(self.year, self.years, self.part)
        except (ValueError, OverflowError):
            return None

    def partial(self) -> str | None:
        """Return what is known in EDTF (ISO 8601-2), XXXX-01-07; None where that is nothing."""
        if self.year is None and self.month is None and self.day is None:
            return None
        if self.day == 0:
            return f"{self.year:04}-XX-XX"
        year = "XXXX" if self.year is None else f"{self.year:04}"
        if self.day is not None:
            return f"{year}-{'XX' if self.month is None else f'{self.month:02}'}-{self.day:02}"
        return year if self.month is None else f"{year}-{self.month:02}"

    def filled(self, other: "Moment") -> "Moment":
        """Return it with the year and month of *other* where its own words leave them open."""
        if self.shift is not None:
            return self
        moment = self if self.year is not None else self._replace(year=other.year)
        if moment.month is None and moment.day is not None:
            moment = moment._replace(month=other.month)
        return moment


def days_in(year: int, month: int) -> int:
    """Return how many days *month* has."""
    return (Date(year + month // 12, month % 12 + 1, 1) - _DAY).day


def _months(year: int, month: int, months: int, part: Part | None) -> Days:
    end = month + months - 1
    end_year, end_month = year + (end - 1) // 12, (end - 1) % 12 + 1
    last = Date(end_year, end_month, days_in(end_year, end_month))
    if part is None or months > 1:
        return Date(year, month, 1), last
    first_day, last_day = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[part]
    return Date(year, month, first_day), Date(year, month, last_day)


def _years(year: int, years: int, part: Part | None) -> Days:
    if part is None:
        return Date(year, 1, 1), Date(year + years - 1, 12, 31)
    third = {"early": 0, "mid": 1, "late": 2}[part]
    if years == 1:
        return _months(year, 1 + 4 * third, 4, None)
    # Of a decade: 1990 to 1993, 1994 to 1996, 1997 to 1999; of a century its like.
    first = (0, 4, 7)[third] * years // 10
    last = (4, 7, 10)[third] * years // 10
    return Date(year + first, 1, 1), Date(year + last - 1, 12, 31)


def near(moment: Moment, anchor: Date) -> Days | None:
    """Return the days *moment* means in a text of the day *anchor*.

    A weekday is at most six days away; a day or month without a year is the nearest one; "last
    January" is the latest January that was over.
    """
    try:
        if moment.shift is not None:
            return _shifted(moment, anchor)
        if moment.weekday is not None and moment.day is None:
            return _weekday(moment, anchor)
        return _nearest(moment, anchor) if moment.month or moment.day else None
    except (ValueError, OverflowError):
        return None


def _weekday(moment: Moment, anchor: Date) -> Days:
    back = (anchor.weekday() - (moment.weekday or 0)) % 7
    if moment.steps > 0:
        day = anchor + _DAY * ((7 - back) or 7)
    else:
        day = anchor - _DAY * (back or (7 if moment.steps < 0 else 0))
    return day, day


def _shifted(moment: Moment, anchor: Date) -> Days | None:
    steps = moment.steps
    if moment.month is not None:
        return _named_month(moment, anchor)
    if moment.shift == "day":
        return anchor + _DAY * steps, anchor + _DAY * steps
    if moment.shift in ("week", "weekend"):
        monday = anchor - _DAY * anchor.weekday() + _DAY * 7 * steps
        return (monday if moment.shift == "week" else monday + _DAY * 5), monday + _DAY * 6
    if moment.shift == "month":
        months = anchor.year * 12 + anchor.month - 1 + steps
        return _months(months // 12, months % 12 + 1, 1, moment.part)
    years = {"year": 1, "decade": 10, "century": 100}[moment.shift or "year"]
    return _years((anchor.year // years + steps) * years, years, moment.part)


def _named_month(moment: Moment, anchor: Date) -> Days | None:
    """Return the January that "last", "this" or "next" January means."""
    month = moment.month or 1
    if moment.steps < 0:
        year = anchor.year - (month + moment.months - 1 >= anchor.month)
    elif moment.steps > 0:
        year = anchor.year + (month <= anchor.month)
    else:
        year = anchor.year
    return moment._replace(year=year, shift=None, steps=0).days()


def _nearest(moment: Moment, anchor: Date) -> Days | None:
    candidates = [moment._replace(year=anchor.year + years).days() for years in (-1, 0, 1)]
    if moment.month is None and moment.day is not None:
        months = [anchor.year * 12 + anchor.month - 1 + step for step in (-1, 0, 1)]
        candidates = [
            moment._replace(year=count // 12, month=count % 12 + 1).days() for count in months
        ]
    known = [
        days
        for days in candidates
        if days is not None and moment.weekday in (None, days[0].weekday())
    ]
    if not known:
        return None
    return min(known, key=lambda days: (_distance(days, anchor), days[0] > anchor))


def _distance(days: Days, anchor: Date) -> int:
    if days[0] <= anchor <= days[1]:
        return 0
    return min(abs((days[0] - anchor).days), abs((days[1] - anchor).days))


def inside(moment: Moment, first: Date, last: Date) -> Days | None:
    """Return the one stretch between *first* and *last* that *moment* can be, None if not one."""
    if moment.weekday is not None and moment.day is None:
        return None if moment.steps else _weekday_inside(moment.weekday, first, last)
    found: set[Days] = set()
    for year in range(first.year, min(last.year, first.year + 200) + 1):
        months = (
            range(1, 13) if moment.day is not None and moment.month is None else (moment.month,)
        )
        for month in months:
            days = moment._replace(year=year, month=month, weekday=None).days()
            if days is None or days[1] < first or days[0] > last:
                continue
            if moment.weekday is None or days[0].weekday() == moment.weekday:
                found.add(days)
    return found.pop() if len(found) == 1 else None


def _weekday_inside(weekday: int, first: Date, last: Date) -> Days | None:
    """Return the one *weekday* between *first* and *last*, None where there are more or none."""
    day = first + _DAY * ((weekday - first.weekday()) % 7)
    return (day, day) if day <= last < day + _DAY * 7 else None
