"""Quotes in an archive: where they stand, to the character, and what is said of them."""

from collections.abc import Sequence
from functools import reduce

import numpy as np
import pytest

from crosscheck.locating.engine import locate
from crosscheck.locating.letters import Sheet
from crosscheck.locating.looking import looked_at
from crosscheck.locating.needles import Needle, needle
from crosscheck.locating.plainly import locate_plainly
from crosscheck.locating.streams import BulkSheet, bulk_letters, joined
from crosscheck.locating.votes import cast, merge, tally
from crosscheck.model.located import MOST_PLACES, Located, Outcome

RUSSIAN = "мост через реку закрыт уже третью неделю"


def located(quotes: Sequence[str], texts: Sequence[str], parts: int = 1) -> tuple[Located, ...]:
    """Return where *quotes* stand in *texts*, read in so many parts."""
    return locate_in([needle(quote) for quote in quotes], texts, parts)


def locate_in(
    needles: Sequence[Needle], texts: Sequence[str], parts: int = 1
) -> tuple[Located, ...]:
    sheets = [BulkSheet(text) for text in texts]
    shares = [np.arange(part, len(texts), parts) for part in range(parts)]
    streams = [joined(bulk_letters(texts[at].encode()) for at in each.tolist()) for each in shares]
    pairs = list(zip(streams, shares, strict=True))
    return locate(
        needles,
        lambda index: merge([cast(index, *pair) for pair in pairs[::-1]], index.room),
        lambda index: reduce(np.add, [tally(index, *pair) for pair in pairs]),
        lambda seen: looked_at(seen, lambda at: sheets[at].letters, sheets.__getitem__),
    )


def words_at(found: Located, texts: Sequence[str]) -> list[str]:
    """Return what stands where a quote was found."""
    place = found.places[0]
    return [span.cut(texts[place.document]) for span in place.spans]


def part_of(text: str, number: int) -> str:
    """Return a sentence of *text* without its stop."""
    return text.split("\n\n")[number].rstrip(".")


@pytest.fixture(name="quotes", scope="module")
def quotes_fixture(texts: list[str]) -> list[str]:
    """Return quotes of every kind: as written, harmed, altered, put together, and nowhere."""
    exact = [part_of(texts[at], at % 25) for at in range(0, 200, 10)]
    harmed = [one.replace("e", "c", 3).replace("that the", "thatt he") for one in exact]
    twins = [one.replace("1", "2").replace("5", "6") for one in exact]
    shortened = [f"{one[:30].rsplit(' ', 1)[0]} … {one[50:].split(' ', 1)[1]}" for one in exact]
    put_together = [f"{exact[0]} {exact[7]}", f"{exact[3][:70]} {exact[4][-60:]}"]
    nowhere = [f"Nobody here has ever spoken about penguin number {at} at all" for at in range(10)]
    return [*exact, *harmed, *twins, *shortened, *put_together, RUSSIAN, *nowhere]


@pytest.mark.parametrize("parts", [2, 8, 32])
def test_however_an_archive_is_parted_the_same_is_found(
    quotes: list[str], texts: list[str], parts: int
) -> None:
    assert located(quotes, texts) == located(quotes, texts, parts)


def test_a_quote_is_found_to_the_character(quotes: list[str], texts: list[str]) -> None:
    found = located(quotes[:20], texts)

    assert quotes[:20] == [words_at(each, texts)[0] for each in found]
    assert list(range(0, 200, 10)) == [each.places[0].document for each in found]
    assert {Outcome.FOUND} == {each.outcome for each in found}


def test_a_harmed_quote_is_found_where_it_was_taken_from(
    quotes: list[str], texts: list[str]
) -> None:
    found = located(quotes[20:40], texts)

    assert quotes[:20] == [words_at(each, texts)[0] for each in found]


def test_letters_of_another_script_are_found(texts: list[str]) -> None:
    (found,) = located([RUSSIAN.upper()], texts)

    assert [RUSSIAN] == words_at(found, texts)
    assert (77, Outcome.FOUND) == (found.places[0].document, found.outcome)


def test_the_pieces_beside_an_ellipsis_are_found_in_order(texts: list[str]) -> None:
    whole = part_of(texts[50], 3).split(" ")
    pieces = [" ".join(whole[:6]), " ".join(whole[9:])]

    (found,) = located([" [...] ".join(pieces)], texts)

    assert pieces == words_at(found, texts)
    assert Outcome.FOUND == found.outcome


STORM = (
    "The storm reached the coast late on Tuesday. At least 47 people had been killed by the time"
    " the water fell, the harbour master said. No ferry was at sea when the wall gave way.\n\n"
    "In another part of the country the harvest was brought in without any trouble whatever."
)


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("47 people had been killed by the time the water fell", Outcome.ALTERED),  # "At least"
        ("At least 47 people had been killed by the time the water fell", Outcome.FOUND),
        ("at least 47 people had been kiled by the time the watr fell", Outcome.DRIFTED),
        ("At least 41 people had been killed by the time the water fell", Outcome.ALTERED),
        ("At least 7 people had been killed by the time the water fell", Outcome.ALTERED),
        ("A ferry was at sea when the wall gave way", Outcome.ALTERED),
        ("No ferry was at sea when the wall gave way", Outcome.FOUND),
        (
            "No ferry was at sea when the wall the harvest was brought in without any trouble",
            Outcome.ALTERED,
        ),
        ("The king has asked the parliament for a new set of crown jewels", Outcome.NOWHERE),
        ("…", Outcome.NOWHERE),
    ],
)
def test_the_guards_look_at_what_was_found(quote: str, outcome: Outcome) -> None:
    assert [outcome] == [each.outcome for each in located([quote], [STORM])]
    assert [outcome] == [each.outcome for each in locate_plainly([needle(quote)], [Sheet(STORM)])]


def test_a_quote_of_two_places_is_told_in_its_parts(texts: list[str]) -> None:
    first, second = "by the time the water fell", "the harvest was brought in without any trouble"

    (found,) = located([f"{first} {second}"], [*texts, *STORM.split("\n\n")])

    assert (Outcome.ALTERED, (first, second)) == (found.outcome, found.parts)
    assert [200, 201] == [place.document for place in found.places]


def test_a_quote_in_several_texts_is_shown_in_each(texts: list[str]) -> None:
    quote = part_of(texts[9], 4)

    (found,) = located([quote], [*texts, texts[9]])

    assert [9, 200] == [place.document for place in found.places]


def test_a_quote_is_looked_for_first_where_it_is_said_to_be_from(texts: list[str]) -> None:
    quote = part_of(texts[9], 4)
    copies = [*texts, *[quote] * 30]
    drifted = quote.replace("that the", "thatt he").replace("reported", "reporteed")
    homes = {quote: len(copies) - 1, drifted: 9}
    needles = [needle(words, home) for words, home in homes.items()]

    for found in (locate_in(needles, copies), locate_plainly(needles, list(map(Sheet, copies)))):
        assert list(homes.values()) == [each.places[0].document for each in found]
    (nowhere,) = locate_in([needle(quote, 12)], copies)
    assert 9 == nowhere.places[0].document
    assert MOST_PLACES == len(nowhere.places)


def test_of_hundreds_with_another_figure_in_each_the_very_one_is_found() -> None:
    many = [
        f"{'x' * (number % 7)} The inspectors say that {1000 + 7 * number} houses in the district"
        " were damaged in the course of that year and the next."
        for number in range(300)
    ]
    quotes = [text[text.index("The") : -1] for text in many[::9]]

    found = located(quotes, many)

    assert {Outcome.FOUND} == {each.outcome for each in found}
    assert list(range(0, 300, 9)) == [each.places[0].document for each in found]


def test_words_as_they_are_come_before_those_with_the_same_letters() -> None:
    texts = ["The minister was a manager of an old railway", "The minister was a man of old"]
    sheets = [Sheet(text) for text in texts]

    (found,) = locate_plainly([needle("The minister was a man")], sheets)

    assert (Outcome.FOUND, 1) == (found.outcome, found.places[0].document)


@pytest.mark.parametrize(
    "quote", ["$500 was paid to each", "by 12 % since the strike", "<ana@news.org> said so"]
)
def test_signs_at_the_ends_are_the_quotes_own(quote: str) -> None:
    text = f"We know that {quote}, and {quote} it is."

    (found,) = locate_plainly([needle(quote)], [Sheet(text)])

    assert Outcome.FOUND is found.outcome
    assert quote == found.places[0].spans[0].cut(text)


def test_a_short_quote_stands_in_its_own_words_or_nowhere() -> None:
    texts = [Sheet("The flag was TRUE by default, and so it was truly said.")]

    outcomes = [
        locate_plainly([needle(quote)], texts)[0].outcome
        for quote in ("It was true", "flag WAS true")
    ]

    assert [Outcome.NOWHERE, Outcome.FOUND] == outcomes


def test_a_long_quote_is_found_as_well(texts: list[str]) -> None:
    quote = texts[3][:6_000].replace("that the", "thatt he")

    assert Outcome.DRIFTED is located([quote], texts)[0].outcome
    assert Outcome.NOWHERE is located(["ab " * 2_001], texts)[0].outcome


def test_without_numpy_the_same_is_found(texts: list[str]) -> None:
    few = texts[:11]
    exact = [part_of(text, 4) for text in few]
    quotes = [*exact, *(one.replace("e", "c", 3) for one in exact), "No penguin was ever there"]
    sheets = [Sheet(text) for text in few]

    assert located(quotes, few) == locate_plainly([needle(quote) for quote in quotes], sheets)


def test_many_quotes_of_one_passage_are_all_found(texts: list[str]) -> None:
    """Grams that many needles share are left away, but not all that a needle has."""
    passage = part_of(texts[30], 11)
    quotes = [f"{passage[at:]}" for at in range(40)]

    assert {30} == {each.places[0].document for each in located(quotes, texts)}
