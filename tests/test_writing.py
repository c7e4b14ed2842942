"""A file is the old one or the new one, never a part of either."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crosscheck.writing import write_atomically

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
