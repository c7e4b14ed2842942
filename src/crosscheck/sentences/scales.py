"""The scale a figure is written on: "7.6/10" is 7.6 of 10, and 76 %."""

import re
from decimal import Decimal

from attrs import evolve

from crosscheck.reading.reading import Reading
from crosscheck.sentences.ranks import RANK
from crosscheck.values.quantity import Quantity
from crosscheck.values.units import factor

_OUT_OF = re.compile(r"(?:/|\bout of)\s*(\d+)\s*$")
_SHARES = ("%", "share")

OTHER_SCALE = 0.6
UNIT_UNSAID = 0.7
SHARE_UNSAID = 0.3


def scales_fit(ours: Reading, theirs: Reading) -> float:
    """Return how well the scales of two figures fit, from 0 for never the same thing to 1."""
    left, right = _unit(ours), _unit(theirs)
    if left == right and _best_of(ours) == _best_of(theirs):
        return 1.0
    if RANK in (left, right):
        return 0.0
    if left is None or right is None:
        return SHARE_UNSAID if left in _SHARES or right in _SHARES else UNIT_UNSAID
    return OTHER_SCALE if factor(left, right) else 0.0


def in_points(reading: Reading, value: Quantity) -> Quantity:
    """Return "67 out of 100" as 67 without a unit; other figures as they are."""
    best = _best_of(reading)
    if best is None:
        return value

    def points(share: Decimal | None) -> Decimal | None:
        return None if share is None else share * best

    return evolve(
        value,
        low=points(value.low),
        high=points(value.high),
        stated=points(value.stated),
        unit=None,
    )


def _unit(reading: Reading) -> str | None:
    return reading.value.unit if isinstance(reading.value, Quantity) else None


def _best_of(reading: Reading) -> Decimal | None:
    """Return the best that can be had where *reading* gives points: 10 for "7.6/10"."""
    match = _OUT_OF.search(reading.text) if _unit(reading) == "share" else None
    return Decimal(match[1]) if match else None
