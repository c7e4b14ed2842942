"""What cannot be done, and why, as the message of a command."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from crosscheck.errors import ProblemError
from crosscheck.formats.visible import visible


@contextmanager
def refusals_shown() -> Iterator[None]:
    """Turn a ProblemError into the message with which a command ends."""
    try:
        yield
    except ProblemError as error:
        lines = str(error).split("\n")
        raise click.ClickException("\n".join(map(visible, lines))) from None
