"""What is wrong with the quoted words themselves."""

from collections.abc import Iterator

from attrs import frozen

from crosscheck.formats.decided import all_findings, settled_in_short
from crosscheck.model import Evidence, Finding, Judgement, Report
from crosscheck.rules import OF_A_STATEMENT


@frozen
class Fault:
    """A finding on one statement, with what it is on."""

    finding: Finding
    judgement: Judgement
    evidence: Evidence
    says: str
    """What is wrong, in words, and what was decided on it."""


def faults(report: Report) -> Iterator[Fault]:
    """Yield what is wrong with quoted words, a fault for each statement."""
    by_id = {
        (judgement.claim.id, evidence.statement.id): (judgement, evidence)
        for judgement in report.judgements
        for evidence in judgement.evidence
    }
    settled = settled_in_short(report)
    for finding in all_findings(report):
        if finding.rule not in OF_A_STATEMENT or finding.claim is None:
            continue
        for statement in finding.statements:
            if (finding.claim, statement) in by_id:
                judgement, evidence = by_id[finding.claim, statement]
                says = _says(finding, evidence) + settled.get(finding, "")
                yield Fault(finding, judgement, evidence, says)


def no_faults(report: Report) -> str:
    """Return what to say where there are none."""
    if any(rule.rule in OF_A_STATEMENT for rule in report.left_out):
        return "None of the kinds that were looked for."
    return "None: every quote stands in its source and says what is recorded."


def _says(finding: Finding, evidence: Evidence) -> str:
    return _not_found(evidence) if finding.rule == "quote-not-found" else finding.message


def _not_found(evidence: Evidence) -> str:
    """Return what became of words that are not in the source, which has a column of its own."""
    if evidence.statement.quote is None:
        return "no words are quoted"
    if evidence.anchor.spans:
        return "the words recorded as its context are not there"
    best = evidence.anchor.candidates[:1]
    nearest_is = f"; the nearest passage is {best[0].score:.0f} % alike" if best else ""
    reason = f" ({best[0].rejected})" if best and best[0].rejected else ""
    return f"the words are not there{nearest_is}{reason}"
