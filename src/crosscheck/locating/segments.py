"""Documents folded together: their letters, and by which hash each is known again.

A segment is some megabytes of documents. It is kept as one file and mapped into memory, or stays in
memory where it cannot be kept.
"""

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from attrs import frozen

from crosscheck.keeping import keep, recall
from crosscheck.locating.streams import Stream, bulk_letters, joined, starts_of

VERSION = 1
"""Raised when the same text would be folded otherwise, or is kept in another form."""
ENDING = ".letters"
UNREADABLE = ""
"""The hash of what cannot be read as a text; nothing is found in it."""

Held = Path | bytes
"""Where a segment is kept, or the whole of it."""
_EVEN = 64


@frozen(eq=False)
class Segment:
    """The letters of some documents."""

    name: str
    """Tells it from every other segment: a hash of its documents."""
    digests: tuple[str, ...]
    """The hash of each document's bytes."""
    stream: Stream

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        ends = self.stream.starts[:-1] + self.stream.lengths
        return list(zip(self.stream.starts.tolist(), ends.tolist(), strict=False))

    def letters(self, number: int) -> bytes:
        """Return the letters of a document, by its number in the segment."""
        start, end = self._places[number]
        return self.stream.letters.data[start:end].tobytes()


def fold_together(texts: Sequence[bytes | None], encodings: Sequence[str]) -> list[bytes]:
    """Return the segment of *texts*, in the parts of a file; None is one that cannot be read."""
    digests, letters = [], []
    for text, encoding in zip(texts, encodings, strict=True):
        folded = None if text is None else _letters(text, encoding)
        unread = text is None or folded is None
        digests.append(UNREADABLE if unread else hashlib.sha256(text or b"").hexdigest())
        letters.append(folded or b"")
    stream = joined(letters)
    head = {"version": VERSION, "digests": digests, "lengths": stream.lengths.tolist()}
    line = json.dumps(head).encode("ascii")
    line += b" " * (-len(line) % _EVEN)
    return [len(line).to_bytes(_EVEN, "big"), line, stream.letters.tobytes()]


def _letters(text: bytes, encoding: str) -> bytes | None:
    try:
        return bulk_letters(
            text if encoding == "utf-8" else text.decode(encoding).removeprefix("\ufeff").encode()
        )
    except UnicodeError:
        return None


def name_of(parts: Sequence[bytes]) -> str:
    """Return the name of a segment: a hash of its documents."""
    return hashlib.sha256(parts[1]).hexdigest()[:32]


def keep_segment(folder: Path | None, parts: Sequence[bytes]) -> Held:
    """Keep a segment in *folder*; what cannot be kept is given back as a whole."""
    path = folder / f"{name_of(parts)}{ENDING}" if folder else None
    return path if path and keep(path, parts) else b"".join(parts)


def opened(held: Held, *, checked: bool = False) -> Segment | None:
    """Return the segment *held*; None where what is kept is gone or not to be trusted.

    What was written or *checked* in this run is not checked again.
    """
    if checked and isinstance(held, Path) and recall(held) is None:
        return None
    try:
        return _opened(held)
    except (LookupError, ValueError):
        return None


@lru_cache(maxsize=64)
def _opened(held: Held) -> Segment:
    """Return the segment *held*, LookupError where there is none: only what is there is kept."""
    data = recall(held, checked=False) if isinstance(held, Path) else memoryview(held)
    if data is None:
        raise LookupError(held)
    end = _EVEN + int.from_bytes(data[:_EVEN], "big")
    line = bytes(data[_EVEN:end])
    head = json.loads(line)
    if head["version"] != VERSION:
        raise LookupError(held)
    lengths = np.array(head["lengths"], np.int64)
    stream = Stream(np.frombuffer(data[end:], np.uint8), starts_of(lengths), lengths)
    return Segment(name_of([b"", line]), tuple(head["digests"]), stream)
