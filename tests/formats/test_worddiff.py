"""Two wordings, word by word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.formats.paint import Paint
from crosscheck.formats.worddiff import word_diff

PLAIN = Paint(on=False)
WORDS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=6).map(" ".join)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("14", "15", "[-14-] {+15+}"),
        ("", "fourteen people", "{+fourteen people+}"),
        ("fourteen people", "", "[-fourteen people-]"),
        ("about three decades", "about two decades", "about [-three-] {+two+} decades"),
        ("more than 225", "225", "[-more than-] 225"),
        ("a  b\nc", "a b c", "a b c (only blanks differ)"),
        (
            "a b c d e f g h i 14 j k l m n o p q r",
            "a b c d e f g h i 15 j k l m n o p q r",
            "… d e f g h i [-14-] {+15+} j k l m n o …",
        ),
        (
            "14 a b c d e f g h i j k l m 14",
            "15 a b c d e f g h i j k l m 15",
            "[-14-] {+15+} a b c d e f g h i j k l m [-14-] {+15+}",
        ),
        ("a\u202eb", "a", "[-a<U+202E>b-] {+a+}"),
    ],
)
def test_what_went_and_what_came(before: str, after: str, shown: str) -> None:
    assert shown == word_diff(before, after, PLAIN)


def test_long_stretches_are_cut_short() -> None:
    before, after = (" ".join(f"{sign}{n}" for n in range(3000)) for sign in "ab")

    shown = word_diff(before, after, PLAIN)

    assert shown.startswith("[-a0 a1 ")
    assert " a19 … a2980 " in shown
    assert 82 == len(shown.split())


def test_a_terminal_shows_them_in_colour() -> None:
    assert "\033[1;31m[-14-]\033[0m \033[1;32m{+15+}\033[0m" == word_diff(
        "14", "15", Paint(on=True)
    )


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_off(before: str, after: str) -> None:
    shown = word_diff(before, after, PLAIN)

    shown = shown.removesuffix(" (only blanks differ)")
    assert before.split() == re.sub(r"\{\+.*?\+\}|\[-|-\]", "", shown).split()
    assert after.split() == re.sub(r"\[-.*?-\]|\{\+|\+\}", "", shown).split()
