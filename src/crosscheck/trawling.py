"""The search of an archive: each claim in those sources only that may speak to it.

`survey` reads every source for every claim. `trawl` first asks an index for each claim which
sources have its words and names, in any spelling, and then does in these what `survey` does in
all: what it gives is given by `survey` too, to the letter.
"""

import signal
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from attrs import frozen

from crosscheck.archive.index import Index, key_of
from crosscheck.archive.keeping import index_of
from crosscheck.archive.wanted import wanted_of
from crosscheck.model import Corpus, Source
from crosscheck.scanning.search import MOST
from crosscheck.surveying import Surveyed, Surveyor, cores

_LARGE = 20_000
"""Pairs of a source and a claim from which more than one core is worth its start."""
_BATCH = 64
"""Sources that each core is given at once, so that no more wait in memory."""


@frozen
class Trawl:
    """How an archive is searched."""

    shortest: int | None = None
    """Sources that each claim is looked for in, at most; None is all that may speak to it."""
    folder: Path | None = None
    """Where the index is kept; None keeps none."""
    jobs: int | None = None
    """Processes; None is one for each core."""


def trawl(
    corpus: Corpus,
    how: Trawl,
    *,
    sources: Collection[str] = (),
    claims: Collection[str] = (),
    most: int = MOST,
) -> Iterator[Surveyed]:
    """Yield for each of *sources* what it says on *claims*, without what is silent.

    In the order of the corpus; none named means all. A claim has at most *most* proposals in a
    source. What is yielded does not depend on the number of processes.
    """
    wanted = [each for each in corpus.sources if not sources or each.id in sources]
    surveyor = Surveyor.of(corpus, claims, most=most)
    shortlisted = _shortlisted(wanted, surveyor, how)
    tasks = [(each, numbers) for each in wanted if (numbers := shortlisted.get(each.id))]
    pairs = sum(len(numbers) for _, numbers in tasks)
    jobs = min(how.jobs or cores(), len(tasks))
    found = (
        _alone(surveyor, tasks) if jobs < 2 or pairs < _LARGE else _together(surveyor, tasks, jobs)
    )
    yield from filter(None, found)


_Task = tuple[Source, Sequence[int]]
"""A source, and the numbers of the claims that it may speak to."""


def _shortlisted(
    wanted: Sequence[Source], surveyor: Surveyor, how: Trawl
) -> Mapping[str, Sequence[int]]:
    """Return for each source the numbers of the claims that it may speak to."""
    keys = {each.id: key_of(each.text) for each in wanted}
    texts = {keys[each.id]: each for each in wanted}
    index = index_of(texts, lambda new: ((key, texts[key].text) for key in new), how.folder)
    return _numbers(index, keys, surveyor, how.shortest)


def _numbers(
    index: Index, keys: Mapping[str, int], surveyor: Surveyor, most: int | None
) -> Mapping[str, Sequence[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    asked = wanted_of(surveyor.queries, surveyor.rivalry)
    for number, texts in enumerate(index.shortlist(asked, surveyor.names, most)):
        for key in texts:
            found[key].append(number)
    return {source: found[key] for source, key in keys.items() if key in found}


def _alone(surveyor: Surveyor, tasks: Sequence[_Task]) -> Iterator[Surveyed]:
    return (surveyor.survey_for(source, numbers) for source, numbers in tasks)


def _together(surveyor: Surveyor, tasks: Sequence[_Task], jobs: int) -> Iterator[Surveyed]:
    """Yield what *jobs* processes find, in the order of *tasks*.

    They are started anew rather than forked: the engine of the index has threads of its own.
    """
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (surveyor,))
    with pool:
        try:
            size = _BATCH * jobs
            for at in range(0, len(tasks), size):
                yield from pool.map(_survey, tasks[at : at + size], chunksize=8)
        finally:
            pool.shutdown(cancel_futures=True)


_surveyor: list[Surveyor] = []
"""The surveyor of a process that works for another."""


def _begin(surveyor: Surveyor) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts the search stops them, too
    _surveyor[:] = [surveyor]


def _survey(task: _Task) -> Surveyed:
    return _surveyor[0].survey_for(*task)
