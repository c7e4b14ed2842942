"""The drawing of a claim: everything in its place, and no label over another."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.formats.figure import Bar, Tick
from crosscheck.formats.html.plot import Axis, plotted
from crosscheck.formats.lines import Line
from crosscheck.model import Anchor, AnchorStatus, Evidence, Statement
from crosscheck.text import Location, Point
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import exactly

HERE = Location("claims/toll.yaml", Point(1, 1))
LETTER = 7
"""Pixels of a letter at the size of the labels."""


def _evidence(id_: str) -> Evidence:
    statement = Statement(id_, "podcast", exactly(225), "225", HERE, HERE)
    return Evidence(statement, Anchor(id_, "podcast", AnchorStatus.LINKED))


def _line(*bars: Bar, labels: tuple[str, ...] = ()) -> Line:
    numbers = sorted({end for bar in bars for end in (bar.interval.low, bar.interval.high) if end})
    ticks = tuple(
        Tick(number, label)
        for number, label in zip(numbers, labels or [str(each) for each in numbers], strict=True)
    )
    return Line(tuple(_evidence(f"s{n}") for n in range(len(bars))), bars, ticks)


def _exactly(number: int) -> Bar:
    return Bar("podcast", Interval(Decimal(number), Decimal(number)), str(number))


def _more_than(number: int) -> Bar:
    return Bar("blog", Interval(Decimal(number), None, low_closed=False), f"more than {number}")


def test_a_figure_is_a_point_and_more_than_a_bar_without_an_end() -> None:
    plot = plotted(_line(_exactly(225), _more_than(200)), {}, None, days=False)

    exact, bound = (row.strip for row in plot.rows)
    assert (True, "93%", "93%") == (exact.point, exact.start, exact.stop)
    assert (False, "7%", "100%") == (bound.point, bound.start, bound.stop)
    assert ("open", "none") == (bound.low, bound.high)


def test_the_line_is_true_to_size_where_that_can_be_read() -> None:
    plot = plotted(_line(_exactly(100), _exactly(150), _exactly(200)), {}, None, days=False)

    assert ["7%", "50%", "93%"] == [row.strip.start for row in plot.rows]
    assert not plot.even


def test_ends_too_close_to_tell_apart_are_spread_evenly_and_the_page_says_so() -> None:
    plot = plotted(_line(_exactly(164), _exactly(165), _exactly(230_000)), {}, None, days=False)

    assert ["7%", "50%", "93%"] == [row.strip.start for row in plot.rows]
    assert plot.even


def test_what_satisfies_everybody_is_shaded_to_the_edge_where_it_has_no_end() -> None:
    shared = Interval(Decimal(225), None, low_closed=False)

    plot = plotted(_line(_more_than(200), _more_than(225)), {}, shared, days=False)

    assert ("93%", "7%") == plot.shade


def test_a_single_number_lies_in_the_middle() -> None:
    plot = plotted(_line(_exactly(225)), {}, None, days=False)

    assert "50%" == plot.rows[0].strip.start


def test_a_hedge_shows_its_figure_and_how_far_it_reaches() -> None:
    about = Bar(
        "blog", Interval(Decimal(180), Decimal(220)), "about 200", Decimal(200), hedged=True
    )

    strip = plotted(_line(about), {}, None, days=False).rows[0].strip

    assert (True, "50%") == (strip.hedged, strip.stated)


def test_every_row_has_the_sides_of_its_statement() -> None:
    plot = plotted(_line(_exactly(20), _exactly(30)), {"s0": (1,), "s1": (1, 2)}, None, days=False)

    assert [(1,), (1, 2)] == [row.sides for row in plot.rows]


@pytest.mark.parametrize("pixels", [260, 560])
@given(numbers=st.sets(st.integers(0, 5_000_000), min_size=1, max_size=20))
def test_labels_of_twenty_statements_do_not_collide(pixels: int, numbers: set[int]) -> None:
    bars = [_exactly(number) for number in sorted(numbers)]
    labels = tuple(f"{number:,}" for number in sorted(numbers) if number)

    plot = plotted(_line(*bars, labels=labels), {}, None, days=False)

    axis = plot.narrow if pixels == 260 else plot.wide
    assert [] == [
        (one, other)
        for one, other in combinations(_boxes(axis, pixels), 2)
        if one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
    ]


def _boxes(axis: Axis, pixels: int) -> list[tuple[int, float, float]]:
    """Return for each label its row and where it begins and ends."""
    boxes = []
    for label in axis.labels:
        length = len(label.text) * LETTER
        at = float(label.at.rstrip("%")) * pixels / 100
        start = {"start": at, "middle": at - length / 2, "end": at - length}[label.anchor]
        if label.text:
            assert start >= -1
            assert start + length <= pixels + 1
            boxes.append((label.row, start, start + length))
    return boxes
