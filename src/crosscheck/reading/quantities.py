"""Figures with what stands around them: bounds, hedges, ranges and the thing counted."""

from decimal import Decimal
from typing import NamedTuple

from attrs import evolve

from crosscheck.reading import lexicon
from crosscheck.reading.bounds import between, both, bounded, vague
from crosscheck.reading.change import change_of
from crosscheck.reading.counted import counted, counts, is_plural
from crosscheck.reading.measured import SHARE, Measured, in_metres, measured_at
from crosscheck.reading.phrases import phrase_at, phrase_before
from crosscheck.reading.pronouns import in_a_name, is_pronoun
from crosscheck.reading.tokens import Tokens
from crosscheck.values.quantity import Quantity

_DASHES = frozenset("-–—‐‑‒−~")
_MOST_SENSES = 5
_MOST_SIGNS = 4
_OLDEST = 120
_CLAUSE_ENDS = frozenset((",", ".", ";", ")"))
_MOST_OF_A_SCORE = 99
_NEAR_A_SCORE = 3
_NOUGHT = Decimal(0)
_ADDS = lexicon.JOINERS | {"+", "plus"}
_GOES_ON = lexicon.THAN | lexicon.TO | lexicon.ALTERNATIVES


class Found(NamedTuple):
    """A quantity and the tokens it takes up."""

    value: Quantity
    start: int
    end: int
    other: Quantity | None = None


def quantity_at(tokens: Tokens, index: int, floor: int) -> Found | None:
    """Return the quantity whose figure is at token *index*; it reaches back to *floor* at most."""
    first = measured_at(tokens, index)
    if first is None or first.start < floor:
        return None
    first = _aged(tokens, in_metres(tokens, first))
    senses, start = _said_of_it(tokens, first.start, floor)
    found = _range(tokens, first, senses, start)
    if found is None:
        if not senses and first.unit is None and _names(tokens, first):
            return None
        found = _doubled(tokens, _or_the_same(tokens, _single(tokens, first, senses, start)))
    return _described(tokens, found)


def _aged(tokens: Tokens, first: Measured) -> Measured:
    """Return a bare figure in years where it is somebody's age: Anna Smith, 33, of Almaty."""
    words, start, end = tokens.words, first.start, first.end
    if first.unit is not None or end > start + 1 or not 0 < first.number.value <= _OLDEST:
        return first
    apart = words[start - 1] == "," and words[end] in _CLAUSE_ENDS
    bracketed = words[start - 1] == "(" and words[end] == ")" and tokens.capital(start - 3)
    named = (apart or bracketed) and words[start].isdecimal() and tokens.capital(start - 2)
    if named or words[start - 1] in lexicon.AGE_WORDS:
        return first._replace(unit="year")
    return first


def nought_at(tokens: Tokens, index: int) -> Found | None:
    """Return the quantity nought that "no one", "none of the" and "no deaths" state."""
    words = tokens.words
    nought = Quantity(_NOUGHT, _NOUGHT, stated=_NOUGHT)
    said, end = phrase_at(words, index, lexicon.NOUGHT)
    if said:
        return _described(tokens, Found(nought, index, end))
    following = words[index + 1]
    singular = following.removesuffix("s")
    people = following in lexicon.PEOPLE or {following, singular} & lexicon.ONE_OF_PEOPLE
    if words[index] in lexicon.NO and people:
        return _described(tokens, Found(nought, index, index + 1))
    return None


def _names(tokens: Tokens, first: Measured) -> bool:
    """Return whether the bare number names or stands for somebody and counts nothing."""
    number = first.number
    if number.vague is not None:
        return False
    before = tokens.words[first.start - 1]
    label = before in lexicon.LABELS or before in lexicon.WEAK_LABELS
    if number.spelled and label and not counts(tokens, first.end):
        return True
    if number.value == 1 and first.end == first.start + 1 and number.spelled:
        return is_pronoun(tokens, first.start)
    return in_a_name(tokens, first.start, first.end)


def _described(tokens: Tokens, found: Found) -> Found:
    """Return *found* with what is counted, and whether it is a change."""
    value = found.value
    if value.unit in (None, SHARE, "%"):
        noun, _ = counted(tokens, found.end, one=value.stated == 1)
    else:
        noun = None
    change = change_of(tokens, found.start, found.end, value.unit)
    if noun is None and change is None:
        return found
    # Written out: attrs.evolve takes three times as long, and this is done for most figures.
    value = Quantity(
        value.low,
        value.high,
        value.low_closed,
        value.high_closed,
        value.approximate,
        value.stated,
        change,
        value.unit,
        noun,
        value.vague,
    )
    return Found(value, found.start, found.end, found.other)


def _senses_before(tokens: Tokens, index: int, floor: int) -> tuple[list[str], int]:
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


def _said_of_it(tokens: Tokens, index: int, floor: int) -> tuple[list[str], int]:
    """Return the senses before token *index*; in "rose up to 164" the words bound nothing."""
    senses, start = _senses_before(tokens, index, floor)
    changes = tokens.words[start - 1] in lexicon.RISES or tokens.words[start - 1] in lexicon.FALLS
    return ([], index) if senses == ["at most"] and changes else (senses, start)


def _sense_after(tokens: Tokens, index: int) -> tuple[str, int]:
    """Return what the phrase behind the figure says, and the token behind it.

    "200 or more" is a bound; in "20 and less than 30" the words belong to the next figure.
    """
    sense, end = phrase_at(tokens.words, index, lexicon.AFTER)
    following = tokens.words[end]
    if following in _GOES_ON or (_begins_number(following) and tokens.words[index] in _ADDS):
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


def _single(tokens: Tokens, first: Measured, senses: list[str], start: int) -> Found:
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


def _range(tokens: Tokens, first: Measured, senses: list[str], start: int) -> Found | None:
    """Return 160–170, between 160 and 170, 10 to 15 thousand, two or three."""
    words, end = tokens.words, first.end
    word = words[end]
    joined = word in _DASHES or word in lexicon.TO or word in lexicon.ALTERNATIVES
    if not joined and not ("between" in senses and word in lexicon.JOINERS | {"&"}):
        return None
    behind = _behind_link(tokens, end)
    second = measured_at(tokens, _anchor(tokens, behind))
    if second is None or second.start != behind or second.number.vague is not None:
        return None
    if word in _DASHES and _score(tokens, first, second):
        return None
    if word in lexicon.ALTERNATIVES and not _next_to_each_other(tokens, first, second):
        return None
    return _from_to(first, second, senses, start)


def _behind_link(tokens: Tokens, index: int) -> int:
    """Return the token behind what links two figures at *index*: -, --, to, - to, -to-."""
    words, behind = tokens.words, index + 1
    doubled = words[behind] == "-" and tokens.glued(behind)
    if words[index] == "-" and (doubled or words[behind] in lexicon.TO):
        behind += 1
    if words[behind] == "-" and words[behind - 1] in lexicon.TO and tokens.glued(behind):
        behind += 1
    return behind


def _score(tokens: Tokens, first: Measured, second: Measured) -> bool:
    """Return whether two figures with a dash are the score of a match: lost 1-2."""
    if first.unit or second.unit or second.number.value > _MOST_OF_A_SCORE:
        return False
    start, end = max(first.start - _NEAR_A_SCORE, 0), second.end + _NEAR_A_SCORE
    return not lexicon.MATCH_WORDS.isdisjoint(tokens.words[start:end])


def _from_to(first: Measured, second: Measured, senses: list[str], start: int) -> Found | None:
    low, high = first.number.value, second.number.value
    scale = second.number.scale
    if scale > 1 == first.number.scale and low * scale < high:
        low *= scale
    if low >= high or (first.unit and second.unit and first.unit != second.unit):
        return None
    if first.unit == SHARE and high > 1:
        return None  # rose by a third to 70m
    return Found(between(low, high, second.unit or first.unit, senses), start, second.end)


def _next_to_each_other(tokens: Tokens, first: Measured, second: Measured) -> bool:
    """Return whether "two or three" is one rough figure: small, in a row, with a noun behind."""
    low, high = first.number.value, second.number.value
    if high - low != 1 and not (low >= 10 and high - low in (2, 5, 10)):
        return False
    return second.unit is not None or is_plural(tokens.words[second.end])


def _anchor(tokens: Tokens, index: int) -> int:
    """Return the token that a number beginning at *index* hangs on: behind article, sign, US$."""
    words, at = tokens.words, index
    while at < index + _MOST_SIGNS and (words[at] in lexicon.CURRENCY_SIGNS or words[at] in _SIGNS):
        at += 1
    return at


_SIGNS = lexicon.ARTICLES | lexicon.MINUS | _DASHES


def _variable(word: str) -> bool:
    """Return whether *word* is a letter that stands for the figure: x > 10 and x < 20."""
    return len(word) == 1 and word.isalpha() and word not in lexicon.ARTICLES


def _or_the_same(tokens: Tokens, found: Found) -> Found:
    """Return 20 or more than 20 as at least 20, and more than 20 or equal to 20 likewise."""
    value, index = found.value, found.end + 1
    if tokens.words[found.end] not in lexicon.ALTERNATIVES or value.stated is None:
        return found
    end = index
    while end < index + 6 and tokens.words[end] and not _begins_number(tokens.words[end]):
        end += 1
    second = measured_at(tokens, _anchor(tokens, end))
    if second is None or second.number.value != value.stated:
        return found
    senses, start = _senses_before(tokens, second.start, index)
    right = _single(tokens, second, senses, start)
    bounded_one = right.value if value.interval.point else value
    if start != index or not senses or bounded_one.interval.point:
        return found
    return Found(evolve(bounded_one, low_closed=True, high_closed=True), found.start, right.end)


def _doubled(tokens: Tokens, found: Found) -> Found:
    """Return *found* with the opposite bound behind it: at least 20 and at most 100."""
    value, words = found.value, tokens.words
    if value.stated is None or value.low == value.high or (value.low and value.high):
        return found
    index = found.end
    while index < found.end + 4 and (words[index] in lexicon.ALSO or _variable(words[index])):
        index += 1
    end = index
    while end < index + 8 and words[end] and not _begins_number(words[end]):
        end += 1
    second = measured_at(tokens, _anchor(tokens, end))
    if second is None:
        return found
    senses, start = _senses_before(tokens, second.start, index)
    if start != index:
        return found
    right = _single(tokens, second, senses, start)
    value_of_both = both(value, right.value)
    if value_of_both is None or (value.unit and not second.unit and counts(tokens, right.end)):
        return found
    return Found(value_of_both, found.start, right.end)


def _begins_number(word: str) -> bool:
    return word[:1].isdecimal() or word in lexicon.CARDINALS or word in lexicon.ARTICLES
