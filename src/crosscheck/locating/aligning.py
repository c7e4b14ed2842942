"""Which word of a passage stands for which word of a quote, where most of them are the same."""

from collections.abc import Iterator, Sequence

from crosscheck.fuzzy import common_runs
from crosscheck.linking.alignment import Pair, align, letters, words
from crosscheck.linking.nearest import SpanPair
from crosscheck.text import Span


def paired(quote: str, text: str, start: int, end: int) -> list[SpanPair]:
    """Return the words of a folded *quote* and of the folded *text* from *start* to *end*.

    Words that are the same are paired first, as many as stand in one order; only what lies between
    them is aligned word by word.
    """
    quoted, found = words(quote), words(text, start, end)
    left = [letters(span.cut(quote)) for span in quoted]
    right = [letters(span.cut(text)) for span in found]
    return [_spans(pair, quoted, found) for pair in _pairs(left, right)]


def _spans(pair: Pair, quoted: Sequence[Span], found: Sequence[Span]) -> SpanPair:
    i, j = pair
    return None if i is None else quoted[i], None if j is None else found[j]


def _pairs(left: Sequence[str], right: Sequence[str]) -> Iterator[Pair]:
    i = j = 0
    for first, second, size in (*common_runs(left, right), (len(left), len(right), 0)):
        yield from _between(left[i:first], right[j:second], i, j)
        yield from zip(range(first, first + size), range(second, second + size), strict=True)
        i, j = first + size, second + size


def _between(left: Sequence[str], right: Sequence[str], i: int, j: int) -> Iterator[Pair]:
    """Yield all words of two stretches that have no word in common, in pairs or alone."""
    if not left or not right:
        yield from ((i + at, None) for at in range(len(left)))
        yield from ((None, j + at) for at in range(len(right)))
        return
    pairs = align(left, right)
    used = [second for _, second in pairs if second is not None]
    # The alignment leaves away what stands before and behind; here both ends are fixed.
    first, last = (used[0], used[-1] + 1) if used else (0, 0)
    yield from ((None, j + at) for at in range(first))
    for one, other in pairs:
        yield None if one is None else i + one, None if other is None else j + other
    yield from ((None, j + at) for at in range(last, len(right)))
