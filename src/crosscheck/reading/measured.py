"""A number with its unit: 30 %, $3bn, 12 km, a 10-year sentence."""

from typing import NamedTuple

from crosscheck.reading import lexicon
from crosscheck.reading.number import Number
from crosscheck.reading.numbers import number_at
from crosscheck.reading.phrases import phrase_at, phrase_before
from crosscheck.reading.tokens import Tokens

SHARE = "share"
"""The unit of a part of a whole."""
_DEGREES = frozenset("cf")
_METRES = "m"
_MILLION = 10**6


class Measured(NamedTuple):
    """A number with its unit, None for a bare count."""

    number: Number
    unit: str | None
    start: int
    end: int


def measured_at(tokens: Tokens, index: int) -> Measured | None:
    """Return the number that hangs on token *index* with its unit; None where there is none."""
    number = number_at(tokens, index)
    if number is None:
        return None
    words = tokens.words
    money, start = phrase_before(words, number.start, 0, lexicon.MONEY)
    unit, end = unit_at(tokens, number.end)
    if money:
        # $5 million, and US$5 million dollars; but £10m is no length.
        end = end if unit == money else number.end
        return Measured(number, money, start, end)
    if unit is None:
        return Measured(number, SHARE if number.share else None, number.start, number.end)
    return Measured(number, _pounds(number, unit), number.start, end)


def unit_at(tokens: Tokens, index: int) -> tuple[str | None, int]:
    """Return the unit that token *index* begins, past a hyphen, and the token behind it."""
    words = tokens.words
    hyphen = words[index] == "-" and tokens.glued(index) and tokens.glued(index + 1)
    at = index + 1 if hyphen else index
    unit, end = phrase_at(words, at, lexicon.UNITS)
    if not unit:
        return None, index
    if end == at + 1 and len(words[at]) == 1 and words[at].isalpha() and not _letter(tokens, at):
        return None, index
    return unit, end


def _letter(tokens: Tokens, index: int) -> bool:
    """Return whether the letter at *index* is a unit: m, g; C and F where they touch a figure."""
    if tokens.words[index] in _DEGREES:
        return tokens.written(index).isupper() and tokens.glued(index)
    return not tokens.written(index).isupper() and tokens.words[index + 1] != "."


def _pounds(number: Number, unit: str) -> str:
    """Return the unit that "pounds" means: money by the thousand, otherwise a weight."""
    if unit == "lb" and number.scale >= 1000:
        return "GBP"
    return unit


def in_metres(tokens: Tokens, found: Measured) -> Measured:
    """Return 30m as thirty metres where the words behind it say so; it is a million otherwise."""
    number = found.number
    glued_m = number.end - number.start == 2 and tokens.words[number.end - 1] == _METRES
    if not (glued_m and found.unit is None) or tokens.words[number.end] not in lexicon.OF_LENGTH:
        return found
    return found._replace(number=number._replace(value=number.value / _MILLION), unit=_METRES)
