"""Where words stand in a text, and the folding under which two spellings are the same.

Offsets count code points from 0 and spans are half-open. Lines and columns, which people read,
count from 1.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, count
from operator import add

from attrs import field, frozen


@frozen(order=True)
class Span:
    """A half-open stretch of a text, in code points."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the words that the span covers."""
        return text[self.start : self.end]

    def apart(self, other: "Span") -> bool:
        """Return whether the two have no character in common."""
        return self.end <= other.start or other.end <= self.start

    def __len__(self) -> int:
        return self.end - self.start


@frozen(order=True)
class Point:
    """A line and a column, both from 1."""

    line: int
    column: int


@frozen(order=True)
class Location:
    """A place in a file of the project."""

    file: str
    """Path from the project's root, always with forward slashes."""
    start: Point
    end: Point | None = None
    """The point after the last character, where the place has an extent."""
    page: int | None = field(default=None, order=False)
    """The page on which it begins, in a text that form feeds divide into pages."""

    def __str__(self) -> str:
        page = f" (p. {self.page})" if self.page else ""
        return f"{self.file}:{self.start.line}:{self.start.column}{page}"


class LineIndex:
    """Turns offsets of one text into lines and columns, and into pages where it has any."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = _line_starts(text)
        self._feeds = [match.start() for match in re.finditer("\f", text)]

    def point(self, offset: int) -> Point:
        """Return line and column of *offset*."""
        line = bisect_right(self._starts, offset)
        return Point(line, offset - self._starts[line - 1] + 1)

    def location(self, file: str, span: Span) -> Location:
        """Return the place of *span* in *file*."""
        return Location(file, self.point(span.start), self.point(span.end), self.page(span.start))

    def page(self, offset: int) -> int | None:
        """Return the page of *offset*, from 1: a form feed (U+000C) ends one, as in `pdftotext`.

        None where the text has no form feeds, and so no pages.
        """
        return bisect_right(self._feeds, offset) + 1 if self._feeds else None

    def cut(self, location: Location) -> str:
        """Return the words at *location*; none where it has no extent."""
        end = location.end or location.start
        return self._text[self._offset(location.start) : self._offset(end)]

    def _offset(self, point: Point) -> int:
        return self._starts[point.line - 1] + point.column - 1

    def line(self, number: int) -> str:
        """Return line *number* (from 1) without its end."""
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[self._starts[number - 1] : end].rstrip("\r\n")


def _line_starts(text: str) -> list[int]:
    """Return where each line of *text* begins."""
    if "\r" in text:
        return [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
    # A sum of lengths takes a third of the time, and most texts have no other ends of lines.
    lengths = map(len, text.split("\n")[:-1])
    return [0, *map(add, accumulate(lengths), count(1))]


@frozen
class Folded:
    """A text under folding, with the way back to the text as written.

    The folded text is a row of stretches. Where the folded and the written length of one are
    equal, character stands for character; any other stretch is a single folded character that
    stands for all that is written there (a letter with its accents, a run of blanks).
    """

    text: str
    _folded_starts: Sequence[int] = field(repr=False)
    """Where each stretch begins in the folded text; the last entry is the length of that text."""
    _starts: Sequence[int] = field(repr=False)
    _ends: Sequence[int] = field(repr=False)

    def unfold(self, start: int, end: int) -> Span:
        """Return the span of the original that the folded stretch *start* to *end* came from."""
        if start < end:
            return Span(self._written(start).start, self._written(end - 1).end)
        if start < len(self.text):
            place = self._written(start).start
        else:
            place = self._ends[-1] if self._ends else 0
        return Span(place, place)

    def index(self, offset: int) -> int:
        """Return where what is written from *offset* on begins in the folded text."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return 0
        first, start, end = self._folded_starts[number], self._starts[number], self._ends[number]
        length = self._folded_starts[number + 1] - first
        if offset >= end:
            return first + length
        return first + offset - start if length == end - start else first

    def _written(self, index: int) -> Span:
        """Return what the folded character at *index* stands for."""
        number = bisect_right(self._folded_starts, index) - 1
        first = self._folded_starts[number]
        start, end = self._starts[number], self._ends[number]
        if self._folded_starts[number + 1] - first != end - start:
            return Span(start, end)
        return Span(start + index - first, start + index - first + 1)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return *text* folded, where the way back is not needed."""
    return fold(text).text


def fold(text: str, *, joined: bool = True) -> Folded:
    """Return *text* without what printers, browsers and keyboards change of their own accord.

    Case, the shapes of quotes and dashes, soft and line-end hyphens, zero-width characters, runs
    of white space and Unicode's compatible forms (NFKC, Unicode Standard Annex 15) fold away;
    letters, figures and the order of words stay. With *joined* false a hyphen at the end of a
    line is the word's own ("self-" above "defence") and stays. Linear in the length of *text*.
    """
    folding = _Folding()
    position = len(text) - len(text.lstrip(_UNSEEN))
    end = max(position, len(text.rstrip(_UNSEEN)))
    for run in _IRREGULAR.finditer(text, position, end):
        start = run.start()
        if broken := _line_end(text, start):
            start = broken.start()
        folding.add(text[position:start].lower(), position, start)
        if broken is None:
            folding.add_run(run[0], start)
        elif not joined and text[start] in "-‐":
            folding.add("-", start, start + 1)
        position = run.end()
    folding.add(text[position:end].lower(), position, end)
    return folding.done()


_BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
# Soft hyphen, zero width, marks of direction, selectors of a glyph: there, but not to be seen.
_UNSEEN = _BLANKS + (
    "\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_SIGNS = {
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
# What folds to itself in lower case, one for one: printable ASCII, and the letters of Latin-1
# (without the sharp s) and of Cyrillic.
_REGULAR = "!-_a-~À-ÖØ-Þà-öø-ÿА-яЁё"
_IRREGULAR = re.compile(rf"(?:  |[^ {_REGULAR}])[^{_REGULAR}]*")
_LINE_END = re.compile(r"(?<=[^\W\d_])[-‐\xad]\r?\n[ \t\f]*(?=[^\W\d_])")
_PARTS = re.compile(rf"([{_UNSEEN}]+)|[^{_UNSEEN}]+")


def _line_end(text: str, start: int) -> re.Match[str] | None:
    """Return the hyphen and line break within a word around *start*, where a run begins."""
    if text[start] in "‐\xad":
        return _LINE_END.match(text, start)
    if start and text[start - 1] == "-" and text[start] in "\r\n":
        return _LINE_END.match(text, start - 1)
    return None


class _Folding:
    """A folded text in the making."""

    def __init__(self) -> None:
        self._stretches: list[tuple[str, int, int]] = []

    def add(self, folded: str, start: int, end: int) -> None:
        """Add *folded*, which stands for *start* to *end* of the original."""
        if len(folded) == end - start:
            if folded:
                self._stretches.append((folded, start, end))
        else:
            self._stretches.extend((character, start, end) for character in folded)

    def add_run(self, run: str, start: int) -> None:
        """Add a *run* of blanks and of characters that are not regular."""
        if run in _SIGNS:
            self._stretches.append((_SIGNS[run], start, start + 1))
            return
        for part in _PARTS.finditer(run):
            first, last = start + part.start(), start + part.end()
            if part[1] is None:
                self._add_characters(part[0], first)
            elif not self._ends_blank() and any(sign in _BLANKS for sign in part[0]):
                self._stretches.append((" ", first, last))

    def _ends_blank(self) -> bool:
        return not self._stretches or self._stretches[-1][0].endswith(" ")

    def _add_characters(self, characters: str, start: int) -> None:
        if characters.isalpha() and not _combines(characters[0]):
            folded = characters.casefold()
            normal = unicodedata.is_normalized("NFKC", characters + folded)
            if normal and len(folded) == len(characters):
                self.add(folded, start, start + len(characters))
                return
        for cluster in _clusters(characters):
            end = start + len(cluster)
            if _combines(cluster[0]) and not self._ends_blank():
                base, start = self._take_back()
                cluster = base + cluster
            self.add(_fold_cluster(cluster), start, end)
            start = end

    def _take_back(self) -> tuple[str, int]:
        """Remove the last folded character; return it and where it began."""
        folded, start, end = self._stretches.pop()
        if len(folded) == 1:
            return folded, start
        self._stretches.append((folded[:-1], start, end - 1))
        return folded[-1], end - 1

    def done(self) -> Folded:
        """Return the folded text, with neighbouring stretches run together."""
        folded_starts: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        length, even = 0, False
        for folded, start, end in self._stretches:
            was_even, even = even, len(folded) == end - start
            if was_even and even and ends[-1] == start:
                ends[-1] = end
            else:
                folded_starts.append(length)
                starts.append(start)
                ends.append(end)
            length += len(folded)
        folded_starts.append(length)
        text = "".join([folded for folded, _, _ in self._stretches])
        return Folded(text, folded_starts, starts, ends)


def _clusters(characters: str) -> Iterator[str]:
    """Yield each character with what combines with it."""
    start = 0
    for index in range(1, len(characters)):
        if not _combines(characters[index]):
            yield characters[start:index]
            start = index
    yield characters[start:]


def _combines(character: str) -> bool:
    """Return whether *character* is one with what stands before it: a mark, or a jamo's vowel."""
    return unicodedata.category(character)[0] == "M" or "\u1161" <= character <= "\u11ff"


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    if cluster in _SIGNS:
        return _SIGNS[cluster]
    # "225" with a footnote's raised 1 is not 2251, and an accent of its own is no blank.
    if unicodedata.category(cluster[0]) == "No":
        return cluster
    compatible = unicodedata.normalize("NFKC", cluster)
    if any(character in _UNSEEN for character in compatible):
        return cluster
    compatible = unicodedata.normalize("NFKC", compatible.casefold())
    return "".join([_SIGNS.get(character, character) for character in compatible])
