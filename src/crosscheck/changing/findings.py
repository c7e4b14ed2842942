"""Which findings a change brings: those that are new, and those on what it touched."""

from attrs import evolve

from crosscheck.changing.states import (
    claim_changes,
    decision_changes,
    source_changes,
    statement_changes,
)
from crosscheck.model import Finding, Report, Since
from crosscheck.stamping import stamps


def since(report: Report, whole: Report, before: Report, revision: str) -> Report:
    """Return *report*, all of *whole* or part of it, with what is new since *before*.

    A finding is known where one with the same stamp was found at the *revision*. Known ones stay
    where the change touches a claim or a source that they are about, and so do those that are
    decided. To decide on a claim, or to decide otherwise, is to touch it.
    """
    known_stamps = frozenset(stamps(before).values())
    stamped = stamps(whole)
    new = frozenset(each for each in report.findings if stamped[each] not in known_stamps)
    claims, sources = _touched(before, whole)
    return evolve(
        report,
        findings=tuple(
            each for each in report.findings if each in new or _touches(each, claims, sources)
        ),
        decided=tuple(each for each in report.decided if _touches(each.finding, claims, sources)),
        since=Since(
            revision,
            known_stamps,
            new,
            known=sum(each not in new for each in report.findings),
            unread=len(before.corpus.problems),
        ),
    )


def _touched(before: Report, after: Report) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids of the claims and of the sources that differ."""
    claims = (
        *claim_changes(before.corpus, after.corpus),
        *statement_changes(before.corpus, after.corpus),
        *decision_changes(before, after),
    )
    return (
        frozenset(change.id for change in claims),
        frozenset(change.id for change in source_changes(before.corpus, after.corpus)),
    )


def _touches(finding: Finding, claims: frozenset[str], sources: frozenset[str]) -> bool:
    concerned = {finding.claim, *finding.others}
    return not claims.isdisjoint(concerned) or not sources.isdisjoint(finding.sources)
