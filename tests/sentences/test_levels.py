"""How two sentences stand to each other, in the words of an editor."""

import pytest

from crosscheck.sentences import compare


@pytest.mark.parametrize(
    ("statement", "passage", "level", "looser"),
    [
        ("225 people were killed", "225 died", "same", None),
        ("Two dozen officers were injured", "24 police officers were wounded", "same", None),
        ("Nobody was killed", "there were no deaths", "same", None),
        ("Three in ten voted", "30 per cent of the people voted", "same", None),
        ("about 230,000 people live there", "a population of 228,934", "compatible", "statement"),
        ("At least 200 people died", "225 people were killed", "compatible", "statement"),
        ("225 people were killed", "More than 200 people died", "compatible", "passage"),
        ("More than 225 died", "more than 200 people were killed", "compatible", "passage"),
        ("fewer than 300 were arrested", "more than 250 arrests", "compatible", "both"),
        ("More than 225 people were killed", "225 people were killed", "close", None),
        ("5,000 people were arrested", "5,213 arrests were made", "close", None),
        ("225 were killed", "235 were killed", "conflict", None),
        ("More than 225 were killed", "at most 200 people died", "conflict", None),
        ("225 people were killed", "The internet was shut down.", "missing", None),
    ],
)
def test_figures(statement: str, passage: str, level: str, looser: str | None) -> None:
    found = compare(statement, passage)

    assert (level, looser) == (found.level.value, found.looser)


@pytest.mark.parametrize(
    ("statement", "passage", "level", "looser"),
    [
        ("It began on 2 January 2022", "the protests began on 2 January", "same", None),
        ("It began in January 2022", "It began on 2 January 2022", "compatible", "statement"),
        ("They came before 8 January", "They came on 6 January 2022", "compatible", "statement"),
        ("They came on 6 January 2022", "They came on 7 January 2022", "conflict", None),
        ("It was closed until 5 January", "It is closed until 12 January", "conflict", None),
        ("They left on 19 January 2022", "They left in January 2022", "missing", None),
        ("They left on 19 January 2022", "They left.", "missing", None),
        ("They left on Wednesday", "They left on 19 January 2022", "incomparable", None),
        ("They left on Wednesday", "On Wednesday they left", "same", None),
    ],
)
def test_days(statement: str, passage: str, level: str, looser: str | None) -> None:
    found = compare(statement, passage)

    assert (level, looser) == (found.level.value, found.looser)


@pytest.mark.parametrize(
    ("statement", "passage", "level"),
    [
        ("The president asked for help", "The president asked the CSTO for help", "same"),
        ("The president resigned", "The president did not resign", "conflict"),
        ("The president did not resign", "The president did not resign", "same"),
        ("Tokayev won the election", "Tokayev lost the election", "conflict"),
        ("He is the oldest member", "He is the youngest member of the house", "conflict"),
        ("The unrest began in the north", "The unrest began in the south", "conflict"),
        ("The government is led by Mamin", "the government is led by Smailov", "conflict"),
        ("The third meeting was held", "The second meeting was held", "conflict"),
        ("The weather was fine", "Troops entered the city", "missing"),
        ("", "Troops entered the city", "missing"),
        ("Troops entered the city", "", "missing"),
    ],
)
def test_words(statement: str, passage: str, level: str) -> None:
    assert level == compare(statement, passage).level.value


def test_a_comparison_without_figures_says_which_words_the_passage_lacks() -> None:
    found = compare("The president asked Russia for help", "The president asked for help")

    assert ("compatible", "both") == (found.level.value, found.looser)
    assert "Russia" in found.reason


def test_the_reason_names_both_sides_and_the_gap() -> None:
    found = compare("225 were killed", "235 died")

    assert all(words in found.reason for words in ("225", "235", "gap is 10"))


def test_the_pairs_are_what_the_level_rests_on() -> None:
    statement, passage = "164 killed and 20 hurt", "20 people were hurt and 225 were killed"

    found = compare(statement, passage)

    assert [("164", "225")] == [(ours.text, theirs.text) for ours, theirs in found.pairs]
    for ours, theirs in found.pairs:
        assert ours.text == ours.span.cut(statement)
        assert theirs.text == theirs.span.cut(passage)
