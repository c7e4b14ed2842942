"""The one door to rapidfuzz: how alike two strings are.

A score proposes and finds; it never decides that two figures, names or dates are the same
("41 people had been killed" scores 96 against a text that says 47).
"""

from collections.abc import Hashable, Iterable, Sequence
from functools import cache
from types import ModuleType

from attrs import frozen


@cache
def _distances() -> ModuleType:
    """Return the module of distances, which is loaded when the first is asked for.

    They are asked for a hundred thousand times in a run: to import each time would cost as much as
    they do.
    """
    from rapidfuzz import distance

    return distance


@frozen
class Window:
    """The stretch of a text most like a needle."""

    score: float
    """Similarity from 0 to 100."""
    start: int
    end: int


def best_window(needle: str, text: str, *, at_least: float) -> Window | None:
    """Return where *text* is most like *needle*, or None below the score *at_least*.

    The window is about as long as the needle and its edges may cut words: it says where to look,
    not what was found.
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(needle, text, score_cutoff=at_least)
    if found is None:
        return None
    return Window(found.score, found.dest_start, found.dest_end)


def similarity(left: str, right: str) -> float:
    """Return how alike *left* and *right* are, from 0 to 100."""
    from rapidfuzz.fuzz import ratio

    return ratio(left, right)


def nearest(word: str, choices: Iterable[str], *, at_least: float = 60.0) -> str | None:
    """Return the choice most like *word*, for "did you mean"; None where nothing is near."""
    from rapidfuzz.fuzz import ratio

    scored = sorted((-ratio(word.casefold(), choice.casefold()), choice) for choice in choices)
    if not scored or -scored[0][0] < at_least:
        return None
    return scored[0][1]


def common_runs(
    one: Sequence[Hashable], other: Sequence[Hashable]
) -> tuple[tuple[int, int, int], ...]:
    """Return the runs that a longest common subsequence of two sequences is made of, in order.

    Each is where it begins in *one* and in *other*, and how long it is. The time is that of the
    product of their lengths, at 64 elements a step.
    """
    blocks = _distances().LCSseq.editops(one, other).as_matching_blocks()
    return tuple((block.a, block.b, block.size) for block in blocks if block.size)


def edits(one: bytes, other: bytes) -> int:
    """Return how many bytes must be put in, left out or changed to make *other* of *one*."""
    changes: int = _distances().Levenshtein.distance(one, other)
    return changes


def harms(one: bytes, other: bytes) -> bytes:
    """Return a byte for each of *one*: 1 where something changes there to make *other* of it."""
    changed = bytearray(len(one))
    for change in _distances().Levenshtein.editops(one, other):
        changed[min(change.src_pos, len(one) - 1)] = 1
    return bytes(changed)


def shares(one: bytes, other: bytes, *, at_least: float) -> bool:
    """Return whether *at_least* this share of *one* stands in *other*, in order."""
    least = int(at_least * len(one))
    same: int = _distances().LCSseq.similarity(one, other, score_cutoff=least)
    return same >= least
