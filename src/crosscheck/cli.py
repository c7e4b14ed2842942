"""The command line: arguments in, text and an exit status out.

Exit status: 0 nothing open; 1 findings (or a report that is out of date); 2 could not check;
3 nothing to check; 130 interrupted. What a command needs is imported when it runs, so that
``crosscheck --version`` starts at once.
"""

import gc
import os
import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from crosscheck import __version__

if TYPE_CHECKING:
    from crosscheck.model import Corpus, Report

_SHOWN = 80
"""Columns of what was typed that a message repeats."""

CLEAN, FOUND, FAILED, NOTHING, INTERRUPTED = 0, 1, 2, 3, 130

_project = click.argument("path", default=".", type=click.Path())
_project_option = click.option(
    "-C", "--project", "path", default=".", type=click.Path(), help="The project folder."
)
_layout = click.option(
    "--format",
    "layout",
    type=click.Choice(["plain", "json"]),
    default="plain",
    show_default=True,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    # A run is short and its records hold no cycles: the collector would only walk them, again
    # and again, for a tenth of the time.
    gc.disable()
    try:
        status = commands.main(
            None if arguments is None else list(arguments),
            prog_name="crosscheck",
            standalone_mode=False,
        )
    except click.ClickException as error:
        error.show()
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe (``| head``) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:
        # A full disk behind standard output, a working folder that is gone.
        click.echo(f"Error: {error.strerror}", err=True)
        return FAILED
    return status if isinstance(status, int) else CLEAN


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="crosscheck %(version)s")
@click.pass_context
def commands(context: click.Context) -> int:
    """Show where sources contradict each other, in the exact words.

    Without a command: how things stand in the project in this folder.
    """
    if context.invoked_subcommand is not None:
        return CLEAN
    report = _checked(".")
    if isinstance(report, int):
        return report
    from crosscheck.formats.plain import render_summary

    click.echo(render_summary(report, colour=_colour()), nl=False)
    return FAILED if report.corpus.problems else CLEAN


@commands.command()
@_project
@click.option(
    "--fail-on",
    type=click.Choice(["note", "warning", "error", "never"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules.")
@click.option("--ignore", multiple=True, metavar="RULE", help="All but these rules.")
@click.option("--claim", multiple=True, metavar="ID", help="Only these claims.")
@click.option("--source", multiple=True, metavar="ID", help="Only what concerns these sources.")
@_layout
def check(
    path: str,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    claim: tuple[str, ...],
    source: tuple[str, ...],
    layout: str,
) -> int:
    """Find what does not hold in the claims and sources under PATH."""
    report = _checked(path)
    if isinstance(report, int):
        return report
    report = _selected(report, _words(select), _words(ignore), claim, source)
    if layout == "json":
        from crosscheck.formats.machine import render_json

        click.echo(render_json(report), nl=False)
    else:
        from crosscheck.formats.plain import render_findings

        click.echo(render_findings(report, colour=_colour()), nl=False)
    return _status(report, fail_on)


@commands.command()
@_project
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
    found = _checked(path)
    if isinstance(found, int):
        return found
    if found.corpus.problems:
        status = _refuse(found.corpus)
        click.echo("the report was not written: it would lack what could not be read", err=True)
        return status
    from crosscheck.formats.markdown import render_markdown

    if output == "-":
        click.echo(render_markdown(found), nl=False)
        return CLEAN
    target = Path(output) if output else Path(found.corpus.root, "reports", "discrepancies.md")
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
    click.echo(render_summary(found, colour=_colour()), nl=False)
    click.echo(f"wrote {shown}")
    return CLEAN


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


@commands.command()
@click.argument("claim")
@click.option("--source", metavar="ID", help="What was looked for in this source, and why not.")
@_project_option
def show(claim: str, source: str | None, path: str) -> int:
    """Show one CLAIM with all its statements, levels and reasons."""
    found = _checked(path)
    if isinstance(found, int):
        return found
    _known("claim", [claim], [one.claim.id for one in found.judgements])
    if source is not None:
        _known("source", [source], [one.id for one in found.corpus.sources])
        from crosscheck.checking import search
        from crosscheck.formats.candidates import render_search

        searched = search(found, claim, source)
        click.echo(render_search(found.corpus, source, searched, colour=_colour()), nl=False)
        return CLEAN
    from crosscheck.formats.plain import render_claim

    click.echo(render_claim(found, claim, colour=_colour()), nl=False)
    return CLEAN


@commands.command()
@click.argument("rule")
def explain(rule: str) -> int:
    """Say what a RULE means, why it matters and what to do."""
    from crosscheck.rules import RULES, explanation

    _known("rule", [rule], RULES)
    click.echo(explanation(RULES[rule]), nl=False)
    return CLEAN


@commands.command()
@click.argument("directory", default=".", type=click.Path())
def init(directory: str) -> int:
    """Lay out seeds/, claims/ and reports/ in DIRECTORY, with a small example that checks."""
    from crosscheck.starting import layout
    from crosscheck.writing import write_atomically

    begun = any(Path(directory, folder).exists() for folder in ("seeds", "claims"))
    for name, text in layout(example=not begun).items():
        target = Path(directory, name)
        if target.exists() or (target.name == ".gitkeep" and target.parent.exists()):
            click.echo(f"kept     {target.parent.name if target.name == '.gitkeep' else name}")
            continue
        try:
            write_atomically(target, text)
        except OSError as error:
            raise click.ClickException(f"{target} cannot be written: {error.strerror}") from None
        click.echo(f"created  {name}")
    where = "" if directory == "." else f" {directory}"
    click.echo(f"now run: crosscheck check{where}")
    return CLEAN


@commands.command()
@click.argument("of", type=click.Choice(["claims", "sources", "actors", "constraints"]))
def schema(of: str) -> int:
    """Print the JSON Schema of a file, for editors that complete and check YAML."""
    from crosscheck.schema import render_schema

    click.echo(render_schema(of), nl=False)
    return CLEAN


@commands.command()
@click.argument("file", default="-", type=click.File(encoding="utf-8"))
@click.option("--published", metavar="DATE", help="The day the text appeared (2022-01-14).")
@_layout
def read(file: IO[str], published: str | None, layout: str) -> int:
    """Read every figure and date in FILE, or in what is typed."""
    from crosscheck.formats.readings import render_readings
    from crosscheck.reading.prose import read as read_prose

    text = _text_of(file)
    try:
        readings = read_prose(text, published=published)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    click.echo(render_readings(text, readings, as_json=layout == "json"), nl=False)
    return CLEAN


@commands.command()
@click.argument("statement")
@click.argument("passage")
@click.option("--published", metavar="DATE", help="The day the passage appeared (2022-01-14).")
@_layout
def compare(statement: str, passage: str, published: str | None, layout: str) -> int:
    """Compare two sentences: whether PASSAGE bears STATEMENT out."""
    from crosscheck.formats.readings import render_sentences
    from crosscheck.sentences import compare as compare_sentences

    try:
        comparison = compare_sentences(statement, passage, published=published)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    click.echo(render_sentences(comparison, as_json=layout == "json"), nl=False)
    return CLEAN


def _text_of(file: IO[str]) -> str:
    try:
        return file.read()
    except UnicodeDecodeError as error:
        raise click.ClickException(
            f"{file.name} is not UTF-8 (byte {error.start}): convert it first"
        ) from None


def _checked(path: str) -> "Report | int":
    """Return the report on the project at *path*, or the exit status where there is none."""
    from crosscheck.corpus import load

    corpus = load(path)
    if not corpus.claims:
        if corpus.problems:
            return _refuse(corpus)
        click.echo(
            "nothing to check: no claims are recorded\n"
            "  help: write one in claims/; `crosscheck init example` lays out a project to look at",
            err=True,
        )
        return NOTHING
    from crosscheck.checking import check as check_corpus

    return check_corpus(corpus)


def _refuse(corpus: "Corpus") -> int:
    from crosscheck.formats.plain import render_problems

    click.echo(render_problems(corpus, colour=_colour()), nl=False, err=True)
    return FAILED


def _selected(
    found: "Report",
    rules: list[str],
    ignored: list[str],
    claims: Sequence[str],
    sources: Sequence[str],
) -> "Report":
    if not (rules or ignored or claims or sources):
        return found
    from crosscheck.checking import select as select_findings
    from crosscheck.rules import RULES

    _known("rule", [*rules, *ignored], RULES)
    _known("claim", claims, [one.claim.id for one in found.judgements])
    _known("source", sources, [one.id for one in found.corpus.sources])
    return select_findings(found, rules=rules, ignored=ignored, claims=claims, sources=sources)


def _words(values: Sequence[str]) -> list[str]:
    """Return the names in repeated options, each of which may hold several: a,b."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]


def _known(what: str, names: Iterable[str], known: Collection[str]) -> None:
    for name in names:
        if name in known:
            continue
        from crosscheck.formats.visible import cut
        from crosscheck.fuzzy import nearest

        near = nearest(name, known)
        hint = f"; did you mean {near}?" if near else ""
        raise click.ClickException(f"there is no {what} {cut(name, _SHOWN)}{hint}")


def _status(found: "Report", fail_on: str) -> int:
    if found.corpus.problems:
        return FAILED
    if fail_on == "never":
        return CLEAN
    from crosscheck.model import Severity

    least = Severity[fail_on.upper()]
    return FOUND if any(one.severity >= least for one in found.findings) else CLEAN


def _colour() -> bool:
    """Return whether to colour: on a terminal that can, unless NO_COLOR is set (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def _way(root: str, target: Path) -> str:
    """Return the way from the report's folder to the project's root, as a link has it."""
    from urllib.parse import quote

    return quote(Path(os.path.relpath(root, target.parent)).as_posix())
