"""Figures on the scale they are written on: "7.6/10" is 7.6 of 10, and 76 %."""

import re
from decimal import Decimal

from attrs import evolve

from crosscheck.reading.reading import Reading
from crosscheck.values.quantity import Quantity

_OUT_OF = re.compile(r"(?:/|\bout of|\bin)\s*(\d+)\s*$")


def scale_of(reading: Reading) -> str | None:
    """Return what *reading* is counted in: a unit, "of 10" for points out of ten, or None."""
    value = reading.value
    if not isinstance(value, Quantity):
        return None
    if value.unit == "share":
        match = _OUT_OF.search(reading.text)
        return f"of {match[1]}" if match else "share"
    return value.unit


def in_points(reading: Reading, value: Quantity) -> Quantity:
    """Return "67 out of 100" as 67 without a unit; other figures as they are."""
    scale = scale_of(reading)
    if scale is None or not scale.startswith("of "):
        return value
    whole = Decimal(scale.removeprefix("of "))

    def points(number: Decimal | None) -> Decimal | None:
        return None if number is None else number * whole

    return evolve(
        value,
        low=points(value.low),
        high=points(value.high),
        stated=points(value.stated),
        unit=None,
    )
