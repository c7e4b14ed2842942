"""How two values stand to each other."""

import enum
from typing import Literal

from attrs import frozen


class Level(enum.Enum):
    """The gradations of agreement, from the same to nothing to compare."""

    SAME = "same"
    COMPATIBLE = "compatible"
    """Both can be true: their strict sets have a value in common."""
    CLOSE = "close"
    """Only a generous reading reconciles them: a hedge, a rounding, a touching end."""
    CONFLICT = "conflict"
    INCOMPARABLE = "incomparable"
    MISSING = "missing"
    """One side says nothing on the question."""


Looser = Literal["left", "right", "both"]
"""Which of two compatible values allows more: the left, the right, or each something of its own."""


class Remark(enum.Enum):
    """What an editor would still want to know of two values that can both be true."""

    FAR_APART = "far apart"
    BOUNDS_DIFFER = "bounds differ"
    PART_FOR_WHOLE = "part for whole"


@frozen
class ValueComparison:
    """Two values of one kind, held against each other."""

    level: Level
    reason: str
    """The arithmetic in words, to stand after the two values."""
    looser: Looser | None = None
    remarks: tuple[Remark, ...] = ()
