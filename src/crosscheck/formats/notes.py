"""Editors' notes as Markdown, with what no source says set apart in italics."""

import re
from collections.abc import Iterator

from crosscheck.formats.escape import plain
from crosscheck.formats.who import Sources
from crosscheck.model import Judgement

_OUTSIDE = re.compile(r"(?:^|(?<=[.?!)\"”]))\s*(?=Outside knowledge\b)|\s+(?=Editor[’']s query\b)")
"""Where a part of a note may begin that is, or is no longer, outside knowledge."""


def notes(judgement: Judgement, sources: Sources) -> list[str]:
    """Return the notes on a claim and on its statements, a paragraph each."""
    return list(_paragraphs(judgement, sources))


def _paragraphs(judgement: Judgement, sources: Sources) -> Iterator[str]:
    if judgement.claim.note:
        yield from note(judgement.claim.note)
    for evidence in judgement.evidence:
        if evidence.statement.note:
            who = plain(sources.voice(evidence.statement))
            yield f"On {who}: {' '.join(note(evidence.statement.note))}"


def note(text: str) -> list[str]:
    """Return one note: what the texts bear out, then what is outside knowledge, in italics."""
    parts = [part.strip() for part in _OUTSIDE.split(text)]
    inside = " ".join(part for part in parts if part and not _is_outside(part))
    outside = (f"*{plain(part)}*" for part in parts if _is_outside(part))
    return [*([plain(inside)] if inside else []), *outside]


def _is_outside(part: str) -> bool:
    return part.startswith("Outside knowledge")
