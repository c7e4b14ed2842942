"""Some of the texts of an archive, folded together: their votes, wherever they are counted."""

from collections.abc import Iterable

import numpy as np
from attrs import frozen

from crosscheck.locating.arrays import Whole
from crosscheck.locating.grams import Index, Room
from crosscheck.locating.streams import Stream, bulk_letters, joined
from crosscheck.locating.votes import Votes, cast, merge, tally


@frozen
class Text:
    """A text of an archive."""

    number: int
    """Its number among all texts of the archive."""
    name: str
    data: bytes | None
    """What it says, in UTF-8; None for one that cannot be read."""


@frozen(eq=False)
class Folded:
    """The letters of some texts."""

    stream: Stream
    documents: Whole
    """The number of each text in the archive."""
    unreadable: tuple[str, ...]
    """The names of those that are no texts; nothing is found in them."""


@frozen(eq=False)
class Counted:
    """Votes, and the names of the texts that cannot be read."""

    votes: Votes
    unreadable: tuple[str, ...]


def fold_texts(texts: Iterable[Text]) -> Folded:
    """Return the letters of *texts*."""
    numbers: list[int] = []
    letters: list[bytes] = []
    unreadable: list[str] = []
    for text in texts:
        own = _letters(text.data)
        if own is None:
            unreadable.append(text.name)
        numbers.append(text.number)
        letters.append(own or b"")
    return Folded(joined(letters), np.array(numbers, np.int64), tuple(unreadable))


def _letters(data: bytes | None) -> bytes | None:
    try:
        return None if data is None else bulk_letters(data)
    except UnicodeError:
        return None


def letters_in(folded: Folded, number: int) -> bytes:
    """Return the letters of the text that has this *number*."""
    # Numbers go up in a part as they do in the archive.
    at = int(np.searchsorted(folded.documents, number))
    start = int(folded.stream.starts[at])
    return folded.stream.letters[start : start + int(folded.stream.lengths[at])].tobytes()


def count_in(index: Index, folded: Folded) -> Counted:
    """Return the votes for the grams of *index* in some texts."""
    return Counted(cast(index, folded.stream, folded.documents), folded.unreadable)


def join_counted(parts: Iterable[Counted], room: Room) -> Counted:
    """Return all *parts* as one, the best places of each needle, in whatever order."""
    every = list(parts)
    unreadable = sorted({name for part in every for name in part.unreadable})
    return Counted(merge([part.votes for part in every], room), tuple(unreadable))


def tally_in(index: Index, folded: Folded) -> Whole:
    """Return how often each gram of *index* stands in the sample of some texts."""
    return tally(index, folded.stream, folded.documents)


def join_tallies(parts: Iterable[Whole]) -> Whole:
    """Return the sum of what the *parts* of an archive give."""
    total: Whole = np.sum(list(parts), axis=0)
    return total
