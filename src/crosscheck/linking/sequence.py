"""The pieces of a quote in their order, each within reach of the one before."""

from bisect import bisect_left
from collections.abc import Sequence

from crosscheck.linking.match import Match, joined
from crosscheck.linking.quoting import Piece

Chain = tuple[Match, ...]


def in_order(pieces: Sequence[Piece], places: Sequence[Sequence[Match]]) -> list[Match]:
    """Return the matches of a whole quote from the *places* of each of its *pieces*.

    Each piece stands behind the one before, as near to it as one of its places is and no farther
    than its reach. Of matches that share a later piece the shortest is kept.
    """
    chains: list[Chain] = [(place,) for place in places[-1]]
    for piece, options in zip(pieces[:0:-1], places[-2::-1], strict=True):
        chains = _prepended(options, chains, piece.reach)
    return [joined(chain) for chain in chains]


def _prepended(options: Sequence[Match], chains: Sequence[Chain], reach: int) -> list[Chain]:
    """Return *chains* with the nearest of *options* in front, where one is within *reach*."""
    chains = sorted(chains, key=lambda chain: chain[0].start)
    starts = [chain[0].start for chain in chains]
    longer: dict[int, Chain] = {}
    for option in sorted(options, key=lambda match: match.start):
        end = option.whole.end
        nearest = bisect_left(starts, end)
        if nearest < len(starts) and starts[nearest] - end <= reach:
            longer[nearest] = (option, *chains[nearest])
    return list(longer.values())


def why_not(pieces: Sequence[Piece], places: Sequence[Sequence[Match]]) -> tuple[Match, str]:
    """Return the place and the reason where *pieces*, all found, do not follow in order."""
    number = next(
        number
        for number in range(1, len(pieces))
        if not in_order(pieces[: number + 1], places[: number + 1])
    )
    before, piece = pieces[number - 1], pieces[number]
    ends = [match.whole.end for match in in_order(pieces[:number], places[:number])]
    gaps = [
        (place.start - end, place) for place in places[number] for end in ends if end <= place.start
    ]
    if not gaps:
        reason = f"“{piece.words}” does not stand behind “{before.words}”, but before it"
        return places[number][0], reason
    gap, place = min(gaps, key=lambda one: one[0])
    return place, (
        f"“{piece.words}” stands {gap:,} characters behind “{before.words}”; "
        f"at most {piece.reach:,} may be left out"
    )
