"""What two sources have in common that makes them one voice."""

from decimal import Decimal

from attrs import frozen

from crosscheck.text import Span


@frozen
class Reuse:
    """Wording that two sources share, and that did not come about twice."""

    left: str
    """The id of the source with the shorter text, whose share is told."""
    right: str
    share: Decimal
    """How much of the left one's wording stands in the right one, from 0 to 1, in thousandths."""
    words: int
    """How many words stand in passages copied at length."""
    passages: tuple[tuple[Span, Span], ...]
    """Where these passages stand, left and right; the longest first."""
