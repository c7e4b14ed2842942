"""What a text says of a date, and the days that leaves possible."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from crosscheck.reading.moments import Days, Moment
from crosscheck.reading.tokens import Tokens
from crosscheck.reading.usage import Order
from crosscheck.values.dates import Date, DateRange
from crosscheck.values.widths import AROUND_DAYS

Resolve = Callable[[Moment], Days | None]
"""Finds the days of what a text names, None where it cannot tell them."""

# So that a day before and a day after always exist.
_FIRST_DAY, _LAST_DAY = Date(2, 1, 1), Date(9998, 12, 31)
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_DAY = datetime.timedelta(days=1)


class Dated(NamedTuple):
    """A date as a text states it, before the days it leaves open are found."""

    first: Moment
    last: Moment | None
    senses: frozenset[str]
    """What the phrases around it say: by, since, around."""
    start: int
    """The first of its tokens."""
    end: int
    """The token behind it."""
    time: str | None = None
    """A time of day beside it, as written."""
    other: Moment | None = None
    """The day in the other order of day and month."""

    @property
    def whole(self) -> bool:
        """Whether the words tell the days without any other date."""
        return self.first.whole and (self.last is None or self.last.whole)

    @property
    def told(self) -> bool:
        """Whether the words count from a day that is told of, and not from that of the text."""
        return self.first.told or (self.last is not None and self.last.told)

    def day(self) -> Date | None:
        """Return the one day it names whole, with no bound or hedge."""
        if self.last is not None or self.senses or self.first.day is None or self.other:
            return None
        days = self.first.days()
        return days[0] if days else None

    def in_order(self, order: Order | None) -> "Dated":
        """Return it with day and month in *order*; with both open where that is not known."""
        if self.other is None or order == "day first":
            return self
        if order == "month first":
            return self._replace(first=self.other, other=None)
        return self._replace(first=Moment(year=self.first.year, day=0), other=None)

    def days(self, resolve: Resolve) -> tuple[Days, Days] | None:
        """Return the days of both ends, None where *resolve* cannot tell them."""
        first = resolve(self.first)
        last = first if self.last is None else resolve(self.last)
        if not (first and last) or first[0] > last[1]:
            return None
        return (first, last) if first[0] >= _FIRST_DAY and last[1] <= _LAST_DAY else None


def value_of(tokens: Tokens, dated: Dated, resolve: Resolve) -> DateRange:
    """Return the days of *dated* as a value; unresolved where *resolve* cannot tell them."""
    written = tokens.span(dated.start, dated.end).cut(tokens.text)
    approximate = "around" in dated.senses or any(
        moment is not None and moment.part is not None for moment in (dated.first, dated.last)
    )
    ends = dated.days(resolve)
    if ends is None:
        return DateRange(
            None,
            None,
            approximate=approximate,
            resolved=False,
            partial=dated.first.partial() if dated.last is None else None,
            words=written,
            time=dated.time,
        )
    first, last = bounded(ends, dated)
    words = written if approximate or not _rendered_back(first, last) else None
    return DateRange(first, last, approximate=approximate, words=words, time=dated.time)


def _rendered_back(*days: Date | None) -> bool:
    """Return whether the days alone, written out, read back: outside these years they may not."""
    return all(day is None or _FIRST_YEAR <= day.year <= _LAST_YEAR for day in days)


def bounded(ends: tuple[Days, Days], dated: Dated) -> tuple[Date | None, Date | None]:
    """Return first and last day after what the words around the date say."""
    (first, first_end), (last_start, last) = ends
    senses = dated.senses
    slack = _DAY * AROUND_DAYS if "around" in senses and dated.first.day is not None else _DAY * 0
    if dated.last is not None:
        return first - slack, last + slack
    if "by" in senses:
        return None, last + slack
    if "before" in senses:
        return None, last_start - _DAY
    if "since" in senses:
        return first - slack, None
    if "after" in senses:
        return first_end + _DAY, None
    # A night has two days: that of the 4th ends on the 5th, that "to the 5th" began on the 4th.
    before = _DAY if "eve" in senses else slack
    after = _DAY if "night" in senses else slack
    return first - before, last + after
