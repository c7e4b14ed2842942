"""From the places that were voted for to the one where a quote stands, or to none."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck.locating.likeness import crowding, score
from crosscheck.locating.needles import Needle
from crosscheck.locating.placing import whole
from crosscheck.locating.runs import Stretch
from crosscheck.locating.sighting import Candidate, Letters, Sheets
from crosscheck.locating.verifying import verified
from crosscheck.model.located import Located, Outcome, Place

NOWHERE = Located(Outcome.NOWHERE)

_FIRM = ((54, 41.0), (90, 28.0), (2_000, 20.0))
"""The scores, less what the worst place of a quote costs, from which on letters are taken for those
of a quote of up to so many. A fifth of the letters may be other ones; a quote that stands nowhere
comes near that only where it is short, and a phrase of it stands somewhere. Set on 2,400 quotes, of
which one is taken for words that nearly have its letters."""
_EQUAL = 1.0
"""Scores this near to each other do not tell which of two places is meant."""
_LOOKED_AT = 4
"""Places of equal letters of which the words are compared."""
_LISTED = 20
"""Places listed of a quote that stands in many."""


@frozen
class _Scored:
    document: int
    stretches: tuple[Stretch, ...]
    score: float


def chosen(
    needle: Needle, candidates: Sequence[Candidate], letters: Letters, sheets: Sheets
) -> Located | None:
    """Return where *needle* stands, of *candidates* in the order of their votes; None for nowhere.

    The order of places that are equally good is that of the archive.
    """
    found = sorted(_scored(needle, candidates, letters), key=lambda one: -one.score)
    if not found:
        return None
    equal = [one for one in found if one.score > found[0].score - _EQUAL]
    equal = [one for one in equal if one.score == found[0].score][:_LISTED] or equal
    compared = equal[:_LOOKED_AT]
    places = [_place(needle, one, sheets) for one in compared]
    places.sort(key=lambda place: place.altered)
    best = places[0]
    kept = [best, *(one for one in places[1:] if one.altered == best.altered)]
    return Located(_outcome(best), tuple(kept))


def _outcome(place: Place) -> Outcome:
    if place.altered:
        return Outcome.ALTERED
    return Outcome.DRIFTED if place.method == "fuzzy" else Outcome.FOUND


def _place(needle: Needle, one: _Scored, sheets: Sheets) -> Place:
    return verified(one.document, sheets(one.document), needle, one.stretches, one.score)


def _scored(needle: Needle, candidates: Sequence[Candidate], letters: Letters) -> Iterator[_Scored]:
    """Yield the places where all of *needle* stands, each once."""
    seen: set[tuple[int, int]] = set()
    length = sum(map(len, needle.letters))
    least = next(score for longest, score in _FIRM if length <= longest)
    for each in candidates:
        own = letters(each.document)
        found = whole(needle.letters, own, each.piece, each.low, each.high)
        if found is None or (each.document, found[0].start) in seen:
            continue
        seen.add((each.document, found[0].start))
        like = score(needle.letters, own, found)
        if like >= least and like - crowding(needle.letters, own, found) >= least:
            yield _Scored(each.document, found, like)
