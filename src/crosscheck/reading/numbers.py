"""One number as it stands in a text, however it is written."""

from decimal import Decimal
from typing import NamedTuple

from crosscheck.reading import lexicon
from crosscheck.reading.cardinals import Cardinal, cardinal
from crosscheck.reading.counted import is_plural
from crosscheck.reading.fractions import FRACTION_SIGNS, in_parts, of_so_many, over, part_at
from crosscheck.reading.numerals import numeral
from crosscheck.reading.tokens import Tokens

_MINUS = frozenset("-−–")
GLUED_SCALES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mm": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9,
    "bln": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_LARGEST_EXPONENT = 30
_MOST_GROUPS = 8


class Number(NamedTuple):
    """A number as it stands in a text."""

    value: Decimal
    start: int
    """The first of its tokens."""
    end: int
    """The token behind it."""
    scale: Decimal = Decimal(1)
    """What its last word multiplied by: 1000 in "8 thousand"."""
    share: bool = False
    """Whether it is a part of a whole: a third, 2/3, three in ten."""
    vague: Decimal | None = None
    """What the magnitude of "several hundred" stays below; 0 where nothing bounds it."""
    spelled: bool = False
    """Whether any of it is in words."""
    other: Decimal | None = None
    """The number where its separator is read the other way."""


def number_at(tokens: Tokens, index: int) -> Number | None:
    """Return the number that hangs on token *index*, None where there is none.

    An article, a sign and "several" stand before that token, all else behind it.
    """
    words = tokens.words
    word = words[index]
    if word[:1].isdecimal():
        found = _from_numeral(tokens, index)
    elif word in lexicon.CARDINALS:
        found = _placed(cardinal(words, index), index)
    elif word in FRACTION_SIGNS or word in lexicon.FRACTIONS:
        found = _bare_fraction(words, index)
    elif word in lexicon.WHOLE_HALVES:
        found = _scaled(words, Number(Decimal("1.5"), index, index + 1, spelled=True))
    else:
        found = _bare_scale(words, index)
    if found is None or found.vague is not None:
        return found
    return _signed(tokens, _with_parts(words, found))


def _placed(found: Cardinal | None, start: int) -> Number | None:
    if found is None:
        return None
    return Number(found.value, start, found.end, found.scale, spelled=found.spelled)


# Numerals


def _from_numeral(tokens: Tokens, index: int) -> Number | None:
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
        return _placed(found, index)
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


# Words


def _bare_fraction(words: list[str], index: int) -> Number | None:
    """Return a half, a third of, half a million, ¾."""
    if words[index] in FRACTION_SIGNS:
        found = part_at(words, index)
        return None if found is None else Number(found[0], index, found[1], share=True)
    word = words[index]
    article = words[index - 1] in lexicon.ARTICLES
    if article:
        whole = word in lexicon.BARE_FRACTIONS or _of_a_whole(words, index + 1)
        known = word in lexicon.SINGLE_FRACTIONS and whole
    else:
        known = words[index + 1] in lexicon.SCALES or _of_something(words, index)
    if not known:
        return None
    share = 1 / Decimal(lexicon.FRACTIONS[word])
    return Number(share, index - 1 if article else index, index + 1, share=True, spelled=True)


def _of_something(words: list[str], index: int) -> bool:
    """Return whether the word is half of something and not the first half of a match."""
    before, following = words[index - 1], words[index + 1]
    if words[index] not in lexicon.BARE_FRACTIONS or before in lexicon.ORDINALS:
        return False
    if before in lexicon.OTHER_HALVES or before == "-":
        return False
    if following == "-":
        return words[index + 2] in lexicon.SCALES
    return following not in lexicon.HALF_THINGS


def _of_a_whole(words: list[str], index: int) -> bool:
    """Return whether "a third" before token *index* is a part and not the third in a row."""
    word = words[index]
    return word in lexicon.OF or word in lexicon.NOT_NOUNS or not (word.isalpha() or word == "-")


def _bare_scale(words: list[str], index: int) -> Number | None:
    """Return a million, a dozen, several thousand, tens of thousands."""
    before = words[index - 1]
    if before in lexicon.SEVERAL:
        several = _several(words, index)
        if several is not None:
            return several
    if before in lexicon.ARTICLES:
        if words[index] in lexicon.GROUPS:
            if lexicon.GROUPS[words[index]] == 20 and not _a_score(words, index + 1):
                return None
            return _in_groups(words, Number(Decimal(1), index - 1, index, spelled=True))
        found = _placed(cardinal(words, index, Decimal(1)), index - 1)
        return found if found is not None and found.spelled else None
    if words[index] in lexicon.ALONE:
        one = Number(Decimal(1), index, index, spelled=True)
        if words[index] in lexicon.GROUPS:
            return _in_groups(words, one)
        return _placed(cardinal(words, index, Decimal(1)), index)
    return _magnitude(words, index)


def _a_score(words: list[str], index: int) -> bool:
    """Return whether "a score" before *index* is twenty and not the state of a match."""
    if words[index] in lexicon.JOINERS:
        return True
    return words[index] in lexicon.OF and is_plural(words[index + 1])


def _several(words: list[str], index: int) -> Number | None:
    word = words[index]
    size = 100 if word in lexicon.HUNDREDS else lexicon.SCALES.get(word) or lexicon.GROUPS.get(word)
    if size is None:
        return None
    start = index - 2 if words[index - 2] in lexicon.ARTICLES else index - 1
    end = index + 1
    while words[end] in lexicon.SCALES:
        size, end = size * lexicon.SCALES[words[end]], end + 1
    return Number(Decimal(2 * size), start, end, vague=Decimal(10 * size), spelled=True)


def _magnitude(words: list[str], index: int) -> Number | None:
    """Return dozens, hundreds of thousands; tens and scores only of something."""
    least = lexicon.MAGNITUDES.get(words[index])
    if least is None:
        return None
    end = index + 1
    at = end + 1 if words[end] in lexicon.OF else end
    size = lexicon.SCALES.get(words[at]) or lexicon.MAGNITUDES.get(words[at], 0) // 2
    if size and least < 10 * size:
        return Number(Decimal(least * size), index, at + 1, vague=Decimal(0), spelled=True)
    if words[index] in lexicon.WEAK_MAGNITUDES and not (at > end and words[at].isalpha()):
        return None
    return Number(Decimal(least), index, end, vague=Decimal(0), spelled=True)


# What may follow any number


def _with_parts(words: list[str], found: Number) -> Number:
    """Return *found* with the groups, decimals, fraction or whole that follow it."""
    if words[found.end] in lexicon.GROUPS and not found.share:
        found = _in_groups(words, found)
    if words[found.end] in lexicon.POINTS and found.spelled:
        found = _spoken_decimals(words, found)
    if found.share:
        return _scaled(words, found)
    if found.value != int(found.value):
        return found
    divided = in_parts(words, found.end, found.value)
    if divided is not None:
        return _scaled(words, found._replace(value=divided[0], end=divided[1], share=True))
    mixed = _mixed(words, found)
    if mixed is not None:
        return mixed
    share = of_so_many(words, found.end, found.value)
    if share is not None:
        return found._replace(value=share[0], end=share[1], share=True)
    return found


def _mixed(words: list[str], found: Number) -> Number | None:
    """Return one and a half, 3 1/2, two million and a half."""
    end = found.end + 1 if words[found.end] in lexicon.JOINERS else found.end
    part = part_at(words, end)
    if part is None or (
        end == found.end and words[end] in lexicon.ARTICLES | lexicon.FRACTIONS.keys()
    ):
        return None
    times = found.scale if found.scale >= 1000 and words[end] in lexicon.ARTICLES else Decimal(1)
    value = found.value + part[0] * times
    return _scaled(words, found._replace(value=value, end=part[1]))


def _in_groups(words: list[str], found: Number) -> Number:
    """Return three dozen, a couple of hundred, a score and a half."""
    size, end = lexicon.GROUPS[words[found.end]], found.end + 1
    value = found.value * size
    at = end + 1 if words[end] in lexicon.OF else end
    if words[at] in lexicon.SCALES or words[at] in lexicon.HUNDREDS:
        counted = cardinal(words, at, value)
        if counted is not None:
            return found._replace(value=counted.value, end=counted.end, scale=counted.scale)
    if words[end] in lexicon.JOINERS:
        part = part_at(words, end + 1)
        if part is not None:
            return found._replace(value=value + part[0] * size, end=part[1])
    return found._replace(value=value, end=end)


def _scaled(words: list[str], found: Number) -> Number:
    """Return *found* times what follows it: two and a half million, a quarter of a million."""
    index = found.end
    if words[index] in lexicon.OF and words[index + 1] in lexicon.ARTICLES:
        index += 1
    if words[index] in lexicon.ARTICLES or (words[index] == "-" and words[index + 1].isalpha()):
        index += 1
    word = words[index]
    if word in lexicon.HUNDREDS:
        size: int | None = 100
    else:
        size = lexicon.SCALES.get(word) or lexicon.GROUPS.get(word)
    if size is None or (word in lexicon.MAGNITUDES and index > found.end):
        return found
    value = found.value * size
    return found._replace(value=value, end=index + 1, scale=Decimal(size), share=False)


def _spoken_decimals(words: list[str], found: Number) -> Number:
    """Return *found* with the digits spoken after "point"."""
    digits, end = "", found.end + 1
    while len(digits) < 20:
        spoken = lexicon.CARDINALS.get(words[end])
        if spoken is None:
            break
        unit = lexicon.CARDINALS.get(words[end + 1], 0) if spoken >= 20 else 0
        hyphen = words[end + 1] == "-" and spoken >= 20
        if hyphen:
            unit = lexicon.CARDINALS.get(words[end + 2], 0)
        if 0 < unit < 10:
            spoken, end = spoken + unit, end + 1 + hyphen
        digits += str(spoken)
        end += 1
    if not digits and words[end].isdecimal() and len(words[end]) < 20:
        digits, end = words[end], end + 1
    if not digits:
        return found
    value = found.value + Decimal(f"0.{digits}")
    return _scaled(words, found._replace(value=value, end=end))


def _signed(tokens: Tokens, found: Number) -> Number:
    """Return *found* with the minus before it, where that is no dash between words."""
    words, start, before = tokens.words, found.start, found.start - 1
    if begins_with_point(tokens, start):
        start, before = before, before - 1
        found = found._replace(start=start)
    sign = words[before] if before >= 0 else ""
    if sign in lexicon.MINUS:
        return found._replace(value=-found.value, start=before)
    if sign in _MINUS and not tokens.glued(before) and (tokens.glued(start) or before == 0):
        return found._replace(value=-found.value, start=before)
    return found
