"""``crosscheck link``: where each quote stands, in its own source or anywhere."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from crosscheck.cli.clustering import Wanted, cluster_options
from crosscheck.cli.options import layout_option, project_option
from crosscheck.cli.project import in_colour, nothing, refuse
from crosscheck.cli.statuses import CLEAN, FAILED, FOUND, NOTHING

if TYPE_CHECKING:
    from crosscheck.locating.tracing import Means
    from crosscheck.model.located import Tracing


@click.command()
@project_option
@click.option(
    "--anywhere",
    is_flag=True,
    help="Look in all sources for what does not stand in its own.",
)
@click.option(
    "--quotes",
    "file",
    type=click.Path(),
    help="Not the project's quotes but those of FILE: CSV or JSON lines with a column"
    " `quote`, and `id` and `source` where it has them, or one quote a line.",
    metavar="FILE",
)
@click.option(
    "--in",
    "folder",
    type=click.Path(),
    metavar="FOLDER",
    help="With --quotes: look in the texts below FOLDER, not in those of a project.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes; by default one for little text and one a core for much.",
)
@click.option("--no-cache", is_flag=True, help="Keep nothing for the next run, and use nothing.")
@click.option(
    "--fail-on",
    type=click.Choice(["altered", "nowhere", "never"]),
    default="nowhere",
    show_default=True,
    help="What makes the exit status 1: what is altered or not where it is said to be from;"
    " also what is nowhere; nothing.",
)
@cluster_options
@layout_option
def link(
    path: str,
    file: str | None,
    folder: str | None,
    jobs: int | None,
    fail_on: str,
    layout: str,
    *,
    anywhere: bool,
    no_cache: bool,
    cluster: Wanted | None,
) -> int:
    """Find where each quote stands: in its source, or anywhere in an archive."""
    if folder is not None and file is None:
        raise click.UsageError("--in goes with --quotes")
    # A library of numpy would start threads of its own, and each would want memory.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from crosscheck.errors import ProblemError
    from crosscheck.locating.tracing import Means

    means = Means(jobs, keep=not no_cache)
    try:
        if file is not None:
            tracing = _quotes(file, folder, path, means, cluster)
        else:
            tracing = _project(path, means, cluster, anywhere=anywhere)
    except ProblemError as error:
        raise click.ClickException(str(error)) from None
    if isinstance(tracing, int):
        return tracing
    return _show(tracing, layout, fail_on)


def _project(
    path: str, means: "Means", cluster: Wanted | None, *, anywhere: bool
) -> "Tracing | int":
    from crosscheck.corpus import load
    from crosscheck.locating.tracing import trace_project

    corpus = load(path)
    if corpus.problems:
        return refuse(corpus)
    if not corpus.claims:
        return nothing(corpus)
    root = Path(corpus.root)
    if cluster and anywhere:
        with cluster.engine() as engine:
            return trace_project(corpus, root, evolve(means, engine=engine), anywhere=anywhere)
    return trace_project(corpus, root, means, anywhere=anywhere)


def _quotes(
    file: str, folder: str | None, path: str, means: "Means", cluster: Wanted | None
) -> "Tracing | int":
    from crosscheck.locating.listed import listed_quotes
    from crosscheck.locating.tracing import trace_archive, trace_sources

    asked = listed_quotes(file)
    if not asked:
        click.echo(f"nothing to look for: there is no quote in {file}", err=True)
        return NOTHING
    if folder is not None and cluster:
        return cluster.trace(asked, folder)
    if folder is not None:
        if not Path(folder).is_dir():
            raise click.ClickException(f"{folder} is no folder")
        return trace_archive(asked, Path(folder), means)
    from crosscheck.corpus import load

    corpus = load(path)
    if corpus.problems:
        return refuse(corpus)
    root = Path(corpus.root)
    if cluster:
        with cluster.engine() as engine:
            return trace_sources(asked, corpus, root, evolve(means, engine=engine))
    return trace_sources(asked, corpus, root, means)


def _show(tracing: "Tracing", layout: str, fail_on: str) -> int:
    from crosscheck.model.located import Outcome, Standing

    if layout == "json":
        from crosscheck.formats.traced_json import render_tracing_json

        click.echo(render_tracing_json(tracing), nl=False)
    else:
        from crosscheck.formats.traced import render_tracing

        click.echo(render_tracing(tracing, colour=in_colour()), nl=False)
    for problem in tracing.problems:
        click.echo(f"Error: {problem}", err=True)
    if tracing.problems:
        return FAILED
    wrong = {
        "altered": {Outcome.ALTERED},
        "nowhere": {Outcome.ALTERED, Outcome.NOWHERE},
        "never": set[Outcome](),
    }[fail_on]
    elsewhere = any(one.standing is Standing.ELSEWHERE for one in tracing.traced)
    open_ = elsewhere or any(one.outcome in wrong for one in tracing.traced)
    return FOUND if open_ and fail_on != "never" else CLEAN
