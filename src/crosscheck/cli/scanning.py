"""``crosscheck scan``: what sources say on the claims, and how to record it."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click
from attrs import evolve

from crosscheck.cli.options import layout_option, project_option
from crosscheck.cli.project import in_colour, must_be_known, nothing, refuse
from crosscheck.cli.statuses import CLEAN, FAILED
from crosscheck.cli.trawling import suggest_a_shortlist, trawl_of

if TYPE_CHECKING:
    from crosscheck.corpus.texts import Texts
    from crosscheck.model import Corpus, Source
    from crosscheck.model.scanned import Search

    _Said = tuple[Source, tuple[Search, ...]]

_SHOWN = 3
_FEW = 10
"""Sources that are searched at once, without a bar."""


@click.command()
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option("--claim", "claims", multiple=True, metavar="ID", help="Only these claims.")
@click.option(
    "--most",
    type=click.IntRange(1, 5),
    default=_SHOWN,
    show_default=True,
    metavar="N",
    help="Passages shown for each claim.",
)
@click.option("--accept", is_flag=True, help="Go through the passages one by one, and record.")
@click.option("--write", metavar="CLAIM", help="Record the best passage for CLAIM as a statement.")
@click.option(
    "--nth",
    type=click.IntRange(1, 5),
    metavar="N",
    help="With --write: not the best passage, but the one numbered N.",
)
@click.option("--value", metavar="TEXT", help="With --write: the value, where it is yours to say.")
@click.option("--speaker", metavar="NAME", help="With --write: whose words they are.")
@click.option("--silent", is_flag=True, help="Record that the sources say nothing (more).")
@click.option(
    "--shortlist",
    type=click.IntRange(0),
    metavar="N",
    help="Each claim only in the N sources with most of its words, found through an index; "
    "0 for all that may speak to it. What is silent is left out.",
)
@click.option(
    "--jobs", type=click.IntRange(1), metavar="N", help="Processes; by default one for each core."
)
@click.option("--by", metavar="NAME", help="Who has read them; by default git's user.name.")
@layout_option
@project_option
def scan(
    sources: tuple[str, ...],
    claims: tuple[str, ...],
    path: str,
    layout: str,
    most: int,
    write: str | None,
    nth: int | None,
    value: str | None,
    speaker: str | None,
    shortlist: int | None,
    jobs: int | None,
    by: str | None,
    *,
    accept: bool,
    silent: bool,
) -> int:
    """Find what each SOURCE says on every claim; by default those nobody has gone through."""
    if sum((accept, silent, write is not None)) > 1:
        raise click.UsageError("--accept, --write and --silent exclude each other")
    if write is None and (nth or value or speaker):
        raise click.UsageError("--nth, --value and --speaker go with --write")
    recording = accept or silent or write is not None
    corpus, texts = _loaded(path, held=recording or shortlist is None)
    if not corpus.claims:
        return refuse(corpus) if corpus.problems else nothing(corpus)
    must_be_known("source", sources, [source.id for source in corpus.sources])
    must_be_known("claim", [*claims, *([write] if write else [])], [c.id for c in corpus.claims])
    if write is not None:
        from crosscheck.cli.taking import Taken, still_to_read, take

        click.echo(take(corpus, Taken(_only(sources), write, nth or 1, value, speaker)))
        click.echo(still_to_read(corpus, _only(sources)), nl=False)
        return CLEAN
    wanted = list(sources) or _open_sources(corpus)
    if silent:
        return _silence(corpus, _named(sources), claims, by)
    if not wanted:
        click.echo(
            "no source is left without a statement or a review; name one to search it again",
            err=True,
        )
        return FAILED if corpus.problems else CLEAN
    if accept:
        return _accept(corpus, wanted, claims, by)
    if shortlist is None:
        suggest_a_shortlist(len(wanted) * len(claims or corpus.claims))
        each = _with_progress(_every(corpus, wanted, claims, most, jobs), len(wanted))
    else:
        from crosscheck.trawling import trawl

        most_of_them = not sources or 2 * len(sources) >= len(corpus.sources)
        how = trawl_of(corpus.root, texts, shortlist, jobs, kept=most_of_them)
        each = trawl(corpus, how, sources=wanted, claims=claims, most=most)
        if not sys.stdout.isatty():
            each = _with_progress(each, len(wanted))
    _show(corpus, each, layout, most, silences=shortlist is None)
    corpus = evolve(corpus, problems=(*corpus.problems, *texts.problems))
    return refuse(corpus) if corpus.problems else CLEAN


def _loaded(path: str, *, held: bool) -> tuple["Corpus", "Texts"]:
    """Return the project at *path*, its texts in memory or not, and where these are."""
    from crosscheck.corpus import load, load_without_texts
    from crosscheck.corpus.texts import HELD

    return (load(path), HELD) if held else load_without_texts(path)


def _every(
    corpus: "Corpus",
    sources: Sequence[str],
    claims: Sequence[str],
    most: int,
    jobs: int | None,
) -> Iterator["_Said"]:
    """Yield what each of *sources* says on *claims*, with the silences."""
    from crosscheck.surveying import survey

    known = {source.id: source for source in corpus.sources}
    for searches in survey(corpus, sources=sources, claims=claims, most=most, jobs=jobs):
        yield known[searches[0].source], searches


def _show(
    corpus: "Corpus", surveyed: Iterator["_Said"], layout: str, most: int, *, silences: bool
) -> None:
    """Print what is found, a source at a time."""
    if layout == "json":
        from crosscheck.formats.searched import render_searches_json

        for piece in render_searches_json(surveyed, most=most):
            click.echo(piece, nl=False)
        return
    from crosscheck.formats.proposals import Tally, render_searches

    claims = {claim.id: claim for claim in corpus.claims}
    tally = Tally()
    for source, searches in surveyed:
        click.echo(render_searches(source, searches, claims, most=most, colour=in_colour()))
        tally.add(searches)
    click.echo(tally.render(silences=silences), nl=False)


def _with_progress(surveyed: Iterator["_Said"], sources: int) -> Iterator["_Said"]:
    """Yield what each source says, with a bar on a terminal that shows how far a long search is.

    Where the results go to the same terminal, they wait until the bar is done.
    """
    if sources <= _FEW or not sys.stderr.isatty():
        yield from surveyed
        return
    with click.progressbar(surveyed, length=sources, label="searching", file=sys.stderr) as bar:
        if not sys.stdout.isatty():
            yield from bar
            return
        waiting = list(bar)
    yield from waiting


def _open_sources(corpus: "Corpus") -> list[str]:
    """Return the sources that nobody has gone through as they are now."""
    from crosscheck.reviewing import changed, unreviewed

    still = {*unreviewed(corpus), *changed(corpus)}
    return [source.id for source in corpus.sources if source.id in still]


def _only(sources: Sequence[str]) -> str:
    if len(sources) != 1:
        raise click.UsageError("--write records one passage: name one SOURCE")
    return sources[0]


def _named(sources: Sequence[str]) -> Sequence[str]:
    if not sources:
        raise click.UsageError("--silent records that someone has read a source: name the SOURCE")
    return sources


def _silence(
    corpus: "Corpus", sources: Sequence[str], claims: Sequence[str], by: str | None
) -> int:
    """Record that sources were read, and are silent on the claims they have no statement on."""
    from crosscheck.cli.taking import silence

    for source in sources:
        corpus, told = silence(corpus, source, claims, by)
        click.echo(told)
    return CLEAN


def _accept(corpus: "Corpus", sources: Sequence[str], claims: Sequence[str], by: str | None) -> int:
    """Ask for each passage whether to record it."""
    if not sys.stdin.isatty():
        raise click.ClickException(
            "--accept asks one by one and needs a terminal\n"
            "  help: record a single passage with --write CLAIM"
        )
    from crosscheck.cli.accepting import accept

    return accept(corpus, sources, claims, by)
