"""Why not: the best places for a quote, and what speaks against each."""

from collections.abc import Callable

import pytest

from crosscheck.linking import explain
from crosscheck.model import AnchorStatus, Quote, Source

Seed = Callable[[str], Source]


def reasons(source: Source, quote: str) -> list[tuple[str, str | None]]:
    found = explain(source, "statement", Quote(quote))
    return [(one.span.cut(source.text), one.rejected) for one in found.candidates]


@pytest.mark.parametrize(
    ("quote", "place", "reason"),
    [
        (
            "more than 235 citizens have been killed",
            "more than 225 citizens have been killed",
            "the source says 225 where the quote says 235",
        ),
        (
            "fewer than 225 citizens have been killed",
            "more than 225 citizens have been killed",
            "the source says “more” where the quote says “fewer”",
        ),
        (
            "more than 225 citizens have not been killed",
            "more than 225 citizens have been killed",
            "the quote says “not” here, which the source does not",
        ),
        (
            "225 citizens have been killed",
            "225 citizens have been killed",
            "the source says “more than” here, which the quote leaves out",
        ),
        (
            "the deaths of 13 men",
            "the death of 13 officers",
            "only 77 % alike; a quote is taken from 85 % on",
        ),
        (
            "13 oficers",
            "13 officers",
            "a quote of fewer than 20 characters is taken only where it stands as written",
        ),
        (
            "setting fire to police vehicles over the airport has led to the death of 13 officers",
            "setting fire to police vehicles and organizing a mob over the airport has led to the "
            "death of 13 officers",
            "the source has “and organizing a mob” here, which the quote leaves out without an "
            "ellipsis",
        ),
        (
            "13 officers … more than 225 citizens",
            "more than 225 citizens",
            "“more than 225 citizens” does not stand behind “13 officers”, but before it",
        ),
    ],
)
def test_each_place_that_was_not_taken_has_its_reason(
    seed: Seed, quote: str, place: str, reason: str
) -> None:
    assert reasons(seed("002"), quote)[0] == (place, reason)


LONG = (
    "Although the authorities argue that {}they are accused of using violent tactics to restore "
    "order. In fact, more than 225 citizens have been killed, and more than 5000 demonstrators "
    "have been arrested by the police. In addition, detained individuals face torture beatings"
)


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        (
            LONG.format("“lethal force [is] only used in self-defence,” or so it seems to them, "),
            "the source does not have “or so it seems to them”",
        ),
        (
            LONG.format("“lethal force [is] wielded without second thoughts,” "),
            "the source says “only used in self-defence” where the quote says “wielded without "
            "second thoughts”",
        ),
    ],
)
def test_a_long_run_of_other_words_refuses_a_place_that_scores_high(
    seed: Seed, quote: str, reason: str
) -> None:
    found = explain(seed("002"), "statement", Quote(quote))

    assert found.status is AnchorStatus.NOT_FOUND
    assert found.candidates[0].score > 85
    assert found.candidates[0].rejected == reason


def test_a_linked_quote_is_shown_at_its_place_and_beside_the_next_ones(seed: Seed) -> None:
    found = explain(seed("002"), "statement", Quote("more than 225 citizens have been killed"))

    assert found.status is AnchorStatus.LINKED
    assert len(found.candidates) == 3
    assert found.candidates[0].rejected is None
    assert [one.score for one in found.candidates] == sorted(
        (one.score for one in found.candidates), reverse=True
    )
    assert all("% alike" in (one.rejected or "") for one in found.candidates[1:])


def test_a_drifted_quote_has_its_own_place_first(seed: Seed) -> None:
    source = seed("002")
    quote = "peaceful protests against increased fuel prices were organised"

    assert reasons(source, quote)[0] == (quote.replace("organised", "organized"), None)


def test_words_that_stand_nowhere_still_have_the_three_places_most_like_them(seed: Seed) -> None:
    found = explain(seed("001"), "statement", Quote("five officers were found dead in the capital"))

    assert found.status is AnchorStatus.NOT_FOUND
    assert len(found.candidates) == 3
    assert all(one.rejected for one in found.candidates)


def test_an_ambiguous_quote_shows_its_places(seed: Seed) -> None:
    found = explain(seed("004"), "statement", Quote("Kazak president Kassym-Jomart Tokayev."))

    assert found.status is AnchorStatus.AMBIGUOUS
    assert [one.score for one in found.candidates[:2]] == [100, 100]
    assert all("stands here as well" in (one.rejected or "") for one in found.candidates[:2])


@pytest.mark.parametrize("quote", ["", "…"])
def test_a_quote_without_words_has_no_places(seed: Seed, quote: str) -> None:
    assert reasons(seed("002"), quote) == []
