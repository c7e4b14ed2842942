"""Decisions made, and as the entries of claims/decisions.yaml that they become."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from attrs import evolve, fields, frozen

from crosscheck.deciding.grounds import rests_on
from crosscheck.deciding.known import Known, unsettled
from crosscheck.deciding.subjects import subject
from crosscheck.model import Decision, Dissent, Finding, Ground, Report, Statement, Treatment
from crosscheck.stamping import stamp
from crosscheck.text import Location
from crosscheck.values.dates import DateRange
from crosscheck.values.quantity import Quantity, in_unit
from crosscheck.values.value import Value

Entry = Mapping[str, "str | Sequence[Mapping[str, str]]"]
"""An entry of claims/decisions.yaml: its texts and lists by key, in order."""


@frozen
class Ruling:
    """What an editor says on a conflict."""

    treatment: Treatment
    reason: str
    by: str
    on: date
    statement: str | None = None
    """For the treatment "prefer"."""
    range: str | None = None
    """For the treatment "range"."""
    until: date | None = None


def decide(ruling: Ruling, finding: Finding, report: Report, place: Location) -> Decision:
    """Return the decision that *ruling* is on *finding*, one of *report*, open or settled.

    *place* is where its entry will stand, as far as is known. ValueError where the finding
    concerns no claim.
    """
    about = subject(finding, Known.of(report))
    if about is None:
        raise ValueError("a finding without a claim cannot be decided")
    decision = Decision(
        claim=about.claim,
        rule=about.rule,
        about=about.about,
        treatment=ruling.treatment,
        statement=ruling.statement,
        range=ruling.range,
        reason=ruling.reason,
        by=ruling.by,
        on=ruling.on,
        until=ruling.until,
        location=place,
    )
    return stamped(decision, finding, report)


def stamped(decision: Decision, finding: Finding, report: Report) -> Decision:
    """Return *decision* as made on today's evidence of *finding*, one of *report*."""
    whole = unsettled(report)
    grounds = tuple(ground for ground, _ in rests_on(finding, Known.of(whole)))
    return evolve(decision, stamp=stamp(finding, whole), grounds=grounds)


def range_of(statements: Iterable[Statement]) -> str | None:
    """Return the range that *statements* span, in their own words: "164 to more than 225".

    None where their answers do not lie on one line.
    """
    known = list(statements)
    unit = next((each.value.unit for each in known if isinstance(each.value, Quantity)), None)
    placed = [(_place(each.value, unit), each) for each in known]
    on_line = [(place, each) for place, each in placed if place is not None]
    if not on_line or len(on_line) < len(placed):
        return None
    on_line.sort(key=lambda each: each[0])
    low, high = on_line[0][1].written, on_line[-1][1].written
    return low if low == high else f"{low} to {high}"


def _place(value: Value, unit: str | None) -> tuple[Decimal, bool] | None:
    """Return where *value* lies among others: its lower end, or the upper where it has no lower."""
    if isinstance(value, Quantity):
        converted = in_unit(value, unit)
        interval = converted.interval if converted else None
    else:
        interval = value.interval if isinstance(value, DateRange) and value.resolved else None
    if interval is None:
        return None
    if interval.low is not None:
        return interval.low, not interval.low_closed
    return (interval.high or Decimal(0)), False


def entry(decision: Decision) -> Entry:
    """Return *decision* as an entry of claims/decisions.yaml, without keys that say nothing."""
    whole: dict[str, str | Sequence[Mapping[str, str]] | None] = {
        "claim": decision.claim,
        "rule": decision.rule,
        "about": decision.about,
        "treatment": decision.treatment,
        "statement": decision.statement,
        "range": decision.range,
        "reason": decision.reason,
        "by": decision.by,
        "on": str(decision.on),
        "until": str(decision.until) if decision.until else None,
        "stamp": decision.stamp,
        "decided on": [_told(ground) for ground in decision.grounds],
        "dissents": [dissent_entry(dissent) for dissent in decision.dissents],
    }
    return {key: value for key, value in whole.items() if value}


def dissent_entry(dissent: Dissent) -> Mapping[str, str]:
    """Return *dissent* as an entry of the list `dissents`."""
    told = {"by": dissent.by, "on": str(dissent.on), "reason": dissent.reason}
    return told | ({"withdrawn": str(dissent.withdrawn)} if dissent.withdrawn else {})


def _told(ground: Ground) -> Mapping[str, str]:
    aspects = {each.name.replace("_", " "): getattr(ground, each.name) for each in fields(Ground)}
    return {name: words for name, words in aspects.items() if words}
