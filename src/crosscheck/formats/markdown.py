"""The report for an editor to forward: Markdown that reads well on GitHub, in a mail and in print.

It holds no clock and no absolute path, and the same findings always give the same bytes.
"""

from collections import Counter
from collections.abc import Iterator

from crosscheck.formats.escape import anchor, link, plain
from crosscheck.formats.legend import FIGURES, TERMS, matrix_key, verdict_table, width_table
from crosscheck.formats.matrix import agreement
from crosscheck.formats.order import in_order
from crosscheck.formats.passage import Links, in_context, nearest
from crosscheck.formats.section import Page, section
from crosscheck.formats.sides import against
from crosscheck.formats.stated import answer
from crosscheck.formats.table import filled, table
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import count, listed
from crosscheck.model import UNKNOWN, Evidence, Finding, Judgement, Report, Source, Verdict

_EVIDENCE = frozenset(
    {
        "quote-not-found",
        "quote-altered",
        "quote-drifted",
        "quote-ambiguous",
        "value-contradicts-quote",
        "value-not-in-quote",
        "date-unresolved",
    }
)
"""The rules that speak of a statement's own words."""


def render_markdown(report: Report, *, root: str = "..") -> str:
    """Return the report; *root* leads from the folder it is written to to the project's root."""
    report = in_order(report)
    corpus = report.corpus
    page = Page(Sources.of(corpus.sources), Links(root), _by_claim(report), corpus.actors)
    return "\n\n".join(_blocks(report, page)) + "\n"


def _by_claim(report: Report) -> dict[str, list[Finding]]:
    findings: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.claim is not None:
            findings.setdefault(finding.claim, []).append(finding)
    return findings


def _blocks(report: Report, page: Page) -> Iterator[str]:
    told = [each for each in report.judgements if each.verdict is not Verdict.SINGLE_SOURCE]
    alone = [each for each in report.judgements if each.verdict is Verdict.SINGLE_SOURCE]
    yield "# What the sources say, and where they contradict each other"
    yield _introduction(report)
    yield from _problems(report, page)
    if report.judgements:
        yield "## Summary"
        yield _summary(report, page)
    matrix = agreement(report.judgements, page.sources)
    if matrix:
        yield "## How the sources agree with each other"
        yield matrix
        yield f"Each cell: **claims both speak to**, then how they stand. {matrix_key()}"
    if told:
        yield "## Claim by claim"
        yield from (section(judgement, page) for judgement in told)
    yield from _constraints(report)
    yield "## Problems with the evidence"
    yield _evidence(report, page)
    if alone:
        yield "## Told by one source only"
        yield from _alone(alone, page)
    yield from _closing(report, page)


def _introduction(report: Report) -> str:
    corpus = report.corpus
    independent = len({source.origin for source in corpus.sources})
    sources = count(len(corpus.sources), "source")
    if independent < len(corpus.sources):
        sources += f" ({independent:,} of them independent)"
    verdicts = Counter(judgement.verdict for judgement in report.judgements)
    outcomes = [
        f"{outcome} on {verdicts[verdict]:,}"
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


_OUTCOMES = {
    Verdict.DISPUTED: "contradict each other",
    Verdict.CLOSE: "come close without quite matching",
    Verdict.INCOMPARABLE: "speak of different things",
    Verdict.UNSUPPORTED: "could not be judged for want of evidence",
    Verdict.SUPERSEDED: "give counts that changed over time",
    Verdict.CONSISTENT: "are consistent",
    Verdict.AGREED: "say the same",
    Verdict.SINGLE_SOURCE: "rest on a single source",
}


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


def _summary(report: Report, page: Page) -> str:
    rows = [
        (
            link(plain(judgement.claim.question), f"#{_place(judgement)}"),
            judgement.verdict.value,
            f"{judgement.independent} / {judgement.sources}",
            _against(judgement, page.on(judgement).sources),
        )
        for judgement in report.judgements
    ]
    return table(
        ("Claim", "Verdict", "Sources: independent / all", "What stands against what"), rows
    )


def _against(judgement: Judgement, sources: Sources) -> str:
    told = against(judgement, sources)
    return " *against* ".join(plain("; ".join(side)) for side in told)


def _place(judgement: Judgement) -> str:
    return anchor(judgement.claim.id)


def _constraints(report: Report) -> Iterator[str]:
    broken = [each for each in report.findings if each.rule == "constraint-broken"]
    if broken:
        yield "## Claims that cannot hold together"
        yield "\n".join(f"- {plain(finding.message)}" for finding in broken)


def _evidence(report: Report, page: Page) -> str:
    """Return what is wrong with the quoted words themselves."""
    by_id = {
        (judgement.claim.id, evidence.statement.id): (judgement, evidence)
        for judgement in report.judgements
        for evidence in judgement.evidence
    }
    rows = [
        _evidence_row(finding, *by_id[finding.claim, statement], page)
        for finding in report.findings
        if finding.rule in _EVIDENCE and finding.claim is not None
        for statement in finding.statements
        if (finding.claim, statement) in by_id
    ]
    if not rows:
        return "None: every quote stands in its source and says what is recorded."
    return table(("Claim", "Source", "Problem", "In the source", "Recorded in"), rows)


def _evidence_row(
    finding: Finding, judgement: Judgement, evidence: Evidence, page: Page
) -> list[str]:
    source = page.sources.source(evidence.statement)
    found = bool(evidence.anchor.spans)
    return [
        link(plain(judgement.claim.question), f"#{_place(judgement)}"),
        plain(page.sources.voice(evidence.statement)),
        plain(_not_found(evidence) if finding.rule == "quote-not-found" else finding.message),
        in_context(evidence, source, page.links)
        if found
        else nearest(evidence.anchor, source, page.links),
        page.links.place(finding.location),
    ]


def _not_found(evidence: Evidence) -> str:
    """Return what became of words that are not in the source, which has a column of its own."""
    if evidence.statement.quote is None:
        return "no words are quoted"
    if evidence.anchor.spans:
        return "the words recorded as its context are not there"
    best = evidence.anchor.candidates[:1]
    nearest_is = f"; the nearest passage is {best[0].score:.0f} % alike" if best else ""
    reason = f" ({best[0].rejected})" if best and best[0].rejected else ""
    return f"the words are not there{nearest_is}{reason}"


def _alone(alone: list[Judgement], page: Page) -> Iterator[str]:
    rows = [
        _alone_row(judgement, evidence, page.on(judgement))
        for judgement in alone
        for evidence in judgement.evidence
    ]
    yield table(("Claim", "Source", "Says", "In its words"), rows)
    notes = [
        f"- *{plain(judgement.claim.question)}* — {plain(judgement.claim.note)}"
        for judgement in alone
        if judgement.claim.note
    ]
    if notes:
        yield "Editor’s notes on these:"
        yield "\n".join(notes)


def _alone_row(judgement: Judgement, evidence: Evidence, page: Page) -> list[str]:
    claim, statement = judgement.claim, evidence.statement
    source = page.sources.source(statement)
    first = evidence is judgement.evidence[0]
    return [
        f'<a id="{_place(judgement)}"></a>{plain(claim.question)}' if first else "",
        plain(page.sources.voice(statement)),
        plain(answer(evidence, claim, source)),
        in_context(evidence, source, page.links),
    ]


def _closing(report: Report, page: Page) -> Iterator[str]:
    yield "## The sources"
    yield filled(
        ("Source", "Recorded as", "Title", "Author", "Published", "Shares its origin with"),
        [_source_row(source, page) for source in report.corpus.sources],
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
    yield TERMS
    yield "How far words are taken to reach:"
    yield width_table()


def _source_row(source: Source, page: Page) -> list[str]:
    kin = [
        page.sources.name(other.id)
        for other in page.sources.by_id.values()
        if other.origin == source.origin and other.id != source.id
    ]
    known = (source.title, source.author, source.published)
    return [
        page.links.file(source, plain(page.sources.name(source.id))),
        plain(source.id),
        *("" if each == UNKNOWN else plain(each) for each in known),
        plain(listed(kin)),
    ]
