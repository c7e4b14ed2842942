"""The same is found on a cluster as on one core, whatever happens there."""

import json
import os
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import distributed
import pyarrow as pa  # type: ignore[import-untyped]  # it has no stubs
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it has no stubs
import pytest
from attrs import Factory, evolve, frozen

import crosscheck
from crosscheck.locating.homes import Asked
from crosscheck.locating.tracing import Means, trace_archive
from crosscheck.model.located import Tracing
from crosscheck.spreading import cluster as clusters
from crosscheck.spreading.cluster import Cluster
from crosscheck.spreading.pieces import Columns
from crosscheck.spreading.tracing import Spread, trace_spread
from tests.cli.conftest import Run

dask: Any = distributed
"""With types for a part of it only."""


def silent(_: str) -> None:
    """Say nothing."""


@pytest.fixture(name="alone", scope="module")
def alone_fixture(archive: Path, asked: list[Asked]) -> Tracing:
    """Return what one process finds."""
    return trace_archive(asked, archive, Means(jobs=1, keep=False))


def test_one_process_finds_quotes_of_every_kind(alone: Tracing) -> None:
    outcomes = {each.outcome.value for each in alone.traced}

    assert {"found", "drifted", "altered", "nowhere"} == outcomes
    assert ["1/broken.txt cannot be read as UTF-8"] == [each.message for each in alone.problems]


@pytest.mark.parametrize("partitions", [1, 2, 8, 32])
def test_however_an_archive_is_parted_the_same_is_found(
    cluster: Cluster, archive: Path, asked: list[Asked], alone: Tracing, partitions: int
) -> None:
    assert alone == trace_spread(asked, str(archive), None, Spread(cluster, partitions, silent))


def test_letters_that_have_no_room_are_read_again(
    cluster: Cluster, archive: Path, asked: list[Asked], alone: Tracing
) -> None:
    small = evolve(cluster, memory=1)

    assert alone == trace_spread(asked, str(archive), None, Spread(small, 4, silent))


def test_a_url_and_a_folder_are_the_same(
    cluster: Cluster, archive: Path, asked: list[Asked], alone: Tracing
) -> None:
    assert alone == trace_spread(asked, archive.as_uri(), None, Spread(cluster, 4, silent))


@frozen(eq=False)
class Mortal(Cluster):
    """A cluster one worker of which is killed when votes are cast and letters are held."""

    killed: list[int] = Factory(list)

    def results(self, label: str, futures: Sequence[Any]) -> list[Any]:
        if label == "votes" and not self.killed:
            dask.wait(futures)
            self.killed.append(next(iter(self.client.run(os.getpid).values())))
            os.kill(self.killed[0], signal.SIGKILL)
        return super().results(label, futures)


def test_what_a_killed_worker_had_made_is_made_again(
    cluster: Cluster, archive: Path, asked: list[Asked], alone: Tracing
) -> None:
    mortal = Mortal(cluster.client, cluster.workers, cluster.memory, terminal=False)

    found = trace_spread(asked, str(archive), None, Spread(mortal, 8, silent))

    assert alone == found
    assert mortal.killed
    assert mortal.killed[0] not in cluster.client.run(os.getpid).values()


def test_texts_in_tables_are_found_by_the_names_that_a_column_gives(
    cluster: Cluster, archive: Path, asked: list[Asked], alone: Tracing, tmp_path: Path
) -> None:
    files = [each for each in sorted(archive.rglob("[0-9]*.txt")) if each.is_file()]
    for at in range(3):
        own = files[at * 30 : (at + 1) * 30]
        rows = {
            "path": [each.relative_to(archive).as_posix() for each in own],
            "text": [each.read_text(encoding="utf-8") for each in own],
        }
        pq.write_table(pa.table(rows), tmp_path / f"{at}.parquet", row_group_size=8)

    spread = Spread(cluster, 5, silent)
    found = trace_spread(asked, f"{tmp_path}/*.parquet", Columns("text", "path"), spread)

    assert (80, ()) == (found.documents, found.problems)
    assert [
        [(spot.document, spot.words, spot.score) for spot in each.spots]
        for each in alone.traced
        if "мост" not in each.quote
    ] == [
        [(spot.document.partition("#")[2], spot.words, spot.score) for spot in each.spots]
        for each in found.traced
        if "мост" not in each.quote
    ]


def test_whoever_watches_sees_how_far_it_is(
    cluster: Cluster,
    archive: Path,
    asked: list[Asked],
    alone: Tracing,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines: list[str] = []
    watched = evolve(cluster, terminal=True)

    found = trace_spread(asked, str(archive), None, Spread(watched, 2, lines.append))

    shown = capsys.readouterr().err
    assert alone == found
    assert "\rvotes: 2 of 2\x1b[K" in shown
    assert shown.endswith("\r\x1b[K")
    assert ["0 MB in 2 partitions on 2 workers"] == lines


def test_the_command_prints_the_same_bytes_with_either_engine(
    cluster: Cluster, archive: Path, asked: list[Asked], run: Run, tmp_path: Path
) -> None:
    quotes = tmp_path / "quotes.txt"
    quotes.write_text("".join(f"{each.quote}\n" for each in asked), encoding="utf-8")
    call = ("link", "--quotes", str(quotes), "--in", str(archive), "--format", "json")

    local = run(*call, "--no-cache")
    spread = run(*call, "--engine", "dask", "--scheduler", cluster.client.scheduler.address)

    assert (local.status, local.out) == (spread.status, spread.out), spread.err


def test_a_project_may_be_spread_too(cluster: Cluster, project: Path, run: Run) -> None:
    call = ("link", "--anywhere", "--format", "json")
    claims = project / "claims" / "toll.yaml"
    text = claims.read_text(encoding="utf-8")
    claims.write_text(text.replace("source: south", "source: north", 1), encoding="utf-8")

    local = run(*call)
    about = {"address": cluster.client.scheduler.address}
    (project / "scheduler.json").write_text(json.dumps(about), encoding="utf-8")
    spread = run(*call, "--engine", "dask", "--scheduler", "scheduler.json")

    assert 1 == local.status
    assert (local.status, local.out) == (spread.status, spread.out), spread.err


def test_a_cluster_of_its_own_is_started_for_one_run(project: Path, run: Run) -> None:
    Path("quotes.txt").write_text("more than 200 people were killed\n", encoding="utf-8")
    call = ("link", "--quotes", "quotes.txt")

    assert run(*call).out == run(*call, "--engine", "dask", "--workers", "1").out


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--scheduler tcp://127.0.0.1:1", "go with --engine dask"),
        ("--engine dask --scheduler x:1 --workers 2", "--workers goes with a cluster of its own"),
        ("--engine dask --id-column id", "--id-column goes with --text-column"),
        ("--engine dask --scheduler tcp://127.0.0.1:1", "no scheduler answers at tcp://127.0"),
        ("--engine dask --scheduler gone.json", "no scheduler answers at gone.json"),
    ],
)
def test_what_does_not_go_together_or_is_not_there_is_told(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, options: str, message: str
) -> None:
    monkeypatch.setattr(clusters, "_WAIT", 0.3)

    done = run("link", "--anywhere", *options.split())

    assert 2 == done.status
    assert message in done.err


def test_workers_with_another_version_are_refused(
    cluster: Cluster, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crosscheck, "__version__", "99.1")

    done = run(
        "link", "--anywhere", "--engine", "dask", "--scheduler", cluster.client.scheduler.address
    )

    assert 2 == done.status
    assert "install crosscheck 99.1 there, with its extra dask" in done.err
