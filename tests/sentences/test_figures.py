"""Which figure of the passage counts what one of the statement counts, and which count nothing."""

import pytest

from crosscheck.sentences import compare
from crosscheck.sentences.pairing import pair_figures
from crosscheck.sentences.sentence import take_apart


def pairs(statement: str, passage: str) -> list[tuple[str, str]]:
    """Return the figures that are paired, as written."""
    ours, theirs = take_apart(statement, None), take_apart(passage, None)
    return [
        (pair.statement.reading.text, pair.passage.reading.text)
        for pair in pair_figures(ours.figures, theirs.figures)
    ]


@pytest.mark.parametrize(
    ("statement", "passage", "expected"),
    [
        (
            "225 killed and 2,000 hurt",
            "1,900 wounded, 238 dead",
            [("225", "238"), ("2,000", "1,900")],
        ),
        ("a toll of 225", "12,000 arrests and a death toll of 164", [("225", "164")]),
        (
            "scored 64 % from 52 reviews",
            "61 % based on 48 critics",
            [("64 %", "61 %"), ("52", "48")],
        ),
        (
            "it cost $5 million",
            "7 million saw it; the budget was $4 million",
            [("$5 million", "$4 million")],
        ),
        ("3 km of road", "4 miles of road and 9 people", [("3 km", "4 miles")]),
        ("8 officers", "225 citizens, among them 19 officers", [("8", "19")]),
    ],
)
def test_figures_are_paired_by_what_they_count(
    statement: str, passage: str, expected: list[tuple[str, str]]
) -> None:
    assert expected == pairs(statement, passage)


def test_of_two_figures_for_the_same_the_equal_one_is_meant() -> None:
    assert [("96", "96")] == pairs("96 cases in all", "10 new cases, so that the cases reached 96")


def test_a_figure_answers_only_one() -> None:
    assert [("12", "12")] == pairs("12 killed and 14 killed", "12 killed")


@pytest.mark.parametrize(
    ("statement", "passage", "level"),
    [
        ("It has a rating of 7.6/10", "its rating is 76 %", "same"),
        ("It has a score of 67", "It has a score of 67 out of 100", "same"),
        ("It has a score of 67", "It has a score of 76 out of 100", "conflict"),
        ("It made 85 million", "It made $85 million", "same"),
        ("prices rose by 12 %", "prices rose 15 %", "conflict"),
        ("12,000 euros were paid", "$12,000 were paid", "missing"),
    ],
)
def test_scales(statement: str, passage: str, level: str) -> None:
    assert level == compare(statement, passage).level.value


@pytest.mark.parametrize(
    "text", ["Chapter 3", "a Big-4 player", "127 Hours", "the Year 2 film", "the 27th of them"]
)
def test_a_numeral_in_a_name_and_an_ordinal_count_nothing(text: str) -> None:
    units = [item.reading.value.unit for item in take_apart(text, None).figures]  # type: ignore[union-attr] # figures hold quantities

    assert [] == [unit for unit in units if unit != "rank"]


def test_a_figure_behind_a_place_counts() -> None:
    assert [("225", "225")] == pairs("In Almaty 225 people died", "225 people died")


@pytest.mark.parametrize(
    ("statement", "passage", "level"),
    [
        ("the 5th largest city", "the fifth largest city", "same"),
        ("the 5th largest city", "the sixth largest city", "conflict"),
        ("it peaked at # 3 in the charts", "it peaked at number 7 in the charts", "conflict"),
        ("they met before the 59th lap", "they met on the 57th lap", "compatible"),
        ("they met after the 59th lap", "they met on the 57th lap", "conflict"),
        ("ranked above the 5th", "ranked 4th", "compatible"),
        ("ranked above the 5th", "ranked 6th", "compatible"),
    ],
)
def test_a_place_in_an_order_is_a_figure_of_its_own_kind(
    statement: str, passage: str, level: str
) -> None:
    assert level == compare(statement, passage).level.value


def test_a_place_in_an_order_never_answers_a_count() -> None:
    assert [] == pairs("5 cities", "the fifth of the cities")


def test_where_words_may_mean_two_figures_the_one_that_agrees_is_taken() -> None:
    """A full stop may set off thousands or decimals."""
    assert "same" == compare("2,500 reports", "1.234 or 2.500 reports").level.value


def test_a_far_figure_for_something_else_is_no_conflict() -> None:
    found = compare("A record of 40,000 fans saw the final", "The arena hosted 287 games")

    assert "missing" == found.level.value
