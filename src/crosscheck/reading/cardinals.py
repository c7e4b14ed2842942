"""Numbers that words build up: two hundred and five, 8 thousand, 1 million 200 thousand.

A number is a row of terms, each smaller than the one before: *two million* *three hundred
thousand* *and five*.
"""

from decimal import Decimal
from typing import NamedTuple

from crosscheck.reading import lexicon

_UNBOUNDED = Decimal(10) ** 30
_LARGEST = Decimal(10) ** 24


class Cardinal(NamedTuple):
    """A number and the token behind it."""

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)
    """What its last word multiplied by: 1000 in "8 thousand"."""
    spelled: bool = True
    """Whether any of it is in words."""


def cardinal(words: list[str], index: int, head: Decimal | None = None) -> Cardinal | None:
    """Return the number in words from token *index* on, or the numeral *head* with its scale.

    *index* is the token behind *head* where that is given.
    """
    first = _term(words, index, head, _UNBOUNDED)
    if first is None:
        return None
    value, end, scale = first.value, first.end, first.scale
    spelled = first.spelled
    limit = scale
    while limit >= 1000:
        following = _next_term(words, end, limit)
        if following is None:
            break
        value, end, limit = value + following.value, following.end, following.scale
        scale, spelled = following.scale, True
    return Cardinal(value, end, scale, spelled)


def _next_term(words: list[str], index: int, limit: Decimal) -> Cardinal | None:
    """Return the term that goes on a number whose last scale was *limit*."""
    at = index + 1 if words[index] in lexicon.JOINERS else index
    word = words[at]
    if word in lexicon.CARDINALS:
        return _term(words, at, None, limit) if lexicon.CARDINALS[word] else None
    # 1 million 200 thousand: a numeral goes on only with a smaller scale behind it.
    scaled = words[at + 1] in lexicon.SCALES or words[at + 1] in lexicon.HUNDREDS
    if word.isdecimal() and len(word) <= 3 and scaled:
        return _term(words, at + 1, Decimal(word), limit)
    return None


def _term(words: list[str], index: int, head: Decimal | None, limit: Decimal) -> Cardinal | None:
    """Return below a thousand times its scale, smaller than *limit*; None where it is not."""
    if head is None:
        spoken = _below_hundred(words, index)
        if spoken is None:
            return None
        head, end = Decimal(spoken[0]), spoken[1]
        spelled = True
    else:
        end, spelled = index, False
    head, end, scale = _with_hundreds(words, end, head)
    value, end, times = _with_scales(words, end, head)
    if value >= limit or times >= limit:
        return None
    return Cardinal(value, end, max(scale, times), spelled or scale > 1 or times > 1)


def _below_hundred(words: list[str], index: int) -> tuple[int, int] | None:
    """Return what words that add up come to, each smaller than the one before leaves room for."""
    total, room, end, at = 0, 1000, index, index
    while True:
        number = lexicon.CARDINALS.get(words[at])
        if number is None or number >= room or (number == 0 and end > index):
            break
        total, end = total + number, at + 1
        room = 100 if number >= 100 else 10 if number >= 20 else 0
        at = end + 1 if words[end] == "-" else end
    return None if end == index else (total, end)


def _hyphened(words: list[str], index: int) -> int:
    """Return the token that goes on the number, past a hyphen: five-hundred."""
    following = words[index + 1]
    if words[index] == "-" and (following in lexicon.SCALES or following in lexicon.HUNDREDS):
        return index + 1
    return index


def _with_hundreds(words: list[str], index: int, head: Decimal) -> tuple[Decimal, int, Decimal]:
    """Return value, end and scale of two hundred and five; the scale is 1 where it adds up."""
    at = _hyphened(words, index)
    if words[at] not in lexicon.HUNDREDS:
        return head, index, Decimal(1)
    value, end = head * 100, at + 1
    tail = end + 1 if words[end] in lexicon.JOINERS else end
    added = _below_hundred(words, tail)
    if added is None or not 0 < added[0] < 100 or words[added[1]] in lexicon.HUNDREDS:
        return value, end, Decimal(100)
    return value + added[0], added[1], Decimal(1)


def _with_scales(words: list[str], index: int, head: Decimal) -> tuple[Decimal, int, Decimal]:
    """Return value, end and scale of a hundred thousand million."""
    value, end, times = head, index, Decimal(1)
    while value < _LARGEST:
        at = _hyphened(words, end)
        size = lexicon.SCALES.get(words[at])
        if size is None:
            break
        value, times, end = value * size, times * size, at + 1
    return value, end, times
