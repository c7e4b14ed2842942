"""Where the letters of every document of an archive are, so that none is folded a second time.

A list of the archive says of each document how large it was, when it was saved and where its
letters are. A document that is so still is not opened. One that was saved within two seconds before
it was read could be saved once more without a trace, and is not trusted (as git does with its
index).
"""

import json
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from attrs import frozen

from crosscheck.keeping import forget_but, keep, recall
from crosscheck.locating.archive import Document, content
from crosscheck.locating.arrays import Whole
from crosscheck.locating.segments import (
    ENDING,
    UNREADABLE,
    Held,
    Segment,
    fold_together,
    keep_segment,
    opened,
)
from crosscheck.locating.working import Run

LIST = "documents"
_LEAST, _MOST = 2_000_000, 12_000_000
"""Bytes of the documents that are folded together."""
_PARTS = 4
"""The number of segments is a multiple of this."""
_SMALL, _MANY = 1_000_000, 32
"""Letters of a small segment, and how many of them are folded together anew."""
_RACE = 2_000_000_000
"""Nanoseconds within which a file may be saved twice without a trace."""
_NOT_TRUSTED = -1

Known = tuple[int, int, str, int]
"""Size, when saved, the name of the segment and the number in it."""


@frozen(eq=False)
class Part:
    """A segment, and which documents of the archive it holds."""

    held: Held
    name: str
    documents: Whole
    """The number of each of its documents in the archive; -1 for one that is gone."""


@frozen(eq=False)
class Shelf:
    """The letters of an archive."""

    documents: tuple[Document, ...]
    parts: tuple[Part, ...]
    places: Mapping[int, tuple[int, int]]
    """The part that holds a document, and its number there, by its number in the archive."""

    def digest(self, document: int) -> str:
        """Return the hash of a document; empty where it cannot be read."""
        part, number = self.places[document]
        return must_open(self.parts[part].held).digests[number]


def must_open(held: Held) -> Segment:
    """Return a segment that was there a moment ago; OSError where it is gone."""
    segment = opened(held)
    if segment is None:
        raise OSError(5, "what was kept is gone; run the command again", str(held))
    return segment


def shelve(documents: Sequence[Document], folder: Path | None, run: Run) -> Shelf:
    """Return the letters of *documents*, those kept in *folder* and those that are folded now."""
    began = time.time_ns()
    held, known = _recalled(folder) if folder else ({}, {})
    fresh = _fresh(documents, held, known)
    batches = _batches([documents[number] for number in fresh])
    made = run(partial(_fold, folder), batches)
    numbers = iter(fresh)
    for batch, (where, name) in zip(batches, made, strict=True):
        held[name] = where
        for at in range(len(batch)):
            number = next(numbers)
            known[_key(documents[number])] = (*_state(documents[number], began), name, at)
    shelf = _shelf(documents, held, known)
    if folder and (batches or len(known) != len(documents)):
        _keep_list(folder, shelf, known)
    return shelf


def unreadable(shelf: Shelf) -> list[Document]:
    """Return the documents of which there are no letters because they are no texts."""
    found: list[Document] = []
    for part in shelf.parts:
        digests = must_open(part.held).digests
        if UNREADABLE in digests:
            pairs = zip(part.documents.tolist(), digests, strict=True)
            numbers = (number for number, digest in pairs if digest == UNREADABLE)
            found.extend(shelf.documents[number] for number in numbers if number >= 0)
    return sorted(found, key=lambda one: one.name)


def _key(document: Document) -> str:
    return f"{document.encoding} {document.name}"


def _state(document: Document, began: int) -> tuple[int, int]:
    racy = document.saved > began - _RACE
    return document.size, _NOT_TRUSTED if racy else document.saved


def _fold(folder: Path | None, batch: Sequence[Document]) -> tuple[Held, str]:
    """Fold some documents together; return where they are kept, and the name of the segment."""
    parts = fold_together([content(one) for one in batch], [one.encoding for one in batch])
    held = keep_segment(folder, parts)
    return held, must_open(held).name


def _fresh(
    documents: Sequence[Document], held: Mapping[str, Held], known: dict[str, Known]
) -> list[int]:
    """Return the numbers of the documents that must be folded; forget what is *known* of them."""
    own: dict[str, list[int]] = defaultdict(list)
    fresh: list[int] = []
    for number, document in enumerate(documents):
        one = known.get(_key(document))
        if one and one[:2] == (document.size, document.saved) and one[2] in held:
            own[one[2]].append(number)
        else:
            fresh.append(number)
    small = [name for name, numbers in own.items() if _size(documents, numbers) < _SMALL]
    counts = {name: len(must_open(held[name]).digests) for name in own}
    worn = [name for name, numbers in own.items() if 2 * len(numbers) < counts[name]]
    for name in {*worn, *(small if len(small) > _MANY else ())}:
        fresh.extend(own[name])
    names = {_key(document) for document in documents}
    for key in [key for key in known if key not in names]:
        del known[key]
    return sorted(fresh)


def _size(documents: Sequence[Document], numbers: Sequence[int]) -> int:
    return sum(documents[number].size for number in numbers)


def _batches(documents: Sequence[Document]) -> list[list[Document]]:
    """Return *documents* in order, in batches of some megabytes that are about equally large."""
    total = max(1, sum(document.size for document in documents))
    # As many as several cores can share evenly, where they are large enough for that.
    count = min(-(-total // _MOST // _PARTS) * _PARTS, total // _LEAST) or 1
    batches: list[list[Document]] = [[] for _ in range(count)]
    before = 0
    for document in documents:
        batches[min(before * count // total, count - 1)].append(document)
        before += document.size
    return [batch for batch in batches if batch]


def _shelf(
    documents: Sequence[Document], held: Mapping[str, Held], known: Mapping[str, Known]
) -> Shelf:
    numbers: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, document in enumerate(documents):
        *_, name, at = known[_key(document)]
        numbers[name].append((at, number))
    parts: list[Part] = []
    places: dict[int, tuple[int, int]] = {}
    for name in sorted(numbers):
        own = np.full(len(must_open(held[name]).digests), -1, np.int64)
        for at, number in numbers[name]:
            own[at] = number
            places[number] = (len(parts), at)
        parts.append(Part(held[name], name, own))
    return Shelf(tuple(documents), tuple(parts), places)


def _recalled(folder: Path) -> tuple[dict[str, Held], dict[str, Known]]:
    """Return the segments that are kept in *folder*, and what is known of each document."""
    data = recall(folder / LIST)
    if data is None:
        return {}, {}
    names, files = json.loads(bytes(data))
    held: dict[str, Held] = {name: folder / f"{name}{ENDING}" for name in names}
    held = {name: each for name, each in held.items() if opened(each, checked=True) is not None}
    return held, {key: (size, saved, names[at], own) for key, size, saved, at, own in files}


def _keep_list(folder: Path, shelf: Shelf, known: Mapping[str, Known]) -> None:
    parts = [part for part in shelf.parts if isinstance(part.held, Path)]
    at = {part.name: number for number, part in enumerate(parts)}
    files = [
        [key, size, saved, at[name], own]
        for key, (size, saved, name, own) in sorted(known.items())
        if name in at
    ]
    data = json.dumps([list(at), files], ensure_ascii=False, separators=(",", ":"))
    if keep(folder / LIST, [data.encode("utf-8", "surrogatepass")]):
        forget_but(folder, [f"{name}{ENDING}" for name in at], ENDING)
