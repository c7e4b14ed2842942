"""How two figures stand to each other: the pairs that an editor meets, and the laws behind them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.values.interval import Interval
from crosscheck.values.ladder import compare_contained, compare_quantities
from crosscheck.values.level import Level, Remark
from crosscheck.values.quantity import (
    Quantity,
    exactly,
    in_unit,
    loose,
    neighbourhood,
    rounding,
    strict,
)


def more_than(number: int) -> Quantity:
    return Quantity(Decimal(number), None, low_closed=False, stated=Decimal(number))


def at_least(number: int, *, vague: bool = False) -> Quantity:
    return Quantity(Decimal(number), None, stated=Decimal(number), vague=vague)


def fewer_than(number: int) -> Quantity:
    return Quantity(Decimal(0), Decimal(number), high_closed=False, stated=Decimal(number))


def up_to(number: int) -> Quantity:
    return Quantity(Decimal(0), Decimal(number), stated=Decimal(number))


def about(number: int, unit: str | None = None) -> Quantity:
    figure = Decimal(number)
    return Quantity(
        figure * Decimal("0.95"),
        figure * Decimal("1.05"),
        approximate=True,
        stated=figure,
        unit=unit,
    )


def nearly(number: int) -> Quantity:
    figure = Decimal(number)
    return Quantity(
        figure * Decimal("0.9"), figure, high_closed=False, approximate=True, stated=figure
    )


def between(low: int, high: int) -> Quantity:
    return Quantity(Decimal(low), Decimal(high))


SINCE_1990_UNTIL_2019 = Quantity(
    Decimal(28), Decimal(30), low_closed=False, high_closed=False, unit="year"
)
THOUSANDS = at_least(2000, vague=True)
MIRRORED = {"left": "right", "right": "left", "both": "both", None: None}


@pytest.mark.parametrize(
    ("left", "right", "level", "looser"),
    [
        (exactly(225), exactly(225), Level.SAME, None),
        (about(225), about(225), Level.SAME, None),
        (more_than(225), at_least(226), Level.SAME, None),
        (at_least(200), exactly(225), Level.COMPATIBLE, "left"),
        (more_than(200), more_than(225), Level.COMPATIBLE, "left"),
        (more_than(225), at_least(225), Level.COMPATIBLE, "right"),
        (at_least(200), up_to(300), Level.COMPATIBLE, "both"),
        (THOUSANDS, more_than(5000), Level.COMPATIBLE, "left"),
        (between(160, 170), exactly(164), Level.COMPATIBLE, "left"),
        (between(160, 170), between(165, 180), Level.COMPATIBLE, "both"),
        (about(225), exactly(225), Level.COMPATIBLE, "left"),
        (about(225), exactly(230), Level.COMPATIBLE, "left"),
        (about(225), between(214, 236), Level.COMPATIBLE, "left"),
        (about(225), between(220, 300), Level.COMPATIBLE, "both"),
        (nearly(200), exactly(190), Level.COMPATIBLE, "left"),
        (nearly(200), more_than(190), Level.COMPATIBLE, "both"),
        (more_than(225), exactly(225), Level.CLOSE, None),
        (fewer_than(225), exactly(225), Level.CLOSE, None),
        (more_than(225), up_to(225), Level.CLOSE, None),
        (exactly(5000), exactly(5213), Level.CLOSE, None),
        (exactly(12000), exactly(12400), Level.CLOSE, None),
        (about(225), exactly(240), Level.CLOSE, None),
        (about(200), about(212), Level.CLOSE, None),
        (nearly(200), exactly(200), Level.CLOSE, None),
        (about(225), more_than(230), Level.CLOSE, None),
        (nearly(200), exactly(164), Level.CONFLICT, None),
        (exactly(10), exactly(12), Level.CONFLICT, None),
        (exactly(200), exactly(225), Level.CONFLICT, None),
        (exactly(5213), exactly(5214), Level.CONFLICT, None),
        (exactly(5000), exactly(5400), Level.CONFLICT, None),
        (at_least(225), fewer_than(200), Level.CONFLICT, None),
        (more_than(225), exactly(224), Level.CONFLICT, None),
        (exactly(0), at_least(1), Level.CONFLICT, None),
        (about(225), exactly(300), Level.CONFLICT, None),
    ],
)
def test_the_ladder_of_counts_of_people(
    left: Quantity, right: Quantity, level: Level, looser: str | None
) -> None:
    forwards = compare_quantities(left, right, whole=True)
    backwards = compare_quantities(right, left, whole=True)

    assert (forwards.level, forwards.looser) == (level, looser)
    assert (backwards.level, backwards.looser) == (level, MIRRORED[looser])


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (about(30, "year"), SINCE_1990_UNTIL_2019, Level.CLOSE),
        (exactly(20, unit="year"), SINCE_1990_UNTIL_2019, Level.CONFLICT),
        (exactly(20, unit="year"), about(30, "year"), Level.CONFLICT),
        (exactly(2, unit="decade"), exactly(20, unit="year"), Level.SAME),
        (exactly(3, unit="decade"), SINCE_1990_UNTIL_2019, Level.CLOSE),
        (exactly(20, unit="year"), exactly(20, unit="%"), Level.INCOMPARABLE),
        (exactly(30, unit="%"), exactly(30), Level.INCOMPARABLE),
    ],
)
def test_the_ladder_of_measures(left: Quantity, right: Quantity, level: Level) -> None:
    assert compare_quantities(left, right).level == level
    assert compare_quantities(right, left).level == level


def test_a_change_is_not_a_level() -> None:
    rise = Quantity(Decimal(12), Decimal(12), change="up")

    assert compare_quantities(rise, exactly(12)).level == Level.INCOMPARABLE


@pytest.mark.parametrize(
    ("left", "right", "far"),
    [
        (more_than(200), exactly(5000), True),
        (more_than(200), exactly(225), False),
        (more_than(200), more_than(5000), True),
        (up_to(5000), exactly(200), True),
        (up_to(300), exactly(225), False),
        (THOUSANDS, more_than(5000), False),
        (THOUSANDS, exactly(20000), True),
        (at_least(0), exactly(9), False),
    ],
)
def test_a_bound_is_said_near_its_figure(left: Quantity, right: Quantity, far: bool) -> None:
    comparison = compare_quantities(left, right, whole=True)

    assert comparison.level == Level.COMPATIBLE
    assert (Remark.FAR_APART in comparison.remarks) == far


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (exactly(225), exactly(225), "both say 225"),
        (more_than(225), at_least(226), "more than 225 and at least 226 are the same"),
        (more_than(200), exactly(225), "“225” satisfies “more than 200”"),
        (more_than(200), more_than(225), "“more than 225” implies “more than 200”"),
        (at_least(200), up_to(300), "both hold for 200–300"),
        (more_than(225), exactly(225), "they touch at 225"),
        (exactly(5000), exactly(5213), "the same when rounded"),
        (
            nearly(200),
            exactly(200),
            "the same within the width of a hedge",
        ),
        (
            exactly(20, unit="year"),
            SINCE_1990_UNTIL_2019,
            "no figure satisfies both; the gap is at least 8 years",
        ),
        (
            exactly(30, unit="%"),
            exactly(29, unit="%"),
            "no figure satisfies both; the gap is 1%",
        ),
        (
            exactly(1, unit="century"),
            exactly(2, unit="%"),
            "they are in different units",
        ),
    ],
)
def test_the_reason_shows_the_arithmetic(left: Quantity, right: Quantity, reason: str) -> None:
    assert compare_quantities(left, right).reason == reason or (
        compare_quantities(left, right, whole=True).reason == reason
    )


@pytest.mark.parametrize(
    ("narrow", "wide", "level", "reason"),
    [
        (
            more_than(225),
            exactly(225),
            Level.CLOSE,
            "cannot exceed it; they touch at 225",
        ),
        (exactly(164), exactly(225), Level.COMPATIBLE, "fits into it"),
        (exactly(225), exactly(225), Level.COMPATIBLE, "fits into it"),
        (
            exactly(300),
            exactly(225),
            Level.CONFLICT,
            "cannot exceed it; no figure satisfies both; the gap is 75",
        ),
        (up_to(500), exactly(225), Level.COMPATIBLE, "fits into it"),
    ],
)
def test_a_part_cannot_exceed_its_whole(
    narrow: Quantity, wide: Quantity, level: Level, reason: str
) -> None:
    comparison = compare_contained(narrow, wide, whole=True)

    assert (comparison.level, comparison.reason) == (level, reason)


def test_parts_in_other_units_cannot_be_held_against_a_whole() -> None:
    comparison = compare_contained(exactly(3, unit="%"), exactly(225))

    assert comparison.level == Level.INCOMPARABLE


def test_a_declared_tolerance_widens_the_loose_sets() -> None:
    assert compare_quantities(exactly(100), exactly(104)).level == Level.CONFLICT
    assert (
        compare_quantities(exactly(100), exactly(104), tolerance=Decimal("0.02")).level
        == Level.CLOSE
    )


@pytest.mark.parametrize(
    ("figure", "allowed"),
    [
        ("5000", "250"),
        ("5213", "0"),
        ("200", "0"),
        ("12000", "500"),
        ("5200", "50"),
        ("0.5", "0"),
        ("NaN", "0"),
    ],
)
def test_round_figures_claim_no_more_precision_than_they_have(figure: str, allowed: str) -> None:
    assert rounding(Decimal(figure)) == Decimal(allowed)


def test_a_third_is_close_to_33_per_cent() -> None:
    third = exactly(Decimal(1) / 3 * 100, unit="%")

    assert compare_quantities(third, exactly(33, unit="%")).level == Level.CLOSE
    assert compare_quantities(third, exactly(30, unit="%")).reason.endswith("the gap is 3.3333%")


def test_the_gap_is_told_in_the_smaller_unit() -> None:
    for left, right in [
        (exactly(3, unit="decade"), exactly(20, unit="year")),
        (exactly(20, unit="year"), exactly(3, unit="decade")),
    ]:
        assert compare_quantities(left, right).reason == (
            "no figure satisfies both; the gap is 10 years"
        )


def test_figures_convert_only_where_that_is_exact() -> None:
    assert in_unit(exactly(3, unit="decade"), "year") == exactly(30, unit="year")
    assert in_unit(exactly(20, unit="year"), "day") is None
    open_ended = in_unit(Quantity(Decimal(2), None, unit="decade"), "year")
    assert open_ended == Quantity(Decimal(20), None, unit="year")


figures = st.integers(0, 40).map(Decimal)
quantities = st.one_of(
    figures.map(lambda number: exactly(number)),
    figures.map(lambda number: more_than(int(number))),
    figures.map(lambda number: at_least(int(number))),
    figures.map(lambda number: up_to(int(number))),
    figures.map(lambda number: about(int(number))),
    figures.map(lambda number: nearly(int(number))).filter(lambda one: not one.interval.empty),
    st.tuples(figures, figures).map(lambda ends: between(int(min(ends)), int(max(ends)))),
)


@given(quantities, quantities, st.booleans())
def test_comparing_is_symmetric(left: Quantity, right: Quantity, whole: bool) -> None:
    forwards = compare_quantities(left, right, whole=whole)
    backwards = compare_quantities(right, left, whole=whole)

    assert forwards.level == backwards.level
    assert forwards.looser == MIRRORED[backwards.looser]
    assert forwards.remarks == backwards.remarks


@given(quantities)
def test_a_value_is_the_same_as_itself(one: Quantity) -> None:
    assert compare_quantities(one, one).level == Level.SAME


@given(quantities, st.sampled_from([Decimal(0), Decimal("0.05")]))
def test_the_loose_set_contains_the_strict_one(one: Quantity, tolerance: Decimal) -> None:
    assert loose(one, tolerance=tolerance).covers(strict(one))
    assert strict(one).covers(strict(one, whole=True))


@given(quantities, quantities)
def test_conflict_means_that_even_the_loose_sets_have_nothing_in_common(
    left: Quantity, right: Quantity
) -> None:
    conflict = compare_quantities(left, right).level == Level.CONFLICT

    assert conflict == (not loose(left).meets(loose(right)))


@given(quantities)
def test_a_neighbourhood_has_room_for_the_figure(one: Quantity) -> None:
    assert not neighbourhood(one).empty
    assert neighbourhood(one).meets(loose(one))


def test_infinite_ends_are_neither_open_nor_closed() -> None:
    assert Quantity(Decimal(1), None, high_closed=False).interval == Interval(Decimal(1), None)
