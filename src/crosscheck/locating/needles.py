"""The quotes that are looked for, as letters: each in the pieces between its ellipses."""

from collections.abc import Sequence

from attrs import frozen

from crosscheck.linking.quoting import has_words, pieces_of
from crosscheck.locating.letters import letters

SHORTEST = 12
"""Letters below which a piece is not looked for by itself: a few words stand everywhere."""
LONGEST = 20_000
"""Letters of a quote up to which it is looked for; no editor quotes more."""


@frozen
class Needle:
    """A quote, and what is looked for of it."""

    text: str
    pieces: tuple[str, ...]
    """Its words between ellipses, in order, without the editor's brackets."""
    letters: tuple[bytes, ...]
    """The letters of each piece."""
    home: int | None = None
    """The number of the document that it is said to be from; None where nobody says."""

    @property
    def wanted(self) -> bool:
        """Whether it can be looked for at all."""
        return 0 < sum(map(len, self.letters)) <= LONGEST


def needle(quote: str, home: int | None = None) -> Needle:
    """Return *quote* as it is looked for, and the document that it is said to be from."""
    words = quote.strip()
    pieces = tuple(piece.words for piece in pieces_of(words)) if has_words(words) else ()
    found = [(piece, letters(piece)) for piece in pieces]
    kept = [(piece, own) for piece, own in found if own]
    return Needle(words, tuple(one for one, _ in kept), tuple(own for _, own in kept), home)


def sought(needles: Sequence[Needle]) -> list[tuple[int, int, bytes]]:
    """Return what is looked for by itself: number of the needle, number of the piece, letters.

    Every piece that is long enough; of a needle without one the longest.
    """
    found: list[tuple[int, int, bytes]] = []
    for number, each in enumerate(needles):
        if not each.wanted:
            continue
        long = [at for at, own in enumerate(each.letters) if len(own) >= SHORTEST]
        longest = max(range(len(each.letters)), key=lambda at: len(each.letters[at]))
        found.extend((number, at, each.letters[at]) for at in long or [longest])
    return found
