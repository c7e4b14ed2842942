"""Where sentences begin and end."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.passages import sentence_around, sentences
from crosscheck.text import Span

SEEDS = Path(__file__).parents[1] / "seeds"


def seed(number: str) -> str:
    """Return the text of the seed whose file name begins with a number, as it is on disk."""
    return next(SEEDS.glob(f"{number}_*.txt")).read_bytes().decode("utf-8")


def cut(text: str) -> list[str]:
    return [span.cut(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["He met Dr. Smith at 5 p.m. on Jan. 7.", "The U.S. Embassy closed.", "They left."],
        ["It was in Washington D.C.", "They left on Jan. 5 with J. F. Kennedy."],
        ["It is less than £2.500 a year.", "However, 3.5 per cent is more."],
        ["Is it over ?", "Yes!", "He asked: “Is it?”", "Then he left."],
        ['"Many people could suffer," he said.', "“Some did.”", "He wept."],
        ["He said “I am.” and left.", "Wait… then go."],
        ["See Fig. 5 and No. 7.", "He said no.", "More came."],
        ["Protests (see p. 5) began at 10.30 p.m.", "No one died."],
        ["Погибли 225 чел.", "Более 5 тыс. задержаны."],
        ["哈萨克斯坦骚乱。", "造成死亡。"],
    ],
)
def test_a_sentence_ends_at_its_stop_and_not_at_that_of_an_abbreviation(
    expected: list[str],
) -> None:
    gap = "" if expected[0].endswith("。") else " "

    assert cut(gap.join(expected)) == expected


def test_headings_captions_and_items_are_sentences_of_their_own() -> None:
    found = cut(seed("004"))

    assert (
        found[2:5]
        == [
            "© ALEXANDR BOGDANOV/AFP via Getty Images",
            "Spotlight on Kazakstan",
            "14 January 2022",
        ]
        or "Spotlight on Kazakstan" in found
    )
    assert "PROFILE" in found
    assert "By Abakhon Sultonnazarov" in found


@pytest.mark.parametrize(
    ("number", "expected"), [("000", 26), ("001", 25), ("002", 31), ("003", 61), ("004", 56)]
)
def test_the_seeds_have_so_many_sentences(number: str, expected: int) -> None:
    """Counted on reviewed boundaries; a change here is a change in what editors see."""
    assert len(sentences(seed(number))) == expected


def test_lines_of_a_wrapped_text_run_together_and_short_ones_stay_apart() -> None:
    text = (
        "Unrest in January\n"
        "\n"
        "The violent repression has not only caused casualties by the middle of\n"
        "January, but also triggered changes. It went on for\n"
        "weeks.\n"
        "- one item\n"
        "- another item\n"
    )

    assert cut(text) == [
        "Unrest in January",
        "The violent repression has not only caused casualties by the middle of\n"
        "January, but also triggered changes.",
        "It went on for\nweeks.",
        "- one item",
        "- another item",
    ]


def test_the_sentences_around_a_span_are_all_that_it_touches() -> None:
    text = "One is here. Two is there. Three is gone."

    assert sentence_around(text, Span(4, 6)).cut(text) == "One is here."
    assert sentence_around(text, Span(7, 16)).cut(text) == "One is here. Two is there."
    assert sentence_around(text, Span(13, 26)).cut(text) == "Two is there."
    assert sentence_around("  ", Span(0, 1)) == Span(0, 1)


@given(st.text(st.sampled_from('aB. \n?!“”"…。é7-'), max_size=60))
def test_sentences_are_in_order_apart_and_hold_every_visible_character(text: str) -> None:
    spans = sentences(text)
    within = {place for span in spans for place in range(span.start, span.end)}

    assert list(spans) == sorted(spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.cut(text) == span.cut(text).strip() for span in spans)
    assert all(text[place].isspace() for place in set(range(len(text))) - within)


@pytest.mark.parametrize("part", [".", "a. ", "A. ", " ", "\n", "a", ".”", "x\n"])
def test_finding_sentences_is_linear_in_the_length_of_the_text(part: str) -> None:
    text = part * 200_000

    assert all(span.end <= len(text) for span in sentences(text))
