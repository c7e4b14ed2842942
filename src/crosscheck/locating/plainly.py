"""Quotes in a handful of texts, each looked through in turn: nothing has to be loaded for it."""

from collections.abc import Iterator, Sequence

from crosscheck.fuzzy import best_window
from crosscheck.locating.choosing import NOWHERE, chosen
from crosscheck.locating.letters import Sheet
from crosscheck.locating.needles import Needle, sought
from crosscheck.locating.patchwork import doubtful, put_together
from crosscheck.locating.sighting import Candidate, Letters, Sheets
from crosscheck.model.located import Located, Outcome

_LIKE, _PART_LIKE = 50.0, 80.0
"""How alike a window must be for a quote, or for one half of it, to be looked at there."""
_MOST = 64
_EACH = 4
"""Places in one text where a piece stands letter for letter: the first may be in other words."""

Pieces = Sequence[tuple[int, bytes]]
"""The pieces of a needle that are looked for by themselves, with their numbers."""
Documents = Sequence[tuple[int, bytes]]
"""The letters of some documents, with their numbers."""


def locate_plainly(needles: Sequence[Needle], sheets: Sequence[Sheet]) -> tuple[Located, ...]:
    """Return where each of *needles* stands in the texts of *sheets*.

    The text that one is said to be from is looked through first. The time is that of the product of
    needles and texts.
    """
    return tuple(_located(needle, sheets) for needle in needles)


def _located(needle: Needle, sheets: Sequence[Sheet]) -> Located:
    home, every = needle.home, range(len(sheets))

    def letters(document: int) -> bytes:
        return sheets[document].letters

    there = None if home is None else looked_through(needle, [home], letters, sheets.__getitem__)
    if stands(there):
        return there or NOWHERE
    return nearer(there, looked_through(needle, every, letters, sheets.__getitem__)) or NOWHERE


def stands(found: Located | None) -> bool:
    """Return whether a quote stands where it was *found*, word for word or drifted."""
    return found is not None and found.outcome in {Outcome.FOUND, Outcome.DRIFTED}


def nearer(there: Located | None, anywhere: Located | None) -> Located | None:
    """Return what became of a quote in the text that it is said to be from, or *anywhere*.

    What its own text has of it, though altered, is nearer than the same elsewhere.
    """
    if stands(there) or (there is not None and not stands(anywhere)):
        return there
    return anywhere


def looked_through(
    needle: Needle, documents: Sequence[int], letters: Letters, sheets: Sheets
) -> Located | None:
    """Return where *needle* stands in all of *documents*; None for nowhere."""
    if not needle.wanted:
        return None
    pieces = [(piece, own) for _, piece, own in sought([needle])]
    texts = [(document, letters(document)) for document in documents]
    found: Located | None = None
    for look in (_exactly, _nearly):
        found = found or chosen(needle, _best(look(pieces, texts)), letters, sheets)
    if not doubtful(found):
        return found
    whole = put_together(needle, _best(_in_halves(pieces, texts)), letters, sheets)
    if whole and whole.outcome is not Outcome.NOWHERE:
        return whole
    return found


def _best(candidates: Iterator[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda each: (-each.votes, each.document, each.low))[:_MOST]


def _exactly(pieces: Pieces, documents: Documents) -> Iterator[Candidate]:
    """Yield the first places in each text where a piece stands letter for letter."""
    for document, letters in documents:
        for number, piece in pieces:
            at = letters.find(piece)
            for _ in range(_EACH):
                if at < 0:
                    break
                yield Candidate(document, number, at, at, len(piece))
                at = letters.find(piece, at + 1)


def _nearly(pieces: Pieces, documents: Documents) -> Iterator[Candidate]:
    """Yield the place in each text that is most like a piece."""
    for number, piece in pieces:
        for document, at, score in _windows(piece, documents, _LIKE):
            yield Candidate(document, number, at, at, round(score))


def _in_halves(pieces: Pieces, documents: Documents) -> Iterator[Candidate]:
    """Yield the places that are most like one half of a piece."""
    for number, piece in pieces:
        middle = len(piece) // 2
        for offset, half in ((0, piece[:middle]), (middle, piece[middle:])):
            for document, at, score in _windows(half, documents, _PART_LIKE):
                yield Candidate(document, number, at - offset, at - offset, round(score))


def _windows(
    piece: bytes, documents: Documents, at_least: float
) -> Iterator[tuple[int, int, float]]:
    for document, letters in documents:
        text = letters.decode("latin-1")
        window = best_window(piece.decode("latin-1"), text, at_least=at_least)
        if window:
            yield document, window.start, window.score
