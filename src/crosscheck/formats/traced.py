"""Where quotes stand, as text: each with its place, and what does not hold first."""

from collections import Counter
from collections.abc import Iterator

from crosscheck.explaining import difference_in_words
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import cut, visible
from crosscheck.formats.wording import count
from crosscheck.model.located import MOST_PLACES, Outcome, Spot, Standing, Traced, Tracing

_COLUMNS = 96
_SPOTS = 3
_TINTS = {
    Outcome.FOUND: "good",
    Outcome.DRIFTED: "warning",
    Outcome.ALTERED: "error",
    Outcome.NOWHERE: "error",
}


def render_tracing(tracing: Tracing, *, colour: bool) -> str:
    """Return every quote with what became of it, and how many there are of each kind."""
    paint = Paint(colour)
    blocks = ["\n".join(_block(one, paint)) for one in tracing.traced]
    return "\n\n".join([*blocks, _totals(tracing)]) + "\n"


def _block(one: Traced, paint: Paint) -> Iterator[str]:
    tint = "error" if one.standing is Standing.ELSEWHERE else _TINTS[one.outcome]
    yield f"{paint.tinted(headline(one), tint)} {visible(one.id)}: “{cut(one.quote, _COLUMNS)}”"
    for spot in one.spots[:_SPOTS]:
        yield from _spot(spot, one.outcome, paint)
    more = len(one.spots) - _SPOTS
    if more > 0:
        least = "at least " if len(one.spots) >= MOST_PLACES else ""
        yield f"  and in {least}{count(more, 'more place')}"


def headline(one: Traced) -> str:
    """Return in a few words what became of a quote."""
    if one.standing is Standing.ELSEWHERE:
        said = cut(one.said or "", _COLUMNS)
        state = "" if one.outcome is Outcome.FOUND else f", {one.outcome.value}"
        return f"not in {said}{state}"
    return one.outcome.value


def _spot(spot: Spot, outcome: Outcome, paint: Paint) -> Iterator[str]:
    places = ", ".join(visible(str(location)) for location in spot.locations)
    name = "" if spot.locations[0].file == spot.document else f" ({visible(spot.document)})"
    alike = "" if spot.method != "fuzzy" else f", {spot.score:.0f} % alike"
    yield f"  {paint.margin('-->')} {places}{name}{alike}"
    if spot.part:
        yield f"      has “{cut(spot.part, _COLUMNS)}”"
    elif outcome is not Outcome.FOUND:
        yield f"      “{cut(' … '.join(spot.words), _COLUMNS)}”"
    reasons = [*spot.unlike]
    reasons += (difference_in_words(each) for each in spot.differences if each.alters)
    for reason in reasons:
        yield f"      {visible(reason)}"


def _totals(tracing: Tracing) -> str:
    outcomes = Counter(one.outcome for one in tracing.traced)
    parts = " + ".join(f"{outcomes[each]} {each.value}" for each in Outcome)
    elsewhere = sum(one.standing is Standing.ELSEWHERE for one in tracing.traced)
    wrong = f"; {elsewhere} not where they are said to be from" if elsewhere else ""
    quotes, texts = count(len(tracing.traced), "quote"), count(tracing.documents, "text")
    return f"{quotes} in {texts}: {parts}{wrong}"
