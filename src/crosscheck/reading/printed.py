"""Numbers in figures, and what touches them: 5,000, 5 000, .25, 2/3, 5k, 1e10."""

from decimal import Decimal

from crosscheck.reading.cardinals import cardinal
from crosscheck.reading.fractions import over
from crosscheck.reading.number import Number, placed
from crosscheck.reading.numerals import numeral
from crosscheck.reading.tokens import Tokens

GLUED_SCALES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mm": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
_MINUS = frozenset("-−–")
_LARGEST_EXPONENT = 30
_MOST_GROUPS = 8


def printed_at(tokens: Tokens, index: int) -> Number | None:
    """Return the number that the figures at token *index* begin, with its scale."""
    words = tokens.words
    value, end, other = _printed(tokens, index)
    if value is None:
        return None
    if tokens.glued(end):
        glued = _glued(tokens, index, end, value)
        if glued is not None:
            return glued
    found = cardinal(words, end, value)
    if found is None or found.spelled:
        return placed(found, index)
    return Number(found.value, index, found.end, found.scale, other=other)


def _printed(tokens: Tokens, index: int) -> tuple[Decimal | None, int, Decimal | None]:
    """Return the number in figures at *index*, the token behind it, and its other reading."""
    spaced = _spaced(tokens, index)
    if spaced is not None:
        return spaced[0], spaced[1], None
    word = tokens.words[index]
    if begins_with_point(tokens, index):
        return Decimal(f"0.{word}"), index + 1, None
    printed = numeral(word)
    if printed is None:
        return None, index, None
    return printed.value, index + 1, printed.other


def begins_with_point(tokens: Tokens, index: int) -> bool:
    """Return whether the figure at *index* is the decimals of .25 and no whole number."""
    before, words = index - 1, tokens.words
    if not (before >= 0 and words[before] == "." and tokens.glued(index)):
        return False
    return words[index].isdecimal() and not (
        tokens.glued(before) and words[before - 1][-1].isalnum()
    )


def _spaced(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """Return the number whose thousands are set off by single blanks, and the token behind it."""
    words = tokens.words
    first = words[index]
    if len(first) > 3 or not first.isdecimal() or first[0] == "0":
        return None
    end = index + 1
    while end <= index + _MOST_GROUPS and _group(tokens, end):
        end += 1
        if not words[end - 1].isdecimal():
            break
    if end == index + 1 or words[end][:1].isdecimal():
        return None
    return Decimal("".join(words[index:end]).replace(",", ".")), end


def _group(tokens: Tokens, index: int) -> bool:
    """Return whether token *index* is three figures behind one blank, decimals perhaps with it."""
    raw, word = tokens.raw, tokens.words[index]
    whole = word.replace(",", ".").partition(".")[0]
    return (
        len(whole) == 3
        and whole.isdecimal()
        and word.count(".") + word.count(",") <= 1
        and len(raw[index - 1]) == len(raw[index - 1].rstrip()) + 1
        and raw[index - 1][-1] != "\n"
    )


def _glued(tokens: Tokens, index: int, end: int, value: Decimal) -> Number | None:
    """Return 2/3, 5k, 1e10 or 1.1^23: what the sign or letter that touches it makes of it."""
    words = tokens.words
    word = words[end]
    if word in ("/", "⁄") and tokens.glued(end + 1) and words[end + 2] != "/":
        quotient = over(words, end + 1, value)
        if quotient is not None:
            return Number(quotient[0], index, quotient[1], share=True)
    if word in ("e", "^"):
        return _power(tokens, index, end, value)
    if word in GLUED_SCALES and not (tokens.glued(end + 1) and words[end + 1][:1].isalnum()):
        scale = Decimal(GLUED_SCALES[word])
        return Number(value * scale, index, end + 1, scale)
    return None


def _power(tokens: Tokens, index: int, end: int, value: Decimal) -> Number | None:
    words, at = tokens.words, end + 1
    sign = -1 if words[at] in _MINUS else 1
    if words[at] in _MINUS or words[at] == "+":
        at += 1
    if not (tokens.glued(at) and words[at].isdecimal() and len(words[at]) <= 2):
        return None
    exponent = sign * int(words[at])
    if abs(exponent) > _LARGEST_EXPONENT:
        return None
    if words[end] == "e":
        return Number(value.scaleb(exponent), index, at + 1)
    return Number(value**exponent, index, at + 1) if value else None
