"""Runs of equal letters: which of them are a place of a quote, and which stand there by chance."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import frozen

from crosscheck.fuzzy import common_runs, edits

_BREAK, _GAP = 1.5, 0.5
"""What a break between like letters costs, and each letter of it: letters that stand alone among
others cost more than they bring, and a place ends where the run of like letters ends."""
_LEAST = 2.0
"""What breaks cost up to which no other end is looked for."""
_AROUND = 4
"""Letters by which an end may lie before or behind where it would without any break."""

Run = tuple[int, int, int]
"""Equal letters: where they begin in a piece and in a document, and how many they are."""


@frozen
class Stretch:
    """Letters of a document that stand for the letters of a piece of a needle."""

    start: int
    end: int
    """In the letters of the document."""
    matched: int
    """How many letters of the two are the same, in order."""
    first: int
    last: int
    """The stretch of the piece that has its like here, half-open."""


def densest(piece: bytes, letters: bytes, begin: int, end: int) -> list[Run]:
    """Return the part of a common subsequence that is worth most (Bentley 1984)."""
    best, found = 0.0, (0, 0)
    worth, opened = 0.0, 0
    runs = common_runs(piece, letters[begin:end])
    own, other = 0, 0
    for at, (inside, outside, size) in enumerate(runs):
        # The break before the first run, whatever it costs, is not counted.
        worth -= _break(inside - own, outside - other)
        if worth <= 0:
            worth, opened = 0.0, at
        worth += size
        own, other = inside + size, outside + size
        if worth > best:
            best, found = worth, (opened, at + 1)
    return [(inside, begin + outside, size) for inside, outside, size in runs[slice(*found)]]


def _break(inside: int, outside: int) -> float:
    """Return what a break between two runs costs that has so many letters on each side."""
    return _BREAK + _GAP * max(inside, outside)


def matched(runs: Sequence[Run]) -> int:
    """Return how many letters *runs* have."""
    return sum(size for _, _, size in runs)


def stretch_of(runs: Sequence[Run]) -> Stretch:
    """Return the stretch from the first of *runs* to the last."""
    first, last = runs[0], runs[-1]
    return Stretch(first[1], last[1] + last[2], matched(runs), first[0], last[0] + last[2])


def bounds(runs: Sequence[Run], piece: bytes) -> tuple[int, int]:
    """Return where the letters begin and end that stand for all of *piece*."""
    first, last = runs[0], runs[-1]
    return max(0, first[1] - first[0]), last[1] + len(piece) - last[0]


def nearer(runs: Sequence[Run], piece: bytes, letters: bytes) -> Sequence[Run]:
    """Return *runs*, or others where those at an end have their like nearer to the longest.

    Of equal letters a common subsequence takes any: of "mask mask with" it may take the first
    "mask" for that of "maskn with".
    """
    if len(runs) == 1:
        return runs
    longest = max(range(len(runs)), key=lambda at: runs[at][2])
    inside, outside, size = runs[longest]
    head, tail, behind = piece[:inside], piece[inside + size :], outside + size
    breaks = [
        _break(other[0] - one[0] - one[2], other[1] - one[1] - one[2])
        for one, other in pairwise(runs)
    ]
    begin, end = bounds(runs, piece)
    begin = _fewest(
        begin,
        outside - len(head),
        sum(breaks[:longest]),
        lambda at: edits(head, letters[at:outside]),
    )
    end = _fewest(
        end, behind + len(tail), sum(breaks[longest:]), lambda at: edits(tail, letters[behind:at])
    )
    if (begin, end) == bounds(runs, piece):
        return runs
    return densest(piece, letters, begin, end) or runs


def _fewest(usual: int, near: int, breaks: float, cost: Callable[[int], int]) -> int:
    """Return the *usual* end, or one as *near* as can be that costs less than half as much.

    What the usual one costs is less where words were left out: then it is that of the *breaks*.
    """
    if breaks <= _LEAST:
        return usual
    around = range(max(0, near - _AROUND), max(0, near) + _AROUND + 1)
    best = min(around, key=lambda place: (cost(place), abs(place - near)))
    return best if 2 * cost(best) < min(cost(usual), breaks) else usual
