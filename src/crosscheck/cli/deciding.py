"""``crosscheck decide``: what is to be done with a conflict, written to claims/decisions.yaml."""

from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import project_option
from crosscheck.cli.project import checked_project, must_be_known, refuse
from crosscheck.cli.statuses import CLEAN

if TYPE_CHECKING:
    from crosscheck.cli.ordering import Order


@click.command()
@click.argument("claim")
@click.option("--rule", metavar="RULE", help="The rule whose finding is meant.")
@click.option("--about", metavar="ID", help="The statement that is meant, where there are several.")
@click.option(
    "--treat",
    metavar="TREATMENT",
    help="prefer=STATEMENT, range, range=WORDS, defer, pending or not-a-conflict.",
)
@click.option("--dissent", is_flag=True, help="Record that you see it otherwise.")
@click.option("--withdraw", is_flag=True, help="Withdraw your dissent.")
@click.option("--stamp", is_flag=True, help="Confirm the decision on today's evidence.")
@click.option("--because", metavar="TEXT", help="The reason, for whoever reads the report.")
@click.option("--by", metavar="NAME", help="Who says so.  [default: git config user.name]")
@click.option("--until", metavar="DATE", help="The last day on which it holds (2026-12-15).")
@project_option
def decide(
    claim: str,
    rule: str | None,
    about: str | None,
    treat: str | None,
    because: str | None,
    by: str | None,
    until: str | None,
    path: str,
    *,
    dissent: bool,
    withdraw: bool,
    stamp: bool,
) -> int:
    """Settle a conflict of CLAIM, until its evidence changes."""
    if [treat is not None, dissent, withdraw, stamp].count(True) != 1:
        raise click.UsageError("give one of --treat, --dissent, --withdraw and --stamp")
    from crosscheck.cli.ordering import Order

    order = Order(claim, rule, about, treat, because, by, until)
    if dissent or withdraw:
        return _done(order, path, "dissent" if dissent else "withdraw")
    return _done(order, path, "stamp" if stamp else "treat")


def _done(order: "Order", path: str, what: str) -> int:
    report = checked_project(path)
    if isinstance(report, int):
        return report
    if report.corpus.problems:
        status = refuse(report.corpus)
        click.echo("nothing was decided: what cannot be read may bear on it", err=True)
        return status
    must_be_known("claim", [order.claim], [one.claim.id for one in report.judgements])
    from crosscheck.cli.desk import ACTIONS

    for line in ACTIONS[what](order, report):
        click.echo(line)
    return CLEAN
