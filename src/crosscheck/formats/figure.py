"""Figures and days drawn on a line, one row a statement, in at most 78 columns of plain text.

A square bracket is an end that is counted in, a round one an end that is not, an arrow no end;
a dot is the figure itself and a wave the reach of a hedge.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from crosscheck.formats.visible import cut, pad, width
from crosscheck.values.interval import Interval

WIDTH = 78
_NAME = 26
_BESIDE = 50
"""Columns that name and words may take together; the line has what is left."""
_GAP = "  "
_APART = 2
"""Columns that two ends of one row, or two figures on the axis, are apart at least."""
_MARGIN = 2
"""Columns beyond the outermost ends, for arrows."""
_LABEL_ROWS = 3


@frozen
class Bar:
    """One row: who says it, what they allow, and their words."""

    name: str
    interval: Interval
    said: str
    stated: Decimal | None = None
    """The figure as printed, where a hedge has widened it."""
    hedged: bool = False


@frozen
class Tick:
    """An end on the axis with its label."""

    number: Decimal
    label: str


@frozen
class Scale:
    """Where on the line each end stands."""

    columns: dict[Decimal, int]
    even: bool
    """Whether the ends are spread evenly because they lie too close or too far apart."""


def draw(bars: Sequence[Bar], ticks: Sequence[Tick]) -> str:
    """Return the figure of *bars* over an axis with *ticks*."""
    names = min(_NAME, max(width(bar.name) for bar in bars))
    said = min(_BESIDE - names, max(width(bar.said) for bar in bars))
    room = WIDTH - names - said - 2 * len(_GAP)
    scale = _scale(bars, ticks, room)
    rows = [
        f"{pad(bar.name, names)}{_GAP}{_bar(bar, scale, room)}{_GAP}{cut(bar.said, said)}"
        for bar in bars
    ]
    axis = [" " * names + _GAP + row for row in _axis(ticks, scale, room)]
    return "\n".join(row.rstrip() for row in rows + axis)


def _scale(bars: Sequence[Bar], ticks: Sequence[Tick], room: int) -> Scale:
    """Return the scale: true to size where that can be read, otherwise even."""
    ends = sorted({end for bar in bars for end in _ends(bar)} | {tick.number for tick in ticks})
    last = room - 1 - 2 * _MARGIN
    reach = ends[-1] - ends[0] if ends else Decimal(0)
    true = {end: round((end - ends[0]) / reach * last) if reach else last // 2 for end in ends}
    even = not _legible(bars, ticks, true)
    columns = {end: n * last // (len(ends) - 1) for n, end in enumerate(ends)} if even else true
    return Scale({end: _MARGIN + column for end, column in columns.items()}, even)


def _legible(bars: Sequence[Bar], ticks: Sequence[Tick], columns: Mapping[Decimal, int]) -> bool:
    """Return whether every row and every two figures on the axis keep their ends apart."""
    labelled = sorted(columns[tick.number] for tick in ticks)
    ends = [sorted({columns[end] for end in _ends(bar)}) for bar in bars]
    told = [len(set(_ends(bar))) for bar in bars]
    return (
        all(len(row) == number for row, number in zip(ends, told, strict=True))
        and all(right - left >= _APART for row in ends for left, right in pairwise(row))
        and all(right - left >= _APART for left, right in pairwise(labelled))
    )


def _ends(bar: Bar) -> list[Decimal]:
    return [end for end in (bar.interval.low, bar.interval.high, bar.stated) if end is not None]


def _bar(bar: Bar, scale: Scale, room: int) -> str:
    low, high = bar.interval.low, bar.interval.high
    start = 0 if low is None else scale.columns[low]
    stop = room - 1 if high is None else scale.columns[high]
    row = [" "] * room
    row[start : stop + 1] = ("~" if bar.hedged else "─") * (stop + 1 - start)
    row[start] = "←" if low is None else "[" if bar.interval.low_closed else "("
    row[stop] = "→" if high is None else "]" if bar.interval.high_closed else ")"
    if bar.interval.point:
        row[start] = "●"
    elif bar.hedged and bar.stated is not None and start < scale.columns[bar.stated] < stop:
        row[scale.columns[bar.stated]] = "●"
    return "".join(row)


def _axis(ticks: Sequence[Tick], scale: Scale, room: int) -> list[str]:
    """Return the axis, and its labels in as many rows as they need not to touch."""
    line = ["─"] * room
    rows: list[list[str]] = []
    for tick in sorted(ticks, key=lambda each: each.number):
        column = scale.columns[tick.number]
        if line[column] == "┴":
            continue
        line[column] = "┴"
        _label(rows, cut(tick.label, room), column, room)
    note = ["(not to scale)"] if scale.even else []
    return ["".join(line), *("".join(row) for row in rows), *note]


def _label(rows: list[list[str]], label: str, column: int, room: int) -> None:
    """Write *label* under *column* in the first row that has place for it; leave it out if none."""
    start = min(max(0, column - width(label) // 2), room - width(label))
    stop = start + width(label)
    free = [row for row in rows if set(row[max(0, start - 1) : stop + 1]) == {" "}]
    if not free and len(rows) < _LABEL_ROWS:
        free = [[" "] * room]
        rows.append(free[0])
    if free:
        free[0][start:stop] = [label, *[""] * (width(label) - 1)]
