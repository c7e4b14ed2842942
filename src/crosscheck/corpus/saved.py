"""When the files of a project were last saved: two looks tell whether there is anything to read."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from crosscheck.corpus.root import FILES, find_project
from crosscheck.model import Folders

Saved = Mapping[str, tuple[int, int, int]]
"""Of each file, by its path from the root: when it was saved, its size, and which file it is."""


def saved(path: str) -> Saved:
    """Return the state of every file that the project at *path* may be read from.

    Nothing where there is no project, and no file that goes in the meantime.
    """
    site = find_project(path)
    if site is None:
        return {}
    found = {}
    for file in _files(site.root, site.folders):
        try:
            status = (site.root / file).stat()
        except OSError:  # it is gone, or leads nowhere
            continue
        found[file] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


def _files(root: Path, folders: Folders) -> Iterator[str]:
    yield from FILES
    for folder in (folders.seeds, folders.claims):
        for parent, below, names in os.walk(root / folder):
            below[:] = [name for name in below if not name.startswith(".")]
            inside = os.path.relpath(parent, root).replace(os.sep, "/")
            yield from (f"{inside}/{name}" for name in names if not name.startswith("."))
