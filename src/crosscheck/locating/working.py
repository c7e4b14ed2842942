"""The same work on many things, in as many processes as there is work for."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
Many = Sequence


class Run(Protocol):
    """Does one piece of work for each of several things; the results are in their order."""

    def __call__(
        self, work: Callable[[Given], Made], each: Sequence[Given], *, large: bool = False
    ) -> list[Made]:
        """Return what *work* makes of each.

        Work that is itself *large* is handed to each process once, with its share of the things;
        otherwise a process takes the next thing when it is done with one.
        """
        ...


def here(
    work: Callable[[Given], Made],
    each: Sequence[Given],
    *,
    large: bool = False,  # noqa: ARG001 - nothing is handed on
) -> list[Made]:
    """Do all of the work in this process."""
    return [work(one) for one in each]


def _end_with_parent() -> None:
    """Let this process end when the one that started it does, however that is killed."""
    from multiprocessing import connection, parent_process
    from threading import Thread

    parent = parent_process()
    if parent is not None:
        ended = parent.sentinel
        Thread(target=lambda: (connection.wait([ended]), os._exit(1)), daemon=True).start()


@contextmanager
def workers(jobs: int) -> Iterator[Run]:
    """Give what does work in so many processes; they start with the first work and end here.

    Work and things are handed to them, so that it makes no difference how a process begins: by a
    copy of this one where that is safe and quick (Linux), or anew.
    """
    if jobs < 2:
        yield here
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_end_with_parent) as pool:

        def run(
            work: Callable[[Given], Made], each: Sequence[Given], *, large: bool = False
        ) -> list[Made]:
            if len(each) < 2:
                return here(work, each)
            share = -(-len(each) // jobs) if large else 1
            return list(pool.map(work, each, chunksize=share))

        yield run
