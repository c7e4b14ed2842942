"""The sources that a project has already, as far as a new one has to do with them."""

import hashlib
from collections.abc import Collection
from pathlib import Path

from attrs import frozen

from crosscheck.corpus import load, load_sources
from crosscheck.corpus.files import leads_out
from crosscheck.corpus.root import Site, find_project
from crosscheck.errors import Problem, ProblemError, refusal
from crosscheck.model import UNKNOWN, Folders, Source
from crosscheck.model.brought import Extract

_TEXTS = (".txt", ".md")


@frozen
class Shelf:
    """A project and its sources."""

    site: Site
    sources: tuple[Source, ...]
    ids: Collection[str]
    """Those of texts that cannot be read too."""

    @property
    def seeds(self) -> Path:
        """The folder of the texts."""
        return self.site.root / self.folders.seeds

    @property
    def folders(self) -> Folders:
        """Where the project keeps its files."""
        return self.site.folders

    def path_of(self, inside: str) -> str:
        """Return the path from the project's root of what has the path *inside* that folder."""
        return f"{self.folders.seeds}/{inside}"

    def inside(self, path: str) -> str:
        """Return the path, from the folder of the texts on, of a *path* from the root."""
        return path.removeprefix(f"{self.folders.seeds}/")

    def original(self, id_: str, extract: Extract) -> str:
        """Return the path from the root at which the original of the source *id_* is kept."""
        return f"{self.folders.originals}/{id_}{extract.kept_as}"

    def with_original(self, digest: str) -> Source | None:
        """Return the source whose original has that SHA-256."""
        return next((each for each in self.sources if each.sha256 == digest), None)

    def with_text(self, text: str, *, told: bool, url: str | None = None) -> Source | None:
        """Return the source with that text that is *told* of in sources.yaml, or that is not.

        With *url*, only one from that address; "unknown" is an address too.
        """
        for source in self.sources:
            same = source.text == text and url in (None, source.url)
            if same and (source.location is not None) == told:
                return source
        return None

    def of_address(self, url: str) -> Source | None:
        """Return the source that was retrieved last from that address."""
        found = [each for each in self.sources if each.url == url != UNKNOWN and each.location]
        return max(found, key=lambda source: source.retrieved or "", default=None)

    def is_free(self, id_: str, extract: Extract, digest: str) -> bool:
        """Return whether a source may be called *id_*, and its files be named so.

        An original that a broken-off run left behind is in nobody's way.
        """
        if id_.casefold() in {each.casefold() for each in self.ids}:
            return False
        if any((self.seeds / f"{id_}{ending}").exists() for ending in _TEXTS):
            return False
        original = self.site.root / self.original(id_, extract)
        return not original.exists() or digest_of(original) == digest


def shelf_of(path: str) -> Shelf:
    """Return the sources of the project at *path*; ProblemError where an entry cannot be added."""
    site = find_project(path)
    if site is None:
        raise ProblemError(load(path).problems)
    if site.problems:
        raise ProblemError(site.problems)
    for folder in (site.folders.seeds, site.folders.originals):
        if leads_out(site.root, folder):
            raise refusal(
                f"{folder}/ is a link that leads out of the project", "put the folder itself there"
            )
    shelf, problems = load_sources(site)
    wrong = [each for each in problems if _bars(each, site, readable=shelf.named.complete)]
    if wrong:
        raise ProblemError.of(wrong)
    return Shelf(site, shelf.sources, frozenset(shelf.named.ids))


def _bars(problem: Problem, site: Site, *, readable: bool) -> bool:
    """Return whether sources.yaml has to be mended first; other files do not matter."""
    if problem.location is None:
        return not readable
    return problem.location.file == site.folders.sources_file


def digest_of(file: Path) -> str | None:
    """Return the SHA-256 of a file's bytes; None where it cannot be read."""
    try:
        with file.open("rb") as data:
            return hashlib.file_digest(data, "sha256").hexdigest()
    except OSError:
        return None
