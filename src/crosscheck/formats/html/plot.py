"""Where everything stands in the drawing of a claim: bars, ends, and labels that do not collide.

Places across are per cent of the drawing's width, places down are pixels: the drawing grows with
the page while its signs and letters keep their size.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from attrs import frozen

from crosscheck.formats.figure import Bar, Tick
from crosscheck.formats.lines import Line
from crosscheck.formats.visible import visible, width
from crosscheck.values.interval import Interval

End = Literal["closed", "open", "none"]
"""Whether an end counts, does not count, or is not there."""

_MARGIN = Decimal(7)
"""Per cent beyond the outermost ends, for arrows and for half a label."""
_APART = Decimal("2.5")
"""Per cent that two neighbouring ends are apart at least; otherwise they are spread evenly."""
_WIDTHS = (260, 560)
"""Pixels for which labels are laid out: a telephone's drawing, and any wider one."""
_LETTER = 7
_LABEL_ROWS = 4


@frozen
class Strip:
    """One bar; every place is written as SVG has it, "12.5%"."""

    start: str
    stop: str
    length: str
    low: End
    high: End
    point: bool
    stated: str | None
    """The figure as printed, where a hedge has widened it."""
    hedged: bool


@frozen
class Row:
    """One statement in the drawing."""

    name: str
    said: str
    sides: tuple[int, ...]
    strip: Strip


@frozen
class Label:
    """What stands under the axis at one place, in a row from 0; empty where there is no room."""

    at: str
    text: str
    row: int
    anchor: Literal["start", "middle", "end"]


@frozen
class Axis:
    """The labels of a line at one width, and how many rows they take."""

    labels: tuple[Label, ...]
    rows: int


@frozen
class Plot:
    """The drawing of a claim."""

    rows: tuple[Row, ...]
    shade: tuple[str, str] | None
    """Where what satisfies everybody begins, and how long it is."""
    narrow: Axis
    wide: Axis
    even: bool
    """Whether the ends are spread evenly because they lie too close or too far apart."""
    days: bool
    """Whether it is a time line."""


def plotted(
    line: Line, sides: Mapping[str, tuple[int, ...]], consensus: Interval | None, *, days: bool
) -> Plot:
    """Return the drawing of *line*, each bar with its *sides* by the statement's id."""
    places, even = _places(line.bars, line.ticks, consensus)
    rows = tuple(
        Row(
            visible(bar.name),
            visible(bar.said),
            sides.get(evidence.statement.id, ()),
            _strip(bar, places),
        )
        for evidence, bar in zip(line.evidence, line.bars, strict=True)
    )
    narrow, wide = (_axis(line.ticks, places, pixels) for pixels in _WIDTHS)
    return Plot(rows, _shade(consensus, places), narrow, wide, even, days)


def per_cent(place: Decimal) -> str:
    """Return *place* as SVG has it."""
    return f"{place.quantize(Decimal('0.01')).normalize():f}%"


def _places(
    bars: Sequence[Bar], ticks: Sequence[Tick], consensus: Interval | None
) -> tuple[dict[Decimal, Decimal], bool]:
    """Return where each number stands, true to size where that can be read, otherwise evenly."""
    numbers = {each for bar in bars for each in (*_ends(bar.interval), bar.stated)}
    numbers |= {tick.number for tick in ticks}
    if consensus is not None:
        numbers |= set(_ends(consensus))
    return spread((each for each in numbers if each is not None), _MARGIN, _APART)


def spread(
    numbers: Iterable[Decimal], margin: Decimal, apart: Decimal
) -> tuple[dict[Decimal, Decimal], bool]:
    """Return where each of *numbers* stands in per cent, and whether they are spread evenly.

    They are where two neighbours would otherwise be less than *apart* from each other; *margin*
    stays free on either side.
    """
    ends = sorted(set(numbers))
    room = 100 - 2 * margin
    if len(ends) < 2:
        return dict.fromkeys(ends, Decimal(50)), False
    reach = ends[-1] - ends[0]
    true = {end: margin + (end - ends[0]) / reach * room for end in ends}
    if all(true[right] - true[left] >= apart for left, right in pairwise(ends)):
        return true, False
    step = room / (len(ends) - 1)
    return {end: margin + number * step for number, end in enumerate(ends)}, True


def _ends(interval: Interval) -> tuple[Decimal | None, Decimal | None]:
    return interval.low, interval.high


def _strip(bar: Bar, places: Mapping[Decimal, Decimal]) -> Strip:
    interval = bar.interval
    start = Decimal(0) if interval.low is None else places[interval.low]
    stop = Decimal(100) if interval.high is None else places[interval.high]
    within = bar.hedged and bar.stated is not None and start < places[bar.stated] < stop
    return Strip(
        per_cent(start),
        per_cent(stop),
        per_cent(stop - start),
        _end(interval.low, closed=interval.low_closed),
        _end(interval.high, closed=interval.high_closed),
        interval.point,
        per_cent(places[bar.stated]) if within and bar.stated is not None else None,
        bar.hedged,
    )


def _end(number: Decimal | None, *, closed: bool) -> End:
    if number is None:
        return "none"
    return "closed" if closed else "open"


def _shade(consensus: Interval | None, places: Mapping[Decimal, Decimal]) -> tuple[str, str] | None:
    if consensus is None or consensus.point:
        return None
    start = Decimal(0) if consensus.low is None else places[consensus.low]
    stop = Decimal(100) if consensus.high is None else places[consensus.high]
    return per_cent(start), per_cent(stop - start)


def _axis(ticks: Sequence[Tick], places: Mapping[Decimal, Decimal], pixels: int) -> Axis:
    """Return the labels laid out in *pixels*, each in the first row where it has room."""
    filled: list[Decimal] = []
    labels = []
    for tick in sorted(ticks, key=lambda each: each.number):
        at = places[tick.number]
        text = visible(tick.label)
        start, anchor = _start(at, width(text) * _LETTER, pixels)
        row = next((n for n, end in enumerate(filled) if end <= start), len(filled))
        if row >= _LABEL_ROWS:
            labels.append(Label(per_cent(at), "", 0, anchor))
            continue
        filled[row : row + 1] = [start + width(text) * _LETTER + _LETTER]
        labels.append(Label(per_cent(at), text, row, anchor))
    return Axis(tuple(labels), len(filled))


def _start(
    at: Decimal, length: int, pixels: int
) -> tuple[Decimal, Literal["start", "middle", "end"]]:
    """Return the pixel at which a label of *length* begins, and how it is held at its place."""
    place = at * pixels / 100
    if place - Decimal(length) / 2 < 0:
        return place, "start"
    if place + Decimal(length) / 2 > pixels:
        return place - length, "end"
    return place - Decimal(length) / 2, "middle"
