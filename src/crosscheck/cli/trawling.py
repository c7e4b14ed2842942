"""``crosscheck scan --shortlist``: a large archive, searched through an index."""

import hashlib
import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.errors import to_install
from crosscheck.keeping import own_folder

if TYPE_CHECKING:
    from crosscheck.corpus.texts import Texts
    from crosscheck.trawling import Trawl

_MANY = 500_000
"""Pairs of a source and a claim above which a shortlist is suggested: some minutes of search."""


def trawl_of(root: str, texts: "Texts", shortlist: int, jobs: int | None, *, kept: bool) -> "Trawl":
    """Return how to search the project at *root*: each claim in its *shortlist* likeliest sources.

    0 is for all likely. The index is *kept* for the next search of the same project, or made for
    this one alone. Where there can be none, every source is searched.
    """
    from crosscheck.trawling import Trawl

    if _can():
        return Trawl(shortlist or None, _folder(root) if kept else None, jobs, texts)
    click.echo(f"searching every source: an index needs tantivy; {to_install('scale')}", err=True)
    return Trawl(jobs=jobs, texts=texts, indexed=False)


def suggest_a_shortlist(pairs: int) -> None:
    """Say how a search of so many *pairs* of a source and a claim takes less, where it is long."""
    if pairs > _MANY:
        first = "" if _can() else f"; {to_install('scale')}"
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
