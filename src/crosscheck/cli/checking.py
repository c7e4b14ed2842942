"""``crosscheck check``: what does not hold."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import layout_option, project_argument
from crosscheck.cli.project import checked_project, in_colour, listed, must_be_known
from crosscheck.cli.statuses import CLEAN, FAILED, FOUND

if TYPE_CHECKING:
    from crosscheck.model import Report


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
@layout_option
def check(
    path: str,
    fail_on: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    claim: tuple[str, ...],
    source: tuple[str, ...],
    layout: str,
) -> int:
    """Find what does not hold in the claims and sources under PATH."""
    report = checked_project(path, every_rule=bool(select))
    if isinstance(report, int):
        return report
    report = _selected(report, listed(select), listed(ignore), claim, source)
    if layout == "json":
        from crosscheck.formats.machine import render_json

        click.echo(render_json(report), nl=False)
    else:
        from crosscheck.formats.plain import render_findings

        click.echo(render_findings(report, colour=in_colour()), nl=False)
    return _status(report, fail_on)


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

    must_be_known("rule", [*rules, *ignored], RULES)
    must_be_known("claim", claims, [one.claim.id for one in found.judgements])
    must_be_known("source", sources, [one.id for one in found.corpus.sources])
    return select_findings(found, rules=rules, ignored=ignored, claims=claims, sources=sources)


def _status(found: "Report", fail_on: str | None) -> int:
    """Return the exit status; what is asked for outranks what the project has configured."""
    if found.corpus.problems:
        return FAILED
    from crosscheck.model import Severity

    least = found.corpus.configuration.fail_on
    if fail_on is not None:
        least = None if fail_on == "never" else Severity[fail_on.upper()]
    if least is None:
        return CLEAN
    return FOUND if any(one.severity >= least for one in found.findings) else CLEAN
