"""Parts of a whole: two thirds, 3 1/2, half a million, three in ten."""

from decimal import Decimal

from crosscheck.reading import lexicon
from crosscheck.reading.counted import is_plural
from crosscheck.reading.phrases import phrase_at

_SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip # read as a table
FRACTION_SIGNS = frozenset(_SIGNS)
_LONGEST_DENOMINATOR = 7

Part = tuple[Decimal, int]
"""A number below one, and the token behind it."""


def part_at(words: list[str], index: int) -> Part | None:
    """Return the fraction below one from token *index* on: ½, a half, two thirds, 1/2."""
    word = words[index]
    if word in _SIGNS:
        above, below = _SIGNS[word]
        return Decimal(above) / below, index + 1
    if word in lexicon.ARTICLES:
        parts = lexicon.FRACTIONS.get(words[index + 1])
        return None if parts is None else (1 / Decimal(parts), index + 2)
    if word.isdecimal():
        return _slash(words, index)
    if word in lexicon.CARDINALS:
        found = in_parts(words, index + 1, Decimal(lexicon.CARDINALS[word]))
        return found if found is not None and found[0] < 1 else None
    if lexicon.FRACTIONS.get(word) == 2:
        return Decimal("0.5"), index + 1
    return None


def _slash(words: list[str], index: int) -> Part | None:
    if words[index + 1] not in ("/", "⁄"):
        return None
    quotient = over(words, index + 2, Decimal(words[index]))
    return quotient if quotient is not None and quotient[0] < 1 else None


def over(words: list[str], index: int, above: Decimal) -> Part | None:
    """Return *above* divided by the numeral at *index*."""
    word = words[index]
    if not word.isdecimal() or len(word) > _LONGEST_DENOMINATOR or int(word) == 0:
        return None
    return above / Decimal(word), index + 1


def in_parts(words: list[str], index: int, count: Decimal) -> Part | None:
    """Return *count* thirds, quarters or the like that token *index* names: 2 thirds, one-fifth."""
    at = index + 1 if words[index] == "-" else index
    parts = lexicon.FRACTIONS.get(words[at])
    if parts is None:
        return None
    if words[at] in lexicon.SINGLE_FRACTIONS and count != 1:
        return None
    return count / parts, at + 1


def of_so_many(words: list[str], index: int, count: Decimal) -> Part | None:
    """Return *count* out of the figure that follows token *index*: three in ten.

    What may be a day, a year or a length of time ("2 in 10 days") is no share.
    """
    found, at = phrase_at(words, index, lexicon.IN_SO_MANY)
    if not found or count != int(count) or not 0 < count < 1000:
        return None
    word, end = words[at], at + 1
    if word in lexicon.ARTICLES and words[end] in lexicon.SCALES | _HUNDRED:
        whole = lexicon.SCALES.get(words[end], 100)
        end += 1
    elif word in lexicon.CARDINALS:
        whole = lexicon.CARDINALS[word]
        whole, end = _times(words, end, whole)
    elif word.replace(",", "").isdecimal() and len(word) <= _LONGEST_DENOMINATOR:
        whole = int(word.replace(",", ""))
        whole, end = _times(words, end, whole)
    else:
        return None
    if found == "over" and whole:
        return None if _of_things(words, end) else (count / Decimal(whole), end)
    if whole <= count or (found == "in" and (_dated(words, at, end) or _odd(whole))):
        return None
    return count / Decimal(whole), end


def _odd(whole: int) -> bool:
    """Return whether *whole* is no figure that shares are said of: 5 in 37."""
    return whole > 10 and whole % 5 != 0


def _of_things(words: list[str], index: int) -> bool:
    """Return whether "over" before the figure bounds what is counted: one over 300 people."""
    if is_plural(words[index]) or words[index] == "-":
        return True
    return phrase_at(words, index, lexicon.UNITS)[0] != ""


_HUNDRED = dict.fromkeys(lexicon.HUNDREDS, 100)


def _times(words: list[str], index: int, whole: int) -> tuple[int, int]:
    size = 100 if words[index] in lexicon.HUNDREDS else lexicon.SCALES.get(words[index])
    return (whole, index) if size is None else (whole * size, index + 1)


def _dated(words: list[str], index: int, end: int) -> bool:
    """Return whether the figure is a year, or counts days or the like."""
    year = len(words[index]) == 4 and words[index].isdecimal() and words[index][:2] in ("19", "20")
    unit, _ = phrase_at(words, end, lexicon.UNITS)
    return year or unit in _TIMES or words[end] in lexicon.MONTHS


_TIMES = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade"))
