"""What the words around a figure make of it: an interval."""

from collections.abc import Iterable
from decimal import Decimal

from attrs import evolve

from crosscheck.values.quantity import Quantity
from crosscheck.values.units import can_be_negative
from crosscheck.values.widths import HEDGE, NEARLY

_BOUNDS = frozenset(("more", "at least", "less", "at most"))
_NOUGHT = Decimal(0)


def bounded(figure: Decimal, unit: str | None, senses: Iterable[str]) -> Quantity:
    """Return the quantity that *figure* is under *senses*, the nearest to the figure first.

    A bound outweighs a hedge: "more than about 200" is more than 200, approximately. A count that
    is bounded from above starts at nought; what can be negative has no lower end.
    """
    bound = next((sense for sense in senses if sense in _BOUNDS), None)
    hedged = "about" in senses or "nearly" in senses
    if bound is not None:
        return evolve(_one_sided(figure, unit, bound), approximate=hedged)
    if "nearly" in senses and figure:
        low = figure - abs(figure) * NEARLY
        return Quantity(low, figure, high_closed=False, approximate=True, stated=figure, unit=unit)
    if hedged:
        width = abs(figure) * HEDGE
        return Quantity(figure - width, figure + width, approximate=True, stated=figure, unit=unit)
    return Quantity(figure, figure, stated=figure, unit=unit)


def _one_sided(figure: Decimal, unit: str | None, bound: str) -> Quantity:
    closed = bound in ("at least", "at most")
    if bound in ("more", "at least"):
        return Quantity(figure, None, low_closed=closed, stated=figure, unit=unit)
    negative = figure < 0 or (figure == 0 and not closed) or can_be_negative(unit)
    low = None if negative else _NOUGHT
    return Quantity(low, figure, high_closed=closed, stated=figure, unit=unit)


def vague(least: Decimal, below: Decimal, unit: str | None) -> Quantity:
    """Return the magnitude from *least* up to, not including, *below*; 0 is no upper end."""
    high = below or None
    return Quantity(least, high, high_closed=high is None, unit=unit, vague=True)


def between(low: Decimal, high: Decimal, unit: str | None, senses: Iterable[str]) -> Quantity:
    """Return the range from *low* to *high* under *senses*: "up to 10-15" has no lower end."""
    approximate = "about" in senses or "nearly" in senses
    quantity = Quantity(low, high, approximate=approximate, unit=unit)
    if "at most" in senses or "less" in senses:
        return evolve(
            quantity, low=min(low, _NOUGHT), stated=high, high_closed="less" not in senses
        )
    if "at least" in senses or "more" in senses:
        return evolve(quantity, high=None, stated=low, low_closed="more" not in senses)
    return quantity


def both(first: Quantity, second: Quantity) -> Quantity | None:
    """Return what lies within two opposite bounds, None where they are not opposite or cross."""
    lower, upper = (first, second) if first.high is None else (second, first)
    if lower.high is not None or lower.low is None or upper.high is None:
        return None
    if upper.stated is None or upper.low == upper.high or lower.low > upper.high or lower.vague:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    quantity = Quantity(
        lower.low,
        upper.high,
        low_closed=lower.low_closed,
        high_closed=upper.high_closed,
        approximate=first.approximate or second.approximate,
        unit=first.unit or second.unit,
    )
    return None if quantity.interval.empty else quantity
