"""What in a sentence counts people."""

import pytest

from crosscheck.reading.prose import read
from crosscheck.reading.tokens import tokenise
from crosscheck.scanning.people import Figure, counts_people, figures_in


def figures(text: str) -> list[Figure]:
    tokens = tokenise(text)
    return figures_in(tokens, read(text), 0, len(tokens))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three people were hurt.", [("Three", "3", "people")]),
        ("At least 12 miners died.", [("At least 12", "12", "miners")]),
        ("Two high-profile murders shook the town.", [("Two", "2", "murders")]),
        ("There were three 25-year-old men.", [("three", "3", "men")]),
        ("Two wounded men fled.", [("Two", "2", "men")]),
        ("Five died.", [("Five", "5", "")]),
        ("Dozens of people fled.", [("Dozens", "None", "people")]),
        ("The mine is 200 km away.", []),
        ("He lives at 5126 Harbour Drive.", []),
    ],
)
def test_a_figure_counts_the_noun_behind_it(text: str, found: list[tuple[str, str, str]]) -> None:
    assert found == [
        (each.span.cut(text), str(each.value.stated), each.noun) for each in figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A man was shot.", ["A man"]),
        ("Another officer was hurt.", ["Another officer"]),
        ("A 22-year-old Torvik woman died.", ["A 22-year-old Torvik woman"]),
        ("Infant hurt in crash", ["Infant"]),
        ("A man's car was hit.", []),
        ("A police officer was hurt.", ["A police officer"]),
        ("The man fled.", []),
        ("A bridge fell.", []),
    ],
)
def test_an_article_counts_one(text: str, found: list[str]) -> None:
    assert [(words, "1", True) for words in found] == [
        (each.span.cut(text), str(each.value.stated), each.article) for each in figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4 adults, 1 child hurt", 5),
        ("Four adults and a child were hurt.", 5),
        ("A woman and two men were hurt.", 3),
        ("A boy, 4, and a woman were hurt.", 2),
        ("Infant, 4 others hurt", 5),
        ("3-year-old and four adults hurt", 5),
        ("Man, woman hurt", 2),
        ("4-year-old boy, woman hurt", 2),
        ("Officer and bystander hurt", 2),
        ("A mother, two sons and a daughter were hurt.", 4),
        # The whole is named first, and then who they are.
        ("Five people, two men and three women, were hurt.", 5),
        ("Three others, a woman and two men, were hurt.", 3),
    ],
)
def test_a_list_counts_all_its_members(text: str, number: int) -> None:
    assert [number] == [each.value.stated for each in figures(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2 dead, 5 hurt", [2, 5]),
        ("Nine shots and two men", [9, 2]),
        ("More than 200 people and two officers died.", [200, 2]),
        ("Two dead and three people hurt", [2, 3]),
    ],
)
def test_figures_of_different_things_are_no_list(text: str, found: list[int]) -> None:
    assert found == [each.value.stated for each in figures(text)]


def test_an_age_is_no_number_of_people() -> None:
    assert [1, 1] == [each.value.stated for each in figures("A man, 33, and then, later, a woman.")]


@pytest.mark.parametrize("noun", ["people", "man", "officers", "miners", "deaths", "человек"])
def test_a_word_for_people(noun: str) -> None:
    assert counts_people(noun)


@pytest.mark.parametrize("noun", ["", "bridges", "tons", "car"])
def test_no_word_for_people(noun: str) -> None:
    assert not counts_people(noun)
