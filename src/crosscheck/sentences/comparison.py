"""What comparing two sentences found."""

from typing import Literal

from attrs import frozen

from crosscheck.reading.reading import Reading
from crosscheck.values.level import Level

Side = Literal["statement", "passage", "both"]


@frozen
class SentenceComparison:
    """How a passage stands to a statement."""

    level: Level
    reason: str
    """The level in words, naming the statement's side first."""
    looser: Side | None = None
    """Which side allows more, where both can be true."""
    pairs: tuple[tuple[Reading, Reading], ...] = ()
    """The figures and dates it rests on: the statement's, and the passage's for the same."""
