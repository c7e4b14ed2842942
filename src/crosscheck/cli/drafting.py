"""``crosscheck draft``: a writer's draft against the claims and the sources."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import layout_option, project_option
from crosscheck.cli.project import in_colour, nothing, refuse
from crosscheck.cli.statuses import CLEAN, FOUND

if TYPE_CHECKING:
    from crosscheck.model.drafted import Draft

_MOST = 500_000
"""Bytes of a draft, some eighty thousand words: more is no article."""
_SHOWN = 80
"""Columns of a file's name that a message repeats."""


@click.command()
@click.argument("file", type=click.Path())
@project_option
@click.option(
    "--fail-on",
    type=click.Choice(["wrong", "nowhere", "never"]),
    default="wrong",
    show_default=True,
    help="What makes the exit status 1: what is contradicted, altered or misattributed; what is"
    " found nowhere or only in a text that is not recorded too; nothing.",
)
@layout_option
def draft(file: str, path: str, fail_on: str, layout: str) -> int:
    """Check every figure, date and quotation in FILE, a writer's draft; - reads what is typed."""
    from crosscheck.corpus import load
    from crosscheck.drafting import check_draft

    text = _text_of(file)
    corpus = load(path)
    if corpus.problems:
        status = refuse(corpus)
        click.echo("the draft was not checked: what could not be read may speak to it", err=True)
        return status
    if not corpus.claims:
        return nothing(corpus)
    found = check_draft(corpus, text, file)
    if layout == "json":
        from crosscheck.formats.drafted_json import render_draft_json

        click.echo(render_draft_json(found, corpus), nl=False)
    else:
        from crosscheck.formats.drafted import render_draft

        click.echo(render_draft(found, corpus, colour=in_colour()), nl=False)
    return FOUND if _fails(found, fail_on) else CLEAN


def _fails(found: "Draft", fail_on: str) -> bool:
    from crosscheck.model.drafted import WRONG, Outcome

    wrong = {
        "wrong": WRONG,
        "nowhere": {*WRONG, Outcome.NOWHERE, Outcome.UNRECORDED},
        "never": set(),
    }[fail_on]
    return any(each.outcome in wrong for each in found.checked)


def _text_of(file: str) -> str:
    """Return the text of a draft; a message with the way out where it is none."""
    from crosscheck.formats.visible import cut

    name = cut(file, _SHOWN)
    data = _bytes_of(file, name)
    if len(data) > _MOST:
        raise click.ClickException(
            f"{name} has more than {_MOST // 1_000} kB: name the draft of one article"
        )
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise click.ClickException(
            f"{name} is not UTF-8 (byte {error.start}): save it as plain text or Markdown first"
        ) from None
    if "\0" in text:
        raise click.ClickException(f"{name} is no plain text: save it as plain text or Markdown")
    return text


def _bytes_of(file: str, name: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read(_MOST + 1)
    if Path(file).is_dir():
        raise click.ClickException(f"{name} is a folder: name the file of a draft")
    try:
        with Path(file).open("rb") as stream:
            return stream.read(_MOST + 1)
    except OSError as error:
        raise click.ClickException(f"{name} cannot be read: {error.strerror}") from None
