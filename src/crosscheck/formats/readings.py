"""Figures and dates read in a text, and two sentences compared, as lines or as JSON."""

import json
from collections.abc import Iterable, Mapping, Sequence

from crosscheck.formats.jsonvalues import Json, json_value
from crosscheck.formats.visible import pad, visible, width
from crosscheck.reading.reading import Reading
from crosscheck.sentences.comparison import SentenceComparison
from crosscheck.text import LineIndex
from crosscheck.values.dates import DateRange
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import render

VERSION = 1
"""The version of both JSON objects; raised when a key changes its meaning or goes."""

_WIDEST = 40
"""Columns that the words may take before they are cut."""


def render_readings(text: str, readings: Sequence[Reading], *, as_json: bool) -> str:
    """Return what was read in *text*: a line each, or a JSON object."""
    if as_json:
        return _dump({"readings": [_json(reading) for reading in readings]})
    lines = LineIndex(text)
    rows = []
    for reading in readings:
        point = lines.point(reading.span.start)
        place = f"{point.line}:{point.column}"
        rows.append((place, reading.kind, reading.text, meaning(reading)))
    return "".join(f"{row}\n" for row in _columns(rows))


def render_sentences(comparison: SentenceComparison, *, as_json: bool) -> str:
    """Return how two sentences stand to each other: in words, or as a JSON object."""
    pairs = comparison.pairs
    if as_json:
        found: dict[str, Json] = {
            "level": comparison.level.value,
            "looser": comparison.looser,
            "reason": comparison.reason,
            "pairs": [{"statement": _json(left), "passage": _json(right)} for left, right in pairs],
        }
        return _dump(found)
    head = f"{comparison.level.value}: {visible(comparison.reason)}"
    rows = [
        (side, reading.kind, reading.text, meaning(reading))
        for pair in pairs
        for side, reading in zip(("statement", "passage"), pair, strict=True)
    ]
    return "".join(f"{row}\n" for row in (head, *(f"  {row}" for row in _columns(rows))))


def meaning(reading: Reading) -> str:
    """Return what a reading was understood as, in words."""
    first = _value(reading.value)
    return first if reading.other is None else f"{first}, or {_value(reading.other)}"


def _value(value: Quantity | DateRange) -> str:
    if isinstance(value, DateRange):
        return _edtf(value)
    words = render(value)
    return f"{words} ({value.counted})" if value.counted else words


def _edtf(dates: DateRange) -> str:
    """Return *dates* in the Extended Date/Time Format (ISO 8601-2)."""
    if not dates.resolved:
        return f"unresolved ({dates.partial})" if dates.partial else "unresolved"
    first = dates.first.isoformat() if dates.first else ".."
    last = dates.last.isoformat() if dates.last else ".."
    days = first if first == last else f"{first}/{last}"
    return f"{days}~" if dates.approximate else days


def _json(reading: Reading) -> dict[str, Json]:
    return {
        "kind": reading.kind,
        "start": reading.span.start,
        "end": reading.span.end,
        "text": reading.text,
        "value": json_value(reading.value),
        "other": None if reading.other is None else json_value(reading.other),
    }


def _dump(found: Mapping[str, Json]) -> str:
    return json.dumps({"version": VERSION, **found}, indent=2, ensure_ascii=False) + "\n"


def _columns(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return *rows* with their cells one under the other."""
    table = list(rows)
    if not table:
        return []
    widths = [min(_WIDEST, max(width(row[column]) for row in table)) for column in range(3)]
    return [
        "  ".join([*(pad(cell, wide) for cell, wide in zip(row, widths, strict=False)), row[-1]])
        for row in table
    ]
