"""Where the sources have words and figures, in whatever way they are written."""

from decimal import Decimal

import pytest

from crosscheck.drafting.library import Library
from crosscheck.drafting.passages import passages
from crosscheck.drafting.written import places_of
from crosscheck.model import Source
from crosscheck.reading.prose import read
from crosscheck.values.quantity import exactly


def library(*texts: str) -> Library:
    return Library(
        tuple(Source(f"s{number}", f"{number}.txt", text) for number, text in enumerate(texts))
    )


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        ("5000", "5000"),
        ("5000", "5,000"),
        ("5000", "5 000"),
        ("5000", "5\u202f000"),
        ("5000", "5 thousand"),
        ("5000", "five thousand"),
        ("13", "thirteen"),
        ("25", "twenty-five"),
        ("25", "25"),
        ("3.5", "3.5"),
        ("1500000", "1.5 million"),
    ],
)
def test_a_figure_is_found_however_it_is_written(figure: str, written: str) -> None:
    text = f"The count rose to {written} by then."

    places = list(places_of(exactly(Decimal(figure)), library(text)))

    assert any(span.cut(text) in written for _, span in places)


@pytest.mark.parametrize("other", ["50001", "15,000", "5,0001", "500", "five hundred"])
def test_another_figure_is_not(other: str) -> None:
    assert [] == list(places_of(exactly(5000), library(f"The count rose to {other} by then.")))


@pytest.mark.parametrize(
    ("drafted", "written", "is_there"),
    [
        ("on 7 January 2022", "on January 7, 2022", True),
        ("on 7 January 2022", "on the 7th of January 2022", True),
        ("on 7 January 2022", "on 2022-01-07", True),
        ("on 7 January", "on January 7", True),
        ("in early January 2022", "in early January 2022", True),
        ("in May 2018", "in May 2018", True),
        ("in 2018", "in 2018", True),
        ("on 7 January 2022", "on 17 January 2022", False),
        ("on 7 January 2022", "on 7 February 2022", False),
        ("in 2018", "in 2019", False),
    ],
)
def test_a_day_is_found_however_it_is_written(
    drafted: str, written: str, *, is_there: bool
) -> None:
    sentence = f"Soldiers blocked a street in Almaty {drafted}."
    (reading,) = read(sentence)

    found = passages(reading, sentence, library(f"Soldiers blocked a street in Almaty {written}."))

    assert is_there == bool(found)


def test_a_passage_has_to_share_the_words_of_the_sentence() -> None:
    sentence = "The refinery burned for 17 days."
    (reading,) = read(sentence)
    texts = ("The bakery was closed for 17 days.", "At the refinery it burned for 17 days.")

    assert ["s1"] == [each.place.source for each in passages(reading, sentence, library(*texts))]


def test_the_most_alike_sources_come_first() -> None:
    shelf = library(
        "The bakery opened on Sunday morning as always.",
        "The mayor said that the bakery had opened on Sunday, as always.",
    )

    assert ["s0"] == [each.id for each in shelf.holding("bakery opened on Sunday")]
    assert "s0" == shelf.nearest("The bakery closed on Sunday morning as always.")[0].id
    assert [] == shelf.nearest("Nobody at the harbour knew of a ferry.")


def test_a_source_goes_by_its_publisher_title_and_author() -> None:
    named = Source("a", "a.txt", "Two died.", "Fire in Dorrin", "Daily Beacon", "Marek Sool")

    known = [each for each in ("Dorrin", "Beacon", "Sool") if Library((named,)).knows(each)]

    assert ["Dorrin", "Beacon", "Sool"] == known
    assert not Library((named,)).knows("Gazette")
