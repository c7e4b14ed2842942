"""A place is shown by the line it stands on, cut around the words, with the words underlined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.formats.excerpt import WIDTH, Files, Row, drawn
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import width
from crosscheck.model import Corpus, Source
from crosscheck.text import LineIndex, Location, Point, Span

FILE = "seeds/a.txt"


def _excerpt(text: str, words: str) -> list[str]:
    rows = _rows(text, Span(text.index(words), text.index(words) + len(words)))
    return [line for row in rows for line in (row.shown, row.marks)]


def _rows(text: str, span: Span) -> tuple[Row, ...]:
    corpus = Corpus("/nowhere", (Source("a", FILE, text),))
    return Files(corpus).excerpt(LineIndex(text).location(FILE, span))


def test_a_short_line_is_shown_whole() -> None:
    assert _excerpt("one\nmore than 225 died\nthree", "225") == [
        "more than 225 died",
        "          ^^^",
    ]


def test_a_long_line_is_cut_at_words_around_the_place() -> None:
    long = "one two three four five six seven eight nine ten " * 5
    assert _excerpt(f"{long}HERE {long}", "HERE") == [
        "…five six seven eight nine ten HERE one two three four five six…",
        "                               ^^^^",
    ]


def test_words_at_the_start_of_a_long_line_keep_its_start() -> None:
    assert _excerpt("HERE " + "and so on " * 20, "HERE") == [
        "HERE and so on and so on and so on and so on and so on and so on and…",
        "^^^^",
    ]


def test_words_at_the_end_of_a_long_line_keep_its_end() -> None:
    assert _excerpt("and so on " * 20 + "HERE", "HERE") == [
        "…on and so on and so on and so on and so on and so on and so on HERE",
        "                                                                ^^^^",
    ]


def test_a_long_line_without_blanks_is_cut_anywhere() -> None:
    assert _excerpt(f"{'a' * 90}HERE{'b' * 90}", "HERE") == [
        f"…{'a' * 33}HERE{'b' * 33}…",
        f"{' ' * 34}^^^^",
    ]


def test_words_longer_than_a_row_go_on_in_the_next() -> None:
    words = "more than 225 citizens have been killed, and more than 5000 have been arrested"
    rows = _rows(f"In fact, {words}.", Span(9, 9 + len(words)))
    assert rows == (
        Row(1, "more than 225 citizens have been killed, and more than 5000 have been", "^" * 69),
        Row(None, "arrested", "^" * 8),
    )


def test_words_over_several_lines_are_shown_line_by_line() -> None:
    assert _excerpt("a first\n\nsecond b", "first\n\nsecond") == [
        "a first",
        "  ^^^^^",
        "second b",
        "^^^^^^",
    ]


def test_of_a_very_long_quote_the_ends_are_shown() -> None:
    text = "\n".join(f"line {number}" for number in range(9))
    rows = _rows(text, Span(0, len(text)))
    assert [row.shown for row in rows] == ["line 0", "line 1", "…", "line 8"]


def test_tabs_and_wide_characters_do_not_shift_the_marks() -> None:
    assert _excerpt("\t死者 225 人", "225") == ["    死者 225 人", "         ^^^"]


def test_combining_marks_take_no_column() -> None:
    assert _excerpt("cafe\u0301 225", "225") == ["cafe\u0301 225", "     ^^^"]


def test_control_characters_are_shown_by_their_code_point() -> None:
    assert _excerpt("a\x1b[2Kb 225", "225") == ["a<U+001B>[2Kb 225", "              ^^^"]


def test_a_place_without_an_end_is_marked_once() -> None:
    corpus = Corpus("/nowhere", texts={"claims/a.yaml": "- id: toll\n"})
    rows = Files(corpus).excerpt(Location("claims/a.yaml", Point(1, 3)))
    assert rows == (Row(1, "- id: toll", "  ^"),)


def test_the_end_of_a_line_can_be_a_place() -> None:
    corpus = Corpus("/nowhere", texts={"claims/a.yaml": "quote:"})
    rows = Files(corpus).excerpt(Location("claims/a.yaml", Point(1, 7)))
    assert rows == (Row(1, "quote:", "      ^"),)


def test_a_place_on_an_empty_line_is_marked() -> None:
    corpus = Corpus("/nowhere", texts={"claims/a.yaml": "one\n\ntwo"})
    rows = Files(corpus).excerpt(Location("claims/a.yaml", Point(2, 1)))
    assert rows == (Row(2, "", "^"),)


def test_a_row_without_a_mark_takes_one_line() -> None:
    assert list(drawn(Row(None, "…", ""), Paint(on=False), digits=2)) == ["     | …"]


def test_of_a_long_line_only_what_is_near_the_words_is_looked_at() -> None:
    """Beside marks that take no column, more of the line would fit than is shown."""
    hidden = "\u200b" * 500
    (row,) = _rows(f"start{hidden}HERE{hidden}end", Span(505, 509))
    assert row == Row(1, "…HERE…", " ^^^^")


def test_a_file_that_is_not_known_is_not_shown() -> None:
    assert Files(Corpus("/nowhere")).excerpt(Location("gone.yaml", Point(1, 1))) == ()


@pytest.mark.parametrize("words", ["x", "x" * 71, "x" * 300, "语" * 40])
def test_no_row_is_wider_than_the_window(words: str) -> None:
    rows = _rows(f"{'before ' * 30}{words}{' after' * 30}", Span(210, 210 + len(words)))
    assert all(width(row.shown) <= WIDTH and len(row.marks) <= WIDTH for row in rows)


@given(st.text(max_size=300), st.data())
def test_any_stretch_of_any_text_can_be_shown(text: str, data: st.DataObject) -> None:
    """Every row fits its window and its marks end no later than its words."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for row in _rows(text, Span(start, end)):
        assert width(row.shown) <= WIDTH
        assert len(row.marks) <= WIDTH + 1
