"""A passage in rows, with signs beneath what a reader should see."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.formats.excerpt import WIDTH
from crosscheck.formats.marked import marked
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import width
from crosscheck.model.scanned import Mark
from crosscheck.text import Span

PLAIN = Paint(on=False)


def rows(text: str, *marks: Mark) -> list[str]:
    return list(marked(text, Span(0, len(text)), marks, PLAIN))


def test_figures_and_words_have_signs_of_their_own() -> None:
    text = "Nine people were injured."

    assert ["| Nine people were injured.", "| ^^^^ ~~~~~~"] == rows(
        text, Mark("figure", Span(0, 4)), Mark("word", Span(5, 11))
    )


def test_a_row_without_a_mark_has_no_row_beneath() -> None:
    assert ["| Nobody was hurt."] == rows("Nobody was hurt.")


def test_a_long_passage_is_wrapped_between_words_and_cut_behind_the_fourth_row() -> None:
    shown = rows("a word " * 100)

    assert 4 == len(shown)
    assert all(width(row) <= WIDTH + len("| …") for row in shown)
    assert shown[-1].endswith("…")
    assert all(row.endswith(("a", "word")) for row in shown[:-1])


def test_what_a_terminal_would_obey_is_made_visible() -> None:
    shown = "".join(rows("red \x1b[31m and \u202eback\nand on"))

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "<U+001B>" in shown


@given(st.text(max_size=400), st.integers(0, 300), st.integers(0, 300))
def test_any_text_can_be_shown(text: str, start: int, length: int) -> None:
    mark = Mark("figure", Span(min(start, len(text)), min(start + length, len(text))))

    assert all("\n" not in row for row in rows(text, mark))
