"""The lines around a place, cut to a window, with the words underlined."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from attrs import frozen

from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import cells, is_regular
from crosscheck.model import Corpus
from crosscheck.text import LineIndex, Location

WIDTH = 72
"""Columns of source text in a row."""
_NEAR = WIDTH
"""Characters of a line on each side of the words that may come into the window."""
_ROWS = 4
"""Rows that one place may take."""
_ELLIPSIS = "…"


@frozen
class Drawing:
    """Characters as they are shown."""

    shown: Sequence[str]
    """What is shown for each."""
    _at: Sequence[int]
    """The column in which each begins; the last entry is the width of all."""

    @classmethod
    def of(cls, text: str) -> "Drawing":
        """Return what is shown for *text*."""
        if is_regular(text):
            return cls(text, range(len(text) + 1))
        shown, columns = zip(*cells(text), strict=True)
        return cls(shown, list(accumulate(columns, initial=0)))

    def text(self, start: int, end: int) -> str:
        """Return what is shown for the characters from *start* to *end*."""
        return "".join(self.shown[start:end])

    def columns(self, start: int, end: int) -> int:
        """Return how many columns the characters from *start* to *end* take."""
        return self._at[end] - self._at[start]

    def first_within(self, columns: int, end: int) -> int:
        """Return the first character of those before *end* that fit in *columns*."""
        return bisect_left(self._at, self._at[end] - columns, 0, end)

    def last_within(self, columns: int, start: int) -> int:
        """Return the end of the characters from *start* on that fit in *columns*."""
        return bisect_right(self._at, self._at[start] + columns, start) - 1


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

    def words(self, location: Location) -> str:
        """Return the words at *location*; none where its file is not known."""
        index = self._index(location)
        return index.cut(location) if index else ""

    def _index(self, location: Location) -> LineIndex | None:
        if location.file not in self._texts:
            return None
        if location.file not in self._indexes:
            self._indexes[location.file] = LineIndex(self._texts[location.file])
        return self._indexes[location.file]

    def excerpt(self, location: Location) -> tuple[Row, ...]:
        """Return the rows that show *location*; none where its file is not known."""
        index = self._index(location)
        if index is None:
            return ()
        rows = list(_rows(index, location))
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
    """Yield the rows for the words from *start* to *end* of a line: one, or more for long words.

    A line may be a whole page long, so that only what is near the words is looked at.
    """
    first = max(0, start - _NEAR)
    near = line[first : end + _NEAR]
    drawing = Drawing.of(near + " ")  # the blank is for a place at the very end of the line
    start, end = start - first, end - first
    if drawing.columns(start, end) <= WIDTH - 2 * len(_ELLIPSIS):
        left, right = _window(drawing, start, end, whole=len(near) == len(line))
        before = _ELLIPSIS if first + left else ""
        after = "" if first + right >= len(line) else _ELLIPSIS
        blank = " " * (len(before) + drawing.columns(left, start))
        marks = "^" * max(1, drawing.columns(start, end))
        shown = drawing.text(left, min(right, len(near)))
        yield Row(number, (before + shown + after).rstrip(), blank + marks)
        return
    shown_number: int | None = number
    for left, right in _wrapped(drawing, start, end):
        words = drawing.text(left, right)
        yield Row(shown_number, words.rstrip(), "^" * drawing.columns(left, right))
        shown_number = None


def _window(drawing: Drawing, start: int, end: int, *, whole: bool) -> tuple[int, int]:
    """Return from where to where a line is shown so that its words stand in about the middle.

    The *whole* line, where it is at hand, needs no room for an ellipsis.
    """
    last = len(drawing.shown)
    spare = WIDTH - 2 * len(_ELLIPSIS) - drawing.columns(start, end)
    before, after = drawing.columns(0, start), drawing.columns(end, last)
    if whole and before + after <= spare + 2 * len(_ELLIPSIS):
        return 0, last
    room = min(before, max(spare // 2, spare - after))
    left = drawing.first_within(room, start)
    right = drawing.last_within(spare - room, end)
    return _word_start(drawing, left, start), _word_end(drawing, right, end)


def _word_start(drawing: Drawing, left: int, limit: int) -> int:
    """Return the first start of a word from *left* on, *left* where there is none up to *limit*."""
    if left == 0:
        return 0
    for at in range(left, limit + 1):
        if drawing.shown[at - 1].isspace():
            return at
    return left


def _word_end(drawing: Drawing, right: int, limit: int) -> int:
    if right >= len(drawing.shown):
        return right
    for at in range(right, limit - 1, -1):
        if drawing.shown[at].isspace():
            return at
    return right


def _wrapped(drawing: Drawing, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start
    while left < end:
        right = min(end, drawing.last_within(WIDTH, left))
        if right < end:
            right = max(_word_end(drawing, right, left + 1), left + 1)
        yield left, right
        left = right
        while left < end and drawing.shown[left].isspace():
            left += 1
