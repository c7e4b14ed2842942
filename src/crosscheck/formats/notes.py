"""Editors' notes, with what no source says set apart."""

import re
from collections.abc import Iterator

from attrs import frozen

from crosscheck.formats.escape import plain
from crosscheck.formats.who import Sources
from crosscheck.model import Judgement

_OUTSIDE = re.compile(r"(?:^|(?<=[.?!)\"”]))\s*(?=Outside knowledge\b)|\s+(?=Editor[’']s query\b)")
"""Where a part of a note may begin that is, or is no longer, outside knowledge."""


@frozen
class Note:
    """What an editor noted on a claim, or on one statement of it."""

    inside: str
    """What the texts bear out; empty where nothing of the note is."""
    outside: tuple[str, ...]
    """What is from none of the sources."""
    on: str = ""
    """Whose statement it is on; empty where it is on the claim."""


def notes(judgement: Judgement, sources: Sources) -> Iterator[Note]:
    """Yield the notes on a claim and on its statements."""
    if judgement.claim.note:
        yield note(judgement.claim.note)
    for evidence in judgement.evidence:
        if evidence.statement.note:
            yield note(evidence.statement.note, on=sources.voice(evidence.statement))


def paragraphs(noted: Note) -> list[str]:
    """Return a note as Markdown, with what is from none of the sources in italics."""
    inside = [plain(noted.inside)] if noted.inside else []
    parts = [*inside, *(f"*{plain(part)}*" for part in noted.outside)]
    return [f"On {plain(noted.on)}: {' '.join(parts)}"] if noted.on else parts


def note(text: str, *, on: str = "") -> Note:
    """Return *text* as a note: what the texts bear out, and what is outside knowledge."""
    parts = [part.strip() for part in _OUTSIDE.split(text)]
    inside = " ".join(part for part in parts if part and not _is_outside(part))
    return Note(inside, tuple(part for part in parts if _is_outside(part)), on)


def _is_outside(part: str) -> bool:
    return part.startswith("Outside knowledge")
