"""The report for an editor to forward: Markdown that reads well on GitHub, in a mail and in print.

It holds no clock and no absolute path, and the same findings always give the same bytes.
"""

from collections.abc import Iterator, Mapping, Sequence

from crosscheck.formats.brief import agreed, alone
from crosscheck.formats.decided import Settled, all_findings, by_claim, settled_in_short
from crosscheck.formats.escape import anchor, link, plain
from crosscheck.formats.faults import Fault, faults, no_faults
from crosscheck.formats.legend import (
    DECIDED,
    FIGURES,
    IN_BOLD,
    matrix_key,
    terms,
    verdict_table,
    width_table,
)
from crosscheck.formats.matrix import agreement
from crosscheck.formats.opening import introduction, not_reviewed
from crosscheck.formats.order import in_order
from crosscheck.formats.passage import Links, in_context, nearest
from crosscheck.formats.section import Page, section
from crosscheck.formats.shared import shared_text
from crosscheck.formats.sides import against
from crosscheck.formats.table import filled, table
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import count, listed
from crosscheck.model import UNKNOWN, Judgement, Report, Source, Verdict


def render_markdown(report: Report, *, root: str = "..") -> str:
    """Return the report; *root* leads from the folder it is written to to the project's root."""
    report = in_order(report)
    corpus = report.corpus
    page = Page(
        Sources.of(corpus.sources),
        Links(root),
        by_claim(report),
        corpus.actors,
        Settled.of(report),
    )
    return "\n\n".join(_blocks(report, page)) + "\n"


def _blocks(report: Report, page: Page) -> Iterator[str]:
    yield "# What the sources say, and where they contradict each other"
    yield introduction(report, page.settled)
    yield from _left_out(report)
    yield from _problems(report, page)
    yield from _reviews(report, page)
    if report.judgements:
        yield "## Summary"
        yield from _summary(report.judgements, page)
    yield from _claims(report.judgements, page)
    yield from _constraints(report)
    yield "## Problems with the evidence"
    yield _evidence(report, page)
    matrix = agreement(report.judgements, page.sources)
    if matrix:
        yield "## How the sources agree with each other"
        yield matrix
        yield f"Each cell: **claims both speak to**, then how they stand. {matrix_key()}"
    copied = shared_text(report, page.sources, page.links)
    if copied:
        yield "## Sources that share text"
        yield copied
    yield from _closing(report, page)


def _claims(judgements: Sequence[Judgement], page: Page) -> Iterator[str]:
    """Yield a section each for claims with something to weigh, and a row each for the others."""
    by_verdict: dict[Verdict, list[Judgement]] = {}
    for judgement in judgements:
        by_verdict.setdefault(judgement.verdict, []).append(judgement)
    same = by_verdict.pop(Verdict.AGREED, [])
    single = by_verdict.pop(Verdict.SINGLE_SOURCE, [])
    if by_verdict or same:
        yield "## Claim by claim"
    yield from (section(each, page) for told in by_verdict.values() for each in told)
    if same:
        yield "### All say the same"
        yield from agreed(same, page)
    if single:
        yield "## Told by one source only"
        yield from alone(single, page)


def _left_out(report: Report) -> Iterator[str]:
    """Yield what nobody looked for, so that silence on it is not taken for good news."""
    if report.left_out:
        rules = "; ".join(f"`{each.rule}` ({plain(each.says)})" for each in report.left_out)
        yield f"**Not everything was looked for.** Left out by this project’s choice: {rules}."


def _problems(report: Report, page: Page) -> Iterator[str]:
    problems = report.corpus.problems
    if problems:
        yield (
            f"**Not everything could be read.** {count(len(problems), 'problem')} kept part of "
            "the project out of this report:"
        )
        yield "\n".join(
            f"- {page.links.place(each.location)}: {plain(each.message)}"
            if each.location
            else f"- {plain(each.message)}"
            for each in problems
        )


def _reviews(report: Report, page: Page) -> Iterator[str]:
    for says, names in not_reviewed(report, page.sources):
        yield f"**{says}**: {plain(names)}."


def _summary(judgements: Sequence[Judgement], page: Page) -> Iterator[str]:
    """Yield what an editor has to look at, and then all else."""
    matching = [each for each in judgements if each.verdict in _MATCHING]
    others = [each for each in judgements if each.verdict not in _MATCHING]
    if others:
        yield "### Where the accounts do not match"
        yield _summary_table(others, "What stands against what", page)
    if matching:
        yield "### Where nothing contradicts"
        yield _summary_table(matching, "What is said", page)


_MATCHING = frozenset({Verdict.CONSISTENT, Verdict.AGREED, Verdict.SINGLE_SOURCE})


def _summary_table(judgements: Sequence[Judgement], said: str, page: Page) -> str:
    rows = [
        (
            link(plain(judgement.claim.question), f"#{_place(judgement)}"),
            page.settled.verdict(judgement),
            f"{judgement.independent} / {judgement.sources}",
            _against(judgement, page.sources),
        )
        for judgement in judgements
    ]
    return table(("Claim", "Verdict", "Sources: independent / all", said), rows)


def _against(judgement: Judgement, sources: Sources) -> str:
    told = against(judgement, sources)
    return " *against* ".join(plain("; ".join(side)) for side in told)


def _place(judgement: Judgement) -> str:
    return anchor(judgement.claim.id)


def _constraints(report: Report) -> Iterator[str]:
    broken = [each for each in all_findings(report) if each.rule == "constraint-broken"]
    if broken:
        settled = settled_in_short(report)
        yield "## Claims that cannot hold together"
        yield "\n".join(f"- {plain(each.message + settled.get(each, ''))}" for each in broken)


def _evidence(report: Report, page: Page) -> str:
    """Return what is wrong with the quoted words themselves."""
    rows = [_evidence_row(each, page) for each in faults(report)]
    return table(_EVIDENCE, rows) if rows else no_faults(report)


_EVIDENCE = ("Claim", "Source", "Problem", "In the source", "Recorded in")


def _evidence_row(fault: Fault, page: Page) -> list[str]:
    evidence = fault.evidence
    source = page.sources.source(evidence.statement)
    found = bool(evidence.anchor.spans)
    return [
        link(plain(fault.judgement.claim.question), f"#{_place(fault.judgement)}"),
        plain(page.sources.voice(evidence.statement)),
        plain(fault.says),
        in_context(evidence, source, page.links)
        if found
        else nearest(evidence.anchor, source, page.links),
        page.links.place(fault.finding.location),
    ]


def _closing(report: Report, page: Page) -> Iterator[str]:
    yield "## The sources"
    yield filled(
        ("Source", "Recorded as", "Title", "Author", "Published", "Shares its origin with"),
        [_source_row(source, page, report.origins) for source in report.corpus.sources],
        optional=("Title", "Author", "Published", "Shares its origin with"),
    )
    notes = [
        f"- *{plain(page.sources.name(source.id))}* — {plain(source.note)}"
        for source in report.corpus.sources
        if source.note
    ]
    if notes:
        yield "\n".join(notes)
    yield "## How to read this report"
    yield verdict_table()
    yield FIGURES
    yield terms(IN_BOLD)
    if report.standings:
        yield DECIDED
    yield "How far words are taken to reach:"
    yield width_table()


def _source_row(source: Source, page: Page, origins: Mapping[str, str]) -> list[str]:
    kin = [
        page.sources.name(other.id)
        for other in page.sources.by_id.values()
        if origins[other.id] == origins[source.id] and other.id != source.id
    ]
    known = (source.title, source.author, source.published)
    return [
        page.links.file(source, plain(page.sources.name(source.id))),
        plain(source.id),
        *("" if each == UNKNOWN else plain(each) for each in known),
        plain(listed(kin)),
    ]
