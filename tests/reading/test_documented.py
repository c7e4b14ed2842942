"""docs/reading.md says how words are read, and they are read so."""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from crosscheck.reading import english
from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.values.dates import DateRange
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import figure

PAGE = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"`([^`]+)`")


def rows(heading: str) -> list[tuple[str, str]]:
    """Return the two cells of each row of the table under *heading*."""
    table = PAGE[PAGE.index(f"| {heading} |") :].partition("\n\n")[0].splitlines()[2:]
    cells = [line.strip("| ").rpartition(" | ") for line in table]
    return [(left, right) for left, _, right in cells]


def examples(heading: str) -> list[tuple[str, str]]:
    return [(words, says) for left, says in rows(heading) for words in EXAMPLE.findall(left)]


def said(quantity: Quantity, number: Decimal | None) -> str:
    if number is None:
        return "∞"
    if quantity.unit == "share":
        share = Fraction(number).limit_denominator(100)
        return f"{share.numerator} out of {share.denominator}"
    return figure(number)


def notation(quantity: Quantity) -> str:
    """Return *quantity* as the page writes it."""
    about = "about " if quantity.approximate else ""
    per_cent = "%" if quantity.unit == "%" else ""
    if quantity.interval.point:
        return f"{about}{said(quantity, quantity.low)}{per_cent}"
    left = "[" if quantity.low_closed else "("
    right = "]" if quantity.high_closed and quantity.high is not None else ")"
    low, high = said(quantity, quantity.low), said(quantity, quantity.high)
    return f"{about}{left}{low}, {high}{right}{per_cent}"


def days(dates: DateRange) -> str:
    """Return *dates* as the page writes them."""
    ends = [".." if day is None else day.isoformat() for day in (dates.first, dates.last)]
    written = ends[0] if ends[0] == ends[1] else "/".join(ends)
    return f"~{written}" if dates.approximate else written


def only(words: str) -> Reading:
    found = read(words)
    assert len(found) == 1, found
    return found[0]


def shown(reading: Reading) -> str:
    value = reading.value
    return notation(value) if isinstance(value, Quantity) else days(value)


@pytest.mark.parametrize(
    ("words", "reads_as"),
    [
        *examples("words | number"),
        *examples("words | strict set"),
        *examples("words | days"),
        *examples("Russian | reads as"),
    ],
)
def test_an_example_is_read_as_the_page_says(words: str, reads_as: str) -> None:
    assert reads_as == shown(only(words))


@pytest.mark.parametrize(
    "words", EXAMPLE.findall(PAGE.partition("## What is no quantity")[2].partition("##")[0])
)
def test_what_is_no_quantity_is_not_read_as_one(words: str) -> None:
    assert [] == [found for found in read(words) if found.kind == "quantity"]


@pytest.mark.parametrize(
    ("heading", "table"),
    [
        ("before a figure", english.BOUNDS),
        ("behind a figure", english.AFTER),
        ("before a date", english.DATE_BEFORE),
        ("before a month, year or decade", english.PARTS),
    ],
)
def test_every_phrase_is_on_the_page(heading: str, table: Mapping[str, str]) -> None:
    """Comparatives before a figure are told in a sentence of their own."""
    documented = {(phrase, sense) for sense, cell in rows_by_sense(heading) for phrase in cell}
    comparatives = {
        (phrase, sense)
        for phrase, sense in table.items()
        if heading == "before a figure" and {"than", "equal"} & set(phrase.split())
    }

    assert set(table.items()) - comparatives == documented - comparatives


def rows_by_sense(heading: str) -> list[tuple[str, list[str]]]:
    return [(sense, EXAMPLE.findall(cell)) for sense, cell in rows(f"{heading} | phrases")]


@pytest.mark.parametrize(
    ("phrase", "sense"),
    sorted((p, s) for p, s in english.BOUNDS.items() if s not in ("between", "from")),
)
def test_every_phrase_before_a_figure_does_what_its_sense_says(phrase: str, sense: str) -> None:
    quantity = only(f"{phrase} 200").value

    assert isinstance(quantity, Quantity)
    assert STRICT[sense] == notation(quantity)


@pytest.mark.parametrize(("phrase", "sense"), sorted(english.AFTER.items()))
def test_every_phrase_behind_a_figure_does_what_its_sense_says(phrase: str, sense: str) -> None:
    quantity = only(f"200{phrase.replace(' ', '') if phrase[0] == '-' else ' ' + phrase}").value

    assert isinstance(quantity, Quantity)
    assert STRICT[sense] == notation(quantity)


STRICT = {
    "more": "(200, ∞)",
    "at least": "[200, ∞)",
    "less": "[0, 200)",
    "at most": "[0, 200]",
    "about": "about [190, 210]",
    "nearly": "about [180, 200)",
    "exactly": "200",
}
