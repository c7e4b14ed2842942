"""Whether a source affirms or denies what a claim asks."""

import enum

from crosscheck.values.level import Level, Looser, ValueComparison


class Stance(enum.Enum):
    """How a statement answers a question that takes yes or no."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    UNCLEAR = "unclear"


def compare_stances(left: Stance, right: Stance) -> ValueComparison:
    """Return how two stances stand to each other; an unclear one goes with either."""
    if left == right:
        return ValueComparison(Level.SAME, "both say the same")
    if Stance.UNCLEAR in (left, right):
        looser: Looser = "left" if left == Stance.UNCLEAR else "right"
        return ValueComparison(Level.COMPATIBLE, "one of them leaves it open", looser)
    return ValueComparison(Level.CONFLICT, "these exclude each other")
