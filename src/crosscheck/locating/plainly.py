"""Quotes in a handful of texts, each looked through in turn: nothing has to be loaded for it."""

from collections.abc import Iterator, Sequence

from crosscheck.fuzzy import best_window
from crosscheck.locating.choosing import NOWHERE, chosen
from crosscheck.locating.letters import Sheet
from crosscheck.locating.needles import Needle, sought
from crosscheck.locating.patchwork import doubtful, put_together
from crosscheck.locating.sighting import Candidate
from crosscheck.model.located import Located, Outcome

_LIKE, _PART_LIKE = 50.0, 80.0
"""How alike a window must be for a quote, or for one half of it, to be looked at there."""
_MOST = 64

Pieces = Sequence[tuple[int, bytes]]
"""The pieces of a needle that are looked for by themselves, with their numbers."""


def locate_plainly(needles: Sequence[Needle], sheets: Sequence[Sheet]) -> tuple[Located, ...]:
    """Return where each of *needles* stands in the texts of *sheets*.

    The time is that of the product of both.
    """
    return tuple(_located(needle, sheets) for needle in needles)


def _located(needle: Needle, sheets: Sequence[Sheet]) -> Located:
    pieces = [(piece, own) for _, piece, own in sought([needle])]

    def letters(document: int) -> bytes:
        return sheets[document].letters

    found: Located | None = None
    for look in (_exactly, _nearly):
        found = found or chosen(needle, _best(look(pieces, sheets)), letters, sheets.__getitem__)
    if not doubtful(found):
        return found or NOWHERE
    parts = _best(_in_halves(pieces, sheets))
    whole = put_together(needle, parts, letters, sheets.__getitem__)
    if whole and whole.outcome is not Outcome.NOWHERE:
        return whole
    return found or NOWHERE


def _best(candidates: Iterator[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda each: (-each.votes, each.document, each.low))[:_MOST]


def _exactly(pieces: Pieces, sheets: Sequence[Sheet]) -> Iterator[Candidate]:
    """Yield the first place in each text where a piece stands letter for letter."""
    for document, sheet in enumerate(sheets):
        for number, piece in pieces:
            at = sheet.letters.find(piece)
            if at >= 0:
                yield Candidate(document, number, at, at, len(piece))


def _nearly(pieces: Pieces, sheets: Sequence[Sheet]) -> Iterator[Candidate]:
    """Yield the place in each text that is most like a piece."""
    for number, piece in pieces:
        for document, at, score in _windows(piece, sheets, _LIKE):
            yield Candidate(document, number, at, at, round(score))


def _in_halves(pieces: Pieces, sheets: Sequence[Sheet]) -> Iterator[Candidate]:
    """Yield the places that are most like one half of a piece."""
    for number, piece in pieces:
        middle = len(piece) // 2
        for offset, half in ((0, piece[:middle]), (middle, piece[middle:])):
            for document, at, score in _windows(half, sheets, _PART_LIKE):
                yield Candidate(document, number, at - offset, at - offset, round(score))


def _windows(
    piece: bytes, sheets: Sequence[Sheet], at_least: float
) -> Iterator[tuple[int, int, float]]:
    for document, sheet in enumerate(sheets):
        text = sheet.letters.decode("latin-1")
        window = best_window(piece.decode("latin-1"), text, at_least=at_least)
        if window:
            yield document, window.start, window.score
