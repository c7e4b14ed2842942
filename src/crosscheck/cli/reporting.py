"""``crosscheck report``: the report that an editor sends on."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import project_argument
from crosscheck.cli.project import checked_project, in_colour, refuse
from crosscheck.cli.statuses import CLEAN, FOUND

if TYPE_CHECKING:
    from crosscheck.model import Corpus


@click.command()
@project_argument
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where to write; - for standard output.  [default: reports/discrepancies.md]",
)
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit 1 if it is out of date."
)
def report(path: str, output: str | None, *, only_check: bool) -> int:
    """Write the Markdown report on the project under PATH."""
    found = checked_project(path)
    if isinstance(found, int):
        return found
    if found.corpus.problems:
        status = refuse(found.corpus)
        click.echo("the report was not written: it would lack what could not be read", err=True)
        return status
    from crosscheck.formats.markdown import render_markdown

    if output == "-":
        click.echo(render_markdown(found), nl=False)
        return CLEAN
    target = Path(output) if output else _usual_target(found.corpus)
    text = render_markdown(found, root=_way(found.corpus.root, target))
    shown = os.path.relpath(target)
    if only_check:
        return _compare_report(target, text, shown)
    from crosscheck.formats.plain import render_summary
    from crosscheck.writing import write_atomically

    try:
        write_atomically(target, text)
    except OSError as error:
        raise click.ClickException(f"{shown} cannot be written: {error.strerror}") from None
    click.echo(render_summary(found, colour=in_colour()), nl=False)
    click.echo(f"wrote {shown}")
    return CLEAN


def _usual_target(corpus: "Corpus") -> Path:
    return Path(corpus.root, corpus.configuration.folders.reports, "discrepancies.md")


def _compare_report(target: Path, text: str, shown: str) -> int:
    """Return whether the file on disk is what would be written."""
    if target.exists() and not target.is_file():
        raise click.ClickException(f"{shown} is not a file")
    try:
        current = target.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        current = None
    if current == text:
        click.echo(f"{shown} is up to date")
        return CLEAN
    state = "is missing" if current is None else "is out of date"
    click.echo(f"{shown} {state}\n  help: run `crosscheck report` and commit the file", err=True)
    return FOUND


def _way(root: str, target: Path) -> str:
    """Return the way from the report's folder to the project's root, as a link has it."""
    from urllib.parse import quote

    return quote(Path(os.path.relpath(root, target.parent)).as_posix())
