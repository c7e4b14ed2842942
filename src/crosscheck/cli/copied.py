"""``crosscheck lineage``: which sources share text, and so count as one voice."""

import click

from crosscheck.cli.options import layout_option, project_option
from crosscheck.cli.project import in_colour, must_be_known, refuse
from crosscheck.cli.statuses import CLEAN


@click.command()
@click.argument("source", nargs=-1)
@project_option
@layout_option
def lineage(source: tuple[str, ...], path: str, layout: str) -> int:
    """Show which sources share text, all or only those with a SOURCE named."""
    from crosscheck.corpus import load
    from crosscheck.formats.reuse import render_reuses, render_reuses_json
    from crosscheck.lineage import origins, reuses

    corpus = load(path)
    if corpus.problems:
        return refuse(corpus)
    must_be_known("source", source, [one.id for one in corpus.sources])
    found = reuses(corpus.sources)
    origin = origins(corpus.sources, found)
    shown = [one for one in found if not source or {one.left, one.right} & set(source)]
    if layout == "json":
        click.echo(render_reuses_json(corpus, shown, origin), nl=False)
    else:
        click.echo(render_reuses(corpus, shown, origin, colour=in_colour()), nl=False)
    return CLEAN
