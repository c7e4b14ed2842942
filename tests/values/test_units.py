"""Units convert exactly where a treaty or the calendar fixes how, by a library elsewhere."""

import sys
from collections.abc import Iterator
from decimal import Decimal
from types import ModuleType
from typing import cast

import pytest

from crosscheck.values import units
from crosscheck.values.units import can_be_negative, factor, is_measure, plural


@pytest.mark.parametrize(
    ("unit", "into", "times"),
    [
        ("year", "year", "1"),
        (None, None, "1"),
        ("decade", "year", "10"),
        ("week", "day", "7"),
        ("share", "%", "100"),
        ("mile", "km", "1.609344"),
        ("foot", "inch", "12"),
        ("lb", "kg", "0.45359237"),
        ("acre", "sq m", "4046.8564224"),
        ("sq km", "hectare", "100"),
    ],
)
def test_units_of_one_measure_convert_exactly(
    unit: str | None, into: str | None, times: str
) -> None:
    assert Decimal(times) == factor(unit, into)


@pytest.mark.parametrize(
    ("unit", "into"),
    [
        ("year", "day"),
        ("km", "kg"),
        ("USD", "EUR"),
        ("°C", "°F"),
        ("people", "year"),
        ("people", "gallon"),
        (None, "year"),
        ("%", None),
        ("%", "pp"),
    ],
)
def test_other_units_do_not_convert(unit: str | None, into: str | None) -> None:
    assert factor(unit, into) is None


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("year", "years"),
        ("day", "days"),
        ("foot", "feet"),
        ("century", "centuries"),
        ("penny", "pennies"),
        ("km", "km"),
        ("USD", "USD"),
    ],
)
def test_units_have_a_plural(unit: str, said: str) -> None:
    assert said == plural(unit)


def test_a_temperature_can_be_negative() -> None:
    assert [True, True, False, False] == [
        can_be_negative(unit) for unit in ("°C", "degree", "km", None)
    ]


def test_things_counted_are_no_measure() -> None:
    assert [True, True, True, False] == [
        is_measure(unit) for unit in ("year", "USD", "°C", "people")
    ]


class Library:
    """As much of pint as is asked for: a gallon is 3.785411784 litres, and all else no unit."""

    class PintError(Exception):
        """Raised for what does not convert."""

    class Quantity:
        """One of a unit."""

        def __init__(self, number: int, unit: str) -> None:
            self.magnitude = float(number)
            self.unit = unit

        def to(self, into: str) -> "Library.Quantity":
            if (self.unit, into) != ("gallon", "litre"):
                raise Library.PintError
            return Library.Quantity(3, "litre").with_magnitude(3.785411784)

        def with_magnitude(self, magnitude: float) -> "Library.Quantity":
            self.magnitude = magnitude
            return self

    @classmethod
    def get_application_registry(cls) -> type["Library"]:
        return cls


@pytest.fixture(autouse=True)
def _forgetful() -> Iterator[None]:
    """Ask the library anew in every test."""
    units._factor_by_library.cache_clear()
    yield
    units._factor_by_library.cache_clear()


def test_a_library_converts_what_is_not_in_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pint", cast("ModuleType", Library))

    assert Decimal("3.785411784") == factor("gallon", "litre")
    assert factor("gallon", "kg") is None
    assert factor("people", "gallon") is None


def test_without_the_library_what_is_not_in_the_table_does_not_convert(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pint", cast("ModuleType", None))

    assert factor("gallon", "litre") is None
