"""``crosscheck add``: a file or a page becomes a source."""

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import project_option
from crosscheck.cli.project import in_colour
from crosscheck.cli.statuses import CLEAN, FAILED

if TYPE_CHECKING:
    from crosscheck.adding import Asked
    from crosscheck.errors import ProblemError

_MB = 1_000_000


@click.command()
@click.argument("given", metavar="FILE|URL...", nargs=-1, required=True)
@click.option("--id", "id_", metavar="ID", help="What to call it; by default its title, shortened.")
@click.option("--title", metavar="TEXT", help="Its title, where the file does not say.")
@click.option("--publisher", metavar="TEXT", help="Who published it.")
@click.option("--author", metavar="TEXT", help="Who wrote it.")
@click.option("--published", metavar="DATE", help="The day it appeared (2022-01-14).")
@click.option("--language", metavar="CODE", help="Its language (en, ru).")
@click.option("--url", metavar="URL", help="Where it can be read.")
@click.option("--lineage", metavar="NAME", help="The origin that it shares with other sources.")
@click.option("--encoding", metavar="NAME", help="How its characters are written (windows-1251).")
@click.option("--whole-page", is_flag=True, help="All words of a web page, menus included.")
@click.option(
    "--max-size",
    type=click.IntRange(1, 1000),
    default=50,
    show_default=True,
    metavar="MB",
    help="The largest original that is read, in megabytes.",
)
@click.option("--allow-private", is_flag=True, help="Fetch from addresses in private networks.")
@click.option("--dry-run", is_flag=True, help="Say what would be added, and write nothing.")
@project_option
def add(
    given: tuple[str, ...],
    path: str,
    *,
    id_: str | None,
    title: str | None,
    publisher: str | None,
    author: str | None,
    published: str | None,
    language: str | None,
    url: str | None,
    lineage: str | None,
    encoding: str | None,
    whole_page: bool,
    max_size: int,
    allow_private: bool,
    dry_run: bool,
) -> int:
    """Bring in a FILE or a page as a source: text, Markdown, HTML, PDF, DOCX or mail.

    Its text goes to seeds/, its original to seeds/originals/, and what it tells of itself to
    seeds/sources.yaml.
    """
    if len(given) > 1 and (id_ or title or url):
        raise click.ClickException("--id, --title and --url are those of one source: add it alone")
    from crosscheck.adding import Asked, Told
    from crosscheck.errors import ProblemError
    from crosscheck.fetching import Fetching

    asked = Asked(
        told=Told(title, publisher, author, published, language, url, lineage),
        id=id_,
        encoding=_known(encoding),
        whole_page=whole_page,
        fetching=Fetching(most=max_size * _MB, allow_private=allow_private),
        dry_run=dry_run,
    )
    try:
        return _add_all(path, given, asked)
    except ProblemError as error:
        return _refuse_all(error)


def _add_all(path: str, given: tuple[str, ...], asked: "Asked") -> int:
    """Add what is given, tell of each as it comes in, and return the exit status."""
    from crosscheck.adding import Refused
    from crosscheck.adding import add as add_sources
    from crosscheck.formats.additions import next_step, render_addition, render_refusal

    new: list[str] = []
    status, colour = CLEAN, in_colour()
    for outcome in add_sources(path, given, asked, _now()):
        if isinstance(outcome, Refused):
            status = FAILED
            said = render_refusal(outcome.given, outcome.problems, colour=colour)
            click.echo(said, nl=False, err=True)
            continue
        click.echo(render_addition(outcome, dry_run=asked.dry_run, colour=colour), nl=False)
        if outcome.outcome != "known" and not asked.dry_run:
            new.append(outcome.id)
    if new:
        click.echo(next_step(new))
    return status


def _refuse_all(error: "ProblemError") -> int:
    from crosscheck.formats.plain import render_problems
    from crosscheck.model import Corpus

    shown = render_problems(Corpus("", problems=error.problems), colour=in_colour())
    click.echo(shown, nl=False, err=True)
    return FAILED


def _known(encoding: str | None) -> str | None:
    from crosscheck.corpus.files import encoding_named

    if encoding is not None and encoding_named(encoding) is None:
        raise click.ClickException(f"there is no encoding {encoding}")
    return encoding


def _now() -> datetime:
    """Return the time; SOURCE_DATE_EPOCH, seconds since 1970, makes a run give the same again."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(fixed), UTC) if fixed.isdecimal() else datetime.now(UTC)
