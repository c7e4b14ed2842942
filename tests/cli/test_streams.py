"""The command at its edges: terminals, pipes, places that are no files, and interrupts."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
COMMAND = [sys.executable, "-m", "crosscheck"]


def finished(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    return subprocess.run([*COMMAND, *arguments], check=False, timeout=60, **options)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_what_a_terminal_cannot_show_is_shown_as_its_code(project: Path, encoding: str) -> None:
    (project / "seeds" / "north.txt").write_text("“Ещё” more than 200 people were killed.", "utf-8")

    outcome = finished(
        "check", capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}
    )

    assert outcome.returncode == 1
    assert b"Traceback" not in outcome.stderr
    assert b"values-conflict" in outcome.stdout


@pytest.mark.parametrize("arguments", [["check"], ["--version"], ["--help"]])
def test_a_full_disk_behind_standard_output_is_no_finding(
    project: Path, arguments: list[str]
) -> None:
    with Path("/dev/full").open("wb") as full:
        outcome = finished(*arguments, stdout=full, stderr=subprocess.PIPE)

    assert outcome.returncode == 2
    assert b"Traceback" not in outcome.stderr


@pytest.mark.parametrize("arguments", ["check", "scan north", "--version", "nonsense"])
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_output_is_no_failure(project: Path, arguments: str, closed: str) -> None:
    command = f'"{sys.executable}" -m crosscheck {arguments} {closed}'

    told, shut = (
        subprocess.run(["/bin/sh", "-c", each], check=False, timeout=60, capture_output=True)
        for each in (command.removesuffix(closed), command)
    )

    assert told.returncode == shut.returncode
    assert b"Traceback" not in shut.stderr


def test_a_report_takes_the_place_of_files_only(run: Run, project: Path) -> None:
    os.mkfifo(project / "pipe")
    (project / "folder").mkdir()

    for target in ("pipe", "folder"):
        for options in (["-o", target], ["-o", target, "--check"]):
            outcome = run("report", *options)
            assert outcome.status == 2
            assert f"{target} " in outcome.err

    assert stat.S_ISFIFO((project / "pipe").stat().st_mode)
    assert (project / "folder").is_dir()


def test_a_link_to_the_report_stays_a_link(run: Run, project: Path) -> None:
    (project / "real.md").write_text("old", encoding="utf-8")
    (project / "link.md").symlink_to("real.md")

    assert run("report", "-o", "link.md").status == 0
    assert (project / "link.md").is_symlink()
    assert (project / "real.md").read_text(encoding="utf-8").startswith("# ")


def test_links_lead_back_from_a_place_with_blanks_and_brackets(run: Run, project: Path) -> None:
    target = project / "a (b) [c] #1" / "report.md"
    assert run("report", "-o", str(target)).status == 0
    assert "](../seeds/north.txt#L3" in target.read_text(encoding="utf-8")

    moved = project.rename(project.parent / "ü [x](y) #1")
    os.chdir(project.parent)
    assert run("report", str(moved), "-o", "elsewhere.md").status == 0
    text = Path("elsewhere.md").read_text(encoding="utf-8")
    assert "](%C3%BC%20%5Bx%5D%28y%29%20%231/seeds/north.txt#L3" in text


def test_a_working_folder_that_is_gone_is_said(project: Path) -> None:
    gone = project / "gone"
    gone.mkdir()

    outcome = subprocess.run(
        ["/bin/sh", "-c", f'rmdir "$PWD"; exec {sys.executable} -m crosscheck check'],
        cwd=gone,
        capture_output=True,
        check=False,
    )

    assert outcome.returncode == 2
    assert b"Traceback" not in outcome.stderr


def test_what_was_typed_cannot_command_the_terminal(run: Run, project: Path) -> None:
    outcome = run("show", "\n::error::\x1b]0;owned\a")

    assert outcome.status == 2
    assert "\x1b" not in outcome.err
    assert "\n::error::" not in outcome.err


_BEGUN = "from crosscheck.__main__ import run; print('begun', flush=True); run()"
"""The command as it is installed, telling when it begins: until then the signal is Python's."""


def test_an_interrupt_at_any_moment_exits_130_without_a_traceback(project: Path) -> None:
    for wait in (0, 0.03, 0.06, 0.09):
        process = subprocess.Popen(
            [sys.executable, "-c", _BEGUN, "report", "-o", "r.md"],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        time.sleep(wait)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=30)

        assert process.returncode in {0, 130, -signal.SIGINT}
        assert b"crosscheck/" not in error
