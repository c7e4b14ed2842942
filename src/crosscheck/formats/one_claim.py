"""One claim in the terminal: every statement with its words, every pair with its reason."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from crosscheck.formats.excerpt import Files, drawn
from crosscheck.formats.order import in_order
from crosscheck.formats.paint import Paint
from crosscheck.formats.rulings import ruling
from crosscheck.formats.sides import consensus, in_days, in_figures
from crosscheck.formats.visible import visible
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import count
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Attestation,
    Camp,
    Corpus,
    Evidence,
    Judgement,
    Report,
    Standing,
    Statement,
    Verdict,
)
from crosscheck.text import LineIndex
from crosscheck.values.level import Level

_TINTS = {
    Level.CONFLICT: "error",
    Level.CLOSE: "warning",
    Verdict.DISPUTED: "error",
    Verdict.CLOSE: "warning",
    Verdict.UNSUPPORTED: "error",
}
_ATTESTED = {
    Attestation.STATED: "the words state the value",
    Attestation.CONTRADICTED: "the words say another value",
    Attestation.ABSENT: "the words do not state the value",
    Attestation.UNCHECKED: "whether the words state the value is for you to judge",
}


def page(report: Report, claim_id: str, paint: Paint) -> str:
    """Return all that was found of the claim *claim_id*; KeyError where there is none."""
    for judgement in in_order(report).judgements:
        if judgement.claim.id == claim_id:
            standings = [each for each in report.standings if each.decision.claim == claim_id]
            blocks = _blocks(judgement, standings, report.corpus, paint)
            return "\n\n".join("\n".join(block) for block in blocks) + "\n"
    raise KeyError(claim_id)


def _blocks(
    judgement: Judgement, standings: Sequence[Standing], corpus: Corpus, paint: Paint
) -> Iterator[list[str]]:
    numbers = {each.statement.id: n for n, each in enumerate(judgement.evidence, 1)}
    files = Files(corpus)
    yield _head(judgement, paint)
    if standings:
        settled = (line for each in standings for line in ruling(each, paint))
        yield [paint.strong("decided"), *(f"  {line}" for line in settled)]
    for evidence in judgement.evidence:
        number = numbers[evidence.statement.id]
        yield list(_statement(number, evidence, corpus, files, paint))
    compared = list(_comparisons(judgement, numbers, paint))
    if compared:
        yield [paint.strong("compared"), *compared]
    camps = [_camp(camp, judgement, numbers) for camp in judgement.camps]
    if camps:
        yield [paint.strong("camps"), *camps]
    closing = list(_closing(judgement, Sources.of(corpus.sources)))
    if closing:
        yield closing


def _head(judgement: Judgement, paint: Paint) -> list[str]:
    claim, verdict = judgement.claim, judgement.verdict
    return [
        f"{visible(claim.id)}: {paint.strong(visible(claim.question))}",
        f"{paint.tinted(verdict.value, _TINTS.get(verdict, 'good'))} "
        f"({count(judgement.sources, 'source')}, {judgement.independent:,} independent)",
        *_wrapped(judgement.sentence, ""),
    ]


def _statement(
    number: int, evidence: Evidence, corpus: Corpus, files: Files, paint: Paint
) -> Iterator[str]:
    statement = evidence.statement
    yield f"{number}. {paint.strong(visible(statement.voice))}: {visible(_said(statement))}"
    for anchor in (evidence.anchor, evidence.context):
        if anchor is not None:
            yield from _anchor(anchor, corpus, files, paint)
    if evidence.anchor.spans:
        read = f": {evidence.read}" if evidence.read else ""
        yield f"   {visible(_ATTESTED[evidence.attestation] + read)}"
    if statement.note:
        yield from _wrapped(f"note: {statement.note}", "   ")


def _said(statement: Statement) -> str:
    """Return the value with all that the editor recorded of it."""
    asof = f"as of {statement.as_of_written}" if statement.as_of_written else ""
    mode = "" if statement.mode == "report" else statement.mode
    more = "; ".join(part for part in (statement.scope.words(), asof, mode) if part)
    return f"{statement.written} ({more})" if more else statement.written


def _anchor(anchor: Anchor, corpus: Corpus, files: Files, paint: Paint) -> Iterator[str]:
    status = anchor.status.value
    if anchor.status is not AnchorStatus.NOT_FOUND:
        status += f" ({anchor.method}, {anchor.score:.0f} % alike)"
    if not anchor.spans:
        yield f"   {visible(anchor.source)}: {status}"
        return
    source = corpus.source(anchor.source)
    index = LineIndex(source.text)
    for span in anchor.spans:
        location = index.location(source.file, span)
        yield f"   {visible(str(location))}: {status}"
        for row in files.excerpt(location):
            yield from drawn(row, paint)


def _comparisons(judgement: Judgement, numbers: Mapping[str, int], paint: Paint) -> Iterator[str]:
    widest = max((len(each.level.value) for each in judgement.comparisons), default=0)
    for each in judgement.comparisons:
        pair = f"{numbers[each.left.id]} and {numbers[each.right.id]}"
        level = paint.tinted(f"{each.level.value:<{widest}}", _TINTS.get(each.level, "good"))
        replaced = f" ({each.replaced})" if each.replaced else ""
        yield f"  {pair}  {level}  {visible(each.reason)}{replaced}"


def _camp(camp: Camp, judgement: Judgement, numbers: Mapping[str, int]) -> str:
    members = ", ".join(str(numbers[each]) for each in camp.statements)
    if camp.common is None:
        return f"  {members}"
    dates = judgement.claim.kind == "date"
    shared = in_days(camp.common) if dates else in_figures(camp.common, None)
    return f"  {members}: could all mean {shared}"


def _closing(judgement: Judgement, sources: Sources) -> Iterator[str]:
    shared = consensus(judgement, sources)
    if shared:
        yield f"what satisfies all of them: {visible(shared)}"
    if judgement.claim.note:
        yield from _wrapped(f"note: {judgement.claim.note}", "")


def _wrapped(text: str, indent: str) -> list[str]:
    """Return *text* in lines of a terminal's width."""
    return wrap(visible(text), 80, initial_indent=indent, subsequent_indent=indent)
