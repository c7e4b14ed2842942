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
from crosscheck.locating.grams import WORD, Index, Room, Tables, hashed, mask
from crosscheck.locating.streams import Stream

DRIFT = 32
"""Letters put in or left out between the grams of one place."""
_BATCH = 1 << 18
"""Letters that are read at once: what is made of them stays within the caches of a processor."""
_STRETCH = (2 * DRIFT).bit_length() - 1
"""The power of two that is the length of a stretch in which votes are counted."""
_STRETCHES = 17
"""Bits of the hash of a stretch."""
_CHUNK = 1 << 16
_MOST_VOTES = 1 << 32
_CROWD = 512
"""Places of a needle that are kept at most."""
_SAMPLE = 32


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
    every = [_laid_out(index, stream, documents, *batch) for batch in batches(stream)]
    bits = max((each.span for each in every), default=0).bit_length()
    owners = (index.needle << bits) - index.offset
    parts = (_places(index, tables, owners, bits, stream, each) for each in every)
    return merge(parts, index.room)


def tally(index: Index, stream: Stream, documents: Whole) -> Whole:
    """Return how often each gram stands in a sample of the archive, and at last how large that is.

    It is the documents with a multiple of thirty-two letters, whatever part of the archive they lie
    in: what the parts give is added up, and a document that comes or goes changes no other's count.
    """
    sampled = (documents >= 0) & (stream.lengths % _SAMPLE == 0)
    texts = np.flatnonzero(sampled).tolist()
    letters = [stream.letters[stream.starts[at] : stream.starts[at + 1]] for at in texts]
    sample = np.concatenate([np.zeros(0, np.uint8), *letters])
    _, grams = found_grams(index, index.tables(), sample)
    counts = np.bincount(grams, minlength=len(index.keys))
    return np.append(counts, len(sample) // index.step)


def merge(parts: Iterable[Votes], room: Room) -> Votes:
    """Return the best places of each needle in all *parts*, as many as there is *room* for.

    The parts may come in any order.
    """
    every = [NOTHING, *parts]
    joined = (
        np.concatenate([getattr(part, name) for part in every])
        for name in ("needle", "votes", "document", "low", "high")
    )
    votes = Votes(*joined)
    return _best(votes.only(np.lexsort((votes.low, votes.document))), room)


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
    places, grams = [_NONE], [_NONE]
    for shift in range(0, WORD, index.step):
        whole = max(0, (len(letters) - shift) // WORD)
        words = letters[shift : shift + whole * WORD].view("<u8")
        for begin in range(0, whole, _CHUNK):
            chunk = words[begin : begin + _CHUNK]
            hashes = hashed(chunk & only, tables.bits)
            hits = tables.among(hashes, shift)
            found = tables.number[hashes[hits]]
            same = index.keys[found] == (chunk[hits] & only)
            places.append((hits[same] + begin) * WORD + shift)
            grams.append(found[same].astype(np.int64))
    return np.concatenate(places), np.concatenate(grams)


@frozen(eq=False)
class _Batch:
    """Some texts of a stream, in the order of the archive.

    They lie so far apart that no place of a needle reaches over two of them.
    """

    begin: int
    end: int
    """In the letters of the stream."""
    moved: Whole
    """By how much what stands in each eight letters is moved."""
    documents: Whole
    """The numbers of the texts in the archive."""
    bases: Whole
    """Where each of the texts begins."""
    span: int
    """More than any place in them."""


def _laid_out(index: Index, stream: Stream, documents: Whole, first: int, last: int) -> _Batch:
    """Return the texts from *first* to *last* as a batch."""
    begin, end = int(stream.starts[first]), int(stream.starts[last])
    own = documents[first:last]
    order = np.argsort(own, kind="stable")
    apart = index.longest + DRIFT + 1
    ends = np.cumsum(stream.lengths[first:last][order] + apart)
    bases = np.append(0, ends[:-1]) + apart
    moved = np.empty_like(bases)
    moved[order] = bases
    moved -= stream.starts[first:last] - begin
    words = np.diff(stream.starts[first : last + 1]) // WORD
    return _Batch(begin, end, np.repeat(moved, words), own[order], bases, int(ends[-1]) + 2 * apart)


def _places(
    index: Index, tables: Tables, owners: Whole, bits: int, stream: Stream, batch: _Batch
) -> Votes:
    """Return the best places of each needle in the texts of a batch.

    *owners* have the number of a needle above so many *bits* for a place.
    """
    places, grams = found_grams(index, tables, stream.letters[batch.begin : batch.end])
    places += batch.moved[places // WORD]
    keys = _keys(index, owners, places, grams)
    keys = np.sort(_crowded(keys, index.least[keys >> bits]))
    keys, votes, reach = _gathered(keys)
    needle, place = keys >> bits, keys & (1 << bits) - 1
    text = np.searchsorted(batch.bases - index.longest, place, "right") - 1
    low = place - batch.bases[text]
    found = Votes(needle, votes, batch.documents[text], low, low + reach)
    some = (votes >= index.least[needle]) & (found.document >= 0)
    return _best(found.only(some), index.room)


def _keys(index: Index, owners: Whole, places: Whole, grams: Whole) -> Whole:
    """Return a number for each owner of each gram: its needle, and where that would begin."""
    first = index.first[grams]
    more = index.first[grams + 1] - first - 1
    others = np.flatnonzero(more)
    if not len(others):
        return owners[first] + places
    counts = more[others]
    ends = np.cumsum(counts)
    rest = np.repeat(first[others] + 1 - (ends - counts), counts) + np.arange(ends[-1])
    return np.concatenate(
        [owners[first] + places, owners[rest] + np.repeat(places[others], counts)]
    )


def _crowded(keys: Whole, least: Whole) -> Whole:
    """Return those of *keys* that may have the *least* number each within the drift of them.

    What lies so near to each other lies within one of the stretches of twice the drift, or of those
    that begin half a stretch further on. Of one count stretches are all that have the same hash:
    some keys stay that stand alone, and none goes that does not.
    """
    kept = np.zeros(len(keys), bool)
    for begin in (0, DRIFT):
        stretches = (keys + begin) >> _STRETCH
        own = hashed(stretches.view(np.uint64), _STRETCHES)
        kept |= np.bincount(own, minlength=1 << _STRETCHES)[own] >= least
    return keys[kept]


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
    return keys[chosen], votes[chosen], keys[ends[chosen] - 1] - keys[chosen]


def _best(votes: Votes, room: Room) -> Votes:
    """Return the best places of each needle, as many as there is *room* for, in order.

    They come by needle, and then in the order of the archive.
    """
    order = np.argsort(votes.needle * _MOST_VOTES - votes.votes, kind="stable")
    ordered = votes.only(order)
    leads = np.flatnonzero(np.diff(ordered.needle, prepend=-1))
    counts = np.diff(np.append(leads, len(order)))
    rank = np.arange(len(order)) - np.repeat(leads, counts)
    most = np.repeat(ordered.votes[leads], counts)
    # What hangs on a place alone is the same in a part of an archive and in the whole.
    nearly = (8 * ordered.votes >= 7 * most) & (2 * ordered.votes >= room.full[ordered.needle])
    return ordered.only((rank < room.usual[ordered.needle]) | (nearly & (rank < _CROWD)))
