"""Units of measure in their canonical names, and conversion between them, exact where it can be."""

from decimal import Decimal
from functools import lru_cache

_MEASURES: dict[str, dict[str, str]] = {
    # what is measured: its units, each in the smallest one of them
    "time": {"second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800"},
    "calendar": {"month": "1", "year": "12", "decade": "120", "century": "1200"},
    "share": {"bp": "0.01", "pp": "1"},
    "part": {"%": "1", "share": "100"},
    # International yard and pound agreement of 1959: a yard is 0.9144 m, a pound 0.45359237 kg.
    "length": {
        "mm": "1", "cm": "10", "m": "1000", "km": "1000000", "inch": "25.4", "foot": "304.8",
        "yard": "914.4", "mile": "1609344", "nautical mile": "1852000",
    },
    "mass": {
        "mg": "1", "g": "1000", "kg": "1000000", "tonne": "1000000000", "ounce": "28349.523125",
        "lb": "453592.37",
    },
    "area": {
        "sq m": "1", "hectare": "10000", "sq km": "1000000", "sq foot": "0.09290304",
        "acre": "4046.8564224", "sq mile": "2589988.110336",
    },
    "volume": {"ml": "1", "litre": "1000", "cubic metre": "1000000"},
    "speed": {"km/h": "1", "mph": "1.609344", "knot": "1.852"},
    "power": {"watt": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000"},
    "energy": {"kWh": "1", "MWh": "1000"},
    "frequency": {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000"},
    "data": {
        "byte": "1", "kB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000",
    },
    "data rate": {"Mbps": "1", "Gbps": "1000"},
}  # fmt: skip # read as a table
_FACTORS = {
    unit: (measure, Decimal(size))
    for measure, units in _MEASURES.items()
    for unit, size in units.items()
}
_OTHERS = frozenset(("°C", "°F", "degree", "volt", "hp", "barrel", "gallon", "ton", "light year"))
_LIBRARY_NAMES = {
    "gallon": "gallon", "barrel": "oil_barrel", "hp": "horsepower", "light year": "light_year",
    "sq m": "m**2", "sq km": "km**2", "sq mile": "mile**2", "sq foot": "foot**2",
    "cubic metre": "m**3", "km/h": "km/hour", "lb": "pound", "ton": "short_ton",
}  # fmt: skip # read as a table
_SYMBOLS = frozenset(
    ("mm", "cm", "m", "km", "mg", "g", "kg", "lb", "ml", "hp", "bp", "pp", "mph", "km/h", "kW",
     "kWh", "kHz", "kB", "sq m", "sq km", "Mbps", "Gbps", "Hz", "°C", "°F")
)  # fmt: skip # read as a table
_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "sq foot": "sq feet"}


def factor(unit: str | None, into: str | None) -> Decimal | None:
    """Return what a figure in *unit* is multiplied by to be in *into*; None where it cannot be.

    Units outside the table go to pint where that is installed.
    """
    if unit == into:
        return Decimal(1)
    if unit is None or into is None or _has_no_factor(unit) or _has_no_factor(into):
        return None
    if unit not in _FACTORS or into not in _FACTORS:
        return _factor_by_library(unit, into)
    (measure, size), (other_measure, other_size) = _FACTORS[unit], _FACTORS[into]
    return size / other_size if measure == other_measure else None


def is_measure(unit: str) -> bool:
    """Return whether *unit* measures (years, per cent, a currency) and does not count things."""
    return unit in _FACTORS or unit in _OTHERS or _is_currency(unit)


def can_be_negative(unit: str | None) -> bool:
    """Return whether a figure in *unit* may lie below nought: "up to 5" then has no lower end."""
    return unit is not None and ("°" in unit or unit == "degree")


def plural(unit: str) -> str:
    """Return *unit* as it stands behind a figure other than one: years, feet, km, USD."""
    if unit in _SYMBOLS or unit.isupper():
        return unit
    if unit in _PLURALS:
        return _PLURALS[unit]
    return unit[:-1] + "ies" if unit.endswith("y") and unit[-2:-1] not in "aeiou" else unit + "s"


def _has_no_factor(unit: str) -> bool:
    """Return whether *unit* has no fixed factor to any other: currencies, temperatures."""
    return _is_currency(unit) or "°" in unit


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


@lru_cache(maxsize=256)
def _factor_by_library(unit: str, into: str) -> Decimal | None:
    """Return what pint multiplies by, to twelve figures; None without it, or for other measures.

    Only units known to crosscheck are asked for: a thing counted is no unit, whatever its name.
    """
    if not (is_measure(unit) and is_measure(into)):
        return None
    from importlib import import_module

    try:
        pint = import_module("pint")
    except ImportError:
        return None
    registry = pint.get_application_registry()
    try:
        one = registry.Quantity(1, _LIBRARY_NAMES.get(unit, unit))
        times = one.to(_LIBRARY_NAMES.get(into, into)).magnitude
    except (pint.PintError, ValueError, TypeError):
        return None
    return Decimal(f"{times:.12g}")
