"""A sentence taken apart: its words, its figures and its dates."""

from bisect import bisect_left

from attrs import frozen

from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.sentences.labels import is_label
from crosscheck.sentences.ranks import ranks
from crosscheck.sentences.setting import Item, items
from crosscheck.sentences.wording import Word, Wording, wording
from crosscheck.values.dates import Date, DateRange


@frozen
class Sentence:
    """A statement or a passage, ready to be compared; a passage may be several sentences."""

    text: str
    wording: Wording
    figures: tuple[Item, ...]
    """What counts or measures something; numerals that belong to names are left out."""
    dates: tuple[Item, ...]

    def written(self, word: Word) -> str:
        """Return *word* as written."""
        return self.text[word.start : word.end]


def take_apart(text: str, published: str | Date | None) -> Sentence:
    """Return *text* with its words, figures and dates."""
    readings = _readings(text, published)
    words = wording(text, readings)
    found = items(readings, words)
    return Sentence(
        text,
        words,
        tuple(item for item in found if item.reading.kind == "quantity"),
        tuple(item for item in found if _tells_a_day(item.reading)),
    )


def _readings(text: str, published: str | Date | None) -> tuple[Reading, ...]:
    """Return what counts, measures, places or dates in *text*, in order and without overlap."""
    every = read(text, published=published)
    ends = (0, *(reading.span.end for reading in every))
    found = [
        reading
        for reading, behind in zip(every, ends, strict=False)
        if not is_label(text, reading, behind=behind)
    ]
    starts = [reading.span.start for reading in found]
    for rank in ranks(text):
        before = bisect_left(starts, rank.span.end)
        if not before or found[before - 1].span.end <= rank.span.start:
            found.append(rank)
    return tuple(sorted(found, key=lambda reading: reading.span))


def _tells_a_day(reading: Reading) -> bool:
    """Return whether *reading* is a date, and not a time of day alone."""
    dates = reading.value
    if not isinstance(dates, DateRange):
        return False
    return dates.time is None or bool(dates.first or dates.last or dates.partial)
