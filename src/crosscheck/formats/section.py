"""One claim in the Markdown report: what is asked, what stands against what, and in which words."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from crosscheck.explaining import explain
from crosscheck.formats.decided import Settled, decisions
from crosscheck.formats.escape import anchor, fenced, plain, titled
from crosscheck.formats.lines import line_figure
from crosscheck.formats.members import members_table
from crosscheck.formats.notes import notes, paragraphs
from crosscheck.formats.passage import Links, in_context
from crosscheck.formats.points import points
from crosscheck.formats.sentence import attributed
from crosscheck.formats.sides import numbers, sides
from crosscheck.formats.stated import answer
from crosscheck.formats.table import filled
from crosscheck.formats.who import Sources
from crosscheck.model import Evidence, Finding, Judgement
from crosscheck.values.actor import Actors


@frozen
class Page:
    """What every section needs besides its claim."""

    sources: Sources
    links: Links
    findings: Mapping[str, Sequence[Finding]]
    """The findings of each claim, by its id."""
    actors: Actors
    settled: Settled = field(factory=Settled)

    def of(self, judgement: Judgement) -> Sequence[Finding]:
        """Return the findings of a claim."""
        return self.findings.get(judgement.claim.id, ())


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
        yield "\n".join(f"- {titled(each.title, each.words)}" for each in settled)
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
    told = points(judgement, page.of(judgement), page.sources, verdict)
    if told:
        yield "\n".join(f"- {titled(each.title, each.words)}" for each in told)
    noted = [text for each in notes(judgement, page.sources) for text in paragraphs(each)]
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
