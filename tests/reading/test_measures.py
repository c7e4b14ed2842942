"""The tables of words that say what is counted."""

from collections import Counter

import pytest

from crosscheck.reading.measures import GROUP_OF, GROUPS, HARM, MEASURE_OF, MEASURES, RUSSIAN


@pytest.mark.parametrize("table", [MEASURES, GROUPS])
def test_a_word_speaks_of_one_measure_or_group(table: dict[str, str]) -> None:
    words = Counter(word for name, others in table.items() for word in {name, *others.split()})

    assert [] == [word for word, times in words.items() if times > 1]


@pytest.mark.parametrize(
    ("word", "measure"),
    [
        ("deaths", "killed"),
        ("fatalities", "killed"),
        ("toll", "killed"),
        ("wounded", "injured"),
        ("detained", "arrested"),
        ("погибших", "killed"),
        ("раненых", "injured"),
    ],
)
def test_words_for_one_thing_have_one_measure(word: str, measure: str) -> None:
    assert measure == MEASURE_OF[word]


def test_other_languages_speak_of_the_same_measures() -> None:
    assert set() == set(RUSSIAN) - set(MEASURES)


def test_harm_is_measured() -> None:
    assert set() == HARM - set(MEASURES)


def test_members_speak_of_their_group() -> None:
    assert ("officers", "protesters") == (GROUP_OF["police"], GROUP_OF["demonstrators"])
