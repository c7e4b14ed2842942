"""Two states of a project, held against each other: sources to verdicts, and decisions."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from attrs import frozen

from crosscheck.changing.fields import (
    Fields,
    claim_fields,
    decision_fields,
    edits,
    source_fields,
    statement_fields,
)
from crosscheck.changing.matching import paired
from crosscheck.changing.passages import passages
from crosscheck.model import Claim, Corpus, Report, Source, Standing, Statement
from crosscheck.model.changed import Change, Changes, Edit, How, Turn


def changes(before: Report, after: Report, names: tuple[str, str]) -> Changes:
    """Return what differs from one state to another, which are called by *names*."""
    return Changes(
        *names,
        sources=tuple(source_changes(before.corpus, after.corpus)),
        claims=tuple(claim_changes(before.corpus, after.corpus)),
        statements=tuple(statement_changes(before.corpus, after.corpus)),
        verdicts=tuple(_turns(before, after)),
        decisions=tuple(decision_changes(before, after)),
    )


def source_changes(before: Corpus, after: Corpus) -> Iterator[Change]:
    """Yield the sources that differ, in what is told of them or in what they say."""
    for old, new in paired(before.sources, after.sources, lambda source: source.id):
        source = _either(old, new)
        differing = (*_edits(old, new, source_fields), *_passages(old, new))
        if differing:
            yield Change(_how(old, new), source.id, source.file, source.location, differing)


def claim_changes(before: Corpus, after: Corpus) -> Iterator[Change]:
    """Yield the claims that differ in what they ask."""
    for old, new in paired(before.claims, after.claims, lambda claim: claim.id):
        claim = _either(old, new)
        differing = _edits(old, new, claim_fields)
        if differing:
            yield Change(_how(old, new), claim.id, claim.question, claim.location, differing)


def statement_changes(before: Corpus, after: Corpus) -> Iterator[Change]:
    """Yield the statements that differ, claim by claim.

    A statement is the one that says the same; else the one of the same id, speaker or words.
    """
    for earlier, later in paired(before.claims, after.claims, lambda claim: claim.id):
        for old, new in paired(_told(earlier), _told(later), *_SAME):
            told = _either(old, new)
            differing = _edits(old, new, lambda one: one.fields)
            if differing:
                statement = told.statement
                name = f"{statement.answer} ({statement.voice})"
                yield Change(_how(old, new), told.claim, name, statement.location, differing)


def decision_changes(before: Report, after: Report) -> Iterator[Change]:
    """Yield the decisions that differ, in what was decided or in whether it holds."""
    for old, new in paired(before.standings, after.standings, _conflict):
        decision = _either(old, new).decision
        differing = _edits(old, new, decision_fields)
        if differing:
            name = f"{decision.ruling} ({decision.rule})"
            yield Change(_how(old, new), decision.claim, name, decision.location, differing)


def _conflict(standing: Standing) -> tuple[str, str, str | None]:
    decision = standing.decision
    return decision.claim, decision.rule, decision.about


def _turns(before: Report, after: Report) -> Iterator[Turn]:
    """Yield the claims of both states on which the verdict is another."""
    verdicts = {judgement.claim.id: judgement.verdict for judgement in before.judgements}
    for judgement in after.judgements:
        earlier = verdicts.get(judgement.claim.id, judgement.verdict)
        if earlier is not judgement.verdict:
            yield Turn(judgement.claim.id, earlier, judgement.verdict, judgement.sentence)


@frozen
class _Told:
    """A statement with what it says."""

    claim: str
    statement: Statement
    fields: Fields


_SAME: Sequence[Callable[[_Told], object]] = (
    lambda told: frozenset(told.fields.items()),
    lambda told: told.statement.id,
    lambda told: told.statement.voice,
    lambda told: (told.statement.source, told.fields.get("quote")),
)
"""By what a statement is known in another state, the surest first."""


def _told(claim: Claim | None) -> list[_Told]:
    if claim is None:
        return []
    return [_Told(claim.id, each, statement_fields(each, claim)) for each in claim.statements]


Thing = TypeVar("Thing")


def _edits(
    old: Thing | None, new: Thing | None, read: Callable[[Thing], Fields]
) -> tuple[Edit, ...]:
    return tuple(edits(read(old) if old else {}, read(new) if new else {}))


def _passages(old: Source | None, new: Source | None) -> Iterator[Edit]:
    """Yield what differs in the text of a source that is in both states."""
    if old and new and old.text != new.text:
        yield from passages(old.text, new.text)


def _how(old: object, new: object) -> How:
    if old is None:
        return "added"
    return "removed" if new is None else "changed"


def _either(old: Thing | None, new: Thing | None) -> Thing:
    """Return the later of the two, of which one is there."""
    found = old if new is None else new
    if found is None:
        raise ValueError("neither state has it")
    return found
