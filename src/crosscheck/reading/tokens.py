"""A text cut into words, numerals and signs, each with its place."""

import re
from itertools import accumulate

from attrs import frozen

from crosscheck.text import Span

# A numeral, a word, or one sign, with the blanks behind it; a blank line is a token of its own.
# No two ways lead through any text, so the time is linear in its length.
_TOKEN = re.compile(
    r"(?:\d+(?:[.,'’]\d+)*|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\S)"
    r"[^\S\n]*(?:\n(?![^\S\n]*\n)[^\S\n]*)?"
    r"|\s+"
)
# Lets the grammar look a few tokens past either end: words[-1] is a blank line too.
_BEYOND = ("",) * 12


@frozen
class Tokens:
    """The tokens of a text, in parallel lists."""

    text: str
    raw: list[str]
    """Each token in lower case with the blanks behind it."""
    words: list[str]
    """Each token in lower case without blanks; a blank line, and all beyond the text, is ""."""
    starts: list[int]
    """Where each token begins in the text."""

    def __len__(self) -> int:
        return len(self.raw)

    def glued(self, index: int) -> bool:
        """Return whether token *index* touches the one before it."""
        return self.words[index] != "" and index > 0 and not self.raw[index - 1][-1].isspace()

    def written(self, index: int) -> str:
        """Return token *index* as written, without the blanks behind it."""
        if not 0 <= index < len(self.raw):
            return ""
        return self.text[self.starts[index] : self.starts[index] + len(self.words[index])]

    def capital(self, index: int) -> bool:
        """Return whether token *index* is a word written with a capital."""
        return self.written(index)[:1].isupper() and self.words[index].isalpha()

    def span(self, first: int, beyond: int) -> Span:
        """Return where the tokens from *first* up to, not including, *beyond* stand."""
        return Span(self.starts[first], self.starts[beyond - 1] + len(self.words[beyond - 1]))


def tokenise(text: str) -> Tokens:
    """Return the tokens of *text*."""
    raw = _TOKEN.findall(_lower(text))
    words = list(map(str.rstrip, raw))
    words.extend(_BEYOND)
    return Tokens(text, raw, words, [0, *accumulate(map(len, raw))])


def _lower(text: str) -> str:
    """Return *text* in lower case, character for character, so that every place stays its own."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(
        low if len(low) == 1 else character
        for character, low in zip(text, map(str.lower, text), strict=True)
    )
