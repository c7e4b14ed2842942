"""A text is cut into words, numerals and signs, each with its place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.reading.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("More than 5,000 people", ["more", "than", "5,000", "people"]),
        ("Kazakhstan's 1990s", ["kazakhstan", "'", "s", "1990", "s"]),
        ("didn't", ["didn't"]),
        ("$3bn (5k-20k)", ["$", "3", "bn", "(", "5", "k", "-", "20", "k", ")"]),
        ("7.1.2022, 3:15", ["7.1.2022", ",", "3", ":", "15"]),
        ("погибли 225", ["погибли", "225"]),
        ("wrapped\nline", ["wrapped", "line"]),
    ],
)
def test_words_numerals_and_signs(text: str, words: list[str]) -> None:
    tokens = tokenise(text)

    assert words == tokens.words[: len(tokens)]


def test_a_blank_line_is_a_token_that_is_no_word() -> None:
    assert ["one", "", "two"] == tokenise("one \n\n two").words[:3]


def test_looking_past_either_end_finds_no_word() -> None:
    tokens = tokenise("one")

    assert "" == tokens.words[-1] == tokens.words[1]


def test_tokens_that_touch_are_glued() -> None:
    tokens = tokenise("5k 5 k")

    assert [False, True, False, False] == [tokens.glued(index) for index in range(4)]


@given(st.text())
def test_the_tokens_put_together_are_the_text(text: str) -> None:
    tokens = tokenise(text)

    assert [len(token) for token in tokens.raw] == [
        after - before for before, after in pairwise([*tokens.starts])
    ]
    assert len(text) == tokens.starts[-1]
    assert all(
        tokens.written(index) == tokens.span(index, index + 1).cut(text)
        for index in range(len(tokens))
    )
