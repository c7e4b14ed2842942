"""A claim in figures or days is drawn; its axis bears the figures as they are written."""

import datetime
from decimal import Decimal

from attrs import evolve

from crosscheck.formats.lines import line_figure
from crosscheck.formats.order import in_order
from crosscheck.formats.who import Sources
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Claim,
    Evidence,
    Judgement,
    Report,
    Source,
    Statement,
    Verdict,
)
from crosscheck.text import Location, Point, Span
from crosscheck.values.dates import DateRange
from crosscheck.values.quantity import Quantity, exactly
from crosscheck.values.stance import Stance
from crosscheck.values.value import KindName, Value

PLACE = Location("claims/a.yaml", Point(1, 1))


def _figure(kind: KindName, *said: tuple[Value, str], unit: str | None = None) -> str:
    sources = [
        Source(f"s{number}", "", words, publisher=f"Paper {number}")
        for number, (_, words) in enumerate(said, 1)
    ]
    evidence = tuple(
        Evidence(
            Statement("1", source.id, value, words, PLACE, PLACE),
            Anchor("1", source.id, AnchorStatus.LINKED, (Span(0, len(words)),)),
        )
        for source, (value, words) in zip(sources, said, strict=True)
    )
    claim = Claim("c", "Q?", kind, PLACE, unit=unit)
    judgement = Judgement(claim, evidence, (), Verdict.DISPUTED)
    return f"\n{line_figure(judgement, Sources.of(sources))}\n"


def test_units_of_measure_are_drawn_in_the_claims_own() -> None:
    decades = Quantity(
        Decimal("2.85"), Decimal("3.15"), approximate=True, stated=Decimal(3), unit="decade"
    )
    years = exactly(20, unit="year")
    days = exactly(9, unit="day")
    said = ((years, "twenty years"), (decades, "about three decades"), (days, "9 days"))
    assert (
        _figure("quantity", *said, unit="year")
        == """
Paper 1    ●                                               twenty years
Paper 2                                    [~~~~●~~~~~]    about three decades
         ──┴────────────────────────────────────┴────────
          20                                   30
"""
    )


def test_two_answers_that_can_both_be_true_need_no_drawing(report: Report) -> None:
    (toll,) = [each for each in in_order(report).judgements if each.claim.id == "death-toll"]
    sources = Sources.of(report.corpus.sources)
    three = evolve(toll, verdict=Verdict.CONSISTENT)
    assert line_figure(three, sources) == line_figure(toll, sources) is not None
    assert line_figure(evolve(three, evidence=toll.evidence[:2]), sources) is None


def test_the_axis_bears_figures_as_written() -> None:
    said = ((exactly(5000), "5 000"), (exactly(8000), "8,000"), (exactly(9500), "9.5 thousand"))
    assert _figure("quantity", *said).splitlines()[-1].split() == ["5", "000", "8,000", "9,500"]


def test_what_only_looks_like_a_figure_labels_nothing() -> None:
    said = ((exactly(12), "in 1.2.3 it says twelve"), (exactly(30), "30"))
    assert _figure("quantity", *said).splitlines()[-1].split() == ["12", "30"]


def test_a_magnitude_has_no_figure_on_the_axis_and_up_to_has_no_nought() -> None:
    thousands = Quantity(Decimal(2000), None, vague=True)
    most = Quantity(Decimal(0), Decimal(5000), stated=Decimal(5000))
    drawn = _figure("quantity", (thousands, "thousands"), (most, "up to 5,000"))
    assert drawn.splitlines()[-1].split() == ["5,000"]


def test_days_are_drawn_on_a_time_line() -> None:
    first = DateRange(datetime.date(2021, 12, 30), datetime.date(2022, 1, 2))
    by = DateRange(None, datetime.date(2022, 1, 7))
    unknown = DateRange(None, None, resolved=False, words="Wednesday")
    said = ((first, "30 December to 2 January"), (by, "by 7 January"), (unknown, "on Wednesday"))
    assert (
        _figure("date", *said)
        == """
Paper 1    [─────────────]                            30 December to 2 January
Paper 2  ←───────────────────────────────────────]    by 7 January
         ──┴─────────────┴───────────────────────┴──
         30 Dec 2021                      7 Jan 2022
                    2 Jan 2022
"""
    )


def test_what_lies_on_no_line_or_says_the_same_is_not_drawn(report: Report) -> None:
    assert "None" in _figure("stance", (Stance.AFFIRMS, "yes"), (Stance.DENIES, "no"))
    assert "None" in _figure("quantity", (exactly(13), "13"), (exactly(13), "thirteen"))
    assert "None" in _figure("quantity", (exactly(13), "13"))


def test_what_cannot_be_compared_is_not_drawn_side_by_side(report: Report) -> None:
    (toll,) = [each for each in report.judgements if each.claim.id == "death-toll"]
    sources = Sources.of(report.corpus.sources)
    assert line_figure(toll, sources) is not None
    assert line_figure(evolve(toll, verdict=Verdict.INCOMPARABLE), sources) is None


def test_words_that_were_not_found_are_not_drawn(report: Report) -> None:
    (toll,) = [each for each in in_order(report).judgements if each.claim.id == "death-toll"]
    lost = tuple(
        evolve(each, anchor=evolve(each.anchor, status=AnchorStatus.NOT_FOUND, spans=()))
        for each in toll.evidence[1:]
    )
    sources = Sources.of(report.corpus.sources)
    assert line_figure(toll, sources) is not None
    assert line_figure(evolve(toll, evidence=(toll.evidence[0], *lost)), sources) is None
