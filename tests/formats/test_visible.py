"""No character of a source can move, hide or reorder what is around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.formats.visible import cut, pad, visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("more than 225", "more than 225"),
        ("a\tb", "a    b"),
        ("a\r\nb", "a  b"),
        ("\x1b[31mred\x1b[0m", "<U+001B>[31mred<U+001B>[0m"),
        ("\x07\x00\x9b", "<U+0007><U+0000><U+009B>"),
        ("225\u202e522", "225<U+202E>522"),
        ("\u2066isolate\u2069", "<U+2066>isolate<U+2069>"),
        ("line\u2028separator", "line<U+2028>separator"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("5\u00a0000", "5 000"),
        ("\ud800", "<U+D800>"),
        ("e\u0301", "e\u0301"),
        ("e" + "\u0301" * 9, "e" + "\u0301" * 3),
        ("\u0301e", "e"),
    ],
)
def test_what_is_shown_for_a_text(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("225", 3),
        ("", 0),
        ("Казахстан", 9),
        ("哈萨克斯坦", 10),
        ("e\u0301", 1),
        ("ｗ", 2),
        ("\t", 4),
    ],
)
def test_how_many_columns_a_text_takes(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("Anel Arapova", 12, "Anel Arapova"),
        ("Anel Arapova", 11, "Anel Arapo…"),
        ("Anel Arapova", 6, "Anel…"),
        ("哈萨克斯坦", 6, "哈萨…"),
    ],
)
def test_a_text_is_cut_with_an_ellipsis(text: str, columns: int, shown: str) -> None:
    assert cut(text, columns) == shown


@given(st.text())
def test_nothing_shown_can_steer_a_terminal(text: str) -> None:
    """What is shown holds no control, format, surrogate or line-separating character."""
    shown = visible(text)
    assert not any(ord(each) < 32 or 127 <= ord(each) < 160 for each in shown)
    assert not set(shown) & set("\u2028\u2029\u200e\u200f\u061c\ufeff")
    assert not any("\u202a" <= each <= "\u202e" or "\u2066" <= each <= "\u2069" for each in shown)
    shown.encode()


@given(st.text(), st.integers(1, 30))
def test_padding_gives_exactly_the_columns_asked_for(text: str, columns: int) -> None:
    assert width(pad(text, columns)) == columns
