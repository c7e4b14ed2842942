"""The pieces of a quote in their order, each within reach of the one before."""

from bisect import bisect_left
from collections.abc import Sequence

from crosscheck.linking.match import Match, joined
from crosscheck.linking.quoting import Piece


def in_order(pieces: Sequence[Piece], places: Sequence[Sequence[Match]]) -> list[Match]:
    """Return the matches of a whole quote from the *places* of each of its *pieces*.

    Each piece stands behind the one before, as near to it as one of its places is and no farther
    than its reach. Of matches that share a later piece the shortest is kept.
    """
    chains: list[tuple[Match, ...]] = [(place,) for place in places[-1]]
    for piece, options in zip(pieces[:0:-1], places[-2::-1], strict=True):
        chains = _prepended(options, chains, piece.reach)
    return [joined(chain) for chain in chains]


def _prepended(
    options: Sequence[Match], chains: Sequence[tuple[Match, ...]], reach: int
) -> list[tuple[Match, ...]]:
    """Return *chains* with the nearest of *options* in front, where one is within *reach*."""
    starts = [chain[0].start for chain in chains]
    longer: dict[int, tuple[Match, ...]] = {}
    for option in options:
        end = option.whole.end
        nearest = bisect_left(starts, end)
        if nearest < len(starts) and starts[nearest] - end <= reach:
            longer[nearest] = (option, *chains[nearest])
    return list(longer.values())


def why_not(pieces: Sequence[Piece], places: Sequence[Sequence[Match]]) -> tuple[Match, str]:
    """Return the place and the reason where *pieces* that are all found do not follow in order."""
    for number in range(1, len(pieces)):
        if in_order(pieces[: number + 1], places[: number + 1]):
            continue
        before, piece = pieces[number - 1], pieces[number]
        end = places[number - 1][0].whole.end
        behind = [place for place in places[number] if place.start >= end]
        if not behind:
            reason = f"“{piece.words}” does not stand behind “{before.words}”, but before it"
            return places[number][0], reason
        reason = (
            f"“{piece.words}” stands {behind[0].start - end:,} characters behind "
            f"“{before.words}”; at most {piece.reach:,} may be left out"
        )
        return behind[0], reason
    raise AssertionError("the pieces follow in order")
