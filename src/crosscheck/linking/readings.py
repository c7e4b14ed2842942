"""What the figures and days that a quote and its passage hold tell of the words that differ."""

from collections.abc import Callable, Sequence

from crosscheck.linking.alignment import split
from crosscheck.linking.side import Side, Word, WordPair
from crosscheck.linking.vocabulary import day_name
from crosscheck.model import DifferenceKind
from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.text import Span, folded
from crosscheck.values.dates import DateRange

_WITHOUT_MEANING = frozenset(("the", "of", "on"))
_ORDINAL_ENDINGS = "stndrh"


def kind_by_reading(
    quote: Side, source: Side, pairs: Sequence[WordPair]
) -> Callable[[WordPair], DifferenceKind | None]:
    """Return what figures and days tell of a pair, read as a whole; None for nothing.

    Where both sides hold as many, a word within one that means the same on either side (5,000 and
    5000, over 225 and more than 225) is no graver than other words, and any word within a day
    that is another ("by" or "in mid-January") is part of a date.
    """
    places = [word.place for _, word in pairs if word]
    begin, end = places[0].start, places[-1].end
    quoted, found = read(quote.text), read(source.text[begin:end])
    if len(quoted) != len(found):
        return lambda _: None
    spans: list[tuple[Span, Span, DifferenceKind | None]] = []
    for left, right in zip(quoted, found, strict=True):
        same = _meaning(left) == _meaning(right)
        kind: DifferenceKind | None = "words" if same else "date" if left.kind == "date" else None
        spans.append((left.span, _moved(right.span, begin), kind))

    def within(pair: WordPair) -> DifferenceKind | None:
        return next(
            (k for left, right, k in spans if _inside(pair[0], left) or _inside(pair[1], right)),
            None,
        )

    return within


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _inside(word: Word | None, span: Span) -> bool:
    return word is not None and span.start <= word.place.start and word.place.end <= span.end


def _meaning(reading: Reading) -> tuple[object, ...]:
    """Return what *reading* says, whatever the words; of a day that is not known, its parts."""
    value = reading.value
    if isinstance(value, DateRange):
        parts = () if value.resolved else _parts(reading.text)
        return value.first, value.last, value.approximate, value.time, parts
    return value.interval, value.approximate, value.change, value.unit, value.vague


def _parts(date: str) -> tuple[object, ...]:
    """Return the words of *date*, a month in any length and a day with or without its ending."""
    words = [word for word in split(folded(date)) if word not in _WITHOUT_MEANING]
    days = [word.rstrip(_ORDINAL_ENDINGS) if word[0].isdecimal() else word for word in words]
    return tuple(day_name(word) or word for word in days)
