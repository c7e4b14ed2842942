"""A partner for each row of a table of likenesses, so that all are likely together."""

from collections.abc import Sequence

Likenesses = Sequence[Sequence[float]]


def best_together(likely: Likenesses) -> list[int | None]:
    """Return a column for each row of *likely*, no column twice; None where none is left.

    The best are taken first, then two rows exchange theirs wherever that gains. It need not be
    the best of all assignments; for the handful of figures in two sentences it mostly is.
    """
    chosen = _best_first(likely)
    for row in range(len(chosen)):
        for other in range(row):
            here, there = chosen[row], chosen[other]
            now = _at(likely, row, here) + _at(likely, other, there)
            if _at(likely, row, there) + _at(likely, other, here) > now:
                chosen[row], chosen[other] = there, here
    return chosen


def _best_first(likely: Likenesses) -> list[int | None]:
    chosen: list[int | None] = [None] * len(likely)
    taken: set[int] = set()
    ranked = sorted(
        (-likeness, row, column)
        for row, likenesses in enumerate(likely)
        for column, likeness in enumerate(likenesses)
    )
    for _, row, column in ranked:
        if chosen[row] is None and column not in taken:
            chosen[row] = column
            taken.add(column)
    return chosen


def _at(likely: Likenesses, row: int, column: int | None) -> float:
    return 0.0 if column is None else likely[row][column]
