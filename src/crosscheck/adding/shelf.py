"""The sources that a project has already, as far as a new one has to do with them."""

import hashlib
from collections.abc import Collection
from pathlib import Path

from attrs import frozen

from crosscheck.corpus import SOURCES_FILE, load, load_sources
from crosscheck.corpus.files import SEEDS, leads_out, project_root
from crosscheck.errors import Problem, ProblemError, refusal
from crosscheck.model import UNKNOWN, Source
from crosscheck.model.brought import Extract

ORIGINALS = "originals"
"""The folder in seeds/ where originals are kept."""
_TEXTS = (".txt", ".md")


@frozen
class Shelf:
    """A project folder and its sources."""

    root: Path
    sources: tuple[Source, ...]
    ids: Collection[str]
    """Those of texts that cannot be read too."""

    @property
    def seeds(self) -> Path:
        """The folder of the texts."""
        return self.root / SEEDS

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
        original = self.seeds / ORIGINALS / f"{id_}{extract.kept_as}"
        return not original.exists() or digest_of(original) == digest


def shelf_of(path: str) -> Shelf:
    """Return the sources of the project at *path*; ProblemError where an entry cannot be added."""
    root = project_root(path)
    if root is None:
        raise ProblemError(load(path).problems)
    for folder in (SEEDS, f"{SEEDS}/{ORIGINALS}"):
        if leads_out(root, folder):
            raise refusal(
                f"{folder}/ is a link that leads out of the project", "put the folder itself there"
            )
    shelf, problems = load_sources(root)
    readable = shelf.named.complete
    wrong = [each for each in problems if _bars(each, readable=readable)]
    if wrong:
        raise ProblemError.of(wrong)
    return Shelf(root, shelf.sources, frozenset(shelf.named.ids))


def _bars(problem: Problem, *, readable: bool) -> bool:
    """Return whether sources.yaml has to be mended first; other files do not matter."""
    if problem.location is None:
        return not readable
    return problem.location.file == SOURCES_FILE


def digest_of(file: Path) -> str | None:
    """Return the SHA-256 of a file's bytes; None where it cannot be read."""
    try:
        with file.open("rb") as data:
            return hashlib.file_digest(data, "sha256").hexdigest()
    except OSError:
        return None
