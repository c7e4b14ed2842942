"""Whether a figure is a rise or a fall and not a level."""

from crosscheck.reading import lexicon
from crosscheck.reading.tokens import Tokens
from crosscheck.values.quantity import Change

_MOVES = frozenset(("%", "pp", "bp"))
"""Units of which "a 12 % rise" is said; a one-day fall is no fall by a day."""
_FAR = 7
_MOST_LINKS = 4


def change_of(tokens: Tokens, start: int, end: int, unit: str | None) -> Change | None:
    """Return whether the figure from token *start* to *end* is one of a rise or a fall.

    The word for it stands before the figure (up by 12, fell 3 %, raised rates by 25 points) or
    right behind it (a 12 % increase, 3 % lower).
    """
    words = tokens.words
    at = start - 1
    while start - at <= _MOST_LINKS and at >= 0 and words[at] in lexicon.CHANGE_LINKS:
        at -= 1
    nearest = _direction(words[at]) if at >= 0 else None
    if nearest and (unit or words[at] not in lexicon.WEAK_CHANGES):
        return nearest
    if words[start - 1] in lexicon.BY:
        return _further_back(words, start - 2)
    if unit in _MOVES or unit in lexicon.CURRENCIES:
        return _direction(words[end])
    return None


def _direction(word: str) -> Change | None:
    if word in lexicon.RISES:
        return "up"
    return "down" if word in lexicon.FALLS else None


def _further_back(words: list[str], index: int) -> Change | None:
    """Return the direction of the last word for one before "by", in the same clause."""
    for at in range(index, max(index - _FAR, -1), -1):
        if words[at] in ("", ".", ";"):
            return None
        direction = _direction(words[at])
        if direction:
            return direction
    return None
