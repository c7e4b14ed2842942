"""One claim in the Markdown report: what is asked, what stands against what, and in which words."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from crosscheck.explaining import explain, side_by_side
from crosscheck.formats.decided import Settled, decisions
from crosscheck.formats.escape import anchor, fenced, plain
from crosscheck.formats.lines import line_figure
from crosscheck.formats.members import members_table
from crosscheck.formats.notes import notes
from crosscheck.formats.passage import Links, in_context
from crosscheck.formats.sentence import attributed
from crosscheck.formats.sides import consensus, numbers, sides
from crosscheck.formats.stated import answer
from crosscheck.formats.table import filled
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import listed
from crosscheck.model import Comparison, Evidence, Finding, Judgement, Relation
from crosscheck.values.actor import Actors
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
class Page:
    """What every section needs besides its claim."""

    sources: Sources
    links: Links
    findings: Mapping[str, Sequence[Finding]]
    """The findings of each claim, by its id."""
    actors: Actors
    settled: Settled = field(factory=Settled)


def section(judgement: Judgement, page: Page) -> str:
    """Return the section on a claim."""
    claim = judgement.claim
    head = f'### <a id="{anchor(claim.id)}"></a>{plain(claim.question)}'
    return "\n\n".join([head, *_body(judgement, page)])


def _body(judgement: Judgement, page: Page) -> Iterator[str]:
    verdict = explain(judgement, page.sources)
    yield f"**{page.settled.verdict(judgement).capitalize()}.** {plain(verdict)}"
    settled = list(decisions(judgement, page.settled, page.sources))
    if settled:
        yield "\n".join(f"- {each}" for each in settled)
    offered = attributed(judgement, page.sources)
    if offered:
        yield f"> {plain(offered)}"
    yield _statements(judgement, page)
    drawn = line_figure(judgement, page.sources)
    if drawn:
        yield fenced(drawn)
    named = members_table(judgement, page.sources, page.actors)
    if named:
        yield named
    points = [
        *_consensus(judgement, page.sources),
        *_relations(judgement, page.sources),
        *remarks(judgement, page, verdict),
    ]
    if points:
        yield "\n".join(f"- {point}" for point in points)
    noted = notes(judgement, page.sources)
    if noted:
        yield "#### Editor’s note"
        yield from noted


def _statements(judgement: Judgement, page: Page) -> str:
    """Return the table of what each source says, in its words, side by side where there are any."""
    sided = numbers(judgement) if _has_sides(judgement) else {}
    evidence = sorted(
        judgement.evidence, key=lambda each: (sided.get(each.statement.id) or (len(sided) + 1,))[0]
    )
    return filled(
        ("Side", "Source", "Speaker or place", "As of", "Says", "In its words"),
        [
            _row(each, judgement, page, " or ".join(map(str, sided.get(each.statement.id, ()))))
            for each in evidence
        ],
        optional=("Side", "Speaker or place", "As of"),
    )


def _has_sides(judgement: Judgement) -> bool:
    """Return whether there are sides to tell: of one against one, the verdict names both."""
    told = sides(judgement)
    return len(told.apart) > 1 and len(told.inside) > 2


def _row(evidence: Evidence, judgement: Judgement, page: Page, side: str) -> list[str]:
    statement = evidence.statement
    source = page.sources.source(statement)
    return [
        side,
        plain(page.sources.name(source.id)),
        plain(statement.speaker or ""),
        plain(statement.as_of_written or ""),
        plain(answer(evidence, judgement.claim, source)),
        in_context(evidence, source, page.links),
    ]


def _consensus(judgement: Judgement, sources: Sources) -> Iterator[str]:
    shared = consensus(judgement, sources)
    if shared:
        yield f"*What satisfies all of them* — {plain(shared)}"


def _relations(judgement: Judgement, sources: Sources) -> Iterator[str]:
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
            yield f"*{title}* — {plain('; '.join(sorted(subjects)))}"


def _subject(comparison: Comparison, sources: Sources) -> str:
    """Return who contradicts themself, whose speakers differ, or whose claim is disputed."""
    if comparison.relation is Relation.SPEAKERS:
        return sources.name(comparison.left.source)
    official = comparison.right.mode == "official claim"
    return sources.voice(comparison.right if official else comparison.left)


def remarks(judgement: Judgement, page: Page, verdict: str = "") -> Iterator[str]:
    """Yield what else was found, but for what the *verdict* has of it."""
    for finding in page.findings.get(judgement.claim.id, ()):
        if finding.rule in _REMARKABLE:
            told = [each for each in _remark(finding, judgement, page) if each not in verdict]
            if told:
                title = finding.rule.replace("-", " ").capitalize()
                yield f"*{title}* — {plain('; '.join(told))}"


def _remark(finding: Finding, judgement: Judgement, page: Page) -> Iterator[str]:
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
    yield side_by_side(first[0], page.sources)
    others = [
        f"{one.answer} ({page.sources.voice(one)})"
        for one in judgement.claim.statements
        if one.id in finding.statements[2:]
    ]
    if others:
        yield f"likewise with {listed(others)}"
