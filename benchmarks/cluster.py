"""Quotes in an archive of real text, by one process, by two, and by two workers of a Dask cluster.

Each looks for 1,500 quotes (benchmarks/quotations.py) in 100 MB of Debian's documentation
(benchmarks/archive.py), in turn and several times, of which the shortest counts; nothing is kept
between runs. The start of the cluster is told by itself, and so is what a piece of empty work costs
its scheduler. Beside the time stands that of the processors, in which others on the machine count
for less:

    python -m benchmarks.cluster
    python -m benchmarks.cluster --megabytes 10 --folder DIR
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from benchmarks import archive, quotations
from benchmarks.linking import EACH, STRANGE, sample_of
from crosscheck.locating.homes import Asked
from crosscheck.locating.tracing import Means, trace_archive
from crosscheck.model.located import Tracing
from crosscheck.spreading.cluster import Cluster, own_cluster
from crosscheck.spreading.tracing import Spread, trace_spread

PARTITIONS = (1, 2, 8, 32)
EMPTY = 2_000

Made = TypeVar("Made")


@frozen
class Timed:
    """How long a run took."""

    seconds: float
    processors: float
    """Seconds of all processors."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--megabytes", type=float, default=100)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "crosscheck-benchmark"
    )
    options = parser.parse_args()
    packages = options.folder / "packages"
    archive.fetch(packages)
    folder = options.folder / f"archive-{options.megabytes:g}"
    archive.lay_out(packages, folder, options.megabytes)
    quotes = quotations.make(folder, archive.held_back(packages), EACH, STRANGE)
    asked = [Asked(f"{at}", one.text) for at, one in enumerate(sample_of(quotes))]
    print(f"{len(asked):,} quotes in {options.megabytes:g} MB")
    began = time.perf_counter()
    with own_cluster(2, terminal=False) as cluster:
        print(f"  the cluster started in {time.perf_counter() - began:.2f} s")
        empty(cluster)
        compare(asked, folder, cluster, options.times)
    return 0


def empty(cluster: Cluster) -> None:
    """Print what a piece of work costs in which nothing is done."""
    began = time.perf_counter()
    cluster.results("empty", cluster.begin(abs, range(EMPTY)))
    seconds = time.perf_counter() - began
    print(f"  a piece of empty work takes {1_000 * seconds / EMPTY:.2f} ms")


def compare(asked: Sequence[Asked], folder: Path, cluster: Cluster, times: int) -> None:
    """Print what each way takes; all must find the same."""
    ways: dict[str, Callable[[], Tracing]] = {
        "one process": lambda: trace_archive(asked, folder, Means(1, keep=False)),
        "two processes": lambda: trace_archive(asked, folder, Means(2, keep=False)),
        "two workers": lambda: spread(asked, folder, cluster, None),
    }
    for parts in PARTITIONS:
        ways[f"two workers, {parts} partitions"] = partial(spread, asked, folder, cluster, parts)
    runs: dict[str, list[Timed]] = {name: [] for name in ways}
    first: Tracing | None = None
    for _ in range(times):
        for name, way in ways.items():
            run, found = timed(way, cluster)
            runs[name].append(run)
            first = first or found
            if found != first:
                raise SystemExit(f"{name}: something else is found")
    for name, own in runs.items():
        best, least = min(run.seconds for run in own), min(run.processors for run in own)
        print(f"  {name:28} {best:6.2f} s, {least:6.2f} s of the processors")
    print("  the same is found by all")


def spread(
    asked: Sequence[Asked], folder: Path, cluster: Cluster, partitions: int | None
) -> Tracing:
    return trace_spread(asked, str(folder), None, Spread(cluster, partitions, lambda _: None))


def timed(work: Callable[[], Made], cluster: Cluster) -> tuple[Timed, Made]:
    before, began = used(cluster), time.perf_counter()
    made = work()
    return Timed(time.perf_counter() - began, used(cluster) - before), made


def used(cluster: Cluster) -> float:
    """Return the seconds that processors have worked for this process, its children and workers."""
    return sum(map(sum, (os.times()[:4], *cluster.client.run(_times).values())))


def _times() -> tuple[float, ...]:
    return os.times()[:2]


if __name__ == "__main__":
    sys.exit(main())
