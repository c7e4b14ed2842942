"""Intervals: what lies in both, what covers what, and the whole numbers inside."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.values.interval import EVERYTHING, Interval, common, gap

numbers = st.integers(-6, 6).map(Decimal)
ends = st.none() | numbers
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans())
full = intervals.filter(lambda interval: not interval.empty)
halves = st.integers(-14, 14).map(lambda number: Decimal(number) / 2)


def interval(written: str) -> Interval:
    """Return the interval in the notation "[1, 2)", with a blank for no end."""
    low, high = written[1:-1].split(",")
    return Interval(
        Decimal(low) if low.strip() else None,
        Decimal(high) if high.strip() else None,
        written[0] == "[",
        written[-1] == "]",
    )


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        ("[1, 5]", "[3, 8]", "[3, 5]"),
        ("[1, 5)", "[1, 5]", "[1, 5)"),
        ("(225, ]", "[225, 225]", "(225, 225]"),
        ("[, 4]", "(2, ]", "(2, 4]"),
        ("[, ]", "(2, 3)", "(2, 3)"),
    ],
)
def test_meeting_keeps_the_narrower_end(left: str, right: str, both: str) -> None:
    assert interval(left).meet(interval(right)) == interval(both)
    assert interval(right).meet(interval(left)) == interval(both)


@pytest.mark.parametrize(
    ("written", "empty"),
    [("[1, 1]", False), ("[1, 1)", True), ("(1, 1]", True), ("[2, 1]", True), ("[, 1)", False)],
)
def test_an_interval_is_empty_when_no_number_lies_in_it(written: str, empty: bool) -> None:
    assert interval(written).empty is empty


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("(225, 227)", "[226, 226]"),
        ("[225, 227]", "[225, 227]"),
        ("(225, ]", "[226, ]"),
        ("[180, 200)", "[180, 199]"),
        ("[, 0.5)", "[, 0]"),
        ("[213.75, 236.25]", "[214, 236]"),
    ],
)
def test_whole_numbers_tighten_the_ends(written: str, whole: str) -> None:
    assert interval(written).whole() == interval(whole)


def test_between_two_neighbours_there_is_no_whole_number() -> None:
    assert interval("(225, 226)").whole().empty


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [
        ("[1, 2]", "[5, 6]", Decimal(3)),
        ("[5, 6]", "[1, 2]", Decimal(3)),
        ("[1, 3]", "[2, 4]", Decimal(0)),
        ("(225, ]", "[225, 225]", Decimal(0)),
        ("[, 1]", "[4, ]", Decimal(3)),
        ("[1, ]", "[, 4]", Decimal(0)),
    ],
)
def test_the_gap_is_what_lies_between(left: str, right: str, distance: Decimal) -> None:
    assert gap(interval(left), interval(right)) == distance


def test_a_point_is_exactly_one_number() -> None:
    assert interval("[1, 1]").point
    assert not interval("[1, 2]").point
    assert not interval("[, ]").point


@given(full, full)
def test_an_interval_covers_another_when_meeting_it_changes_nothing(
    left: Interval, right: Interval
) -> None:
    assert left.covers(right) == (left.meet(right) == right.meet(EVERYTHING))


@given(full, full, halves)
def test_a_number_lies_in_both_when_it_lies_in_what_they_share(
    left: Interval, right: Interval, number: Decimal
) -> None:
    assert (number in left.meet(right)) == (number in left and number in right)


@given(intervals, intervals)
def test_meeting_is_symmetric(left: Interval, right: Interval) -> None:
    assert left.meets(right) == right.meets(left)
    assert left.meet(right) == right.meet(left)


@given(full, full, full)
def test_containment_is_transitive(one: Interval, two: Interval, three: Interval) -> None:
    if one.covers(two) and two.covers(three):
        assert one.covers(three)


@given(full)
def test_closing_and_rounding_keep_to_the_interval(one: Interval) -> None:
    assert one.closed().covers(one)
    assert one.covers(one.whole())


@given(st.lists(full, min_size=1, max_size=5))
def test_what_is_common_lies_in_every_interval(many: list[Interval]) -> None:
    shared = common(many)
    assert all(one.covers(shared) for one in many)


def test_nothing_said_allows_everything() -> None:
    assert common([]) == EVERYTHING
