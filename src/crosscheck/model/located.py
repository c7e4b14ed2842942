"""A quote looked for in a whole archive: where it stands, and what became of it there."""

import enum

from attrs import frozen

from crosscheck.model.found import Difference, Method
from crosscheck.text import Span


class Outcome(enum.Enum):
    """What became of a quote; every quote ends in exactly one."""

    FOUND = "found"
    """Word for word, but for what printers and keyboards change."""
    DRIFTED = "drifted"
    """In other letters or words that change no figure, day, name, bound or denial."""
    ALTERED = "altered"
    """Nearly, and what differs makes another statement of it; or from more than one place."""
    NOWHERE = "nowhere"
    """No text has it, or anything that could be taken for it."""


@frozen
class Place:
    """Where a quote stands in one of the texts."""

    document: int
    """The number of the text, from 0."""
    spans: tuple[Span, ...]
    """The words in the text, in order; several where the quote holds an ellipsis."""
    score: float
    """Similarity of the letters from 0 to 100; blanks, signs and accents do not count."""
    method: Method
    differences: tuple[Difference, ...] = ()
    unlike: tuple[str, ...] = ()
    """In words, the runs of the quote or of the text that have nothing like them on the other
    side."""

    @property
    def altered(self) -> bool:
        """Whether what differs makes another statement of the quote."""
        return bool(self.unlike) or any(each.alters for each in self.differences)


@frozen
class Located:
    """A quote, and the places where it stands."""

    outcome: Outcome
    places: tuple[Place, ...] = ()
    """The best first; those that are equally good behind it. Of a quote that was put together
    from several places, each with the part of the quote that stands there."""
    parts: tuple[str, ...] = ()
    """What of the quote stands at each place, where it was put together; otherwise empty."""
