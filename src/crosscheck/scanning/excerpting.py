"""Which words of a sentence to quote for a value, and what to say of their surroundings."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck.text import Span

_SHORT = 60
"""Characters up to which a sentence is quoted whole."""
_FEWEST = 4
"""Words that a quote has at least, where the sentence has them."""
_AROUND = (25, 50, 100, 200)
"""Characters of the surroundings that tell which of several places is meant, as few as do."""
_CLAUSE_ENDS = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)|[()\"“”]")
_OPENING = " \t\r\n\x0c,;:–—-()\"“”'‘"
_CLOSING = ' \t\r\n\x0c,;:–—-()"“.!?'
_MARKS = (("“", "”"), ('"', '"'))


@frozen
class Excerpt:
    """Words to quote."""

    span: Span
    prefix: str = ""
    """What stands right before them, where they stand more than once in the text."""
    suffix: str = ""


def excerpt(text: str, sentence: Span, core: Sequence[Span]) -> Excerpt:
    """Return the words of *sentence* to quote so that they hold all of *core*.

    A short sentence whole; of a long one the clause, or the clauses, around the core.
    """
    span = _trimmed(text, sentence)
    if len(span) > _SHORT and core:
        clause = _clauses(text, span, Span(core[0].start, max(each.end for each in core)))
        if len(clause.cut(text).split()) >= _FEWEST:
            span = clause
    span = _with_its_marks(text, span)
    return Excerpt(span, *_surroundings(text, span))


def _with_its_marks(text: str, span: Span) -> Span:
    """Return *span* with the quotation mark right before it, where it has the closing one only."""
    words, before = span.cut(text), text[max(0, span.start - 1) : span.start]
    for opening, closing in _MARKS:
        marks = words.count(closing) - (words.count(opening) if opening != closing else 0)
        if before == opening and marks > 0 and marks % 2:
            return Span(span.start - 1, span.end)
    return span


def _surroundings(text: str, span: Span) -> tuple[str, str]:
    """Return what stands around *span*, as far as it takes to tell it from the same elsewhere."""
    words = span.cut(text)
    others = [start for start in _places(text, words) if start != span.start]
    before = behind = ""
    for reach in _AROUND if others else ():
        before, behind = _around(text, span.start, len(words), reach)
        alike = (_around(text, other, len(words), reach) for other in others)
        if not any(one.endswith(before) and other.startswith(behind) for one, other in alike):
            break
    return before, behind


def _places(text: str, words: str) -> Iterator[int]:
    """Yield where *words* begin in *text*."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _around(text: str, start: int, length: int, reach: int) -> tuple[str, str]:
    before, behind = text[max(0, start - reach) : start], text[start + length :][:reach]
    return " ".join(before.split()), " ".join(behind.split())


def _clauses(text: str, sentence: Span, core: Span) -> Span:
    """Return the stretch of *sentence* between two ends of clauses that holds *core*."""
    start, end = sentence.start, sentence.end
    for match in _CLAUSE_ENDS.finditer(text, sentence.start, sentence.end):
        if match.end() <= core.start:
            start = match.end()
        elif match.start() >= core.end:
            end = match.start()
            break
    return _trimmed(text, Span(start, end))


def _trimmed(text: str, span: Span) -> Span:
    """Return *span* without the blanks and signs around its words."""
    written = span.cut(text)
    left = len(written) - len(written.lstrip(_OPENING))
    right = len(written.rstrip(_CLOSING))
    return Span(span.start + left, span.start + right) if left < right else span
