"""The longest stretches that two texts share, each told once."""

from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.lineage.wording import SHINGLE


class Run(NamedTuple):
    """Words that stand in two texts in the same order."""

    left: int
    """The number of its first word in the left text."""
    right: int
    words: int


def runs(
    left: Sequence[int | None], right: Sequence[int | None], *, at_least: int
) -> tuple[Run, ...]:
    """Return the maximal runs of *at_least* so many words, the longest first.

    *left* and *right* give the shingle at each word; None ends a run. No word is told twice: of
    what a text repeats, the first place counts. Linear in the length of both.
    """
    found = [run for run in _maximal(left, right) if run.words >= at_least]
    taken: list[set[int]] = [set(), set()]
    kept = []
    for run in sorted(found, key=lambda run: (-run.words, run)):
        stretches = [range(start, start + run.words) for start in (run.left, run.right)]
        if all(used.isdisjoint(words) for used, words in zip(taken, stretches, strict=True)):
            kept.append(run)
            for used, words in zip(taken, stretches, strict=True):
                used.update(words)
    return tuple(kept)


def _maximal(left: Sequence[int | None], right: Sequence[int | None]) -> list[Run]:
    first: dict[int, int] = {}
    for place, shingle in enumerate(left):
        if shingle is not None:
            first.setdefault(shingle, place)
    found = []
    place = 0
    while place < len(right):
        shingle = right[place]
        start = None if shingle is None else first.get(shingle)
        if start is None:
            place += 1
            continue
        length = _length(left, start, right, place)
        found.append(Run(start, place, length + SHINGLE - 1))
        place += length
    return found


def _length(left: Sequence[int | None], start: int, right: Sequence[int | None], place: int) -> int:
    """Return how many shingles from *start* and *place* on are the same."""
    length = 0
    most = min(len(left) - start, len(right) - place)
    while length < most and left[start + length] == right[place + length] is not None:
        length += 1
    return length
