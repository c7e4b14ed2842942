"""What editors decided, in the reports: beside the verdict, never in place of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from crosscheck.formats.points import Point
from crosscheck.formats.stated import answer, uncapitalised
from crosscheck.formats.who import Sources
from crosscheck.model import Decided, Decision, Dissent, Finding, Judgement, Report, Severity
from crosscheck.values.dates import DateRange, render_dates

_REOPENED = frozenset({"decision-stale", "decisions-differ"})
_PLAIN = {
    "defer": "Defer: no answer is printed for now",
    "pending": "Keep pending: who says what is printed as unconfirmed",
    "not a conflict": "Not a conflict: both are printed as they are",
}


@frozen
class Settled:
    """What is decided and what is open, by claim."""

    decided: Mapping[str, Sequence[Decided]] = field(factory=dict)
    unsettled: frozenset[str] = frozenset()
    """Claims with an error or a warning that is open."""
    reopened: Mapping[str, Sequence[Finding]] = field(factory=dict)
    """What is wrong with decisions."""

    @classmethod
    def of(cls, report: Report) -> "Settled":
        """Return what of *report* is settled."""
        decided: dict[str, list[Decided]] = {}
        for each in report.decided:
            decided.setdefault(each.decision.claim, []).append(each)
        reopened: dict[str, list[Finding]] = {}
        for finding in report.findings:
            if finding.rule in _REOPENED and finding.claim is not None:
                reopened.setdefault(finding.claim, []).append(finding)
        unsettled = {
            claim
            for finding in report.findings
            if finding.severity > Severity.NOTE
            for claim in (finding.claim, *finding.others)
            if claim is not None
        }
        return cls(decided, frozenset(unsettled), reopened)

    def settles(self, claim: str) -> bool:
        """Return whether something of the claim is decided, and nothing that matters is open."""
        return claim in self.decided and claim not in self.unsettled

    def verdict(self, judgement: Judgement) -> str:
        """Return the verdict of a claim, with whether it is decided: "disputed, decided"."""
        claim, verdict = judgement.claim.id, judgement.verdict.value
        if claim not in self.decided:
            return verdict
        return f"{verdict}, decided" + (" in part" if claim in self.unsettled else "")


def decisions(judgement: Judgement, settled: Settled, sources: Sources) -> Iterator[Point]:
    """Yield what is decided on a claim, and what of it does not hold any more."""
    for decision in _each_once(settled.decided.get(judgement.claim.id, ())):
        yield Point("Decided", _ruling(decision, judgement, sources))
        yield from (Point("Dissent", _dissent(each)) for each in decision.standing_dissents)
    for finding in settled.reopened.get(judgement.claim.id, ()):
        yield Point("Decision reopened", finding.message)


def all_findings(report: Report) -> tuple[Finding, ...]:
    """Return what does not hold: what is open, then what is decided."""
    return (*report.findings, *(each.finding for each in report.decided))


def by_claim(report: Report) -> dict[str, list[Finding]]:
    """Return the findings of each claim: the open ones, then those that are decided."""
    findings: dict[str, list[Finding]] = {}
    for finding in all_findings(report):
        if finding.claim is not None:
            findings.setdefault(finding.claim, []).append(finding)
    return findings


def settled_in_short(report: Report) -> dict[Finding, str]:
    """Return what to add to what findings say that are decided."""
    return {each.finding: f". {_in_short(each.decision)}" for each in report.decided}


def _in_short(decision: Decision) -> str:
    return f"Decided: {decision.ruling}, by {decision.by}: {decision.reason}"


def _each_once(decided: Sequence[Decided]) -> list[Decision]:
    return list(dict.fromkeys(each.decision for each in decided))


def _ruling(decision: Decision, judgement: Judgement, sources: Sources) -> str:
    until = f", until {_day(decision.until)}" if decision.until else ""
    signed = f"{decision.by}, {_day(decision.on)}{until}"
    told = f"{treatment(decision, judgement, sources)}. {_sentence(decision.reason)}"
    about = f"; on: {decision.about}" if decision.about else ""
    return f"{told} ({signed}; {decision.rule.replace('-', ' ')}{about})"


def treatment(decision: Decision, judgement: Judgement, sources: Sources) -> str:
    """Return what is to be done, in plain words: "Prefer The Paris Globalist: twenty years"."""
    if decision.range is not None:
        return f"Report the range: {decision.range}"
    for evidence in judgement.evidence:
        if evidence.statement.id == decision.statement:
            source = sources.source(evidence.statement)
            said = uncapitalised(answer(evidence, judgement.claim, source))
            return f"Prefer {sources.voice(evidence.statement)}: {said}"
    return _PLAIN.get(decision.treatment, decision.ruling)


def _dissent(dissent: Dissent) -> str:
    return f"{_sentence(dissent.reason)} ({dissent.by}, {_day(dissent.on)})"


def _sentence(text: str) -> str:
    """Return *text* with a capital in front and a full stop behind."""
    whole = f"{text[:1].upper()}{text[1:]}"
    return whole if whole.endswith((".", "!", "?", "…", "”", '"')) else f"{whole}."


def _day(day: date) -> str:
    return render_dates(DateRange(day, day))
