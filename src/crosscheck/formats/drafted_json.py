"""A checked draft as JSON, for programs."""

from collections import Counter

from crosscheck.formats.jsontext import dumped
from crosscheck.formats.jsonvalues import Json, json_location
from crosscheck.model import Corpus, Difference, Source
from crosscheck.model.drafted import Checked, Draft, Held, Outcome, Place
from crosscheck.text import LineIndex

VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning."""


def render_draft_json(draft: Draft, corpus: Corpus) -> str:
    """Return everything that was checked in *draft*, in its order, as a JSON object."""
    number = Counter(each.outcome for each in draft.checked)
    own = LineIndex(draft.text)
    places = _Places({source.id: source for source in corpus.sources})
    totals: dict[str, Json] = {each.value: number[each] for each in Outcome}
    return dumped(
        {
            "version": VERSION,
            "file": draft.file,
            "totals": {"checked": len(draft.checked), **totals},
            "checked": [_checked(each, draft.file, own, places) for each in draft.checked],
        }
    )


class _Places:
    """Gives the places of spans in sources."""

    def __init__(self, sources: dict[str, Source]) -> None:
        self._sources = sources
        self._lines: dict[str, LineIndex] = {}

    def json(self, place: Place) -> Json:
        """Return *place* with the words that stand there."""
        source = self._sources[place.source]
        lines = self._lines.setdefault(source.id, LineIndex(source.text))
        return {
            "source": source.id,
            "start": place.span.start,
            "end": place.span.end,
            "text": place.span.cut(source.text),
            "score": round(place.score, 1),
            "location": json_location(lines.location(source.file, place.span)),
        }


def _checked(checked: Checked, file: str, own: LineIndex, places: _Places) -> Json:
    return {
        "kind": checked.kind,
        "start": checked.span.start,
        "end": checked.span.end,
        "text": checked.text,
        "location": json_location(own.location(file, checked.span)),
        "outcome": checked.outcome.value,
        "claim": checked.claim,
        "held": [_held(each) for each in checked.held],
        "places": [places.json(each) for each in checked.places],
        "differences": [_difference(each) for each in checked.differences],
        "candidates": list(checked.candidates),
        "note": checked.note,
    }


def _held(held: Held) -> Json:
    return {
        "statement": held.statement,
        "source": held.source,
        "voice": held.voice,
        "answer": held.answer,
        "bearing": held.bearing.value,
        "level": held.level.value,
        "reason": held.reason,
    }


def _difference(difference: Difference) -> Json:
    return {"kind": difference.kind, "quoted": difference.quoted, "found": difference.found}
