"""Where the sentences of a text begin and end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from crosscheck.reading.language import words
from crosscheck.text import Span

# In a text with a line longer than this, every line is a paragraph; in any other, lines may be
# wrapped, and one that is nearly full goes on in the next.
_WRAPPED_AT_MOST = 100
_NEARLY_FULL = 0.6

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# What ends a sentence, with the quotes and brackets that close after it. Each run of stops is
# looked at once, from its first.
_END = re.compile(
    r"""(?<![.!?…])[.!?…]++["'”’»)\]]*+(?=\s++(?P<next>["'“‘«(\[]*+\w++))|[。！？]++["'”’»)\]]*+"""
)
_OPENING = "\"'“‘«(["
# Before a name; no sentence ends with one of these.
_TITLES = words(
    "adm capt cf col dr e.g gen gov hon i.e lt maj messrs mr mrs ms mt pres prof rep rev sen sgt "
    "st v viz vs г им пр см ул"
)
_BEFORE_FIGURES = words("art fig no nos op p par pp vol ст")
# These may end a sentence; they do where the next word is one that opens sentences.
_SHORTENED = words(
    "a.m p.m u.s u.k u.n e.u d.c ph.d co corp inc ltd etc al approx ca dept est incl jr sq "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "млн млрд тыс т.д т.п др"
)
_LONGEST_SHORTENED = 12
_OPENERS = words(
    "a after although among an and as at authorities because before but by despite during for "
    "from he her his how however i if in it its last many meanwhile more most nearly no on one "
    "our police protesters several she since so some that the their then there these they this "
    "those though three to two under until we what when where which while who why with you"
)


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of *text* in order, without the blanks between them.

    A heading, a caption and an item of a list are sentences of their own. A full stop after a
    title, an abbreviation or an initial ends a sentence only where the next word is one that
    opens sentences. Linear in the length of *text*.
    """
    return tuple(span for block in _blocks(text) for span in _in_block(text, block))


def sentence_around(text: str, span: Span) -> Span:
    """Return the sentence or sentences of *text* in which *span* lies."""
    return Sentences(text).around(span)


def paragraph_around(text: str, span: Span, *, reach: int) -> Span:
    """Return the paragraph or paragraphs of *text* in which *span* lies.

    It goes no further than *reach* characters beyond *span* on either side, and costs no more
    than that, however long *text* is.
    """
    start, end = max(0, span.start - reach), min(len(text), span.end + reach)
    begin, finish = span.start, span.end
    for block in _blocks(text[start:end]):
        if start + block.start < span.end and span.start < start + block.end:
            begin = min(begin, start + block.start)
            finish = max(finish, start + block.end)
    return Span(begin, finish)


class Sentences:
    """The sentences of a text, to be asked for the one around a place."""

    def __init__(self, text: str) -> None:
        self._spans = sentences(text)
        self._starts = [span.start for span in self._spans]

    def around(self, span: Span) -> Span:
        """Return the sentence or sentences in which *span* lies; itself where it is in none."""
        first = bisect_right(self._starts, span.start) - 1
        last = bisect_left(self._starts, span.end) - 1
        if last < 0:
            return span
        begin, end = self._spans[max(first, 0)].start, self._spans[last].end
        return Span(min(span.start, begin), max(span.end, end))


def _blocks(text: str) -> Iterator[Span]:
    """Yield paragraphs: lines, or runs of full lines in a text that is wrapped."""
    lines = [match.span() for match in _LINE.finditer(text)]
    longest = max((end - start for start, end in lines), default=0)
    full = longest * _NEARLY_FULL if longest <= _WRAPPED_AT_MOST else None
    begin: int | None = None
    for number, (start, end) in enumerate(lines):
        begin = start if begin is None else begin
        following = lines[number + 1][0] if number + 1 < len(lines) else len(text)
        goes_on = full is not None and end - start >= full
        if not (goes_on and text[end:following].count("\n") < 2 and following < len(text)):
            yield Span(begin, end)
            begin = None


def _in_block(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if not _goes_on(text, start, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, block.end)


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """Return whether the sentence from *start* goes on after what looks like its end."""
    following = (match["next"] or "").lstrip(_OPENING)
    if not following:
        return False
    if following[0].islower():
        return True
    if match[0] != ".":
        return False
    ending = text[max(start, match.start() - _LONGEST_SHORTENED) : match.start()].split()
    before = ending[-1].lstrip(_OPENING).casefold() if ending else ""
    initial = len(before) == 1 and before.isalpha() and before != "i"
    if before in _TITLES or initial or (before in _BEFORE_FIGURES and following[0].isdecimal()):
        return True
    return before in _SHORTENED and following.casefold() not in _OPENERS


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    written = text[start:end]
    left = len(written) - len(written.lstrip())
    if left < len(written):
        yield Span(start + left, start + len(written.rstrip()))
