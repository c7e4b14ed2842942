"""Camps are the maximal sets that one value satisfies: the same as a brute-force search finds."""

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.values.camps import camps_on_a_line, maximal_cliques
from crosscheck.values.interval import Interval, common

numbers = st.integers(-4, 4).map(Decimal)
ends = st.none() | numbers
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans())


def by_brute_force(size: int, together: Callable[[tuple[int, ...]], bool]) -> list[tuple[int, ...]]:
    """Return the maximal sets below *size* that are *together*, by trying every set."""
    sets = [
        chosen
        for length in range(1, size + 1)
        for chosen in combinations(range(size), length)
        if together(chosen)
    ]
    return sorted(one for one in sets if not any(set(one) < set(other) for other in sets))


@given(st.lists(intervals, max_size=7))
def test_camps_on_a_line_are_those_of_a_brute_force_search(many: list[Interval]) -> None:
    expected = by_brute_force(
        len(many), lambda chosen: not common(many[index] for index in chosen).empty
    )

    assert camps_on_a_line(many) == expected


@given(st.integers(0, 6), st.data())
def test_cliques_are_those_of_a_brute_force_search(size: int, data: st.DataObject) -> None:
    pairs = list(combinations(range(size), 2))
    edges = {pair for pair in pairs if data.draw(st.booleans())}

    def meets(one: int, other: int) -> bool:
        return (min(one, other), max(one, other)) in edges

    expected = by_brute_force(
        size, lambda chosen: all(meets(*pair) for pair in combinations(chosen, 2))
    )

    assert maximal_cliques(size, meets) == expected


@given(st.lists(intervals.filter(lambda one: not one.empty), max_size=6))
def test_on_a_line_all_meet_where_every_two_meet(many: list[Interval]) -> None:
    cliques = maximal_cliques(len(many), lambda one, other: many[one].meets(many[other]))

    assert camps_on_a_line(many) == cliques


def test_touching_closed_ends_meet_and_open_ones_do_not() -> None:
    below, at, above = (
        Interval(None, Decimal(225), high_closed=False),
        Interval(Decimal(225), Decimal(225)),
        Interval(Decimal(225), None, low_closed=False),
    )

    assert camps_on_a_line([below, at, above]) == [(0,), (1,), (2,)]
    assert camps_on_a_line([one.closed() for one in (below, at, above)]) == [(0, 1, 2)]


def test_nobody_stands_in_no_camp() -> None:
    assert camps_on_a_line([]) == []
    assert maximal_cliques(0, lambda one, other: one != other) == []
