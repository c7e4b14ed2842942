"""An item of a YAML list as the lines that a person would write for it.

A key a line, in the order given. A list or a mapping inside it stands in brackets while that fits
into a line, else one entry a line. Texts are never broken into several lines.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.splicing.scalars import scalar

Value = str | Sequence["Value"] | Mapping[str, "Value"]
"""What stands under a key, or is an item by itself: a text, or texts in lists and mappings."""
Item = Mapping[str, Value]
"""An entry of a list: its values by key, in order."""

WIDTH = 80
"""Columns into which what stands in brackets must fit."""

_NAME = re.compile(r"[A-Za-z]+(?:[ _-][A-Za-z]+)*")
"""Keys that need no quotation marks, though some reader of YAML 1.1 takes `on` for yes."""


def item_lines(item: Value, column: int, gap: int) -> list[str]:
    """Return the lines of an item whose dash is in *column* (from 0), *gap* blanks before it."""
    inner = column + 1 + gap
    first, *others = _lines(item, inner)
    return [f"{' ' * column}-{' ' * gap}{first[inner:]}", *others]


def _lines(value: Value, column: int) -> Iterator[str]:
    """Yield the lines of *value*, each entry on its own, from *column* on."""
    if isinstance(value, str) or not value:
        yield " " * column + _in_line(value)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _entry(key, each, column)
    else:
        for each in value:
            yield from item_lines(each, column, 1)


def _entry(key: str, value: Value, column: int) -> Iterator[str]:
    head = f"{' ' * column}{_key(key)}:"
    line = f"{head} {_in_line(value)}"
    if isinstance(value, str) or not value or len(line) <= WIDTH:
        yield line
    else:
        yield head
        yield from _lines(value, column + 2)


def _key(name: str) -> str:
    return name if _NAME.fullmatch(name) else scalar(name, in_flow=True)


def _in_line(value: Value, *, in_flow: bool = False) -> str:
    if isinstance(value, str):
        return scalar(value, in_flow=in_flow)
    if isinstance(value, Mapping):
        entries = (f"{_key(key)}: {_in_line(each, in_flow=True)}" for key, each in value.items())
        return "{" + ", ".join(entries) + "}"
    return "[" + ", ".join(_in_line(each, in_flow=True) for each in value) + "]"
