"""One number as it stands in a text, however it is written."""

from decimal import Decimal

from crosscheck.reading import lexicon
from crosscheck.reading.alone import fraction_alone, scale_alone
from crosscheck.reading.cardinals import cardinal
from crosscheck.reading.fractions import FRACTION_SIGNS
from crosscheck.reading.number import Number, placed
from crosscheck.reading.parts import scaled, with_parts
from crosscheck.reading.printed import begins_with_point, printed_at
from crosscheck.reading.tokens import Tokens

_MINUS = frozenset("-−–")


def number_at(tokens: Tokens, index: int) -> Number | None:
    """Return the number that hangs on token *index*, None where there is none.

    An article, a sign and "several" stand before that token, all else behind it.
    """
    words = tokens.words
    word = words[index]
    if word[:1].isdecimal():
        found = printed_at(tokens, index)
    elif word in lexicon.CARDINALS:
        found = placed(cardinal(words, index), index)
    elif word in FRACTION_SIGNS or word in lexicon.FRACTIONS:
        found = fraction_alone(words, index)
    elif word in lexicon.WHOLE_HALVES:
        found = scaled(words, Number(Decimal("1.5"), index, index + 1, spelled=True))
    else:
        found = scale_alone(words, index)
    if found is None or found.vague is not None:
        return found
    return _signed(tokens, with_parts(words, found))


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
