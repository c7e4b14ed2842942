"""A number as it stands in a text."""

from decimal import Decimal
from typing import NamedTuple

from crosscheck.reading.cardinals import Cardinal


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


def placed(found: Cardinal | None, start: int) -> Number | None:
    """Return *found* as the number that begins with token *start*."""
    if found is None:
        return None
    return Number(found.value, start, found.end, found.scale, spelled=found.spelled)
