"""The grams of what is looked for: every few letters of it, and whose they are.

A gram is some letters in a row. Those that many needles share say little and cost much, and are
left away by a rule that looks at the needles alone, so that it is the same whatever part of an
archive is read. Keys are hashed by multiplication (Knuth, The Art of Computer Programming 6.4), and
of two grams with one hash the first is kept: few are lost, and no place is found by a single gram.
"""

from collections.abc import Sequence

import numpy as np
from attrs import evolve, frozen

from crosscheck.locating.arrays import Bytes, Flags, Grams, Numbers, Whole

WORD = 8
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_LEAST_BITS, _MOST_BITS = 12, 22
_ROOM = 3
"""Bits of a hash beyond those that count the grams: one in sixteen has the hash of another."""
_RARE, _CHANCE = 60_000, 8
"""A gram is frequent that stands at more than one of so many places, and at more than a few."""
_FEWEST_VOTES, _FEW_VOTES = 60, 90
_ENOUGH = 24
"""Grams that a needle keeps, those that the fewest others share, however many these are."""


@frozen(eq=False)
class Room:
    """How many places of each needle are kept, those with the most votes."""

    usual: Whole
    full: Whole
    """The votes of a place that has all letters of the needle. Of places with nearly as many all
    are kept, up to some hundred: what stands in many texts, with another figure in each, may stand
    letter for letter in any of them."""


@frozen(eq=False)
class Index:
    """The grams of all needles."""

    size: int
    """Letters of a gram, up to eight."""
    bits: int
    """Of the hash of a gram."""
    step: int
    """At every how many letters a text is looked up: 1, 2, 4 or 8."""
    short: int
    """Letters of a needle up to which that is so; at twice as many half as often will do."""
    least: Whole
    """Votes from which on a place of each needle is one; fewer are chance."""
    room: "Room"
    """How many places of each needle are kept, those with the most votes."""
    keys: Grams
    """The grams, one for each hash."""
    first: Whole
    """Where the owners of each gram begin; a last entry is the number of all owners."""
    needle: Whole
    """The owners of the grams, by the number of the needle."""
    offset: Whole
    """Where in its needle the gram of each owner stands."""
    lengths: Whole
    """How many letters each needle has."""

    @property
    def longest(self) -> int:
        """Letters of the longest needle."""
        return int(self.lengths.max(initial=0))

    def steps(self) -> Whole:
        """Return at every how many letters each gram is looked up: as the shortest owner needs."""
        own = _steps(self.lengths, self.step, self.short)
        return np.minimum.reduceat(own[self.needle], self.first[:-1]) if len(self.keys) else own[:0]

    def tables(self) -> "Tables":
        """Return where to look a gram up by its hash."""
        hashes = hashed(self.keys.copy(), self.bits)
        known = np.zeros(1 << self.bits, np.uint8)
        known[hashes] = WORD // self.steps()
        number = np.zeros(1 << self.bits, np.int32)
        number[hashes] = np.arange(len(hashes), dtype=np.int32)
        return Tables(known, number, self.bits)


@frozen(eq=False)
class Tables:
    """The grams of an index by their hashes."""

    known: Bytes
    """In how many of eight places the gram of a hash is looked up; 0 where there is none."""
    number: Numbers
    """The number of that gram."""
    bits: int
    """Of a hash."""

    def among(self, hashes: Whole, shift: int) -> Whole:
        """Return which of *hashes* are those of grams that are looked up at this *shift*.

        Which is how many letters behind a multiple of eight they stand.
        """
        found = np.take(self.known, hashes, mode="clip")
        return np.flatnonzero(found >= WORD // (shift & -shift or WORD))


def _steps(lengths: Whole, step: int, short: int) -> Whole:
    """Return at every how many letters a needle of each length is looked up."""
    doubled = np.digitize(lengths, [short, 2 * short, 4 * short])
    steps: Whole = np.minimum(step << doubled, WORD)
    return steps


def hashed(grams: Grams, bits: int) -> Whole:
    """Return the hash of so many *bits* of each of *grams*, which is written over."""
    np.multiply(grams, _MULTIPLIER, out=grams)
    np.right_shift(grams, np.uint64(64 - bits), out=grams)
    return grams.view(np.int64)


def mask(size: int) -> np.uint64:
    """Return what is left of eight letters in a gram of *size*."""
    return np.uint64((1 << (8 * size)) - 1)


@frozen
class Reading:
    """How texts are read in one pass."""

    size: int
    """Letters of a gram."""
    step: int
    """At every how many letters a text is looked up."""
    short: int
    """Letters of a needle up to which that is so."""
    shared: int
    """How many needles may share a gram, but for those with few of their own."""
    least: int
    """Votes from which on a place is one; of a needle of up to sixty letters two will do."""
    kept: int
    """Places of a needle that are looked at, those with the most votes."""
    more: int
    """The same for a needle of up to ninety letters, whose place has hardly more votes than
    chance gives to others."""
    rare: bool
    """Whether grams that are frequent in the archive are left away."""


def index(needles: Sequence[bytes], reading: Reading) -> Index:
    """Return the grams of all *needles* for a pass of *reading* texts."""
    size = reading.size
    lengths = np.array([len(each) for each in needles], np.int64)
    grams, owner, offset = _all_grams(needles, lengths, size)
    _, own, shared = np.unique(grams, return_inverse=True, return_counts=True)
    kept = _seldom(shared[own], owner, len(needles), reading.shared)
    grams, owner, offset = grams[kept], owner[kept], offset[kept]
    bits = min(max(len(grams).bit_length() + _ROOM, _LEAST_BITS), _MOST_BITS)
    hashes = hashed(grams.copy(), bits)
    order = np.lexsort((offset, owner, grams, hashes))
    grams, owner, offset, hashes = grams[order], owner[order], offset[order], hashes[order]
    # The first gram of each hash, and only it.
    leads = np.flatnonzero(np.diff(hashes, prepend=-1))
    lead = grams[leads][np.cumsum(np.diff(hashes, prepend=-1) != 0) - 1] if len(grams) else grams
    kept = grams == lead
    grams, owner, offset = grams[kept], owner[kept], offset[kept]
    keys, first = _runs(grams)
    ends = np.append(first, len(grams)).astype(np.int64)
    return Index(
        size,
        bits,
        reading.step,
        reading.short,
        np.where(lengths <= _FEWEST_VOTES, 2, reading.least),
        Room(
            np.where(lengths <= _FEW_VOTES, reading.more, reading.kept),
            np.maximum(0, lengths - size) // _steps(lengths, reading.step, reading.short) + 1,
        ),
        keys,
        ends,
        owner,
        offset,
        lengths,
    )


def _runs(grams: Grams) -> tuple[Grams, Whole]:
    """Return the first of each run of equal *grams*, and where it stands."""
    first = np.flatnonzero(np.append(True, grams[1:] != grams[:-1])[: len(grams)])
    return grams[first], first


def _all_grams(needles: Sequence[bytes], lengths: Whole, size: int) -> tuple[Grams, Whole, Whole]:
    """Return every gram of every needle, whose it is and where it stands there."""
    padded = np.frombuffer(b"".join(each + bytes(WORD) for each in needles), np.uint8)
    windows = np.lib.stride_tricks.sliding_window_view(np.append(padded, bytearray(WORD)), WORD)
    grams = np.ascontiguousarray(windows[: len(padded)]).view("<u8").ravel() & mask(size)
    owner = np.repeat(np.arange(len(needles)), lengths + WORD)
    begins = np.cumsum(lengths + WORD) - (lengths + WORD)
    offset = np.arange(len(padded)) - begins[owner]
    whole = offset + size <= lengths[owner]
    return grams[whole], owner[whole], offset[whole]


def thinned(index: Index, tally: Whole) -> Index:
    """Return *index* without the grams that are frequent in the archive, as `votes.tally` tells."""
    most = max(_CHANCE, _rounded(int(tally[-1]) // _RARE))
    gram = np.repeat(np.arange(len(index.keys)), np.diff(index.first))
    kept = _seldom(tally[gram], index.needle, len(index.lengths), most)
    counts = np.bincount(gram[kept], minlength=len(index.keys))
    return evolve(
        index,
        keys=index.keys[counts > 0],
        first=np.append(0, np.cumsum(counts[counts > 0])),
        needle=index.needle[kept],
        offset=index.offset[kept],
    )


def _rounded(number: int) -> int:
    """Return *number* rounded up so that a document more does not change it every time."""
    step = 1 << max(0, number.bit_length() - 2)
    return -(-number // step) * step


def _seldom(number: Whole, owner: Whole, needles: int, usual: int) -> Flags:
    """Return which grams to keep: those whose *number* is up to the *usual*.

    Of a needle with few such grams those with the least numbers.
    """
    order = np.lexsort((number, owner))
    counts = np.bincount(owner, minlength=needles)
    last = np.cumsum(counts) - counts + np.minimum(counts, _ENOUGH) - 1
    most = np.full(needles, usual, np.int64)
    some = counts > 0
    most[some] = np.maximum(usual, number[order][last[some]])
    kept: Flags = number <= most[owner]
    return kept
