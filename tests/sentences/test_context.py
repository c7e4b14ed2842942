"""When, where and of whom a figure is: what is compared, and what is not."""

import pytest

from crosscheck.sentences import compare
from crosscheck.values.dates import Date


@pytest.mark.parametrize(
    ("statement", "passage", "level"),
    [
        ("As of 26 March 230 people had died", "230 people had died by 26 March", "same"),
        ("By 26 March 230 people had died", "As of 26 March 310 people had died", "conflict"),
        ("By 26 March 230 people had died", "As of 30 March 310 people had died", "missing"),
        ("By 26 March 230 people had died", "As of 30 March 230 people had died", "conflict"),
        ("In March 230 people died", "310 people died on 26 March", "conflict"),
        ("230 people had died", "As of 30 March 310 people had died", "conflict"),
        ("After 26 March over 230 had died", "As of 30 March 310 had died", "compatible"),
        ("Before 26 March over 230 had died", "As of 30 March 310 had died", "conflict"),
    ],
)
def test_the_day_of_a_count_is_its_context(statement: str, passage: str, level: str) -> None:
    """Counts of two days are not compared; one count cannot be of two days."""
    assert level == compare(statement, passage).level.value


@pytest.mark.parametrize(
    ("statement", "passage", "level"),
    [
        ("164 people were killed", "164 people were injured", "missing"),
        ("164 people were killed", "164 casualties", "compatible"),
        ("164 people were killed", "100 casualties", "conflict"),
        ("225 people were killed", "19 officers were killed", "compatible"),
        ("19 officers were killed", "225 people were killed", "compatible"),
        ("250 officers were killed", "225 people were killed", "conflict"),
        ("19 officers were killed", "19 protesters were killed", "missing"),
        ("12 workers were arrested", "12 employees were arrested", "same"),
    ],
)
def test_a_part_is_at_most_the_whole(statement: str, passage: str, level: str) -> None:
    """A figure for a part is a least figure for the whole; parts are not compared."""
    assert level == compare(statement, passage).level.value


@pytest.mark.parametrize(
    ("statement", "passage", "level"),
    [
        ("225 people were killed in Almaty", "150 people were killed in Aktobe", "missing"),
        ("225 people were killed in Almaty", "150 people were killed in Amalty", "conflict"),
        ("225 people were killed in Almaty", "150 people were killed", "conflict"),
        ("Kazakhstan reported 225 deaths", "Georgia reported 19 deaths", "missing"),
        ("Police counted 225 deaths", "Officials counted 230 deaths", "conflict"),
        ("They sold 5 million in the US", "They sold 4 million in the United States", "conflict"),
    ],
)
def test_a_figure_for_one_place_says_nothing_of_another(
    statement: str, passage: str, level: str
) -> None:
    """A place may be misspelled, left out, or written in its initials."""
    assert level == compare(statement, passage).level.value


def test_another_place_is_named_in_the_reason() -> None:
    found = compare("225 were killed in Almaty", "150 were killed in Aktobe")

    assert "the passage speaks of Aktobe, not Almaty" == found.reason


def test_a_relative_date_is_read_against_the_day_the_caller_vouches_for() -> None:
    statement, passage = "They left on 19 January 2022", "They left on Wednesday"

    assert "incomparable" == compare(statement, passage).level.value
    assert "same" == compare(statement, passage, published=Date(2022, 1, 20)).level.value


@pytest.mark.parametrize(
    ("statement", "passage", "level", "looser"),
    [
        ("225 people were killed", "Погибли не менее 225 человек", "compatible", "passage"),
        ("More than 200 people were killed", "погибли 225 человек", "compatible", "statement"),
        ("Погибли 164 человека", "Погибли 225 человек", "conflict", None),
        ("Погибли 225 человек", "225 человек были ранены", "missing", None),
        ("В Алматы погибли 225 человек", "В Актобе погибли 150 человек", "missing", None),
    ],
)
def test_figures_compare_across_languages(
    statement: str, passage: str, level: str, looser: str | None
) -> None:
    found = compare(statement, passage)

    assert (level, looser) == (found.level.value, found.looser)
