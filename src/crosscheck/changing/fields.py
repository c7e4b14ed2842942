"""What a source, a claim or a statement says, as text by key: two of them are told apart by it.

Where something stands in its file is no part of it, nor how its words are broken into lines, nor an
id that only counts.
"""

from collections.abc import Iterator, Mapping

from crosscheck.model import UNKNOWN, Claim, Quote, Source, Standing, Statement
from crosscheck.model.changed import Edit
from crosscheck.values.dates import DateRange
from crosscheck.values.names import Names
from crosscheck.values.scope import Scope

Fields = Mapping[str, str]
"""What is said, by its key in the file; what is not said is not there."""


def source_fields(source: Source) -> Fields:
    """Return what sources.yaml says of *source*; its text is not among it."""
    return _said(
        file=source.file,
        title=_known(source.title),
        publisher=_known(source.publisher),
        author=_known(source.author),
        published=_known(source.published),
        url=_known(source.url),
        language=_known(source.language),
        reliability=_known(source.reliability),
        credibility=_known(source.credibility),
        lineage=source.lineage,
        label=source.label,
        note=source.note,
    )


def claim_fields(claim: Claim) -> Fields:
    """Return what *claim* asks; its statements are not among it."""
    return _said(
        question=claim.question,
        kind=claim.kind,
        unit=claim.unit,
        measure=claim.scope.measure,
        group=claim.scope.group,
        place=claim.scope.place,
        within=_days(claim.within),
        cumulative="true" if claim.cumulative else None,
        tolerance=f"{claim.tolerance:f}" if claim.tolerance else None,
        terms=", ".join(claim.terms),
        note=claim.note,
    )


def statement_fields(statement: Statement, claim: Claim) -> Fields:
    """Return what *statement*, one of *claim*, says; not what it takes from its claim."""
    complete = isinstance(statement.value, Names) and statement.value.complete
    own = statement.scope if statement.scope != claim.scope else Scope()
    return _said(
        source=statement.source,
        speaker=statement.speaker,
        value=statement.written,
        complete="true" if complete else None,
        **_quoted("quote", statement.quote),
        **_quoted("context", statement.context),
        measure=own.measure,
        group=own.group,
        place=own.place,
        mode=statement.mode if statement.mode != "report" else None,
        as_of=statement.as_of_written,
        note=statement.note,
    )


def decision_fields(standing: Standing) -> Fields:
    """Return what was decided, and whether that holds."""
    decision = standing.decision
    dissents = (f"{each.by}, {each.on}: {each.reason}" for each in decision.standing_dissents)
    return _said(
        rule=decision.rule,
        about=decision.about,
        ruling=decision.ruling,
        reason=decision.reason,
        by=decision.by,
        on=decision.on.isoformat(),
        until=decision.until.isoformat() if decision.until else None,
        stamp=decision.stamp,
        dissents="; ".join(dissents),
        state=standing.force.value,
    )


def edits(before: Fields, after: Fields) -> Iterator[Edit]:
    """Yield what differs, in the order of the keys."""
    for key in dict.fromkeys((*after, *before)):
        if before.get(key) != after.get(key):
            yield Edit(key, before.get(key, ""), after.get(key, ""))


def _said(**fields: str | None) -> Fields:
    return {key.replace("_", " "): " ".join(text.split()) for key, text in fields.items() if text}


def _known(text: str) -> str | None:
    return None if text == UNKNOWN else text


def _quoted(key: str, quote: Quote | None) -> Mapping[str, str]:
    if quote is None:
        return {}
    beside = {} if key == "context" else {"prefix": quote.prefix, "suffix": quote.suffix}
    return {key: quote.exact, **beside}


def _days(days: DateRange | None) -> str | None:
    """Return *days* in the form of EDTF: a day, or two ends, of which one may be open."""
    if days is None:
        return None
    first, last = (day.isoformat() if day else ".." for day in (days.first, days.last))
    return first if first == last else f"{first}/{last}"
