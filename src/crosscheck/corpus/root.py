"""Where a project begins, and the configuration that holds in it.

It is the nearest folder upwards with a configuration, or with claims/ or seeds/. A project that is
found by its folders belongs to a configuration further up only where that names these folders:
an example that lies in another project is a project of its own.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

from crosscheck.corpus.files import read_text
from crosscheck.errors import Problem
from crosscheck.model import Configuration, Folders

OWN_FILE = "crosscheck.toml"
SHARED_FILE = "pyproject.toml"

FILES = (OWN_FILE, SHARED_FILE)
_TABLES = {OWN_FILE: (), SHARED_FILE: ("tool", "crosscheck")}
"""Where in each file the configuration stands."""
_MAY_CONFIGURE = r"""^[ \t]*\[{0,2}[ \t]*["']?tool["']?[ \t]*(?:\.[ \t]*["']?crosscheck\b|[]=])"""
"""Matches in every pyproject.toml with a table `tool.crosscheck`, and in few others."""


@frozen
class Site:
    """A project folder with its configuration."""

    root: Path
    """Absolute."""
    configuration: Configuration = field(factory=Configuration)
    problems: tuple[Problem, ...] = ()
    """What is wrong with the configuration, which is not to be relied on then."""
    texts: Mapping[str, str] = field(factory=dict)
    """The text of its file, by name."""

    @property
    def folders(self) -> Folders:
        """Where the project keeps its files."""
        return self.configuration.folders


def find_project(path: str) -> Site | None:
    """Return the project that *path* lies in; None where there is none.

    Without a configuration this costs a few looks at each folder upwards, and opens nothing but
    a pyproject.toml.
    """
    start = Path(os.path.realpath(path))
    bare: Path | None = None
    for folder in (start, *start.parents):
        found = configured(folder)
        if found is not None:
            return found if bare is None or _holds(found, bare) else Site(bare)
        if bare is None and any(_is_folder(folder / name) for name in _folders(Folders())):
            bare = folder
    return Site(bare) if bare else None


def configured(folder: Path) -> Site | None:
    """Return *folder*, a real path, with the configuration in it; None where it holds none."""
    read = (_configured_by(folder, file) for file in FILES)
    found = [each for each in read if each is not None]
    if len(found) < 2:
        return found[0] if found else None
    message = f"{OWN_FILE} and {SHARED_FILE} both configure crosscheck"
    return Site(folder, problems=(Problem(message, help="keep one of the two"),))


def _configured_by(folder: Path, file: str) -> Site | None:
    if not os.path.lexists(folder / file):
        return None
    text = read_text(folder, file)
    if isinstance(text, Problem):  # a pyproject.toml may well be none of ours
        return Site(folder, problems=(text,)) if file == OWN_FILE else None
    if file == SHARED_FILE and not re.search(_MAY_CONFIGURE, text, re.MULTILINE):
        return None
    from crosscheck.corpus.configuration import read_configuration  # most projects have none

    read = read_configuration(text, file, _TABLES[file])
    return Site(folder, *read, {file: text}) if read else None


def _holds(site: Site, bare: Path) -> bool:
    """Return whether a project found by its folders is the one that is configured further up.

    What cannot be read may well name it.
    """
    if site.configuration.file is None:
        return True
    own = {bare / name for name in _folders(Folders())}
    return not own.isdisjoint(site.root / name for name in _folders(site.folders))


def _folders(folders: Folders) -> tuple[str, str]:
    """Return the folders by which a project is known."""
    return folders.claims, folders.seeds


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, or a folder that may not be looked into
        return False
