"""A file is the old one or the new one, never a part of either, and no one's changes are lost."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crosscheck.corpus import load
from crosscheck.errors import ProblemError
from crosscheck.writing import write_atomically, write_if_unchanged

WRITER = """
import sys
from pathlib import Path
from crosscheck.writing import write_atomically
print("ready", flush=True)
number = 0
while True:
    number += 1
    write_atomically(Path(sys.argv[1]), f"{number}\\n" * 50_000)
"""


def test_it_makes_the_folders_and_keeps_line_ends(tmp_path: Path) -> None:
    target = tmp_path / "reports" / "deep" / "report.md"

    write_atomically(target, "é\r\nb\n")

    assert target.read_bytes() == b"\xc3\xa9\r\nb\n"


def test_it_keeps_the_permissions_of_a_file_and_gives_a_new_one_the_usual(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    mask = os.umask(0o022)
    try:
        write_atomically(target, "new")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o644
    target.chmod(0o600)

    write_atomically(target, "newer")

    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.md"
    write_atomically(target, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(target, "new")

    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]
    assert target.read_text(encoding="utf-8") == "old"


def test_a_killed_process_leaves_a_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    for wait in (0.01, 0.03, 0.05, 0.08):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        while not target.exists():
            time.sleep(0.001)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()

        lines = target.read_text(encoding="utf-8").splitlines()

        assert len(lines) == 50_000
        assert len(set(lines)) == 1


def refused(*_: object) -> None:
    """Link nothing, as a disk without hard links does."""
    raise OSError(1, "Operation not permitted")


def test_a_file_that_is_as_it_was_read_is_written(tmp_path: Path) -> None:
    target = tmp_path / "claims" / "a.yaml"

    write_if_unchanged(target, None, "- a\r\n")
    write_if_unchanged(target, "- a\r\n", "- é\n")

    assert "- é\n".encode() == target.read_bytes()
    assert ["a.yaml"] == [path.name for path in target.parent.iterdir()]


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    target.write_bytes(b"\xef\xbb\xbf- a\n")

    write_if_unchanged(target, "- a\n", "- b\n")

    assert b"\xef\xbb\xbf- b\n" == target.read_bytes()


@pytest.mark.parametrize(
    ("old", "now"),
    [("- a\n", "- b\n"), ("- a\n", "- a\r\n"), (None, ""), ("- a\n", None), ("", None)],
)
def test_a_file_that_has_changed_since_is_left_as_it_is(
    tmp_path: Path, old: str | None, now: str | None
) -> None:
    target = tmp_path / "a.yaml"
    if now is not None:
        target.write_text(now, encoding="utf-8", newline="")

    with pytest.raises(
        ProblemError, match=r"(?s)^a\.yaml was changed .*help: run the command again"
    ):
        write_if_unchanged(target, old, "- new\n")

    assert (now is not None) == target.exists()
    assert now is None or now.encode() == target.read_bytes()
    assert {"a.yaml"} >= {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("old", ["- a\n", None])
def test_a_program_that_writes_during_the_writing_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str | None, links: bool
) -> None:
    """An editor knows nothing of the lock; not every disk knows links."""
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", refused)
    target = tmp_path / "a.yaml"
    if old is not None:
        target.write_text(old, encoding="utf-8")
    to_the_disk = os.fsync

    def interrupted(handle: int) -> None:
        to_the_disk(handle)
        target.write_text("- of the editor\n", encoding="utf-8")

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(ProblemError):
        write_if_unchanged(target, old, "- new\n")

    assert "- of the editor\n" == target.read_text(encoding="utf-8")
    assert ["a.yaml"] == [path.name for path in tmp_path.iterdir()]


def test_on_a_disk_without_hard_links_a_new_file_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "hardlink_to", refused)
    write_if_unchanged(tmp_path / "a.yaml", None, "- a\n")

    assert [("a.yaml", "- a\n")] == [(path.name, path.read_text()) for path in tmp_path.iterdir()]


def test_without_locks_a_file_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)

    write_if_unchanged(tmp_path / "a.yaml", None, "- a\n")

    assert "- a\n" == (tmp_path / "a.yaml").read_text(encoding="utf-8")


COUNTERS = """
import sys
from pathlib import Path
from crosscheck.errors import ProblemError
from crosscheck.writing import write_if_unchanged
path, own = Path(sys.argv[1]), 0
while own < 100:
    old = path.read_text() if path.exists() else None
    try:
        write_if_unchanged(path, old, (old or "") + sys.argv[2])
        own += 1
    except ProblemError:
        pass
"""


def test_of_processes_that_write_one_file_at_a_time_none_loses_anything(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    writers = [
        subprocess.Popen([sys.executable, "-c", COUNTERS, str(target), name]) for name in "abc"
    ]

    assert [0, 0, 0] == [writer.wait() for writer in writers]
    assert {"a": 100, "b": 100, "c": 100} == {
        name: target.read_text(encoding="utf-8").count(name) for name in "abc"
    }


KILLED = """
import os, random, signal, sys, time
from pathlib import Path
from crosscheck.writing import write_if_unchanged
path, chance = Path(sys.argv[1]), random.Random(7)
for _ in range(int(sys.argv[2])):
    before = path.read_text() if path.exists() else None
    child = os.fork()
    if not child:
        old, number = before, int(before.split()[0]) if before else 0
        while True:
            number += 1
            new = f"{number}\\n" * 5_000
            write_if_unchanged(path, old, new)
            old = new
    time.sleep(chance.uniform(0, 0.01))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    lines = path.read_text().splitlines() if path.exists() else []
    if lines and (len(lines) != 5_000 or len(set(lines)) > 1):
        sys.exit(f"{len(lines)} lines: {sorted(set(lines))}")
print(lines[0])
"""


def test_processes_killed_at_any_moment_leave_whole_files_and_nothing_that_is_read(
    tmp_path: Path,
) -> None:
    for folder in ("claims", "seeds"):
        (tmp_path / folder).mkdir()
    target = tmp_path / "claims" / "a.yaml"

    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(target), "300"], capture_output=True, text=True
    )

    assert ("", 0) == (done.stderr, done.returncode)
    assert int(done.stdout) > 0
    left = [path.name for path in target.parent.iterdir() if path != target]
    assert left, "no process was killed while it wrote"
    assert [] == [name for name in left if not name.startswith(".")]
    target.write_text("[]", encoding="utf-8")
    assert () == load(str(tmp_path)).problems
