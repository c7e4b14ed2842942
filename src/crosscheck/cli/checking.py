"""``crosscheck check``: what does not hold."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from crosscheck.cli.clock import today
from crosscheck.cli.options import project_argument
from crosscheck.cli.project import at_revision, in_colour, listed, must_be_known, nothing, refuse
from crosscheck.cli.recalling import Answer, Question, keep, question, recall
from crosscheck.cli.statuses import CLEAN, FAILED, FOUND
from crosscheck.formats import FORMATS, renderer

if TYPE_CHECKING:
    from crosscheck.formats.view import View
    from crosscheck.linking import Linker
    from crosscheck.model import Corpus, Found, Report

_PLAIN = "plain"


@frozen
class _Asked:
    """Which project is to be checked, and what of it is wanted."""

    path: str
    rules: Sequence[str]
    ignored: Sequence[str]
    claims: Sequence[str]
    sources: Sequence[str]
    since: str | None


@click.command()
@project_argument
@click.option(
    "--fail-on",
    type=click.Choice(["note", "warning", "error", "never"]),
    help="The least severity that makes the exit status 1.  [default: error]",
)
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules.")
@click.option("--ignore", multiple=True, metavar="RULE", help="All but these rules.")
@click.option("--claim", multiple=True, metavar="ID", help="Only these claims.")
@click.option("--source", multiple=True, metavar="ID", help="Only what concerns these sources.")
@click.option(
    "--changed-since",
    metavar="REV",
    help="Only what is new since this revision, or touches what changed since.",
)
@click.option(
    "--format", "layout", type=click.Choice(list(FORMATS)), default=_PLAIN, show_default=True
)
@click.option(
    "--also",
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write the same in another format to a file too; can be repeated.",
)
@click.option("--no-cache", is_flag=True, help="Check again where nothing has changed.")
@click.option("--watch", is_flag=True, help="Run again on every save, and tell what changed.")
def check(
    path: str,
    fail_on: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    claim: tuple[str, ...],
    source: tuple[str, ...],
    changed_since: str | None,
    layout: str,
    also: tuple[str, ...],
    *,
    no_cache: bool,
    watch: bool,
) -> int:
    """Find what does not hold in the claims and sources under PATH."""
    files = [_file(words) for words in also]
    asked = _Asked(path, listed(select), listed(ignore), claim, source, changed_since)
    if watch:
        if files or layout != _PLAIN:
            raise click.UsageError("--watch prints to the terminal, without --format and --also")
        from crosscheck.cli.watching import watch as watch_project

        watch_project(path, lambda links: _found(asked, links))
    kept = None if no_cache or files or changed_since else _question(asked, layout, fail_on)
    answer = kept and recall(kept)
    if answer:
        click.echo(answer.output, nl=False)
        return answer.status
    report = _found(asked).shown
    view = _view(report, fail_on)
    for name, file in files:
        _write(Path(file), renderer(name)(report, view))
    output = renderer(layout)(report, view) if layout != _PLAIN or report.corpus.claims else ""
    click.echo(output, nl=False)
    status = _status(report, view, told=layout != _PLAIN)
    if kept and report.corpus.claims and not report.corpus.problems:
        keep(kept, Answer(output, status))
    return status


def _question(asked: _Asked, layout: str, fail_on: str | None) -> Question | None:
    """Return what is asked, with all that the answer hangs on besides the files."""
    return question(asked.path, repr((asked, layout, fail_on, in_colour(), today())))


def _found(asked: _Asked, links: "Linker | None" = None) -> "Found":
    """Return what is found in the project as it is now; *links* may remember an earlier run."""
    from crosscheck.checking import check as check_corpus
    from crosscheck.linking import link
    from crosscheck.model import Found

    corpus = _loaded(asked.path, every_rule=bool(asked.rules))
    whole = report = check_corpus(corpus, today=today(), links=links or link)
    if report.corpus.claims:
        report = _selected(report, asked)
    if report.corpus.claims and asked.since is not None:
        report = _since(report, whole, asked.since)
    return Found(whole, report)


def _loaded(path: str, *, every_rule: bool) -> "Corpus":
    """Return the project at *path*; *every_rule* looks for what its configuration leaves out."""
    from crosscheck.corpus import load

    corpus = load(path)
    if not every_rule:
        return corpus
    from attrs import evolve

    from crosscheck.sifting import letting_all_through

    return evolve(corpus, configuration=letting_all_through(corpus.configuration))


def _file(words: str) -> tuple[str, str]:
    """Return the format and the file that an option names."""
    name, _, file = words.partition("=")
    must_be_known("format", [name], FORMATS)
    if not file:
        raise click.ClickException(f"--also {name} names no file: write --also {name}=FILE")
    return name, file


def _write(path: Path, text: str) -> None:
    from crosscheck.writing import write_atomically

    try:
        write_atomically(path, text)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from None


def _view(report: "Report", fail_on: str | None) -> "View":
    """Return how the report is wanted: for one who stands where the command was started.

    What is asked for outranks what the project has configured.
    """
    from crosscheck.formats.view import View
    from crosscheck.model import Severity

    fails = report.corpus.configuration.fail_on
    if fail_on is not None:
        fails = None if fail_on == "never" else Severity[fail_on.upper()]
    way = Path(os.path.relpath(report.corpus.root)).as_posix()
    known = report.since.stamps if report.since else None
    return View(colour=in_colour(), fails=fails, folder="" if way == "." else way, known=known)


def _selected(found: "Report", asked: _Asked) -> "Report":
    if not (asked.rules or asked.ignored or asked.claims or asked.sources):
        return found
    from crosscheck.checking import select
    from crosscheck.rules import RULES

    must_be_known("rule", [*asked.rules, *asked.ignored], RULES)
    must_be_known("claim", asked.claims, [one.claim.id for one in found.judgements])
    must_be_known("source", asked.sources, [one.id for one in found.corpus.sources])
    return select(
        found,
        rules=asked.rules,
        ignored=asked.ignored,
        claims=asked.claims,
        sources=asked.sources,
    )


def _since(report: "Report", whole: "Report", revision: str) -> "Report":
    """Return *report*, a part of *whole*, with only what the change since *revision* brings.

    What is left out by the configuration now was of no concern then either.
    """
    from attrs import evolve

    from crosscheck.changing import since
    from crosscheck.checking import check as check_corpus

    before = at_revision(whole.corpus.root, revision)
    before = evolve(before, configuration=whole.corpus.configuration)
    return since(report, whole, check_corpus(before, today=today()), revision)


def _status(found: "Report", view: "View", *, told: bool) -> int:
    """Return the exit status; what keeps a project without claims from being checked is said.

    Problems are not said again where a format has *told* them.
    """
    if not found.corpus.claims and not found.corpus.problems:
        return nothing(found.corpus)
    if not found.corpus.claims and not told:
        return refuse(found.corpus)
    if found.corpus.problems:
        return FAILED
    return FOUND if any(view.failing(one.severity) for one in found.findings) else CLEAN
