"""A passage in rows, with signs beneath its figures, days, names and words."""

from collections.abc import Iterator, Sequence

from crosscheck.formats.excerpt import WIDTH
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import cells
from crosscheck.model.scanned import Mark, MarkKind
from crosscheck.text import Span

SIGNS: dict[MarkKind, str] = {"figure": "^", "date": "^", "name": "~", "word": "~"}
"""What stands beneath a mark: figures and days first, then what the passage was found by."""
_ROWS = 4
_ELLIPSIS = "…"


def marked(text: str, passage: Span, marks: Sequence[Mark], paint: Paint) -> Iterator[str]:
    """Yield the rows of *passage* as they are shown, each with its signs in the row beneath.

    What a terminal would not show, or obey, is made visible; a long passage is cut behind the
    fourth row.
    """
    shown = cells(passage.cut(text))
    signs = _signs(passage, marks)
    rows = list(_wrapped(shown))
    for number, (start, end) in enumerate(rows[:_ROWS]):
        words = "".join(each for each, _ in shown[start:end]).rstrip()
        cut = number == _ROWS - 1 and len(rows) > _ROWS
        yield f"{paint.margin('|')} {words}{_ELLIPSIS if cut else ''}"
        beneath = "".join(signs.get(at, " ") * shown[at][1] for at in range(start, end)).rstrip()
        if beneath:
            yield f"{paint.margin('|')} {paint.tinted(beneath, 'side')}"


def _signs(passage: Span, marks: Sequence[Mark]) -> dict[int, str]:
    """Return the sign beneath each character of *passage* that has one."""
    return {
        at - passage.start: SIGNS[mark.kind]
        for mark in marks
        for at in range(mark.span.start, mark.span.end)
    }


def _wrapped(shown: Sequence[tuple[str, int]]) -> Iterator[tuple[int, int]]:
    """Yield from where to where each row goes, wrapped behind a blank where there is one."""
    start = 0
    while start < len(shown):
        end, columns, blank = start, 0, 0
        while end < len(shown) and columns + shown[end][1] <= WIDTH:
            columns += shown[end][1]
            end += 1
            blank = end if shown[end - 1][0] == " " else blank
        if end < len(shown):
            end = blank or max(end, start + 1)
        yield start, end
        start = end
