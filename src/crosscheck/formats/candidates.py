"""Why a quote is where it is, or nowhere: the places considered, and what spoke against each."""

from collections.abc import Iterator, Sequence

from crosscheck.explaining import difference_in_words
from crosscheck.formats.excerpt import Files, drawn
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import visible
from crosscheck.formats.wording import count
from crosscheck.model import Anchor, Candidate, Corpus, Quote, Source, Statement
from crosscheck.text import LineIndex

Searched = Sequence[tuple[Statement, Quote, Anchor]]


def render_search(corpus: Corpus, source: str, searched: Searched, *, colour: bool) -> str:
    """Return for each quote what was looked for in *source* and what was found, best first."""
    paint, files, text = Paint(on=colour), Files(corpus), corpus.source(source)
    blocks = [
        "\n".join(_quote(statement, quote, anchor, text, files, paint))
        for statement, quote, anchor in searched
    ]
    return "\n\n".join(blocks or ["nothing is quoted for this claim"]) + "\n"


def _quote(
    statement: Statement,
    quote: Quote,
    anchor: Anchor,
    source: Source,
    files: Files,
    paint: Paint,
) -> Iterator[str]:
    foreign = f", quoted from {statement.source}" if statement.source != source.id else ""
    yield f"{paint.strong('looked for')} “{visible(quote.exact)}”{foreign}"
    yield f"in {visible(source.file)}: {anchor.status.value}, {_considered(anchor)}"
    lines = LineIndex(source.text)
    for number, candidate in enumerate(anchor.candidates, 1):
        where = lines.location(source.file, candidate.span)
        taken = candidate.span in anchor.spans
        tint = "good" if taken else "side"
        verdict = "taken" if taken else "not taken"
        head = f"{number}. {candidate.score:.0f} % alike, {verdict}"
        yield f" {paint.margin('-->')} {visible(str(where))}: {paint.tinted(head, tint)}"
        for row in files.excerpt(where):
            yield from drawn(row, paint)
        for reason in _reasons(candidate):
            yield f" {paint.margin('=')} {visible(reason)}"


def _considered(anchor: Anchor) -> str:
    return f"{count(len(anchor.candidates), 'place')} considered"


def _reasons(candidate: Candidate) -> Iterator[str]:
    if candidate.rejected:
        yield candidate.rejected
    for difference in candidate.differences:
        if not (candidate.rejected and difference.alters):
            yield difference_in_words(difference)
