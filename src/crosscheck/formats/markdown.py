"""The report for an editor to forward: Markdown that reads well on GitHub, in a mail and in print.

It holds no clock and no absolute path, and the same findings always give the same bytes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.formats.brief import agreed, alone
from crosscheck.formats.decided import Settled, in_short
from crosscheck.formats.escape import anchor, link, plain
from crosscheck.formats.legend import (
    DECIDED,
    FIGURES,
    TERMS,
    matrix_key,
    verdict_table,
    width_table,
)
from crosscheck.formats.matrix import agreement
from crosscheck.formats.order import in_order
from crosscheck.formats.passage import Links, in_context, nearest
from crosscheck.formats.section import Page, section
from crosscheck.formats.shared import shared_text
from crosscheck.formats.sides import against
from crosscheck.formats.table import filled, table
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import count, counted_sources, listed
from crosscheck.model import UNKNOWN, Evidence, Finding, Judgement, Report, Source, Verdict
from crosscheck.rules import OF_A_STATEMENT


def render_markdown(report: Report, *, root: str = "..") -> str:
    """Return the report; *root* leads from the folder it is written to to the project's root."""
    report = in_order(report)
    corpus = report.corpus
    page = Page(
        Sources.of(corpus.sources),
        Links(root),
        _by_claim(report),
        corpus.actors,
        Settled.of(report),
    )
    return "\n\n".join(_blocks(report, page)) + "\n"


def _by_claim(report: Report) -> dict[str, list[Finding]]:
    """Return the findings of each claim: the open ones, then those that are decided."""
    findings: dict[str, list[Finding]] = {}
    for finding in _all_findings(report):
        if finding.claim is not None:
            findings.setdefault(finding.claim, []).append(finding)
    return findings


def _all_findings(report: Report) -> tuple[Finding, ...]:
    return (*report.findings, *(each.finding for each in report.decided))


def _blocks(report: Report, page: Page) -> Iterator[str]:
    yield "# What the sources say, and where they contradict each other"
    yield _introduction(report, page)
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


def _introduction(report: Report, page: Page) -> str:
    sources = counted_sources(report.totals.sources, report.totals.independent)
    verdicts = Counter(judgement.verdict for judgement in report.judgements)
    decided = Counter(
        judgement.verdict
        for judgement in report.judgements
        if page.settled.settles(judgement.claim.id)
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
    """Yield which sources nobody has gone through, or not as they are now."""
    for rule, says in _NOT_REVIEWED.items():
        ids = [id_ for each in report.findings if each.rule == rule for id_ in each.sources]
        if ids:
            names = listed([plain(page.sources.name(id_)) for id_ in ids])
            yield f"**{says} {count(len(ids), 'source')}**: {names}."


_NOT_REVIEWED = {
    "source-unreviewed": "Nobody has gone through",
    "source-changed": "The text has changed since it was gone through in",
}


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
    broken = [each for each in _all_findings(report) if each.rule == "constraint-broken"]
    if broken:
        settled = _settled(report)
        yield "## Claims that cannot hold together"
        yield "\n".join(f"- {plain(each.message + settled.get(each, ''))}" for each in broken)


def _settled(report: Report) -> dict[Finding, str]:
    """Return what to add to what findings say that are decided."""
    return {each.finding: f". {in_short(each.decision)}" for each in report.decided}


def _evidence(report: Report, page: Page) -> str:
    """Return what is wrong with the quoted words themselves."""
    by_id = {
        (judgement.claim.id, evidence.statement.id): (judgement, evidence)
        for judgement in report.judgements
        for evidence in judgement.evidence
    }
    settled = _settled(report)
    rows = [
        _evidence_row(finding, settled.get(finding, ""), *by_id[finding.claim, statement], page)
        for finding in _all_findings(report)
        if finding.rule in OF_A_STATEMENT and finding.claim is not None
        for statement in finding.statements
        if (finding.claim, statement) in by_id
    ]
    if not rows and any(rule.rule in OF_A_STATEMENT for rule in report.left_out):
        return "None of the kinds that were looked for."
    if not rows:
        return "None: every quote stands in its source and says what is recorded."
    return table(("Claim", "Source", "Problem", "In the source", "Recorded in"), rows)


def _evidence_row(
    finding: Finding, settled: str, judgement: Judgement, evidence: Evidence, page: Page
) -> list[str]:
    source = page.sources.source(evidence.statement)
    found = bool(evidence.anchor.spans)
    wrong = _not_found(evidence) if finding.rule == "quote-not-found" else finding.message
    return [
        link(plain(judgement.claim.question), f"#{_place(judgement)}"),
        plain(page.sources.voice(evidence.statement)),
        plain(wrong + settled),
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
    yield TERMS
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
