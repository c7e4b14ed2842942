"""``crosscheck scan --shortlist``: a large archive, searched through an index."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli.recalling import own_folder

if TYPE_CHECKING:
    from crosscheck.model import Corpus
    from crosscheck.model.scanned import Search

_MANY = 500_000
"""Pairs of a source and a claim above which a shortlist is suggested: some minutes of search."""
_INSTALL = "pip install 'crosscheck-claims[scale]'"


def searched_through_an_index(
    corpus: "Corpus",
    sources: Sequence[str],
    claims: Sequence[str],
    *,
    most: int,
    shortlist: int,
    jobs: int | None,
) -> Iterator[tuple["Search", ...]]:
    """Yield what *sources* say on *claims*: for each its *shortlist* likeliest, 0 for all likely.

    The index is kept for the next search of the same project.
    """
    if not _can():
        from crosscheck.surveying import survey

        click.echo(f"searching every source: an index needs tantivy, {_INSTALL}", err=True)
        for searches in survey(corpus, sources=sources, claims=claims, most=most, jobs=jobs):
            if found := tuple(each for each in searches if each.proposals):
                yield found
        return
    from crosscheck.trawling import Trawl, trawl

    how = Trawl(shortlist or None, _folder(corpus.root), jobs)
    yield from trawl(corpus, how, sources=sources, claims=claims, most=most)


def suggest_a_shortlist(pairs: int) -> None:
    """Say how a search of so many *pairs* of a source and a claim takes less, where it is long."""
    if pairs > _MANY:
        first = "" if _can() else f" (after {_INSTALL})"
        click.echo(
            f"{pairs:,} pairs of a source and a claim: --shortlist 100 searches each claim in "
            f"the 100 likeliest sources{first}",
            err=True,
        )


def _can() -> bool:
    return find_spec("tantivy") is not None


def _folder(root: str) -> Path | None:
    """Return the folder for the index of the project at *root*; None where there is none."""
    folder = own_folder()
    name = hashlib.sha256(os.fsencode(root)).hexdigest()[:32]
    return None if folder is None else folder / f"{name}.index"
