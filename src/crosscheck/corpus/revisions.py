"""A project as it was at a revision of its repository."""

from pathlib import Path

from attrs import evolve

from crosscheck.corpus import load_site
from crosscheck.corpus.root import FILES, Site, configured
from crosscheck.history import commit_named, lay_out, repository_at
from crosscheck.model import Corpus
from crosscheck.writing import passing_folder


def load_revision(root: str, revision: str) -> Corpus:
    """Return what the project in the folder *root* held at *revision*; nothing if it was not there.

    It is read under the configuration that it had then. Raises ProblemError where git cannot tell;
    what is wrong with the files stands in the corpus.
    """
    repository = repository_at(Path(root))
    commit = commit_named(repository, revision)
    with passing_folder() as top:
        folder = top / repository.prefix
        lay_out(repository, commit, FILES, top)
        site = configured(folder) or Site(folder)
        folders = (site.folders.seeds, site.folders.claims)
        if not site.problems:
            lay_out(repository, commit, folders, top)
        if not site.problems and not any((folder / each).exists() for each in folders):
            return Corpus(root)
        return evolve(load_site(site, {}), root=root)
