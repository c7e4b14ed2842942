"""Changes to the files of a project, carried out whole or not at all."""

from pathlib import Path

import click

from crosscheck.errors import ProblemError
from crosscheck.model import Corpus
from crosscheck.recording import Change
from crosscheck.writing import write_if_unchanged


def carry_out(corpus: Corpus, change: Change) -> None:
    """Write what *change* makes of a file; a message where that cannot be done."""
    try:
        write_if_unchanged(Path(corpus.root, change.file), change.old, change.new)
    except ProblemError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        message = f"{change.file} cannot be written: {error.strerror}"
        raise click.ClickException(message) from None
