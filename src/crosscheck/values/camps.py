"""The largest sets that one and the same value satisfies."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Literal

from crosscheck.values.interval import Interval

Members = tuple[int, ...]
End = Literal["low", "high"]
_ENDS: tuple[End, End] = ("low", "high")


def camps_on_a_line(intervals: Sequence[Interval]) -> list[Members]:
    """Return the maximal sets of *intervals* that have a point in common, by their indices.

    On a line all meet where every two meet (Helly), so sweeping the ends from left to right finds
    them: whenever an interval ends after another has begun, all that are open form a camp.
    Empty intervals stand in no camp.
    """
    ends = [
        (_place(interval, end), end, index)
        for index, interval in enumerate(intervals)
        if not interval.empty
        for end in _ENDS
    ]
    camps: list[Members] = []
    open_now: set[int] = set()
    grown = False
    for _, end, index in sorted(ends):
        if end == "low":
            open_now.add(index)
            grown = True
            continue
        if grown:
            camps.append(tuple(sorted(open_now)))
            grown = False
        open_now.remove(index)
    return sorted(camps)


def _place(interval: Interval, end: End) -> tuple[int, Decimal, int]:
    """Return where an end lies: infinitely far left, on the line, or infinitely far right.

    At one and the same number a closed beginning comes before a closed end (they meet there), an
    open end before it, and an open beginning after it.
    """
    if end == "low":
        if interval.low is None:
            return (-1, Decimal(0), 0)
        return (0, interval.low, 0 if interval.low_closed else 2)
    if interval.high is None:
        return (1, Decimal(0), 0)
    return (0, interval.high, 1 if interval.high_closed else -1)


def maximal_cliques(size: int, meets: Callable[[int, int], bool]) -> list[Members]:
    """Return the maximal sets of the numbers below *size* in which every two meet.

    Bron and Kerbosch's algorithm with pivoting (1973; Tomita et al. 2006): the sets are small.
    """
    neighbours = [
        {other for other in range(size) if other != one and meets(one, other)}
        for one in range(size)
    ]
    cliques: list[Members] = []

    def extend(clique: set[int], candidates: set[int], done: set[int]) -> None:
        if not candidates and not done:
            cliques.append(tuple(sorted(clique)))
            return
        pivot = max(sorted(candidates | done), key=lambda one: len(neighbours[one] & candidates))
        for one in sorted(candidates - neighbours[pivot]):
            extend(clique | {one}, candidates & neighbours[one], done & neighbours[one])
            candidates = candidates - {one}
            done = done | {one}

    if size:
        extend(set(), set(range(size)), set())
    return sorted(cliques)
