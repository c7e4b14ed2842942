"""A report as JSON for other programs; every key is described in docs/json.md.

Figures are strings, so that no reader turns them into floats; days are ISO 8601. Offsets are code
points from 0, half-open; lines and columns count from 1.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import partial

from attrs import frozen

from crosscheck.errors import Problem
from crosscheck.formats.jsondecisions import json_standing
from crosscheck.formats.jsontext import dumped
from crosscheck.formats.jsonvalues import (
    Json,
    json_dates,
    json_decimal,
    json_interval,
    json_location,
    json_scope,
    json_value,
)
from crosscheck.formats.order import in_order
from crosscheck.formats.reuse import json_reuse
from crosscheck.formats.view import View
from crosscheck.model import (
    Anchor,
    Camp,
    Candidate,
    Comparison,
    Constraint,
    Corpus,
    Decided,
    Difference,
    Evidence,
    Finding,
    Judgement,
    Quote,
    Report,
    Review,
    Severity,
    Since,
    Source,
    Verdict,
)
from crosscheck.text import LineIndex, Span

VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys may come at any time."""


@frozen
class Text:
    """A source's file and text with its lines, for the places in it."""

    file: str
    text: str
    lines: LineIndex

    @classmethod
    def of(cls, source: Source) -> "Text":
        """Return the text of *source*."""
        return cls(source.file, source.text, LineIndex(source.text))


def render(report: Report, _: View) -> str:
    """Return *report* as JSON, which is the same for all who read it."""
    return render_json(report)


def render_json(report: Report) -> str:
    """Return all of *report*, sorted, as an indented JSON object that ends in a newline."""
    report = in_order(report)
    sources = {source.id: source for source in report.corpus.sources}
    texts = {id_: Text.of(source) for id_, source in sources.items()}
    reviews, silent = report.corpus.last_reviews, _silences(report.corpus)
    whole: Json = {
        "version": VERSION,
        "totals": _totals(report),
        "sources": [
            _source(source, report.origins, reviews.get(source.id))
            for source in report.corpus.sources
        ],
        "claims": [_claim(judgement, texts, silent) for judgement in report.judgements],
        "constraints": [_constraint(one) for one in report.corpus.constraints],
        "reuses": [json_reuse(reuse, sources) for reuse in report.reuses],
        "findings": [_finding(finding, report.since) for finding in report.findings],
        "decided": [_decided(each) for each in report.decided],
        "decisions": [json_standing(each) for each in report.standings],
        "problems": [_problem(problem) for problem in report.corpus.problems],
        "left_out": [rule.rule for rule in report.left_out],
        "since": _since(report.since),
    }
    return dumped(whole)


def _totals(report: Report) -> Json:
    totals = report.totals
    verdicts = Counter(judgement.verdict for judgement in report.judgements)
    severities = Counter(finding.severity for finding in report.findings)
    settled = Counter(each.finding.severity for each in report.decided)
    return {
        "sources": totals.sources,
        "independent": totals.independent,
        "claims": totals.claims,
        "statements": totals.statements,
        "linked": totals.linked,
        "drifted": totals.drifted,
        "ambiguous": totals.ambiguous,
        "not_found": totals.not_found,
        "verdicts": {verdict.value: verdicts[verdict] for verdict in Verdict},
        "findings": {each.name.lower(): severities[each] for each in reversed(Severity)},
        "decided": {each.name.lower(): settled[each] for each in reversed(Severity)},
        "problems": len(report.corpus.problems),
    }


def _source(source: Source, origins: Mapping[str, str], review: Review | None) -> Json:
    return {
        "id": source.id,
        "file": source.file,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "url": source.url,
        "language": source.language,
        "reliability": source.reliability,
        "credibility": source.credibility,
        "lineage": source.lineage,
        "origin": origins[source.id],
        "label": source.label,
        "note": source.note,
        "retrieved": source.retrieved,
        "original": source.original,
        "sha256": source.sha256,
        "extracted": source.extracted,
        "original_encoding": source.original_encoding,
        "reviewed": None if review is None else _review(review),
        "location": json_location(source.location),
    }


def _review(review: Review) -> Json:
    return {"on": review.on.isoformat(), "by": review.by, "current": review.current}


def _claim(judgement: Judgement, texts: Mapping[str, Text], silent: Mapping[str, set[str]]) -> Json:
    claim = judgement.claim
    return {
        "id": claim.id,
        "question": claim.question,
        "kind": claim.kind,
        "unit": claim.unit,
        "scope": json_scope(claim.scope),
        "within": json_dates(claim.within),
        "cumulative": claim.cumulative,
        "tolerance": json_decimal(claim.tolerance),
        "terms": list(claim.terms),
        "note": claim.note,
        "location": json_location(claim.id_location or claim.location),
        "verdict": judgement.verdict.value,
        "sentence": judgement.sentence,
        "sources": judgement.sources,
        "independent": judgement.independent,
        "silent": list[Json](sorted(silent.get(claim.id, ()))),
        "camps": [_camp(camp) for camp in judgement.camps],
        "consensus": json_interval(judgement.consensus),
        "odd_one_out": list(judgement.odd_one_out),
        "statements": [_evidence(evidence, texts) for evidence in judgement.evidence],
        "comparisons": [_comparison(comparison) for comparison in judgement.comparisons],
    }


def _silences(corpus: Corpus) -> Mapping[str, set[str]]:
    """Return for claims the sources that were gone through, as they are now, and say nothing."""
    silent: dict[str, set[str]] = defaultdict(set)
    for review in corpus.reviews:
        for claim in review.silent if review.current else ():
            silent[claim].add(review.source)
    return silent


def _camp(camp: Camp) -> Json:
    return {"statements": list(camp.statements), "common": json_interval(camp.common)}


def _evidence(evidence: Evidence, texts: Mapping[str, Text]) -> Json:
    statement = evidence.statement
    anchored = partial(_anchor, text=texts.get(statement.source))
    return {
        "id": statement.id,
        "source": statement.source,
        "speaker": statement.speaker,
        "mode": statement.mode,
        "scope": json_scope(statement.scope),
        "as_of": json_dates(statement.as_of),
        "as_of_written": statement.as_of_written,
        "written": statement.written,
        "value": json_value(statement.value),
        "note": statement.note,
        "location": json_location(statement.location),
        "value_location": json_location(statement.value_location),
        "quote": _quote(statement.quote),
        "anchor": anchored(evidence.anchor),
        "context": _quote(statement.context),
        "context_anchor": None if evidence.context is None else anchored(evidence.context),
        "attestation": evidence.attestation.value,
        "read": evidence.read or None,
    }


def _quote(quote: Quote | None) -> Json:
    if quote is None:
        return None
    return {
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "location": json_location(quote.location),
    }


def _anchor(anchor: Anchor, text: Text | None) -> Json:
    return {
        "status": anchor.status.value,
        "method": anchor.method,
        "score": round(anchor.score, 1),
        "spans": [_span(span, text) for span in anchor.spans],
        "sentence": None if anchor.sentence is None else _span(anchor.sentence, text),
        "differences": [_difference(difference) for difference in anchor.differences],
        "candidates": [_candidate(candidate, text) for candidate in anchor.candidates],
    }


def _span(span: Span, text: Text | None) -> Json:
    return {
        "start": span.start,
        "end": span.end,
        "text": None if text is None else span.cut(text.text),
        "location": None if text is None else json_location(text.lines.location(text.file, span)),
    }


def _difference(difference: Difference) -> Json:
    return {"kind": difference.kind, "quoted": difference.quoted, "found": difference.found}


def _candidate(candidate: Candidate, text: Text | None) -> Json:
    return {
        "span": _span(candidate.span, text),
        "score": round(candidate.score, 1),
        "differences": [_difference(difference) for difference in candidate.differences],
        "rejected": candidate.rejected,
        "proposed": candidate.proposed,
    }


def _comparison(comparison: Comparison) -> Json:
    return {
        "left": comparison.left.id,
        "right": comparison.right.id,
        "level": comparison.level.value,
        "reason": comparison.reason,
        "relation": comparison.relation.value,
        "looser": comparison.looser,
        "remarks": [remark.value for remark in comparison.remarks],
        "scope_differs": comparison.scope_differs,
        "replaced": comparison.replaced,
        "replaced_side": comparison.replaced_side,
    }


def _constraint(constraint: Constraint) -> Json:
    return {
        "written": constraint.written,
        "left": constraint.left,
        "relation": constraint.relation,
        "right": list(constraint.right),
        "location": json_location(constraint.location),
    }


def _since(since: Since | None) -> Json:
    if since is None:
        return None
    return {
        "revision": since.revision,
        "new": len(since.new),
        "known": since.known,
        "unread": since.unread,
    }


def _finding(finding: Finding, since: Since | None) -> Json:
    return {
        "rule": finding.rule,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "location": json_location(finding.location),
        "related": [
            {"location": json_location(related.location), "message": related.message}
            for related in finding.related
        ],
        "help": finding.help,
        "claim": finding.claim,
        "others": list(finding.others),
        "statements": list(finding.statements),
        "sources": list(finding.sources),
        "new": None if since is None else finding in since.new,
    }


def _decided(decided: Decided) -> Json:
    """Return a finding that is settled, with the place of the decision that settles it."""
    return {
        "finding": _finding(decided.finding, None),
        "decision": json_location(decided.decision.location),
    }


def _problem(problem: Problem) -> Json:
    return {
        "message": problem.message,
        "location": json_location(problem.location),
        "help": problem.help,
    }
