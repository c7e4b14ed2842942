"""Where in a part of an archive each needle may stand: a vote for each gram that they share.

Grams of a text and of a needle that stand there in the same order lie on one diagonal: the place in
the text less that in the needle is the same. Letters put in or left out move it a little. So the
places of a needle are where many votes fall near to each other (seeds and diagonals, as in Altschul
and others 1990). Each text is read by itself: how an archive is parted changes nothing.
"""

from collections.abc import Iterable, Iterator

import numpy as np
from attrs import frozen

from crosscheck.locating.arrays import Bytes, Flags, Whole
from crosscheck.locating.grams import WORD, Index, Tables, hashed, mask
from crosscheck.locating.streams import Stream

KEPT = 32
"""Places of a needle that are kept, those with the most votes."""
DRIFT = 32
"""Letters put in or left out between the grams of one place."""
_BATCH = 1 << 20
"""Letters that are read at once: what is made of them stays within the caches of a processor."""
_CHUNK = 1 << 16
_LEAST = 2
"""Votes of a place: a single gram is chance."""


@frozen(eq=False)
class Votes:
    """Places of needles, by needle, then most votes first, then in the order of the archive."""

    needle: Whole
    votes: Whole
    document: Whole
    """The number of the document in the archive."""
    low: Whole
    """Where in the letters of the document the needle begins at the earliest; may be negative."""
    high: Whole
    """Where it begins at the latest."""

    def only(self, which: "Whole | Flags") -> "Votes":
        """Return those of the places that *which* tells."""
        return Votes(
            self.needle[which],
            self.votes[which],
            self.document[which],
            self.low[which],
            self.high[which],
        )


_NONE = np.zeros(0, np.int64)
NOTHING = Votes(_NONE, _NONE, _NONE, _NONE, _NONE)


def cast(index: Index, stream: Stream, documents: Whole) -> Votes:
    """Return the best places of each needle in the texts of *stream*.

    *documents* are their numbers in the archive; a text whose number is negative is passed over.
    """
    tables = index.tables()
    parts = (
        _places(index, tables, stream, documents, first, last) for first, last in batches(stream)
    )
    return merge(parts)


def merge(parts: Iterable[Votes]) -> Votes:
    """Return the best places of each needle in all *parts*, in whatever order these come."""
    every = [NOTHING, *parts]
    joined = (
        np.concatenate([getattr(part, name) for part in every])
        for name in ("needle", "votes", "document", "low", "high")
    )
    return _best(Votes(*joined))


def batches(stream: Stream) -> Iterator[tuple[int, int]]:
    """Yield the first and the last text, which is no more in it, of each stretch of *stream*."""
    first, texts = 0, len(stream.starts) - 1
    while first < texts:
        end = np.searchsorted(stream.starts, stream.starts[first] + _BATCH, "right") - 1
        last = min(texts, max(first + 1, int(end)))
        yield first, last
        first = last


def found_grams(index: Index, tables: Tables, letters: Bytes) -> tuple[Whole, Whole]:
    """Return where in *letters* a gram of some needle stands, and the number of each."""
    only = mask(index.size)
    room, flags = np.empty(_CHUNK, np.uint64), np.empty(_CHUNK, bool)
    places, grams = [_NONE], [_NONE]
    for shift in range(0, WORD, index.step):
        whole = max(0, (len(letters) - shift) // WORD)
        words = letters[shift : shift + whole * WORD].view("<u8")
        for begin in range(0, whole, _CHUNK):
            chunk = words[begin : begin + _CHUNK]
            own = np.bitwise_and(chunk, only, out=room[: len(chunk)])
            np.take(tables.known, hashed(own), out=flags[: len(chunk)], mode="clip")
            hits = np.flatnonzero(flags[: len(chunk)])
            found = tables.number[own.view(np.int64)[hits]]
            same = index.keys[found] == (chunk[hits] & only)
            places.append((hits[same] + begin) * WORD + shift)
            grams.append(found[same])
    return np.concatenate(places), np.concatenate(grams)


def _places(
    index: Index, tables: Tables, stream: Stream, documents: Whole, first: int, last: int
) -> Votes:
    """Return the best places of each needle in the texts from *first* to *last*."""
    begin, end = int(stream.starts[first]), int(stream.starts[last])
    starts = stream.starts[first:last] - begin
    places, grams = found_grams(index, tables, stream.letters[begin:end])
    # Texts are moved apart, so that no place of a needle reaches over two of them.
    apart = index.longest + DRIFT + 1
    begins = starts + (np.arange(last - first) + 1) * apart
    text = np.searchsorted(starts, places, "right")
    span = end - begin + (last - first + 2) * apart
    keys = np.sort(_keys(index, places + text * apart, grams, span))
    keys, votes, reach = _gathered(keys)
    needle, moved = np.divmod(keys, span)
    text = np.searchsorted(begins - index.longest, moved, "right") - 1
    low = moved - begins[text]
    found = Votes(needle, votes, documents[first:last][text], low, low + reach)
    return _best(found.only(found.document >= 0))


def _keys(index: Index, places: Whole, grams: Whole, span: int) -> Whole:
    """Return a number for each owner of each gram: its needle, and where that would begin."""
    first = index.first[grams]
    counts = index.first[grams + 1] - first
    ends = np.cumsum(counts)
    owners = np.repeat(first - (ends - counts), counts)
    owners += np.arange(len(owners))
    keys: Whole = index.needle[owners] * span
    keys -= index.offset[owners]
    keys += np.repeat(places, counts)
    return keys


def _gathered(keys: Whole) -> tuple[Whole, Whole, Whole]:
    """Return the places where sorted *keys* lie near to each other: the first, how many, how far.

    Of places that overlap the one with the most votes is kept.
    """
    near = np.diff(keys) <= DRIFT
    keys = keys[np.append(near, False) | np.append(False, near)] if len(near) else _NONE
    ends = np.searchsorted(keys, keys + DRIFT, "right")
    votes = ends - np.arange(len(keys))
    leads = np.flatnonzero(np.diff(keys, prepend=-DRIFT - 1) > DRIFT)
    if not len(leads):
        return _NONE, _NONE, _NONE
    # The most votes of each group, and of several the first.
    ranked = votes * len(keys) + (len(keys) - 1 - np.arange(len(keys)))
    chosen = len(keys) - 1 - np.maximum.reduceat(ranked, leads) % len(keys)
    chosen = chosen[votes[chosen] >= _LEAST]
    return keys[chosen], votes[chosen], keys[ends[chosen] - 1] - keys[chosen]


def _best(votes: Votes) -> Votes:
    """Return the `KEPT` best places of each needle, in order."""
    order = np.lexsort((votes.low, votes.document, -votes.votes, votes.needle))
    ordered = votes.only(order)
    leads = np.flatnonzero(np.diff(ordered.needle, prepend=-1))
    counts = np.diff(np.append(leads, len(order)))
    rank = np.arange(len(order)) - np.repeat(leads, counts)
    return ordered.only(rank < KEPT)
