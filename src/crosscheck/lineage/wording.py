"""A text as words and shingles: every five words that follow each other.

Two texts that came about apart hold the same words in the same order for two or three words, now
and then for five, and hardly ever for twelve (Broder, "On the resemblance and containment of
documents", 1997).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck.text import Folded, Span, fold

SHINGLE = 5
"""Words in a shingle."""

_WORD = re.compile(r"[^\W_]+")
# Quoted speech, to its closing mark or the end of its paragraph.
_QUOTED = (
    r"“(?:[^”\n]|\n(?!\s*\n))*|«(?:[^»\n]|\n(?!\s*\n))*"
    r"""|(?<!\w)"(?:[^"\n]|\n(?!\s*\n))*"(?!\w)"""
)
# A line of at most five words: an item of a menu, a name, a credit.
_LABEL = r"(?m)^[^\S\n]*(?:\S+[^\S\n]+){0,4}\S+[^\S\n]*$"


def words_of(text: str) -> list[str]:
    """Return the words of *text*, folded."""
    return _WORD.findall(fold(text).text)


def shingles(words: Sequence[str]) -> list[int]:
    """Return the shingle that begins at each word, but for the last four.

    A shingle is a number, the same for the same words within one run; of a million different ones
    two have the same number with a chance of one in ten million.
    """
    following = (words[place:] for place in range(SHINGLE))
    return [hash(each) for each in zip(*following, strict=False)]


class Wording(NamedTuple):
    """A text's words with the way back to where they stand."""

    text: str
    folded: Folded
    words: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each word begins in the folded text."""

    @classmethod
    def of(cls, text: str) -> "Wording":
        """Return the wording of *text*."""
        folded = fold(text)
        matches = list(_WORD.finditer(folded.text))
        words = tuple(match[0] for match in matches)
        return cls(text, folded, words, tuple(match.start() for match in matches))

    def span(self, first: int, number: int) -> Span:
        """Return where *number* words from the *first* on stand in the text."""
        last = first + number - 1
        return self.folded.unfold(self.starts[first], self.starts[last] + len(self.words[last]))

    def innocent(self) -> Iterator[int]:
        """Yield the numbers of words that two authors may well share without copying.

        Those are quoted speech, which both may have heard, and short lines: menus, names, credits.
        """
        written = [self.folded.unfold(start, start).start for start in self.starts]
        for pattern in (_QUOTED, _LABEL):
            for match in re.finditer(pattern, self.text):
                yield from range(
                    bisect_left(written, match.start()), bisect_left(written, match.end())
                )
