"""What the sources say on the claims, as JSON; every key is described in docs/json.md."""

import json
from collections.abc import Iterable, Iterator

from crosscheck.formats.jsonvalues import Json, json_scope, json_value
from crosscheck.model import Source
from crosscheck.model.scanned import Proposal, Search
from crosscheck.text import LineIndex, Span

VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys may come at any time."""


def render_searches_json(
    surveyed: Iterable[tuple[Source, tuple[Search, ...]]], *, most: int
) -> Iterator[str]:
    """Yield one JSON object in pieces, a source at a time, with *most* proposals a claim."""
    yield f'{{\n  "version": {VERSION},\n  "sources": ['
    first = True
    for source, searches in surveyed:
        piece = json.dumps(_source(source, searches, most), indent=2, ensure_ascii=False)
        indented = piece.replace("\n", "\n    ")
        yield f"{'' if first else ','}\n    {indented}"
        first = False
    yield "\n  ]\n}\n" if not first else "]\n}\n"


def _source(source: Source, searches: tuple[Search, ...], most: int) -> dict[str, Json]:
    lines = LineIndex(source.text)
    return {
        "id": source.id,
        "file": source.file,
        "claims": [_search(search, source, lines, most) for search in searches],
    }


def _search(search: Search, source: Source, lines: LineIndex, most: int) -> dict[str, Json]:
    return {
        "claim": search.claim,
        "silent": not search.proposals,
        "searched": list(search.words),
        "elsewhere": search.elsewhere,
        "proposals": [_proposal(each, source, lines) for each in search.proposals[:most]],
    }


def _proposal(proposal: Proposal, source: Source, lines: LineIndex) -> dict[str, Json]:
    value = proposal.value
    level = proposal.level
    return {
        "score": proposal.score,
        "parts": [
            {"name": part.name, "points": part.points, "reason": part.reason}
            for part in proposal.parts
        ],
        "written": proposal.written,
        "value": None if value is None else json_value(value),
        "reckoned": proposal.reckoned,
        "scope": json_scope(proposal.scope),
        "speaker": proposal.speaker,
        "via": proposal.via,
        "passage": _span(proposal.passage, source, lines),
        "quote": {
            **_span(proposal.quote, source, lines),
            "prefix": proposal.prefix,
            "suffix": proposal.suffix,
        },
        "marks": [
            {"kind": mark.kind, **_span(mark.span, source, lines)} for mark in proposal.marks
        ],
        "set_aside": proposal.set_aside,
        "recorded": proposal.recorded,
        "level": None if level is None else level.value,
        "standings": [
            {
                "statement": each.statement,
                "voice": each.voice,
                "answer": each.answer,
                "level": each.level.value,
                "reason": each.reason,
            }
            for each in proposal.standings
        ],
    }


def _span(span: Span, source: Source, lines: LineIndex) -> dict[str, Json]:
    point = lines.point(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "text": span.cut(source.text),
        "line": point.line,
        "column": point.column,
    }
