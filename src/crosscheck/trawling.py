"""The search of an archive: each claim in those sources only that may speak to it.

`survey` reads every source for every claim. `trawl` first asks an index for each claim which
sources have its words and names, in any spelling, and then does in these what `survey` does in
all: what it gives is given by `survey` too, to the letter.
"""

import os
import signal
import threading
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from pathlib import Path

from attrs import frozen

from crosscheck.archive.index import Index, key_in
from crosscheck.archive.keeping import index_of
from crosscheck.archive.wanted import wanted_of
from crosscheck.corpus.texts import HELD, Texts
from crosscheck.model import Corpus, Source
from crosscheck.processors import cores
from crosscheck.scanning.search import MOST
from crosscheck.surveying import Surveyed, Surveyor

_LARGE = 20_000
"""Pairs of a source and a claim from which more than one core is worth its start."""
_BATCH = 64
"""Sources that each core is given at once, so that no more wait in memory ..."""
_LETTERS = 10_000_000
"""... and characters of text above which fewer are."""


@frozen
class Trawl:
    """How an archive is searched."""

    shortest: int | None = None
    """Sources that each claim is looked for in, at most; None is all that may speak to it."""
    folder: Path | None = None
    """Where the index is kept; None keeps none."""
    jobs: int | None = None
    """Processes; None is one for each core."""
    texts: Texts = HELD
    """Where the texts of the sources are."""
    indexed: bool = True
    """Whether there is an index at all; without one each claim is looked for in every source."""


def trawl(
    corpus: Corpus,
    how: Trawl,
    *,
    sources: Collection[str] = (),
    claims: Collection[str] = (),
    most: int = MOST,
) -> Iterator[tuple[Source, Surveyed]]:
    """Yield each of *sources* with its text, and what it says on *claims*; not those silent on all.

    In the order of the corpus; none named means all. A claim has at most *most* proposals in a
    source. What is yielded does not depend on the number of processes. No more than one batch of
    texts is in memory at a time, but for those that *how* holds there; a source whose text is no
    longer what it was is left out, and stands in the problems of `how.texts`.
    """
    chosen = frozenset(sources)
    wanted = [each for each in corpus.sources if not chosen or each.id in chosen]
    surveyor = Surveyor.of(corpus, claims, most=most)
    tasks = _shortlisted(wanted, surveyor, how)
    pairs = sum(len(numbers) for _, numbers in tasks)
    jobs = min(how.jobs or cores(), len(tasks))
    if jobs < 2 or pairs < _LARGE:
        found = _alone(surveyor, _batches(tasks, how.texts, 1))
    else:
        found = _together(surveyor, _batches(tasks, how.texts, _BATCH * jobs), jobs)
    yield from ((source, searches) for source, searches in found if searches)


_Task = tuple[Source, Sequence[int]]
"""A source, and the numbers of the claims that it may speak to."""


def _shortlisted(wanted: Sequence[Source], surveyor: Surveyor, how: Trawl) -> Sequence[_Task]:
    """Return the sources that may speak to a claim, each with the numbers of those claims."""
    if not how.indexed:
        everything = range(len(surveyor.queries))
        return [(each, everything) for each in wanted]
    keys = [key_in(how.texts.digest(each)) for each in wanted]
    sources = dict(zip(keys, wanted, strict=True))

    def texts(new: Collection[int]) -> Iterator[tuple[int, str]]:
        for key in new:
            whole = how.texts.whole(sources[key])
            if whole is not None:
                yield key, whole.text

    index = index_of(sources.keys(), texts, how.folder)
    found = _numbers(index, surveyor, how.shortest)
    return [(each, found[key]) for each, key in zip(wanted, keys, strict=True) if key in found]


def _numbers(index: Index, surveyor: Surveyor, most: int | None) -> Mapping[int, Sequence[int]]:
    """Return for the key of each text the numbers of the claims that it may speak to."""
    found: dict[int, array[int]] = defaultdict(lambda: array("I"))
    asked = wanted_of(surveyor.queries, surveyor.rivalry)
    for number, texts in enumerate(index.shortlist(asked, surveyor.names, most)):
        for key in texts:
            found[key].append(number)
    return found


def _batches(tasks: Sequence[_Task], texts: Texts, most: int) -> Iterator[Sequence[_Task]]:
    """Yield *tasks* with their texts, at most so many at once."""
    batch: list[_Task] = []
    letters = 0
    for source, numbers in tasks:
        whole = texts.whole(source)
        if whole is None:
            continue
        batch.append((whole, numbers))
        letters += len(whole.text)
        if len(batch) == most or letters > _LETTERS:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


def _alone(
    surveyor: Surveyor, batches: Iterator[Sequence[_Task]]
) -> Iterator[tuple[Source, Surveyed]]:
    for batch in batches:
        for source, numbers in batch:
            yield source, surveyor.survey_for(source, numbers)


def _together(
    surveyor: Surveyor, batches: Iterator[Sequence[_Task]], jobs: int
) -> Iterator[tuple[Source, Surveyed]]:
    """Yield what *jobs* processes find, in the order of the batches.

    They are started anew rather than forked: the engine of the index has threads of its own.
    """
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (surveyor,))
    with pool:
        try:
            for batch in batches:
                found = pool.map(_survey, batch, chunksize=8)
                yield from zip((source for source, _ in batch), found, strict=True)
        finally:
            pool.shutdown(cancel_futures=True)


_surveyor: list[Surveyor] = []
"""The surveyor of a process that works for another."""


def _begin(surveyor: Surveyor) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts the search stops them, too
    threading.Thread(target=_end_with_the_search, daemon=True).start()
    _surveyor[:] = [surveyor]


def _end_with_the_search() -> None:
    """End this process when the one that it works for is gone: killed, it can tell nobody."""
    search = parent_process()
    if search is not None:
        search.join()
        os._exit(1)


def _survey(task: _Task) -> Surveyed:
    return _surveyor[0].survey_for(*task)
