"""Where a draft quotes: words in quotation marks, and Markdown's block quotes."""

import re
from collections.abc import Iterator

from attrs import frozen

from crosscheck.text import Span

FEWEST = 4
"""Words from which on quotation marks hold a quotation; fewer may be a term, a title, a doubt."""
_LINE = r"\n(?![ \t\r]*\n)"
"""The end of a line within a paragraph."""
_DOUBLE = re.compile(
    rf"“(?P<curly>(?:[^“”\n]|{_LINE}){{1,2000}})(?:”|(?=\n|\Z))"  # a long one may close later
    rf"|«(?P<angular>(?:[^«»\n]|{_LINE}){{1,2000}})»"
    rf"|„(?P<low>(?:[^„“”\n]|{_LINE}){{1,2000}})[“”]"
    rf"|(?<![\w\"])\"(?=[^\s\"])(?P<plain>(?:[^\"\n]|{_LINE}){{1,2000}})(?<=\S)\"(?!\w)"
)
_SINGLE = re.compile(
    rf"(?<!\w)[‘'](?=[\w\[…])(?P<words>(?:[^\s‘\"“”«»]|[^\S\n](?!')|{_LINE}){{12,600}}?)"
    r"(?<=[\w.,!?…\]])[’'](?!\w)"
)
_BLOCK = re.compile(r"(?:^[ \t]{0,3}>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_CREDIT = re.compile(r"\n[ \t]*(?:[–—]|--)[^\n]*\s*\Z")
"""The last line of a block quote: — Anel Arapova."""
_EDGES = " \t\r\n,.;:!?"


@frozen
class Quotation:
    """Words that a draft gives as another's."""

    span: Span
    """The words in the draft, without the marks."""
    words: str
    """The words to be looked for, in one line."""
    block: bool = False
    """Whether it is a block quote, which has no marks and may be the draft's own summary."""

    @property
    def short(self) -> bool:
        """Whether it is too short to be more than a term."""
        return len(self.words.split()) < FEWEST


def quotations(text: str, prose: str) -> tuple[Quotation, ...]:
    """Return the quotations in *text* in order, none within another.

    *prose* is the same text with what is no prose blanked out.
    """
    found: list[Quotation] = []
    for each in sorted(_all(text, prose), key=lambda each: (each.span.start, -each.span.end)):
        if not found or each.span.start >= found[-1].span.end:
            found.append(each)
    return tuple(found)


def _all(text: str, prose: str) -> Iterator[Quotation]:
    blocks = list(_blocks(text, prose))
    yield from blocks
    for match in _DOUBLE.finditer(prose):
        yield from _quotation(prose, Span(*match.span(match.lastgroup or 0)))
    for match in _SINGLE.finditer(prose):
        for each in _quotation(prose, Span(*match.span("words"))):
            if not each.short:
                yield each


def _blocks(text: str, prose: str) -> Iterator[Quotation]:
    """Yield the block quotes, without the name of whoever said it in the last line."""
    for match in _BLOCK.finditer(text):
        words = prose[match.start() : match.end()]
        credit = _CREDIT.search(words)
        end = match.start() + (credit.start() if credit else len(words))
        for each in _quotation(prose, Span(match.start(), end), marks='"“”«»„'):
            if not each.short:
                yield Quotation(each.span, each.words, block=True)


def _quotation(prose: str, span: Span, marks: str = "") -> Iterator[Quotation]:
    """Yield what *span* quotes, without the blanks and stops at its edges that are the draft's."""
    written = span.cut(prose)
    left = len(written) - len(written.lstrip(_EDGES + marks))
    right = len(written.rstrip(_EDGES + marks))
    if left < right:
        yield Quotation(
            Span(span.start + left, span.start + right), " ".join(written[left:right].split())
        )
