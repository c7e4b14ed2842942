"""The words of a quote or of a source, with what the guards must know of each."""

import re
from collections.abc import Sequence
from itertools import islice

from attrs import frozen

from crosscheck.linking.alignment import letters
from crosscheck.reading.language import words
from crosscheck.text import Folded, Span

_NO_NAMES = words("a an and i i'm in mr mrs ms dr of the")
_OPENERS = " \t\"'“‘«([•*-"
_STOPS = ".!?:;…\n\r"
_BESIDE = 3
_MOST = 50


@frozen
class Word:
    """A word, and the words beside it."""

    folded: str
    written: str
    name: bool
    """Whether its capital makes a name of it, and not the beginning of a sentence."""
    before: tuple[str, ...]
    """The folded words in front of it, the nearest first."""
    after: tuple[str, ...]
    """The folded words behind it, the nearest first."""
    place: Span
    """Where it is written."""


WordPair = tuple[Word | None, Word | None]
"""A word of the quote and the one that stands for it in the passage; None for none."""


@frozen
class Side:
    """A quote or a source, as written and folded."""

    text: str
    folded: Folded

    def words(self, spans: list[Span]) -> list[Word]:
        """Return the words at *spans* of the folded text, which stand one behind the other."""
        folded = [letters(span.cut(self.folded.text)) for span in spans]
        return [
            self._word(
                folded[index],
                span,
                before=tuple(folded[max(0, index - _BESIDE) : index][::-1]),
                after=tuple(folded[index + 1 : index + 1 + _BESIDE]),
            )
            for index, span in enumerate(spans)
        ]

    def written(self, words: Sequence[Word]) -> str:
        """Return the text from the first of *words* to the last."""
        return self.text[words[0].place.start : words[-1].place.end] if words else ""

    def _word(
        self, folded: str, span: Span, before: tuple[str, ...], after: tuple[str, ...]
    ) -> Word:
        place = self.folded.unfold(span.start, span.end)
        written = place.cut(self.text)
        name = written[0].isupper() and folded not in _NO_NAMES
        if name and self._opens(place.start):
            name = self._is_name(folded)
        return Word(folded, written, name, before, after, place)

    def _opens(self, start: int) -> bool:
        """Return whether a sentence begins at *start*, which gives any word a capital."""
        before = self.text[max(0, start - 8) : start].rstrip(_OPENERS)
        return not before or before[-1] in _STOPS

    def _is_name(self, word: str) -> bool:
        """Return whether *word* has a capital within some sentence of the text."""
        places = re.finditer(rf"\b{re.escape(word)}\b", self.folded.text)
        for match in islice(places, _MOST):
            start = self.folded.unfold(*match.span()).start
            if self.text[start].isupper() and not self._opens(start):
                return True
        return False
