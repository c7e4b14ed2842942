"""Which figure or date of the passage speaks of what one of the statement speaks of."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from attrs import frozen

from crosscheck.sentences.days import aligned
from crosscheck.sentences.ranks import RANK
from crosscheck.sentences.scales import in_points, scale_of
from crosscheck.sentences.setting import Item
from crosscheck.values.quantity import Quantity
from crosscheck.values.units import factor

_LEAST = 0.3
"""Two items less alike than this are not taken to speak of the same."""
_CLOSENESS = 0.7
"""What equal figures add to the likeness of their settings; decides between two candidates."""
_EQUAL = 0.3
_BARE = 0.1
"""What a fitting unit counts for where no word is shared."""
_UNIT_UNSAID = 0.7
_PERCENT_UNSAID = 0.3
"""How much less likely two figures are for one thing where only one names a unit, or a share."""
_SAME_DAYS = 0.3
"""What it adds to the likeness of two dates that they have a day in common."""
_OTHER_SCALE = 0.6


@frozen
class Pair:
    """A figure or date of the statement and the one in the passage that speaks of the same."""

    statement: Item
    passage: Item
    likeness: float
    """How alike their settings are, with what units and values add; from 0 to about 1.5."""


def pair_figures(statement: Sequence[Item], passage: Sequence[Item]) -> tuple[Pair, ...]:
    """Return the likeliest pairs of figures, in the order of the statement."""
    return _pair(statement, passage, _figure_likeness, at_least=_LEAST)


def pair_dates(statement: Sequence[Item], passage: Sequence[Item]) -> tuple[Pair, ...]:
    """Return the likeliest pairs of dates, in the order of the statement."""
    return _pair(statement, passage, _date_likeness, at_least=0.0)


def shared_setting(left: Item, right: Item, POW=0.5) -> float:
    """Return the share of the words around *left* that stand around *right* too, by nearness."""
    shared = sum(
        weight * right.setting.get(stem, 0.0) ** POW for stem, weight in left.setting.items()
    )
    return shared / left.total if left.total else 0.0


def _pair(
    statement: Sequence[Item],
    passage: Sequence[Item],
    likeness: Callable[[Item, Item], float],
    *,
    at_least: float,
) -> tuple[Pair, ...]:
    """Return the pairs that are likeliest together, each item in one at most."""
    likely = [[likeness(left, right) for right in passage] for left in statement]
    chosen = _best_together(likely)
    return tuple(
        Pair(statement[row], passage[column], likely[row][column])
        for row, column in enumerate(chosen)
        if column is not None and likely[row][column] > at_least
    )


def _best_together(likely: list[list[float]]) -> list[int | None]:
    """Return a column for each row: the best first, then exchanged while that gains."""
    chosen: list[int | None] = [None] * len(likely)
    ranked = sorted(
        (
            (-score, row, column)
            for row, scores in enumerate(likely)
            for column, score in enumerate(scores)
        )
    )
    taken: set[int] = set()
    for _, row, column in ranked:
        if chosen[row] is None and column not in taken:
            chosen[row] = column
            taken.add(column)
    _exchange(likely, chosen)
    return chosen


def _exchange(likely: list[list[float]], chosen: list[int | None]) -> None:
    """Swap the columns of two rows wherever the two are likelier so; once over all rows."""

    def score(row: int, column: int | None) -> float:
        return 0.0 if column is None else likely[row][column]

    for row in range(len(chosen)):
        for other in range(row):
            here, there = chosen[row], chosen[other]
            if score(row, there) + score(other, here) > score(row, here) + score(other, there):
                chosen[row], chosen[other] = there, here


def _figure_likeness(left: Item, right: Item) -> float:
    first, second = left.reading.value, right.reading.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return 0.0
    scales = scale_of(left.reading), scale_of(right.reading)
    if scales[0] == scales[1]:
        fit = 1.0
    elif factor(first.unit, second.unit):
        fit = _OTHER_SCALE
    elif RANK in scales:
        return 0.0
    elif first.unit is None or second.unit is None:
        fit = _PERCENT_UNSAID if "%" in scales or "share" in scales else _UNIT_UNSAID
        first, second = in_points(left.reading, first), in_points(right.reading, second)
    else:
        return 0.0
    return fit * (shared_setting(left, right) + _BARE) + _closeness(first, second)


def _closeness(left: Quantity, right: Quantity) -> float:
    """Return what it adds that two figures are near each other, or the same."""
    if left.interval == right.interval:
        return _CLOSENESS + _EQUAL
    first, second = left.stated, right.stated
    if first is None or second is None or first * second <= 0:
        return 0.0
    second *= factor(right.unit, left.unit) or Decimal(1)
    return _CLOSENESS * float(min(first, second) / max(first, second))


def _date_likeness(left: Item, right: Item) -> float:
    days = aligned(left.reading, right.reading)
    meet = days is not None and days[0].interval.meets(days[1].interval)
    return shared_setting(left, right) + (_SAME_DAYS if meet else 0.0) + 0.001
