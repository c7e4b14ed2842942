"""Whether the words at a place are those of the quote, and what differs.

The place comes from the letters; what is said of it comes from the text as written, and from the
same guards by which a quote is held against its source.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from crosscheck.linking.approximate import unlike
from crosscheck.linking.guards import differences
from crosscheck.linking.margins import hidden, left_out
from crosscheck.linking.nearest import SpanPair
from crosscheck.linking.places import at_edges
from crosscheck.linking.side import Side
from crosscheck.locating.aligning import paired
from crosscheck.locating.letters import Sheet
from crosscheck.locating.needles import Needle
from crosscheck.locating.runs import Stretch
from crosscheck.model import Difference, Method
from crosscheck.model.located import Place
from crosscheck.passages import sentence_around
from crosscheck.text import Span, fold, folded

_AROUND = 300
"""Characters beside a place that the guards look at."""
_BESIDE = 4
_LONGEST_WORD = 40
_END = 16
"""Letters at an end of a quote without their like, some four words, that make another of it."""


@frozen
class _Compared:
    """A piece of a quote and the words at its place."""

    span: Span
    method: Method
    differences: tuple[Difference, ...] = ()
    unlike: tuple[str, ...] = ()


def verified(
    document: int, sheet: Sheet, needle: Needle, found: Sequence[Stretch], score: float
) -> Place:
    """Return the place of *needle* in a document, where *found* are the letters like its own."""
    compared = [_compared(piece, sheet) for piece in _pieces(needle, found)]
    spans = tuple(one.span for one in compared)
    differing = [difference for one in compared for difference in one.differences]
    for span in spans:
        differing.extend(_left_out(sheet.text, span))
    for before, behind in pairwise(spans):
        differing.extend(hidden(sheet.text, before, behind))
    return Place(
        document,
        spans,
        score,
        max((one.method for one in compared), key=("exact", "folded", "fuzzy").index),
        tuple(differing),
        (*(reason for one in compared for reason in one.unlike), *_ends(needle, found)),
    )


def _ends(needle: Needle, found: Sequence[Stretch]) -> Iterator[str]:
    """Yield in words the ends of a quote of which the letters at its place have nothing.

    Single words that both have, such as "the", hide them from a look at the words.
    """
    for words, letters, one in zip(needle.pieces, needle.letters, found, strict=True):
        sheet = Sheet(words)
        if one.first >= _END:
            yield f"the source does not have “{words[: sheet.place(one.first)].strip()}” here"
        if len(letters) - one.last >= _END:
            yield f"the source does not have “{words[sheet.place(one.last) :].strip()}” here"


@frozen
class _Piece:
    """Words of a quote that stand together in the text, and where."""

    words: str
    stretch: Stretch
    missing: int
    """How many letters at their end have no like there."""

    def and_then(self, words: str, stretch: Stretch, missing: int) -> "_Piece":
        """Return it with the piece that stands right behind it: the dots are the text's own."""
        both = evolve(self.stretch, end=stretch.end)
        return _Piece(f"{self.words} {words}", both, missing)


def _pieces(needle: Needle, found: Sequence[Stretch]) -> list[_Piece]:
    """Return the pieces of a quote, in one where nothing is left out between them."""
    pieces: list[_Piece] = []
    for words, letters, stretch in zip(needle.pieces, needle.letters, found, strict=True):
        missing = len(letters) - stretch.last
        if pieces and stretch.start <= pieces[-1].stretch.end:
            pieces[-1] = pieces[-1].and_then(words, stretch, missing)
        else:
            pieces.append(_Piece(words, stretch, missing))
    return pieces


def _compared(piece: _Piece, sheet: Sheet) -> _Compared:
    """Return what differs between the words of a *piece* and what stands at its place."""
    text, words = sheet.text, piece.words
    span = _with_signs(text, _snapped(sheet, piece), piece)
    if span.cut(text) == words:
        return _Compared(span, "exact")
    if folded(span.cut(text)) == folded(words):
        return _Compared(span, "folded")
    begin = max(0, span.start - _AROUND)
    around = text[begin : span.end + _AROUND]
    quote, source = Side(words, fold(words)), Side(around, fold(around))
    start = source.folded.index(span.start - begin)
    end = source.folded.index(span.end - begin)
    pairs = paired(quote.folded.text, source.folded.text, start, end)
    used = [found for _, found in pairs if found]
    if not used:
        return _Compared(span, "fuzzy", unlike=(f"the source does not have “{words}”",))
    if all(left and right and _same(quote, source, left, right) for left, right in pairs):
        return _Compared(span, "folded")
    return _Compared(
        span,
        "fuzzy",
        differences(quote, source, _near(pairs, quote, source)),
        tuple(unlike(quote, source, pairs)),
    )


def _near(pairs: Sequence[SpanPair], quote: Side, source: Side) -> list[SpanPair]:
    """Return the words that differ and those beside them, the first of all and the last.

    The guards look at a word and at what stands beside it; to take every word apart would cost
    most of the time.
    """
    differ = [
        at
        for at, (left, right) in enumerate(pairs)
        if not (left and right and _same(quote, source, left, right))
    ]
    kept = {at for each in differ for at in range(each - _BESIDE, each + _BESIDE + 1)}
    found = [at for at, (_, right) in enumerate(pairs) if right]
    kept.update((found[0], found[-1]))
    return [pair for at, pair in enumerate(pairs) if at in kept]


def _same(quote: Side, source: Side, left: Span, right: Span) -> bool:
    return left.cut(quote.folded.text) == right.cut(source.folded.text)


def _snapped(sheet: Sheet, piece: _Piece) -> Span:
    """Return the whole words at a place.

    A word that begins or ends with a letter of the quote belongs to it, though it may go on: "225"
    is not in "2,225". One that only stands where the quote's last letters might belongs to it by
    its greater part.
    """
    text, own = sheet.text, piece.stretch
    start, end = sheet.place(own.start), sheet.place(own.end - 1) + 1
    first, behind = _word_around(text, start)
    if first < start:
        whole = not own.first or start - first <= behind - start
        start = first if whole else _next(text, behind, end)
    before, last = _word_around(text, end)
    if last > end:
        whole = not piece.missing or last - end <= end - before or before <= start
        end = last if whole else _last(text, before, start)
    return Span(start, max(end, start + 1))


def _with_signs(text: str, span: Span, piece: _Piece) -> Span:
    """Return *span* with the signs beside it with which the quote begins and ends.

    They are no letters, and yet the "$" of "$500" is the quote's.
    """
    letters = [at for at, character in enumerate(piece.words) if character.isalnum()]
    if not letters:
        return span
    start, end = span.start, span.end
    if not piece.stretch.first:
        before = text[max(0, start - _AROUND) : start]
        start -= _same_signs(piece.words[: letters[0]][::-1], before[::-1])
    if not piece.missing:
        end += _same_signs(piece.words[letters[-1] + 1 :], text[end : end + _AROUND])
    return Span(start, end)


def _same_signs(signs: str, beside: str) -> int:
    """Return how many characters *beside* a place are *signs* of the quote, in order."""
    found = at = 0
    for sign in signs:
        if sign.isspace():
            continue
        at += len(beside[at:]) - len(beside[at:].lstrip())
        if folded(beside[at : at + 1]) != folded(sign):
            break
        at = found = at + 1
    return found


def _word_around(text: str, index: int) -> tuple[int, int]:
    """Return where the word begins and ends that *index* cuts; *index* where it cuts none."""
    start = end = index
    least, most = max(0, index - _LONGEST_WORD), min(len(text), index + _LONGEST_WORD)
    while start > least and not at_edges(text, Span(start, start)):
        start -= 1
    while start < index and end < most and (end == index or not at_edges(text, Span(end, end))):
        end += 1
    return start, end


def _last(text: str, index: int, start: int) -> int:
    """Return where the last word before *index* ends, behind *start*."""
    while index > start + 1 and not text[index - 1].isalnum():
        index -= 1
    return index


def _next(text: str, index: int, end: int) -> int:
    """Return where the next word behind *index* begins, before *end*."""
    while index < end - 1 and not text[index].isalnum():
        index += 1
    return index


def _left_out(text: str, span: Span) -> tuple[Difference, ...]:
    """Return what words beside *span* say of the words in it."""
    begin = max(0, span.start - _AROUND)
    around = text[begin : span.end + _AROUND]
    inside = Span(span.start - begin, span.end - begin)
    return left_out(around, inside, sentence_around(around, inside))
