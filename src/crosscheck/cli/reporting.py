"""``crosscheck report``: the report that an editor sends on."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import project_argument
from crosscheck.cli.project import checked_project, in_colour, refuse
from crosscheck.cli.statuses import CLEAN, FOUND

if TYPE_CHECKING:
    from typing import Protocol

    from crosscheck.model import Corpus, Report

    class Render(Protocol):
        """What makes the text of a report."""

        def __call__(self, report: Report, *, root: str) -> str:
            """Return the text; *root* leads from its folder to the project's root."""


@click.command()
@project_argument
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where to write; - for standard output.  [default: reports/discrepancies.md, or .html]",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["markdown", "html"]),
    default="markdown",
    show_default=True,
    help="Markdown for GitHub and mail, or one page for a browser and for print.",
)
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit 1 if it is out of date."
)
def report(path: str, output: str | None, format_: str, *, only_check: bool) -> int:
    """Write the report on the project under PATH."""
    found = checked_project(path)
    if isinstance(found, int):
        return found
    if found.corpus.problems:
        status = refuse(found.corpus)
        click.echo("the report was not written: it would lack what could not be read", err=True)
        return status
    render = _renderer(format_)
    if output == "-":
        click.echo(render(found, root=".."), nl=False)
        return CLEAN
    target = Path(output) if output else _usual_target(found.corpus, format_)
    text = render(found, root=_way(found.corpus.root, target))
    shown = os.path.relpath(target)
    if only_check:
        return _compare_report(target, text, shown, format_)
    from crosscheck.formats.plain import render_summary
    from crosscheck.writing import write_atomically

    try:
        write_atomically(target, text)
    except OSError as error:
        raise click.ClickException(f"{shown} cannot be written: {error.strerror}") from None
    click.echo(render_summary(found, colour=in_colour()), nl=False)
    click.echo(f"wrote {shown}")
    return CLEAN


def _renderer(format_: str) -> "Render":
    if format_ == "html":
        from crosscheck.formats.html import render_html

        return render_html
    from crosscheck.formats.markdown import render_markdown

    return render_markdown


def _usual_target(corpus: "Corpus", format_: str) -> Path:
    name = "discrepancies.html" if format_ == "html" else "discrepancies.md"
    return Path(corpus.root, corpus.configuration.folders.reports, name)


def _compare_report(target: Path, text: str, shown: str, format_: str) -> int:
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
    command = "crosscheck report" + (" --format html" if format_ == "html" else "")
    click.echo(f"{shown} {state}\n  help: run `{command}` and commit the file", err=True)
    return FOUND


def _way(root: str, target: Path) -> str:
    """Return the way from the report's folder to the project's root, as a link has it."""
    from urllib.parse import quote

    return quote(Path(os.path.relpath(root, target.parent)).as_posix())
