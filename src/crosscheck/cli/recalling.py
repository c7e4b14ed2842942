"""The answer of the last run, given again where nothing has changed that it hangs on.

That is every byte that a run reads, what was asked, the day, and the program itself. What is kept
is what was printed, so that it is the same to the byte. It is kept in the user's own folder: a
file in the project could come with it from anywhere, and would let a check pass that does not.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from attrs import frozen

import crosscheck
from crosscheck.cli.statuses import CLEAN, FOUND
from crosscheck.corpus.contents import contents
from crosscheck.corpus.root import Site, find_project

_LONGEST = 50_000_000
"""Characters of an answer that is kept."""


@frozen
class Answer:
    """What a run printed, and its exit status."""

    output: str
    status: int


@frozen
class Question:
    """What was asked of a project, and how the project was when it was asked."""

    path: str
    asked: str
    """All else that the answer hangs on, in words."""
    file: Path
    """Where the answer to the last question on this project is kept."""
    key: str


def question(path: str, asked: str) -> Question | None:
    """Return what is asked of the project at *path*; None where there is none that can be read."""
    site, folder = find_project(path), own_folder()
    if site is None or site.problems or folder is None:
        return None
    name = hashlib.sha256(os.fsencode(site.root)).hexdigest()[:32]
    return Question(path, asked, folder / f"{name}.txt", _key(site, asked))


def recall(asked: Question) -> Answer | None:
    """Return the answer that was kept for just this question; None where there is none.

    A file that is broken, or was written for another question, is as good as none.
    """
    try:
        kept = asked.file.read_bytes().decode("utf-8")
    except (OSError, ValueError):
        return None
    head, _, output = kept.partition("\n")
    answers = (Answer(output, status) for status in (CLEAN, FOUND))
    return next((each for each in answers if head == _seal(asked, each)), None)


def keep(asked: Question, answer: Answer) -> None:
    """Keep *answer* in place of the last one; nothing where files were saved in the meantime.

    A folder that takes no files is no reason to complain.
    """
    from crosscheck.writing import write_for_oneself

    now = question(asked.path, asked.asked)
    if now is None or now.key != asked.key or len(answer.output) > _LONGEST:
        return
    with suppress(OSError, UnicodeError):
        write_for_oneself(asked.file, f"{_seal(asked, answer)}\n{answer.output}")


def own_folder() -> Path | None:
    """Return the folder for what can be made again (XDG_CACHE_HOME); None for the homeless."""
    told = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        return (told if told.is_absolute() else Path("~/.cache").expanduser()) / "crosscheck"
    except RuntimeError:
        return None


def _key(site: Site, asked: str) -> str:
    parts = [contents(site), asked, os.path.relpath(site.root), *_program()]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _seal(asked: Question, answer: Answer) -> str:
    """Return the first line of what is kept: it fits this question and this answer alone."""
    whole = f"{asked.key} {answer.status} {answer.output}"
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def _program() -> Iterator[str]:
    """Yield what tells one program from another: versions, and when its parts were installed."""
    yield crosscheck.__version__
    yield sys.version
    for folder in sys.path:
        yield f"{folder} {_saved(Path(folder))}"
    for parent, below, names in os.walk(Path(crosscheck.__file__).parent):
        below[:] = sorted(name for name in below if name != "__pycache__")
        yield from (f"{name} {_saved(Path(parent, name))}" for name in sorted(names))


def _saved(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
