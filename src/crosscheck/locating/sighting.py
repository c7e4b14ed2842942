"""A quote, and the places in an archive that were voted for."""

from collections.abc import Callable

from attrs import frozen

from crosscheck.locating.letters import Sheet
from crosscheck.locating.needles import Needle


@frozen
class Candidate:
    """A place that was voted for."""

    document: int
    piece: int
    """The number of the piece of the needle that was voted for."""
    low: int
    """Where in the letters of the document that piece begins at the earliest."""
    high: int
    """Where it begins at the latest."""
    votes: int = 0


Letters = Callable[[int], bytes]
"""Gives the letters of a document, by its number."""
Sheets = Callable[[int], Sheet]
"""Gives a document, by its number."""


@frozen
class Sighting:
    """A needle and the places that were voted for, those with the most votes first."""

    needle: Needle
    candidates: tuple[Candidate, ...]
    parted: bool = False
    """Whether to look for a quote that was put together from two of the places."""
