"""How alike a quote and the letters at its place are."""

from collections.abc import Sequence

from crosscheck.fuzzy import edits, harms
from crosscheck.locating.runs import Stretch

_ENDS = 12
"""Letters at the ends of a piece that may have no like there because one of them is misread."""
_NEARLY_ALL, _MOST = 0.9, 75.0
"""The share of a quote's letters, and of those of both, from which on words were left out of it."""
_RUN, _CROWDED = 12, 6.0
"""Letters of a quote in a row, and what each of them costs that is harmed, where most are."""


def score(pieces: Sequence[bytes], letters: bytes, found: Sequence[Stretch]) -> float:
    """Return how alike all *pieces* and what was *found* of them are, from 0 to 100.

    Of a hundred letters one less for each that has to be put in, left out or changed (Levenshtein
    1965); those that are missing at an end, where a phrase that both have is over, count twice.
    Where the text has nearly all letters of the quote in runs, and more between them, words were
    left out: then the share of the letters in those runs counts, if it is more. Letters that stand
    anywhere in the same order do not count, of which any two texts have half.
    """
    changes = total = matched = own = there = 0
    for piece, one in zip(pieces, found, strict=True):
        changes += edits(piece, letters[one.start : one.end])
        changes += max(0, one.first + len(piece) - one.last - _ENDS)
        total += max(len(piece), one.end - one.start)
        matched += one.matched
        own += len(piece)
        there += one.end - one.start
    alike = 100 - 100 * changes / total
    shared = 200 * matched / (own + there)
    left_out = matched >= _NEARLY_ALL * own and shared >= _MOST
    return max(alike, shared) if left_out else alike


def crowding(pieces: Sequence[bytes], letters: bytes, found: Sequence[Stretch]) -> float:
    """Return what the worst place of a quote costs: the harmed ones of twelve letters in a row.

    A copyist or a scanner harms letters here and there. Where two texts have a phrase in common,
    and each goes on in its own words, nearly all letters behind it differ.
    """
    harmed = b"".join(
        harms(piece, letters[one.start : one.end]) for piece, one in zip(pieces, found, strict=True)
    )
    last = max(1, len(harmed) - _RUN + 1)
    return _CROWDED * max(harmed.count(1, at, at + _RUN) for at in range(last))
