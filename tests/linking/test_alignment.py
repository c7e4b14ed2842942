"""Which word stands for which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.linking.alignment import Pair, align, alike, split

WORDS = st.lists(
    st.sampled_from(["the", "police", "225", "235", "killed", "kiled", "not"]), max_size=12
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 2,225 people", ["more", "than", "2,225", "people"]),
        ("didn't; self-defence.", ["didn't", "self", "defence"]),
        ("at 12:30 on the 7th", ["at", "12:30", "on", "the", "7th"]),
        ("5%, £2.500 and 5,000+", ["5", "%", "£", "2.500", "and", "5,000", "+"]),
        ("the u.s. and cbs4", ["the", "us", "and", "cbs4"]),
        ("[is] … —", ["is"]),
    ],
)
def test_a_text_is_words_figures_and_signs(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("quoted", "found", "expected"),
    [
        ("a b c", "x a b c y", [(0, 1), (1, 2), (2, 3)]),
        ("killed people there", "they kiled people there now", [(0, 1), (1, 2), (2, 3)]),
        ("the 235 people", "the 225 people", [(0, 0), (1, 1), (2, 2)]),
        ("people were not there", "people were there", [(0, 0), (1, 1), (2, None), (3, 2)]),
        ("people were there", "people were not there", [(0, 0), (1, 1), (None, 2), (2, 3)]),
        ("fewer than ten", "and more than ten", [(0, 1), (1, 2), (2, 3)]),
    ],
)
def test_words_are_paired_with_the_ones_that_stand_for_them(
    quoted: str, found: str, expected: list[Pair]
) -> None:
    assert align(quoted.split(), found.split()) == expected


@given(WORDS, WORDS)
def test_every_word_of_the_quote_is_in_one_pair_and_the_passage_is_one_run(
    quoted: list[str], found: list[str]
) -> None:
    pairs = align(quoted, found)

    assert [left for left, _ in pairs if left is not None] == list(range(len(quoted)))
    run = [right for _, right in pairs if right is not None]
    assert run == list(range(run[0], run[0] + len(run))) if run else True


@given(WORDS, WORDS, WORDS)
def test_words_that_stand_in_the_passage_are_paired_with_themselves(
    before: list[str], quoted: list[str], behind: list[str]
) -> None:
    pairs = align(quoted, before[:4] + quoted + behind[:4])
    found = before[:4] + quoted + behind[:4]

    assert [found[right] for _, right in pairs if right is not None] == quoted


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("organised", "organized", True),
        ("225", "9", True),
        ("police", "crowd", False),
        ("at", "fact", False),
        ("is", "in", False),
    ],
)
def test_words_are_alike_by_their_letters_and_figures_always(
    one: str, other: str, expected: bool
) -> None:
    assert alike(one, other) is expected
