"""The ladder by which a quote is found: as written, but for folding, in pieces, nearly.

Nearly all quotes stand as written: what compares words one by one is imported when first needed.
"""

from collections.abc import Sequence

from attrs import evolve

from crosscheck.linking.match import CANDIDATE, Match
from crosscheck.linking.places import Page
from crosscheck.linking.quoting import BRACKET_REACH, Piece, pieces_of, versions
from crosscheck.linking.sequence import in_order, why_not
from crosscheck.model import Difference

_LONGEST = 2_000
"""Characters of a quote up to which it is looked for in other words; no editor quotes more."""
_MOST_PIECES = 50


def certain(page: Page, words: str) -> list[Match]:
    """Return the places where *words* stand as written, but for folding, or in pieces so."""
    whole = _places(page, words)
    if whole:
        return whole
    for pieces in versions(words):
        if len(pieces) > _MOST_PIECES:
            continue
        places = [_places(page, piece.words) for piece in pieces]
        found = in_order(pieces, places) if all(places) and pieces else []
        if found:
            return [_with_brackets(page, pieces, match) for match in found]
    return []


def near(page: Page, words: str, *, count: int, at_least: float = CANDIDATE) -> list[Match]:
    """Return up to *count* places most like *words*, those that may be taken first."""
    if len(words) > _LONGEST:
        return []
    from crosscheck.linking.approximate import nearest_places

    pieces = pieces_of(words)
    if len(pieces) == 1:
        return nearest_places(page, pieces[0].words, count=count, at_least=at_least)
    places = [_places(page, piece.words) for piece in pieces]
    for number, piece in enumerate(pieces):
        if not places[number]:
            options = nearest_places(page, piece.words, count=count, at_least=at_least)
            places[number] = [option for option in options if not option.refused]
            if not places[number]:
                return options
    found = in_order(pieces, places)
    if found:
        return found[:count]
    place, reason = why_not(pieces, places)
    return [Match(place.spans, place.score, place.method, place.differences, (reason,))]


def _with_brackets(page: Page, pieces: Sequence[Piece], match: Match) -> Match:
    """Return *match* with what the editor's brackets hide of the source."""
    bracketed = [
        (number, piece.inserted)
        for number, piece in enumerate(pieces)
        if piece.inserted is not None and piece.reach <= BRACKET_REACH
    ]
    if not bracketed:
        return match
    from crosscheck.linking.guards import covered

    hidden: list[Difference] = []
    for number, inserted in bracketed:
        between = page.text[match.spans[number - 1].end : match.spans[number].start]
        hidden.extend(covered(inserted, between.strip()))
    return evolve(match, differences=(*match.differences, *hidden))


def _places(page: Page, words: str) -> list[Match]:
    exact = page.exactly(words)
    if exact:
        return [Match((span,), 100.0, "exact") for span in exact]
    return [Match((span,), 100.0, "folded") for span in page.but_for_folding(words)]
