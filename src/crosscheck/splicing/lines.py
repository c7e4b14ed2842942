"""The lines of a file as a person laid them out: line ends, indentation, comments, blank lines.

Offsets count characters; a line begins at 0 or behind a line end, which may be any of the three.
"""

import re
from collections.abc import Iterable

_END = re.compile(r"\r\n|\n|\r")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


def lines_of(text: str) -> list[str]:
    """Return the lines of *text* with their ends."""
    return _LINE.findall(text)


def column(text: str, offset: int) -> int:
    """Return how many characters stand before *offset* in its line."""
    return offset - line_start(text, offset)


def line_start(text: str, offset: int) -> int:
    """Return where the line of *offset* begins."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def begins_line(text: str, offset: int) -> bool:
    """Return whether a line begins at *offset*."""
    return offset == 0 or text[offset - 1] in "\r\n"


def next_line(text: str, offset: int) -> int:
    """Return where the first line begins that does so at *offset* or behind it."""
    if offset and begins_line(text, offset):
        return offset
    found = _END.search(text, offset)
    return found.end() if found else len(text)


def with_lines(text: str, at: int, added: Iterable[str]) -> str:
    """Return *text* with the lines *added* at *at*, where a line begins or the text ends."""
    found = _END.search(text)
    end = found[0] if found else "\n"
    before = text[:at] if begins_line(text, at) else text[:at] + end
    return before + "".join(line + end for line in added) + text[at:]


def comments_after(text: str, at: int, least: int) -> int:
    """Return where the comments end that follow *at*, a line's beginning, from a column on.

    Blank lines between them count along; *least* is the first column in which one may begin.
    """
    position = at
    for line in lines_of(text[at:]):
        if line.strip() and not (_is_comment(line) and _indent(line) >= least):
            break
        position += len(line)
        if line.strip():
            at = position
    return at


def comments_before(text: str, at: int, indent: int) -> int:
    """Return where the comments begin that stand right above *at*, indented by *indent*."""
    while at:
        line = _line_above(text, at)
        if not _is_comment(line) or _indent(line) != indent:
            break
        at -= len(line)
    return at


def blanks_before(text: str, at: int) -> int:
    """Return where the blank lines begin that stand right above *at*."""
    while at and not (line := _line_above(text, at)).strip():
        at -= len(line)
    return at


def blanks_after(text: str, at: int) -> int:
    """Return where the blank lines end that begin at *at*."""
    for line in lines_of(text[at:]):
        if line.strip():
            break
        at += len(line)
    return at


def _line_above(text: str, at: int) -> str:
    end = at - 2 if text[max(at - 2, 0) : at] == "\r\n" else at - 1
    return text[line_start(text, end) : at]


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
