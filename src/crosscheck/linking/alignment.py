"""Which word of a passage stands for which word of a quote."""

import re
from collections.abc import Sequence

from crosscheck.fuzzy import similarity
from crosscheck.text import Span

Pair = tuple[int | None, int | None]
"""A word of the quote and the word of the passage that stands for it, by number; None for none."""

_WORD = re.compile(
    r"\d+(?:[.,:/']\d+)*[^\W\d_]*"  # figures: 5,000 and 12:30 and 7th
    r"|(?:[^\W\d_]\.){2,}"  # initials: U.S.
    r"|[^\W_]+(?:'[^\W_]+)*"
    r"|[%+<>~≥≤±$£€]"
)
# Words within this distance of their place may still stand for each other; what is left out or put
# in beyond it is a long run in any case.
_BAND = 8
_PAIRED_FROM = 0.5
_SHORT = 4
_UNLIKE = -0.3
_NEVER = float("-inf")
_ALONE = -0.5


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return where the words, figures and signs stand in a stretch of folded *text*."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Span(*match.span()) for match in found]


def split(text: str) -> list[str]:
    """Return the words, figures and signs of folded *text*."""
    return [letters(word) for word in _WORD.findall(text)]


def letters(word: str) -> str:
    """Return *word* without the full stops of initials: U.S. is US."""
    return word if word[0].isdecimal() else word.replace(".", "")


def align(quoted: Sequence[str], found: Sequence[str]) -> list[Pair]:
    """Return the best pairing in order of all *quoted* words with a run of the *found* words.

    What stands before and behind that run is left away at no cost. A word counts by its length;
    like words gain by their likeness, unlike ones and words on their own cost (Needleman and
    Wunsch 1970, with free ends in the passage, in a band).
    """
    skipped = [_ALONE * (len(word) + 1) for word in found]
    scores = [0.0] * (len(found) + 1)
    moves: list[bytearray] = []
    for i, word in enumerate(quoted):
        row, move = [_NEVER] * len(scores), bytearray(len(scores))
        alone = _ALONE * (len(word) + 1)
        for j in _band(i, len(quoted), len(found)):
            best, step = scores[j] + alone, _QUOTED
            if j:
                paired = scores[j - 1] + _gain(word, found[j - 1])
                if paired >= best:
                    best, step = paired, _PAIRED
                extra = row[j - 1] + skipped[j - 1]
                if extra > best:
                    best, step = extra, _FOUND
            row[j], move[j] = best, step
        scores = row
        moves.append(move)
    return _traced(moves, max(range(len(scores)), key=scores.__getitem__))


_QUOTED, _PAIRED, _FOUND = range(3)


def _band(i: int, quoted: int, found: int) -> range:
    spare = max(0, found - quoted)
    return range(max(0, i + 1 - _BAND), min(found, i + 1 + spare + _BAND) + 1)


def _traced(moves: list[bytearray], j: int) -> list[Pair]:
    """Return the pairs that lead to word *j* of the passage."""
    pairs: list[Pair] = []
    i = len(moves)
    while i:
        step = moves[i - 1][j]
        i, j = i - (step != _FOUND), j - (step != _QUOTED)
        pairs.append((None if step == _FOUND else i, None if step == _QUOTED else j))
    return pairs[::-1]


def _gain(quoted: str, found: str) -> float:
    """Return what it is worth to let *found* stand for *quoted*."""
    if quoted == found:
        return len(quoted) + 1
    weight = (len(quoted) + len(found)) / 2 + 1
    likeness = word_likeness(quoted, found)
    return weight * (2 * likeness - 1) if likeness >= _PAIRED_FROM else weight * _UNLIKE


def alike(quoted: str, found: str) -> bool:
    """Return whether *found* may be *quoted* in another spelling."""
    return word_likeness(quoted, found) >= _PAIRED_FROM


def word_likeness(one: str, other: str) -> float:
    """Return how alike two words are, from 0 to 1.

    Any two figures are enough so to stand for each other; two short words, or two that share
    neither their first nor their last letter, are not alike at all.
    """
    if one == other:
        return 1.0
    if one[0].isdecimal() and other[0].isdecimal():
        return max(similarity(one, other) / 100, _PAIRED_FROM)
    if one[0] != other[0] and one[-1] != other[-1]:
        return 0.0
    return similarity(one, other) / 100 if min(len(one), len(other)) >= _SHORT else 0.0
