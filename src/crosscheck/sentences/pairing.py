"""Which figure or date of the passage speaks of what one of the statement speaks of.

The likeness of two figures is the share of the words around the one that stand around the other
too, by their nearness, times how well their scales fit, plus what it adds that they are near
each other or equal:

================  =====  =====================================================================
weight            value  why
================  =====  =====================================================================
``_NO_WORD``      0.1    what a fitting scale counts for where no word is shared
``OTHER_SCALE``   0.6    "76 %" for "7.6/10": the same measure, mostly another figure
``UNIT_UNSAID``   0.7    "85 crore" for "$ 850 million": one side leaves its unit out
``SHARE_UNSAID``  0.3    "67" for "67 %": the bare one is mostly a count
``_NEAR``         0.7    a figure is mostly restated near its old value ...
``_EQUAL``        0.3    ... and more likely so where it is the same
``_NEW_OR_ALL``   0.5    "eleven new cases" beside "255 cases": an increase is no level
``_SAME_HARM``    0.3    both tell of deaths, or one of deaths and one of casualties
``_COMMON_DAY``   0.3    the same for two dates that have a day in common
``_LEAST``        0.3    less alike, two figures are not taken to count the same thing
================  =====  =====================================================================

The weights are crosscheck's own judgement; any within a third of these pair much the same.
"""

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from crosscheck.sentences.days import aligned
from crosscheck.sentences.matching import best_together
from crosscheck.sentences.scales import in_points, scales_fit
from crosscheck.sentences.scopes import compare_scopes, counts_added
from crosscheck.sentences.setting import Item
from crosscheck.values.quantity import Quantity
from crosscheck.values.scope import Containment
from crosscheck.values.units import factor

_NO_WORD = 0.1
_NEAR = 0.7
_EQUAL = 0.3
_NEW_OR_ALL = 0.5
_SAME_HARM = 0.3
_COMMON_DAY = 0.3
_LEAST = 0.3


@frozen
class Pair:
    """A figure or date of the statement and the one in the passage that speaks of the same."""

    statement: Item
    passage: Item
    likeness: float
    """From 0 to about 2."""

    @property
    def tells_of_harm(self) -> bool:
        """Whether both sides tell what happened to people."""
        return self.statement.harm is not None and self.passage.harm is not None


def pair_figures(statement: Sequence[Item], passage: Sequence[Item]) -> tuple[Pair, ...]:
    """Return the likeliest pairs of figures, in the order of the statement."""
    likely = [[_figures_alike(ours, theirs) for theirs in passage] for ours in statement]
    pairs = _paired(statement, passage, likely)
    return tuple(pair for pair in pairs if pair.likeness >= _LEAST)


def pair_dates(statement: Sequence[Item], passage: Sequence[Item]) -> tuple[Pair, ...]:
    """Return the likeliest pairs of dates, in the order of the statement."""
    likely = [[_dates_alike(ours, theirs) for theirs in passage] for ours in statement]
    return _paired(statement, passage, likely)


def shared_setting(ours: Item, theirs: Item) -> float:
    """Return the share of the words around *ours* that stand around *theirs* too, by nearness.

    That a word is there at all says more than how near it is, so the other side's nearness counts
    by its square root.
    """
    shared = sum(
        nearness * theirs.setting.get(stem, 0.0) ** 0.5 for stem, nearness in ours.setting.items()
    )
    return shared / ours.weight if ours.weight else 0.0


def _paired(
    statement: Sequence[Item], passage: Sequence[Item], likely: list[list[float]]
) -> tuple[Pair, ...]:
    return tuple(
        Pair(statement[row], passage[column], likely[row][column])
        for row, column in enumerate(best_together(likely))
        if column is not None
    )


def _figures_alike(ours: Item, theirs: Item) -> float:
    left, right = ours.reading.value, theirs.reading.value
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return 0.0
    fit = scales_fit(ours.reading, theirs.reading)
    if not fit or compare_scopes(ours, theirs) == Containment.NEITHER:
        return 0.0
    if counts_added(left) != counts_added(right):
        fit *= _NEW_OR_ALL
    harm = _SAME_HARM if ours.harm and theirs.harm else 0.0
    if factor(left.unit, right.unit) is None:
        left, right = in_points(ours.reading, left), in_points(theirs.reading, right)
    return fit * (shared_setting(ours, theirs) + _NO_WORD) + harm + _nearness(left, right)


def _nearness(left: Quantity, right: Quantity) -> float:
    """Return what it adds that two figures are near each other, or the same."""
    if left.interval == right.interval:
        return _NEAR + _EQUAL
    ours, theirs = left.stated, right.stated
    if not ours or not theirs or ours < 0 or theirs < 0:
        return 0.0
    theirs *= factor(right.unit, left.unit) or Decimal(1)
    return _NEAR * float(min(ours, theirs) / max(ours, theirs))


def _dates_alike(ours: Item, theirs: Item) -> float:
    days = aligned(ours.reading, theirs.reading)
    meet = days is not None and days[0].interval.meets(days[1].interval)
    return shared_setting(ours, theirs) + (_COMMON_DAY if meet else 0.0)
