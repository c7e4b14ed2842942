"""Figures and days are drawn on a line, one row a statement, in at most 78 columns."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.formats.figure import WIDTH, Bar, Tick, draw
from crosscheck.formats.visible import width
from crosscheck.values.interval import Interval


def _bar(
    name: str,
    low: int | None,
    high: int | None,
    said: str,
    *,
    ends: str = "[]",
    stated: int | None = None,
) -> Bar:
    interval = Interval(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        ends[0] == "[",
        ends[1] == "]",
    )
    figure = None if stated is None else Decimal(stated)
    return Bar(name, interval, said, figure, hedged=stated is not None)


def _ticks(*labels: str) -> list[Tick]:
    return [Tick(Decimal(label.replace(",", "")), label) for label in labels]


def _drawn(bars: list[Bar], ticks: list[Tick]) -> str:
    return "\n" + draw(bars, ticks) + "\n"


def test_bounds_are_brackets_and_no_end_is_an_arrow() -> None:
    bars = [
        _bar("Crisis Group", 200, None, "more than 200", ends="(]"),
        _bar("Makrogianni", 225, None, "225 or more"),
        _bar("Globalist", 225, 225, "225"),
        _bar("Radio", None, 210, "fewer than 210", ends="[)"),
        _bar("Agency", 205, 215, "205 to 215"),
    ]
    assert (
        _drawn(bars, _ticks("200", "205", "210", "215", "225"))
        == """
Crisis Group    (────────────────────────────────────────────→  more than 200
Makrogianni                                                [─→  225 or more
Globalist                                                  ●    225
Radio         ←──────────────────)                              fewer than 210
Agency                   [────────────────]                     205 to 215
              ──┴────────┴───────┴────────┴────────────────┴──
               200      205     210      215              225
"""
    )


def test_a_hedge_is_a_wave_around_its_figure() -> None:
    bars = [
        _bar("Globalist", 20, 20, "twenty years"),
        _bar("Makrogianni", 27, 33, "about three decades", stated=30),
    ]
    assert (
        _drawn(bars, _ticks("20", "30"))
        == """
Globalist      ●                                           twenty years
Makrogianni                         [~~~~~~~~●~~~~~~~~]    about three decades
             ──┴─────────────────────────────┴───────────
              20                            30
"""
    )


def test_ends_too_far_apart_are_spread_evenly_and_the_figure_says_so() -> None:
    bars = [
        _bar("A", 13, 13, "13"),
        _bar("B", 14, 14, "14"),
        _bar("C", 1_000_000, 1_000_000, "a million"),
    ]
    assert (
        _drawn(bars, _ticks("13", "14", "1,000,000"))
        == """
A    ●                                                               13
B                                 ●                                  14
C                                                               ●    a million
   ──┴────────────────────────────┴─────────────────────────────┴──
    13                           14                       1,000,000
   (not to scale)
"""
    )


def test_long_names_and_words_are_cut() -> None:
    drawn = draw([_bar("n" * 60, 1, 1, "w" * 60), _bar("b", 2, 2, "w")], _ticks("1", "2"))
    assert drawn.splitlines()[0].startswith("n" * 25 + "…  ")
    assert drawn.splitlines()[0].endswith("w" * 19 + "…")


def test_labels_that_do_not_fit_side_by_side_take_another_row() -> None:
    bars = [_bar(name, n, n, "") for n, name in ((100_000, "A"), (100_010, "B"), (100_110, "C"))]
    drawn = draw(bars, _ticks("100,000", "100,010", "100,110")).splitlines()
    assert [line.split() for line in drawn[-2:]] == [["100,000", "100,110"], ["100,010"]]


def test_labels_for_which_three_rows_do_not_suffice_are_left_out() -> None:
    numbers = range(1_000_000, 1_000_100)
    bars = [_bar(f"{n:,}", n, n, "as said") for n in numbers]
    rows = draw(bars, _ticks(*(f"{n:,}" for n in numbers))).splitlines()
    assert len(rows) == len(bars) + 5
    assert rows[-1].strip() == "(not to scale)"


ENDS = st.one_of(st.none(), st.integers(-10, 10_000_000))


@st.composite
def _bars(draw_: st.DrawFn) -> Bar:
    low, high = draw_(ENDS), draw_(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    closed = low == high
    text = st.text(st.characters(exclude_categories=["C", "Z", "M"]), min_size=1, max_size=60)
    return Bar(
        draw_(text),
        Interval(
            None if low is None else Decimal(low),
            None if high is None else Decimal(high),
            closed or draw_(st.booleans()),
            closed or draw_(st.booleans()),
        ),
        draw_(text),
        None if low is None or not draw_(st.booleans()) else Decimal(low),
        hedged=draw_(st.booleans()),
    )


@given(st.lists(_bars(), min_size=1, max_size=12))
def test_any_figure_is_within_its_width_and_no_row_overlaps_a_label(bars: list[Bar]) -> None:
    """Names, lines and words keep to their own columns, whatever is drawn."""
    numbers = {end for bar in bars for end in (bar.interval.low, bar.interval.high) if end}
    rows = draw(bars, [Tick(each, f"{each:,f}") for each in sorted(numbers)]).splitlines()
    assert all(width(row) <= WIDTH for row in rows)
    assert len(rows) <= len(bars) + 5
    names = min(26, max(width(bar.name) for bar in bars))
    assert all(_from_column(row, names).startswith("  ") for row in rows[: len(bars)])


def _from_column(row: str, column: int) -> str:
    taken = 0
    for index, character in enumerate(row):
        if taken == column:
            return row[index:]
        taken += width(character)
    return ""
