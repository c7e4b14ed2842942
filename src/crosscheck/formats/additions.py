"""What came in: a source that was added, in a few lines for the terminal."""

from collections.abc import Iterator

from crosscheck.errors import Problem
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import cut, visible
from crosscheck.model import UNKNOWN
from crosscheck.model.brought import Addition

_DONE = {"added": "added", "entered": "added the entry of", "known": "there already:"}
_TO_DO = {"added": "would add", "entered": "would add the entry of", "known": "there already:"}
_TITLE = 70
"""Columns of a title."""
_GIVEN = 200
"""Columns of the file or address that a refusal repeats."""


def render_addition(addition: Addition, *, dry_run: bool, colour: bool) -> str:
    """Return what became of a file or address, and what to do next."""
    paint = Paint(on=colour)
    said = (_TO_DO if dry_run else _DONE)[addition.outcome]
    head = f"{said} {paint.strong(visible(addition.id))}{_called(addition)}"
    rows = [f"  {name:<8}  {words}" for name, words in _rows(addition)]
    return "\n".join([head, *rows]) + "\n"


def render_refusal(given: str, problems: tuple[Problem, ...], *, colour: bool) -> str:
    """Return why a file or address was not added, and the way out."""
    paint = Paint(on=colour)
    lines = []
    for problem in problems:
        place = f"{problem.location}: " if problem.location else ""
        lines.append(
            f"{paint.tinted('not added', 'error')}: {cut(given, _GIVEN)}:"
            f" {visible(place + problem.message)}"
        )
        if problem.help:
            lines.append(f"  help: {visible(problem.help)}")
    return "\n".join(lines) + "\n"


def next_step(ids: list[str]) -> str:
    """Return the command to go on with, after sources were added."""
    return f"now run: crosscheck scan {' '.join(map(visible, ids))}"


def _called(addition: Addition) -> str:
    title = "" if addition.title == UNKNOWN else f": “{cut(addition.title, _TITLE)}”"
    publisher = "" if addition.publisher == UNKNOWN else f" ({cut(addition.publisher, _TITLE)})"
    return f"{title}{publisher}"


def _rows(addition: Addition) -> Iterator[tuple[str, str]]:
    yield "text", visible(addition.file) + _size(addition)
    if addition.original:
        yield "original", visible(addition.original)
    if addition.unknown:
        yield "unknown", ", ".join(addition.unknown)
    for remark in addition.remarks:
        yield "note", visible(remark)


def _size(addition: Addition) -> str:
    if addition.outcome == "known":
        return ""
    words = "1 word" if addition.words == 1 else f"{addition.words:,} words"
    if addition.pages is None:
        return f", {words}"
    return f", {words} on {addition.pages:,} page{'s' if addition.pages > 1 else ''}"
