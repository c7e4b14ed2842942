"""All quotes in all documents: seeds, votes, and the winners looked at; twice where need be.

What reads an archive is handed in: here is only the order of the steps, which is the same for one
process, for many, and for many machines.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from crosscheck.locating.arrays import Whole
from crosscheck.locating.choosing import NOWHERE, Candidate, Sighting, doubtful
from crosscheck.locating.grams import Index, Reading, index, thinned
from crosscheck.locating.needles import Needle, sought
from crosscheck.locating.votes import Votes
from crosscheck.model.located import Located

PASSES = (
    Reading(size=8, step=4, shared=4, least=2, kept=8, rare=False),
    Reading(size=6, step=1, shared=4, least=3, kept=64, rare=True),
)
"""What the first pass does not find goes through the second, which is slower and finds what is
harmed more."""
_PARTED = 8
"""Places among which those of a quote are looked for that was put together from two."""
_FEWER = 3
"""A place is looked at where it has at least a so-manieth of the votes of the best one."""

Count = Callable[[Index], Votes]
"""Gives the votes of the whole archive for the grams of an index: `votes.merge` of what
`votes.cast` gives for each of its parts."""
Tally = Callable[[Index], Whole]
"""Gives how frequent the grams of an index are: the sum of what `votes.tally` gives for each of the
archive's parts."""
Look = Callable[[Sequence[Sighting]], Sequence[Located | None]]
"""Looks at sightings as `choosing.looked_at` does."""


def locate(
    needles: Sequence[Needle], count: Count, tally: Tally, look: Look
) -> tuple[Located, ...]:
    """Return where each of *needles* stands in the archive that the other three read."""
    found: dict[int, Located] = {}
    parted: dict[int, list[Candidate]] = {}
    for reading in PASSES:
        left = [number for number in range(len(needles)) if number not in found]
        if not left:
            break
        voted = _voted(needles, left, count, tally, reading)
        for number, places in voted.items():
            parted.setdefault(number, places[:_PARTED])
        found |= _seen(
            {number: _best(places, reading.kept) for number, places in voted.items()}, needles, look
        )
    unsure = {number: places for number, places in parted.items() if doubtful(found.get(number))}
    found |= _seen(unsure, needles, look, parted=True)
    return tuple(found.get(number, NOWHERE) for number in range(len(needles)))


def _seen(
    places: Mapping[int, Sequence[Candidate]],
    needles: Sequence[Needle],
    look: Look,
    *,
    parted: bool = False,
) -> dict[int, Located]:
    """Return what became of the needles that stand at one of their *places*, by number."""
    sightings = [Sighting(needles[at], tuple(each), parted) for at, each in places.items()]
    located = zip(places, look(sightings), strict=True)
    return {number: one for number, one in located if one is not None}


def _best(places: Sequence[Candidate], most: int) -> Sequence[Candidate]:
    """Return those of *places*, sorted by votes, that are worth a look."""
    least = places[0].votes / _FEWER
    return [place for place in places[:most] if place.votes >= least]


def _voted(
    needles: Sequence[Needle], left: Sequence[int], count: Count, tally: Tally, reading: Reading
) -> dict[int, list[Candidate]]:
    """Return the places of the needles *left*, by number, those with the most votes first."""
    wanted = sought([needles[number] for number in left])
    grams = index([own for _, _, own in wanted], reading)
    votes = count(thinned(grams, tally(grams)) if reading.rare else grams)
    columns = (votes.needle, votes.votes, votes.document, votes.low, votes.high)
    voted: dict[int, list[Candidate]] = defaultdict(list)
    for own, number, document, low, high in zip(*(one.tolist() for one in columns), strict=True):
        needle, piece, _ = wanted[own]
        voted[left[needle]].append(Candidate(document, piece, low, high, number))
    for places in voted.values():
        places.sort(key=lambda place: (-place.votes, place.document, place.low, place.piece))
    return voted
