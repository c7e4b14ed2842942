"""The words of a source in bold within their sentence, short enough for a table."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from crosscheck.formats.escape import bold, inline, link, path, plain
from crosscheck.formats.stated import quoted
from crosscheck.formats.wording import nested
from crosscheck.model import Anchor, AnchorStatus, Evidence, Source
from crosscheck.text import LineIndex, Location, Span

_AROUND = 60
"""Characters of the sentence shown on each side of the words."""
_BETWEEN = 40
"""Characters shown between two parts of a quote."""


class Links:
    """Leads from the report to the lines of the project's files."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._indexes: dict[str, LineIndex] = {}

    def lines(self, source: Source, span: Span) -> str:
        """Return a link to the lines of *source* on which *span* stands, with its page if any."""
        if source.id not in self._indexes:
            self._indexes[source.id] = LineIndex(source.text)
        index = self._indexes[source.id]
        first = index.point(span.start).line
        last = index.point(max(span.start, span.end - 1)).line
        target = f"{self._to(source.file)}#L{first}"
        page = _pages(index.page(span.start), index.page(max(span.start, span.end - 1)))
        if first == last:
            return link(f"{page}line\u00a0{first}", target)
        return link(f"{page}lines\u00a0{first}–{last}", f"{target}-L{last}")

    def place(self, location: Location) -> str:
        """Return a link to *location*, named as it is."""
        return link(plain(str(location)), f"{self._to(location.file)}#L{location.start.line}")

    def file(self, source: Source, label: str) -> str:
        """Return a link from *label*, in Markdown, to the whole text of *source*."""
        return link(label, self._to(source.file))

    def _to(self, file: str) -> str:
        return f"{self._root}/{path(file)}"


def _pages(first: int | None, last: int | None) -> str:
    if first is None:
        return ""
    return f"p.\u00a0{first}, " if first == last else f"pp.\u00a0{first}–{last}, "


def in_context(evidence: Evidence, source: Source, links: Links) -> str:
    """Return the words within their sentence and a link to their line, as Markdown.

    What the value rests on elsewhere follows with a link of its own.
    """
    return _passages(evidence, source, links, _marked)


def in_short(evidence: Evidence, source: Source, links: Links) -> str:
    """Return the words alone, in quotation marks, with the same links."""
    return _passages(evidence, source, links, _quoted)


def _passages(
    evidence: Evidence, source: Source, links: Links, shown: Callable[[Anchor, Source], str]
) -> str:
    if not evidence.anchor.spans:
        return _missing(evidence)
    found = [each for each in (evidence.anchor, evidence.context) if each and each.spans]
    return " … and elsewhere: ".join(
        f"{shown(each, source)} ({links.lines(source, _whole(each))})"
        + _REMARKS.get(each.status, "")
        for each in found
    )


def _quoted(anchor: Anchor, source: Source) -> str:
    return f"“{inline(nested(quoted(anchor, source)))}”"


def _missing(evidence: Evidence) -> str:
    quote = evidence.statement.quote
    return f"*not found:* “{plain(quote.exact)}”" if quote else "*no words quoted*"


def nearest(anchor: Anchor, source: Source, links: Links) -> str:
    """Return the passage most like a quote that was not found, as Markdown."""
    if not anchor.candidates:
        return "nothing like it"
    best = anchor.candidates[0]
    found = Anchor(anchor.statement, source.id, anchor.status, (best.span,))
    what = "a candidate, not confirmed" if best.proposed else "nearest"
    return f"{what}: {_marked(found, source)} ({links.lines(source, best.span)})"


_REMARKS = {
    AnchorStatus.DRIFTED: " *found only approximately*",
    AnchorStatus.AMBIGUOUS: " *stands in several places*",
}


def _whole(anchor: Anchor) -> Span:
    return Span(anchor.spans[0].start, anchor.spans[-1].end)


def _marked(anchor: Anchor, source: Source) -> str:
    text, spans = source.text, anchor.spans
    sentence = anchor.sentence or _whole(anchor)
    between = [
        _tail(text[min(sentence.start, spans[0].start) : spans[0].start]),
        *_pieces(text, spans),
        _head(text[spans[-1].end : max(sentence.end, spans[-1].end)]),
    ]
    marked = plain(between[0]) + (" " if between[0][-1:].isspace() else "")
    for span, (before, after) in zip(spans, pairwise(between), strict=True):
        marked += bold(before, span.cut(text), after) + inline(after)
    return marked.rstrip()


def _pieces(text: str, spans: Sequence[Span]) -> list[str]:
    """Return what stands between the parts of a quote, cut in its middle where it is long."""
    between = []
    for left, right in pairwise(spans):
        gap = text[left.end : right.start]
        between.append(gap if len(gap) <= _BETWEEN else " … ")
    return between


def _tail(text: str) -> str:
    """Return the end of *text* from a word's start on."""
    if len(text) <= _AROUND:
        return text
    kept = text[-_AROUND:]
    blank = next((index for index, each in enumerate(kept) if each.isspace()), None)
    return "… " if blank is None else "… " + kept[blank:].lstrip()


def _head(text: str) -> str:
    """Return the beginning of *text* up to a word's end."""
    if len(text) <= _AROUND:
        return text
    kept = text[:_AROUND]
    blank = max((index for index, each in enumerate(kept) if each.isspace()), default=None)
    return " …" if blank is None else kept[:blank].rstrip() + " …"
