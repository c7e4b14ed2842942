"""How two dates of one event stand to each other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.values.dates import (
    DateRange,
    compare_dates,
    day,
    loose_days,
    render_dates,
)
from crosscheck.values.level import Level, Remark

FOURTH, FIFTH, SEVENTH = date(2022, 1, 4), date(2022, 1, 5), date(2022, 1, 7)
ON_THE_FIFTH = DateRange(FIFTH, FIFTH)
ON_THE_SEVENTH = DateRange(SEVENTH, SEVENTH)
BY_THE_SEVENTH = DateRange(None, SEVENTH)
BY_MID_JANUARY = DateRange(None, date(2022, 1, 20), approximate=True)
EARLY_JANUARY = DateRange(date(2022, 1, 1), date(2022, 1, 10), approximate=True)
AROUND_THE_FOURTH = DateRange(date(2022, 1, 3), FIFTH, approximate=True)
NIGHT = DateRange(FOURTH, FIFTH)
SINCE_SEPTEMBER = DateRange(date(2022, 9, 1), None)
WEDNESDAY = DateRange(None, None, resolved=False, words="Wednesday")
MIRRORED = {"left": "right", "right": "left", "both": "both", None: None}


@pytest.mark.parametrize(
    ("left", "right", "level", "looser"),
    [
        (ON_THE_FIFTH, ON_THE_FIFTH, Level.SAME, None),
        (EARLY_JANUARY, ON_THE_FIFTH, Level.COMPATIBLE, "left"),
        (ON_THE_FIFTH, NIGHT, Level.COMPATIBLE, "right"),
        (BY_THE_SEVENTH, ON_THE_FIFTH, Level.COMPATIBLE, "left"),
        (NIGHT, DateRange(FIFTH, SEVENTH), Level.COMPATIBLE, "both"),
        (AROUND_THE_FOURTH, ON_THE_SEVENTH, Level.CLOSE, None),
        (ON_THE_FIFTH, ON_THE_SEVENTH, Level.CONFLICT, None),
        (SINCE_SEPTEMBER, ON_THE_FIFTH, Level.CONFLICT, None),
        (WEDNESDAY, ON_THE_FIFTH, Level.INCOMPARABLE, None),
        (BY_THE_SEVENTH, BY_MID_JANUARY, Level.COMPATIBLE, "right"),
    ],
)
def test_the_ladder_of_dates(
    left: DateRange, right: DateRange, level: Level, looser: str | None
) -> None:
    forwards, backwards = compare_dates(left, right), compare_dates(right, left)

    assert (forwards.level, forwards.looser) == (level, looser)
    assert (backwards.level, backwards.looser) == (level, MIRRORED[looser])


def test_two_deadlines_always_meet_and_are_told_to_differ() -> None:
    comparison = compare_dates(BY_THE_SEVENTH, BY_MID_JANUARY)

    assert comparison.remarks == (Remark.BOUNDS_DIFFER,)
    assert comparison.reason == ("two different deadlines for one event")


def test_a_conflict_says_how_far_apart_the_days_are() -> None:
    assert compare_dates(ON_THE_FIFTH, ON_THE_SEVENTH).reason == (
        "no day satisfies both; 2 days apart"
    )
    assert compare_dates(DateRange(FOURTH, FOURTH), ON_THE_FIFTH).reason.endswith("1 day apart")


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (ON_THE_FIFTH, "5 January 2022"),
        (NIGHT, "4–5 January 2022"),
        (BY_THE_SEVENTH, "by 7 January 2022"),
        (SINCE_SEPTEMBER, "since 1 September 2022"),
        (DateRange(date(2022, 1, 1), date(2022, 1, 31)), "January 2022"),
        (DateRange(date(2022, 12, 1), date(2022, 12, 31)), "December 2022"),
        (DateRange(date(2022, 1, 1), date(2022, 12, 31)), "2022"),
        (DateRange(date(1990, 1, 1), date(1999, 12, 31)), "1990–1999"),
        (DateRange(date(2022, 1, 30), date(2022, 2, 2)), "30 January 2022 to 2 February 2022"),
        (AROUND_THE_FOURTH, "around 3–5 January 2022"),
        (DateRange(None, None, partial="XXXX-01-05"), "XXXX-01-05"),
        (DateRange(None, None), "an unknown day"),
        (WEDNESDAY, "Wednesday"),
    ],
)
def test_dates_are_shown_as_people_write_them(dates: DateRange, words: str) -> None:
    assert render_dates(dates) == words


days = st.dates(date(2021, 12, 20), date(2022, 1, 20))
ranges = st.builds(
    lambda first, last, approximate: DateRange(min(first, last), max(first, last), approximate),
    days,
    days,
    st.booleans(),
)


@given(ranges, ranges)
def test_comparing_is_symmetric(left: DateRange, right: DateRange) -> None:
    forwards, backwards = compare_dates(left, right), compare_dates(right, left)

    assert forwards.level == backwards.level
    assert forwards.looser == MIRRORED[backwards.looser]


@given(ranges)
def test_the_loose_days_contain_the_strict_ones(dates: DateRange) -> None:
    assert loose_days(dates).covers(dates.interval)


@given(days)
def test_a_day_comes_back_from_its_number(one: date) -> None:
    number = DateRange(one, one).interval.low

    assert number is not None
    assert day(number) == one
