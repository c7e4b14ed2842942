"""Passages of the sources that have a figure or a day of a draft, recorded or not.

Only what no statement supports is looked for, and a source is read only around a place that has
the figure and words of the draft's sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from crosscheck.drafting.library import Library
from crosscheck.drafting.written import places_of, without_year
from crosscheck.kinds import KINDS, Basis
from crosscheck.model import Source
from crosscheck.model.drafted import Place
from crosscheck.reading import lexicon
from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.reading.stems import topic_of
from crosscheck.text import Span
from crosscheck.values.dates import DateRange
from crosscheck.values.level import Level

_MOST = 3
"""Passages that are told of one figure."""
_HITS = 20
"""Places of one source that are looked at for one figure."""
_AROUND = 250
"""Characters around a figure in which words of the draft's sentence have to stand."""
_HEAD = 4
"""Letters in which two forms of a word are mostly alike."""
_FEWEST = 2
"""Words that a passage shares with the draft's sentence ..."""
_PART = 0.25
"""... and the part of all of them."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CALENDAR = frozenset((*lexicon.MONTHS, *lexicon.WEEKDAYS))


@frozen
class Passage:
    """A figure in a source that a draft has too, in words that the draft has."""

    place: Place
    shared: float
    """The part of the words of the draft's sentence that its sentence has, from 0 to 1."""


def passages(reading: Reading, sentence: str, library: Library) -> list[Passage]:
    """Return where the sources say what *reading* says, in the likest sentences first.

    Each sentence has at least two words, and a quarter of all, of the draft's *sentence*.
    """
    wanted = _stems(sentence) - _stems(reading.text)
    if len(wanted) < _FEWEST:
        return []
    heads = {word.lower()[:_HEAD] for word in _topical(sentence)}
    hits: Counter[int] = Counter()
    seen: dict[tuple[int, Span], None] = {}
    for number, span in places_of(reading.value, library):
        around = library.lowered[number][max(0, span.start - _AROUND) : span.end + _AROUND]
        if hits[number] < _HITS and any(head in around for head in heads):
            hits[number] += 1
            source = library.sources[number]
            seen.setdefault((number, library.page(source).sentences.around(span)))
    found = [
        passage
        for number, span in seen
        for passage in _in_sentence(library.sources[number], span, reading, wanted)
    ]
    best = sorted(found, key=lambda each: (-each.shared, each.place.source, each.place.span))
    return best[:_MOST]


def _in_sentence(
    source: Source, sentence: Span, reading: Reading, wanted: frozenset[str]
) -> Iterator[Passage]:
    """Yield the first place in a sentence of *source* that says what *reading* says."""
    words = sentence.cut(source.text)
    shared = _stems(words) & wanted
    if len(shared) < _FEWEST or len(shared) < _PART * len(wanted):
        return
    for said in read(words, published=_day(source)):
        if _says(said, reading):
            span = Span(sentence.start + said.span.start, sentence.start + said.span.end)
            yield Passage(Place(source.id, span), len(shared) / len(wanted))
            return


def _says(said: Reading, drafted: Reading) -> bool:
    """Return whether what a source says is what the draft says."""
    if said.kind != drafted.kind:
        return False
    one, other = drafted.value, said.value
    if isinstance(one, DateRange) and isinstance(other, DateRange) and not one.resolved:
        return one.partial is not None and one.partial == without_year(other)
    return KINDS[drafted.kind].compare(one, other, Basis()).level is Level.SAME


def _day(source: Source) -> str | None:
    """Return the day on which *source* appeared, where it is one."""
    return source.published if _ONE_DAY.fullmatch(source.published) else None


def _topical(text: str) -> Iterator[str]:
    """Yield the words of *text* that carry topic, without those of the calendar."""
    for word in _WORD.findall(text):
        if word.lower() not in _CALENDAR and topic_of(word):
            yield word


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(topic_of, _topical(text)))
