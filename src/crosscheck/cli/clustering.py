"""The options of ``crosscheck link`` for work on many machines, and the cluster that they mean."""

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from crosscheck.errors import to_install

if TYPE_CHECKING:
    from crosscheck.locating.tracing import Engine
    from crosscheck.model.located import Tracing
    from crosscheck.spreading.tracing import Spread

_OPTIONS = (
    click.option(
        "--engine",
        type=click.Choice(["local", "dask"]),
        default="local",
        show_default=True,
        help="What does the work: this machine, or the workers of a Dask cluster; with dask,"
        " --in may also be a glob or a URL.",
    ),
    click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="With dask: the scheduler of a cluster, as tcp://HOST:PORT or the file that it wrote;"
        " by default a cluster is started on this machine.",
    ),
    click.option(
        "--workers",
        type=click.IntRange(1, 256),
        metavar="N",
        help="With dask: processes of the cluster on this machine; by default one a core.",
    ),
    click.option(
        "--partitions",
        type=click.IntRange(1, 1_000_000),
        metavar="N",
        help="With dask: parts that the archive is read in; by default 12 to 50 MB each.",
    ),
    click.option(
        "--text-column",
        metavar="NAME",
        help="With dask: --in is Parquet, with the texts in this column.",
    ),
    click.option(
        "--id-column",
        metavar="NAME",
        help="With dask: the column that texts in Parquet are named by; by default their row.",
    ),
)


@frozen
class Wanted:
    """The cluster that was asked for."""

    scheduler: str | None
    workers: int | None
    partitions: int | None
    text: str | None
    id: str | None

    def trace(self, quotes: Any, place: str) -> "Tracing":
        """Return where *quotes* stand in the archive at *place*."""
        from crosscheck.spreading.pieces import Columns
        from crosscheck.spreading.tracing import trace_spread

        columns = Columns(self.text, self.id) if self.text else None
        with self._spread() as spread:
            return trace_spread(quotes, place, columns, spread)

    @contextmanager
    def engine(self) -> "Iterator[Engine]":
        """Give what looks for quotes in the sources of a project."""
        from crosscheck.spreading.tracing import engine

        with self._spread() as spread:
            yield functools.partial(engine, spread=spread)

    @contextmanager
    def _spread(self) -> "Iterator[Spread]":
        from crosscheck.processors import cores
        from crosscheck.spreading.cluster import cluster_at, own_cluster
        from crosscheck.spreading.tracing import Spread

        terminal = sys.stderr.isatty()
        started = (
            cluster_at(self.scheduler, terminal=terminal)
            if self.scheduler
            else own_cluster(self.workers or cores(), terminal=terminal)
        )
        with started as cluster:
            yield Spread(cluster, self.partitions, functools.partial(click.echo, err=True))


def cluster_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options for a cluster to *command*, which gets them as *cluster*."""

    @functools.wraps(command)
    def with_cluster(
        *,
        engine: str,
        scheduler: str | None,
        workers: int | None,
        partitions: int | None,
        text_column: str | None,
        id_column: str | None,
        **others: Any,
    ) -> int:
        wanted = Wanted(scheduler, workers, partitions, text_column, id_column)
        _must_fit(engine, wanted)
        return command(cluster=wanted if engine == "dask" else None, **others)

    for option in reversed(_OPTIONS):
        with_cluster = option(with_cluster)
    return with_cluster


def _must_fit(engine: str, wanted: Wanted) -> None:
    if engine == "local":
        if wanted != Wanted(None, None, None, None, None):
            raise click.UsageError(
                "--scheduler, --workers, --partitions, --text-column and --id-column"
                " go with --engine dask"
            )
        return
    if wanted.scheduler and wanted.workers:
        raise click.UsageError("--workers goes with a cluster of its own, not with --scheduler")
    if wanted.id and not wanted.text:
        raise click.UsageError("--id-column goes with --text-column")
    for package in ("distributed", "fsspec", "numpy", *(["pyarrow"] if wanted.text else [])):
        if find_spec(package) is None:
            raise click.ClickException(
                f"--engine dask needs {package}\n  help: {to_install('dask')}"
            )
