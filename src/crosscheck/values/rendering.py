"""Figures in words, as they are read back and as a reason tells them."""

from decimal import Decimal

from crosscheck.values.quantity import Quantity
from crosscheck.values.units import can_be_negative, plural

_DECIMALS = 4
"""Figures are shown to so many decimals; no source prints more."""


def measured(number: Decimal, unit: str | None) -> str:
    """Return *number* with its unit as it is said."""
    if unit is None:
        return figure(number)
    if unit == "%":
        return f"{figure(number)}%"
    return f"{figure(number)} {unit if number == 1 else plural(unit)}"


def figure(number: Decimal) -> str:
    """Return *number* in plain digits with a comma between thousands, never in powers of ten."""
    return f"{number:,.{_DECIMALS}f}".rstrip("0").rstrip(".")


_MAGNITUDES: dict[tuple[Decimal | None, Decimal | None], str] = {
    (Decimal(24), None): "dozens",
    (Decimal(200), None): "hundreds",
    (Decimal(2_000), None): "thousands",
    (Decimal(20_000), None): "tens of thousands",
    (Decimal(200_000), None): "hundreds of thousands",
    (Decimal(2_000_000), None): "millions",
    (Decimal(2_000_000_000), None): "billions",
    (Decimal(24), Decimal(120)): "several dozen",
    (Decimal(200), Decimal(1_000)): "several hundred",
    (Decimal(2_000), Decimal(10_000)): "several thousand",
    (Decimal(2_000_000), Decimal(10_000_000)): "several million",
}
_LARGEST_WHOLE = 1000
"""Of which a share is said: three in ten, 37 in 1000."""


def render(quantity: Quantity) -> str:
    """Return *quantity* in words that read back to the same value."""
    body = _render_bounds(quantity)
    if quantity.unit == "%":
        body += "%"
    elif quantity.unit not in (None, "share"):
        body += f" {quantity.unit if body == '1' else plural(quantity.unit)}"
    return f"{quantity.change} {body}" if quantity.change else body


def _render_bounds(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if quantity.vague and (low, high) in _MAGNITUDES:
        return _MAGNITUDES[low, high]
    if low is not None and high is not None:
        return _render_range(quantity, low, high)
    hedge = "about " if quantity.approximate else ""
    if low is not None:
        return f"{'at least' if quantity.low_closed else 'more than'} {hedge}{_said(quantity, low)}"
    if high is not None:
        below = "at most" if quantity.high_closed else "less than"
        return f"{below} {hedge}{_said(quantity, high)}"
    return "any number"


def _render_range(quantity: Quantity, low: Decimal, high: Decimal) -> str:
    hedge = "about " if quantity.approximate else ""
    stated = quantity.stated
    if hedge and stated is not None and low < high == stated and not quantity.high_closed and low:
        return f"nearly {_said(quantity, stated)}"
    if low == high or (hedge and stated is not None and low < stated < high):
        return f"{hedge}{_said(quantity, low if stated is None else stated)}"
    first, last = _said(quantity, low), _said(quantity, high)
    if low == 0 and quantity.low_closed and not can_be_negative(quantity.unit):
        return f"{'up to' if quantity.high_closed else 'fewer than'} {hedge}{last}"
    if low > 0 and quantity.low_closed and quantity.high_closed and quantity.unit != "share":
        return f"{hedge}{first}–{last}"
    above = "at least" if quantity.low_closed else "more than"
    below = "at most" if quantity.high_closed else "fewer than"
    return f"{above} {hedge}{first} and {below} {last}"


def _said(quantity: Quantity, number: Decimal) -> str:
    """Return *number* in figures, a share as so many out of so many."""
    if quantity.unit != "share":
        return figure(number)
    from fractions import Fraction

    share = Fraction(number).limit_denominator(_LARGEST_WHOLE)
    return f"{share.numerator} out of {share.denominator}"
