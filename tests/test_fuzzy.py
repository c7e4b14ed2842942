"""How alike two strings are, and where a text is most like a needle."""

import pytest

from crosscheck.fuzzy import Window, best_window, nearest, similarity


def test_similarity_goes_from_nought_to_a_hundred() -> None:
    assert similarity("protest", "protest") == 100
    assert similarity("abc", "xyz") == 0
    assert similarity("Nazarbayev", "Nazerbayev") > similarity("Nazarbayev", "Tokayev")


def test_the_best_window_says_where_to_look() -> None:
    assert best_window("troops", "Russian trops arrive", at_least=80) is not None
    assert best_window("215 killed", "were 225 killed?", at_least=85) == Window(90.0, 5, 15)


def test_there_is_no_window_below_the_score_asked_for() -> None:
    assert best_window("troops", "nothing like it", at_least=80) is None
    assert best_window("troops", "", at_least=1) is None


def test_a_needle_longer_than_the_text_still_has_its_window_in_the_text() -> None:
    window = best_window("many Russian troops arrive", "Russian troops", at_least=60)

    assert window == Window(100.0, 0, 14)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("quantitiy", "quantity"),
        ("Date", "date"),
        ("zzz", None),
    ],
)
def test_the_nearest_choice_is_offered_where_one_is_near(word: str, expected: str | None) -> None:
    assert nearest(word, ["actor", "date", "names", "quantity", "stance"]) == expected


def test_of_two_choices_as_near_the_first_in_the_alphabet_is_offered() -> None:
    assert nearest("cat", ["bat", "hat", "art"]) == nearest("cat", ["hat", "art", "bat"])


def test_of_no_choices_none_is_nearest() -> None:
    assert nearest("word", []) is None
