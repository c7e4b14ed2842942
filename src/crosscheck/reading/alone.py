"""Words that are a number without another: a half, a million, a dozen, tens of thousands."""

from decimal import Decimal

from crosscheck.reading import lexicon
from crosscheck.reading.cardinals import cardinal
from crosscheck.reading.counted import is_plural
from crosscheck.reading.fractions import FRACTION_SIGNS, part_at
from crosscheck.reading.number import Number, placed
from crosscheck.reading.parts import in_groups, scaled


def fraction_alone(words: list[str], index: int) -> Number | None:
    """Return a half, a third of, half a million, ¾."""
    if words[index] in FRACTION_SIGNS:
        part = part_at(words, index)
        return None if part is None else Number(part[0], index, part[1], share=True)
    word = words[index]
    article = words[index - 1] in lexicon.ARTICLES
    if article:
        whole = word in lexicon.BARE_FRACTIONS or _of_a_whole(words, index + 1)
        known = word in lexicon.SINGLE_FRACTIONS and whole
    else:
        known = _of_something(words, index)
    share = 1 / Decimal(lexicon.FRACTIONS[word])
    start = index - 1 if article else index
    found = Number(share, start, index + 1, share=True, spelled=True)
    if known:
        return found
    # Not "first quarter", but "quarter of a million".
    of_so_many = scaled(words, found)
    return of_so_many if of_so_many.end > found.end else None


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


def scale_alone(words: list[str], index: int) -> Number | None:
    """Return a million, a dozen, several thousand, tens of thousands."""
    before = words[index - 1]
    if before in lexicon.SEVERAL:
        several = _several(words, index)
        if several is not None:
            return several
    if before in lexicon.ARTICLES:
        if words[index] in lexicon.GROUPS:
            one = Number(Decimal(1), index - 1, index, spelled=True)
            return in_groups(words, one) if _of_things(words, index) else None
        found = cardinal(words, index, Decimal(1))
        return placed(found, index - 1) if found is not None and found.end > index else None
    if words[index] in lexicon.ALONE:
        one = Number(Decimal(1), index, index, spelled=True)
        if words[index] in lexicon.GROUPS:
            return in_groups(words, one)
        return placed(cardinal(words, index, Decimal(1)), index)
    return _magnitude(words, index)


def _of_things(words: list[str], index: int) -> bool:
    """Return whether the group at *index* counts; "a score of 87" is the state of a match."""
    if words[index] not in lexicon.WEAK_GROUPS or words[index + 1] in lexicon.JOINERS:
        return True
    return words[index + 1] in lexicon.OF and is_plural(words[index + 2])


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
