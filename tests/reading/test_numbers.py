"""Numbers in figures, in words and in both are read as one exact decimal."""

from decimal import Decimal

import pytest

from crosscheck.reading.numerals import Numeral, numeral
from crosscheck.reading.prose import read
from crosscheck.values.quantity import Quantity


def points(text: str) -> list[Decimal]:
    """Return every exact figure in *text*."""
    values = [reading.value for reading in read(text)]
    return [
        value.low
        for value in values
        if isinstance(value, Quantity) and value.low is not None and value.interval.point
    ]


@pytest.mark.parametrize(
    ("printed", "number", "other"),
    [
        ("225", "225", None),
        ("5,000", "5000", None),
        ("1,234,567", "1234567", None),
        ("12,34,567", "1234567", None),
        ("1,234.5", "1234.5", None),
        ("1.234,5", "1234.5", None),
        ("1.234.567", "1234567", None),
        ("5'000", "5000", None),
        ("5’000’000", "5000000", None),
        ("3.14", "3.14", None),
        ("1,5", "1.5", None),
        ("0.125", "0.125", None),
        ("0,125", "0.125", None),
        ("5.000", "5.000", "5000"),
        ("２２５", "225", None),
    ],
)
def test_separators_are_told_apart(printed: str, number: str, other: str | None) -> None:
    assert Numeral(Decimal(number), Decimal(other) if other else None) == numeral(printed)


@pytest.mark.parametrize("printed", ["007", "1.2.3", "1,23,4", "1.2,3.4", "5'00", "00.5", "9" * 25])
def test_codes_are_no_numbers(printed: str) -> None:
    assert numeral(printed) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # Spelled out
        ("zero", "0"),
        ("nineteen", "19"),
        ("twenty-five", "25"),
        ("seven hundred", "700"),
        ("one hundred and six", "106"),
        ("two hundred and two thousand", "202000"),
        ("two thousand and two hundred", "2200"),
        ("three hundred and thirty one", "331"),
        ("four million three hundred and ninety seven", "4000397"),
        ("twenty-one trillion three hundred", "21000000000300"),
        ("a hundred trillion", "100000000000000"),
        ("a thousand and one", "1001"),
        ("twelve hundred", "1200"),
        ("five-hundred", "500"),
        ("two and a half hundred", "250"),
        # With figures
        ("2.3 hundred thousand", "230000"),
        ("5 thousand 3 hundred", "5300"),
        ("1 million 200 thousand", "1200000"),
        ("3 hundred and twenty-two", "322"),
        ("12 lakh", "1200000"),
        ("18.47 crore", "184700000"),
        ("2.33 k", "2330"),
        ("1 234 567", "1234567"),
        ("1 234.5", "1234.5"),
        ("12.32e+14", "1232000000000000"),
        ("2^10", "1024"),
        ("2.5^-1", "0.4"),
        (".25", "0.25"),
        ("- 10 k", "-10000"),
        ("negative five", "-5"),
        # Groups
        ("half a dozen", "6"),
        ("three dozens", "36"),
        ("a score and a half", "30"),
        ("a couple of hundred", "200"),
        ("four and a half dozen", "54"),
        # Decimals in words
        ("two hundred point zero three", "200.03"),
        ("two hundred point seventy-one", "200.71"),
        ("two point five million", "2500000"),
        ("nine point 5", "9.5"),
        # Fractions
        ("three quarters", "0.75"),
        ("five eighths", "0.625"),
        ("a hundred trillionths", "0.0000000001"),
        ("twenty-three fifths", "4.6"),
        ("twenty and three fifths", "20.6"),
        ("5 and one quarter", "5.25"),
        ("2   1/4", "2.25"),
        ("-4/5", "-0.8"),
        ("½", "0.5"),
        ("a quarter of a million", "250000"),
        ("1/2 a million", "500000"),
        ("two million and a half", "2500000"),
        ("a hundred and a half", "100.5"),
        ("quarter million", "250000"),
        ("quarter of a million", "250000"),
        ("nine out of ten", "0.9"),
        ("3 in every 1,000", "0.003"),
        ("one in a million", "0.000001"),
        ("one over four", "0.25"),
    ],
)
def test_a_number_is_one_whatever_it_is_made_of(text: str, number: str) -> None:
    assert [Decimal(number)] == points(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("one, two and three", [1, 2, 3]),
        ("1, 234, 567", [1, 234, 567]),
        ("one hundred and two hundred", [100, 200]),
        ("a thousand and two thousand", [1000, 2000]),
        ("two in 10 days", [2, 10]),
        ("one in 2019", [1]),
        ("5 in 37", [5, 37]),
        ("twenty thirty", [20, 30]),
        ("the year 2022 1,000 people", [1000]),
        ("10 officers over 3 days", [10]),
        ("a state of a match: a score of 21", [21]),
        ("the first half", []),
        ("the second half", []),
        ("a third attack", []),
        ("a fourth-year student", []),
        ("the other half", []),
        ("several people", []),
        ("tens, then scores", []),
        ("two point and no more", [2]),
        ("half-time", []),
    ],
)
def test_numbers_that_stand_together_are_kept_apart(text: str, numbers: list[int]) -> None:
    assert [Decimal(number) for number in numbers] == points(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("5.000 and 1,234", ["5"]),
        ("5.000 and 1.5", ["5"]),
        ("5.000 and 1,5", ["5000"]),
        ("5.000 and 1.234.567", ["5000"]),
        ("costs £2.500", ["2500", "2.5"]),
        ("2.500 people", ["2500", "2.5"]),
        ("2.500 km", ["2.5", "2500"]),
        ("5.000 and 1,5 and 1.5", ["5", "5000"]),
    ],
)
def test_the_usage_of_the_text_decides_what_a_full_stop_is(text: str, numbers: list[str]) -> None:
    """What nothing decides has two readings, the likelier one first."""
    first = read(text)[0]
    values = [value for value in (first.value, first.other) if isinstance(value, Quantity)]

    assert [Decimal(number) for number in numbers] == [value.stated for value in values]
    assert (len(numbers) == 2) == first.ambiguous


@pytest.mark.parametrize("written", ["1_000", "1e400", "1/0", "3/4/5", "2^999", "a=5"])
def test_notation_that_is_no_figure_in_prose_is_not_read_as_one(written: str) -> None:
    assert read(f"the value {written} was set") == ()
