"""A quote looked for in a whole archive: where it stands, and what became of it there."""

import enum

from attrs import frozen

from crosscheck.errors import Problem
from crosscheck.model.found import Difference, Method
from crosscheck.text import Location, Span

MOST_PLACES = 20
"""Places that are told of a quote that stands in many."""


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
class Spot:
    """A place of a quote, for whoever has to open it."""

    document: str
    """The id of the source, or the path of the text in its archive."""
    locations: tuple[Location, ...]
    words: tuple[str, ...]
    """What stands at each of the locations."""
    score: float
    method: Method
    differences: tuple[Difference, ...] = ()
    unlike: tuple[str, ...] = ()
    part: str = ""
    """What of the quote stands here, where it was put together from several places."""


class Standing(enum.Enum):
    """Whether a quote stands where it is said to."""

    THERE = "there"
    ELSEWHERE = "elsewhere"
    """In another text than the one that it is said to be from, and not in that one."""
    UNSAID = "unsaid"
    """Nobody says where it is from."""
    NOWHERE = "nowhere"


@frozen
class Traced:
    """A quote, where it is said to be from, and where it stands."""

    id: str
    """Of its statement, or as its list calls it."""
    quote: str
    said: str | None
    """The source that it is said to be from; None where nobody says."""
    outcome: Outcome
    standing: Standing
    spots: tuple[Spot, ...] = ()
    location: Location | None = None
    """Where the quote is recorded."""


@frozen
class Tracing:
    """All quotes that were looked for, in their order."""

    traced: tuple[Traced, ...]
    documents: int
    """How many texts were looked into."""
    megabytes: float
    problems: tuple[Problem, ...] = ()
    """What could not be looked into."""


@frozen
class Located:
    """A quote, and the places where it stands."""

    outcome: Outcome
    places: tuple[Place, ...] = ()
    """The best first; those that are equally good behind it. Of a quote that was put together
    from several places, each with the part of the quote that stands there."""
    parts: tuple[str, ...] = ()
    """What of the quote stands at each place, where it was put together; otherwise empty."""
