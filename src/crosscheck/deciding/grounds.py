"""What a finding or a decision rests on, statement by statement, in words that an editor reads."""

from collections.abc import Iterator

from crosscheck.deciding.known import Known
from crosscheck.model import Claim, Decision, Evidence, Finding, Ground, Source

Held = tuple[Ground, Evidence]
"""A statement in words, and as it was found."""


def rests_on(finding: Finding, known: Known) -> Iterator[Held]:
    """Yield what *finding* rests on; of several claims, statements are named with their claim."""
    for id_ in (finding.claim, *finding.others):
        judgement = known.judgements.get(id_ or "")
        for evidence in judgement.evidence if judgement else ():
            if judgement and _concerned(evidence, finding):
                name = evidence.statement.id
                named = f"{judgement.claim.id}/{name}" if finding.others else name
                yield ground_of(named, evidence, judgement.claim, known), evidence


def still_there(decision: Decision, known: Known) -> Iterator[Held]:
    """Yield the statements that *decision* was made on as they are today."""
    for name in (ground.statement for ground in decision.grounds):
        other, _, statement = name.partition("/")
        for claim, id_ in ((decision.claim, name), (other, statement)):
            evidence = known.evidence(claim, id_)
            if evidence is not None:
                yield ground_of(name, evidence, known.judgements[claim].claim, known), evidence
                break


def _concerned(evidence: Evidence, finding: Finding) -> bool:
    """Return whether a finding names a statement; between claims, only what stands is compared."""
    statement = evidence.statement
    named = statement.id in finding.statements and statement.source in finding.sources
    return named and (evidence.stands or not finding.others)


def ground_of(name: str, evidence: Evidence, claim: Claim, known: Known) -> Ground:
    """Return a statement of *claim* under *name*, in words that an editor reads."""
    statement = evidence.statement
    quote = _one_line(statement.quote.exact) if statement.quote else ""
    passage = _passage(evidence, known.sources[statement.source])
    return Ground(
        statement=name,
        value=_one_line(statement.written),
        covers=statement.scope.words() if statement.scope != claim.scope else "",
        as_of=statement.as_of_written or "",
        mode=statement.mode if statement.mode != "report" else "",
        quote=quote,
        passage=passage if passage != quote else "",
        context=_one_line(statement.context.exact) if statement.context else "",
    )


def _passage(evidence: Evidence, source: Source) -> str:
    """Return the words found for a quote, the parts of a broken one with ellipses between them."""
    return " … ".join(_one_line(span.cut(source.text)) for span in evidence.anchor.spans)


def _one_line(text: str) -> str:
    return " ".join(text.split())
