"""Places in an order ("the 5th largest", "# 2", "behind the third"), read as figures."""

import re
from collections.abc import Iterator
from decimal import Decimal

from crosscheck.reading.reading import Reading
from crosscheck.sentences.lexicon import BEHIND, IN_FRONT, ORDINALS, UNCLEAR
from crosscheck.text import Span
from crosscheck.values.quantity import Quantity

RANK = "rank"
"""The unit of a place in an order."""
_PLACE = re.compile(
    rf"\b(\d+)(?:st|nd|rd|th)\b|(?:#|\bnumber|\bno\.)\s*(\d+)\b|\b({'|'.join(ORDINALS)})\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    rf"\b(?:(?P<front>{'|'.join(IN_FRONT)})|{'|'.join(BEHIND)}|(?P<unclear>{'|'.join(UNCLEAR)}))"
    r"(?:\s+than)?(?:\s+(?:the|its|his|her|their))?\s+$",
    re.IGNORECASE,
)
_REACH = 32
"""How many characters before a place hold the words that make a bound of it."""


def ranks(text: str) -> Iterator[Reading]:
    """Yield every place in an order that *text* names, as a quantity in the unit ``rank``.

    The first place is the smallest number, so "before the 5th" is fewer than five.
    """
    for match in _PLACE.finditer(text):
        number = Decimal(match[1] or match[2] or ORDINALS[match[3].lower()])
        bound = _BOUND.search(text, max(0, match.start() - _REACH), match.start())
        span = Span(bound.start() if bound else match.start(), match.end())
        yield Reading("quantity", span, span.cut(text), *_meanings(number, bound))


def _meanings(number: Decimal, bound: re.Match[str] | None) -> tuple[Quantity, Quantity | None]:
    """Return what a place means, and what else it may mean: "above 5th" is 4th, but also 6th."""
    if bound is None:
        return Quantity(number, number, stated=number, unit=RANK), None
    front = Quantity(Decimal(1), number, high_closed=False, stated=number, unit=RANK)
    behind = Quantity(number, None, low_closed=False, stated=number, unit=RANK)
    if bound["unclear"]:
        return front, behind
    return (front, None) if bound["front"] else (behind, None)
