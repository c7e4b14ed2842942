"""A figure as it stood on one day after another: who gave it, as of when."""

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from attrs import frozen

from crosscheck.formats.html.plot import per_cent, spread
from crosscheck.formats.order import in_common
from crosscheck.formats.stated import answer, stands, uncapitalised
from crosscheck.formats.who import Sources
from crosscheck.model import Evidence, Judgement
from crosscheck.values.dates import day, render_day
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Quantity

HEIGHT = 180
"""Pixels of the drawing from top to bottom."""
_MARGIN = 16
_ASIDE = Decimal(8)
"""Per cent left free on either side."""
_APART = Decimal(8)
"""Per cent that two days are apart at least; otherwise all are spread evenly."""
_LOGARITHMIC = 20
"""How many times the least figure the greatest is where the scale is one of orders."""


@frozen
class Mark:
    """One figure on its day."""

    number: int
    """By which the list beneath the drawing names it."""
    across: str
    start: str
    length: str
    """Where its days begin, and how many they are, in per cent of the width."""
    down: int
    """Pixels from the top."""
    bound: Literal["low", "high", ""]
    """Whether the figure is a lower limit, an upper one, or neither."""
    sides: tuple[int, ...]
    as_of: str
    who: str
    said: str


@frozen
class Growth:
    """The drawing of a figure over time."""

    marks: tuple[Mark, ...]
    first: str
    last: str
    """The outermost days, in words."""
    logarithmic: bool
    even: bool
    """Whether the days are spread evenly because some lie too close together."""


def growth(
    judgement: Judgement, sources: Sources, sides: Mapping[str, tuple[int, ...]]
) -> Growth | None:
    """Return the drawing; None where figures of fewer than two different days are known."""
    dated = [
        (figure, each)
        for each in judgement.evidence
        if _known(each) and (figure := _figured(each, judgement)) is not None
    ]
    if len({_days(each) for _, each in dated}) < 2:
        return None
    dated.sort(key=lambda one: (_middle(_days(one[1])), one[0]))
    figures = [figure for figure, _ in dated]
    logarithmic = min(figures) > 0 and max(figures) / min(figures) > _LOGARITHMIC
    downs = _downs(figures, logarithmic=logarithmic)
    ends = [end for _, each in dated for end in _outer(_days(each))]
    places, even = spread(ends, _ASIDE, _APART)
    marks = tuple(
        _mark(number, each, judgement, sources, down, places, sides)
        for number, ((_, each), down) in enumerate(zip(dated, downs, strict=True), 1)
    )
    first, last = (render_day(day(end)) for end in (min(ends), max(ends)))
    return Growth(marks, first, last, logarithmic, even)


def _figured(evidence: Evidence, judgement: Judgement) -> Decimal | None:
    """Return the figure by which a statement is drawn: the one that it states, else its end."""
    quantity = in_common(evidence.statement.value, judgement.claim.unit)
    if quantity is None or not stands(evidence):
        return None
    return next(
        (each for each in (quantity.stated, quantity.low, quantity.high) if each is not None), None
    )


def _known(evidence: Evidence) -> bool:
    as_of = evidence.statement.as_of
    return as_of is not None and as_of.resolved and (as_of.first or as_of.last) is not None


def _days(evidence: Evidence) -> Interval:
    as_of = evidence.statement.as_of
    return as_of.interval if as_of else Interval(None, None)


def _outer(days: Interval) -> tuple[Decimal, Decimal]:
    """Return the first and the last day; of days without one end, the other."""
    known = [end for end in (days.low, days.high) if end is not None]
    return known[0], known[-1]


def _middle(days: Interval) -> Decimal:
    first, last = _outer(days)
    return (first + last) / 2


def _downs(figures: Sequence[Decimal], *, logarithmic: bool) -> list[int]:
    """Return how far down each figure stands, the greatest at the top."""
    scaled = [math.log10(each) if logarithmic else float(each) for each in figures]
    least, reach = min(scaled), max(scaled) - min(scaled)
    room = HEIGHT - 2 * _MARGIN
    return [
        HEIGHT // 2 if not reach else round(HEIGHT - _MARGIN - (each - least) / reach * room)
        for each in scaled
    ]


def _mark(
    number: int,
    evidence: Evidence,
    judgement: Judgement,
    sources: Sources,
    down: int,
    places: Mapping[Decimal, Decimal],
    sides: Mapping[str, tuple[int, ...]],
) -> Mark:
    statement = evidence.statement
    begin, end = (places[each] for each in _outer(_days(evidence)))
    said = answer(evidence, judgement.claim, sources.source(statement), briefly=True)
    return Mark(
        number,
        per_cent((begin + end) / 2),
        per_cent(begin),
        per_cent(end - begin),
        down,
        _bound(statement.value),
        sides.get(statement.id, ()),
        statement.as_of_written or "",
        sources.voice(statement),
        uncapitalised(said),
    )


def _bound(value: object) -> Literal["low", "high", ""]:
    if not isinstance(value, Quantity) or value.approximate:
        return ""
    if value.high is None and value.low is not None:
        return "low"
    return "high" if value.high is not None and value.low in {None, 0} and value.high else ""
