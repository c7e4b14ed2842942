"""Values and places as JSON: figures as strings, days as ISO 8601, offsets in code points."""

from collections.abc import Mapping
from decimal import Decimal

from crosscheck.text import Location
from crosscheck.values.actor import Actor
from crosscheck.values.dates import DateRange
from crosscheck.values.interval import Interval
from crosscheck.values.names import Names
from crosscheck.values.quantity import Quantity
from crosscheck.values.scope import Scope
from crosscheck.values.value import Value

Json = Mapping[str, "Json"] | list["Json"] | str | int | float | bool | None


def json_value(value: Value) -> Json:
    """Return *value*; which keys it has depends on its kind."""
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, DateRange):
        return json_dates(value)
    if isinstance(value, Actor):
        return {"name": value.name}
    if isinstance(value, Names):
        return {"members": list(value.members), "complete": value.complete}
    return {"stance": value.value}


def _quantity(quantity: Quantity) -> Json:
    return {
        "low": json_decimal(quantity.low),
        "high": json_decimal(quantity.high),
        "low_closed": quantity.low_closed,
        "high_closed": quantity.high_closed,
        "approximate": quantity.approximate,
        "stated": json_decimal(quantity.stated),
        "change": quantity.change,
        "unit": quantity.unit,
        "counted": quantity.counted,
        "vague": quantity.vague,
    }


def json_dates(dates: DateRange | None) -> Json:
    """Return *dates* with its first and last day, each null where it is open."""
    if dates is None:
        return None
    return {
        "first": None if dates.first is None else dates.first.isoformat(),
        "last": None if dates.last is None else dates.last.isoformat(),
        "approximate": dates.approximate,
        "resolved": dates.resolved,
        "partial": dates.partial,
        "words": dates.words,
        "time": dates.time,
    }


def json_scope(scope: Scope) -> Json:
    """Return what a figure covers."""
    return {"measure": scope.measure, "group": scope.group, "place": scope.place}


def json_interval(interval: Interval | None) -> Json:
    """Return the two ends of *interval* and whether they count; an end of null is open."""
    if interval is None:
        return None
    return {
        "low": json_decimal(interval.low),
        "high": json_decimal(interval.high),
        "low_closed": interval.low_closed,
        "high_closed": interval.high_closed,
    }


def json_decimal(number: Decimal | None) -> str | None:
    """Return *number* in plain digits, as a string, so that no reader makes it a float."""
    return None if number is None else f"{number:f}"


def json_location(location: Location | None) -> Json:
    """Return a place in a file; lines and columns count from 1."""
    if location is None:
        return None
    end = location.end
    return {
        "file": location.file,
        "line": location.start.line,
        "column": location.start.column,
        "end_line": None if end is None else end.line,
        "end_column": None if end is None else end.column,
        "page": location.page,
    }
