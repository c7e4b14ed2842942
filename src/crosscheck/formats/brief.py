"""Claims with nothing to weigh in the Markdown report: a row each instead of a section."""

from collections.abc import Iterator, Sequence

from crosscheck.formats.decided import decisions
from crosscheck.formats.escape import anchor, plain, titled
from crosscheck.formats.notes import notes, paragraphs
from crosscheck.formats.passage import in_context, in_short
from crosscheck.formats.points import remarks
from crosscheck.formats.section import Page
from crosscheck.formats.sides import answers, sides
from crosscheck.formats.stated import answer, uncapitalised
from crosscheck.formats.table import table
from crosscheck.model import Evidence, Judgement


def agreed(judgements: Sequence[Judgement], page: Page) -> Iterator[str]:
    """Yield the claims on which all say the same, and the notes on them."""
    rows = [
        [
            _question(judgement),
            f"{judgement.independent} / {judgement.sources}",
            plain(_said(judgement, page)),
            "<br>".join(_quoted(each, page) for each in judgement.evidence),
        ]
        for judgement in judgements
    ]
    yield table(("Claim", "Sources: independent / all", "Says", "In their words"), rows)
    yield from _noted(judgements, page)


def alone(judgements: Sequence[Judgement], page: Page) -> Iterator[str]:
    """Yield the claims that one source speaks to, and the notes on them."""
    rows = [
        _alone_row(judgement, evidence, page)
        for judgement in judgements
        for evidence in judgement.evidence
    ]
    yield table(("Claim", "Source", "Says", "In its words"), rows)
    yield from _noted(judgements, page)


def _question(judgement: Judgement) -> str:
    return f'<a id="{anchor(judgement.claim.id)}"></a>{plain(judgement.claim.question)}'


def _said(judgement: Judgement, page: Page) -> str:
    """Return what all say, and what could not be held against it."""
    told = sides(judgement)
    words = [
        uncapitalised(answer(each, judgement.claim, page.sources.source(each.statement)))
        for each in told.inside
    ]
    said = " / ".join(dict.fromkeys(words))
    if not told.outside:
        return said
    apart = "; ".join(answers(told.outside, judgement, page.sources))
    return f"{said}. Set apart, as not to be compared: {apart}"


def _quoted(evidence: Evidence, page: Page) -> str:
    statement = evidence.statement
    words = in_short(evidence, page.sources.source(statement), page.links)
    return f"{plain(page.sources.voice(statement))}: {words}"


def _alone_row(judgement: Judgement, evidence: Evidence, page: Page) -> list[str]:
    statement = evidence.statement
    source = page.sources.source(statement)
    return [
        _question(judgement) if evidence is judgement.evidence[0] else "",
        plain(page.sources.voice(statement)),
        plain(answer(evidence, judgement.claim, source)),
        in_context(evidence, source, page.links),
    ]


def _noted(judgements: Sequence[Judgement], page: Page) -> Iterator[str]:
    """Yield what was found besides and the editor's notes, claim by claim."""
    told = []
    for judgement in judgements:
        remarked = remarks(judgement, page.of(judgement), page.sources)
        found = (f"{titled(each.title, each.words)}." for each in remarked)
        decided = decisions(judgement, page.settled, page.sources)
        settled = (titled(each.title, each.words) for each in decided)
        noted = (text for each in notes(judgement, page.sources) for text in paragraphs(each))
        parts = [*settled, *found, *noted]
        if parts:
            told.append(f"- {plain(judgement.claim.question)} — {' '.join(parts)}")
    if told:
        yield "#### Editor’s notes"
        yield "\n".join(told)
