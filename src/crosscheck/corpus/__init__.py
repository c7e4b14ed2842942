"""A project folder, loaded: its sources and claims, and every problem of all its files at once."""

import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from crosscheck.corpus.claims import Filed, read_claims
from crosscheck.corpus.entry import one_of
from crosscheck.corpus.files import leads_out, paths_under, read_text
from crosscheck.corpus.identities import read_actors
from crosscheck.corpus.relations import Filing, read_constraints
from crosscheck.corpus.reviews import read_reviews
from crosscheck.corpus.root import Site, find_project
from crosscheck.corpus.sources import Named, Shelf, read_sources
from crosscheck.corpus.texts import HELD, Left, Texts
from crosscheck.errors import Problem
from crosscheck.model import Claim, Configuration, Corpus, Decision, Folders
from crosscheck.nodes import Document, Page, collector_paused, parse
from crosscheck.text import LineIndex, Point
from crosscheck.values.actor import Actors


def load(path: str = ".", *, instead: Mapping[str, str] | None = None) -> Corpus:
    """Return what the project at *path* holds; never raises for what is wrong with its files.

    *path* is the project folder, or a file or folder in it. What is wrong stands in the corpus's
    ``problems``, and everything that could be read is there beside it. *instead* has texts that
    are read in place of YAML files, by their paths from the root: what these are about to hold.
    """
    site = find_project(path) if os.path.lexists(path) else None
    if site is None:
        return Corpus(os.path.realpath(path), problems=(_no_project(path),))
    return load_site(site, instead or {})


def load_without_texts(path: str = ".") -> tuple[Corpus, Texts]:
    """Return what `load` does, but that the sources are without their texts, and where these are.

    Every text is read and hashed, one after the other, and none is kept.
    """
    site = find_project(path) if os.path.lexists(path) else None
    if site is None:
        return load(path), HELD
    texts = Left(site.root, site.folders.sources_file)
    return load_site(site, {}, texts), texts


def load_site(site: Site, instead: Mapping[str, str], texts: Texts = HELD) -> Corpus:
    """Return what the project at *site* holds, as `load` does, its texts put into *texts*."""
    if site.problems:
        # What a configuration means that is not understood is no guess: nothing else is read.
        return Corpus(
            str(site.root),
            problems=site.problems,
            configuration=site.configuration,
            texts=site.texts,
        )
    with collector_paused():
        return _load(_Project(site, instead, texts))


def load_sources(site: Site) -> tuple[Shelf, tuple[Problem, ...]]:
    """Return the sources of the project at *site*, and what is wrong with them."""
    project = _Project(site, {})
    with collector_paused():
        told = project.document_if_any(site.folders.sources_file)
        shelf = read_sources(site, told, project.problems)
    return shelf, tuple(project.problems)


@frozen
class _Project:
    """A project folder while it is read."""

    site: Site
    instead: Mapping[str, str]
    of_sources: Texts = HELD
    problems: list[Problem] = field(factory=list)
    texts: dict[str, str] = field(factory=dict)
    """The YAML files read so far, by path."""

    @property
    def root(self) -> Path:
        """The project folder."""
        return self.site.root

    @property
    def folders(self) -> Folders:
        """Where the project keeps its files."""
        return self.site.folders

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
    problems, folders = project.problems, project.folders
    problems.extend(_missing_folders(project.root, folders))
    told = project.document_if_any(folders.sources_file)
    shelf = read_sources(project.site, told, problems, project.of_sources)
    filed, filing = _claims(project, shelf.named)
    actors = project.document_if_any(folders.actors_file)
    constraints = project.document_if_any(folders.constraints_file)
    reviews = project.document_if_any(folders.reviews_file)
    return Corpus(
        root=str(project.root),
        sources=shelf.sources,
        claims=filed,
        actors=read_actors(actors, problems) if actors else Actors(),
        constraints=read_constraints(constraints, filing, problems) if constraints else (),
        decisions=_decisions(project, filed, filing),
        reviews=read_reviews(reviews, shelf, filing, problems) if reviews else (),
        problems=tuple(sorted(dict.fromkeys(problems), key=_place)),
        configuration=project.site.configuration,
        texts={**project.site.texts, **project.texts},
    )


def _decisions(project: _Project, claims: Sequence[Claim], filing: Filing) -> tuple[Decision, ...]:
    document = project.document_if_any(project.folders.decisions_file)
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
    filing = Filing(kinds, complete)
    configuration = project.site.configuration
    project.problems.extend(_unknown_claims(configuration, filing))
    claims = (_with_tolerance(each, configuration) for each in filed)
    return tuple(claim for claim in claims if claim is not None), filing


def _with_tolerance(filed: Filed, configuration: Configuration) -> Claim | None:
    """Return the claim with the tolerance that is configured for it, unless it has its own."""
    tolerance = configuration.tolerance.get(filed.id)
    if filed.claim is None or tolerance is None or filed.entry.node.get("tolerance"):
        return filed.claim
    return evolve(filed.claim, tolerance=tolerance)


def _unknown_claims(configuration: Configuration, filing: Filing) -> Iterator[Problem]:
    """Yield a problem for each tolerance of a claim that there is not."""
    for id_ in configuration.tolerance:
        if id_ not in filing.kinds and filing.complete:
            place = configuration.places[f"tolerance.{id_}"]
            yield Problem(f"unknown claim `{id_}`", place, one_of(id_, sorted(filing.kinds)))


def _claims_files(project: _Project) -> Iterator[str]:
    """Yield the paths of all claims files; report what only looks like one."""
    places = {_stem(file): file for file in project.folders.reserved}
    for path in paths_under(project.root, project.folders.claims, project.problems):
        name, ending = posixpath.splitext(posixpath.basename(path.rstrip("/")))
        place = places.get(name)
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


def _stem(file: str) -> str:
    return posixpath.splitext(posixpath.basename(file))[0]


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


def _missing_folders(root: Path, folders: Folders) -> Iterator[Problem]:
    for folder, holds in (
        (folders.seeds, "the texts of the sources"),
        (folders.claims, "the claims files"),
    ):
        if not (root / folder).is_dir():
            message = f"there is no folder {folder}/, which holds {holds}"
            yield Problem(message, help="make it, or run `crosscheck init`")
        elif leads_out(root, folder):
            message = f"{folder}/ is a link that leads out of the project, and is not read"
            yield Problem(message, help="put the folder itself there")
    if (root / folders.seeds / "sources.yml").exists():
        message = (
            f"{folders.seeds}/sources.yml is not read: the file is called {folders.sources_file}"
        )
        yield Problem(message, help="rename it")


def _place(problem: Problem) -> tuple[str, Point, str]:
    """Return what problems are sorted by: first those without a place."""
    if problem.location is None:
        return "", Point(0, 0), problem.message
    return problem.location.file, problem.location.start, problem.message
