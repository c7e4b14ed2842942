"""What holds for any text and any value."""

import time
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.reading.bounds import bounded
from crosscheck.reading.lexicon import LANGUAGES
from crosscheck.reading.prose import read
from crosscheck.reading.typed import read_date, read_quantity
from crosscheck.values.dates import DateRange, render_dates
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import render

WORDS = sorted(
    {
        word
        for language in LANGUAGES
        for table in (
            language.cardinals,
            language.scales,
            language.groups,
            language.fractions,
            language.magnitudes,
            language.before,
            language.after,
            language.months,
            language.weekdays,
            language.units,
            language.date_before,
            language.parts,
            language.to,
            language.articles,
        )
        for word in table
    }
)
MARKS = """
    1 12 225 1,234 5.000 2022 1990 007 ½ $ £ % - – + / . , ( ) : ' th people İ ٣ ² 1e9 > = ~ \x00
""".split()
GAPS = ["", " ", " ", "\n", "\n\n"]
SOUP = st.lists(
    st.tuples(st.sampled_from(WORDS) | st.sampled_from(MARKS), st.sampled_from(GAPS)), max_size=15
).map(lambda pieces: "".join(word + gap for word, gap in pieces))
DAYS = st.dates(date(1500, 1, 1), date(2099, 12, 31))
FIGURES = st.decimals(0, 10**9, places=2) | st.integers(0, 10**12).map(Decimal)


@given(st.text() | SOUP | SOUP.map(str.title), st.none() | DAYS)
def test_any_text_is_read_into_words_of_its_own_in_order(text: str, day: date | None) -> None:
    end = 0
    for reading in read(text, published=day):
        assert reading.text == reading.span.cut(text) == reading.text.strip() != ""
        assert end <= reading.span.start
        end = reading.span.end
        value = reading.value
        if isinstance(value, Quantity):
            assert not value.interval.empty
        else:
            assert not value.interval.empty
            assert value.resolved or (value.first, value.last) == (None, None)


@given(SOUP)
def test_a_typed_value_is_read_or_refused_with_a_sentence(text: str) -> None:
    for reader in (read_quantity, read_date):
        try:
            reader(text)
        except ValueError as error:
            refused = str(error)
            assert refused.isprintable()


SENSES = st.sampled_from(
    [
        (),
        ("more",),
        ("at least",),
        ("less",),
        ("at most",),
        ("about",),
        ("nearly",),
        ("about", "more"),
        ("about", "at most"),
    ]
)
UNITS = st.sampled_from([None, "%", "km", "USD", "year", "foot", "sq km", "°C"])


@given(FIGURES, UNITS, SENSES)
def test_reading_the_rendering_of_a_figure_gives_the_figure_back(
    number: Decimal, unit: str | None, senses: tuple[str, ...]
) -> None:
    quantity = bounded(number, unit, senses)

    assert quantity == evolve(read_quantity(render(quantity)), counted=None)


@given(FIGURES, FIGURES, UNITS, st.booleans(), st.booleans())
def test_reading_the_rendering_of_a_range_gives_the_range_back(
    one: Decimal, other: Decimal, unit: str | None, low_closed: bool, high_closed: bool
) -> None:
    low, high = min(one, other), max(one, other) + 1
    quantity = Quantity(low, high, low_closed, high_closed, unit=unit)
    read_back = read_quantity(render(quantity))

    assert quantity.interval == read_back.interval
    assert unit == read_back.unit


@given(st.integers(1, 99), st.integers(2, 100))
def test_reading_the_rendering_of_a_share_gives_the_share_back(above: int, below: int) -> None:
    if above >= below:
        above, below = below - 1, above + 1
    quantity = bounded(Decimal(above) / below, "share", ())

    assert quantity == read_quantity(render(quantity))


@given(st.none() | DAYS, st.none() | DAYS)
def test_reading_the_rendering_of_days_gives_the_days_back(
    one: date | None, other: date | None
) -> None:
    first, last = (one, other) if None in (one, other) else sorted(filter(None, (one, other)))
    if first is None and last is None:
        return
    dates = DateRange(first, last)

    assert dates == read_date(render_dates(dates))


REPEATED = """
    1|,|more than |1,|12 |and |one |1 to |between 1 and |1-|- |$1|two hundred and |200 000 |May 7 |
    1990–|on Sunday |£2.500 |1/2/22 |¾|January 5, 2022 and Wednesday |( |3:15 |half a |in 1
"""


@pytest.mark.parametrize("unit", REPEATED.replace("\n    ", "").strip("\n").split("|"))
def test_the_time_grows_with_the_length_of_the_text(unit: str) -> None:
    """Eight times the text takes far less than the sixty-four times of a square."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        began = time.process_time()
        read(text)
        return time.process_time() - began

    short = max(min(seconds(2_000) for _ in range(3)), 0.001)

    assert min(seconds(16_000) for _ in range(2)) < 24 * short
