"""A run where nothing has changed gives the last one's answer, and no run gives another one's."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck import checking
from crosscheck.formats import FORMATS

Run = Callable[..., Any]
Checks = list[str]


@pytest.fixture(name="cache")
def cache_fixture(tmp_path_factory: pytest.TempPathFactory, monkeypatch: Any) -> Path:
    """Return an empty folder in which answers are kept."""
    folder = tmp_path_factory.mktemp("answers")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder / "crosscheck"


@pytest.fixture(name="checks")
def checks_fixture(cache: Path, monkeypatch: pytest.MonkeyPatch) -> Checks:
    """Return a list that grows with each check that is really made."""
    made: Checks = []
    check = checking.check

    def counted(*arguments: Any, **named: Any) -> Any:
        made.append("checked")
        return check(*arguments, **named)

    monkeypatch.setattr(checking, "check", counted)
    return made


def kept(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file


@pytest.mark.parametrize("layout", FORMATS)
def test_the_same_is_answered_without_checking_again(
    run: Run, project: Path, checks: Checks, layout: str
) -> None:
    first = run("check", "--format", layout)
    again = run("check", "--format", layout)

    assert 1 == len(checks)
    assert first == again == run("check", "--format", layout, "--no-cache")
    assert 1 == first.status


def edited(project: Path, name: str, text: str) -> None:
    (project / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda project: edited(project, "seeds/north.txt", "Nothing.\n"),
        lambda project: edited(project, "seeds/west.md", "Nothing.\n"),
        lambda project: edited(project, "seeds/sources.yaml", "- file: north.txt\n"),
        lambda project: edited(project, "claims/actors.yaml", "- name: Tokayev\n"),
        lambda project: edited(project, "crosscheck.toml", 'fail-on = "never"\n'),
        lambda project: (project / "seeds/north.txt").rename(project / "seeds/nord.txt"),
        lambda project: (project / "claims/more").mkdir(),
        lambda _: os.environ.__setitem__("CROSSCHECK_TODAY", "2027-01-01"),
        lambda project: os.chdir(project / "claims"),
    ],
    ids=["text", "new", "told", "actors", "config", "renamed", "folder", "day", "place"],
)
def test_where_anything_has_changed_it_is_checked_again(
    run: Run,
    project: Path,
    checks: Checks,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], object],
) -> None:
    monkeypatch.setenv("CROSSCHECK_TODAY", "2026-11-25")
    run("check", str(project))
    change(project)
    run("check", str(project))

    assert 2 == len(checks)


def test_a_byte_that_is_changed_within_the_same_instant_and_size_is_seen(
    run: Run, project: Path, checks: Checks
) -> None:
    path = project / "seeds" / "north.txt"
    status = path.stat()
    run("check")
    edited(project, "seeds/north.txt", path.read_text(encoding="utf-8").replace("200", "201"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert "[quote-altered]" in run("check").out
    assert 2 == len(checks)


@pytest.mark.parametrize(
    "asked",
    [["--fail-on", "never"], ["--claim", "death-toll"], ["--ignore", "values-conflict"]],
)
def test_another_question_gets_its_own_answer(
    run: Run, project: Path, checks: Checks, asked: list[str]
) -> None:
    run("check")
    run("check", *asked)

    assert 2 == len(checks)


@pytest.mark.parametrize("length", [0, 1, 40, 200])
def test_a_file_that_is_cut_off_is_thrown_away(
    run: Run, project: Path, checks: Checks, cache: Path, length: int
) -> None:
    first = run("check")
    whole = kept(cache).read_bytes()
    kept(cache).write_bytes(whole[:length])

    assert first == run("check")
    assert 2 == len(checks)
    assert whole == kept(cache).read_bytes()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("error[values-conflict]", "note[values-conflict]"),
        ("more than 200", "more than 300"),
        ("\n", "0\n"),
        ("\n", "\n\n"),
        ("\n", "\udc80\n"),
    ],
)
def test_a_file_that_was_tampered_with_is_thrown_away(
    run: Run, project: Path, checks: Checks, cache: Path, old: str, new: str
) -> None:
    first = run("check")
    text = kept(cache).read_text(encoding="utf-8")
    assert old in text
    broken = text.replace(old, new, 1).encode("utf-8", "surrogateescape")
    kept(cache).write_bytes(broken)

    assert first == run("check")
    assert 2 == len(checks)


def test_what_could_not_be_read_is_looked_at_again(
    run: Run, project: Path, checks: Checks, cache: Path
) -> None:
    edited(project, "claims/broken.yaml", "- {")
    run("check")

    assert 2 == run("check").status
    assert 2 == len(checks)
    assert not cache.exists()


def test_what_was_saved_during_a_run_leaves_no_answer(
    run: Run, project: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = checking.check

    def disturbed(*arguments: Any, **named: Any) -> Any:
        edited(project, "seeds/north.txt", "Nothing.\n")
        return check(*arguments, **named)

    monkeypatch.setattr(checking, "check", disturbed)
    run("check")

    assert not cache.exists()


def test_a_folder_that_takes_no_files_is_no_reason_to_complain(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", os.devnull)
    first = run("check")

    assert (1, "") == (first.status, first.err)
    assert first == run("check")


def test_nothing_is_written_into_the_project(run: Run, project: Path, cache: Path) -> None:
    before = sorted(project.rglob("*"))
    run("check")

    assert before == sorted(project.rglob("*"))
    assert 0o700 == cache.stat().st_mode & 0o777


def test_a_claim_that_is_not_there_is_refused_every_time(
    run: Run, project: Path, cache: Path
) -> None:
    for _ in range(2):
        assert "there is no claim dead-toll" in run("check", "--claim", "dead-toll").err


@pytest.mark.long
def test_killed_at_any_moment_and_run_side_by_side_it_answers_as_ever(
    run: Run, project: Path, cache: Path
) -> None:
    expected = run("check", "--no-cache").out
    command = [sys.executable, "-m", "crosscheck", "check"]
    for number in range(12):
        both = [subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL) for _ in range(2)]
        time.sleep(0.05 + 0.03 * number)
        for process in both:
            process.send_signal(signal.SIGKILL)
            process.wait()
        if number % 3 == 0 and cache.exists():
            shutil.rmtree(cache)

        done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
        assert (1, expected, "") == (done.returncode, done.stdout, done.stderr)
