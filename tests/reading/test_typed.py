"""The value an editor types is read by the grammar of prose, and must be one value."""

from datetime import date
from decimal import Decimal

import pytest

from crosscheck.reading.edtf import edtf
from crosscheck.reading.typed import read_date, read_quantity
from crosscheck.values.dates import DateRange, render_dates
from crosscheck.values.rendering import render

JANUARY = DateRange(date(2022, 1, 1), date(2022, 1, 31))


@pytest.mark.parametrize(
    ("typed", "unit", "rendered"),
    [
        ("more than 200", "people", "more than 200"),
        (">225", "people", "more than 225"),
        ("225+", "people", "at least 225"),
        ("5000+", "people", "at least 5,000"),
        ("thousands", "people", "thousands"),
        ("about three decades", "year", "about 3 decades"),
        ("twenty", "year", "20 years"),
        ("3", "%", "3%"),
        ("160–170", None, "160–170"),
        ("about 2000", "people", "about 2,000"),
        ("the 2000 people", "people", "2,000"),
        ("2.500", "GBP", "2,500 GBP"),
        ("5.000", "people", "5,000"),
        ("no one", "people", "0"),
        ("не менее 225", "people", "at least 225"),
    ],
)
def test_a_figure_is_read_in_the_unit_of_its_claim(
    typed: str, unit: str | None, rendered: str
) -> None:
    assert rendered == render(read_quantity(typed, unit=unit))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "many",
        "200 or 300",
        "not 225",
        "rather than 225",
        "7 January 2022",
        "since 2000",
        "January 7 and 225",
        "in 1990",
        "Article 5",
    ],
)
def test_what_is_not_one_figure_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="expected one figure"):
        read_quantity(typed)


def test_a_figure_that_may_be_two_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'5.000' may be 5 or 5,000"):
        read_quantity("5.000", unit="km")


@pytest.mark.parametrize(
    ("typed", "unit", "low", "high"),
    [
        ("since 1990 until 2019", "year", "28", "30"),
        ("from 1990 to 2019", "decade", "2.8", "3"),
        ("1990–2019", "month", "336", "360"),
        ("from 4 January to 11 January 2022", "day", "6", "8"),
        ("from 4 January 2022 to 3 January 2023", "week", "51.86", "52.14"),
        ("since 1990 until 1990", "year", "0", "1"),
    ],
)
def test_two_dates_are_the_time_between_them(typed: str, unit: str, low: str, high: str) -> None:
    """From the last possible start to the first possible end, and the reverse."""
    length = read_quantity(typed, unit=unit)

    assert length.low is not None
    assert length.high is not None
    assert (Decimal(low), Decimal(high)) == (round(length.low, 2), round(length.high, 2))
    assert (False, False, unit) == (length.low_closed, length.high_closed, length.unit)


def test_the_time_between_needs_two_dates_and_a_unit_of_time() -> None:
    with pytest.raises(ValueError, match="expected one figure"):
        read_quantity("since 1990", unit="year")
    with pytest.raises(ValueError, match="expected one figure"):
        read_quantity("since 1990 until 2019", unit="people")


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("by mid-January", None, date(2022, 1, 20)),
        ("January 7th", date(2022, 1, 7), date(2022, 1, 7)),
        ("on the 5th", date(2022, 1, 5), date(2022, 1, 5)),
        ("the night between the 4th and 5th", date(2022, 1, 4), date(2022, 1, 5)),
        ("Around January 4th", date(2022, 1, 3), date(2022, 1, 5)),
        ("Wednesday the 5th", date(2022, 1, 5), date(2022, 1, 5)),
        ("January", date(2022, 1, 1), date(2022, 1, 31)),
        ("XXXX-01-07", date(2022, 1, 7), date(2022, 1, 7)),
        ("XXXX-XX-07", date(2022, 1, 7), date(2022, 1, 7)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_claim_completes_partial_dates(typed: str, first: date | None, last: date | None) -> None:
    found = read_date(typed, within=JANUARY)

    assert (first, last, True) == (found.first, found.last, found.resolved)


def test_a_claim_of_a_few_days_tells_which_weekday_is_meant() -> None:
    days = DateRange(date(2022, 1, 3), date(2022, 1, 7))  # from Monday to Friday

    assert date(2022, 1, 5) == read_date("Wednesday", within=days).first
    assert not read_date("Saturday", within=days).resolved


@pytest.mark.parametrize(
    "typed",
    ["Wednesday", "Saturday", "next Monday", "late December", "since September", "yesterday"],
)
def test_what_a_claim_leaves_open_stays_unresolved(typed: str) -> None:
    assert not read_date(typed, within=JANUARY).resolved


@pytest.mark.parametrize("typed", ["", "soon", "225", "not 7 January 2022"])
def test_what_is_not_one_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="expected one date"):
        read_date(typed)


def test_a_date_whose_order_is_open_is_refused() -> None:
    with pytest.raises(ValueError, match="does not tell day from month"):
        read_date("01/02/2022")


@pytest.mark.parametrize(
    ("written", "first", "last", "approximate"),
    [
        ("2022-01-07", date(2022, 1, 7), date(2022, 1, 7), False),
        ("2022-01", date(2022, 1, 1), date(2022, 1, 31), False),
        ("2022", date(2022, 1, 1), date(2022, 12, 31), False),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), False),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), False),
        ("2022-01-XX", date(2022, 1, 1), date(2022, 1, 31), False),
        ("2022-XX-XX", date(2022, 1, 1), date(2022, 12, 31), False),
        ("2022-01~", date(2022, 1, 1), date(2022, 1, 31), True),
        ("2022-01-07~", date(2022, 1, 6), date(2022, 1, 8), True),
        ("2022-01-07?", date(2022, 1, 6), date(2022, 1, 8), True),
        ("2022-01-04/2022-01-05", date(2022, 1, 4), date(2022, 1, 5), False),
        ("../2022-01-07", None, date(2022, 1, 7), False),
        ("2022-01-07/..", date(2022, 1, 7), None, False),
        ("2022-01~/2022-02", date(2022, 1, 1), date(2022, 2, 28), True),
    ],
)
def test_edtf_is_read(
    written: str, first: date | None, last: date | None, approximate: bool
) -> None:
    found = edtf(written)

    assert found is not None
    assert (first, last, approximate) == (found.first, found.last, found.approximate)
    assert found == read_date(written) == read_date(render_dates(found))


@pytest.mark.parametrize(
    "written",
    ["2022-13", "2022-02-30", "../..", "2022-02/2022-01", "22-01-07", "9999-12-31~", "x/y"],
)
def test_what_is_no_edtf_is_none(written: str) -> None:
    assert edtf(written) is None


@pytest.mark.parametrize("written", ["1_000", "9e999999999", "1/2/3", "5-", "225 = 226"])
def test_a_figure_is_typed_whole_or_refused(written: str) -> None:
    with pytest.raises(ValueError, match="expected one figure"):
        read_quantity(written)


@pytest.mark.parametrize("written", ["31 February 2022", "29 February 1900"])
def test_a_day_that_there_is_not_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=f"there is no such day as {written}"):
        read_date(written)
