"""The lines around a place, cut to a window, with the words underlined."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import cells
from crosscheck.model import Corpus
from crosscheck.text import LineIndex, Location

WIDTH = 72
"""Columns of source text in a row."""
_ROWS = 4
"""Rows that one place may take."""
_ELLIPSIS = "…"
Glyphs = list[tuple[str, int]]
"""What is shown for each character of a line, and its columns."""


@frozen
class Row:
    """A line of a file, or as much of it as fits, with the marks that go beneath it."""

    number: int | None
    """The line's number; None where the row goes on with the line above."""
    shown: str
    marks: str


class Files:
    """The lines of every file that a report speaks of."""

    def __init__(self, corpus: Corpus) -> None:
        self._texts: Mapping[str, str] = {
            **corpus.texts,
            **{source.file: source.text for source in corpus.sources},
        }
        self._indexes: dict[str, LineIndex] = {}

    def excerpt(self, location: Location) -> tuple[Row, ...]:
        """Return the rows that show *location*; none where its file is not known."""
        if location.file not in self._texts:
            return ()
        if location.file not in self._indexes:
            self._indexes[location.file] = LineIndex(self._texts[location.file])
        rows = list(_rows(self._indexes[location.file], location))
        if len(rows) <= _ROWS:
            return tuple(rows)
        return (*rows[: _ROWS - 2], Row(None, _ELLIPSIS, ""), rows[-1])


def drawn(
    row: Row, paint: Paint, *, digits: int = 0, indent: str = "  ", tint: str = "side"
) -> Iterator[str]:
    """Yield *row* behind a margin, and its marks in the colour *tint* beneath it.

    The margin holds the line's number in *digits* columns, or none where there are no digits.
    """
    number = str(row.number) if digits and row.number is not None else ""
    yield f"{paint.margin(f'{indent}{number:>{digits}} |')} {row.shown}".rstrip()
    if row.marks:
        marks = row.marks.lstrip()
        blank = " " * (len(row.marks) - len(marks))
        yield f"{paint.margin(indent + ' ' * digits + ' |')} {blank}{paint.tinted(marks, tint)}"


def _rows(index: LineIndex, location: Location) -> Iterator[Row]:
    start, end = location.start, location.end
    last = start.line if end is None else end.line
    for number in range(start.line, last + 1):
        line = index.line(number)
        first = start.column - 1 if number == start.line else 0
        after = len(line)
        if number == last:
            after = first + 1 if end is None else end.column - 1
        if line.strip() or number == start.line:
            yield from _underlined(number, line, first, after)


def _underlined(number: int, line: str, start: int, end: int) -> Iterator[Row]:
    """Yield the rows for the words from *start* to *end* of a line: one, or more for long words."""
    glyphs = [*cells(line), (" ", 1)]  # the blank is for a place at the very end of the line
    if _columns(glyphs[start:end]) <= WIDTH - 2 * len(_ELLIPSIS):
        left, right = _window(glyphs, start, end)
        before = ("" if left == 0 else _ELLIPSIS) + _text(glyphs[left:start])
        after = _text(glyphs[end:right]) + ("" if right >= len(line) else _ELLIPSIS)
        words = _text(glyphs[start:end])
        blank = " " * ((left > 0) + _columns(glyphs[left:start]))
        marks = "^" * max(1, _columns(glyphs[start:end]))
        yield Row(number, (before + words + after).rstrip(), blank + marks)
        return
    shown_number: int | None = number
    for left, right in _wrapped(glyphs, start, end):
        words = _text(glyphs[left:right])
        yield Row(shown_number, words.rstrip(), "^" * _columns(glyphs[left:right]))
        shown_number = None


def _window(glyphs: Glyphs, start: int, end: int) -> tuple[int, int]:
    """Return from where to where a line is shown so that its words stand in about the middle."""
    spare = WIDTH - 2 * len(_ELLIPSIS) - _columns(glyphs[start:end])
    before, after = _columns(glyphs[:start]), _columns(glyphs[end:])
    if before + after <= spare + 2:
        return 0, len(glyphs)
    left_share = min(before, max(spare // 2, spare - after))
    left, room = start, left_share
    while left > 0 and glyphs[left - 1][1] <= room:
        left -= 1
        room -= glyphs[left][1]
    right, room = end, spare - left_share
    while right < len(glyphs) and glyphs[right][1] <= room:
        room -= glyphs[right][1]
        right += 1
    return _word_start(glyphs, left, start), _word_end(glyphs, right, end)


def _word_start(glyphs: Glyphs, left: int, limit: int) -> int:
    """Return the first start of a word from *left* on, *left* where there is none up to *limit*."""
    if left == 0:
        return 0
    for at in range(left, limit + 1):
        if glyphs[at - 1][0].isspace():
            return at
    return left


def _word_end(glyphs: Glyphs, right: int, limit: int) -> int:
    if right >= len(glyphs):
        return right
    for at in range(right, limit - 1, -1):
        if glyphs[at][0].isspace():
            return at
    return right


def _wrapped(glyphs: Glyphs, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start
    while left < end:
        right, room = left, WIDTH
        while right < end and glyphs[right][1] <= room:
            room -= glyphs[right][1]
            right += 1
        if right < end:
            right = max(_word_end(glyphs, right, left + 1), left + 1)
        yield left, right
        left = right
        while left < end and glyphs[left][0].isspace():
            left += 1


def _text(glyphs: Glyphs) -> str:
    return "".join(shown for shown, _ in glyphs)


def _columns(glyphs: Glyphs) -> int:
    return sum(wide for _, wide in glyphs)
