"""Which findings a change brings: those that are new, and those on what it touched."""

from attrs import evolve

from crosscheck.changing.states import claim_changes, source_changes, statement_changes
from crosscheck.model import Corpus, Finding, Report, Since
from crosscheck.stamping import stamps


def since(report: Report, whole: Report, before: Report, revision: str) -> Report:
    """Return *report*, all of *whole* or part of it, with what is new since *before*.

    A finding is known where one with the same stamp was found at the *revision*. Known ones stay
    where the change touches a claim or a source that they are about.
    """
    known_stamps = frozenset(stamps(before).values())
    stamped = stamps(whole)
    new = frozenset(each for each in report.findings if stamped[each] not in known_stamps)
    claims, sources = _touched(before.corpus, whole.corpus)
    return evolve(
        report,
        findings=tuple(
            each for each in report.findings if each in new or _touches(each, claims, sources)
        ),
        since=Since(
            revision,
            known_stamps,
            new,
            known=sum(each not in new for each in report.findings),
            unread=len(before.corpus.problems),
        ),
    )


def _touched(before: Corpus, after: Corpus) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids of the claims and of the sources that differ."""
    claims = (*claim_changes(before, after), *statement_changes(before, after))
    return (
        frozenset(change.id for change in claims),
        frozenset(change.id for change in source_changes(before, after)),
    )


def _touches(finding: Finding, claims: frozenset[str], sources: frozenset[str]) -> bool:
    concerned = {finding.claim, *finding.others}
    return not claims.isdisjoint(concerned) or not sources.isdisjoint(finding.sources)
