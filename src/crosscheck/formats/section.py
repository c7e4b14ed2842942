"""One claim in the Markdown report: what is asked, what stands against what, and in which words."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from crosscheck.explaining import explain
from crosscheck.formats.escape import anchor, fenced, plain
from crosscheck.formats.lines import line_figure
from crosscheck.formats.passage import Links, in_context
from crosscheck.formats.sentence import attributed
from crosscheck.formats.sides import answers, consensus, sides
from crosscheck.formats.stated import answer
from crosscheck.formats.table import filled
from crosscheck.formats.who import Sources
from crosscheck.model import Comparison, Evidence, Finding, Judgement, Relation, Verdict
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
    "date-unresolved",
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
    yield _verdict(judgement, page.sources)
    offered = attributed(judgement, page.sources)
    if offered:
        yield f"> {plain(offered)}"
    yield _statements(judgement, page)
    drawn = line_figure(judgement, page.sources)
    if drawn:
        yield fenced(drawn)
    points = [
        *_sides(judgement, page),
        *_relations(judgement, page.sources),
        *_pairs(judgement, page.sources),
        *_remarks(judgement, page),
        *_notes(judgement, page.sources),
    ]
    if points:
        yield "\n".join(f"- {point}" for point in points)


def _verdict(judgement: Judgement, sources: Sources) -> str:
    """Return the verdict in bold and the sentence that gives its reason."""
    word = judgement.verdict.value.capitalize()
    return f"**{word}.** {plain(explain(judgement, sources))}"


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
    told = sides(judgement)
    if len(told.apart) > 1:
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
    found = {
        (each.relation, _subject(each, sources))
        for each in judgement.comparisons
        if each.level is Level.CONFLICT and each.relation in _RELATIONS
    }
    for relation, subject in sorted(found, key=lambda each: (each[0].value, each[1])):
        yield f"*{_RELATIONS[relation]}* — {plain(subject)}"


def _subject(comparison: Comparison, sources: Sources) -> str:
    """Return who contradicts themself, whose speakers differ, or whose claim is disputed."""
    if comparison.relation is Relation.SPEAKERS:
        return sources.name(comparison.left.source)
    official = comparison.right.mode == "official claim"
    return sources.voice(comparison.right if official else comparison.left)


def _pairs(judgement: Judgement, sources: Sources) -> Iterator[str]:
    """Yield the arithmetic of comparisons that fail; of one alone, the verdict's sentence has it.

    Of a yes against a no, or one actor against another, the sides say all.
    """
    failing = [
        each for each in judgement.comparisons if each.level in {Level.CONFLICT, Level.CLOSE}
    ]
    failing.sort(key=lambda each: each.level is not Level.CONFLICT)
    if len(failing) < 2 or judgement.claim.kind in {"stance", "actor"}:
        return
    for comparison in failing[:_PAIRS]:
        yield _pair(comparison, sources)
    if len(failing) > _PAIRS:
        yield f"and {len(failing) - _PAIRS:,} more such pairs"


def _pair(comparison: Comparison, sources: Sources) -> str:
    left, right = sources.voice(comparison.left), sources.voice(comparison.right)
    who = f"two statements of {left}" if left == right else f"{left} and {right}"
    level = "Conflict" if comparison.level is Level.CONFLICT else "Close"
    return f"*{level}* — {plain(who)}: {plain(comparison.reason)}"


def _remarks(judgement: Judgement, page: Page) -> Iterator[str]:
    for finding in page.findings.get(judgement.claim.id, ()):
        if finding.rule in _REMARKABLE:
            message = page.sources.named(finding.message, judgement.claim.statements)
            yield f"*{finding.rule.replace('-', ' ').capitalize()}* — {plain(message)}"


def _notes(judgement: Judgement, sources: Sources) -> Iterator[str]:
    if judgement.claim.note:
        yield f"*Editor’s note* — {plain(judgement.claim.note)}"
    for evidence in judgement.evidence:
        if evidence.statement.note:
            who = plain(sources.voice(evidence.statement))
            yield f"*Editor’s note on {who}* — {plain(evidence.statement.note)}"
