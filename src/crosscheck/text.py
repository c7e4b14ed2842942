"""Where words stand in a text, and the folding under which two spellings are the same.

Offsets count code points from 0 and spans are half-open. Lines and columns, which people read,
count from 1.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen


@frozen(order=True)
class Span:
    """A half-open stretch of a text, in code points."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the words that the span covers."""
        return text[self.start : self.end]

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

    def __str__(self) -> str:
        return f"{self.file}:{self.start.line}:{self.start.column}"


class LineIndex:
    """Turns offsets of one text into lines and columns."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        self._starts.extend(match.end() for match in re.finditer(r"\r\n|\n|\r", text))

    def point(self, offset: int) -> Point:
        """Return line and column of *offset*."""
        line = bisect_right(self._starts, offset)
        return Point(line, offset - self._starts[line - 1] + 1)

    def location(self, file: str, span: Span) -> Location:
        """Return the place of *span* in *file*."""
        return Location(file, self.point(span.start), self.point(span.end))

    def line(self, number: int) -> str:
        """Return line *number* (from 1) without its end."""
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[self._starts[number - 1] : end].rstrip("\r\n")


@frozen
class Folded:
    """A text under folding, with the way back to the text as written."""

    text: str
    offsets: Sequence[int]
    """For each folded character the offset of the character it came from, and one past the end."""

    def unfold(self, start: int, end: int) -> Span:
        """Return the span of the original that the folded stretch *start* to *end* came from."""
        if start >= end:
            return Span(self.offsets[start], self.offsets[start])
        return Span(self.offsets[start], self.offsets[end - 1] + self._width(end - 1))

    def _width(self, index: int) -> int:
        following = self.offsets[index + 1] - self.offsets[index]
        # A collapsed run of blanks or a dropped soft hyphen belongs to no folded character.
        return 1 if self.text[index] != " " or following < 1 else following


_SIGNS = {
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# A run that folding leaves alone but for case: printable ASCII with single blanks between.
_PLAIN = re.compile(
    r"(?:[!-_a-~]+(?: (?=[!-_a-~]))?)+"
    r"|(?P<hyphen>(?<=[^\W\d_])[-‐]\r?\n[ \t]*(?=[^\W\d_]))"
    r"|(?P<blank>\s+)"
    r"|(?P<cluster>.[\u0300-\u036f]*)",
    re.DOTALL,
)
_LINE_END_HYPHEN = re.compile(r"[^\W\d_]-\r?\n[ \t]*[^\W\d_]")


def fold(text: str) -> Folded:
    """Return *text* without what printers, browsers and keyboards change of their own accord.

    Case, the shapes of quotes and dashes, soft and line-end hyphens, zero-width characters, runs
    of white space and Unicode's compatible forms (NFKC, Unicode Standard Annex 15) fold away;
    letters, figures and the order of words stay. Linear in the length of *text*.
    """
    parts: list[str] = []
    offsets: list[int] = []
    position, length = 0, len(text)
    while position < length:
        match = _PLAIN.match(text, position)
        assert match is not None  # noqa: S101 - the last alternative takes any character
        start, end = match.span()
        if match.lastgroup is None:
            run = match[0]
            if run[-1] == "-" and end < length and text[end] in "\r\n" and len(run) > 1:
                end -= 1  # let the line-end hyphen be seen as one
                run = run[:-1]
            parts.append(run.lower())
            offsets.extend(range(start, end))
        elif match.lastgroup == "blank":
            if parts:
                parts.append(" ")
                offsets.append(start)
        elif match.lastgroup == "cluster":
            folded = _fold_cluster(match[0])
            parts.append(folded)
            offsets.extend([start] * len(folded))
        position = end
    if parts and parts[-1] == " ":
        parts.pop()
        offsets.pop()
    offsets.append(length)
    return Folded("".join(parts), offsets)


def _fold_cluster(cluster: str) -> str:
    if cluster[0] in _INVISIBLE:
        return ""
    if cluster in _SIGNS:
        return _SIGNS[cluster]
    return unicodedata.normalize("NFKC", cluster).casefold()


def folded(text: str) -> str:
    """Return *text* folded, where the way back is not needed."""
    return fold(text).text
