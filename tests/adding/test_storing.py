"""Original, text and entry are there together or not at all, whatever happens in between."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck import writing
from crosscheck.adding import storing
from crosscheck.corpus import load

Add = Callable[..., list[Any]]
Listing = Callable[[], dict[str, bytes]]

KILLED = """
import os, signal, sys
from datetime import datetime, UTC
from crosscheck.adding import Asked, add, storing
left = int(sys.argv[3])
def stopping(write):
    def written(*arguments):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        write(*arguments)
    return written
storing.write_new = stopping(storing.write_new)
storing.write_if_unchanged = stopping(storing.write_if_unchanged)
now = datetime(2024, 3, 5, 8, 30, tzinfo=UTC)
print(*add(sys.argv[1], [sys.argv[2]], Asked(), now))
"""


@pytest.mark.parametrize("writes", [0, 1, 2])
def test_what_a_killed_process_leaves_is_completed_by_the_next(
    writes: int, bring: Add, listing: Listing, project: Path, tmp_path: Path, page: str
) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    before = listing()

    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(project), str(tmp_path / "a.html"), str(writes)],
        check=False,
    )

    assert -9 == killed.returncode
    id_ = "ferry-runs-aground-off-northwick"
    new = [f"originals/{id_}.html", f"{id_}.txt"]
    assert sorted([*before, *new[:writes]]) == sorted(listing())
    assert before["sources.yaml"] == listing()["sources.yaml"]
    assert () == load(str(project)).problems

    (added,) = bring(tmp_path / "a.html")

    assert id_ == added.id
    assert sorted([*before, *new]) == sorted(listing())
    source = load(str(project)).source(added.id)
    assert ("Harbour Gazette", new[0]) == (source.publisher, source.original)


@pytest.mark.parametrize("failing", ["write_new", "write_if_unchanged"])
def test_when_one_of_the_three_cannot_be_written_none_is(
    failing: str,
    bring: Add,
    listing: Listing,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    before = listing()
    written: list[Path] = []
    write = getattr(storing, failing)

    def full(path: Path, *arguments: Any) -> None:
        if path.name == "a.txt" and not written:
            written.append(path)
            write(path, *arguments)
            return
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storing, failing, full)
    (refused,) = bring(tmp_path / "a.txt")

    assert ["the project cannot be written to: No space left on device"] == [
        problem.message for problem in refused.problems
    ]
    assert before == listing()


def test_what_another_program_writes_in_between_stays(
    bring: Add,
    listing: Listing,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A text of the same name, put there between the look and the writing."""
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    write = writing.write_new

    def late(path: Path, data: bytes) -> None:
        (project / "seeds" / "a.txt").write_text("Mine.", encoding="utf-8")
        write(path, data)

    monkeypatch.setattr(storing, "write_new", late)
    (refused,) = bring(tmp_path / "a.txt")

    assert "a.txt was changed while crosscheck was at work" in refused.problems[0].message
    assert b"Mine." == listing()["a.txt"]
    assert "originals/a.txt" not in listing()
