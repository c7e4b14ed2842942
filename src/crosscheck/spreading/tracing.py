"""Quotes looked for by the workers of a cluster: votes are mapped and merged, winners looked at.

Only votes are cast in partitions. What they are merged into, and so the answer, is the same
whatever the partitions and however many workers there are.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from attrs import evolve, frozen

from crosscheck.errors import Problem
from crosscheck.locating.archive import Document, documents_in
from crosscheck.locating.engine import locate
from crosscheck.locating.grams import Index
from crosscheck.locating.homes import Asked, settled
from crosscheck.locating.needles import Needle, needle
from crosscheck.locating.partitions import Counted, join_counted, join_tallies
from crosscheck.locating.sighting import Sighting
from crosscheck.locating.tracing import no_text, traced
from crosscheck.locating.votes import Votes
from crosscheck.model.located import Located, Tracing
from crosscheck.spreading.cluster import Cluster, Future
from crosscheck.spreading.pieces import Archive, Columns, Piece, usual_partitions
from crosscheck.spreading.sharing import Found, count, excerpt, fold, look, tally, tell

_ROOM = 0.3
"""The share of the workers' memory that letters may take: a worker spills at 0.6, and needs some
for its work."""
Thing = TypeVar("Thing")


@frozen
class Spread:
    """How an archive is spread over a cluster."""

    cluster: Cluster
    partitions: int | None = None
    """None for what suits its size."""
    said: Callable[[str], None] = print
    """Takes a line on what was done."""


def archive_at(
    place: str, columns: Columns | None, spread: Spread
) -> tuple[Archive, list[Problem]]:
    """Return the archive at *place*, a folder, a glob or a URL; with *columns* one of tables.

    ProblemError where nothing is there, or it cannot be read.
    """
    if columns is None and Path(place).is_dir():
        documents, problems = documents_in(Path(place))
        return _of_documents(documents), list(problems)
    from crosscheck.spreading.places import files_at

    pieces, found = files_at(place, tables=columns is not None)
    if columns is None:
        return Archive(tuple(pieces)), found
    return Archive(tuple(_groups(pieces, columns, spread.cluster)), columns), found


def _groups(tables: Sequence[Piece], columns: Columns, cluster: Cluster) -> Iterator[Piece]:
    """Yield the groups of rows of all *tables*: a look at the end of each, by the workers."""
    work = partial(_each_groups, columns=columns)
    parts = list(_evenly(tables, cluster.workers))
    for some in cluster.results("tables", cluster.begin(work, parts)):
        yield from some


def _each_groups(tables: Sequence[Piece], columns: Columns) -> list[Piece]:
    from crosscheck.spreading.tables import groups_of

    return [group for table in tables for group in groups_of(table, columns)]


def _of_documents(documents: Sequence[Document]) -> Archive:
    return Archive(tuple(Piece(one.path, one.name, one.size, one.encoding) for one in documents))


def trace_spread(
    asked: Sequence[Asked], place: str, columns: Columns | None, spread: Spread
) -> Tracing:
    """Return where each quote stands in the archive at *place*."""
    archive, problems = archive_at(place, columns, spread)
    # What rows of a table are called is not known before they are read.
    homes = {} if columns else dict(zip(archive.names, archive.firsts, strict=True))
    quotes, missing = (asked, ()) if columns else settled(asked, {name: name for name in homes})
    needles = [needle(one.quote, homes.get(one.said or "")) for one in quotes]
    located, unreadable = locate_spread(needles, archive, spread)
    found = [_found(some, archive) for some in _evenly(located, spread.cluster.workers)]
    cluster = spread.cluster
    spots = [own for some in cluster.results("places", cluster.begin(tell, found)) for own in some]
    known = [evolve(one, said=None) if one.said in unreadable else one for one in quotes]
    triples = zip(known, located, spots, strict=True)
    return Tracing(
        tuple(traced(*each) for each in triples),
        archive.count,
        archive.size / 1_000_000,
        (*problems, *missing, *(no_text(name) for name in unreadable)),
    )


def _found(located: Sequence[Located], archive: Archive) -> Found:
    numbers = (place.document for one in located for place in one.places)
    return Found(tuple(located), archive.holding(numbers))


def engine(
    needles: Sequence[Needle], documents: Sequence[Document], spread: Spread
) -> tuple[Sequence[Located], tuple[str, ...]]:
    """Look for *needles* in the documents of a project, as `tracing.Engine` does."""
    return locate_spread(needles, _of_documents(documents), spread)


def locate_spread(
    needles: Sequence[Needle], archive: Archive, spread: Spread
) -> tuple[tuple[Located, ...], tuple[str, ...]]:
    """Return where each of *needles* stands in *archive*, and the names of what is no text."""
    cluster = spread.cluster
    partitions = spread.partitions or usual_partitions(archive.size, cluster.workers)
    shares = archive.parted(partitions)
    # What has no room is read again for each pass.
    kept = not cluster.memory or archive.size <= _ROOM * cluster.memory
    held = cluster.begin(fold, shares) if kept else shares
    parts = held if kept else [None] * len(shares)
    letters = _Held(parts, [one.firsts[0] for one in shares], cluster.send(archive))
    unreadable: list[str] = []

    def counted(index: Index) -> Votes:
        votes = cluster.begin(count, held, cluster.send(index))
        found: Counted = cluster.joined("votes", votes, partial(join_counted, room=index.room))
        unreadable[:] = found.unreadable
        return found.votes

    located = locate(
        needles,
        counted,
        lambda index: cluster.joined(
            "grams", cluster.begin(tally, held, cluster.send(index)), join_tallies
        ),
        lambda sightings: _looked(sightings, archive, letters, cluster),
    )
    spread.said(
        f"{archive.size / 1_000_000:,.0f} MB in {len(shares)} partitions"
        f" on {cluster.workers} workers"
    )
    return located, tuple(unreadable)


@frozen
class _Held:
    """The letters of an archive."""

    parts: Sequence[object]
    """The letters of each part; None where there is no room for them."""
    firsts: Sequence[int]
    """The number of the first text in each part."""
    archive: Future
    """The archive, where every worker can have it."""

    def by_part(self, numbers: Iterable[int]) -> dict[int, list[int]]:
        """Return which of these *numbers* each part holds."""
        parts: dict[int, list[int]] = defaultdict(list)
        for number in sorted(numbers):
            parts[bisect_right(self.firsts, number) - 1].append(number)
        return parts


def _looked(
    sightings: Sequence[Sighting], archive: Archive, held: _Held, cluster: Cluster
) -> list[Located | None]:
    begun = []
    # A part a worker, for the letters of a text are sent with each part that speaks of it. What is
    # hard to find comes in rows: every part gets its share of it.
    parts = min(len(sightings), cluster.workers)
    for some in (sightings[at::parts] for at in range(parts)):
        numbers = {number for one in some for number in one.documents}
        letters = [
            cluster.begin_one(excerpt, own, held.parts[part] or archive.holding(own))
            for part, own in held.by_part(numbers).items()
        ]
        begun.append(cluster.begin_one(look, some, held.archive, letters))
    made: list[Located | None] = [None] * len(sightings)
    for at, some in enumerate(cluster.results("quotes", begun)):
        made[at::parts] = some
    return made


def _evenly(things: Sequence[Thing], parts: int) -> Iterator[Sequence[Thing]]:
    """Yield *things* in up to so many parts."""
    size = max(1, -(-len(things) // parts))
    return (things[at : at + size] for at in range(0, len(things), size))
