"""An index that is kept: only what is new is read, and nothing that is broken is trusted."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Iterable
from pathlib import Path

import pytest

from crosscheck.archive.keeping import index_of

TEXTS = {1: "a fire in Kaltaugrad", 2: "a flood in Mirovsk", 3: "the price of bread"}


class Shelf:
    """Texts, and the keys of those that were read from it."""

    def __init__(self) -> None:
        self.read: list[int] = []

    def texts(self, keys: Collection[int]) -> Iterable[tuple[int, str]]:
        for key in keys:
            self.read.append(key)
            yield key, TEXTS[key]


def update(folder: Path | None, *keys: int) -> list[int]:
    """Bring the index up to date with *keys*, and return those that were read for it."""
    shelf = Shelf()
    index = index_of(keys, shelf.texts, folder)
    assert set(keys) == index.keys()
    return shelf.read


def test_only_a_new_text_is_read(tmp_path: Path) -> None:
    assert [1, 2] == update(tmp_path, 1, 2)
    assert [] == update(tmp_path, 1, 2)
    assert [3] == update(tmp_path, 1, 2, 3)


def test_a_text_that_is_gone_is_found_no_more(tmp_path: Path) -> None:
    update(tmp_path, 1, 2, 3)

    assert [] == update(tmp_path, 2, 3)


def test_without_a_folder_everything_is_read_each_time() -> None:
    assert [1, 2] == update(None, 1, 2)
    assert [1, 2] == update(None, 1, 2)


@pytest.mark.parametrize("name", ["seal", "index/meta.json"])
@pytest.mark.parametrize("content", [b"", b"{}", b"\0" * 500])
def test_a_broken_index_is_made_anew(tmp_path: Path, name: str, content: bytes) -> None:
    update(tmp_path, 1, 2)
    (tmp_path / name).write_bytes(content)

    assert [1, 2] == update(tmp_path, 1, 2)
    assert [] == update(tmp_path, 1, 2)


def test_a_single_byte_that_changed_breaks_it(tmp_path: Path) -> None:
    update(tmp_path, 1, 2)
    largest = max((tmp_path / "index").iterdir(), key=lambda file: file.stat().st_size)
    data = bytearray(largest.read_bytes())
    data[len(data) // 2] ^= 1
    largest.write_bytes(data)

    assert [1, 2] == update(tmp_path, 1, 2)


def test_a_foreign_folder_in_its_place_is_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "meta.json").write_text("something else", encoding="utf-8")

    assert [1, 2] == update(tmp_path, 1, 2)


def test_an_index_of_another_version_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update(tmp_path, 1, 2)
    monkeypatch.setattr("crosscheck.archive.keeping.VERSION", 0)

    assert [1, 2] == update(tmp_path, 1, 2)


def test_a_full_disk_is_no_reason_to_complain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("crosscheck.archive.keeping.write_atomically", full)

    assert {1, 2} == set(update(tmp_path, 1, 2))
    assert {1, 2} == set(update(tmp_path, 1, 2))


def test_a_folder_that_cannot_be_made_is_no_reason_to_complain(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert [1, 2] == update(tmp_path / "file" / "index", 1, 2)


def test_of_two_at_once_one_waits_for_the_other(tmp_path: Path) -> None:
    read: list[list[int]] = []
    both = [threading.Thread(target=lambda: read.append(update(tmp_path, 1, 2, 3))) for _ in "ab"]
    for each in both:
        each.start()
    for each in both:
        each.join()

    assert [[], [1, 2, 3]] == sorted(read)


def test_what_another_process_does_to_the_index_does_not_show_in_one_that_is_open(
    tmp_path: Path,
) -> None:
    index = index_of([1, 2], Shelf().texts, tmp_path)
    assert [3] == update(tmp_path, 3)
    time.sleep(1)  # the engine looks every half second whether others have changed its files

    assert {1, 2} == index.keys()
    (tmp_path / "seal").write_bytes(b"")
    assert [1] == update(tmp_path, 1)
    assert {1, 2} == index.keys()


KILLED = """
import sys, time
from pathlib import Path
from crosscheck.archive.keeping import index_of

def texts(keys):
    for key in keys:
        yield key, "bread"
    print("all read", flush=True)
    time.sleep(60)

index_of([7, 8], texts, Path(sys.argv[1]))
"""


def at_work(folder: Path) -> subprocess.Popen[str]:
    """Return a process that has read all texts and is about to write them into the index."""
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert "all read\n" == process.stdout.readline()
    return process


def kill(process: subprocess.Popen[str]) -> None:
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def test_a_process_that_is_killed_leaves_nothing_that_is_trusted_or_locked(tmp_path: Path) -> None:
    update(tmp_path, 1)
    kill(at_work(tmp_path))

    assert 2 in update(tmp_path, 1, 2)
    assert [] == update(tmp_path, 1, 2)


def test_of_two_at_once_one_goes_on_when_the_other_is_killed(tmp_path: Path) -> None:
    update(tmp_path, 1)
    process = at_work(tmp_path)
    read: list[list[int]] = []
    waiting = threading.Thread(target=lambda: read.append(update(tmp_path, 1, 2)))
    waiting.start()
    waiting.join(0.2)

    assert waiting.is_alive()
    kill(process)
    waiting.join()
    assert 2 in read[0]
    assert [] == update(tmp_path, 1, 2)
