"""A figure over time."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from attrs import evolve

from crosscheck.formats.html.growth import HEIGHT, growth
from crosscheck.formats.who import Sources
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Attestation,
    Claim,
    Evidence,
    Judgement,
    Source,
    Statement,
    Verdict,
)
from crosscheck.reading.typed import read_date, read_quantity
from crosscheck.text import Location, Point, Span

HERE = Location("claims/toll.yaml", Point(1, 1))
Say = Callable[[str, str | None], Evidence]


def _said(id_: str, value: str, as_of: str | None) -> Evidence:
    """Return *value* said by the source *id_*, whose whole text it is."""
    quantity = read_quantity(value)
    statement = Statement(
        id_,
        id_,
        quantity,
        value,
        HERE,
        HERE,
        as_of=read_date(as_of) if as_of else None,
        as_of_written=as_of,
    )
    anchor = Anchor(id_, id_, AnchorStatus.LINKED, (Span(0, len(value)),))
    return Evidence(statement, anchor, Attestation.STATED)


def _told(*evidence: Evidence) -> tuple[Judgement, Sources]:
    claim = Claim("toll", "How many were killed?", "quantity", HERE)
    sources = Sources.of(
        Source(each.statement.source, "seeds/a", each.statement.written) for each in evidence
    )
    return Judgement(claim, evidence, (), Verdict.SUPERSEDED), sources


def test_figures_stand_in_the_order_of_their_days_and_the_greatest_at_the_top() -> None:
    judgement, sources = _told(
        _said("ministry", "225", "15 January 2022"), _said("agency", "164", "9 January 2022")
    )

    drawn = growth(judgement, sources, {})

    assert drawn is not None
    assert [(1, "164", "8%"), (2, "225", "92%")] == [
        (mark.number, mark.said, mark.across) for mark in drawn.marks
    ]
    assert drawn.marks[0].down > drawn.marks[1].down
    assert ("9 January 2022", "15 January 2022") == (drawn.first, drawn.last)


def test_days_that_are_not_one_reach_from_the_first_to_the_last() -> None:
    judgement, sources = _told(
        _said("ministry", "225", "2022-01-11/2022-01-15"), _said("agency", "164", "2022-01-05")
    )

    drawn = growth(judgement, sources, {})

    assert drawn is not None
    assert ("58.4%", "33.6%") == (drawn.marks[1].start, drawn.marks[1].length)


@pytest.mark.parametrize(
    ("value", "bound"),
    [("225", ""), ("more than 225", "low"), ("up to 225", "high"), ("about 225", "")],
)
def test_a_limit_is_told_from_a_figure(value: str, bound: str) -> None:
    judgement, sources = _told(_said("a", value, "2022-01-15"), _said("b", "164", "2022-01-09"))

    drawn = growth(judgement, sources, {})

    assert drawn is not None
    assert bound == drawn.marks[1].bound


def test_figures_of_other_orders_are_drawn_by_orders() -> None:
    judgement, sources = _told(_said("a", "3", "2022-01-05"), _said("b", "300", "2022-01-09"))

    drawn = growth(judgement, sources, {})

    assert drawn is not None
    assert drawn.logarithmic


def test_the_same_figure_on_two_days_lies_in_the_middle() -> None:
    judgement, sources = _told(_said("a", "164", "2022-01-05"), _said("b", "164", "2022-01-09"))

    drawn = growth(judgement, sources, {})

    assert drawn is not None
    assert {HEIGHT // 2} == {mark.down for mark in drawn.marks}


def test_nothing_is_drawn_of_one_day_of_unknown_days_or_of_words_that_were_not_found() -> None:
    one = _said("a", "164", "2022-01-05")
    lost = _said("b", "225", "2022-01-09")
    lost = evolve(lost, anchor=Anchor("b", "b", AnchorStatus.NOT_FOUND))

    for evidence in (
        (one, _said("b", "225", "2022-01-05")),
        (one, _said("b", "225", None)),
        (one, lost),
    ):
        judgement, sources = _told(*evidence)
        assert growth(judgement, sources, {}) is None


def test_nought_is_not_drawn_by_orders() -> None:
    judgement, sources = _told(_said("a", "0", "2022-01-05"), _said("b", "300", "2022-01-09"))

    drawn = growth(judgement, sources, {})

    assert drawn is not None
    assert not drawn.logarithmic
    assert Decimal(drawn.marks[0].down) > drawn.marks[1].down


def test_days_too_close_to_tell_apart_are_spread_evenly_and_the_page_says_so() -> None:
    days = ("2022-01-05", "2022-01-06", "2022-08-16")
    judgement, sources = _told(*(_said(each, "164", each) for each in days))

    drawn = growth(judgement, sources, {})

    assert drawn is not None
    assert drawn.even
    assert ["8%", "50%", "92%"] == [mark.across for mark in drawn.marks]
