"""Where exactly the letters of a needle stand near a place that was voted for."""

from collections.abc import Sequence

from crosscheck.fuzzy import best_window, edits, shares
from crosscheck.linking.quoting import ELLIPSIS_REACH
from crosscheck.locating.likeness import score
from crosscheck.locating.runs import Run, Stretch, bounds, densest, matched, nearer, stretch_of

_SLACK = 16
"""Letters beside a place that may belong to it, and a quarter of the needle's more."""
_CLOSE = 4
_HOPEFUL_WHOLE, _HOPEFUL_PART = 0.7, 0.2
"""The share of a piece that must have its like for a place to be looked at closer, where the whole
piece or a part of it may stand there: in any order of words some two thirds have."""
_END, _REACH = 2, 6
"""Letters from which on the end of a piece is looked for beyond words that it leaves out, and how
many letters for each of its own these may have: so near, it does not stand by chance."""
_LIKE = 60.0
"""How alike the stretch must be in which a further piece of a needle is looked for."""


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
    runs = densest(piece, letters, begin, end)
    if matched(runs) < _HOPEFUL_PART * len(piece):
        return None
    # Once more within narrower bounds: what lies outside can draw single letters to it.
    begin, end = bounds(runs, piece)
    runs = densest(piece, letters, max(0, begin - _CLOSE), end + _CLOSE) or runs
    if whole:
        return _ended(nearer(runs, piece, letters), piece, letters)
    return _grown(stretch_of(runs), piece, letters)


def _ended(runs: Sequence[Run], piece: bytes, letters: bytes) -> Stretch:
    """Return the stretch of *runs* with what stands for the ends of *piece* that are missing."""
    found = _grown(stretch_of(runs), piece, letters)
    head, tail = piece[: found.first], piece[found.last :]
    reach = max(0, found.start - len(head) * (_REACH + 1))
    before, same_before = _standing(head[::-1], letters[reach : found.start][::-1])
    reach = found.end + len(tail) * (_REACH + 1)
    behind, same_behind = _standing(tail, letters[found.end : reach])
    return Stretch(
        found.start - before,
        found.end + behind,
        found.matched + len(head) * same_before + len(tail) * same_behind,
        0 if same_before else found.first,
        len(piece) if same_behind else found.last,
    )


def _grown(found: Stretch, piece: bytes, letters: bytes) -> Stretch:
    """Return *found* with the equal letters beside it, which may have been taken elsewhere."""
    start, end, first, last = found.start, found.end, found.first, found.last
    while first and start and piece[first - 1] == letters[start - 1]:
        first, start = first - 1, start - 1
    while last < len(piece) and end < len(letters) and piece[last] == letters[end]:
        last, end = last + 1, end + 1
    more = found.start - start + end - found.end
    return Stretch(start, end, found.matched + more, first, last)


def _standing(rest: bytes, behind: bytes) -> tuple[int, bool]:
    """Return how many letters *behind* a place stand for the *rest* of a piece.

    And whether these are its own: right there, or behind words that the quote left out. They may
    also be others in their place.
    """
    if not rest:
        return 0, True
    around = range(max(0, len(rest) - _CLOSE), len(rest) + _CLOSE + 1)
    costs = {length: edits(rest, behind[:length]) for length in around}
    length = min(costs, key=lambda each: (costs[each], abs(each - len(rest))))
    at = behind.find(rest) if len(rest) >= _END else -1
    if at >= 0 and (at == 0 or costs[length] > len(rest) / 2):
        return at + len(rest), True
    return min(length, len(behind)), False


def whole(
    pieces: Sequence[bytes], letters: bytes, number: int, low: int, high: int
) -> tuple[Stretch, ...] | None:
    """Return where all *pieces* stand in order, where the one of that *number* was voted for.

    None where one of them does not stand within reach of the one beside it.
    """
    own = stretch(pieces[number], letters, low, high)
    if own is None:
        return None
    _, found = beside(pieces, letters, number, own)
    return found if len(found) == len(pieces) else None


def beside(
    pieces: Sequence[bytes], letters: bytes, number: int, own: Stretch
) -> tuple[int, tuple[Stretch, ...]]:
    """Return which of *pieces* stand in a row around the one of that *number*, and where.

    That is the number of the first of them, and a stretch for each.
    """
    found, first = [own], number
    for piece in pieces[number + 1 :]:
        end = found[-1].end
        behind = _searched(piece, letters, end, end + ELLIPSIS_REACH + len(piece))
        if behind is None:
            break
        found.append(behind)
    for piece in pieces[number - 1 :: -1] if number else ():
        start = found[0].start
        before = _searched(piece, letters, start - ELLIPSIS_REACH - len(piece), start, last=True)
        if before is None:
            break
        found.insert(0, before)
        first -= 1
    return first, tuple(found)


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
    runs = densest(piece, letters, begin, end)
    own = _ended(runs, piece, letters) if runs else None
    # A few letters stand anywhere, but for their order: a piece must be there by itself.
    return own if own and score([piece], letters, [own]) >= _LIKE else None
