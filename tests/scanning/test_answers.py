"""The values that a page has for a claim."""

from collections.abc import Callable
from datetime import date

import pytest

from crosscheck.model import Claim
from crosscheck.scanning.answers import Answer, answers
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query
from crosscheck.values.actor import Actors
from crosscheck.values.dates import DateRange

JANUARY = DateRange(date(2022, 1, 1), date(2022, 1, 31))

Days = Callable[[str, str], list[Answer]]


@pytest.fixture
def days(ask: Callable[..., Claim], query: Callable[..., Query], page: Callable[..., Page]) -> Days:
    """Give the days that a text of a certain day has for a claim on January 2022."""

    def found(text: str, published: str) -> list[Answer]:
        asked = query(ask("When were the troops asked for?", "date", within=JANUARY))
        return list(answers(asked, page(text, published=published), Actors()))

    return found


@pytest.mark.parametrize(
    "published",
    [
        "unknown",
        "2022-01-17",
        "2023-01-05",  # a year later, when the 6 January to come is the nearest
        "2026-11-25~",  # the day on which a file was made tells nothing
    ],
)
def test_a_day_without_its_year_is_completed_by_the_claim(days: Days, published: str) -> None:
    (answer,) = days("The troops were asked for on 6 January.", published)

    assert DateRange(date(2022, 1, 6), date(2022, 1, 6)) == answer.value


def test_a_day_with_its_year_stays_what_it_is(days: Days) -> None:
    (answer,) = days("The troops were asked for on 6 January 2021.", "2022-01-17")

    assert DateRange(date(2021, 1, 6), date(2021, 1, 6)) == answer.value


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The troops were asked for on 6 January.", True),
        ("The president requested troops on 6 January.", True),
        ("The troops left on 6 January.", False),
        ("Notes from Almaty, 6 January 2022", False),
    ],
)
def test_a_day_is_sure_beside_most_of_the_words_of_the_question(
    days: Days, text: str, sure: bool
) -> None:
    assert [sure] == [answer.sure for answer in days(text, "2022-01-17")]
