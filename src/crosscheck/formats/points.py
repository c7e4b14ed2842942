"""What else is to be said of a claim: what satisfies all, who stands against whom, remarks."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck.explaining import side_by_side
from crosscheck.formats.sides import consensus
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import listed
from crosscheck.model import Comparison, Finding, Judgement, Relation
from crosscheck.values.level import Level

_RELATIONS = {
    Relation.SELF: "Contradicts itself",
    Relation.SPEAKERS: "Voices in one source disagree",
    Relation.OFFICIAL: "Official claim disputed",
}
_REMARKABLE = (
    "values-far-apart",
    "bounds-differ",
    "scope-differs",
    "part-for-whole",
    "superseded",
    "revised",
    "not-independent",
)
"""Findings of a claim that neither its verdict nor the evidence section tells."""


@frozen
class Point:
    """One thing to know, in words, under a title that says what it is."""

    title: str
    words: str


def points(
    judgement: Judgement, findings: Sequence[Finding], sources: Sources, verdict: str
) -> list[Point]:
    """Return what is to be said of a claim besides its *verdict*, of which nothing is repeated."""
    return [
        *_consensus(judgement, sources),
        *_relations(judgement, sources),
        *remarks(judgement, findings, sources, verdict),
    ]


def _consensus(judgement: Judgement, sources: Sources) -> Iterator[Point]:
    shared = consensus(judgement, sources)
    if shared:
        yield Point("What satisfies all of them", shared)


def _relations(judgement: Judgement, sources: Sources) -> Iterator[Point]:
    """Yield where a conflict is not simply one between two sources.

    Of a source that contradicts itself it is not said besides that its speakers disagree.
    """
    conflicts = [each for each in judgement.comparisons if each.level is Level.CONFLICT]
    torn = {each.left.source for each in conflicts if each.relation is Relation.SELF}
    for relation, title in _RELATIONS.items():
        subjects = {
            _subject(each, sources)
            for each in conflicts
            if each.relation is relation
            and not (relation is Relation.SPEAKERS and each.left.source in torn)
        }
        if subjects:
            yield Point(title, "; ".join(sorted(subjects)))


def _subject(comparison: Comparison, sources: Sources) -> str:
    """Return who contradicts themself, whose speakers differ, or whose claim is disputed."""
    if comparison.relation is Relation.SPEAKERS:
        return sources.name(comparison.left.source)
    official = comparison.right.mode == "official claim"
    return sources.voice(comparison.right if official else comparison.left)


def remarks(
    judgement: Judgement, findings: Sequence[Finding], sources: Sources, verdict: str = ""
) -> Iterator[Point]:
    """Yield what else was found on a claim, but for what the *verdict* has of it."""
    for finding in findings:
        if finding.rule in _REMARKABLE:
            told = [each for each in _remark(finding, judgement, sources) if each not in verdict]
            if told:
                yield Point(finding.rule.replace("-", " ").capitalize(), "; ".join(told))


def _remark(finding: Finding, judgement: Judgement, sources: Sources) -> Iterator[str]:
    """Yield what *finding* says, and of whom else; of pairs, the first is told by its names."""
    first = [
        pair
        for pair in judgement.comparisons
        if finding.statements[:2] == (pair.left.id, pair.right.id)
        and pair.reason in finding.message
    ]
    if not first:
        yield finding.message
        return
    yield side_by_side(first[0], sources)
    others = [
        f"{one.answer} ({sources.voice(one)})"
        for one in judgement.claim.statements
        if one.id in finding.statements[2:]
    ]
    if others:
        yield f"likewise with {listed(others)}"
