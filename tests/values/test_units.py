"""Units convert exactly where a treaty or the calendar fixes how, by a library elsewhere."""

from decimal import Decimal

import pytest

from crosscheck.values.units import factor, is_measure, plural


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
    [("year", "years"), ("foot", "feet"), ("century", "centuries"), ("km", "km"), ("USD", "USD")],
)
def test_units_have_a_plural(unit: str, said: str) -> None:
    assert said == plural(unit)


def test_things_counted_are_no_measure() -> None:
    assert [True, True, True, False] == [
        is_measure(unit) for unit in ("year", "USD", "°C", "people")
    ]
