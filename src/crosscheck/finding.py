"""What does not hold in a judged claim: one finding for each rule that a claim breaks.

Each function below looks for one thing; `findings` asks them all. The place of a finding is where
an editor would mend or decide it, in the claims file; the passages stand beside it.
"""

from collections.abc import Callable, Iterator, Sequence

from crosscheck.explaining import difference_in_words
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Attestation,
    Comparison,
    Evidence,
    Finding,
    Judgement,
    Quote,
    Related,
    Relation,
    Statement,
    Verdict,
)
from crosscheck.rules import RULES
from crosscheck.text import Location, Span
from crosscheck.values.dates import DateRange
from crosscheck.values.level import Level, Remark

_CONFLICTS = {
    Relation.SOURCES: "values-conflict",
    Relation.SELF: "self-contradiction",
    Relation.SPEAKERS: "disagreement-within-source",
    Relation.OFFICIAL: "official-claim-disputed",
}
_REMARKS = {
    Remark.FAR_APART: "values-far-apart",
    Remark.BOUNDS_DIFFER: "bounds-differ",
    Remark.PART_FOR_WHOLE: "part-for-whole",
}
Locate = Callable[[str, Span], Location]
"""Gives the place of a span in the source with an id."""


def findings(judgement: Judgement, locate: Locate) -> list[Finding]:
    """Return everything that does not hold in a claim, in the order of `_LOOKS`."""
    return [finding for look in _LOOKS for finding in look(judgement, locate)]


def evidence_findings(judgement: Judgement, locate: Locate) -> Iterator[Finding]:
    """Yield what is wrong with single quotes and values."""
    for evidence in judgement.evidence:
        statement = evidence.statement
        for words, quote, anchor in (
            ("quote", statement.quote, evidence.anchor),
            ("context", statement.context, evidence.context),
        ):
            fault = _fault(words, statement, quote, anchor) if anchor else None
            if anchor and fault:
                place = quote.location if quote else None
                yield _about(
                    judgement, statement, fault, place or statement.location, anchor, locate
                )
        for fault in _value_faults(evidence):
            yield _about(
                judgement, statement, fault, statement.value_location, evidence.anchor, locate
            )


Fault = tuple[str, str]
"""A rule that does not hold, and the sentence that says so."""


def _fault(words: str, statement: Statement, quote: Quote | None, anchor: Anchor) -> Fault | None:
    """Return what is wrong with the *words*, a quote or its context, of a statement."""
    if quote is None:
        said = f"{statement.voice}: no words are quoted for {statement.written}"
        return "quote-not-found", said
    if anchor.status is AnchorStatus.NOT_FOUND:
        return "quote-not-found", _not_found(words, anchor)
    if any(one.alters for one in anchor.differences):
        return "quote-altered", f"the {words} is altered: {_alterations(anchor)}"
    if anchor.status is AnchorStatus.DRIFTED:
        changes = f": {_alterations(anchor)}" if anchor.differences else ""
        return "quote-drifted", f"the {words} is found only approximately{changes}"
    if anchor.status is AnchorStatus.AMBIGUOUS:
        places = f"{len(anchor.candidates)} places"
        return "quote-ambiguous", f"the {words} stands in {places}, and nothing tells which"
    return None


def _not_found(words: str, anchor: Anchor) -> str:
    best = anchor.candidates[:1]
    nearest = f"; the nearest passage is {best[0].score:.0f} % alike" if best else ""
    reason = f" ({best[0].rejected})" if best and best[0].rejected else ""
    return f"the {words} is not in {anchor.source}{nearest}{reason}"


def _alterations(anchor: Anchor) -> str:
    return "; ".join(difference_in_words(difference) for difference in anchor.differences)


def _value_faults(evidence: Evidence) -> Iterator[Fault]:
    """Yield what is wrong with the value of a statement."""
    statement = evidence.statement
    if evidence.attestation is Attestation.CONTRADICTED:
        told = f"the quote says {evidence.read}, the value recorded is {statement.written}"
        yield "value-contradicts-quote", told
    if evidence.attestation is Attestation.ABSENT:
        yield "value-not-in-quote", f"nothing in the quote can be read as {statement.written}"
    if isinstance(statement.value, DateRange) and not statement.value.resolved:
        told = f"nothing in the claim or the statement tells which day {statement.written} is"
        yield "date-unresolved", told


def _about(
    judgement: Judgement,
    statement: Statement,
    fault: Fault,
    place: Location,
    anchor: Anchor,
    locate: Locate,
) -> Finding:
    """Return a finding about one statement, with the passage or the nearest candidates."""
    rule, message = fault
    return Finding(
        rule=rule,
        severity=RULES[rule].severity,
        message=message,
        location=place,
        related=tuple(_passages(anchor, locate)),
        help=RULES[rule].mend,
        claim=judgement.claim.id,
        statements=(statement.id,),
        sources=(statement.source,),
    )


def _passages(anchor: Anchor, locate: Locate) -> Iterator[Related]:
    for span in anchor.spans:
        yield Related(locate(anchor.source, span), "the words in the source")
    if not anchor.spans:
        for candidate in anchor.candidates[:3]:
            message = f"{candidate.score:.0f} % alike"
            if candidate.proposed:
                message = f"a candidate, {candidate.score:.0f} points: quote it if it says so"
            yield Related(locate(anchor.source, candidate.span), message)


def pair_findings(judgement: Judgement, locate: Locate) -> Iterator[Finding]:
    """Yield how statements stand against each other: one finding a rule, its first pair first.

    Only statements whose words stand are held against each other, as in the verdict.
    """
    standing = {one.statement.id for one in judgement.evidence if one.stands}
    grouped: dict[str, list[Comparison]] = {}
    for comparison in judgement.comparisons:
        if not {comparison.left.id, comparison.right.id} <= standing:
            continue
        for rule in rules_of(comparison):
            grouped.setdefault(rule, []).append(comparison)
    for rule in RULES:
        if rule in grouped:
            yield _between(judgement, rule, grouped[rule], locate)


def rules_of(comparison: Comparison) -> Iterator[str]:
    """Yield the rules that a pair of statements breaks."""
    if comparison.level is Level.CONFLICT:
        yield _CONFLICTS[comparison.relation]
    if comparison.level is Level.CLOSE:
        yield "values-close"
    for remark in comparison.remarks:
        yield _REMARKS[remark]
    if comparison.replaced:
        yield comparison.replaced
    compared = comparison.level is not Level.INCOMPARABLE
    if comparison.scope_differs and compared:
        yield "scope-differs"
    imprecise = comparison.level is Level.COMPATIBLE and comparison.looser in {"left", "right"}
    if imprecise and not comparison.remarks:
        yield "values-imprecise"


def _between(
    judgement: Judgement, rule: str, pairs: Sequence[Comparison], locate: Locate
) -> Finding:
    first = pairs[0]
    link = "against" if first.level is Level.CONFLICT else "beside"
    more = "" if len(pairs) == 1 else f"; {_pairs(len(pairs) - 1)} more"
    statements = list(dict.fromkeys(one for pair in pairs for one in (pair.left, pair.right)))
    return Finding(
        rule=rule,
        severity=RULES[rule].severity,
        message=f"{_says(first.left)} {link} {_says(first.right)}: {first.reason}{more}",
        location=first.left.value_location,
        related=tuple(_sides(judgement, statements, locate)),
        help=RULES[rule].mend + _alias_hint(judgement, first),
        claim=judgement.claim.id,
        statements=tuple(statement.id for statement in statements),
        sources=tuple(dict.fromkeys(statement.source for statement in statements)),
    )


def _alias_hint(judgement: Judgement, pair: Comparison) -> str:
    """Return the way out where two names may be those of one."""
    if judgement.claim.kind != "actor" or pair.level is not Level.CONFLICT:
        return ""
    return "; if both are the same, say so in actors.yaml"


def _says(statement: Statement) -> str:
    return f"{statement.answer} ({statement.voice})"


def _sides(
    judgement: Judgement, statements: Sequence[Statement], locate: Locate
) -> Iterator[Related]:
    anchors = {one.statement.id: one.anchor for one in judgement.evidence}
    for statement in statements:
        message = _says(statement)
        for span in anchors[statement.id].spans[:1]:
            yield Related(locate(statement.source, span), message)
        if not anchors[statement.id].spans:
            yield Related(statement.value_location, f"{message} (it is not certain where)")


def _pairs(number: int) -> str:
    return "1 pair" if number == 1 else f"{number} pairs"


def support_findings(judgement: Judgement, _: Locate) -> Iterator[Finding]:
    """Yield what rests on one source alone; `independence` knows what rests on one origin."""
    if judgement.sources == 1 and judgement.verdict is Verdict.SINGLE_SOURCE:
        claim, rule = judgement.claim, RULES["single-source"]
        yield Finding(
            rule=rule.name,
            severity=rule.severity,
            message="only one source speaks to this claim",
            location=claim.id_location or claim.location,
            help=rule.mend,
            claim=claim.id,
            statements=tuple(statement.id for statement in claim.statements),
            sources=tuple(sorted({statement.source for statement in claim.statements})),
        )


_LOOKS = (evidence_findings, pair_findings, support_findings)
