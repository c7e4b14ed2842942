"""Stamps: a short hash of exactly what a finding rests on.

A stamp tells whether something is still what an editor decided on. It changes with a value, a
quote, what a statement covers, or the words found in a source; it does not with lines, layout,
comments, the order of statements, or claims that the finding does not concern. It is made from a
whole report: one narrowed down to a claim lacks what a constraint on several rests on.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from attrs import frozen

from crosscheck.model import (
    Anchor,
    Constraint,
    Evidence,
    Finding,
    Judgement,
    Quote,
    Report,
    Source,
)
from crosscheck.text import LineIndex, Location, folded
from crosscheck.values.actor import Actor
from crosscheck.values.dates import DateRange
from crosscheck.values.names import Names
from crosscheck.values.quantity import Quantity
from crosscheck.values.stance import Stance
from crosscheck.values.value import Value

VERSION = "v1"
"""Raised when the same finding would get another stamp, so that old stamps are known as such."""
LENGTH = 16
"""Hexadecimal digits: a million findings share one with a chance of 1 in 40 million."""

Plain = Mapping[str, "Plain"] | Sequence["Plain"] | str | int | None
"""What JSON can say, without floats."""
Basis = Mapping[str, Plain]
"""What a finding rests on, key by key; two of them tell what changed."""


def stamp(finding: Finding, report: Report) -> str:
    """Return the stamp of *finding*, one of those of *report*: "v1:" and 16 digits."""
    return _hashed(basis(finding, report))


def stamps(report: Report) -> dict[Finding, str]:
    """Return the stamps of all findings; in one go, which takes time linear in their number."""
    return {finding: _hashed(rests_on) for finding, rests_on in bases(report).items()}


def basis(finding: Finding, report: Report) -> Basis:
    """Return what the stamp of *finding*, one of those of *report*, is made from."""
    return bases(report)[finding]


def bases(report: Report) -> dict[Finding, Basis]:
    """Return what the stamps of all findings are made from.

    Findings that rest on the same, as those of a statement recorded twice do, are numbered.
    """
    known = _Known.of(report)
    seen: Counter[str] = Counter()
    found: dict[Finding, Basis] = {}
    for finding in sorted(dict.fromkeys(report.findings), key=lambda one: one.location):
        rests_on = _rests_on(finding, known)
        seen[_canonical(rests_on)] += 1
        found[finding] = {**rests_on, "number": seen[_canonical(rests_on)]}
    return found


def _hashed(rests_on: Basis) -> str:
    digest = hashlib.sha256(_canonical(rests_on).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{VERSION}:{digest[:LENGTH]}"


def _canonical(value: Plain) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


@frozen
class _Known:
    """A report by the names and places under which findings speak of it."""

    judgements: Mapping[str, Judgement]
    sources: Mapping[str, Source]
    files: Mapping[str, Source]
    constraints: Mapping[Location, Constraint]

    @classmethod
    def of(cls, report: Report) -> "_Known":
        return cls(
            {each.claim.id: each for each in report.judgements},
            {source.id: source for source in report.corpus.sources},
            {source.file: source for source in report.corpus.sources},
            {each.location: each for each in report.corpus.constraints},
        )


def _rests_on(finding: Finding, known: _Known) -> Basis:
    concerned = _concerned(finding, known)
    return {
        "rule": finding.rule,
        "claim": finding.claim,
        "others": sorted(finding.others),
        "relation": _relation(known.constraints.get(finding.location)),
        "question": _question(finding, known),
        "words": _words_meant(finding, concerned),
        "sources": sorted(finding.sources),
        "statements": _sorted(_statement(claim, evidence, known) for claim, evidence in concerned),
        "places": [] if concerned else _places(finding, known),
    }


def _concerned(finding: Finding, known: _Known) -> list[tuple[str, Evidence]]:
    """Return the statements that *finding* names, each with its claim.

    Where several claims are concerned, ids alone do not tell their statements apart: only those
    whose words stand were held against each other.
    """
    claims = [claim for claim in (finding.claim, *finding.others) if claim]
    return [
        (claim, evidence)
        for claim in claims
        if claim in known.judgements
        for evidence in known.judgements[claim].evidence
        if evidence.statement.id in finding.statements
        and evidence.statement.source in finding.sources
        and (evidence.stands or not finding.others)
    ]


def _relation(constraint: Constraint | None) -> Plain:
    if constraint is None:
        return None
    return [constraint.left, constraint.relation, sorted(constraint.right)]


def _question(finding: Finding, known: _Known) -> str | None:
    """Return the question of a claim that takes yes or no: alone, an answer says nothing."""
    judgement = known.judgements.get(finding.claim or "")
    if judgement is None or judgement.claim.kind != "stance":
        return None
    return _one_line(judgement.claim.question)


def _words_meant(finding: Finding, concerned: Iterable[tuple[str, Evidence]]) -> str | None:
    """Return which words of a statement *finding* points at: its quote, its context or neither."""
    for _, evidence in concerned:
        for name in ("quote", "context"):
            quote = getattr(evidence.statement, name)
            if quote is not None and quote.location == finding.location:
                return name
    return None


def _statement(claim: str, evidence: Evidence, known: _Known) -> Basis:
    """Return what one statement says and where its words were found; never its id.

    An id that the editor leaves out is numbered by the order of the statements.
    """
    statement = evidence.statement
    source = known.sources.get(statement.source)
    return {
        "claim": claim,
        "source": statement.source,
        "speaker": statement.speaker and _one_line(statement.speaker),
        "mode": statement.mode,
        "scope": [statement.scope.measure, statement.scope.group, statement.scope.place],
        "as of": _dates(statement.as_of),
        "value": _value(statement.value),
        "quote": _quote(statement.quote),
        "passage": _passage(evidence.anchor, source),
        "context": _quote(statement.context),
        "context passage": _passage(evidence.context, source),
    }


def _quote(quote: Quote | None) -> str | None:
    return None if quote is None else _one_line(quote.exact)


def _passage(anchor: Anchor | None, source: Source | None) -> list[str]:
    """Return the words found in the source, part by part."""
    if anchor is None or source is None:
        return []
    return [_one_line(span.cut(source.text)) for span in anchor.spans]


def _places(finding: Finding, known: _Known) -> Plain:
    """Return the words of sources that a finding without statements points at."""
    places = (finding.location, *(related.location for related in finding.related))
    return _sorted(
        [known.files[place.file].id, _one_line(LineIndex(known.files[place.file].text).cut(place))]
        for place in places
        if place.file in known.files
    )


def _value(value: Value) -> Plain:
    """Return a value as what it means, however it is typed, with its kind."""
    match value:
        case Quantity():
            return ["quantity", _quantity(value)]
        case DateRange():
            return ["date", _dates(value)]
        case Actor():
            return ["actor", folded(value.name)]
        case Names():
            return ["names", sorted({folded(name) for name in value.members}), int(value.complete)]
        case Stance():
            return ["stance", value.value]


def _quantity(value: Quantity) -> Plain:
    return {
        "low": _figure(value.low),
        "high": _figure(value.high),
        "closed": [int(value.low_closed), int(value.high_closed)],
        "approximate": int(value.approximate),
        "stated": _figure(value.stated),
        "change": value.change,
        "unit": value.unit,
        "counted": value.counted and folded(value.counted),
        "vague": int(value.vague),
    }


def _dates(value: DateRange | None) -> Plain:
    """Return days as what they mean; the words only where no day is known."""
    if value is None:
        return None
    return {
        "first": _day(value.first),
        "last": _day(value.last),
        "approximate": int(value.approximate),
        "partial": value.partial,
        "time": value.time,
        "unresolved": None if value.resolved else folded(value.words or ""),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _figure(number: Decimal | None) -> str | None:
    """Return *number* in digits, without zeros that say nothing: "5", not "5.0" or "5E+0"."""
    if number is None:
        return None
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _sorted(values: Iterable[Plain]) -> list[Plain]:
    return sorted(values, key=_canonical)


def _one_line(text: str) -> str:
    return " ".join(text.split())
