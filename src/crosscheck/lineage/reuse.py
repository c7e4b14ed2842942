"""Which pairs of sources share so much wording that one copied the other, or both a third."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from crosscheck.lineage.holders import Holders, common, holders, shared
from crosscheck.lineage.runs import runs
from crosscheck.lineage.sets import Sets
from crosscheck.lineage.wording import SHINGLE, Wording, shingles, words_of
from crosscheck.model import Reuse, Source


class Limits(NamedTuple):
    """From where on wording is held to be copied; docs/deciding.md gives the reasons."""

    share: Decimal = Decimal("0.1")
    """The least share of the shorter text's shingles that stand in the other."""
    words: int = 40
    """The least number of words in long runs."""
    run: int = 12
    """Words from which on a run is long."""
    many: int = 4
    """What stands in so many unrelated sources is anyone's and does not count."""
    copy: Decimal = Decimal("0.5")
    """The share from which on two sources are not unrelated."""


LIMITS = Limits()

_KEPT = 100
"""Sources of which the words are at hand at one time."""


class Side(NamedTuple):
    """A source as it is held against another."""

    id: str
    wording: Wording
    own: frozenset[int]
    """Its shingles, but for those that are anyone's."""
    marks: list[int | None]
    """The shingle at each word; None where it may be shared without being copied."""

    @classmethod
    def of(cls, source: Source, anyones: AbstractSet[int]) -> "Side":
        """Return the side of *source*; *anyones* are the shingles that say nothing."""
        wording = Wording.of(source.text)
        found = shingles(wording.words)
        marks = [None if shingle in anyones else shingle for shingle in found]
        for word in wording.innocent():
            for shingle in range(max(0, word - SHINGLE + 1), min(word + 1, len(marks))):
                marks[shingle] = None
        return cls(source.id, wording, frozenset(found) - anyones, marks)


def reuses(
    sources: Sequence[Source],
    *,
    limits: Limits = LIMITS,
    wanted: Callable[[Source, Source], bool] = lambda *_: True,
) -> tuple[Reuse, ...]:
    """Return the pairs of *sources* that share text, of those that are *wanted*, in order of ids.

    Time and memory grow with the sum of the texts, not with the number of pairs.
    """
    sources = sorted(sources, key=lambda source: source.id)
    held, sizes = holders(words_of(source.text) for source in sources)
    anyones = common(held, _families(held, sizes, limits), limits.many)
    rare = {shingle: numbers for shingle, numbers in held.items() if shingle not in anyones}
    side = lru_cache(_KEPT)(lambda number: Side.of(sources[number], anyones))
    found = []
    for pair, number in sorted(shared(rare).items()):
        left, right = sorted(pair, key=lambda each: (sizes[each], sources[each].id))
        if number >= limits.share * sizes[left] and wanted(sources[left], sources[right]):
            found.append(_reuse(side(left), side(right), sizes[left], limits))
    copied = [reuse for reuse in found if reuse.words >= limits.words]
    return tuple(sorted(copied, key=lambda reuse: (reuse.left, reuse.right)))


def _families(held: Holders, sizes: Sequence[int], limits: Limits) -> Callable[[int], int]:
    """Return what gives the family of a source: those that are copies of each other, by and large.

    Without it an agency's report in five papers would be taken for what every page has.
    """
    families: Sets[int] = Sets()
    for pair, number in shared(held).items():
        if number >= limits.copy * min(sizes[each] for each in pair):
            families.join(*pair)
    return families.head


def _reuse(left: Side, right: Side, size: int, limits: Limits) -> Reuse:
    """Return what the two share; *size* is the number of shingles of the *left* one."""
    found = runs(left.marks, right.marks, at_least=limits.run)
    share = Decimal(len(left.own & right.own)) / size
    return Reuse(
        left=left.id,
        right=right.id,
        share=share.quantize(Decimal("0.001")),
        words=sum(run.words for run in found),
        passages=tuple(
            (left.wording.span(run.left, run.words), right.wording.span(run.right, run.words))
            for run in found
        ),
    )
