"""Where exactly the letters of a needle stand near a place that was voted for."""

from collections.abc import Sequence

from attrs import evolve, frozen

from crosscheck.fuzzy import best_window, common_runs, edits, shares
from crosscheck.linking.quoting import ELLIPSIS_REACH

_BREAK, _GAP = 1.5, 0.5
"""What a break between like letters costs, and each letter of it: letters that stand alone among
others cost more than they bring, and a place ends where the run of like letters ends."""
_SLACK = 16
"""Letters beside a place that may belong to it, and a quarter of the needle's more."""
_CLOSE = 4
_HOPEFUL_WHOLE, _HOPEFUL_PART = 0.7, 0.2
"""The share of a piece that must have its like for a place to be looked at closer, where the whole
piece or a part of it may stand there: in any order of words some two thirds have."""
_END, _REACH = 3, 6
"""Letters from which on the end of a piece is looked for beyond words that it leaves out, and how
many letters for each of its own these may have: so near, it does not stand by chance."""
_ENDS = 12
"""Letters at the ends of a piece that may have no like there because one of them is misread."""
_NEARLY_ALL, _MOST = 0.9, 75.0
"""The share of a quote's letters, and of those of both, from which on words were left out of it."""
_LIKE = 60.0
"""How alike the stretch must be in which a further piece of a needle is looked for."""


@frozen
class Stretch:
    """Letters of a document that stand for the letters of a piece of a needle."""

    start: int
    end: int
    """In the letters of the document."""
    matched: int
    """How many letters of the two are the same, in order."""
    first: int
    last: int
    """The stretch of the piece that has its like here, half-open."""


def stretch(
    piece: bytes, letters: bytes, low: int, high: int, *, whole: bool = True
) -> Stretch | None:
    """Return what in *letters* stands for *piece*, which begins between *low* and *high*.

    With *whole* false only what has its like there, and not what may stand for its ends.
    """
    exact = letters.find(piece, max(0, low), max(0, high) + len(piece))
    if exact >= 0:
        return Stretch(exact, exact + len(piece), len(piece), 0, len(piece))
    slack = _SLACK + len(piece) // 4
    begin, end = max(0, low - slack), min(len(letters), high + len(piece) + slack)
    hopeful = _HOPEFUL_WHOLE if whole else _HOPEFUL_PART
    if not shares(piece, letters[begin:end], at_least=hopeful):
        return None
    found = _densest(piece, letters, begin, end)
    if found is None or found.matched < _HOPEFUL_PART * len(piece):
        return None
    # Once more within narrower bounds: what lies outside can draw single letters to it.
    missing_before, missing_behind = found.first, len(piece) - found.last
    begin = max(0, found.start - missing_before - _CLOSE)
    end = min(len(letters), found.end + missing_behind + _CLOSE)
    found = _densest(piece, letters, begin, end) or found
    return _ended(found, piece, letters) if whole else found


def _ended(found: Stretch, piece: bytes, letters: bytes) -> Stretch:
    """Return *found* with what stands for the ends of *piece* that are missing in it.

    They stand behind words that the quote left out, or in other letters in their place.
    """
    head, tail = piece[: found.first], piece[found.last :]
    if len(head) >= _END:
        reach = max(0, found.start - len(head) * (_REACH + 1))
        at = letters.rfind(head, reach, found.start)
        if at >= 0:
            found, head = evolve(found, start=at, matched=found.matched + len(head), first=0), b""
    if len(tail) >= _END:
        at = letters.find(tail, found.end, found.end + len(tail) * (_REACH + 1))
        if at >= 0:
            end, matched = at + len(tail), found.matched + len(tail)
            found, tail = evolve(found, end=end, matched=matched, last=len(piece)), b""
    return evolve(
        found,
        start=max(0, found.start - len(head)),
        end=min(len(letters), found.end + len(tail)),
    )


def _densest(piece: bytes, letters: bytes, begin: int, end: int) -> Stretch | None:
    """Return the part of a common subsequence that is worth most (Bentley 1984)."""
    best, found = 0.0, None
    worth, opened = 0.0, 0
    runs = common_runs(piece, letters[begin:end])
    for at, (inside, outside, size) in enumerate(runs):
        if at:
            before = runs[at - 1]
            gap = max(inside - before[0], outside - before[1]) - before[2]
            worth -= _BREAK + _GAP * gap
        if worth <= 0:
            worth, opened = 0.0, at
        worth += size
        if worth > best:
            best, found = worth, (opened, at)
    if found is None:
        return None
    first, last = runs[found[0]], runs[found[1]]
    matched = sum(size for _, _, size in runs[found[0] : found[1] + 1])
    return Stretch(
        begin + first[1],
        begin + last[1] + last[2],
        matched,
        first[0],
        last[0] + last[2],
    )


def whole(
    pieces: Sequence[bytes], letters: bytes, number: int, low: int, high: int
) -> tuple[Stretch, ...] | None:
    """Return where all *pieces* stand in order, where the one of that *number* was voted for.

    None where one of them does not stand within reach of the one beside it.
    """
    own = stretch(pieces[number], letters, low, high)
    if own is None:
        return None
    found = [own]
    for piece in pieces[number + 1 :]:
        end = found[-1].end
        behind = _searched(piece, letters, end, end + ELLIPSIS_REACH + len(piece))
        if behind is None:
            return None
        found.append(behind)
    for piece in pieces[number - 1 :: -1] if number else ():
        start = found[0].start
        before = _searched(piece, letters, start - ELLIPSIS_REACH - len(piece), start, last=True)
        if before is None:
            return None
        found.insert(0, before)
    return tuple(found)


def _searched(
    piece: bytes, letters: bytes, begin: int, end: int, *, last: bool = False
) -> Stretch | None:
    """Return where *piece* stands between *begin* and *end*; the *last* place, or the first."""
    begin, end = max(0, begin), min(len(letters), end)
    exact = (letters.rfind if last else letters.find)(piece, begin, end)
    if exact >= 0:
        return Stretch(exact, exact + len(piece), len(piece), 0, len(piece))
    window = best_window(
        piece.decode("latin-1"), letters[begin:end].decode("latin-1"), at_least=_LIKE
    )
    if window is None:
        return None
    begin, end = (
        max(begin, begin + window.start - _SLACK),
        min(end, begin + window.end + _SLACK),
    )
    found = _densest(piece, letters, begin, end)
    own = _ended(found, piece, letters) if found else None
    # A few letters stand anywhere, but for their order: a piece must be there by itself.
    return own if own and score([piece], letters, [own]) >= _LIKE else None


def score(pieces: Sequence[bytes], letters: bytes, found: Sequence[Stretch]) -> float:
    """Return how alike all *pieces* and what was *found* of them are, from 0 to 100.

    Of a hundred letters one less for each that has to be put in, left out or changed (Levenshtein
    1965); those that are missing at an end, where a phrase that both have is over, count twice.
    Where the text has nearly all letters of the quote in runs, and more between them, words were
    left out: then the share of the letters in those runs counts, if it is more. Letters that stand
    anywhere in the same order do not count, of which any two texts have half.
    """
    changes = total = matched = own = there = 0
    for piece, one in zip(pieces, found, strict=True):
        changes += edits(piece, letters[one.start : one.end])
        changes += max(0, one.first + len(piece) - one.last - _ENDS)
        total += max(len(piece), one.end - one.start)
        matched += one.matched
        own += len(piece)
        there += one.end - one.start
    alike = 100 - 100 * changes / total
    shared = 200 * matched / (own + there)
    left_out = matched >= _NEARLY_ALL * own and shared >= _MOST
    return max(alike, shared) if left_out else alike
