"""The figure of a claim whose answers are figures or days: what is drawn, and with which labels."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import frozen

from crosscheck.formats.figure import Bar, Tick, draw
from crosscheck.formats.order import in_common, on_line
from crosscheck.formats.stated import answer, quoted, stands, uncapitalised
from crosscheck.formats.who import Sources
from crosscheck.model import Claim, Evidence, Judgement, Verdict
from crosscheck.values.dates import DateRange, day
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import figure
from crosscheck.values.value import Value

_FIGURE = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)|\d[\d,.]*")
_TELLING = {Verdict.CONSISTENT: 3}
"""Different answers from which on a drawing says more than a sentence, where that is not two."""
_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@frozen
class Line:
    """The answers to a claim that lie on a line, and the figures or days to label on it."""

    evidence: tuple[Evidence, ...]
    bars: tuple[Bar, ...]
    """One for each of the evidence."""
    ticks: tuple[Tick, ...]


def line_figure(judgement: Judgement, sources: Sources) -> str | None:
    """Return the figure of a claim; None where too few different answers lie on a line."""
    line = on_one_line(judgement, sources)
    return draw(line.bars, line.ticks) if line else None


def on_one_line(judgement: Judgement, sources: Sources) -> Line | None:
    """Return what of a claim lies on a line; None where a drawing would tell nothing.

    What cannot be compared is not drawn side by side, and how two answers that can both be true
    lie to each other needs no drawing.
    """
    claim = judgement.claim
    if judgement.verdict is Verdict.INCOMPARABLE:
        return None
    drawn = [each for each in judgement.evidence if stands(each)]
    barred = [(each, bar) for each in drawn if (bar := _bar(each, claim, sources))]
    bars = tuple(bar for _, bar in barred)
    if len({(bar.interval, bar.hedged) for bar in bars}) < _TELLING.get(judgement.verdict, 2):
        return None
    evidence = tuple(each for each, _ in barred)
    return Line(evidence, bars, tuple(_ticks(drawn, claim, sources)))


def _bar(evidence: Evidence, claim: Claim, sources: Sources) -> Bar | None:
    statement = evidence.statement
    value = statement.value
    interval = on_line(value, claim.unit)
    if interval is None:
        return None
    figured = in_common(value, claim.unit)
    return Bar(
        sources.short(statement),
        interval,
        uncapitalised(answer(evidence, claim, sources.source(statement), briefly=True)),
        figured.stated if figured else None,
        hedged=value.approximate if isinstance(value, Quantity | DateRange) else False,
    )


def _ticks(drawn: Sequence[Evidence], claim: Claim, sources: Sources) -> list[Tick]:
    if claim.kind == "date":
        return _day_ticks([each.statement.value for each in drawn])
    labels: dict[Decimal, str] = {}
    for evidence in drawn:
        written = _as_written(quoted(evidence.anchor, sources.source(evidence.statement)))
        for number in _figures(in_common(evidence.statement.value, claim.unit)):
            labels.setdefault(number, written.get(number, figure(number)))
    return [Tick(number, label) for number, label in sorted(labels.items())]


def _figures(quantity: Quantity | None) -> list[Decimal]:
    """Return the figures that a quantity names: not the ends that other words set."""
    if quantity is None or quantity.vague:
        return []
    if quantity.approximate and quantity.stated is not None:
        return [quantity.stated]
    zero_unsaid = quantity.low == 0 and quantity.high != 0
    ends = (None if zero_unsaid else quantity.low, quantity.high)
    return [end for end in ends if end is not None]


def _as_written(passage: str) -> dict[Decimal, str]:
    """Return the figures in *passage* as they are written there, by their number."""
    found: dict[Decimal, str] = {}
    for match in _FIGURE.finditer(passage):
        written = match[0].rstrip(",.")
        digits = written.replace(",", "").replace(" ", "")
        if digits.count(".") < 2:
            found.setdefault(Decimal(digits), written)
    return found


def _day_ticks(values: Iterable[Value]) -> list[Tick]:
    intervals = [interval for value in values if (interval := on_line(value, None))]
    ends = {end for each in intervals for end in (each.low, each.high) if end is not None}
    years = {day(end).year for end in ends}
    return [Tick(end, _day_label(end, with_year=len(years) > 1)) for end in sorted(ends)]


def _day_label(number: Decimal, *, with_year: bool) -> str:
    on = day(number)
    label = f"{on.day} {_SHORT[on.month - 1]}"
    return f"{label} {on.year}" if with_year else label
