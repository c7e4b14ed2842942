"""The project that a command works on, checked, and the names that it holds."""

import os
import sys
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

import click

from crosscheck.cli.statuses import FAILED, NOTHING

if TYPE_CHECKING:
    from crosscheck.model import Corpus, Report

_SHOWN = 80
_LISTED = 12
"""Right words that are listed where none is near."""
"""Columns of what was typed that a message repeats."""


def checked_project(path: str) -> "Report | int":
    """Return the report on the project at *path*, or the exit status where there is none."""
    from crosscheck.corpus import load

    corpus = load(path)
    if not corpus.claims:
        return refuse(corpus) if corpus.problems else nothing(corpus)
    from crosscheck.checking import check as check_corpus
    from crosscheck.cli.clock import today

    return check_corpus(corpus, today=today())


def at_revision(root: str, revision: str) -> "Corpus":
    """Return the project in the folder *root* as it was at *revision*."""
    from crosscheck.corpus.revisions import load_revision
    from crosscheck.errors import ProblemError

    try:
        return load_revision(root, revision)
    except ProblemError as error:
        raise click.ClickException(str(error)) from None


def nothing(corpus: "Corpus") -> int:
    """Say that there is nothing to check and return the exit status for it."""
    folder = corpus.configuration.folders.claims
    click.echo(
        "nothing to check: no claims are recorded\n"
        f"  help: write one in {folder}/; `crosscheck init example` lays out a project to look at",
        err=True,
    )
    return NOTHING


def refuse(corpus: "Corpus") -> int:
    """Print the problems of a project and return the exit status for it."""
    from crosscheck.formats.plain import render_problems

    click.echo(render_problems(corpus, colour=in_colour()), nl=False, err=True)
    return FAILED


def listed(values: Sequence[str]) -> list[str]:
    """Return the names in repeated options, each of which may hold several: a,b."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]


def must_be_known(what: str, names: Iterable[str], known: Collection[str]) -> None:
    """Raise a message with the nearest right word, or all, where one of *names* is not *known*."""
    for name in names:
        if name in known:
            continue
        from crosscheck.formats.visible import cut
        from crosscheck.fuzzy import nearest

        near = nearest(name, known)
        hint = f"; did you mean {near}?" if near else ""
        if not near and 0 < len(known) <= _LISTED:
            hint = f"; expected one of {', '.join(cut(each, _SHOWN) for each in known)}"
        raise click.ClickException(f"there is no {what} {cut(name, _SHOWN)}{hint}")


def in_colour() -> bool:
    """Return whether to colour: on a terminal that can, unless NO_COLOR is set (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
