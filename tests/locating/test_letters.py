"""Folding to letters: what is the same stays the same, and every letter leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.locating.letters import Sheet, letters
from crosscheck.locating.streams import BulkSheet, bulk_letters, joined
from crosscheck.text import folded

CHARACTERS = st.characters(codec="utf-8", exclude_characters="\0")
TEXTS = st.text(CHARACTERS) | st.text(st.sampled_from("aZ9 -ÀéßÆﬁ’“°µ¼ªйЁжΩάعر中한\u0301\u00ad"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The “self-\ndefence” of 2,225", "the selfdefence OF 2225"),
        ("naïve café", "nai\u0308ve CAFE\u0301"),
        ("ﬁne oﬃce", "fine office"),
        ("Straße", "STRASSE"),
        ("so\u00adci\u00adety", "society"),
        ("Ещё й", "ЕЩЁ и\u0306"),
        ("Ελλάδα", "ΕΛΛΑΔΑ"),
        ("مُحَمَّد", "محمد"),
        ("한국어", "\u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165"),
        ("225²", "225"),
        ("ʼtis", "tis"),
    ],
)
def test_what_differs_only_as_printed_has_the_same_letters(one: str, other: str) -> None:
    assert letters(one) == letters(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("убит", "убил"),
        ("Αθήνα", "Αθήνη"),
        ("قتل", "قبل"),
        ("北京", "南京"),
        ("कल", "काल"),
        ("한국", "한복"),
        ("47", "41"),
    ],
)
def test_letters_of_no_script_collapse_or_vanish(one: str, other: str) -> None:
    assert letters(one) != letters(other)
    assert len(letters(one)) >= len(one)


@given(TEXTS)
def test_folded_at_once_and_one_by_one_it_is_the_same(text: str) -> None:
    assert letters(text) == bulk_letters(text.encode("utf-8"))


@given(st.text(st.sampled_from("aBcé  ’“-\u00ad\tÉßйЖ")))
def test_what_folds_to_the_same_text_has_the_same_letters(text: str) -> None:
    assert letters(folded(text)) == letters(text)


@given(TEXTS)
def test_every_letter_leads_back_to_its_character(text: str) -> None:
    plain, bulk = Sheet(text), BulkSheet(text)
    places = [plain.place(at) for at in range(len(plain.letters))]

    assert places == [bulk.place(at) for at in range(len(bulk.letters))]
    assert places == sorted(places)
    assert set(letters("".join(text[at] for at in places))) <= set(plain.letters)
    assert all(letters(text[at]) for at in places)


def test_texts_in_a_stream_begin_evenly_and_do_not_touch() -> None:
    stream = joined([b"abc", b"", b"abcdefgh"])

    assert [0, 8, 16, 32] == stream.starts.tolist()
    assert b"abc\0\0\0\0\0" + b"\0" * 8 + b"abcdefgh" + b"\0" * 8 == stream.letters.tobytes()
