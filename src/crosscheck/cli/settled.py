"""``crosscheck decisions``: what was decided, and whether it holds."""

from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import layout_option, project_argument
from crosscheck.cli.project import checked_project, in_colour, refuse
from crosscheck.cli.statuses import CLEAN, FAILED

if TYPE_CHECKING:
    from crosscheck.model import Report


@click.command()
@project_argument
@click.option("--prune", is_flag=True, help="Remove those whose conflict is gone.")
@layout_option
def decisions(path: str, layout: str, *, prune: bool) -> int:
    """List what was decided in the project under PATH, and whether it holds."""
    report = checked_project(path)
    if isinstance(report, int):
        return report
    if report.corpus.problems:
        refuse(report.corpus)
        if prune:
            click.echo("nothing was removed: what cannot be read may bear on it", err=True)
            return FAILED
    if prune:
        return _prune(report)
    if layout == "json":
        from crosscheck.formats.jsondecisions import render_json_decisions

        click.echo(render_json_decisions(report), nl=False)
    else:
        from crosscheck.formats.rulings import render_decisions

        click.echo(render_decisions(report, colour=in_colour()), nl=False)
    return FAILED if report.corpus.problems else CLEAN


def _prune(report: "Report") -> int:
    """Remove the decisions whose conflict is gone, and say so."""
    from crosscheck.cli.filing import refusals_shown
    from crosscheck.editing.filing import carry_out
    from crosscheck.editing.rulings import decisions_removed
    from crosscheck.formats.rulings import in_a_line, tally
    from crosscheck.formats.wording import count
    from crosscheck.model import Force

    gone = [n for n, each in enumerate(report.standings) if each.force is Force.GONE]
    if not gone:
        click.echo(f"nothing to remove: {tally(report.standings)}")
        return CLEAN
    with refusals_shown():
        carry_out(report.corpus, decisions_removed(gone, report))
    for n in gone:
        click.echo(f"removed: {in_a_line(report.standings[n].decision)}")
    left = count(len(report.standings) - len(gone), "decision")
    click.echo(f"good news: {count(len(gone), 'conflict')} settled at the source; {left} left")
    return CLEAN
