"""A source, prepared to be searched: its sentences, their words, figures and days."""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from crosscheck.kinds import KINDS, Typed
from crosscheck.model import Source
from crosscheck.passages import sentences
from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.reading.stems import topic_of
from crosscheck.reading.tokens import Tokens, tokenise
from crosscheck.scanning.boilerplate import boilerplate
from crosscheck.scanning.counting import Count, counts_in
from crosscheck.scanning.names import Names
from crosscheck.scanning.tally import Tallied, tally
from crosscheck.text import Span
from crosscheck.values.dates import Date, DateRange

_NEXT = 2
"""Characters between two words of one name: a blank, a hyphen, or a full stop and a blank."""
SHORTENED = {"St": "Saint", "Ste": "Sainte", "Mt": "Mount", "Ft": "Fort"}
"""How places are shortened: St. Louis."""


@frozen(slots=False)
class Page:
    """The text of a source in sentences, with what each holds."""

    source: Source
    tokens: Tokens = field(repr=False)
    sentences: tuple[Span, ...] = field(repr=False)
    readings: tuple[Reading, ...] = field(repr=False)
    words: tuple[Mapping[str, Sequence[Span]], ...] = field(repr=False)
    """For each sentence where the words of each stem stand; a misspelled name counts as itself."""
    where: Mapping[str, Sequence[int]] = field(repr=False)
    """The sentences in which each stem stands."""
    published: Date | None
    _completed: dict[tuple[Span, DateRange | None], DateRange] = field(factory=dict, repr=False)
    _tallies: dict[tuple[str, str | None], list[Tallied]] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, source: Source, names: Names) -> "Page":
        """Return *source* prepared; *names* says how names may be misspelled."""
        spans = sentences(source.text)
        tokens = tokenise(source.text)
        words = _words_of(tokens, spans, names)
        where: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(words):
            for stem in each:
                where[stem].append(number)
        published = _day(source.published)
        sure = None if source.published.endswith("~") else published
        readings = read(source.text, published=sure)
        return cls(source, tokens, spans, readings, words, dict(where), published)

    @cached_property
    def set_aside(self) -> Mapping[int, str]:
        """The sentences that are no reporting (menus, repetitions), and what each of them is."""
        return boilerplate(self.source.text, self.sentences)

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The figures that count harmed people."""
        return tuple(counts_in(self.tokens, self.readings, self.sentences))

    def tallied(self, measure: str, group: str | None) -> list[Tallied]:
        """Return what the page says on how many (of *group*) suffered *measure*."""
        key = measure, group
        if key not in self._tallies:
            self._tallies[key] = tally(self.counts, measure, group)
        return self._tallies[key]

    def rarity(self, stem: str) -> float:
        """Return how telling a word is by how few sentences have it.

        This is the inverse document frequency of Okapi BM25, with sentences for documents.
        """
        having = len(self.where.get(stem, ()))
        return self._rarities[having]

    @cached_property
    def _rarities(self) -> Sequence[float]:
        """How telling a word is that so many sentences have."""
        count = len(self.sentences)
        return [math.log(1 + (count - each + 0.5) / (each + 0.5)) for each in range(count + 1)]

    def capitals(self, stem: str) -> Iterator[Span]:
        """Yield where a word of *stem* stands with a capital."""
        for number in self.where.get(stem, ()):
            for span in self.words[number][stem]:
                if self.source.text[span.start].isupper():
                    yield span

    def in_a_row(self, first: Span, stems: Sequence[str]) -> bool:
        """Return whether words of *stems* follow *first*, each right behind the one before."""
        behind = first.end
        for stem in stems:
            following = (
                span.end for span in self.capitals(stem) if 0 < span.start - behind <= _NEXT
            )
            behind = next(following, -1)
            if behind < 0:
                return False
        return True

    def completed(self, reading: Reading, within: DateRange | None) -> DateRange:
        """Return the day of *reading*, completed by those *within* which a claim lies.

        Where the text leaves it open, and where the day of publication would complete it to one
        outside of them: a report of 2023 looks back on "6 January". KeyError for a figure.
        """
        key = reading.span, within
        if key not in self._completed:
            self._completed[key] = _completed(reading, within)
        return self._completed[key]

    @cached_property
    def readings_of(self) -> Mapping[int, Sequence[Reading]]:
        """The figures and days of each sentence that has any."""
        found: dict[int, list[Reading]] = defaultdict(list)
        for reading in self.readings:
            found[self.sentence_at(reading.span.start)].append(reading)
        return found

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence in which *offset* lies, or of the last before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def lowered(self) -> str:
        """The text in lower case, character for character."""
        lowered = self.source.text.lower()
        same_length = len(lowered) == len(self.source.text)
        return lowered if same_length else self.source.text


def _completed(reading: Reading, within: DateRange | None) -> DateRange:
    days = reading.value
    if not isinstance(days, DateRange):
        raise KeyError(reading.text)
    if days.resolved and (within is None or not days.outside(within)):
        return days
    try:
        typed = KINDS["date"].read(Typed(" ".join(reading.text.split()), within=within))
    except ValueError:
        return days
    if isinstance(typed, DateRange) and (typed.resolved or not days.resolved):
        return typed
    return days


def _day(published: str) -> Date | None:
    """Return *published* where it is one day; that of a file is approximate (2024-03-04~)."""
    try:
        return Date.fromisoformat(published.rstrip("~"))
    except ValueError:
        return None


def _words_of(
    tokens: Tokens, spans: Sequence[Span], names: Names
) -> tuple[dict[str, list[Span]], ...]:
    """Return for each sentence where the words of each stem stand."""
    found: list[dict[str, list[Span]]] = [{} for _ in spans]
    number = 0
    for index in range(len(tokens) if spans else 0):
        if not tokens.words[index][:1].isalpha():
            continue
        start = tokens.starts[index]
        while number + 1 < len(spans) and start >= spans[number + 1].start:
            number += 1
        written = tokens.written(index)
        for stem in _stems(written, names):
            found[number].setdefault(stem, []).append(Span(start, start + len(written)))
    return tuple(found)


def _stems(written: str, names: Names) -> Iterator[str]:
    """Yield the stem of a word, and those of the names that it may be a misspelling of."""
    stem = topic_of(written)
    if stem:
        yield stem
        if written[0].isupper():
            yield from names.like(written) - {stem}
            if written in SHORTENED:
                yield topic_of(SHORTENED[written])
