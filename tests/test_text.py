"""Folding, the way back from it, and places in lines and columns."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text import LineIndex, Location, Point, Span, fold, folded

# Everything that folding treats in a way of its own, and any other character.
CHARACTERS = st.one_of(
    st.sampled_from(
        "aBé’“”–-\n\r .,5½¹´`'ßİСтΣς…ﬁＡ１ᄀ한़\u00a0\u00ad\u200b\u0301\u0323\u1161\u3000"
    ),
    st.characters(),
)
TEXTS = st.text(CHARACTERS, max_size=30)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("More THAN 225", "more than 225"),
        ("Russia’s ‘peace’ `force´", "russia's 'peace' 'force'"),
        ("“armed bandits” «mob»", '"armed bandits" "mob"'),
        ("160–170 — anti‐government", "160-170 - anti-government"),
        ("the  end\u00a0of\tthe\n\nline", "the end of the line"),
        ("  around  ", "around"),
        ("wait…", "wait..."),
        ("Kazakh\u00adstan", "kazakhstan"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("ﬁrst oﬃce", "first office"),
        ("ＣＳＴＯ １２", "csto 12"),
        ("cafe\u0301", "café"),
        ("Straße", "strasse"),
        ("В Казахстане ПОГИБЛИ", "в казахстане погибли"),
        ("Και ΟΙ διαδηλώσεις", "και οι διαδηλώσεισ"),
        ("pro-\ntests", "protests"),
        ("pro-\r\n    tests", "protests"),
        ("pro\u00ad\ntests", "protests"),
        ("2020-\n21", "2020- 21"),
        ("well-being", "well-being"),
        ("225¹ of 1½", "225¹ of 1½"),
    ],
)
def test_folding_takes_away_what_printers_and_browsers_add(written: str, expected: str) -> None:
    assert folded(written) == expected


def test_a_hyphen_at_the_end_of_a_line_may_be_kept() -> None:
    text = "in self-\ndefence, not pro\u00ad\ntest"

    assert fold(text).text == "in selfdefence, not protest"
    assert fold(text, joined=False).text == "in self-defence, not protest"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Russia’s  invasion of\nUkraine", "invasion of ukraine", "invasion of\nUkraine"),
        ("a pro-\ntest march", "protest", "pro-\ntest"),
        ("the ﬁrst oﬃce", "office", "oﬃce"),
        ("a cafe\u0301 here", "café", "cafe\u0301"),
        ("Kazakh\u00adstan won", "kazakhstan", "Kazakh\u00adstan"),
        ("wait… then", "wait...", "wait…"),
        ("in der Straße", "strasse", "Straße"),
        ("\u200b\u00a0225 dead", "225", "225"),
    ],
)
def test_folded_words_lead_back_to_the_words_as_written(
    text: str, words: str, expected: str
) -> None:
    folding = fold(text)
    start = folding.text.index(words)

    assert folding.unfold(start, start + len(words)).cut(text) == expected


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = folded(text)

    assert folded(once) == once


@given(TEXTS)
def test_folded_text_has_single_blanks_and_none_at_its_ends(text: str) -> None:
    once = folded(text)

    assert once == once.strip(" ")
    assert "  " not in once


@given(TEXTS)
def test_every_folded_character_leads_back_into_the_text_in_order(text: str) -> None:
    folding = fold(text)
    spans = [folding.unfold(index, index + 1) for index in range(len(folding.text))]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)


@given(TEXTS, st.data())
def test_folding_what_words_lead_back_to_gives_the_words(text: str, data: st.DataObject) -> None:
    folding = fold(text)
    words = [match.span() for match in re.finditer(r"\S+", folding.text)] or [(0, 0)]
    first = data.draw(st.sampled_from(words))
    last = data.draw(st.sampled_from([word for word in words if word >= first]))

    back = folding.unfold(first[0], last[1]).cut(text)

    assert folded(back) == folding.text[first[0] : last[1]]


@given(TEXTS, st.integers(0, 30))
def test_an_empty_stretch_leads_back_to_an_empty_span(text: str, index: int) -> None:
    folding = fold(text)
    place = folding.unfold(min(index, len(folding.text)), min(index, len(folding.text)))

    assert len(place) == 0
    assert 0 <= place.start <= len(text)


@pytest.mark.parametrize("part", ["’", "a\u0301", " \n", "-\n", "\u00ad", "ﬁ", "½"])
def test_folding_is_linear_in_the_length_of_the_text(part: str) -> None:
    text = "a" + part * 100_000 + "b"

    assert fold(text).unfold(0, 1) == Span(0, 1)


def test_a_point_counts_lines_and_columns_from_one() -> None:
    lines = LineIndex("one\ntwo\r\nthree\rfour")

    assert [lines.point(offset) for offset in (0, 3, 4, 9, 15)] == [
        Point(1, 1),
        Point(1, 4),
        Point(2, 1),
        Point(3, 1),
        Point(4, 1),
    ]
    assert [lines.line(number) for number in (1, 2, 3, 4)] == ["one", "two", "three", "four"]


def test_a_location_is_shown_as_file_line_and_column() -> None:
    place = LineIndex("one\ntwo").location("seeds/a.txt", Span(4, 7))

    assert place == Location("seeds/a.txt", Point(2, 1), Point(2, 4))
    assert str(place) == "seeds/a.txt:2:1"


def test_a_span_cuts_its_words_out_of_a_text() -> None:
    assert Span(4, 7).cut("one two three") == "two"
    assert len(Span(4, 7)) == 3


@given(text=st.text("ab\r\n", max_size=12), data=st.data())
def test_a_place_leads_back_to_its_words(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    index, span = LineIndex(text), Span(start, end)

    assert span.cut(text) == index.cut(index.location("seeds/a.txt", span))
    assert "" == index.cut(Location("seeds/a.txt", index.point(start)))
