"""From the places that were voted for to the one where a quote stands, or to none."""

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve, frozen

from crosscheck.locating.letters import Sheet
from crosscheck.locating.letters import letters as letters_in
from crosscheck.locating.needles import Needle
from crosscheck.locating.placing import Stretch, score, stretch, whole
from crosscheck.locating.verifying import verified
from crosscheck.model.located import Located, Outcome, Place
from crosscheck.text import Span

NOWHERE = Located(Outcome.NOWHERE)

FOUND_FROM, LONG_FROM, LONG = 73.0, 56.0, 54
"""The scores from which on letters are taken for those of a quote, the second for one of more than
so many letters: a fifth of them may be other ones, and a quote that stands nowhere comes near it
only where it is short, and a phrase of it stands somewhere."""
_EQUAL = 1.0
"""Scores this near to each other do not tell which of two places is meant."""
_LOOKED_AT = 4
"""Places of equal letters of which the words are compared."""
_LISTED = 20
"""Places listed of a quote that stands in many."""
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


@frozen
class Sighting:
    """A needle and the places that were voted for, those with the most votes first."""

    needle: Needle
    candidates: tuple[Candidate, ...]
    parted: bool = False
    """Whether to look for a quote that was put together from two of the places."""


def looked_at(
    sightings: Sequence[Sighting], letters: Letters, sheets: Sheets
) -> list[Located | None]:
    """Return what became of each needle at its places; None where it stands at none of them.

    Each is looked at by itself: parts of *sightings* may be looked at anywhere, in any order.
    """
    return [
        (put_together if each.parted else chosen)(each.needle, each.candidates, letters, sheets)
        for each in sightings
    ]


@frozen
class _Scored:
    document: int
    stretches: tuple[Stretch, ...]
    score: float


def chosen(
    needle: Needle, candidates: Sequence[Candidate], letters: Letters, sheets: Sheets
) -> Located | None:
    """Return where *needle* stands, of *candidates* in the order of their votes; None for nowhere.

    The order of places that are equally good is that of the archive.
    """
    found = sorted(_scored(needle, candidates, letters), key=lambda one: -one.score)
    long = sum(map(len, needle.letters)) > LONG
    if not found or found[0].score < (LONG_FROM if long else FOUND_FROM):
        return None
    equal = [one for one in found if one.score > found[0].score - _EQUAL]
    equal = [one for one in equal if one.score == found[0].score][:_LISTED] or equal
    compared = equal[:_LOOKED_AT]
    places = [_place(needle, one, sheets) for one in compared]
    places.sort(key=lambda place: place.altered)
    best = places[0]
    kept = [best, *(one for one in places[1:] if one.altered == best.altered)]
    return Located(_outcome(best), tuple(kept))


def _outcome(place: Place) -> Outcome:
    if place.altered:
        return Outcome.ALTERED
    return Outcome.DRIFTED if place.method == "fuzzy" else Outcome.FOUND


def _place(needle: Needle, one: _Scored, sheets: Sheets) -> Place:
    return verified(one.document, sheets(one.document), needle, one.stretches, one.score)


def _scored(needle: Needle, candidates: Sequence[Candidate], letters: Letters) -> Iterator[_Scored]:
    """Yield the places where all of *needle* stands, each once."""
    seen: set[tuple[int, int]] = set()
    for each in candidates:
        own = letters(each.document)
        found = whole(needle.letters, own, each.piece, each.low, each.high)
        if found is None or (each.document, found[0].start) in seen:
            continue
        seen.add((each.document, found[0].start))
        yield _Scored(each.document, found, score(needle.letters, own, found))


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
    parts: list[tuple[Candidate, Stretch]] = []
    for each in candidates:
        piece = needle.letters[each.piece]
        own = stretch(piece, letters(each.document), each.low, each.high, whole=False)
        if own and _is_part(own):
            parts.append((each, own))
    best = max(
        (
            (one[1].matched + other[1].matched, -at, -to)
            for at, one in enumerate(parts)
            for to, other in enumerate(parts)
            if _fit(one, other)
        ),
        default=(0, 0, 0),
    )
    total = sum(map(len, needle.letters))
    if not best[0] or best[0] < _COVERED * total:
        return _alone(needle, parts, total, sheets)
    pair = _apart(parts[-best[1]], parts[-best[2]])
    return Located(
        Outcome.ALTERED,
        tuple(_part_place(needle, each, own, sheets) for each, own in pair),
        tuple(_words(needle, each, own) for each, own in pair),
    )


def _apart(
    one: tuple[Candidate, Stretch], other: tuple[Candidate, Stretch]
) -> tuple[tuple[Candidate, Stretch], tuple[Candidate, Stretch]]:
    """Return two parts of a quote so that they do not overlap in it."""
    (each, first), second = one, other[1]
    over = first.last - second.first
    if each.piece != other[0].piece or over <= 0:
        return one, other
    shorter = evolve(
        first, end=first.end - over, matched=first.matched - over, last=first.last - over
    )
    return (each, shorter), other


def _alone(
    needle: Needle, parts: Sequence[tuple[Candidate, Stretch]], total: int, sheets: Sheets
) -> Located | None:
    """Return the place of the largest of *parts*, where it is a large part of the quote."""
    if not parts:
        return None
    each, own = max(parts, key=lambda part: part[1].matched)
    if own.matched < _LARGE * total:
        return None
    place = _part_place(needle, each, own, sheets)
    return Located(Outcome.NOWHERE, (place,), (_words(needle, each, own),))


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


def _is_part(own: Stretch) -> bool:
    length = max(own.last - own.first, own.end - own.start)
    return own.matched >= PART and own.matched >= _DENSE * length


def _fit(one: tuple[Candidate, Stretch], other: tuple[Candidate, Stretch]) -> bool:
    """Return whether the *other* part stands behind the *one* in the quote, and not in the text."""
    (left, first), (right, second) = one, other
    if left.piece == right.piece:
        if second.first < first.last - PART // 2:
            return False
    elif right.piece < left.piece:
        return False
    return left.document != right.document or second.start != first.end


def _words(needle: Needle, each: Candidate, own: Stretch) -> str:
    """Return the words of the quote that a part stands for."""
    sheet = Sheet(needle.pieces[each.piece])
    return Span(sheet.place(own.first), sheet.place(own.last - 1) + 1).cut(sheet.text)


def _part_place(needle: Needle, each: Candidate, own: Stretch, sheets: Sheets) -> Place:
    sheet = sheets(each.document)
    span = Span(sheet.place(own.start), sheet.place(own.end - 1) + 1)
    length = (own.last - own.first) + (own.end - own.start)
    same = span.cut(sheet.text) == _words(needle, each, own)
    return Place(each.document, (span,), 200 * own.matched / length, "exact" if same else "fuzzy")
