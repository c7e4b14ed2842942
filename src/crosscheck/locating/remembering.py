"""Votes and results of earlier runs, where neither the quotes nor the documents have changed."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from attrs import frozen

from crosscheck.keeping import forget_but, keep, recall, renew
from crosscheck.locating.arrays import Whole
from crosscheck.locating.grams import Index
from crosscheck.locating.segments import VERSION as FOLDED
from crosscheck.locating.shelf import Shelf
from crosscheck.locating.sighting import Sighting
from crosscheck.locating.votes import Votes
from crosscheck.model import Difference
from crosscheck.model.located import Located, Outcome, Place
from crosscheck.text import Span

VERSION = f"{FOLDED}.3"
"""Raised when votes are cast, or places looked at, in another way."""
VOTES, RESULTS = ".votes", "results"
_MOST = 20_000
"""Results that are kept of an archive."""


def index_digest(index: Index) -> str:
    """Return a hash of all that votes hang on, but for the texts."""
    found = hashlib.sha256(f"{VERSION} {index.size} {index.step} {index.short}".encode())
    for part in (
        index.least,
        index.room.usual,
        index.room.full,
        index.keys,
        index.first,
        index.needle,
        index.offset,
        index.lengths,
    ):
        found.update(part.tobytes())
    return found.hexdigest()


def votes_file(digest: str, segment: str, documents: Whole, what: str = "") -> str:
    """Return the name of the file for the votes in a segment, or *what* else there is of it.

    By an index's *digest*.

    They hang on which of its documents are there still, and on the order of these.
    """
    order = np.argsort(documents, kind="stable").tobytes() + (documents < 0).tobytes()
    return hashlib.sha256(f"{digest} {segment} {what}".encode() + order).hexdigest() + VOTES


def recall_votes(path: Path, documents: Whole) -> Votes | None:
    """Return the votes kept in *path*, for the numbers that its *documents* have now."""
    data = recall(path)
    if data is None:
        return None
    renew(path)
    needle, votes, own, low, high = np.frombuffer(data, np.int64).reshape(5, -1)
    return Votes(needle, votes, documents[own], low, high)


def keep_votes(path: Path, votes: Votes, documents: Whole) -> None:
    """Keep *votes* for the next run."""
    order = np.argsort(documents, kind="stable")
    own = order[np.searchsorted(documents[order], votes.document)]
    table = np.stack([votes.needle, votes.votes, own, votes.low, votes.high])
    keep(path, [table.astype(np.int64).tobytes()])


def recall_tally(path: Path) -> Whole | None:
    """Return the tally that is kept in *path*."""
    data = recall(path)
    if data is None:
        return None
    renew(path)
    return np.frombuffer(data, np.int64)


def keep_tally(path: Path, counts: Whole) -> None:
    """Keep *counts* for the next run."""
    keep(path, [counts.astype(np.int64).tobytes()])


@frozen
class Results:
    """What became of needles at places that were looked at before."""

    path: Path | None
    kept: dict[str, object]

    def recall(self, key: str, numbers: Sequence[int]) -> Located | None:
        """Return the result of that *key*, with the *numbers* of its documents."""
        return _located(self.kept[key], numbers)

    def keep(self, made: dict[str, object], used: Sequence[str]) -> None:
        """Keep what was *made*, and of what was there before first what was *used*."""
        if self.path is None or not made:
            return
        first = {key: self.kept[key] for key in used if key in self.kept}
        every = list({**made, **first, **self.kept}.items())[:_MOST]
        keep(self.path, [json.dumps(every, ensure_ascii=False).encode("utf-8", "surrogatepass")])


def recall_results(folder: Path | None) -> Results:
    """Return the results that are kept in *folder*."""
    path = folder / RESULTS if folder else None
    data = recall(path) if path else None
    return Results(path, {} if data is None else dict(json.loads(bytes(data))))


def key_of(sighting: Sighting, shelf: Shelf) -> str:
    """Return what a result hangs on: the quote, and the places and documents looked at."""
    parts = [VERSION, sighting.needle.text, sighting.look.value]
    parts += (shelf.digest(number) for number in sighting.documents)
    parts += (
        f"{shelf.digest(each.document)} {each.piece} {each.low} {each.high}"
        for each in sighting.candidates
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def as_data(located: Located | None, numbers: Sequence[int]) -> object:
    """Return a result as it is kept: documents by their place in *numbers*."""
    if located is None:
        return None
    places = [
        [
            numbers.index(place.document),
            [[span.start, span.end] for span in place.spans],
            place.score,
            place.method,
            [[each.kind, each.quoted, each.found] for each in place.differences],
            list(place.unlike),
        ]
        for place in located.places
    ]
    return [located.outcome.value, places, list(located.parts)]


def _located(data: object, numbers: Sequence[int]) -> Located | None:
    if not isinstance(data, list):
        return None
    outcome, places, parts = data
    return Located(
        Outcome(outcome),
        tuple(
            Place(
                numbers[own],
                tuple(Span(*span) for span in spans),
                score,
                method,
                tuple(Difference(*each) for each in differences),
                tuple(unlike),
            )
            for own, spans, score, method, differences, unlike in places
        ),
        tuple(parts),
    )


def forget_votes(folder: Path, used: Sequence[str]) -> None:
    """Throw away votes that no run of the last hour has used."""
    forget_but(folder, used, VOTES)
