"""Whether a page is on the event that a claim asks about: its names and its days."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from crosscheck.reading import lexicon
from crosscheck.reading.measures import MEASURE_OF
from crosscheck.reading.stems import topic_of
from crosscheck.scanning.page import Page
from crosscheck.scanning.people import counts_people
from crosscheck.scanning.query import Query
from crosscheck.values.dates import Date, DateRange

_MOST_TELLING = 0.7
"""What the most telling of the names found counts for; the rest is for all of them together."""
_LAST_WORD = 0.5
"""What the last word of a name counts for alone: Louis for Saint Louis, printed St. Louis."""
_NAMED = 1.0
"""A page that names the day has all of it ..."""
_SOON = 0.8
"""... one that came out, or names a day, within a few days behind it most of it ..."""
_LATER = 0.5
"""... one that came out later, or gives no day at all, half, ..."""
_WEEKDAY = 0.6
_OTHER_DAYS = 0.4
"""... and one that names other days only, less."""
_NEAR = 1
"""Days by which a report's day may differ: what happens at night has two."""
_FEW = 4
_WITHOUT_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")


class Event(NamedTuple):
    """How far a page is on the event a claim asks about."""

    fit: float
    """From 0 to 1; 1 where the claim names no event."""
    found: tuple[str, ...]
    """The claim's names that the page has, as the claim has them."""
    named: bool
    """Whether the claim names any."""
    told: bool
    """Whether the page may tell of it: it has a name, the day, or half of the other words."""


def event(query: Query, page: Page) -> Event:
    """Return how far *page* is on the event that *query* names."""
    named = {name: _named(name, page) for name in query.names}
    day = max((_day_fit(days, page) for days in query.days), default=1.0)
    found = tuple(name for name, fit in named.items() if fit)
    told = bool(found) or bool(query.days and day == _NAMED) or _in_other_words(query, page)
    return Event(_name_fit(query, named) * day, found, bool(query.names or query.days), told)


def _in_other_words(query: Query, page: Page) -> bool:
    """Return whether *page* has half of the words, no names, by which *query* tells of an event.

    Those that only count the harmed tell of none: "people", "killed".
    """
    telling = [each for each in query.ideas if each.asked and not _counts(each.written.lower())]
    had = [each for each in telling if not page.where.keys().isdisjoint(each.stems)]
    return 2 * len(had) >= len(telling)


def _counts(word: str) -> bool:
    return word in MEASURE_OF or counts_people(word)


def _named(name: str, page: Page) -> float:
    """Return how far *page* has a name: all its words in a row, or the last of them."""
    first, *rest = (topic_of(word) for word in name.split())
    if any(page.in_a_row(place, rest) for place in page.capitals(first)):
        return 1.0
    return _LAST_WORD if rest and any(page.capitals(rest[-1])) else 0.0


def _name_fit(query: Query, named: Mapping[str, float]) -> float:
    if not query.names:
        return 1.0
    worth = {name: rarity * named[name] for name, rarity in query.names.items()}
    telling = max(worth.values()) / max(query.names.values())
    together = sum(worth.values()) / sum(query.names.values())
    return _MOST_TELLING * telling + (1 - _MOST_TELLING) * together


def _day_fit(days: DateRange, page: Page) -> float:
    """Return how well the days of *page* fit those of the event, from 0 to 1."""
    if days.first is None or days.last is None:
        return 1.0
    first, last = days.first.toordinal() - _NEAR, days.last.toordinal() + _NEAR
    published = page.published.toordinal() if page.published else None
    if published is not None and published < first:
        return 0.0
    named = list(_days(page))
    without_year = {(day.month, day.day) for day in (days.first, days.last)}
    if any(first <= day <= last for day in named) or without_year & set(_without_year(page)):
        return _NAMED
    if any(first <= day <= last + _FEW for day in (*named, published) if day is not None):
        return _SOON
    if published is None:
        return _OTHER_DAYS if named else _weekday_fit(first, last, page)
    return _LATER


def _weekday_fit(first: int, last: int, page: Page) -> float:
    """Return how well a page without a date, which names weekdays, fits by those."""
    named = {lexicon.WEEKDAYS[word] for word in page.tokens.words if word in lexicon.WEEKDAYS}
    if not named:
        return _LATER
    event_days = {Date.fromordinal(day).weekday() for day in range(first + _NEAR, last + 1)}
    return _WEEKDAY if named & event_days else _OTHER_DAYS


def _days(page: Page) -> Iterator[int]:
    """Yield the days that a page names, each as an ordinal."""
    for reading in page.readings:
        days = reading.value
        if isinstance(days, DateRange) and days.resolved and days.first and days.last:
            first, last = days.first.toordinal(), days.last.toordinal()
            if last - first <= 2 * _NEAR:
                yield (first + last) // 2


def _without_year(page: Page) -> Iterator[tuple[int, int]]:
    """Yield month and day of the days whose year a page does not name."""
    for reading in page.readings:
        days = reading.value
        found = _WITHOUT_YEAR.fullmatch(days.partial or "") if isinstance(days, DateRange) else None
        if found:
            yield int(found[1]), int(found[2])
