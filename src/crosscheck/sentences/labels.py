"""Numerals that count nothing: in names ("Chapter 3"), ordinals ("27th"), dates ("a week ago")."""

import re

from crosscheck.reading.measures import MEASURE_OF
from crosscheck.reading.reading import Reading
from crosscheck.reading.stems import STOP
from crosscheck.sentences.lexicon import PLURALS
from crosscheck.values.quantity import Quantity

_WORD_BEFORE = re.compile(r"([^\W\d_][^\W\d_.'’-]*)\s*$")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+)")
_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th)\b")
_LAPSE = re.compile(r"\s+(?:later|ago|earlier)\b", re.IGNORECASE)
"""What makes a date of a time: "four weeks later"."""
_REACH = 32
"""How many characters on either side hold the next word."""
_TITLED = re.compile(r"\d+ ?[A-Z][a-z]+")
"""A unit with a capital: "127 Hours"."""
_BARE = re.compile(r"\d+[ ]?[^\W\d_]*|[A-Z][a-z]+")


def is_label(text: str, reading: Reading, *, behind: int = 0) -> bool:
    """Return whether *reading* counts nothing in *text*: it names, places or dates.

    The reading before it ends at *behind*; what that covers is no name.
    """
    value, span = reading.value, reading.span
    if not isinstance(value, Quantity):
        return False
    if _ORDINAL_ENDING.match(text, span.end) or _LAPSE.match(text, span.end):
        return True
    if not _BARE.fullmatch(reading.text):
        return False
    if _TITLED.fullmatch(reading.text):
        return True
    if span.start and text[span.start - 1] in "-/#":
        return True
    before = _WORD_BEFORE.search(text, max(behind, span.start - _REACH), span.start)
    after = _WORD_AFTER.match(text, span.end, span.end + _REACH)
    if before and before[1][0].isupper() and before[1].lower() not in STOP:
        return not _counts(value)
    return after is not None and after[1][0].isupper() and not reading.text[0].islower()


def _counts(value: Quantity) -> bool:
    """Return whether a noun in the plural follows: "In Almaty 225 people", not "Chapter 3 film"."""
    words = (value.counted or "").split()
    if not words or not words[-1].islower() or words[0].endswith("ed"):
        return False
    noun = words[-1]
    return noun.endswith("s") or noun in PLURALS or MEASURE_OF.get(noun) == "population"
