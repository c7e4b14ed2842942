"""A quote, and the places in an archive that were voted for."""

import enum
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


class Look(enum.Enum):
    """How to look at the places of a sighting."""

    WHOLE = "whole"
    """For the whole quote."""
    PARTED = "parted"
    """For a quote that was put together from two of the places."""
    HOME = "home"
    """Through all of the text that it is said to be from."""


@frozen
class Sighting:
    """A needle and the places that were voted for, those with the most votes first."""

    needle: Needle
    candidates: tuple[Candidate, ...] = ()
    look: Look = Look.WHOLE

    @property
    def documents(self) -> list[int]:
        """The documents that are looked into, each once, in the order of the places."""
        if self.look is Look.HOME:
            return [] if self.needle.home is None else [self.needle.home]
        return list(dict.fromkeys(each.document for each in self.candidates))
