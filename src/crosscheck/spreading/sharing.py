"""What is done to a share of an archive, on whatever machine: read it, count, look, and tell."""

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from crosscheck.locating.archive import BOM, Document, content
from crosscheck.locating.arrays import Whole
from crosscheck.locating.grams import Index
from crosscheck.locating.letters import Sheet
from crosscheck.locating.looking import looked_at
from crosscheck.locating.partitions import (
    Counted,
    Folded,
    Text,
    count_in,
    fold_texts,
    letters_in,
    tally_in,
)
from crosscheck.locating.sighting import Sighting
from crosscheck.locating.streams import BulkSheet
from crosscheck.locating.tracing import spot
from crosscheck.model.located import Located, Spot
from crosscheck.spreading.pieces import Archive, Columns, Piece, Share
from crosscheck.text import LineIndex


def texts_of(share: Share) -> Iterator[Text]:
    """Return the texts of *share* that are wanted, in their order."""
    every = _rows(share, share.columns) if share.columns else _files(share)
    return (text for text in every if share.only is None or text.number in share.only)


def _files(share: Share) -> Iterator[Text]:
    every = _contents(share.pieces)
    for number, piece, data in zip(share.firsts, share.pieces, every, strict=True):
        yield Text(number, piece.name, _in_utf8(data, piece.encoding))


def _contents(pieces: Sequence[Piece]) -> Iterator[bytes | None]:
    if any("://" in piece.address for piece in pieces):
        from crosscheck.spreading.places import contents

        yield from contents([piece.address for piece in pieces])
        return
    for piece in pieces:
        yield content(Document(piece.name, piece.address, piece.size, 0))


def _in_utf8(data: bytes | None, encoding: str) -> bytes | None:
    if data is None or encoding == "utf-8":
        return data and data.removeprefix(BOM)
    try:
        return data.decode(encoding).removeprefix("\ufeff").encode()
    except UnicodeError:
        return None


def _rows(share: Share, columns: Columns) -> Iterator[Text]:
    from crosscheck.spreading.tables import rows_of

    for first, piece in zip(share.firsts, share.pieces, strict=True):
        for number, (name, data) in enumerate(rows_of(piece, columns), first):
            yield Text(number, name, data)


Held = Share | Folded
"""A share as it is to be read, or its letters where they are kept."""


def fold(share: Share) -> Folded:
    """Return the letters of *share*."""
    return fold_texts(texts_of(share))


def count(index: Index, held: Held) -> Counted:
    """Return the votes for the grams of *index* in a share."""
    return count_in(index, held if isinstance(held, Folded) else fold(held))


def tally(index: Index, held: Held) -> Whole:
    """Return how frequent the grams of *index* are in a share."""
    return tally_in(index, held if isinstance(held, Folded) else fold(held))


Letters = Mapping[int, bytes]
"""The letters of some texts, by number."""


def excerpt(numbers: Sequence[int], held: Held) -> Letters:
    """Return the letters of the texts of these *numbers*, all of which are *held*."""
    folded = held if isinstance(held, Folded) else fold(held)
    return {number: letters_in(folded, number) for number in numbers}


def look(
    sightings: Sequence[Sighting], archive: Archive, letters: Sequence[Letters]
) -> list[Located | None]:
    """Return what became of some sightings, by the *letters* of all texts that these speak of.

    A text itself is read only where a quote stands in it.
    """
    own = ChainMap(*(dict(each) for each in letters))
    return looked_at(sightings, own.__getitem__, _Sheets(archive, own).sheet)


class _Sheets:
    """Reads texts of an archive, those of a piece when the first of them is asked for."""

    def __init__(self, archive: Archive, wanted: Collection[int]) -> None:
        self._archive, self._wanted = archive, wanted
        self._read: dict[int, Sheet] = {}

    def sheet(self, number: int) -> Sheet:
        """Return the text of this *number*."""
        if number not in self._read:
            together = self._archive.beside(number)
            share = self._archive.holding(one for one in together if one in self._wanted)
            for text in texts_of(share):
                self._read[text.number] = BulkSheet((text.data or b"").decode())
        return self._read[number]


@frozen
class Found:
    """What was found of some quotes, with the share of the archive where it stands."""

    located: tuple[Located, ...]
    share: Share


def tell(given: Found) -> list[tuple[Spot, ...]]:
    """Return the places of each quote as ones to open."""
    texts = {text.number: text for text in texts_of(given.share)}
    lines: dict[int, LineIndex] = {}
    return [_spots(each, texts, lines) for each in given.located]


def _spots(
    located: Located, texts: dict[int, Text], lines: dict[int, LineIndex]
) -> tuple[Spot, ...]:
    spots = []
    parts = located.parts or ("",) * len(located.places)
    for place, part in zip(located.places, parts, strict=True):
        own = texts[place.document]
        text = (own.data or b"").decode()
        index = lines.setdefault(own.number, LineIndex(text))
        spots.append(evolve(spot(own.name, own.name, text, index, place), part=part))
    return tuple(spots)
