"""Quotes that were put together from two places."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, frozen

from crosscheck.locating.letters import Sheet
from crosscheck.locating.letters import letters as letters_in
from crosscheck.locating.needles import Needle
from crosscheck.locating.placing import beside, stretch
from crosscheck.locating.runs import Stretch
from crosscheck.locating.sighting import Candidate, Letters, Sheets
from crosscheck.model.located import Located, Outcome, Place
from crosscheck.text import Span

PART = 20
"""Letters of the least part of a quote that was put together from two places."""
_LARGE = 0.25
"""The share of its letters that a part must have for the rest to be looked for."""
_COVERED = 0.9
"""The share of its letters that the two places of such a quote must have."""
_SURE = 90.0
"""The score from which on a quote was not put together from two places."""
_DENSE = 0.8
"""The share of the letters of a part that must have their like."""
_EDGE = 3
"""Letters at an end of a piece that may have no like where the piece beside it stands there too."""


@frozen
class _Part:
    """A part of a quote in a document: of one piece, or of several that stand in a row there."""

    document: int
    first: int
    """The number of its first piece."""
    stretches: tuple[Stretch, ...]

    @property
    def last(self) -> int:
        """The number of its last piece."""
        return self.first + len(self.stretches) - 1

    @property
    def matched(self) -> int:
        """How many letters of the two are the same, in order."""
        return sum(each.matched for each in self.stretches)

    @property
    def score(self) -> float:
        """How alike the two are, from 0 to 100."""
        length = sum(one.last - one.first + one.end - one.start for one in self.stretches)
        return 200 * self.matched / length


def doubtful(found: Located | None) -> bool:
    """Return whether a quote may rather have been put together from two places."""
    if found is None:
        return True
    return found.outcome is Outcome.ALTERED and found.places[0].score < _SURE


def put_together(
    needle: Needle, candidates: Sequence[Candidate], letters: Letters, sheets: Sheets
) -> Located | None:
    """Return the two places that *needle* was put together from; None where it was not.

    Each has a part of the quote, letter for letter or nearly, and together they have most of it.
    Where there is a place for one large part alone, that is given with `Outcome.NOWHERE`: the rest
    may stand where nobody has looked yet.
    """
    every = (_part(needle, each, letters) for each in candidates)
    parts = [part for part in every if part]
    pairs = [_apart(one, other) for one in parts for other in parts if _fit(one, other)]
    best = max(pairs, key=_covered, default=None)
    total = sum(map(len, needle.letters))
    if best is None or _covered(best) < _COVERED * total:
        return _alone(needle, parts, total, sheets)
    return Located(
        Outcome.ALTERED,
        tuple(_place(needle, each, sheets) for each in best),
        tuple(_words(needle, each) for each in best),
    )


def _part(needle: Needle, each: Candidate, letters: Letters) -> _Part | None:
    """Return the part of a quote that stands at a place; None where it is none to speak of."""
    piece, own = needle.letters[each.piece], letters(each.document)
    found = stretch(piece, own, each.low, each.high, whole=False)
    if found is None or found.matched < _DENSE * max(
        found.last - found.first, found.end - found.start
    ):
        return None
    first, stretches = beside(needle.letters, own, each.piece, found)
    # What stands before a piece belongs to the part only where the piece begins there.
    at = each.piece - first
    begin = 0 if found.first <= _EDGE else at
    end = len(stretches) if len(piece) - found.last <= _EDGE else at + 1
    part = _Part(each.document, first + begin, stretches[begin:end])
    return part if part.matched >= PART else None


def _covered(pair: tuple[_Part, _Part]) -> int:
    return pair[0].matched + pair[1].matched


def _apart(one: _Part, other: _Part) -> tuple[_Part, _Part]:
    """Return two parts of a quote so that they do not overlap in it."""
    left, right = one.stretches[-1], other.stretches[0]
    over = left.last - right.first
    if one.last != other.first or over <= 0:
        return one, other
    shorter = evolve(left, end=left.end - over, matched=left.matched - over, last=left.last - over)
    return evolve(one, stretches=(*one.stretches[:-1], shorter)), other


def _alone(needle: Needle, parts: Sequence[_Part], total: int, sheets: Sheets) -> Located | None:
    """Return the place of the largest of *parts*, where it is a large part of the quote."""
    part = max(parts, key=lambda part: part.matched, default=None)
    if part is None or part.matched < _LARGE * total:
        return None
    return Located(Outcome.NOWHERE, (_place(needle, part, sheets),), (_words(needle, part),))


def together(needle: Needle, part: Located, rest: Located, words: str) -> Located | None:
    """Return a quote of which a *part* stands in one place and the *rest*, *words*, in another.

    None where the two are not most of it.
    """
    known = len(letters_in(part.parts[0])) + len(letters_in(words)) * rest.places[0].score / 100
    if rest.places[0].score < _SURE or known < _COVERED * sum(map(len, needle.letters)):
        return None
    pairs = sorted(
        [(part.places[0], part.parts[0]), (rest.places[0], words)],
        key=lambda pair: needle.text.find(pair[1]),
    )
    return Located(
        Outcome.ALTERED, tuple(place for place, _ in pairs), tuple(each for _, each in pairs)
    )


def _fit(one: _Part, other: _Part) -> bool:
    """Return whether the *other* part stands behind the *one* in the quote, and not in the text."""
    left, right = one.stretches[-1], other.stretches[0]
    if one.last == other.first:
        # What stands behind each part in its text may have some letters of the other one.
        if right.first - left.first < PART or right.last <= left.last:
            return False
    elif other.first < one.last:
        return False
    return one.document != other.document or right.start != left.end


def _words(needle: Needle, part: _Part) -> str:
    """Return the words of the quote that a part stands for, as they stand in it."""
    first, last = part.stretches[0].first, part.stretches[-1].last
    sheet = Sheet(needle.text)
    if sheet.letters == b"".join(needle.letters):
        first += sum(map(len, needle.letters[: part.first]))
        last += sum(map(len, needle.letters[: part.last]))
        return needle.text[sheet.place(first) : sheet.place(last - 1) + 1]
    # The words of an editor are not looked for, and stand between those of the source.
    pieces = [Sheet(each) for each in needle.pieces[part.first : part.last + 1]]
    starts = [pieces[0].place(first), *(0 for _ in pieces[1:])]
    ends = [*(len(each.text) for each in pieces[:-1]), pieces[-1].place(last - 1) + 1]
    cut = zip(pieces, starts, ends, strict=True)
    return " … ".join(each.text[start:end] for each, start, end in cut)


def _place(needle: Needle, part: _Part, sheets: Sheets) -> Place:
    sheet = sheets(part.document)
    first, last = part.stretches[0], part.stretches[-1]
    if all(one.end == other.start for one, other in pairwise(part.stretches)):
        places = [(first.start, last.end)]
    else:
        places = [(one.start, one.end) for one in part.stretches]
    spans = tuple(Span(sheet.place(start), sheet.place(end - 1) + 1) for start, end in places)
    same = len(spans) == 1 and spans[0].cut(sheet.text) == _words(needle, part)
    return Place(part.document, spans, part.score, "exact" if same else "fuzzy")
