"""How a report begins: what was compared, what came of it, and what nobody has gone through."""

from collections import Counter
from collections.abc import Iterator

from crosscheck.formats.decided import Settled
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import count, counted_sources, listed
from crosscheck.model import Report, Verdict

_NOT_REVIEWED = {
    "source-unreviewed": "Nobody has gone through",
    "source-changed": "The text has changed since it was gone through in",
}


def introduction(report: Report, settled: Settled) -> str:
    """Return how many sources were compared on what, and what came of it."""
    sources = counted_sources(report.totals.sources, report.totals.independent)
    verdicts = Counter(judgement.verdict for judgement in report.judgements)
    decided = Counter(
        judgement.verdict for judgement in report.judgements if settled.settles(judgement.claim.id)
    )
    outcomes = [
        f"{outcome} {verdicts[verdict]:,}{_of_which(decided[verdict])}"
        for verdict, outcome in _OUTCOMES.items()
        if verdicts[verdict]
    ]
    compared = (
        f"{sources} were compared on {count(len(report.judgements), 'question')}, with "
        f"{count(report.totals.statements, 'statement')} quoted from them."
    )
    if not outcomes:
        return compared
    return f"{compared} The accounts {listed(outcomes)}."


def _of_which(decided: int) -> str:
    return f" ({decided:,} decided)" if decided else ""


def not_reviewed(report: Report, sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield what was not gone through, or not as it is now, and in which sources."""
    for rule, says in _NOT_REVIEWED.items():
        ids = [id_ for each in report.findings if each.rule == rule for id_ in each.sources]
        if ids:
            yield (
                f"{says} {count(len(ids), 'source')}",
                listed([sources.name(each) for each in ids]),
            )


_OUTCOMES = {
    Verdict.DISPUTED: "contradict each other on",
    Verdict.CLOSE: "come close on",
    Verdict.INCOMPARABLE: "speak of different things on",
    Verdict.UNSUPPORTED: "could not be judged for want of evidence on",
    Verdict.SUPERSEDED: "give counts that changed over time on",
    Verdict.CONSISTENT: "are consistent on",
    Verdict.AGREED: "say the same on",
    Verdict.SINGLE_SOURCE: "rest on one source for",
}
