"""A project folder, loaded: its sources and claims, and every problem of all its files at once."""

import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from crosscheck.corpus.claims import Filed, read_claims
from crosscheck.corpus.files import CLAIMS, SEEDS, leads_out, paths_under, project_root, read_text
from crosscheck.corpus.identities import read_actors
from crosscheck.corpus.relations import Filing, read_constraints
from crosscheck.corpus.reviews import read_reviews
from crosscheck.corpus.sources import Named, Shelf, read_sources
from crosscheck.errors import Problem
from crosscheck.model import Claim, Corpus, Decision
from crosscheck.nodes import Document, Page, collector_paused, parse
from crosscheck.text import LineIndex, Point
from crosscheck.values.actor import Actors

SOURCES_FILE = f"{SEEDS}/sources.yaml"
ACTORS_FILE = f"{CLAIMS}/actors.yaml"
CONSTRAINTS_FILE = f"{CLAIMS}/constraints.yaml"
DECISIONS_FILE = f"{CLAIMS}/decisions.yaml"
REVIEWS_FILE = f"{CLAIMS}/reviews.yaml"

_RESERVED = {
    posixpath.splitext(posixpath.basename(file))[0]: file
    for file in (
        SOURCES_FILE,
        ACTORS_FILE,
        CONSTRAINTS_FILE,
        DECISIONS_FILE,
        REVIEWS_FILE,
    )
}
"""Files that are not claims files, by their name: each has its one place."""


def load(path: str = ".", *, instead: Mapping[str, str] | None = None) -> Corpus:
    """Return what the project at *path* holds; never raises for what is wrong with its files.

    *path* is the project folder, or a file or folder in it. What is wrong stands in the corpus's
    ``problems``, and everything that could be read is there beside it. *instead* has texts that
    are read in place of YAML files, by their paths from the root: what these are about to hold.
    """
    root = project_root(path) if os.path.lexists(path) else None
    if root is None:
        return Corpus(os.path.realpath(path), problems=(_no_project(path),))
    with collector_paused():
        return _load(_Project(root, instead or {}))


def load_sources(root: Path) -> tuple[Shelf, tuple[Problem, ...]]:
    """Return the sources of the project folder *root*, and what is wrong with them."""
    project = _Project(root, {})
    with collector_paused():
        shelf = read_sources(root, project.document_if_any(SOURCES_FILE), project.problems)
    return shelf, tuple(project.problems)


@frozen
class _Project:
    """A project folder while it is read."""

    root: Path
    instead: Mapping[str, str]
    problems: list[Problem] = field(factory=list)
    texts: dict[str, str] = field(factory=dict)
    """The YAML files read so far, by path."""

    def document_if_any(self, file: str) -> Document | None:
        """Return what a YAML file holds; None where there is no such file."""
        there = file in self.instead or os.path.lexists(self.root / file)
        return self.document(file) if there else None

    def document(self, file: str) -> Document:
        """Return what a YAML file holds."""
        text = self.instead[file] if file in self.instead else read_text(self.root, file)
        if isinstance(text, Problem):
            return Document(Page(file, "", LineIndex("")), None, (text,), broken=True)
        self.texts[file] = text
        return parse(text, file)


def _load(project: _Project) -> Corpus:
    problems = project.problems
    problems.extend(_missing_folders(project.root))
    shelf = read_sources(project.root, project.document_if_any(SOURCES_FILE), problems)
    filed, filing = _claims(project, shelf.named)
    actors = project.document_if_any(ACTORS_FILE)
    constraints = project.document_if_any(CONSTRAINTS_FILE)
    reviews = project.document_if_any(REVIEWS_FILE)
    return Corpus(
        root=str(project.root),
        sources=shelf.sources,
        claims=filed,
        actors=read_actors(actors, problems) if actors else Actors(),
        constraints=read_constraints(constraints, filing, problems) if constraints else (),
        decisions=_decisions(project, filed, filing),
        reviews=read_reviews(reviews, shelf, filing, problems) if reviews else (),
        problems=tuple(sorted(dict.fromkeys(problems), key=_place)),
        texts=project.texts,
    )


def _decisions(project: _Project, claims: Sequence[Claim], filing: Filing) -> tuple[Decision, ...]:
    document = project.document_if_any(DECISIONS_FILE)
    if document is None:
        return ()
    from crosscheck.corpus.decisions import read_decisions  # most projects have none

    return read_decisions(document, claims, filing, project.problems)


def _claims(project: _Project, named: Named) -> tuple[tuple[Claim, ...], Filing]:
    """Return the claims of all files, in the order of their paths."""
    filed: list[Filed] = []
    complete = True
    for file in _claims_files(project):
        document = project.document(file)
        complete = complete and not document.broken
        filed.extend(read_claims(document, named, project.problems))
    filed = list(_each_id_once(filed))
    kinds = {each.id: each.claim.kind if each.claim else None for each in filed}
    claims = tuple(each.claim for each in filed if each.claim is not None)
    return claims, Filing(kinds, complete)


def _claims_files(project: _Project) -> Iterator[str]:
    """Yield the paths of all claims files; report what only looks like one."""
    for path in paths_under(project.root, CLAIMS, project.problems):
        name, ending = posixpath.splitext(posixpath.basename(path.rstrip("/")))
        place = _RESERVED.get(name)
        if ending.lower() not in (".yaml", ".yml") or path.rstrip("/") == place:
            continue
        if path.endswith("/"):
            message = f"{path} is a folder; expected a claims file"
            project.problems.append(Problem(message, help="rename the folder"))
        elif place is not None:
            message = f"{path} is not read: a project has one file of this name, {place}"
            project.problems.append(Problem(message, help=f"move it to {place}, or rename it"))
        else:
            yield path


def _each_id_once(filed: Iterable[Filed]) -> Iterator[Filed]:
    """Yield the claims without those whose id is taken."""
    seen: dict[str, Filed] = {}
    for each in filed:
        first = seen.setdefault(each.id, each)
        if first is each:
            yield each
        else:
            message = f"a second claim is called `{each.id}`; the first is at {first.location}"
            help_ = "give one of them another id, or move its statements to the other"
            each.entry.report(message, "id", help_)


def _no_project(path: str) -> Problem:
    if not os.path.lexists(path):
        return Problem(f"there is no file or folder `{path}`", help="check how it is spelled")
    return Problem(
        f"no project here: neither claims/ nor seeds/ is in `{path}` or in a folder above it",
        help="run `crosscheck init` to lay one out, or name the folder of the project",
    )


def _missing_folders(root: Path) -> Iterator[Problem]:
    for folder, holds in ((SEEDS, "the texts of the sources"), (CLAIMS, "the claims files")):
        if not (root / folder).is_dir():
            message = f"there is no folder {folder}/, which holds {holds}"
            yield Problem(message, help="make it, or run `crosscheck init`")
        elif leads_out(root, folder):
            message = f"{folder}/ is a link that leads out of the project, and is not read"
            yield Problem(message, help="put the folder itself there")
    if (root / SEEDS / "sources.yml").exists():
        message = f"{SEEDS}/sources.yml is not read: the file is called {SOURCES_FILE}"
        yield Problem(message, help="rename it")


def _place(problem: Problem) -> tuple[str, Point, str]:
    """Return what problems are sorted by: first those without a place."""
    if problem.location is None:
        return "", Point(0, 0), problem.message
    return problem.location.file, problem.location.start, problem.message
