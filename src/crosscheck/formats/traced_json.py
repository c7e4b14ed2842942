"""Where quotes stand as JSON, for programs."""

from collections import Counter

from crosscheck.formats.jsontext import dumped_in_lines
from crosscheck.formats.jsonvalues import Json, json_location
from crosscheck.model import Difference
from crosscheck.model.located import Outcome, Spot, Standing, Traced, Tracing

VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning."""


def render_tracing_json(tracing: Tracing) -> str:
    """Return every quote with its places, in their order, as a JSON object, a line each."""
    count = Counter(one.outcome for one in tracing.traced)
    totals: dict[str, Json] = {each.value: count[each] for each in Outcome}
    elsewhere = sum(one.standing is Standing.ELSEWHERE for one in tracing.traced)
    return dumped_in_lines(
        {
            "version": VERSION,
            "texts": tracing.documents,
            "totals": {"quotes": len(tracing.traced), **totals, "elsewhere": elsewhere},
            "quotes": [_traced(one) for one in tracing.traced],
            "problems": [
                {"message": problem.message, "help": problem.help} for problem in tracing.problems
            ],
        }
    )


def _traced(one: Traced) -> Json:
    return {
        "id": one.id,
        "quote": one.quote,
        "said": one.said,
        "location": json_location(one.location) if one.location else None,
        "outcome": one.outcome.value,
        "standing": one.standing.value,
        "places": [_spot(spot) for spot in one.spots],
    }


def _spot(spot: Spot) -> Json:
    stretches = zip(spot.locations, spot.words, strict=True)
    return {
        "text": spot.document,
        "score": round(spot.score, 1),
        "method": spot.method,
        "part": spot.part or None,
        "stretches": [
            {"location": json_location(location), "words": words} for location, words in stretches
        ],
        "differences": [_difference(each) for each in spot.differences],
        "unlike": list(spot.unlike),
    }


def _difference(each: Difference) -> Json:
    return {"kind": each.kind, "quoted": each.quoted, "found": each.found}
