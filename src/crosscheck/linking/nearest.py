"""The places of a text that are most like a quote, from word edge to word edge."""

from collections.abc import Iterator
from heapq import heappop, heappush

from attrs import frozen

from crosscheck.fuzzy import Window, best_window, similarity
from crosscheck.linking.alignment import Pair, align, letters, words
from crosscheck.linking.vocabulary import NEIGHBOURS
from crosscheck.text import Span

SpanPair = tuple[Span | None, Span | None]
"""A word in the quote and the one in the text that stands for it; None for none."""
_BIG = 2_000_000_000
"""Letters of the quote times letters of the text from which on one search has to do."""
_TOO_BIG = 20_000_000_000
"""The same from which on none is made: rapidfuzz does about eight in a nanosecond."""
_SLACK = 24
"""Letters beside a window that may belong to its passage, and an eighth of the quote's more."""
_MOST_SLACK = 200


@frozen
class Likeness:
    """A stretch of a folded text that is like a folded quote."""

    span: Span
    score: float
    """Similarity from 0 to 100 between the quote and exactly this stretch."""
    pairs: tuple[SpanPair, ...]
    """The words of both in order."""


def nearest(quote: str, text: str, *, at_least: float) -> Iterator[Likeness]:
    """Yield the stretches of folded *text* most like the folded *quote*, none over another.

    The order is that of the windows by which they were found, and each window is *at_least* like
    the quote; a better likeness may still come out of a window that is a little less so. The time
    is bounded: a book is not searched for a chapter.
    """
    if len(quote) * len(text) > _TOO_BIG:
        return
    taken: list[Span] = []
    for window in _windows(quote, text, at_least):
        likeness = _snapped(quote, text, window)
        if likeness and all(likeness.span.apart(span) for span in taken):
            taken.append(likeness.span)
            yield likeness
        if len(quote) * len(text) > _BIG:
            return


def _windows(quote: str, text: str, at_least: float) -> Iterator[Window]:
    """Yield windows of *text* that do not overlap, the most alike first."""
    waiting: list[tuple[float, int, int, int, int]] = []

    def look(begin: int, end: int) -> None:
        window = best_window(quote, text[begin:end], at_least=at_least)
        if window:
            place = (begin + window.start, begin + window.end)
            heappush(waiting, (-window.score, *place, begin, end))

    look(0, len(text))
    while waiting:
        score, start, stop, begin, end = heappop(waiting)
        yield Window(-score, start, stop)
        for rest in ((begin, start), (stop, end)):
            if rest[1] - rest[0] >= len(quote) // 2:
                look(*rest)


def _snapped(quote: str, text: str, window: Window) -> Likeness | None:
    """Return the words around *window* that stand for the words of the quote."""
    slack = min(_SLACK + len(quote) // 8, _MOST_SLACK)
    start = max(0, text.rfind(" ", 0, max(0, window.start - slack)) + 1)
    end = text.find(" ", min(len(text), window.end + slack))
    quoted, found = words(quote), words(text, start, len(text) if end < 0 else end)
    left = [letters(span.cut(quote)) for span in quoted]
    right = [letters(span.cut(text)) for span in found]
    pairs = _with_phrase(align(left, right), left, right)
    used = [found[j] for _, j in pairs if j is not None]
    if not used:
        return None
    span = _with_signs(quote, text, Span(used[0].start, used[-1].end), quoted)
    spans = tuple(
        (None if i is None else quoted[i], None if j is None else found[j]) for i, j in pairs
    )
    return Likeness(span, similarity(quote, span.cut(text)), spans)


def _with_phrase(pairs: list[Pair], quoted: list[str], found: list[str]) -> list[Pair]:
    """Return *pairs* with all of a phrase of whose last words one stands for the quote's first.

    "more than 225" and not "than 225" is what the text has for "over 225".
    """
    i, j = pairs[0]
    if i is None or j is None or quoted[i] == found[j]:
        return pairs
    added: list[Pair] = []
    while j and (found[j - 1], found[j]) in NEIGHBOURS:
        j -= 1
        added.insert(0, (None, j))
    return added + pairs


def _with_signs(quote: str, text: str, span: Span, quoted: list[Span]) -> Span:
    """Return *span* with the quotation marks and stops around it that the quote has as well."""
    leading, trailing = quote[: quoted[0].start], quote[quoted[-1].end :]
    start, end = span.start, span.end
    if leading and text.endswith(leading, 0, start):
        start -= len(leading)
    if trailing and text.startswith(trailing, end):
        end += len(trailing)
    return Span(start, end)
