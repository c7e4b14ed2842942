"""What became of the evidence is told word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.deciding.changes import changes
from crosscheck.model import Ground

WIRE = Ground("wire", "more than 225", quote="more than 225 citizens have been killed")
words = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=40)
grounds = st.builds(Ground, st.sampled_from(["a", "b", "c"]), words, quote=words, passage=words)


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (
            WIRE,
            Ground("wire", "227", quote="227 citizens have been killed"),
            "value more than 225 -> 227; quote “[more than 225 -> 227] citizens have …”",
        ),
        (
            Ground("wire", "225", quote="in the unrest 225 citizens were killed by the police"),
            Ground("wire", "225", quote="in the unrest 225 citizens were not killed by the police"),
            "quote “… citizens were [added: not] killed by …”",
        ),
        (
            Ground("wire", "225", quote="about 225 died", passage="about 225 have died"),
            Ground("wire", "225", quote="about 225 died"),
            "passage no longer “about 225 have died”",
        ),
        (
            Ground("wire", "225", as_of="7 January"),
            Ground("wire", "225", as_of="8 January", mode="official claim"),
            "as of 7 January -> 8 January; mode none -> official claim",
        ),
        (
            Ground("wire", "225", quote="one two three four five six seven eight nine ten"),
            Ground("wire", "225", quote="1 two three four five six seven eight nine 10"),
            "quote “[one -> 1] two three … eight nine [ten -> 10]”",
        ),
    ],
)
def test_what_changed_in_a_statement_stands_between_what_did_not(
    before: Ground, now: Ground, told: str
) -> None:
    assert [f"wire: {told}"] == [str(each) for each in changes([before], [now])]


def test_statements_that_left_and_that_joined_are_told() -> None:
    assert [
        "wire: stands in the conflict no longer",
        "post: joined since, and says 9",
    ] == [str(each) for each in changes([WIRE], [Ground("post", "9")])]


def test_what_no_words_were_kept_of_is_told_too() -> None:
    assert ["its question, a unit, a speaker or a context was changed since"] == [
        str(each) for each in changes([WIRE], [WIRE])
    ]


@given(st.lists(grounds), st.lists(grounds))
def test_there_is_always_something_to_tell_and_never_an_empty_word(
    before: list[Ground], now: list[Ground]
) -> None:
    told = changes(before, now)

    assert told
    assert all(each.words for each in told)
