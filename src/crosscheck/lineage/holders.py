"""Which sources hold a shingle, and which shingles are anyone's. Time in the sum of all texts."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from crosscheck.lineage.wording import shingles

Pair = tuple[int, int]
"""The numbers of two sources, the lower first."""
Holders = dict[int, list[int]]
"""Shingles, each with the numbers of the sources that hold it, in order."""

_EVERY_PAIR = 8
"""Of so many holders every two are looked at; of more, each and the next. Copies are found all the
same, since each is one voice with the next."""


def holders(texts: Iterable[list[str]]) -> tuple[Holders, list[int]]:
    """Return the shingles that two or more of *texts* hold, and how many each text has.

    A text is given as its words, and looked at once.
    """
    first: dict[int, int] = {}
    held: Holders = {}
    sizes = []
    for number, words in enumerate(texts):
        own = set(shingles(words))
        sizes.append(len(own))
        for shingle in own:
            if shingle not in first:
                first[shingle] = number
            elif shingle in held:
                held[shingle].append(number)
            else:
                held[shingle] = [first[shingle], number]
    return held, sizes


def shared(held: Mapping[int, Sequence[int]]) -> Counter[Pair]:
    """Return how many shingles two sources share, for pairs that share any."""
    return Counter(pair for numbers in held.values() for pair in _pairs(numbers))


def _pairs(numbers: Sequence[int]) -> Iterator[Pair]:
    return combinations(numbers, 2) if len(numbers) <= _EVERY_PAIR else pairwise(numbers)


def common(held: Holders, family: Callable[[int], int], many: int) -> set[int]:
    """Return the shingles that *many* families of sources hold or more: they are anyone's."""
    return {
        shingle
        for shingle, numbers in held.items()
        if len(numbers) >= many and len(set(map(family, numbers))) >= many
    }
