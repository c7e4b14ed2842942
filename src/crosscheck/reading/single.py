"""One figure with the phrases before and behind it: more than 200, 200 people or more."""

from typing import NamedTuple

from crosscheck.reading import lexicon
from crosscheck.reading.bounds import bounded, vague
from crosscheck.reading.counted import counted
from crosscheck.reading.measured import Measured
from crosscheck.reading.phrases import phrase_at, phrase_before
from crosscheck.reading.tokens import Tokens
from crosscheck.values.quantity import Quantity

_MOST_SENSES = 5
_ADDS = lexicon.JOINERS | {"+", "plus"}
_GOES_ON = lexicon.THAN | lexicon.TO | lexicon.ALTERNATIVES


class Found(NamedTuple):
    """A quantity and the tokens it takes up."""

    value: Quantity
    start: int
    end: int
    other: Quantity | None = None


def single(tokens: Tokens, first: Measured, senses: list[str], start: int) -> Found:
    """Return the quantity of *first* under *senses*, which begin at token *start*."""
    behind, end = _sense_after(tokens, first.end)
    if not behind and first.unit is None:
        behind, end = _sense_behind_noun(tokens, first.end)
    said = [*senses, behind] if behind else senses
    number = first.number
    if number.vague is not None:
        return Found(vague(number.value, number.vague, first.unit), first.start, first.end)
    other = None
    if number.other is not None:
        other = bounded(number.other, first.unit, said)
    if all(sense in ("from", "between") for sense in said):
        start = first.start  # "from 30" is no range: the words are not the figure's
    return Found(bounded(number.value, first.unit, said), start, end, other)


def senses_before(tokens: Tokens, index: int, floor: int) -> tuple[list[str], int]:
    """Return what the phrases before token *index* say, the nearest first, and where they begin."""
    senses: list[str] = []
    start = index
    while len(senses) < _MOST_SENSES:
        sense, first = phrase_before(tokens.words, start, floor, lexicon.BEFORE)
        if not sense:
            break
        senses.append(sense)
        start = first
    return senses, start


def said_of_it(tokens: Tokens, index: int, floor: int) -> tuple[list[str], int]:
    """Return the senses before token *index*; in "rose up to 164" the words bound nothing."""
    senses, start = senses_before(tokens, index, floor)
    changes = tokens.words[start - 1] in lexicon.RISES or tokens.words[start - 1] in lexicon.FALLS
    return ([], index) if senses == ["at most"] and changes else (senses, start)


def _sense_after(tokens: Tokens, index: int) -> tuple[str, int]:
    """Return what the phrase behind the figure says, and the token behind it.

    "200 or more" is a bound; in "20 and less than 30" the words belong to the next figure.
    """
    sense, end = phrase_at(tokens.words, index, lexicon.AFTER)
    following = tokens.words[end]
    if following in _GOES_ON or (begins_number(following) and tokens.words[index] in _ADDS):
        return "", index
    return sense, end


def _sense_behind_noun(tokens: Tokens, index: int) -> tuple[str, int]:
    """Return what stands behind the thing counted: 200 people or more."""
    if tokens.words[index] in lexicon.NOT_NOUNS:
        return "", index
    _, end = counted(tokens, index)
    word = tokens.words[end]
    if end == index or not (word in lexicon.ALTERNATIVES or word in lexicon.JOINERS):
        return "", index
    sense, behind = _sense_after(tokens, end)
    return (sense, behind) if sense else ("", index)


def begins_number(word: str) -> bool:
    """Return whether *word* can be the first of a number."""
    return word[:1].isdecimal() or word in lexicon.CARDINALS or word in lexicon.ARTICLES
