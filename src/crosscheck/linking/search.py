"""The ladder by which a quote is found: as written, but for folding, in pieces, nearly."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from attrs import evolve

from crosscheck.linking.alignment import alike
from crosscheck.linking.guards import covered, differences
from crosscheck.linking.match import Match
from crosscheck.linking.nearest import Likeness, nearest
from crosscheck.linking.places import Page
from crosscheck.linking.quoting import BRACKET_REACH, Piece, versions, without_brackets
from crosscheck.linking.sequence import in_order, why_not
from crosscheck.linking.side import Side
from crosscheck.model import Difference
from crosscheck.text import Span, fold

ALIKE = 85.0
"""The score from which on a passage is taken for the quote; by it present and absent words part."""
CANDIDATE = 60.0
"""The score from which on a passage is shown as a candidate; paraphrases reach it."""
SHORT = 20
"""Folded letters below which a quote is found as written or not at all: short words are alike
everywhere."""
LONG_RUN = 20
"""Letters left out or put in at one place, some four words, from which on it is another passage."""


def certain(page: Page, words: str) -> list[Match]:
    """Return the places where *words* stand as written, but for folding, or in pieces so."""
    whole = _places(page, words)
    if whole:
        return whole
    for pieces in versions(words):
        places = [_places(page, piece.words) for piece in pieces]
        found = in_order(pieces, places) if all(places) and pieces else []
        if found:
            return [_with_brackets(page, pieces, match) for match in found]
    return []


def near(page: Page, words: str, *, count: int = 3, at_least: float = CANDIDATE) -> list[Match]:
    """Return up to *count* places most like *words*, those that may be taken first."""
    pieces = next(versions(without_brackets(words)), (Piece(without_brackets(words)),))
    if len(pieces) == 1:
        return _near(page, pieces[0].words, count, at_least)
    places = [_places(page, piece.words) for piece in pieces]
    for number, piece in enumerate(pieces):
        if not places[number]:
            options = _near(page, piece.words, count, at_least)
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
    hidden: list[Difference] = []
    for number, piece in enumerate(pieces):
        if piece.inserted is not None and piece.reach <= BRACKET_REACH:
            between = page.text[match.spans[number - 1].end : match.spans[number].start]
            hidden.extend(covered(piece.inserted, between.strip()))
    return evolve(match, differences=(*match.differences, *hidden)) if hidden else match


def _places(page: Page, words: str) -> list[Match]:
    exact = page.exactly(words)
    if exact:
        return [Match((span,), 100.0, "exact") for span in exact]
    return [Match((span,), 100.0, "folded") for span in page.but_for_folding(words)]


def _near(page: Page, words: str, count: int, at_least: float) -> list[Match]:
    quote, source = Side(words, fold(words)), Side(page.text, page.folded)
    found: list[Match] = []
    for likeness in nearest(quote.folded.text, source.folded.text, at_least=at_least):
        found.append(_match(quote, source, likeness))
        if len(found) == count:
            break
    return sorted(found, key=lambda one: (bool(one.refused), bool(one.altered), -one.score))


def _match(quote: Side, source: Side, likeness: Likeness) -> Match:
    span = source.folded.unfold(likeness.span.start, likeness.span.end)
    differing = differences(quote, source, likeness.pairs)
    refused = tuple(_refusals(quote, source, likeness))
    return Match((span,), likeness.score, "fuzzy", differing, refused)


def _refusals(quote: Side, source: Side, likeness: Likeness) -> Iterable[str]:
    """Yield the reasons not to take a passage for the quote, in words."""
    if likeness.score < ALIKE:
        yield f"only {likeness.score:.0f} % alike; a quote is taken from {ALIKE:.0f} % on"
        return
    if len(quote.folded.text) < SHORT:
        yield f"a quote of fewer than {SHORT} characters is taken only where it stands as written"
    for quoted, found in _long_runs(quote, source, likeness):
        if not quoted:
            yield f"the source has “{found}” here, which the quote leaves out without an ellipsis"
        elif not found:
            yield f"the source does not have “{quoted}”"
        else:
            yield f"the source says “{found}” where the quote says “{quoted}”"


def _long_runs(quote: Side, source: Side, likeness: Likeness) -> Iterable[tuple[str, str]]:
    """Yield the runs of words without a like one on the other side that are too long."""
    quoted, found = quote.folded.text, source.folded.text

    def alone(pair: tuple[Span | None, Span | None]) -> bool:
        left, right = pair
        if left is None or right is None:
            return True
        return not alike(left.cut(quoted), right.cut(found))

    for unlike, group in groupby(likeness.pairs, key=alone):
        if unlike:
            run = list(group)
            sides = (
                _hull(quoted, [left for left, _ in run if left]),
                _hull(found, [right for _, right in run if right]),
            )
            if max(map(len, sides)) >= LONG_RUN:
                yield sides


def _hull(text: str, spans: Sequence[Span]) -> str:
    return text[spans[0].start : spans[-1].end] if spans else ""
