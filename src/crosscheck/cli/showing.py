"""``crosscheck show`` and ``crosscheck explain``: one claim, one rule."""

import click

from crosscheck.cli.options import project_option
from crosscheck.cli.project import checked_project, in_colour, must_be_known
from crosscheck.cli.statuses import CLEAN


@click.command()
@click.argument("claim")
@click.option("--source", metavar="ID", help="What was looked for in this source, and why not.")
@project_option
def show(claim: str, source: str | None, path: str) -> int:
    """Show one CLAIM with all its statements, levels and reasons."""
    found = checked_project(path)
    if isinstance(found, int):
        return found
    must_be_known("claim", [claim], [one.claim.id for one in found.judgements])
    if source is not None:
        must_be_known("source", [source], [one.id for one in found.corpus.sources])
        from crosscheck.checking import search
        from crosscheck.formats.candidates import render_search

        searched = search(found, claim, source)
        click.echo(render_search(found.corpus, source, searched, colour=in_colour()), nl=False)
        return CLEAN
    from crosscheck.formats.plain import render_claim

    click.echo(render_claim(found, claim, colour=in_colour()), nl=False)
    return CLEAN


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Say what a RULE means, why it matters and what to do; list them without one."""
    from crosscheck.rules import RULES, explanation, listing

    if rule is None:
        click.echo(listing(), nl=False)
        return CLEAN
    must_be_known("rule", [rule], RULES)
    click.echo(explanation(RULES[rule]), nl=False)
    return CLEAN
