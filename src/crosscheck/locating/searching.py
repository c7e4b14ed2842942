"""Quotes in an archive on this machine: on all cores, and with what earlier runs have kept."""

import hashlib
import os
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import numpy as np
from attrs import frozen

from crosscheck.keeping import own_folder
from crosscheck.locating.archive import Document, changed, text_of
from crosscheck.locating.arrays import Whole
from crosscheck.locating.engine import locate
from crosscheck.locating.grams import Index
from crosscheck.locating.letters import Sheet
from crosscheck.locating.looking import looked_at
from crosscheck.locating.needles import Needle
from crosscheck.locating.remembering import (
    Results,
    as_data,
    forget_votes,
    index_digest,
    keep_tally,
    keep_votes,
    key_of,
    recall_results,
    recall_tally,
    recall_votes,
    votes_file,
)
from crosscheck.locating.segments import Held
from crosscheck.locating.shelf import Part, Shelf, must_open, shelve, unreadable
from crosscheck.locating.sighting import Sighting
from crosscheck.locating.streams import BulkSheet
from crosscheck.locating.votes import Votes, cast, merge, tally
from crosscheck.locating.working import Run, here, workers
from crosscheck.model.located import Located
from crosscheck.writing import passing_folder

_CHUNKS = 8
"""Parts in which what is to be looked at is given to each process, so that all end together."""


@frozen
class Answer:
    """What became of quotes in an archive."""

    located: tuple[Located, ...]
    unreadable: tuple[Document, ...]
    """The documents that are no texts, and were not looked into."""


def kept_for(root: Path) -> Path | None:
    """Return the folder for what is kept of the archive in the folder *root*."""
    folder = own_folder()
    name = hashlib.sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:32]
    return folder / "letters" / name if folder else None


def search(
    needles: Sequence[Needle], documents: Sequence[Document], folder: Path | None, jobs: int
) -> Answer:
    """Return where each of *needles* stands in *documents*, which are in the order of their names.

    *folder* is where letters and results are kept; None keeps nothing. The answer is the same for
    any number of *jobs*.
    """
    with ExitStack() as stack:
        run = stack.enter_context(workers(jobs))
        shelf = shelve(documents, folder or stack.enter_context(passing_folder()), run)
        if any(isinstance(part.held, bytes) for part in shelf.parts):
            run = here  # no disk takes the letters: they stay in the memory of this process
        used: list[str] = []
        results = recall_results(folder)
        located = locate(
            needles,
            lambda index: _counted(index, shelf, folder, run, used),
            lambda index: _tallied(index, shelf, folder, run, used),
            lambda sightings: _looked(sightings, shelf, results, run, jobs),
        )
        if folder:
            forget_votes(folder, used)
        return Answer(located, tuple(unreadable(shelf)))


@frozen
class _Known:
    """What is kept of one index in one part of an archive, or where it is to be kept."""

    part: Part
    path: Path | None


def _known(
    index: Index, shelf: Shelf, folder: Path | None, used: list[str], what: str
) -> list[_Known]:
    digest = index_digest(index)
    names = [votes_file(digest, part.name, part.documents, what) for part in shelf.parts]
    used.extend(names)
    pairs = zip(shelf.parts, names, strict=True)
    return [_Known(part, folder / name if folder else None) for part, name in pairs]


def _counted(index: Index, shelf: Shelf, folder: Path | None, run: Run, used: list[str]) -> Votes:
    every = _known(index, shelf, folder, used, "votes")
    kept = [recall_votes(one.path, one.part.documents) if one.path else None for one in every]
    missing = [one for one, votes in zip(every, kept, strict=True) if votes is None]
    made = run(partial(_cast, index), missing, large=True)
    return merge([*made, *(votes for votes in kept if votes is not None)], index.room)


def _cast(index: Index, given: _Known) -> Votes:
    """Return the votes in one part, and keep them."""
    votes = cast(index, must_open(given.part.held).stream, given.part.documents)
    if given.path:
        keep_votes(given.path, votes, given.part.documents)
    return votes


def _tallied(index: Index, shelf: Shelf, folder: Path | None, run: Run, used: list[str]) -> Whole:
    every = _known(index, shelf, folder, used, "tally")
    kept = [recall_tally(one.path) if one.path else None for one in every]
    missing = [one for one, counts in zip(every, kept, strict=True) if counts is None]
    made = [
        *run(partial(_tally, index), missing, large=True),
        *(one for one in kept if one is not None),
    ]
    return sum(made, np.zeros(len(index.keys) + 1, np.int64))


def _tally(index: Index, given: _Known) -> Whole:
    counts = tally(index, must_open(given.part.held).stream, given.part.documents)
    if given.path:
        keep_tally(given.path, counts)
    return counts


def _looked(
    sightings: Sequence[Sighting], shelf: Shelf, results: Results, run: Run, jobs: int
) -> list[Located | None]:
    """Return what became of *sightings*, as it is kept or as it is found now."""
    keys = [key_of(one, shelf) for one in sightings]
    missing = [at for at, key in enumerate(keys) if key not in results.kept]
    # What is hard to find comes in rows: every chunk gets its share of them.
    count = min(len(missing), jobs * _CHUNKS)
    chunks = [missing[at::count] for at in range(count)]
    given = [_Chunk.of([sightings[at] for at in chunk], shelf) for chunk in chunks]
    made = {
        keys[at]: as_data(located, sightings[at].documents)
        for chunk, found in zip(chunks, run(_look, given), strict=True)
        for at, located in zip(chunk, found, strict=True)
    }
    results.keep(made, keys)
    results.kept.update(made)
    return [results.recall(key, one.documents) for key, one in zip(keys, sightings, strict=True)]


@frozen
class _Chunk:
    """Sightings with all that is needed to look at them elsewhere."""

    sightings: tuple[Sighting, ...]
    documents: dict[int, tuple[Document, Held, int]]

    @classmethod
    def of(cls, sightings: Sequence[Sighting], shelf: Shelf) -> "_Chunk":
        """Return *sightings* with the documents that they speak of."""
        documents = {}
        for number in {number for one in sightings for number in one.documents}:
            part, own = shelf.places[number]
            documents[number] = (shelf.documents[number], shelf.parts[part].held, own)
        return cls(tuple(sightings), documents)


def _look(chunk: _Chunk) -> list[Located | None]:
    return looked_at(
        chunk.sightings,
        partial(_letters, chunk.documents),
        partial(_sheet, chunk.documents),
    )


def _letters(documents: dict[int, tuple[Document, Held, int]], number: int) -> bytes:
    _, held, own = documents[number]
    return must_open(held).letters(own)


def _sheet(documents: dict[int, tuple[Document, Held, int]], number: int) -> Sheet:
    document, held, own = documents[number]
    sheet = BulkSheet(text_of(document))
    if sheet.length != int(must_open(held).stream.lengths[own]):
        raise changed(document)
    return sheet
