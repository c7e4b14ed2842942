"""What ``crosscheck decide`` does: decisions and dissents put on file."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

import click
from attrs import evolve

from crosscheck.checking import check
from crosscheck.cli.clock import today
from crosscheck.cli.filing import edit
from crosscheck.cli.ordering import (
    Order,
    decision_meant,
    finding_meant,
    reason_meant,
    ruling_meant,
    statements_of,
    until_meant,
)
from crosscheck.cli.signing import signature
from crosscheck.corpus import load
from crosscheck.deciding import Known, decide, range_of, stamped, subject, subject_of, unsettled
from crosscheck.deciding.minutes import recorded, with_dissent, with_withdrawn
from crosscheck.formats.rulings import in_a_line, noted
from crosscheck.formats.visible import visible
from crosscheck.model import Decision, Dissent, Finding, Report
from crosscheck.recording import schema_line
from crosscheck.text import Location, Point


def treat(order: Order, report: Report) -> Iterator[str]:
    """Decide on a finding, and yield what was written and what is silent now."""
    finding = finding_meant(order, report)
    ruling = ruling_meant(order, finding, report)
    place = Location(_file(report), Point(1, 1))
    yield from _recorded(decide(ruling, finding, report, place), report)


def stamp(order: Order, report: Report) -> Iterator[str]:
    """Confirm a decision on today's evidence, and yield what is silent now."""
    decision = report.corpus.decisions[decision_meant(order, report)]
    finding = _conflict_of(decision, report)
    if decision.statement and decision.statement not in finding.statements:
        preferred = visible(decision.statement)
        raise click.ClickException(
            f"{preferred}, which was preferred, stands in this conflict no longer\n"
            "  help: decide anew with --treat"
        )
    confirmed = evolve(
        decision,
        until=_still(order, decision),
        # What was written by hand has its day; what is confirmed gets a new one.
        on=decision.on if decision.stamp is None else today(),
        by=order.by or decision.by,
        reason=order.because or decision.reason,
    )
    yield from _recorded(stamped(confirmed, finding, report), report)
    spanned = decision.range and range_of(statements_of(finding, report))
    if spanned and spanned != decision.range:
        yield f"the range stays {visible(decision.range or '')}; today's answers span {spanned}"


def _conflict_of(decision: Decision, report: Report) -> Finding:
    """Return the finding that *decision* is about; a message where there is none."""
    known, findings = Known.of(report), unsettled(report).findings
    found = [each for each in findings if subject(each, known) == subject_of(decision)]
    if not found:
        raise click.ClickException(
            f"there is no conflict any more: {visible(str(subject_of(decision)))}\n"
            "  help: `crosscheck decisions` says of each decision how it stands"
        )
    return found[0]


def _still(order: Order, decision: Decision) -> date | None:
    """Return the last day of a decision that is confirmed."""
    until = until_meant(order) or decision.until
    if until and until < today():
        raise click.ClickException(f"it held until {until}, which is over: name a day with --until")
    return until


def dissent(order: Order, report: Report) -> Iterator[str]:
    """Put a dissent beside a decision."""
    index = decision_meant(order, report)
    said = Dissent(signature(order.by, report.corpus.root), today(), reason_meant(order))
    edit(report.corpus, _file(report), with_dissent, index, said)
    yield f"wrote {_file(report)}: {visible(noted(said))}"
    yield f"beside: {in_a_line(report.corpus.decisions[index])}"


def withdraw(order: Order, report: Report) -> Iterator[str]:
    """Withdraw one's dissent from a decision."""
    index = decision_meant(order, report)
    by, decision = signature(order.by, report.corpus.root), report.corpus.decisions[index]
    own = [n for n, each in enumerate(decision.dissents) if each.by == by and not each.withdrawn]
    if not own:
        held = ", ".join(each.by for each in decision.standing_dissents) or "nobody"
        raise click.ClickException(
            f"no dissent of {visible(by)} stands beside this decision\n"
            f"  help: name with --by whose it is: {visible(held)}"
        )
    said = evolve(decision.dissents[own[0]], withdrawn=today())
    edit(report.corpus, _file(report), with_withdrawn, index, own[0], said)
    yield f"wrote {_file(report)}: withdrawn: {visible(noted(said))}"
    yield f"beside: {in_a_line(decision)}"


ACTIONS: Mapping[str, Callable[[Order, Report], Iterator[str]]] = {
    "treat": treat,
    "stamp": stamp,
    "dissent": dissent,
    "withdraw": withdraw,
}


def _recorded(decision: Decision, report: Report) -> Iterator[str]:
    """Write *decision* down, check again, and yield what that changed.

    Dissents from an earlier decision on the same conflict stay beside it.
    """
    earlier = [each for each in report.corpus.decisions if subject_of(each) == subject_of(decision)]
    kept = tuple(dict.fromkeys(said for each in earlier for said in each.dissents))
    new = evolve(decision, dissents=kept)
    head = schema_line(report.corpus, "decisions")
    edit(report.corpus, _file(report), recorded, report.corpus.decisions, new, header=head)
    yield f"wrote {_file(report)}: {in_a_line(new)}"
    yield from (f"in place of: {in_a_line(each)}" for each in earlier)
    yield from _now(new, check(load(report.corpus.root), today=today()))


def _now(decision: Decision, report: Report) -> Iterator[str]:
    """Yield which findings *decision* silences in *report*, and which of its claim are left."""
    for each in report.decided:
        if subject_of(each.decision) == subject_of(decision):
            yield f"now silent: {_named(each.finding)}: {visible(each.finding.message)}"
    left = [_named(each) for each in report.findings if each.claim == decision.claim]
    if left:
        yield f"still open: {', '.join(left)}"


def _file(report: Report) -> str:
    """Return the file that decisions are kept in."""
    return report.corpus.configuration.folders.decisions_file


def _named(finding: Finding) -> str:
    return f"{finding.severity.name.lower()}[{finding.rule}]"
