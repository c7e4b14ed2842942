"""Where words stand in a text, exactly or but for folding, from word edge to word edge."""

import re
import unicodedata
from functools import cached_property

from crosscheck.passages import Sentences
from crosscheck.text import Folded, Span, fold

_MOST = 1000
"""Places that are looked at; beyond, words are too common to quote."""
_WITHIN_FIGURES = ".,:/'’"
_AT_LINE_END = ("-\n", "-\r\n", "‐\n", "‐\r\n")
_THOUSANDS = "\xa0\u2007\u2009\u202f"
"""Blanks that stand between the thousands of a figure and nowhere else between two digits."""

# Thai, Lao, Burmese, Khmer, Chinese, Japanese; compiled when a text first needs it.
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\U00020000-\U0003ffff]"


class Page:
    """The text of a source, and what is made of it only when it is first needed."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences."""
        return Sentences(self.text)

    @cached_property
    def folded(self) -> Folded:
        """The text folded."""
        return fold(self.text)

    @cached_property
    def foldings(self) -> tuple[Folded, ...]:
        """The text folded, once for each way to take the hyphens at the ends of lines."""
        if any(hyphen in self.text for hyphen in _AT_LINE_END):
            return self.folded, fold(self.text, joined=False)
        return (self.folded,)

    def exactly(self, words: str) -> tuple[Span, ...]:
        """Return the places where *words* stand as written."""
        return tuple(occurrences(words, self.text))

    def but_for_folding(self, words: str) -> tuple[Span, ...]:
        """Return the places where *words* stand but for what folds away."""
        wanted = fold(words).text
        for folding in self.foldings:
            found = [
                folding.unfold(span.start, span.end) for span in occurrences(wanted, folding.text)
            ]
            places = tuple(span for span in found if at_edges(self.text, span))
            if places:
                return places
        return ()


def occurrences(words: str, text: str) -> list[Span]:
    """Return where *words* stand in *text* from word edge to word edge, the first thousand."""
    places: list[Span] = []
    start = text.find(words) if words else -1
    while start >= 0 and len(places) < _MOST:
        span = Span(start, start + len(words))
        if at_edges(text, span):
            places.append(span)
        start = text.find(words, start + 1)
    return places


def at_edges(text: str, span: Span) -> bool:
    """Return whether *span* cuts no word and no figure of *text* in two.

    "225 citizens" is not in "2,225 citizens", nor "they can" in "they can't".
    """
    return not _within(text, span.start) and not _within(text, span.end)


def _within(text: str, index: int) -> bool:
    """Return whether *index* lies within a word or a figure."""
    if not 0 < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if before == " " or after == " ":
        return False
    if _within_figure(text, index) or _before_not(text, index):
        return True
    if not (before.isascii() and after.isascii()):
        before, after = _seen(text, index - 1, -1), _seen(text, index, 1)
    return _of_a_word(before) and (_of_a_word(after) or unicodedata.category(after)[0] == "M")


def _seen(text: str, index: int, step: int) -> str:
    """Return the first character that shows from *index* on; a soft hyphen parts no word."""
    while 0 <= index < len(text) and unicodedata.category(text[index]) == "Cf":
        index += step
    return text[index] if 0 <= index < len(text) else " "


def _within_figure(text: str, index: int) -> bool:
    """Return whether a mark or a blank that belongs to a figure stands at *index* or before it."""
    before, after = text[index - 1], text[index]
    if after in _WITHIN_FIGURES or after in _THOUSANDS:
        return before.isdecimal() and text[index + 1 : index + 2].isdecimal()
    if before in _WITHIN_FIGURES or before in _THOUSANDS:
        return after.isdecimal() and text[max(0, index - 2) : index - 1].isdecimal()
    return False


def _before_not(text: str, index: int) -> bool:
    return text[index] in "'’" and text[index - 1 : index + 2].casefold() in {"n't", "n’t"}


def _of_a_word(character: str) -> bool:
    # A raised digit is a footnote's, not the figure's before it; and some scripts have no blanks
    # between words, so that a word may begin at any of their letters.
    if character.isascii() or character.isdecimal():
        return character.isalnum()
    return character.isalnum() and not character.isdigit() and not re.match(_UNSPACED, character)
