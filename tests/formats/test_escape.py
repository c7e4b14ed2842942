"""Text from sources and editors shows in Markdown as exactly that text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.formats.escape import anchor, bold, fenced, inline, path, plain


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("more than 225 citizens", "more than 225 citizens"),
        ("lethal force [is] only used", r"lethal force \[is\] only used"),
        ("a | b", r"a \| b"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("R&D, 3 % and 4 > 3", "R&amp;D, 3 % and 4 &gt; 3"),
        ("*bold* _slanted_ `code` ~~gone~~", r"\*bold\* \_slanted\_ \`code\` \~\~gone\~\~"),
        ("back\\slash", "back\\\\slash"),
        ("two\nlines\r\n\tand a tab", "two lines and a tab"),
        ("ask @editor about #123", "ask @<!-- -->editor about #<!-- -->123"),
        ("https://example.org", "https:<!-- -->//example.org"),
        ("www.example.org", "www<!-- -->.example.org"),
        ("a@example.org", "a@<!-- -->example.org"),
        (":tada: at 12:30:45", ":<!-- -->tada: at 12:30:45"),
        ("$3bn and $5bn", "&#36;3bn and &#36;5bn"),
        ("![alt](x.png)", r"!\[alt\](x.png)"),
        ("225\u202e522", "225&lt;U+202E&gt;522"),
        ("# not a heading", r"\# not a heading"),
        ("- not an item", r"\- not an item"),
        ("+ nor this", r"\+ nor this"),
        ("1. nor this", r"1\. nor this"),
        ("13) nor this", r"13\) nor this"),
        ("13.5 is a figure", "13.5 is a figure"),
        ("", ""),
    ],
)
def test_text_as_inline_markdown(text: str, markdown: str) -> None:
    assert plain(text) == markdown


@pytest.mark.parametrize(
    ("before", "words", "after", "markdown"),
    [
        ("In fact, ", "more than 225", " died", "In fact, **more than 225** died"),
        ("", "225", "", "**225**"),
        ("(", "225", ")", "(**225**)"),
        ("he said ", "“stop”", ".", "he said **“stop”**."),
        ("he said", "“stop”", " twice", "he said<b>“stop”</b> twice"),
        ("about ", "225!", "died", "about <b>225!</b>died"),
        ("a", " 225 ", "b", "a **225** b"),
        ("a", " ", "b", "a b"),
        ("x ", "a * b", " y", r"x **a \* b** y"),
    ],
)
def test_words_in_bold(before: str, words: str, after: str, markdown: str) -> None:
    assert inline(before) + bold(before, words, after) + inline(after) == markdown


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("death-toll", "claim-death-toll"),
        ("a b", "claim-a_20_b"),
        ('x"><b>', "claim-x_22__3e__3c_b_3e_"),
    ],
)
def test_a_claim_is_a_place_in_the_page(id_: str, name: str) -> None:
    assert anchor(id_) == name


@given(st.text(), st.text())
def test_no_two_claims_share_a_place(one: str, other: str) -> None:
    assert (anchor(one) == anchor(other)) == (one == other)


def test_a_path_in_a_link_is_percent_encoded() -> None:
    assert path("seeds/a b(1).txt") == "seeds/a%20b%281%29.txt"


def test_nothing_in_a_block_ends_its_fence() -> None:
    assert fenced("a ``` b") == "````text\na ``` b\n````"


@given(st.text())
def test_escaped_text_is_one_line_without_open_signs(text: str) -> None:
    """No tag, entity, cell or line can begin in what was text."""
    escaped = plain(text).replace("<!-- -->", "")
    assert "\n" not in escaped
    assert "<" not in escaped
    assert ">" not in escaped
    assert "|" not in escaped.replace("\\\\", "").replace("\\|", "")
