"""A whole source in rows, a window of them at a time, with every quote marked that stands there."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from crosscheck.formats.html.claims import statement_place
from crosscheck.model import Report
from crosscheck.review.addresses import claim_page
from crosscheck.text import Span

_LONGEST = 2_000
"""Characters of a line that are shown in one row; what is longer goes on in the next."""
_AT_ONCE = 300
"""Rows of a window ..."""
_CHARACTERS = 120_000
"""... and characters, whichever is reached first."""
_ABOVE = 40
"""Rows shown above the line that is asked for."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


@frozen
class Marked:
    """Words of a source that a statement quotes."""

    span: Span
    claim: str
    statement: str
    question: str
    answer: str


@frozen
class Rows:
    """Where each row of a text begins, and the number of its line."""

    starts: tuple[int, ...]
    """The last is the end of the text."""
    lines: tuple[int, ...]
    """From 1; a line that goes over several rows has its number on each."""

    def row_of(self, line: int) -> int:
        """Return the first row of *line*; the last there is where the text has fewer lines."""
        return min(bisect_left(self.lines, max(1, line)), len(self.lines) - 1)


@frozen
class Piece:
    """Some words, and whether a statement quotes them."""

    text: str
    marked: bool


@frozen
class Use:
    """A statement that quotes words which begin in a row."""

    claim: str
    address: str
    question: str
    answer: str


@frozen
class Row:
    """A line of a source, or a part of a long one."""

    number: int
    id: str
    """The name of its place in the page; empty where it goes on with a line."""
    pieces: tuple[Piece, ...]
    uses: tuple[Use, ...]


@frozen
class Window:
    """Some rows of a source, and where the reading goes on."""

    rows: tuple[Row, ...]
    first: int
    last: int
    """The numbers of the first and the last line shown."""
    lines: int
    """How many lines the source has."""
    before: int | None
    """The row from which the window before this one is shown; None where there is none."""
    after: int | None


def rows_of(text: str) -> Rows:
    """Return the rows in which *text* is shown."""
    starts, lines = [], []
    for number, line in enumerate(_LINE.finditer(text), 1):
        if line.start() == len(text) and number > 1:
            break
        for start in range(line.start(), max(line.end(), line.start() + 1), _LONGEST):
            starts.append(start)
            lines.append(number)
    return Rows((*starts, len(text)), tuple(lines))


def marked_in(report: Report) -> Mapping[str, tuple[Marked, ...]]:
    """Return where the quotes of all claims stand, by source and in order."""
    found: dict[str, list[Marked]] = defaultdict(list)
    for judgement in report.judgements:
        claim = judgement.claim
        for evidence in judgement.evidence:
            statement = evidence.statement
            for each in filter(None, (evidence.anchor, evidence.context)):
                for span in each.spans:
                    mark = Marked(span, claim.id, statement.id, claim.question, statement.answer)
                    found[statement.source].append(mark)
    return {
        source: tuple(sorted(marks, key=lambda each: (each.span, each.claim, each.statement)))
        for source, marks in found.items()
    }


def window(text: str, rows: Rows, marks: Sequence[Marked], *, begin: int) -> Window:
    """Return the rows of *text* from number *begin* on, as many as are shown at once."""
    begin = min(max(0, begin), len(rows.lines) - 1)
    reach = bisect_right(rows.starts, rows.starts[begin] + _CHARACTERS) - 1
    end = min(len(rows.lines), max(begin + 1, min(begin + _AT_ONCE, reach)))
    stretch = Span(rows.starts[begin], rows.starts[end])
    within = [each for each in marks if not each.span.apart(stretch)]
    return Window(
        tuple(_row(text, rows, number, within) for number in range(begin, end)),
        rows.lines[begin],
        rows.lines[end - 1],
        rows.lines[-1],
        max(0, begin - _AT_ONCE) if begin else None,
        end if end < len(rows.lines) else None,
    )


def above(row: int) -> int:
    """Return the row from which a window is shown so that *row* has some text above it."""
    return max(0, row - _ABOVE)


def _row(text: str, rows: Rows, number: int, marks: Sequence[Marked]) -> Row:
    line = rows.lines[number]
    goes_on = number > 0 and rows.lines[number - 1] == line
    whole = Span(rows.starts[number], rows.starts[number + 1])
    here = [each for each in marks if not each.span.apart(whole)]
    begun = [each for each in here if whole.start <= each.span.start or number == 0]
    return Row(
        line,
        "" if goes_on else f"L{line}",
        tuple(_pieces(text, whole, [each.span for each in here])),
        tuple(dict.fromkeys(_use(each) for each in begun)),
    )


def _use(mark: Marked) -> Use:
    place = statement_place(mark.claim, mark.statement)
    return Use(mark.claim, claim_page(mark.claim, place=place), mark.question, mark.answer)


def _pieces(text: str, whole: Span, spans: Sequence[Span]) -> Iterator[Piece]:
    """Yield the words of a row, cut where a quote begins or ends."""
    at = whole.start
    for span in _merged(spans):
        start, end = max(span.start, whole.start), min(span.end, whole.end)
        if at < start:
            yield Piece(text[at:start], marked=False)
        yield Piece(text[start:end].rstrip("\r\n"), marked=True)
        at = end
    rest = text[at : whole.end].rstrip("\r\n")
    if rest:
        yield Piece(rest, marked=False)


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield *spans*, which are in order, with those made one that touch."""
    open_: Span | None = None
    for span in spans:
        if open_ is None:
            open_ = span
        elif span.start <= open_.end:
            open_ = Span(open_.start, max(open_.end, span.end))
        else:
            yield open_
            open_ = span
    if open_ is not None:
        yield open_
