"""One claim in the Markdown report: what is asked, what stands against what, and in which words."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from crosscheck.explaining import explain, side_by_side
from crosscheck.formats.escape import anchor, fenced, plain
from crosscheck.formats.lines import line_figure
from crosscheck.formats.members import members_table
from crosscheck.formats.passage import Links, in_context
from crosscheck.formats.sentence import attributed
from crosscheck.formats.sides import answers, consensus, sides
from crosscheck.formats.stated import answer
from crosscheck.formats.table import filled
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import listed
from crosscheck.model import Comparison, Evidence, Finding, Judgement, Relation, Verdict
from crosscheck.values.actor import Actors
from crosscheck.values.level import Level

_PAIRS = 6
"""Comparisons that a section tells one by one."""
_RELATIONS = {
    Relation.SELF: "Contradicts itself",
    Relation.SPEAKERS: "Contradiction within one source",
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
    "statement-unrecorded",
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

    def on(self, judgement: Judgement) -> "Page":
        """Return the page for one claim, where only its own sources need telling apart."""
        ids = [each.statement.source for each in judgement.evidence]
        return evolve(self, sources=self.sources.among(ids))


def section(judgement: Judgement, page: Page) -> str:
    """Return the section on a claim."""
    claim = judgement.claim
    head = f'### <a id="{anchor(claim.id)}"></a>{plain(claim.question)}'
    return "\n\n".join([head, *_body(judgement, page.on(judgement))])


def _body(judgement: Judgement, page: Page) -> Iterator[str]:
    verdict = explain(judgement, page.sources)
    yield f"**{judgement.verdict.value.capitalize()}.** {plain(verdict)}"
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
        *_sides(judgement, page),
        *_relations(judgement, page.sources),
        *_pairs(judgement, page.sources, verdict),
        *_remarks(judgement, page, verdict),
        *_notes(judgement, page.sources),
    ]
    if points:
        yield "\n".join(f"- {point}" for point in points)


def _statements(judgement: Judgement, page: Page) -> str:
    """Return the table of what each source says, in its words."""
    rows = [_row(each, judgement, page) for each in judgement.evidence]
    return filled(
        ("Source", "Speaker", "As of", "Says", "In its words"), rows, optional=("Speaker", "As of")
    )


def _row(evidence: Evidence, judgement: Judgement, page: Page) -> list[str]:
    statement = evidence.statement
    source = page.sources.source(statement)
    speaker = statement.speaker or ""
    if statement.mode != "report":
        speaker = f"{speaker} ({statement.mode})".strip()
    return [
        plain(page.sources.name(source.id)),
        plain(speaker),
        plain(statement.as_of_written or ""),
        plain(answer(evidence, judgement.claim, source)),
        in_context(evidence, source, page.links),
    ]


def _sides(judgement: Judgement, page: Page) -> Iterator[str]:
    """Yield who stands with whom, unless there are but two, whom the verdict's sentence names."""
    told = sides(judgement)
    if len(told.apart) > 1 and len(told.inside) > 2:
        for number, side in enumerate(told.apart, 1):
            yield _side(f"Side {number}", side, judgement, page)
        if told.between:
            yield _side("On either side", told.between, judgement, page)
    shared = consensus(judgement, page.sources)
    if shared and judgement.verdict is not Verdict.AGREED:
        yield f"*What satisfies all of them* — {plain(shared)}"


def _side(title: str, members: Sequence[Evidence], judgement: Judgement, page: Page) -> str:
    return f"*{title}* — {plain('; '.join(answers(members, judgement, page.sources)))}"


def _relations(judgement: Judgement, sources: Sources) -> Iterator[str]:
    """Yield where a conflict is not simply one between two sources."""
    conflicts = [each for each in judgement.comparisons if each.level is Level.CONFLICT]
    for relation, title in _RELATIONS.items():
        subjects = {_subject(each, sources) for each in conflicts if each.relation is relation}
        if subjects:
            yield f"*{title}* — {plain('; '.join(sorted(subjects)))}"


def _subject(comparison: Comparison, sources: Sources) -> str:
    """Return who contradicts themself, whose speakers differ, or whose claim is disputed."""
    if comparison.relation is Relation.SPEAKERS:
        return sources.name(comparison.left.source)
    official = comparison.right.mode == "official claim"
    return sources.voice(comparison.right if official else comparison.left)


def _pairs(judgement: Judgement, sources: Sources, verdict: str) -> Iterator[str]:
    """Yield the arithmetic of the comparisons that fail, but for what the *verdict* has of it.

    Of a yes against a no, or one actor against another, the sides say all.
    """
    if judgement.claim.kind in {"stance", "actor"}:
        return
    failing = [
        f"*{level.value.capitalize()}* — {plain(told)}"
        for level in (Level.CONFLICT, Level.CLOSE)
        for each in judgement.comparisons
        if each.level is level and (told := side_by_side(each, sources)) not in verdict
    ]
    yield from failing[:_PAIRS]
    if len(failing) > _PAIRS:
        yield f"and {len(failing) - _PAIRS:,} more such pairs"


def _remarks(judgement: Judgement, page: Page, verdict: str) -> Iterator[str]:
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
        yield f"the same goes for {listed(others)}"


def _notes(judgement: Judgement, sources: Sources) -> Iterator[str]:
    if judgement.claim.note:
        yield f"*Editor’s note* — {plain(judgement.claim.note)}"
    for evidence in judgement.evidence:
        if evidence.statement.note:
            who = plain(sources.voice(evidence.statement))
            yield f"*Editor’s note on {who}* — {plain(evidence.statement.note)}"
