"""The sources as a library: which of them may hold words, by their words alone.

A project may have thousands of sources and a draft asks for a few passages, so that no source is
prepared before its text has the words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nlargest

from attrs import frozen

from crosscheck.fuzzy import best_window
from crosscheck.linking.places import Page, occurrences
from crosscheck.linking.search import certain
from crosscheck.model import Source
from crosscheck.text import Span, folded

_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+(?:[,.'’ \xa0\u2009\u202f]\d{3})*(?!\d)")
_TELLING = 5
"""Letters from which on a word tells where to look."""
_ENOUGH = 1 / 3
"""The part of the words that a source has to have."""
_COMPARED = 40
"""Sources, those with most of the words, that are compared letter by letter ..."""
_LOOKED_AT = 3
"""... and those, the most alike, that are compared word by word."""
_ALIKE = 60.0
"""The likeness from which on a passage is worth looking at."""
_LONGEST = 1_000
"""Characters up to which words are looked for in other words."""

Occurrence = tuple[int, Span]
"""The number of a source, and a place in its text."""


@frozen(slots=False)
class Library:
    """All sources of a project."""

    sources: tuple[Source, ...]

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """The texts in lower case, character for character, in the order of the sources."""
        lowered = (source.text.lower() for source in self.sources)
        return tuple(
            each if len(each) == len(source.text) else source.text
            for each, source in zip(lowered, self.sources, strict=True)
        )

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The pages that were opened so far, by the id of their source."""
        return {}

    def page(self, source: Source) -> Page:
        """Return the page of *source*, which knows its sentences and its folded text."""
        return self.pages.setdefault(source.id, Page(source.text))

    def knows(self, name: str) -> bool:
        """Return whether any source has *name* or goes by it, in whatever form."""
        if name not in self.known:
            texts = (self._called, *self.lowered)
            self.known[name] = any(name.lower() in lowered for lowered in texts)
        return self.known[name]

    @cached_property
    def _called(self) -> str:
        """What the sources are called and who wrote them, in lower case."""
        return "\n".join(
            f"{each.title}\n{each.publisher}\n{each.author}" for each in self.sources
        ).lower()

    @cached_property
    def known(self) -> dict[str, bool]:
        """The names that were asked for so far."""
        return {}

    @cached_property
    def figures(self) -> Mapping[str, Sequence[Occurrence]]:
        """Where each number stands that is written in digits, by its digits alone."""
        found: dict[str, list[Occurrence]] = defaultdict(list)
        for number, source in enumerate(self.sources):
            for match in _DIGITS.finditer(source.text):
                found["".join(filter(str.isdecimal, match[0]))].append(
                    (number, Span(*match.span()))
                )
        return found

    def spelled(self, word: str) -> Iterator[Occurrence]:
        """Yield where *word*, in lower case, stands in the sources."""
        for number, lowered in enumerate(self.lowered):
            if word in lowered:
                for span in occurrences(word, lowered):
                    yield number, span

    def holding(self, words: str) -> list[Source]:
        """Return the sources in which *words* stand as written, or but for what folds away."""
        telling = _telling(words)
        return [
            source
            for source, lowered in zip(self.sources, self.lowered, strict=True)
            if words in source.text or all(word in lowered for word in telling)
            if certain(self.page(source), words)
        ]

    def nearest(self, words: str) -> list[Source]:
        """Return the few sources with the passages most like *words*, the best first."""
        wanted, telling = folded(words), _telling(words)
        if len(wanted) > _LONGEST or not telling:
            return []
        shared = (
            (sum(word in lowered for word in telling), -number)
            for number, lowered in enumerate(self.lowered)
        )
        likely = nlargest(_COMPARED, (each for each in shared if each[0] >= len(telling) * _ENOUGH))
        scored: list[tuple[float, int]] = []
        for _, number in likely:
            window = best_window(wanted, folded(self.sources[-number].text), at_least=_ALIKE)
            if window:
                scored.append((window.score, number))
        return [self.sources[-number] for _, number in nlargest(_LOOKED_AT, scored)]


def _telling(words: str) -> frozenset[str]:
    """Return the longer words; of short ones only, all."""
    every = {word.lower() for word in _WORD.findall(words)}
    return frozenset(word for word in every if len(word) >= _TELLING) or frozenset(every)
