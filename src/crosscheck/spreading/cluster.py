"""The workers of a Dask cluster: one of their own for this run, or one that is there. Dask's door.

Work is a function of a module that the workers can import, and a thing to do it on. What a worker
that died had made is made again elsewhere, by the cluster itself.
"""

import gc
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import dask
import distributed
from attrs import frozen

import crosscheck
from crosscheck.errors import ProblemError, refusal

Given = TypeVar("Given")
Made = TypeVar("Made")

_dask: Any = distributed
"""With types for a part of it only."""

_TOGETHER = 16
"""Results that are joined in one piece of work."""
_RETRIES = 3
"""How often what fails is tried again: a network that drops a connexion."""
_DEATHS = 5
"""Workers that may die on one piece of work before it is taken for the cause."""
_WAIT = 60
"""Seconds for a cluster to answer, and for its first worker."""
_SETTINGS = {
    "distributed.scheduler.allowed-failures": _DEATHS,
    # The grams of ten thousand quotes are tens of megabytes, and are sent as a part of the work so
    # that they can be had again whoever dies.
    "distributed.admin.large-graph-warning-threshold": "1GB",
}

Future = Any
"""A result that is on its way, where it will be: a future of Dask."""


@frozen(eq=False)
class Cluster:
    """The workers of a run."""

    client: Any
    workers: int
    memory: int
    """Bytes of all workers together; 0 for no bounds."""
    terminal: bool
    """Whether someone sees how far the work is."""

    def begin(
        self, work: Callable[..., Made], each: Sequence[object], *more: object
    ) -> list[Future]:
        """Begin *work* on each of some things, with *more* that is the same for all."""
        same = [[one] * len(each) for one in more]
        futures: list[Future] = self.client.map(work, *same, each, pure=False, retries=_RETRIES)
        return futures

    def begin_one(self, work: Callable[..., object], *given: object) -> Future:
        """Begin *work* on what is *given*, and on what becomes of futures in it."""
        return self.client.submit(work, *given, pure=False, retries=_RETRIES)

    def send(self, thing: object) -> Future:
        """Return *thing* as one that every worker can have, whichever dies."""
        return self.begin_one(_same, thing)

    def results(self, label: str, futures: Sequence[Future]) -> list[Any]:
        """Return the results of what was begun, in order; show how many there are meanwhile."""
        with _told():
            for done, _ in enumerate(_dask.as_completed(futures) if self.terminal else (), 1):
                sys.stderr.write(f"\r{label}: {done} of {len(futures)}\x1b[K")
                sys.stderr.flush()
            found: list[Any] = self.client.gather(list(futures))
        if self.terminal:
            sys.stderr.write("\r\x1b[K")
        return found

    def joined(
        self, label: str, futures: Sequence[Future], join: Callable[[Sequence[Made]], Made]
    ) -> Made:
        """Return all results as one: *join* takes some at a time, on the workers where they are."""
        left = list(futures)
        while len(left) > _TOGETHER:
            left = [self.begin_one(join, some) for some in _groups(left)]
        return join(self.results(label, left))


def _groups(futures: Sequence[Future]) -> Iterator[Sequence[Future]]:
    return (futures[at : at + _TOGETHER] for at in range(0, len(futures), _TOGETHER))


def _same(thing: object) -> object:
    return thing


@contextmanager
def _told() -> Iterator[None]:
    """Say what went wrong on a worker in words."""
    try:
        yield
    except ProblemError:
        raise
    except distributed.KilledWorker:
        raise refusal(
            f"{_DEATHS} workers died one after the other at the same piece of work",
            "give each more memory, or use more --partitions",
        ) from None
    except ImportError as error:
        raise refusal(f"a worker cannot do the work: {error}", "install it there too") from None
    except CancelledError:
        raise refusal("the cluster gave the work up", "see what its scheduler says") from None


@contextmanager
def own_cluster(workers: int, *, terminal: bool) -> Iterator[Cluster]:
    """Give a cluster of so many processes on this machine, which ends with the block."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with (
        dask.config.set(_SETTINGS),
        _dask.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        ) as cluster,
        _dask.Client(cluster) as client,
    ):
        yield _cluster(client, terminal=terminal)


@contextmanager
def cluster_at(scheduler: str, *, terminal: bool) -> Iterator[Cluster]:
    """Give the cluster whose *scheduler* has this address, or wrote this file.

    ProblemError where none answers, it has no workers, or these have another crosscheck.
    """
    by_file = scheduler.endswith(".json")
    if by_file and not Path(scheduler).is_file():
        raise refusal(f"no scheduler answers at {scheduler}: there is no such file")
    given = {"scheduler_file" if by_file else "address": scheduler}
    with dask.config.set(_SETTINGS):
        try:
            client = _dask.Client(**given, timeout=_WAIT)
        except (OSError, ValueError) as error:
            raise refusal(f"no scheduler answers at {scheduler}: {error}") from None
        with client:
            try:
                client.wait_for_workers(1, timeout=_WAIT)
            except TimeoutError:
                raise refusal(f"the cluster at {scheduler} has no workers") from None
            _must_be_the_same(client)
            yield _cluster(client, terminal=terminal)


def _must_be_the_same(client: Any) -> None:
    """Raise ProblemError where a worker has no crosscheck, or another one."""
    advice = f"install crosscheck {crosscheck.__version__} there, with its extra dask"
    try:
        versions: dict[str, str] = client.run(_version)
    except ImportError as error:
        raise refusal(f"a worker cannot do the work: {error}", advice) from None
    for worker, own in sorted(versions.items()):
        if own != crosscheck.__version__:
            raise refusal(f"the worker {worker} has crosscheck {own}", advice)


def _version() -> str:
    return crosscheck.__version__


def _cluster(client: Any, *, terminal: bool) -> Cluster:
    # Messages and futures are cycles: without the collector a long run would keep them all.
    gc.enable()
    workers = client.scheduler_info(n_workers=-1)["workers"].values()
    limits = [each["memory_limit"] for each in workers]
    memory = sum(limits) if all(limits) else 0
    return Cluster(client, sum(each["nthreads"] for each in workers), memory, terminal)
