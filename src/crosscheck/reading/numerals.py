"""Numerals as printed: separators of thousands, decimal marks, and what is none of either."""

from decimal import Decimal
from typing import NamedTuple

_LONGEST = 24
"""Digits; what is longer is an id."""


class Numeral(NamedTuple):
    """The number a numeral stands for."""

    value: Decimal
    other: Decimal | None = None
    """What it stands for where its one mark is read the other way (5.000)."""


def numeral(word: str) -> Numeral | None:
    """Return what the digits and marks of *word* stand for, None where they are no number.

    A comma sets off thousands where it can, a full stop decimals where it can. One mark before
    three digits may be either: the other number goes with it.
    """
    if len(word) > _LONGEST:
        return None
    if word.isdecimal():
        return None if word[0] == "0" and len(word) > 1 else Numeral(Decimal(word))
    if not word[0].isdecimal():
        return None
    apostrophes = word.replace("’", "'")
    if "'" in apostrophes:
        whole = _grouped(apostrophes.split("'"))
        return Numeral(whole) if whole is not None else None
    commas, stops = word.count(","), word.count(".")
    if commas and stops:
        return _both(word)
    return _one_kind(word, "," if commas else ".", commas or stops)


def _one_kind(word: str, mark: str, marks: int) -> Numeral | None:
    parts = word.split(mark)
    grouped = _grouped(parts)
    if marks > 1:
        return Numeral(grouped) if grouped is not None else None
    decimal = _decimal(*parts)
    if grouped is None:
        return Numeral(decimal) if decimal is not None else None
    return Numeral(grouped) if mark == "," else Numeral(decimal or grouped, grouped)


def _both(word: str) -> Numeral | None:
    """Return 1,234.5 and 1.234,5: the last mark is the decimal one and stands alone."""
    mark = max(",.", key=word.rfind)
    head, _, tail = word.rpartition(mark)
    other = "." if mark == "," else ","
    if mark in head:
        return None
    whole = _grouped(head.split(other))
    decimal = None if whole is None else _decimal(str(whole), tail)
    return None if decimal is None else Numeral(decimal)


def _grouped(parts: list[str]) -> Decimal | None:
    """Return the number whose thousands are *parts*; also in the Indian way, 12,34,567."""
    head, *groups = parts
    if not groups or len(groups[-1]) != 3 or head[0] == "0":
        return None
    thousands = len(head) <= 3 and all(len(group) == 3 for group in groups)
    indian = len(head) <= 2 and all(len(group) == 2 for group in groups[:-1])
    return Decimal("".join(parts)) if thousands or indian else None


def _decimal(whole: str, fraction: str) -> Decimal | None:
    if len(whole) > 1 and whole[0] == "0":
        return None
    return Decimal(f"{whole}.{fraction}")
