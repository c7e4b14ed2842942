"""A digest of all that a project is read from: where it is the same, a run would find the same."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from crosscheck.corpus.files import MAX_BYTES
from crosscheck.corpus.root import Site

_READ = (".txt", ".md", ".yaml", ".yml")
"""The endings of the files that are opened; of the others only their names matter."""


def contents(site: Site) -> str:
    """Return the digest of the project at *site*: every name in it, and every byte that is read."""
    found = hashlib.blake2b(digest_size=32)
    for part in _parts(site):
        found.update(len(part).to_bytes(8, "big"))  # so that no two lists of parts run together
        found.update(part)
    return found.hexdigest()


def _parts(site: Site) -> Iterator[bytes]:
    """Yield what the digest is made from, in an order that does not depend on the disk."""
    yield os.fsencode(site.root)
    for file, text in sorted(site.texts.items()):
        yield file.encode()
        yield text.encode("utf-8", "surrogatepass")
    for folder in (site.folders.seeds, site.folders.claims):
        yield os.fsencode(os.path.realpath(site.root / folder))
        for parent, below, names in os.walk(site.root / folder):
            below.sort()
            yield os.fsencode(parent)
            yield from (os.fsencode(name) for name in below)
            below[:] = [name for name in below if not name.startswith(".")]
            originals = Path(parent).is_relative_to(site.root / site.folders.originals)
            for name in sorted(names):
                yield os.fsencode(name)
                if name.lower().endswith(_READ) and not originals:
                    yield from _held(Path(parent, name))


def _held(path: Path) -> Iterator[bytes]:
    """Yield where a file leads and what it holds, or why it cannot be read."""
    yield os.fsencode(os.path.realpath(path))
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode) and status.st_size <= MAX_BYTES:
            yield path.read_bytes()
        else:
            yield f"{stat.S_IFMT(status.st_mode)} {status.st_size}".encode()
    except OSError as error:
        yield str(error.errno).encode()
