"""Whether a page is on the event that a question names."""

from collections.abc import Callable

import pytest

from crosscheck.model import Claim
from crosscheck.scanning.event import event
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query

QUESTION = "How many were killed in Hope Mills, Norland, on 4 March 2024?"


@pytest.fixture
def fit(
    ask: Callable[..., Claim], query: Callable[..., Query], page: Callable[..., Page]
) -> Callable[..., float]:
    """Give how far a text is on the event of a question."""

    def one(text: str, question: str = QUESTION, published: str = "unknown") -> float:
        asked = query(ask(question))
        return event(asked, page(text, [asked], published)).fit

    return one


Fit = Callable[..., float]


def test_a_question_without_names_and_days_may_be_answered_anywhere(fit: Fit) -> None:
    assert 1.0 == fit("Two people were killed.", "How many were killed?")


def test_a_page_with_the_names_and_the_day_is_on_the_event(fit: Fit) -> None:
    assert 1.0 == fit("On 4 March 2024 two were killed in Hope Mills, Norland.")


def test_a_page_with_none_of_the_names_is_not(fit: Fit) -> None:
    assert 0.0 == fit("On 4 March 2024 two people were killed in Lakeside.")


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        # Names: all of them, the most telling, a part of one.
        ("In Hope Mills, Norland, two died.", "In Hope Mills two died."),
        ("In Hope Mills two died.", "In Mills two died."),
        ("In Hope Mills two died.", "In hope, the mills stood still."),
        # Days: the very one, one that a page leaves the year out of, soon after, another.
        ("Hope Mills, 4 March 2024.", "Hope Mills, 8 March 2024."),
        ("Hope Mills, 4 March.", "Hope Mills, 8 March 2024."),
        ("Hope Mills, 8 March 2024.", "Hope Mills."),
        ("Hope Mills.", "Hope Mills, 4 May 2021."),
        # The 4th of March 2024 was a Monday.
        ("Hope Mills, on Monday.", "Hope Mills, on Thursday."),
    ],
)
def test_the_names_and_days_of_a_page_tell_how_near_it_is(
    fit: Fit, nearer: str, farther: str
) -> None:
    assert fit(nearer) > fit(farther)


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2024-03-05", 0.7), ("2024-03-09", 0.5), ("2024-09-01", 0.3), ("2024-02-01", 0.0)],
)
def test_a_page_may_come_out_soon_after_the_event_or_later_and_never_before(
    fit: Fit, published: str, expected: float
) -> None:
    assert fit("In Hope Mills, Norland, two died.", published=published) >= expected
    assert (fit("In Hope Mills, Norland, two died.", published=published) > 0) == (expected > 0)


@pytest.mark.parametrize("written", ["St. Louis", "Saint Louis", "St Louis"])
def test_places_are_known_when_they_are_shortened(fit: Fit, written: str) -> None:
    assert 1.0 == fit(f"In {written} two people died.", "How many died in Saint Louis?")


def test_names_are_known_in_any_spelling(fit: Fit) -> None:
    assert 1.0 == fit("In Amalty two people died.", "How many died in Almaty?")


def test_what_was_found_is_told_as_the_claim_has_it(
    ask: Callable[..., Claim], query: Callable[..., Query], page: Callable[..., Page]
) -> None:
    asked = query(ask("How many died in Almaty and Torvik?"))

    assert ("Almaty",) == event(asked, page("In Amalty two died.", [asked])).found
