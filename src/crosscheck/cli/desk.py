"""What ``crosscheck decide`` does: decisions and dissents put on file."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

import click
from attrs import evolve

from crosscheck.checking import check
from crosscheck.cli.clock import today
from crosscheck.cli.filing import refusals_shown
from crosscheck.cli.ordering import (
    Order,
    decision_meant,
    finding_meant,
    reason_meant,
    ruling_meant,
    until_meant,
)
from crosscheck.cli.signing import signature
from crosscheck.corpus import load
from crosscheck.deciding import decide, range_of, stamped, subject_of
from crosscheck.editing.filing import carry_out
from crosscheck.editing.rulings import (
    confirmed_again,
    conflict_of,
    decision_filed,
    dissent_filed,
    dissent_withdrawn,
    dissents_gone,
    earlier_on,
    new_place,
    statements_of,
)
from crosscheck.formats.rulings import in_a_line, noted
from crosscheck.formats.visible import visible
from crosscheck.model import Decision, Dissent, Finding, Report
from crosscheck.recording import Change


def treat(order: Order, report: Report) -> Iterator[str]:
    """Decide on a finding, and yield what was written and what is silent now."""
    finding = finding_meant(order, report)
    ruling = ruling_meant(order, finding, report)
    yield from _recorded(decide(ruling, finding, report, new_place(report)), report)


def stamp(order: Order, report: Report) -> Iterator[str]:
    """Confirm a decision on today's evidence, and yield what is silent now."""
    decision = report.corpus.decisions[decision_meant(order, report)]
    with refusals_shown():
        finding = conflict_of(decision, report)
    if decision.statement and decision.statement not in finding.statements:
        preferred = visible(decision.statement)
        raise click.ClickException(
            f"{preferred}, which was preferred, stands in this conflict no longer\n"
            "  help: decide anew with --treat"
        )
    confirmed = evolve(
        confirmed_again(decision, report),
        until=_still(order, decision),
        # What was written by hand has its day; what is confirmed gets a new one.
        on=decision.on if decision.stamp is None else today(),
        by=order.by or decision.by,
        reason=reason_meant(order) if order.because else decision.reason,
    )
    yield from _recorded(stamped(confirmed, finding, report), report)
    spanned = decision.range and range_of(statements_of(finding, report))
    if spanned and spanned != decision.range:
        yield f"the range stays {visible(decision.range or '')}; today's answers span {spanned}"


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
    file = _carried_out(lambda: dissent_filed(index, said, report), report)
    yield f"wrote {file}: {visible(noted(said))}"
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
    file = _carried_out(lambda: dissent_withdrawn(index, own[0], said, report), report)
    yield f"wrote {file}: withdrawn: {visible(noted(said))}"
    yield f"beside: {in_a_line(decision)}"


ACTIONS: Mapping[str, Callable[[Order, Report], Iterator[str]]] = {
    "treat": treat,
    "stamp": stamp,
    "dissent": dissent,
    "withdraw": withdraw,
}


def _recorded(decision: Decision, report: Report) -> Iterator[str]:
    """Write *decision* down, check again, and yield what that changed."""
    file = _carried_out(lambda: decision_filed(decision, report), report)
    yield f"wrote {file}: {in_a_line(decision)}"
    yield from (f"in place of: {in_a_line(each)}" for each in earlier_on(decision, report))
    yield from (f"gone with it: {visible(noted(each))}" for each in dissents_gone(decision, report))
    yield from _now(decision, check(load(report.corpus.root), today=today()))


def _now(decision: Decision, report: Report) -> Iterator[str]:
    """Yield which findings *decision* silences in *report*, and which of its claim are left."""
    for each in report.decided:
        if subject_of(each.decision) == subject_of(decision):
            yield f"now silent: {_named(each.finding)}: {visible(each.finding.message)}"
    left = [_named(each) for each in report.findings if each.claim == decision.claim]
    if left:
        yield f"still open: {', '.join(left)}"


def _carried_out(make: Callable[[], Change], report: Report) -> str:
    """Carry out what *make* gives, and return the file; a message where that cannot be done."""
    with refusals_shown():
        change = make()
        carry_out(report.corpus, change)
    return change.file


def _named(finding: Finding) -> str:
    return f"{finding.severity.name.lower()}[{finding.rule}]"
