"""Which conflict a finding shows and a decision settles: names that stay when lines move."""

from attrs import frozen

from crosscheck.deciding.known import Known
from crosscheck.model import Decision, Finding
from crosscheck.rules import OF_A_STATEMENT

_OF_SOURCES = frozenset({"statement-unrecorded", "not-independent"})
"""Rules that a claim may break once for each source, or for some of its sources."""


@frozen
class Subject:
    """One conflict of a claim; a claim breaks most rules once at most."""

    claim: str
    rule: str
    about: str | None = None
    """The statement, sources or relation, where a claim may break the rule several times."""

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.claim, self.rule, self.about)))


def subject_of(decision: Decision) -> Subject:
    """Return what *decision* is about."""
    return Subject(decision.claim, decision.rule, decision.about)


def subject(finding: Finding, known: Known) -> Subject | None:
    """Return what *finding* is about; None where it concerns no claim."""
    if finding.claim is None:
        return None
    return Subject(finding.claim, finding.rule, _about(finding, finding.claim, known))


def _about(finding: Finding, claim: str, known: Known) -> str | None:
    if finding.others:
        return known.relations.get(finding.location)
    if finding.rule in _OF_SOURCES:
        return ", ".join(sorted(finding.sources))
    if finding.rule not in OF_A_STATEMENT:
        return None
    id_ = finding.statements[0]
    evidence = known.evidence(claim, id_)
    context = evidence.statement.context if evidence else None
    return f"{id_} (context)" if context and context.location == finding.location else id_
