"""Units of measure in their canonical names, and conversion between those that are exact."""

from decimal import Decimal

_FACTORS: dict[str, tuple[str, Decimal]] = {
    # unit: (what it measures, how many of that measure's smallest unit here)
    "second": ("time", Decimal(1)),
    "minute": ("time", Decimal(60)),
    "hour": ("time", Decimal(3600)),
    "day": ("time", Decimal(86400)),
    "week": ("time", Decimal(604800)),
    "month": ("calendar", Decimal(1)),
    "year": ("calendar", Decimal(12)),
    "decade": ("calendar", Decimal(120)),
    "century": ("calendar", Decimal(1200)),
    "%": ("share", Decimal(1)),
    "share": ("share", Decimal(100)),
}


def factor(unit: str | None, into: str | None) -> Decimal | None:
    """Return what a figure in *unit* is multiplied by to be in *into*; None where it cannot be."""
    if unit == into:
        return Decimal(1)
    if unit is None or into is None or unit not in _FACTORS or into not in _FACTORS:
        return None
    (measure, size), (other_measure, other_size) = _FACTORS[unit], _FACTORS[into]
    return size / other_size if measure == other_measure else None


def is_measure(unit: str) -> bool:
    """Return whether *unit* measures (years, per cent, a currency) and does not count things."""
    return unit == "%" or unit in _FACTORS or (len(unit) == 3 and unit.isupper())
