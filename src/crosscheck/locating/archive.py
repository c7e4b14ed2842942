"""The documents of an archive: which there are, and their text."""

import os
import stat
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from attrs import frozen

from crosscheck.errors import Problem, ProblemError

ENDINGS = (".txt", ".md", ".rst", ".text")
"""Of the files that are taken for texts."""
LARGEST = 50_000_000
"""Bytes of the largest text that is read, in a project as well."""
BOM = b"\xef\xbb\xbf"


@frozen
class Document:
    """A text in an archive."""

    name: str
    """Its path from the folder of the archive, with forward slashes."""
    path: str
    size: int
    """In bytes."""
    saved: int
    """When it was last written, in nanoseconds."""
    encoding: str = "utf-8"


def documents_in(folder: Path) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Return the texts below *folder* by name, and what cannot be looked into.

    Hidden files and folders are left out, and links to folders are not followed.
    """
    problems: list[Problem] = []
    found = sorted(_below(os.path.realpath(folder), "", problems), key=lambda one: one.name)
    return tuple(found), tuple(problems)


def _below(folder: str, prefix: str, problems: list[Problem]) -> Iterator[Document]:
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        problems.append(Problem(f"{prefix or '.'} cannot be looked into: {error.strerror}"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{prefix}{entry.name}/", problems)
        elif entry.name.lower().endswith(ENDINGS):
            one = _document(entry.path, f"{prefix}{entry.name}")
            if isinstance(one, Document):
                yield one
            elif one is not None:
                problems.append(one)


def _document(path: str, name: str, encoding: str = "utf-8") -> Document | Problem | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - ten thousand of them
    except OSError as error:
        return Problem(f"{name} cannot be read: {error.strerror}")
    if not stat.S_ISREG(status.st_mode):
        return None
    if status.st_size > LARGEST:
        most = LARGEST // 1_000_000
        return Problem(f"{name} has more than {most} MB", help="split it into its texts")
    return Document(name, path, status.st_size, status.st_mtime_ns, encoding)


def document(root: Path, file: str, encoding: str) -> Document:
    """Return the text *file* of a project; ProblemError where it is gone."""
    found = _document(str(root / file), file, encoding)
    if isinstance(found, Document):
        return found
    raise ProblemError.of([found or Problem(f"{file} is not a regular file")])


def content(one: Document) -> bytes | None:
    """Return the bytes of a document without a byte order mark; None where it cannot be read."""
    try:
        with open(one.path, "rb") as file:  # noqa: PTH123 - a tenth of the time for ten thousand
            return file.read().removeprefix(BOM)
    except OSError:
        return None


@lru_cache(maxsize=256)
def text_of(one: Document) -> str:
    """Return the text of a document; ProblemError where it cannot be read any more."""
    data = content(one)
    try:
        if data is not None:
            return data.decode(one.encoding).removeprefix("\ufeff")
    except UnicodeError:
        pass
    raise changed(one)


def changed(one: Document) -> ProblemError:
    """Return the error that a document is not what it was when its letters were read."""
    message = f"{one.name} was changed while crosscheck was at work"
    return ProblemError.of([Problem(message, help="run the command again")])
