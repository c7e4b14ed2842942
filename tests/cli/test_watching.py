"""`crosscheck check --watch`: a real process, beside which files are saved as editors save them."""

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen

WAIT = 30
"""Seconds after which a line that does not come is given up."""
SMOKE = """\
- id: smoke
  question: Was there smoke?
  kind: stance
  statements:
    - {source: east, value: affirms, quote: Officials confirmed that}
    - {source: south, value: denies, quote: Hospitals counted}
"""


@frozen
class Watch:
    """A running `crosscheck check --watch`, and the lines that it prints."""

    process: "subprocess.Popen[str]"
    lines: "queue.Queue[str]" = field(factory=queue.Queue)

    def listen(self) -> None:
        """Put every line into the queue, until there are no more."""
        for line in self.process.stdout or ():
            self.lines.put(line.rstrip("\n"))

    def until(self, start: str) -> list[str]:
        """Return the lines up to the first that begins with *start*, that one included."""
        told: list[str] = []
        while not (told and told[-1].startswith(start)):
            told.append(self.lines.get(timeout=WAIT))
        return told

    def news(self) -> list[str]:
        """Return what is told of the next save."""
        self.until("saved: ")
        return self.until("  findings ")


@pytest.fixture(name="watch")
def watch_fixture(project: Path) -> Iterator[Callable[..., Watch]]:
    """Return a function that starts the watch and waits until it has told how things stand."""
    started: list[tuple[Watch, threading.Thread]] = []

    def watch(*arguments: str) -> Watch:
        process = subprocess.Popen(
            [sys.executable, "-m", "crosscheck", "check", "--watch", *arguments],
            cwd=project,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        found = Watch(process)
        listener = threading.Thread(target=found.listen)
        listener.start()
        started.append((found, listener))
        found.until("watching")
        return found

    yield watch
    for each, listener in started:
        each.process.kill()
        listener.join()
        each.process.communicate()


def save(path: Path, text: str) -> None:
    """Save as many editors do: beside the file, and then in its place."""
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def test_what_is_new_is_told_with_its_words_and_nothing_again_that_was_known(
    watch: Callable[..., Watch], project: Path
) -> None:
    watched = watch()
    save(project / "claims" / "smoke.yaml", SMOKE)
    told = watched.news()

    assert 1 == sum("[values-conflict] smoke" in line for line in told)
    assert not any("death-toll" in line for line in told)
    assert any("Officials confirmed that" in line for line in told)


def test_what_is_gone_is_told_in_a_line(watch: Callable[..., Watch], project: Path) -> None:
    save(project / "claims" / "smoke.yaml", SMOKE)
    watched = watch()
    (project / "claims" / "smoke.yaml").unlink()
    told = watched.news()

    assert told[0].startswith("gone: error[values-conflict] smoke: ")
    assert told[-1].startswith("  findings ")


def test_a_save_that_moves_only_lines_is_no_news(
    watch: Callable[..., Watch], project: Path
) -> None:
    watched = watch()
    toll = project / "claims" / "toll.yaml"
    save(toll, "# moved down\n\n" + toll.read_text(encoding="utf-8"))

    assert 1 == len(watched.news())


def test_a_file_saved_half_way_is_a_problem_until_it_is_whole(
    watch: Callable[..., Watch], project: Path
) -> None:
    watched = watch()
    save(project / "claims" / "smoke.yaml", SMOKE[: SMOKE.index("affirms")])
    half = watched.news()
    watched.until("  problems ")
    save(project / "claims" / "smoke.yaml", SMOKE)
    whole = watched.news()

    assert any(line.startswith("problem: ") for line in half)
    assert any(line.startswith("gone: problem: ") for line in whole)
    assert any("[values-conflict] smoke" in line for line in whole)


def test_folders_may_go_and_come_back(watch: Callable[..., Watch], project: Path) -> None:
    watched = watch()
    kept = project.parent / "kept"
    for folder in ("claims", "seeds"):
        shutil.copytree(project / folder, kept / folder)
        shutil.rmtree(project / folder)
    told = watched.news()
    assert any(line.startswith("gone: error[values-conflict] death-toll") for line in told)

    for folder in ("seeds", "claims"):
        (kept / folder).rename(project / folder)
    told = watched.news()
    while not any("[values-conflict] death-toll" in line for line in told):
        told = watched.news()


def test_a_claim_asked_for_may_go_and_come_back(watch: Callable[..., Watch], project: Path) -> None:
    watched = watch("--claim", "death-toll")
    toll = project / "claims" / "toll.yaml"
    text = toll.read_text(encoding="utf-8")
    save(toll, text.replace("id: death-toll", "id: dead"))
    watched.until("Error: there is no claim death-toll")
    save(toll, text)

    assert watched.news()[-1].startswith("  findings ")


def test_an_interrupt_ends_it_with_130(watch: Callable[..., Watch]) -> None:
    watched = watch()
    watched.process.send_signal(signal.SIGINT)

    assert 130 == watched.process.wait(WAIT)
    assert "interrupted" == watched.until("interrupted")[-1]


@pytest.mark.parametrize("more", [["--format", "json"], ["--also", "json=out.json"]])
def test_it_is_for_the_terminal(run: Callable[..., Any], project: Path, more: list[str]) -> None:
    outcome = run("check", "--watch", *more)

    assert 2 == outcome.status
    assert "--watch prints to the terminal" in outcome.err
