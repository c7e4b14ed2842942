"""All quotes in all documents: seeds, votes, and the winners looked at; twice where need be.

What reads an archive is handed in: here is only the order of the steps, which is the same for one
process, for many, and for many machines.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from crosscheck.locating.arrays import Whole
from crosscheck.locating.choosing import NOWHERE
from crosscheck.locating.grams import Index, Reading, index, thinned
from crosscheck.locating.letters import letters
from crosscheck.locating.needles import Needle, needle, sought
from crosscheck.locating.patchwork import PART, doubtful, together
from crosscheck.locating.plainly import nearer, stands
from crosscheck.locating.sighting import Candidate, Look, Sighting
from crosscheck.locating.votes import Votes
from crosscheck.model.located import Located, Outcome

PASSES = (
    Reading(size=8, step=4, short=150, shared=4, least=2, kept=8, more=8, rare=False),
    Reading(size=6, step=1, short=70, shared=4, least=3, kept=8, more=64, rare=True),
)
"""What the first pass does not find goes through the second, which is slower and finds what is
harmed more."""
_PARTED = 8
"""Places among which those of a quote are looked for that was put together from two."""
_PART_VOTES = 3
"""Votes that a part of a quote has at least, which is some words."""
_FEWER = 3
"""A place is looked at where it has at least a so-manieth of the votes of the best one."""

Count = Callable[[Index], Votes]
"""Gives the votes of the whole archive for the grams of an index: `votes.merge` of what
`votes.cast` gives for each of its parts."""
Tally = Callable[[Index], Whole]
"""Gives how frequent the grams of an index are: the sum of what `votes.tally` gives for each of the
archive's parts."""
Looks = Callable[[Sequence[Sighting]], Sequence[Located | None]]
"""Looks at sightings as `looking.looked_at` does."""


def locate(
    needles: Sequence[Needle], count: Count, tally: Tally, look: Looks
) -> tuple[Located, ...]:
    """Return where each of *needles* stands in the archive that the other three read.

    The text that one is said to be from is looked through first.
    """
    there = _at_home(needles, look)
    left = [number for number in range(len(needles)) if not stands(there.get(number))]
    anywhere = _anywhere([needles[number] for number in left], count, tally, look)
    found = dict(zip(left, anywhere, strict=True))
    every = (nearer(there.get(at), found.get(at)) for at in range(len(needles)))
    return tuple(one or NOWHERE for one in every)


def _at_home(needles: Sequence[Needle], look: Looks) -> dict[int, Located]:
    """Return what became of needles in the texts that they are said to be from, by number."""
    some = [number for number, each in enumerate(needles) if each.home is not None]
    located = look([Sighting(needles[number], look=Look.HOME) for number in some])
    pairs = zip(some, located, strict=True)
    return {number: one for number, one in pairs if one is not None}


def _anywhere(
    needles: Sequence[Needle], count: Count, tally: Tally, look: Looks
) -> tuple[Located | None, ...]:
    """Return where each of *needles* stands; None for nowhere."""
    found: dict[int, Located] = {}
    parted: dict[int, list[Candidate]] = {}
    for reading in PASSES:
        left = [number for number in range(len(needles)) if number not in found]
        if not left:
            break
        voted = _voted(needles, left, count, tally, reading)
        for number, places in voted.items():
            parts = [place for place in places[:_PARTED] if place.votes >= _PART_VOTES]
            parted.setdefault(number, parts)
        found |= _seen({number: _best(places) for number, places in voted.items()}, needles, look)
    unsure = {number: places for number, places in parted.items() if doubtful(found.get(number))}
    for number, located in _seen(unsure, needles, look, how=Look.PARTED).items():
        if located.outcome is not Outcome.NOWHERE or number not in found:
            found[number] = located
    found |= _with_rest(needles, found, count, look)
    # A part of a quote may have been found, and no place for the rest.
    whole = {at: one for at, one in found.items() if one.outcome is not Outcome.NOWHERE}
    return tuple(map(whole.get, range(len(needles))))


def _with_rest(
    needles: Sequence[Needle], found: Mapping[int, Located], count: Count, look: Looks
) -> dict[int, Located]:
    """Return the quotes of which only a part was found, and the rest stands elsewhere."""
    rests: list[tuple[int, str]] = []
    for number, located in found.items():
        if located.outcome is Outcome.NOWHERE:
            sides = needles[number].text.split(located.parts[0], 1)
            rests.extend((number, side) for side in sides if len(letters(side)) >= PART)
    if not rests:
        return {}
    own = [needle(words) for _, words in rests]
    voted = _voted(own, range(len(own)), count, None, PASSES[0])
    seen = _seen({at: _best(places) for at, places in voted.items()}, own, look)
    made: dict[int, Located] = {}
    for at, rest in seen.items():
        number, words = rests[at]
        whole = together(needles[number], found[number], rest, words.strip())
        if whole:
            made[number] = whole
    return made


def _seen(
    places: Mapping[int, Sequence[Candidate]],
    needles: Sequence[Needle],
    look: Looks,
    *,
    how: Look = Look.WHOLE,
) -> dict[int, Located]:
    """Return what became of the needles that stand at one of their *places*, by number."""
    sightings = [Sighting(needles[at], tuple(each), how) for at, each in places.items()]
    located = zip(places, look(sightings), strict=True)
    return {number: one for number, one in located if one is not None}


def _best(places: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return those of *places*, sorted by votes, that are worth a look."""
    least = places[0].votes / _FEWER
    return [place for place in places if place.votes >= least]


def _voted(
    needles: Sequence[Needle],
    left: Sequence[int],
    count: Count,
    tally: Tally | None,
    reading: Reading,
) -> dict[int, list[Candidate]]:
    """Return the places of the needles *left*, by number, those with the most votes first."""
    wanted = sought([needles[number] for number in left])
    grams = index([own for _, _, own in wanted], reading)
    votes = count(thinned(grams, tally(grams)) if tally and reading.rare else grams)
    columns = (votes.needle, votes.votes, votes.document, votes.low, votes.high)
    voted: dict[int, list[Candidate]] = defaultdict(list)
    for own, number, document, low, high in zip(*(one.tolist() for one in columns), strict=True):
        needle, piece, _ = wanted[own]
        voted[left[needle]].append(Candidate(document, piece, low, high, number))
    for places in voted.values():
        places.sort(key=lambda place: (-place.votes, place.document, place.low, place.piece))
    return voted
