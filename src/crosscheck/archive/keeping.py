"""An index that is kept from run to run, and brought up to date: new texts come in, old ones go.

It is kept in a folder of the user's own, beside a seal that fits just these bytes, this version
and this engine. An index without its seal (a process died, a disk was full, someone else wrote it)
is thrown away and made anew. Where none can be kept, one in memory does.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable
from importlib.metadata import version
from pathlib import Path

from crosscheck.archive.index import Index
from crosscheck.archive.terms import VERSION
from crosscheck.writing import emptied, locked_folder, write_atomically

Texts = Callable[[Collection[int]], Iterable[tuple[int, str]]]
"""Gives the texts of keys, one after the other, each with its key."""

_PIECE = 1 << 20
"""Bytes that are read at once."""


def index_of(keys: Collection[int], texts: Texts, folder: Path | None) -> Index:
    """Return an index of the texts of *keys*; of *texts* only those are read that are new to it.

    It is kept in *folder*; None keeps none.
    """
    if folder is not None:
        try:
            with locked_folder(folder):
                return _kept(keys, texts, folder)
        except (OSError, ValueError):  # a full disk, a folder that takes no files
            pass
    index = Index.at(None)
    index.add(texts(sorted(keys)))
    return index


def _kept(keys: Collection[int], texts: Texts, folder: Path) -> Index:
    """Return the index in *folder*, brought up to date; no other process may change it."""
    place, seal = folder / "index", folder / "seal"
    if not _sealed(place, seal):
        emptied(place)
    index = Index.at(place)
    known = index.keys()
    stale, new = known.difference(keys), sorted(set(keys) - known)
    if stale:
        index.remove(stale)
    if new:
        index.add(texts(new))
    if stale or new:
        write_atomically(seal, _seal(place))
    return index


def _sealed(place: Path, seal: Path) -> bool:
    try:
        return place.is_dir() and seal.read_bytes() == _seal(place).encode()
    except OSError:
        return False


def _seal(place: Path) -> str:
    """Return what fits the index at *place* and no other: a hash of all its files."""
    whole = hashlib.blake2b(f"{VERSION} {version('tantivy')}".encode(), digest_size=32)
    for file in sorted(place.iterdir()):
        if file.suffix == ".lock":
            continue
        whole.update(f"\0{file.name}\0{file.stat().st_size}\0".encode())
        with file.open("rb") as opened:
            while piece := opened.read(_PIECE):
                whole.update(piece)
    return whole.hexdigest()
