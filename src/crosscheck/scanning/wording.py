"""How far the sentences of a page speak of what a claim asks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import frozen

from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query
from crosscheck.text import Span

_BEFORE, _BEHIND = 0.15, 0.1
"""What the sentence before and the one behind add where they speak of what is missing."""
_LONG = 10
"""Words of topic above which ..."""
_PER_WORD = 0.01
"""... each takes off as much: a long sentence speaks of many things."""
_HALF = 0.5
"""The part of a claim's ideas that a sentence has to speak of for half of the points."""


@frozen
class Wording:
    """What a page has of the words that a claim is searched by."""

    page: Page
    _stems: frozenset[str]
    """All stems of the claim that the page has."""
    _whole: float
    """What a sentence with every idea in its own words would have."""
    _spoken: Mapping[int, Mapping[int, float]]
    """For each sentence that speaks of an idea, what it has of which."""
    _recorded: Mapping[int, float]
    """For each sentence what it has of the words that are recorded."""

    @classmethod
    def of(cls, query: Query, page: Page) -> "Wording":
        """Return how far *page* speaks of what *query* asks.

        Only sentences that have a word in common are looked at. A word is worth the more, the
        fewer sentences have it (inverse document frequency, as in Okapi BM25).
        """
        spoken: dict[int, dict[int, float]] = defaultdict(dict)
        stems: set[str] = set()
        for place, idea in enumerate(query.ideas):
            for stem, near in idea.stems.items():
                if stem not in page.where:
                    continue
                stems.add(stem)
                worth = idea.weight * near * page.rarity(stem)
                for number in page.where[stem]:
                    row = spoken[number]
                    row[place] = max(worth, row.get(place, 0.0))
        recorded: dict[int, float] = defaultdict(float)
        for stem, weight in query.recorded.items():
            if stem not in page.where:
                continue
            stems.add(stem)
            worth = weight * page.rarity(stem)
            for number in page.where[stem]:
                recorded[number] += worth
        whole = sum(idea.weight * page.rarity(idea.stem) for idea in query.ideas)
        return cls(page, frozenset(stems), whole or 1.0, spoken, recorded)

    def sentences(self) -> Iterator[int]:
        """Yield the numbers of the sentences that speak of anything asked, some of them twice."""
        yield from self._spoken
        yield from self._recorded

    def share(self, number: int) -> float:
        """Return how far sentence *number* speaks of what is asked, from 0 to 1."""
        own = self._spoken.get(number, _NOTHING)
        total = sum(own.values()) + self._recorded.get(number, 0.0)
        for beside, part in ((number - 1, _BEFORE), (number + 1, _BEHIND)):
            for place, worth in self._spoken.get(beside, _NOTHING).items():
                total += part * max(0.0, worth - own.get(place, 0.0))
        long = max(0, len(self.page.words[number]) - _LONG)
        share = total / self._whole / (1 + _PER_WORD * long)
        return share / (share + _HALF)

    def matched(self, number: int) -> tuple[Span, ...]:
        """Return the words of sentence *number* that speak of what is asked, in order."""
        words = self.page.words[number]
        spans = {span for stem in self._stems & words.keys() for span in words[stem]}
        return tuple(sorted(spans, key=_start))


_NOTHING: Mapping[int, float] = {}


def _start(span: Span) -> int:
    return span.start
