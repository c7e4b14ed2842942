"""The grams of what is looked for: every few letters of it, and whose they are.

A gram is some letters in a row. Those that many needles share say little and cost much, and are
left away by a rule that looks at the needles alone, so that it is the same whatever part of an
archive is read. Keys are hashed by multiplication (Knuth, The Art of Computer Programming 6.4), and
of two grams with one hash the first is kept: one in a hundred is lost, and no place is found by a
single gram.
"""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from crosscheck.locating.arrays import Flags, Grams, Whole

WORD = 8
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_BITS = 22
_SHIFT = np.uint64(64 - _BITS)
_SHARED = 4
"""Needles that may share a gram; one that has little of its own keeps its least shared quarter."""
_QUARTER = 4


@frozen(eq=False)
class Index:
    """The grams of all needles."""

    size: int
    """Letters of a gram, up to eight."""
    step: int
    """Every how many letters a text is looked up: 1, 2, 4 or 8."""
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

    def tables(self) -> "Tables":
        """Return where to look a gram up by its hash."""
        hashes = hashed(self.keys.copy())
        known = np.zeros(1 << _BITS, bool)
        known[hashes] = True
        number = np.zeros(1 << _BITS, np.int64)
        number[hashes] = np.arange(len(hashes))
        return Tables(known, number)


@frozen(eq=False)
class Tables:
    """The grams of an index by their hashes."""

    known: Flags
    """Whether there is a gram of this hash."""
    number: Whole
    """The number of that gram."""


def hashed(grams: Grams) -> Whole:
    """Return the hash of each of *grams*, which is written over."""
    np.multiply(grams, _MULTIPLIER, out=grams)
    np.right_shift(grams, _SHIFT, out=grams)
    return grams.view(np.int64)


def mask(size: int) -> np.uint64:
    """Return what is left of eight letters in a gram of *size*."""
    return np.uint64((1 << (8 * size)) - 1)


def index(needles: Sequence[bytes], size: int, step: int) -> Index:
    """Return the grams of *size* letters of all *needles*, for texts read at every *step*."""
    lengths = np.array([len(each) for each in needles], np.int64)
    grams, owner, offset = _all_grams(needles, lengths, size)
    _, own, shared = np.unique(grams, return_inverse=True, return_counts=True)
    kept = shared[own] <= _most_shared(shared[own], owner, len(needles))[owner]
    grams, owner, offset = grams[kept], owner[kept], offset[kept]
    hashes = hashed(grams.copy())
    order = np.lexsort((offset, owner, grams, hashes))
    grams, owner, offset, hashes = grams[order], owner[order], offset[order], hashes[order]
    # The first gram of each hash, and only it.
    leads = np.flatnonzero(np.diff(hashes, prepend=-1))
    lead = grams[leads][np.cumsum(np.diff(hashes, prepend=-1) != 0) - 1] if len(grams) else grams
    kept = grams == lead
    grams, owner, offset = grams[kept], owner[kept], offset[kept]
    keys, first = _runs(grams)
    ends = np.append(first, len(grams)).astype(np.int64)
    return Index(size, step, keys, ends, owner, offset, lengths)


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


def _most_shared(shared: Whole, owner: Whole, needles: int) -> Whole:
    """Return for each needle how many may share a gram that it keeps."""
    order = np.lexsort((shared, owner))
    counts = np.bincount(owner, minlength=needles)
    begins = np.cumsum(counts) - counts
    quarter = begins + (counts - 1).clip(0) // _QUARTER
    most = np.full(needles, _SHARED, np.int64)
    some = counts > 0
    most[some] = np.maximum(_SHARED, shared[order][quarter[some]])
    return most
