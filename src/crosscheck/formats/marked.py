"""A passage in rows, with signs beneath its figures, days, names and words."""

from collections.abc import Iterator, Sequence

from crosscheck.formats.excerpt import WIDTH, Drawing
from crosscheck.formats.paint import Paint
from crosscheck.model.scanned import Mark, MarkKind
from crosscheck.text import Span

SIGNS: dict[MarkKind, str] = {"figure": "^", "date": "^", "name": "~", "word": "~"}
"""What stands beneath a mark: figures and days, and what the passage was found by."""
_ROWS = 4
_ELLIPSIS = "…"
_LINE_ENDS = str.maketrans("\r\n\x0b\x0c\x85\u2028\u2029", " " * 7)


def marked(text: str, passage: Span, marks: Sequence[Mark], paint: Paint) -> Iterator[str]:
    """Yield the rows of *passage* as they are shown, each with its signs in the row beneath.

    What a terminal would not show, or would obey, is made visible; a long passage is cut behind
    the fourth row.
    """
    written = passage.cut(text).translate(_LINE_ENDS)
    drawing = Drawing.of(written) if written else None
    rows = list(_wrapped(drawing, written)) if drawing else []
    for number, row in enumerate(rows[:_ROWS]):
        cut = number == _ROWS - 1 and len(rows) > _ROWS
        words = drawing.text(row.start, row.end).rstrip() if drawing else ""
        yield f"{paint.margin('|')} {words}{_ELLIPSIS if cut else ''}"
        beneath = _beneath(drawing, row, passage.start, marks) if drawing else ""
        if beneath:
            yield f"{paint.margin('|')} {paint.tinted(beneath, 'side')}"


def _wrapped(drawing: Drawing, written: str) -> Iterator[Span]:
    """Yield from where to where each row goes, wrapped behind a blank where there is one."""
    start = 0
    while start < len(written):
        end = max(drawing.last_within(WIDTH, start), start + 1)
        if end < len(written):
            end = written.rfind(" ", start, end) + 1 or end
        yield Span(start, end)
        start = end


def _beneath(drawing: Drawing, row: Span, begin: int, marks: Sequence[Mark]) -> str:
    """Return the signs beneath *row* of a passage that begins at *begin* of its text."""
    signs = ""
    at = row.start
    for mark in marks:
        start, end = mark.span.start - begin, mark.span.end - begin
        start, end = max(start, at), min(end, row.end)
        if start < end:
            signs += " " * drawing.columns(at, start)
            signs += SIGNS[mark.kind] * drawing.columns(start, end)
            at = end
    return signs
