"""Where the letters of a quote begin and end, and from when on they are its own."""

import pytest

from crosscheck.locating.letters import Sheet
from crosscheck.locating.likeness import crowding, score
from crosscheck.locating.needles import needle
from crosscheck.locating.placing import stretch
from crosscheck.locating.plainly import locate_plainly
from crosscheck.model.located import Located, Outcome

BEFORE = "The minutes of the meeting were read out by the clerk. "
BEHIND = " There was no other business, and all went home at nine."


def placed(quote: str, passage: str) -> str:
    """Return what stands for *quote* in a text with *passage* in the middle of it."""
    sheet = Sheet(BEFORE + passage + BEHIND)
    (own,) = needle(quote).letters
    at = len(Sheet(BEFORE).letters)
    found = stretch(own, sheet.letters, at - 4, at + 4)
    assert found
    return sheet.text[sheet.place(found.start) : sheet.place(found.end - 1) + 1]


def located(quote: str, *passages: str) -> Located:
    """Return where *quote* stands in texts with one of *passages* each in the middle of it."""
    sheets = [Sheet(BEFORE + passage + BEHIND) for passage in passages]
    (found,) = locate_plainly([needle(quote)], sheets)
    return found


@pytest.mark.parametrize(
    ("quote", "passage", "stands"),
    [
        (
            "Masknwith channels to enable sending",
            "mask: Mask with channels to enable sending",
            "Mask with channels to enable sending",
        ),
        (
            "thavn ten guards stood at the gates",
            "with a number greater than ten guards stood at the gates",
            "than ten guards stood at the gates",
        ),
        (
            "he must be named for each claim in rthe",
            "he must be named for each claim in the annex, except for the first",
            "he must be named for each claim in the",
        ),
    ],
    ids=["a word beside it", "letters of a word before it", "letters of a word behind it"],
)
def test_a_harmed_end_is_not_taken_for_like_letters_further_out(
    quote: str, passage: str, stands: str
) -> None:
    assert placed(quote, passage) == stands


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("to crowds were sent home early", "to which crowds were sent home early"),
        ("You replace the old keyword", "You may replace the old keyword"),
        ("is on the west bank of the river", "is based on the west bank of the river"),
        ("that is provided by power", "that is provided by the parent power"),
    ],
)
def test_an_end_is_found_beyond_a_word_that_was_left_out(quote: str, passage: str) -> None:
    assert placed(quote, passage) == passage


def test_a_quote_may_begin_before_its_text() -> None:
    (own,) = needle("we say dozen boxes hung with straps were sent to everyone in it").letters
    text = Sheet("dozen boxes with straps were sent to everyone in it, and that was all.")

    found = stretch(own, text.letters, 0, 4)

    assert found
    assert (
        text.text[: text.place(found.end - 1) + 1]
        == "dozen boxes with straps were sent to everyone in it"
    )


def test_a_phrase_in_common_is_no_place() -> None:
    phrase = "because it removes the need to manually deal with them"

    assert located("because it removes them automatically as", phrase).outcome is Outcome.NOWHERE
    assert located("becausp it removxs thenee to mnaually dealf", phrase).outcome is not (
        Outcome.NOWHERE
    )


def test_what_is_harmed_costs_more_where_it_is_crowded() -> None:
    piece = b"becauseitremovesthemautomatically"
    spread, crowded = b"becxuseitrexovesthxmautomxtically", b"becauseitremovesthemautomaxxxxlly"
    costs = []
    for text in (spread, crowded):
        found = stretch(piece, text, 0, 0)
        assert found
        assert score([piece], text, [found]) == pytest.approx(100 - 400 / 33)
        costs.append(crowding([piece], text, [found]))

    assert costs == [12.0, 24.0]


def test_dots_and_brackets_of_the_text_are_no_hindrance_to_see_two_places() -> None:
    one = "They are grouped with BEGIN...COMMIT, of course, and kept [as ever] very small."
    other = "Often this clock should be given by the maker of the sensor in question."
    quote = f"{one[:-1]} this clock should be given by the maker of the sensor"

    found = located(quote, one, other)

    assert found.outcome is Outcome.ALTERED
    assert [place.document for place in found.places] == [0, 1]
    assert found.parts == (one[:-1], "this clock should be given by the maker of the sensor")
