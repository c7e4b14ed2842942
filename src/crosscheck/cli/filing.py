"""Changes to the files of a project, carried out whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

import click

from crosscheck.errors import ProblemError
from crosscheck.model import Corpus
from crosscheck.recording import Change
from crosscheck.writing import write_if_unchanged

_More = ParamSpec("_More")


def carry_out(corpus: Corpus, change: Change) -> None:
    """Write what *change* makes of a file; a message where that cannot be done."""
    try:
        write_if_unchanged(Path(corpus.root, change.file), change.old, change.new)
    except ProblemError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        message = f"{change.file} cannot be written: {error.strerror}"
        raise click.ClickException(message) from None


def edit(
    corpus: Corpus,
    file: str,
    new: Callable[Concatenate[str, str, _More], str],
    *arguments: _More.args,
    **named: _More.kwargs,
) -> None:
    """Write *file* as *new* makes it of its text; a message where that cannot be done.

    *new* takes the text, the file's path and all further arguments.
    """
    old = corpus.texts.get(file)
    try:
        change = Change(file, old, new(old or "", file, *arguments, **named))
    except ProblemError as error:
        raise click.ClickException(str(error)) from None
    carry_out(corpus, change)
