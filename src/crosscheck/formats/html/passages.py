"""A passage within its paragraph, with the words marked that were quoted."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import frozen

from crosscheck.formats.html.addresses import Addresses
from crosscheck.model import Anchor, AnchorStatus, Evidence, Source
from crosscheck.passages import paragraph_around
from crosscheck.text import LineIndex, Span

_REACH = 400
"""Characters of the paragraph shown on either side of the words."""
_BETWEEN = 300
"""Characters shown between two parts of a quote."""
_REMARKS = {
    AnchorStatus.DRIFTED: "found only approximately",
    AnchorStatus.AMBIGUOUS: "stands in several places",
}


@frozen
class Piece:
    """Some words, and whether they are the quoted ones."""

    text: str
    marked: bool


@frozen
class Place:
    """A name for a place, and where a link to it leads."""

    label: str
    address: str | None


@frozen
class Passage:
    """What a source says, where, and what to know of how it was found."""

    pieces: tuple[Piece, ...]
    place: Place
    remark: str = ""


@frozen(slots=False)
class Texts:
    """Cuts passages out of sources, and knows the lines on which they stand."""

    addresses: Addresses

    @cached_property
    def _indexes(self) -> dict[str, LineIndex]:
        return {}

    def passages(self, evidence: Evidence, source: Source) -> tuple[Passage, ...]:
        """Return the passage of a statement, and the one elsewhere that its value rests on."""
        anchors = (evidence.anchor, evidence.context)
        found = [each for each in anchors if each and each.spans]
        return tuple(
            self.passage(source, each.spans, _REMARKS.get(each.status, "")) for each in found
        )

    def nearest(self, anchor: Anchor, source: Source) -> Passage | None:
        """Return the passage most like a quote that was not found; None where nothing is."""
        if not anchor.candidates:
            return None
        best = anchor.candidates[0]
        remark = "a candidate, not confirmed" if best.proposed else "the nearest passage"
        return self.passage(source, (best.span,), remark)

    def passage(self, source: Source, spans: Sequence[Span], remark: str = "") -> Passage:
        """Return the words at *spans* of *source* within their paragraph."""
        return Passage(tuple(_pieces(source.text, spans)), self.place(source, spans), remark)

    def place(self, source: Source, spans: Sequence[Span]) -> Place:
        """Return the lines of *source* on which *spans* stand."""
        if source.id not in self._indexes:
            self._indexes[source.id] = LineIndex(source.text)
        index = self._indexes[source.id]
        first = index.point(spans[0].start).line
        last = index.point(max(spans[0].start, spans[-1].end - 1)).line
        label = f"line {first:,}" if first == last else f"lines {first:,}–{last:,}"
        page = index.page(spans[0].start)
        return Place(
            label if page is None else f"p. {page}, {label}", self.addresses.source(source, first)
        )


def _pieces(text: str, spans: Sequence[Span]) -> Iterator[Piece]:
    whole = Span(spans[0].start, spans[-1].end)
    around = paragraph_around(text, whole, reach=_REACH)
    yield from _plain(_beginning(text, around.start, whole.start))
    for number, span in enumerate(spans):
        if number:
            gap = text[spans[number - 1].end : span.start]
            yield from _plain(gap if len(gap) <= _BETWEEN else " … ")
        yield Piece(span.cut(text), marked=True)
    yield from _plain(_ending(text, whole.end, around.end))


def _plain(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text, marked=False)


def _beginning(text: str, start: int, end: int) -> str:
    """Return *text* up to the words, from a word's start on where it goes back too far."""
    before = text[start:end]
    if start == 0 or text[start - 1].isspace() or not before:
        return before
    return f"… {before.split(maxsplit=1)[-1]}" if before.split()[1:] else "… "


def _ending(text: str, start: int, end: int) -> str:
    """Return *text* behind the words, up to a word's end where it goes on too far."""
    after = text[start:end]
    if end == len(text) or text[end].isspace() or not after:
        return after
    return f"{after.rsplit(maxsplit=1)[0]} …" if after.split()[1:] else " …"
