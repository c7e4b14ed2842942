"""Text made harmless to show: no character of it can move, hide or reorder what is around it."""

import unicodedata
from functools import lru_cache
from itertools import accumulate

_TAB = "    "
# Zero-width characters that only lay out the text around them, and the variation selectors.
_VARIATIONS = map(chr, range(0xFE00, 0xFE10))
_SILENT = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff").union(_VARIATIONS)
_MARKS_KEPT = 3
_WIDE = ("W", "F")


def cells(text: str) -> list[tuple[str, int]]:
    """Return for each character of *text* what is shown for it and how many columns that takes.

    Control, bidirectional and other invisible characters show as their code point ("<U+202E>"),
    white space as blanks; a combining mark takes no column, and after three in a row no more are
    shown. Widths are those of Unicode Standard Annex 11, with ambiguous ones narrow.
    """
    shown = {character: _cell(character) for character in set(text)}
    drawn = [shown[character] for character in text]
    if all(wide for _, wide in shown.values()):
        return drawn
    marks = _MARKS_KEPT
    for index, (character, wide) in enumerate(drawn):
        marks = 0 if wide else marks + bool(character)
        if not wide and marks > _MARKS_KEPT:
            drawn[index] = ("", 0)
    return drawn


@lru_cache(maxsize=4096)
def _cell(character: str) -> tuple[str, int]:
    category = unicodedata.category(character)
    if character == "\t":
        return _TAB, len(_TAB)
    if character in "\r\n\f":
        return " ", 1
    if character in _SILENT:
        return "", 0
    if category in ("Mn", "Me"):
        return character, 0
    if category[0] == "C" or category in ("Zl", "Zp"):
        code = f"<U+{ord(character):04X}>"
        return code, len(code)
    width = 2 if unicodedata.east_asian_width(character) in _WIDE else 1
    return (" " * width if category == "Zs" else character), width


def is_regular(text: str) -> bool:
    """Return whether every character of *text* is shown as it is, and takes one column."""
    if text.isascii():
        return text.isprintable()
    return all(_cell(character) == (character, 1) for character in set(text))


def visible(text: str) -> str:
    """Return *text* as it can be shown in one line anywhere."""
    if is_regular(text):
        return text
    return "".join(shown for shown, _ in cells(text))


def width(text: str) -> int:
    """Return how many columns *text*, made visible, takes in a monospaced font."""
    if is_regular(text):
        return len(text)
    return sum(columns for _, columns in cells(text))


def cut(text: str, columns: int) -> str:
    """Return *text*, made visible, in at most *columns*, with an ellipsis where it was cut."""
    if width(text) <= columns:
        return visible(text)
    drawn = cells(text)
    ends = accumulate(wide for _, wide in drawn)
    kept = [shown for (shown, _), end in zip(drawn, ends, strict=True) if end < columns]
    return "".join(kept).rstrip() + "…"


def pad(text: str, columns: int) -> str:
    """Return *text* cut or filled with blanks to exactly *columns*."""
    shown = cut(text, columns)
    return shown + " " * (columns - width(shown))
