"""The order of the steps: link every quote, compare every pair, judge every claim."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

from attrs import evolve

from crosscheck.attesting import attest
from crosscheck.comparing import Setting, basis, compare_statements
from crosscheck.constraints import broken
from crosscheck.explaining import explain
from crosscheck.finding import Locate, findings
from crosscheck.independence import Ties
from crosscheck.independence import findings as shared_origins
from crosscheck.judging import judge
from crosscheck.lineage import origins, reuses
from crosscheck.linking import Linker, link
from crosscheck.linking import explain as explain_anchor
from crosscheck.model import (
    OWN,
    Anchor,
    AnchorStatus,
    Claim,
    Corpus,
    Evidence,
    Finding,
    Judgement,
    Quote,
    Report,
    Reuse,
    Source,
    Statement,
    Totals,
)
from crosscheck.reviewing import changed, review_findings, unreviewed
from crosscheck.sifting import left_out, looks_for, sift
from crosscheck.text import LineIndex, Location, Point, Span
from crosscheck.values.actor import Actors


def check(corpus: Corpus, *, today: date | None = None, links: Linker = link) -> Report:
    """Return everything that holds and does not hold in *corpus*.

    Decisions whose `until` is before *today* are over; without it, none is. Nothing else in a
    report hangs on the day. *links* finds the quotes; `linking.Links` remembers.
    """
    sources = {source.id: source for source in corpus.sources}
    anchors = _link_all(corpus, links)
    copied = _copied(corpus.sources)
    setting = Setting(corpus.actors, origins(corpus.sources, copied))
    judgements = tuple(
        _judge(claim, _gather(claim, sources, anchors, corpus.actors), setting)
        for claim in corpus.claims
    )
    locate = Locator(sources)
    ties = Ties(sources, setting.origins, copied, locate)
    found = [finding for judgement in judgements for finding in findings(judgement, locate)]
    found.extend(each for judgement in judgements for each in shared_origins(judgement, ties))
    by_id = {judgement.claim.id: judgement for judgement in judgements}
    found.extend(broken(corpus.constraints, by_id))
    found.extend(review_findings(corpus))
    found.extend(_unrecorded(corpus, locate))
    report = Report(
        corpus,
        judgements,
        tuple(found),
        _totals(judgements, setting.origins),
        setting.origins,
        copied,
    )
    if corpus.decisions:
        from crosscheck.deciding import settle  # most projects have none, and hashing takes time

        report = settle(report, today)
    return _sifted(report)


def _sifted(report: Report) -> Report:
    """Return *report* with what the project wants to see, in order.

    What it does not want to see was looked at all the same where it is decided on: a decision is
    not over because nobody looks.
    """
    configuration = report.corpus.configuration
    return evolve(
        report,
        findings=tuple(sorted(sift(report.findings, configuration), key=_order)),
        decided=tuple(
            evolve(each, finding=finding)
            for each in report.decided
            for finding in sift([each.finding], configuration)
        ),
        left_out=left_out(configuration),
    )


def _unrecorded(corpus: Corpus, locate: Locate) -> Iterator[Finding]:
    """Yield what sources say that nobody has gone through as they are; only those are searched."""
    rule = "statement-unrecorded"
    decided = any(decision.rule == rule for decision in corpus.decisions)
    if not (decided or looks_for(rule, corpus.configuration)):
        return
    open_ = {*unreviewed(corpus), *changed(corpus)}
    if not open_ or not corpus.claims:
        return
    # Most runs search nothing, and should not pay for what searching needs.
    from crosscheck.surveying import survey
    from crosscheck.unrecorded import unrecorded

    for searches in survey(corpus, sources=open_):
        yield from unrecorded(searches, corpus, locate)


def select(
    report: Report,
    *,
    rules: Collection[str] = (),
    ignored: Collection[str] = (),
    claims: Collection[str] = (),
    sources: Collection[str] = (),
) -> Report:
    """Return the report with only what concerns the named rules, claims and sources.

    An empty collection selects everything. Totals then count what is left.
    """
    judgements = tuple(
        judgement
        for judgement in report.judgements
        if (not claims or judgement.claim.id in claims)
        and (not sources or _speaks(judgement.claim, sources))
    )

    def selected(finding: Finding) -> bool:
        return (
            (not rules or finding.rule in rules)
            and finding.rule not in ignored
            and (not claims or bool({finding.claim, *finding.others} & set(claims)))
            and (not sources or bool(set(finding.sources) & set(sources)))
        )

    return evolve(
        report,
        judgements=judgements,
        findings=tuple(finding for finding in report.findings if selected(finding)),
        decided=tuple(each for each in report.decided if selected(each.finding)),
        standings=tuple(
            each for each in report.standings if not claims or each.decision.claim in claims
        ),
        totals=_totals(judgements, report.origins),
    )


def _speaks(claim: Claim, sources: Collection[str]) -> bool:
    return any(statement.source in sources for statement in claim.statements)


Key = tuple[str, str, bool]
"""A claim, a statement, and whether the words are its context rather than its quote."""


def _link_all(corpus: Corpus, links: Linker) -> dict[Key, Anchor]:
    """Return the anchor of every quote, one source at a time."""
    wanted: dict[str, list[tuple[Key, Quote]]] = defaultdict(list)
    for claim in corpus.claims:
        for statement in claim.statements:
            for quote, is_context in ((statement.quote, False), (statement.context, True)):
                if quote is not None:
                    wanted[statement.source].append(((claim.id, statement.id, is_context), quote))
    anchors: dict[Key, Anchor] = {}
    for source in corpus.sources:
        entries = wanted.get(source.id, [])
        linked = links(source, [(key[1], quote) for key, quote in entries])
        anchors.update(zip((key for key, _ in entries), linked, strict=True))
    for claim in corpus.claims:
        for statement in claim.statements:
            if statement.quote is None:
                anchors[claim.id, statement.id, False] = _unquoted(corpus, claim, statement)
    return anchors


def _unquoted(corpus: Corpus, claim: Claim, statement: Statement) -> Anchor:
    """Return the anchor of a paraphrase: not found, with the passages that it may stand for."""
    from crosscheck.surveying import candidates  # few projects have any

    found = candidates(corpus, claim, statement)
    return Anchor(statement.id, statement.source, AnchorStatus.NOT_FOUND, candidates=found)


def _copied(sources: tuple[Source, ...]) -> tuple[Reuse, ...]:
    """Return the pairs of *sources* that share text, where their lineages do not settle it."""
    if all(source.lineage is not None for source in sources):
        return ()
    return reuses(sources, wanted=_unsettled)


def _unsettled(left: Source, right: Source) -> bool:
    lineages = {left.lineage, right.lineage}
    return None in lineages and OWN not in lineages


def _gather(
    claim: Claim, sources: Mapping[str, Source], anchors: Mapping[Key, Anchor], actors: Actors
) -> tuple[Evidence, ...]:
    """Return the statements of *claim* with what was found of each."""
    return tuple(
        _evidence(claim, statement, sources[statement.source].text, anchors, actors)
        for statement in claim.statements
    )


def _evidence(
    claim: Claim,
    statement: Statement,
    text: str,
    anchors: Mapping[Key, Anchor],
    actors: Actors,
) -> Evidence:
    anchor = anchors[claim.id, statement.id, False]
    context = anchors.get((claim.id, statement.id, True))
    return evidence_of(claim, statement, text, (anchor, context), actors)


def evidence_of(
    claim: Claim,
    statement: Statement,
    text: str,
    anchors: tuple[Anchor, Anchor | None],
    actors: Actors,
) -> Evidence:
    """Return *statement* of *claim* with what its words in *text* were read to say.

    *anchors* are those of its quote and of its context.
    """
    anchor, context = anchors
    if not anchor.spans:
        return Evidence(statement, anchor, context=context)
    spans = (*anchor.spans, *(context.spans if context else ()))
    passage = " … ".join(span.cut(text) for span in spans)
    sentence = anchor.sentence.cut(text) if anchor.sentence else passage
    attestation, read = attest(claim, statement, passage, sentence, actors)
    return Evidence(statement, anchor, attestation, read, context)


def _judge(claim: Claim, evidence: tuple[Evidence, ...], setting: Setting) -> Judgement:
    comparisons = tuple(
        compare_statements(claim, left, right, setting)
        for left, right in combinations(claim.statements, 2)
    )
    judgement = judge(
        claim,
        evidence,
        comparisons,
        basis=basis(claim, setting.actors),
        origins=setting.origins,
    )
    return evolve(judgement, sentence=explain(judgement))


class Locator:
    """Gives the places of spans in sources; counts the lines of a source when first asked."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._lines: dict[str, LineIndex] = {}

    def __call__(self, source: str, span: Span) -> Location:
        """Return the place of *span* in the source with the id *source*."""
        if source not in self._lines:
            self._lines[source] = LineIndex(self._sources[source].text)
        return self._lines[source].location(self._sources[source].file, span)


def _order(finding: Finding) -> tuple[int, str, Point, str]:
    return -finding.severity, finding.location.file, finding.location.start, finding.rule


def _totals(judgements: Iterable[Judgement], origin: Mapping[str, str]) -> Totals:
    """Return what became of every statement; the parts add up to the whole."""
    judged = list(judgements)
    statuses = Counter(one.anchor.status for claim in judged for one in claim.evidence)
    return Totals(
        sources=len(origin),
        independent=len(set(origin.values())),
        claims=len(judged),
        statements=sum(statuses.values()),
        linked=statuses[AnchorStatus.LINKED],
        drifted=statuses[AnchorStatus.DRIFTED],
        ambiguous=statuses[AnchorStatus.AMBIGUOUS],
        not_found=statuses[AnchorStatus.NOT_FOUND],
    )


def search(report: Report, claim: str, source: str) -> tuple[tuple[Statement, Quote, Anchor], ...]:
    """Return where the words quoted for *claim* stand in *source*, with the best candidates.

    The quotes are those of its statements in that source; of a source without a statement, those
    of all others, since what it says on the claim will be worded like them.
    """
    judged = next(one.claim for one in report.judgements if one.claim.id == claim)
    text = report.corpus.source(source)
    own = [one for one in judged.statements if one.source == source]
    return tuple(
        (statement, quote, explain_anchor(text, statement.id, quote))
        for statement in own or judged.statements
        for quote in (statement.quote, statement.context if own else None)
        if quote is not None
    )
