"""Figures with what stands around them, what they count, and whether they are a change."""

from decimal import Decimal

from crosscheck.reading import lexicon
from crosscheck.reading.change import change_of
from crosscheck.reading.counted import counted, counts
from crosscheck.reading.joined import doubled, or_the_same, range_from
from crosscheck.reading.measured import SHARE, Measured, in_metres, measured_at
from crosscheck.reading.phrases import phrase_at
from crosscheck.reading.pronouns import in_a_name, is_pronoun
from crosscheck.reading.single import Found, said_of_it, single
from crosscheck.reading.tokens import Tokens
from crosscheck.values.quantity import Quantity

_OLDEST = 120
_CLAUSE_ENDS = frozenset((",", ".", ";", ")"))
_NOUGHT = Decimal(0)


def quantity_at(tokens: Tokens, index: int, floor: int) -> Found | None:
    """Return the quantity whose figure is at token *index*; it reaches back to *floor* at most."""
    first = measured_at(tokens, index)
    if first is None or first.start < floor:
        return None
    first = _aged(tokens, in_metres(tokens, first))
    senses, start = said_of_it(tokens, first.start, floor)
    found = range_from(tokens, first, senses, start)
    if found is None:
        if not senses and first.unit is None and _names(tokens, first):
            return None
        found = doubled(tokens, or_the_same(tokens, single(tokens, first, senses, start)))
    return _described(tokens, found)


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
