"""What is kept of an archive: used where it fits, thrown away where it does not."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from crosscheck import keeping
from crosscheck.locating import segments
from crosscheck.locating.archive import Document, documents_in
from crosscheck.locating.needles import Needle, needle
from crosscheck.locating.searching import Answer, search
from crosscheck.locating.shelf import LIST

QUOTES = (
    "had cost Falk",
    "мост через реку закрыт уже третью неделю",
    "Nobody here has ever spoken about penguins at all",
)


@pytest.fixture(name="needles")
def needles_fixture(texts: list[str]) -> list[Needle]:
    """Return quotes that stand, are harmed, and stand nowhere."""
    own = [text.split("\n\n")[3] for text in texts[::20]]
    return [needle(quote) for quote in (*own, *(one.replace("e", "a", 5) for one in own), *QUOTES)]


@pytest.fixture(name="expected")
def expected_fixture(needles: list[Needle], documents: tuple[Document, ...]) -> Answer:
    """Return what is found where nothing is kept."""
    return search(needles, documents, None, 1)


def aged(folder: Path) -> None:
    """Let the files of *folder* be older than a moment, so that their times can be trusted."""
    for file in folder.rglob("*.txt"):
        os.utime(file, ns=(time.time_ns(), time.time_ns() - 60_000_000_000))


def test_more_processes_find_the_same(
    needles: list[Needle], documents: tuple[Document, ...], expected: Answer, tmp_path: Path
) -> None:
    assert expected == search(needles, documents, tmp_path, 2)
    assert expected == search(needles, documents, None, 2)


def test_what_is_kept_is_used_and_the_same_is_found(
    needles: list[Needle],
    archive: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    aged(archive)
    documents, _ = documents_in(archive)
    before = search(needles, documents, tmp_path, 1)

    def refuse(*_: object) -> None:
        raise AssertionError

    for work in ("_fold", "_cast", "_look"):
        place = "shelf" if work == "_fold" else "searching"
        monkeypatch.setattr(f"crosscheck.locating.{place}.{work}", refuse)

    assert before == search(needles, documents, tmp_path, 1)


def harm(folder: Path, name: str, how: str) -> None:
    """Harm the files in *folder* that are called so."""
    for file in [each for each in folder.iterdir() if each.name.endswith(name)]:
        data = file.read_bytes()
        if how == "cut":
            file.write_bytes(data[: len(data) // 2])
        elif how == "flipped":
            middle = len(data) // 2
            file.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])
        elif how == "foreign":
            file.write_bytes(b"not of crosscheck" * 100)
        elif how == "empty":
            file.write_bytes(b"")
        else:
            file.unlink()


@pytest.mark.parametrize("how", ["cut", "flipped", "foreign", "empty", "gone"])
@pytest.mark.parametrize("name", [LIST, segments.ENDING, ".votes", "results"])
def test_a_harmed_file_is_thrown_away(
    needles: list[Needle], archive: Path, expected: Answer, tmp_path: Path, name: str, how: str
) -> None:
    aged(archive)
    documents, _ = documents_in(archive)
    search(needles, documents, tmp_path, 1)
    segments._opened.cache_clear()  # another run would open them anew

    harm(tmp_path, name, how)

    assert expected.located == search(needles, documents, tmp_path, 1).located


def test_a_text_that_changes_comes_or_goes_is_seen(
    needles: list[Needle], archive: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(archive, folder)
    aged(folder)
    kept = tmp_path / "kept"
    search(needles, documents_in(folder)[0], kept, 1)
    (folder / "1" / "077.txt").unlink()
    (folder / "0" / "000.txt").write_text(
        "Nobody here has ever spoken about penguins at all.", encoding="utf-8"
    )
    (folder / "0" / "000a.txt").write_text("Nothing else.", encoding="utf-8")
    documents, _ = documents_in(folder)

    again = search(needles, documents, kept, 1)

    assert search(needles, documents, None, 1) == again
    assert "found" == again.located[-1].outcome.value
    assert "nowhere" == again.located[-2].outcome.value


def test_a_text_saved_twice_within_a_moment_is_read_again(tmp_path: Path) -> None:
    """Its size and its time may be the same, as after a checkout (racy, git calls it)."""
    file, kept = tmp_path / "texts" / "one.txt", tmp_path / "kept"
    file.parent.mkdir()
    words = needle("fourteen swans were seen upon the lake")
    outcomes = []
    for text in ("fourteen swans were seen upon the lake", "thirteen geese flew across the hills"):
        file.write_text(text.ljust(60, "."), encoding="utf-8")
        os.utime(file, ns=(time.time_ns(), time.time_ns()))
        before = file.stat().st_mtime_ns
        outcomes.append(search([words], documents_in(file.parent)[0], kept, 1).located[0].outcome)
        os.utime(file, ns=(before, before))

    assert ["found", "nowhere"] == [outcome.value for outcome in outcomes]


def test_a_disk_that_takes_nothing_is_no_reason_to_stop(
    needles: list[Needle],
    documents: tuple[Document, ...],
    expected: Answer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keeping, "write_what_can_be_made_again", full)

    assert expected == search(needles, documents, tmp_path, 2)
    assert [] == list(tmp_path.iterdir())


def test_what_is_no_text_is_passed_over_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe broken")
    (tmp_path / "b.txt").write_text("fourteen swans were seen upon the lake", encoding="utf-8")
    documents, _ = documents_in(tmp_path)

    answer = search([needle("fourteen swans were seen upon")], documents, None, 1)

    assert [1] == [place.document for place in answer.located[0].places]
    assert ["a.txt"] == [one.name for one in answer.unreadable]


def command(file: Path, folder: Path) -> Sequence[str]:
    options = ("--quotes", str(file), "--in", str(folder), "--format", "json", "--jobs", "1")
    return (sys.executable, "-m", "crosscheck", "link", *options)


@pytest.fixture(name="listed")
def listed_fixture(needles: list[Needle], tmp_path: Path) -> Path:
    """Return a file with the quotes, a line each, so many that grams are counted."""
    file = tmp_path / "quotes.txt"
    file.write_text("".join(f"{one.text}\n" for one in needles), encoding="utf-8")
    return file


def test_two_processes_at_once_and_one_that_is_killed_do_no_harm(
    listed: Path, archive: Path, tmp_path: Path
) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    call = command(listed, archive)
    for seconds in (0.25, 0.35, 0.45):
        killed = subprocess.Popen(call, env=environment, stdout=subprocess.DEVNULL)
        time.sleep(seconds)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    pair = [subprocess.Popen(call, env=environment, stdout=subprocess.PIPE) for _ in range(2)]
    outputs = {process.communicate()[0] for process in pair}

    alone = subprocess.run([*call, "--no-cache"], capture_output=True, check=False)

    assert {alone.stdout} == outputs
    assert alone.stdout
    assert [1, 1, 1] == [*(process.returncode for process in pair), alone.returncode]
