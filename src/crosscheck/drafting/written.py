"""Where the sources may have a figure or a day, in whatever way it is written.

A place found here only may be one: 5 of "5,000" is looked up under its digits, and what stands
there is read where words beside it speak for it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from crosscheck.drafting.library import Library, Occurrence
from crosscheck.reading import lexicon
from crosscheck.values.dates import Date, DateRange
from crosscheck.values.quantity import Quantity

_WITHOUT_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")
_BESIDE = 16
"""Characters beside a day in which its month stands."""
_LARGEST_SPELLED = 1_000
"""The number of thousands or millions that is written before that word."""
_TENS = range(2, 10)


def places_of(value: Quantity | DateRange, library: Library) -> Iterator[Occurrence]:
    """Yield where *value* may stand in the sources."""
    if isinstance(value, DateRange):
        yield from _days(value, library)
    elif value.stated is not None:
        yield from _numbers(value.stated, library)


def is_day_of_some_year(days: DateRange) -> bool:
    """Return whether month and day are known and the year is not: 16 March."""
    return _WITHOUT_YEAR.fullmatch(days.partial or "") is not None


def without_year(days: DateRange) -> str | None:
    """Return month and day of *days*, in EDTF, where they are one day."""
    if days.first is None or days.first != days.last:
        return days.partial
    return f"XXXX-{days.first.month:02}-{days.first.day:02}"


# Figures


def _numbers(stated: Decimal, library: Library) -> Iterator[Occurrence]:
    """Yield where 5,000 may stand: as 5000, 5 000, five thousand, 5 thousand."""
    whole = str(int(stated))
    yield from library.figures.get(whole, ())
    for word in _cardinals(stated):
        yield from library.spelled(word)
    for scale, times in lexicon.SCALES.items():
        small = stated / times
        if 1 <= small < _LARGEST_SPELLED:
            for number, span in library.figures.get(str(int(small)), ()):
                behind = library.lowered[number][span.end : span.end + len(scale) + _BESIDE]
                if scale in behind:
                    yield number, span
            for word in _cardinals(small):
                yield from library.spelled(f"{word} {scale}")


def _cardinals(number: Decimal) -> list[str]:
    """Return the words for a small number: thirteen, twenty-five, twenty five."""
    words = [word for word, meant in lexicon.CARDINALS.items() if meant == number]
    tens, ones = divmod(number, 10)
    if tens in _TENS and ones:
        words += [
            f"{ten}{joint}{one}"
            for ten, first in lexicon.CARDINALS.items()
            for one, second in lexicon.CARDINALS.items()
            for joint in "- "
            if first == tens * 10 and second == ones
        ]
    return words


# Days


def _days(days: DateRange, library: Library) -> Iterator[Occurrence]:
    """Yield where the last day, the month or the year of *days* may stand."""
    unknown = _WITHOUT_YEAR.fullmatch(days.partial or "")
    if unknown:
        yield from _beside_month(str(int(unknown[2])), int(unknown[1]), library)
        return
    first, last = days.first or days.last, days.last or days.first
    if first is None or last is None:
        return
    if first == last or days.first is None or days.last is None:
        yield from _beside_month(str(last.day), last.month, library)
    elif (first.year, first.month) == (last.year, last.month):
        yield from _in_month(last, library)
    else:
        yield from library.figures.get(str(last.year), ())


def _beside_month(figure: str, month: int, library: Library) -> Iterator[Occurrence]:
    """Yield where *figure* has the name of *month* beside it: January 7th, the 7th of January."""
    names = _names(month)
    for number, span in (*library.figures.get(figure, ()), *library.figures.get(f"0{figure}", ())):
        near = library.lowered[number][max(0, span.start - _BESIDE) : span.end + _BESIDE]
        if any(name in near for name in names) or f"-{month:02}-" in near:
            yield number, span


def _in_month(day: Date, library: Library) -> Iterator[Occurrence]:
    """Yield where a month may stand: with its year, or with words for a part of it."""
    yield from _beside_month(str(day.year), day.month, library)
    for name in _names(day.month):
        for part in ("early", "mid", "late", "beginning of", "end of"):
            yield from library.spelled(f"{part} {name}")
            yield from library.spelled(f"{part}-{name}")


def _names(month: int) -> list[str]:
    return [name for name, meant in lexicon.MONTHS.items() if meant == month]
