"""A sentence taken apart: its words, its figures and its dates."""

from attrs import frozen

from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.sentences.labels import is_label
from crosscheck.sentences.setting import Item, items
from crosscheck.sentences.wording import Wording, wording
from crosscheck.values.dates import Date, DateRange


@frozen
class Sentence:
    """A statement or a passage, ready to be compared; a passage may be several sentences."""

    text: str
    wording: Wording
    figures: tuple[Item, ...]
    """What counts or measures something; numerals that belong to names are left out."""
    dates: tuple[Item, ...]


def take_apart(text: str, published: Date | None) -> Sentence:
    """Return *text* with its words, figures and dates."""
    readings = tuple(
        reading for reading in read(text, published=published) if not is_label(text, reading)
    )
    words = wording(text, readings)
    found = items(readings, words)
    return Sentence(
        text,
        words,
        tuple(item for item in found if item.reading.kind == "quantity"),
        tuple(item for item in found if _tells_a_day(item.reading)),
    )


def _tells_a_day(reading: Reading) -> bool:
    """Return whether *reading* is a date, and not a time of day alone."""
    dates = reading.value
    return isinstance(dates, DateRange) and bool(dates.first or dates.last or dates.partial)
