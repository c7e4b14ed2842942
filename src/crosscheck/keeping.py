"""What can be made again, kept in the user's own folder until it is needed again.

A file is sealed: it begins with the hash of all that follows. One that does not fit its seal was
cut off, harmed or put there by something else; it is thrown away and never read. Nothing in it is
run. What is kept in a project could come with it from anywhere, and would let a check pass that
does not; so it is kept in the folder of the user. A folder that takes no files is no reason to
complain.
"""

import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from attrs import frozen

from crosscheck.writing import remove, write_what_can_be_made_again

HEAD = 128
"""Bytes before what is kept: the seal and what fills the room, so that arrays lie evenly."""
_MARK = b"crosscheck 1 "
_HOUR = 3_600


def own_folder() -> Path | None:
    """Return the folder for what can be made again (XDG_CACHE_HOME); None for the homeless."""
    told = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        return (told if told.is_absolute() else Path("~/.cache").expanduser()) / "crosscheck"
    except RuntimeError:
        return None


def keep(path: Path, parts: Sequence[bytes | memoryview]) -> bool:
    """Keep *parts*, one behind the other, in the file *path*; return whether it could be kept."""
    found = hashlib.sha256()
    for part in parts:
        found.update(part)
    with suppress(OSError):
        write_what_can_be_made_again(path, [_head(found.hexdigest()), *map(bytes, parts)])
        return True
    return False


def recall(path: Path, *, checked: bool = True) -> memoryview | None:
    """Return what is kept in the file *path*, as a map of it; None where there is nothing to trust.

    A file that does not fit its seal is thrown away. With *checked* false the seal is only looked
    at, and not worked out: for what was checked a moment ago.
    """
    import mmap  # what keeps no more than an answer does without

    try:
        with path.open("rb") as file:
            whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # no file, or an empty one
        return None
    kept = whole[HEAD:]
    head = bytes(whole[:HEAD])
    if not checked and head.startswith(_MARK):
        return kept
    if head == _head(hashlib.sha256(kept).hexdigest()):
        return kept
    throw_away([path])
    return None


def renew(path: Path) -> None:
    """Let a file that was needed count as new for `forget_but`."""
    with suppress(OSError):
        os.utime(path)


def _head(digest: str) -> bytes:
    return (_MARK + digest.encode("ascii")).ljust(HEAD - 1) + b"\n"


def throw_away(paths: Iterable[Path]) -> None:
    """Remove files that are not needed, where that can be."""
    for path in paths:
        with suppress(OSError):
            remove(path)


def forget_but(folder: Path, wanted: Iterable[str], ending: str) -> None:
    """Throw away the files in *folder* with this *ending* that nobody has *wanted* for an hour.

    Another process may have written one a moment ago, and not yet said so.
    """
    needed, now = set(wanted), time.time()
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.endswith(ending) and path.name not in needed:
                with suppress(OSError):
                    if now - path.stat().st_mtime > _HOUR:
                        remove(path)


@frozen
class Kept:
    """A file of what is kept."""

    path: Path
    size: int
    """In bytes."""


def all_kept(folder: Path) -> Iterator[Kept]:
    """Yield every file below *folder*, in order."""
    for parent, below, names in os.walk(folder):
        below.sort()
        for name in sorted(names):
            path = Path(parent, name)
            with suppress(OSError):
                yield Kept(path, path.lstat().st_size)


def clear(folder: Path) -> int:
    """Remove everything below *folder* and return how many bytes that were.

    OSError where something cannot be removed. Only what lies in the folder goes: a link is removed
    and not followed.
    """
    size = 0
    for parent, below, names in os.walk(folder, topdown=False):
        for name in names:
            path = Path(parent, name)
            size += path.lstat().st_size
            remove(path)
        for name in below:
            remove(Path(parent, name))
    return size
