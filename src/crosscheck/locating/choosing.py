"""From the places that were voted for to the one where a quote stands, or to none."""

import math
from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck.linking.approximate import SHORT
from crosscheck.locating.likeness import crowding, score
from crosscheck.locating.needles import Needle
from crosscheck.locating.placing import whole
from crosscheck.locating.runs import Stretch
from crosscheck.locating.sighting import Candidate, Letters, Sheets
from crosscheck.locating.verifying import verified
from crosscheck.model.located import MOST_PLACES, Located, Outcome, Place

NOWHERE = Located(Outcome.NOWHERE)

_FIRM = ((54, 41.0), (90, 28.0), (math.inf, 20.0))
"""The scores, less what the worst place of a quote costs, from which on letters are taken for those
of a quote of up to so many. A fifth of the letters may be other ones; a quote that stands nowhere
comes near that only where it is short, and a phrase of it stands somewhere. Set on 2,400 quotes, of
which one is taken for words that nearly have its letters."""
_CROWD = 64
"""Places of which all are looked at; of more, those that have the letters as they are."""
_METHODS = ("exact", "folded", "fuzzy")


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
    found = sorted(
        _scored(needle, _hopeful(needle, candidates, letters), letters), key=lambda one: -one.score
    )
    equal = [one for one in found if one.score == found[0].score][:MOST_PLACES]
    places = sorted((_place(needle, one, sheets) for one in equal), key=_worse)
    kept = [place for place in places if _worse(place) == _worse(places[0])]
    if not kept or (len(needle.text) < SHORT and kept[0].method == "fuzzy"):
        return None
    return Located(_outcome(kept[0]), tuple(kept))


def _hopeful(
    needle: Needle, candidates: Sequence[Candidate], letters: Letters
) -> Sequence[Candidate]:
    """Return those of *candidates* that are looked at: a list or a licence stands in hundreds."""
    if len(candidates) <= _CROWD:
        return candidates
    exact = []
    for each in candidates:
        piece, begin = needle.letters[each.piece], max(0, each.low)
        if letters(each.document).find(piece, begin, max(0, each.high) + len(piece)) >= 0:
            exact.append(each)
    return exact or candidates[:_CROWD]


def _worse(place: Place) -> tuple[bool, int]:
    """Return the key of an order in which the words of the quote as they are come first."""
    return place.altered, _METHODS.index(place.method)


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
