"""A sentence cut into words and signs, each with its place in the text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.text import Span

# A word keeps its apostrophes and hyphens, an abbreviation its stops ("U.S.", "Sgt. Smith").
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_]?\.?|[^\W_]+(?:['’&/:-][^\W_]+)*(?:\.(?=\s+[^\W\d_a-zа-я]))?|[^\w\s]|_"
)
# Where a stop is glued to the next sentence: "he said.Hart survived".
_GLUED = re.compile(r"(?<=[^\W\d_A-ZА-Я][.!?])(?=[\"“”]?[A-ZА-Я])|(?<=[.!?][\"”])(?=[A-ZА-Я“])")
QUOTES = frozenset('"“”«»')


class Token(NamedTuple):
    """A word or a sign."""

    word: str
    """In lower case, with a straight apostrophe and without a stop at its end."""
    written: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a figure and no sign."""
        return self.word[:1].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.written[:1].isupper()


def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """Return the tokens of *text* within *span*."""
    return tuple(
        Token(_plain(match[0]), match[0], match.start(), match.end())
        for match in _TOKEN.finditer(text, span.start, span.end)
    )


def outside_quotes(line: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of *line* that stand in no quotation marks.

    A mark that only closes has the beginning of the line within it.
    """
    marks = [token.word for token in line if token.word in QUOTES]
    inside = marks[:1] in (["”"], ["»"]) or (set(marks) == {'"'} and len(marks) % 2 == 1)
    kept = []
    for token in line:
        if token.word in QUOTES:
            inside = not inside
        elif not inside:
            kept.append(token)
    return tuple(kept)


def unglued(text: str, sentence: Span, span: Span) -> Span:
    """Return the part of *sentence* in which *span* lies, where several are glued together."""
    start, end = sentence.start, sentence.end
    for match in _GLUED.finditer(text, sentence.start, sentence.end):
        if match.start() <= span.start:
            start = match.start()
        elif match.start() >= span.end:
            end = match.start()
            break
    return Span(start, end)


def _plain(written: str) -> str:
    word = written.lower().replace("’", "'")
    return word.rstrip(".") if len(word) > 1 else word
