"""What a score cannot see: which words of a quote and its passage differ, and what hangs on them.

rapidfuzz finds "41 people had been killed" 96 % like a text that says 47, so every word that is
not the same is looked at by itself.
"""

from collections.abc import Callable, Collection, Sequence
from itertools import groupby

from crosscheck.linking.alignment import split
from crosscheck.linking.nearest import SpanPair
from crosscheck.linking.readings import kind_by_reading
from crosscheck.linking.side import Side, Word, WordPair
from crosscheck.linking.vocabulary import (
    AFTER_FIGURES,
    BEFORE_FIGURES,
    BOUNDS,
    COMPARATIVES,
    UNITS,
    day_name,
    is_negation,
    is_number,
    opposites,
)
from crosscheck.model import Difference, DifferenceKind
from crosscheck.reading.measures import HARM, MEASURE_OF
from crosscheck.spelling import same_name
from crosscheck.text import folded

Words = Sequence[Word]
"""The words that differ: one of each side, or the only one of them."""

_ONE = frozenset(("one", "a", "an"))
_YEARS = range(1000, 2101)


def differences(quote: Side, source: Side, pairs: Sequence[SpanPair]) -> tuple[Difference, ...]:
    """Return what differs between a quote and its passage: one for each run of unlike words.

    A run has the gravest kind that one of its words has.
    """
    words = _paired(quote, source, pairs)
    by_reading = kind_by_reading(quote, source, words)
    found: list[Difference] = []
    for differs, group in groupby(words, key=_differ):
        if differs:
            run = list(group)
            kinds = {by_reading(pair) or kind_of(*pair) for pair in run}
            if _both_deny(run):
                kinds.discard("negation")
            quoted = quote.written([word for word, _ in run if word])
            passage = source.written([word for _, word in run if word])
            found.append(Difference(_gravest(kinds), quoted, passage))
    return tuple(found)


def _gravest(kinds: Collection[DifferenceKind]) -> DifferenceKind:
    return next((kind for kind, _ in _GRAVEST_FIRST if kind in kinds), "words")


def covered(inserted: str, words: str) -> tuple[Difference, ...]:
    """Return what the editor's *inserted* words hide of the source's *words* that they stand for.

    A bracket may replace a pronoun by a name and may leave words out, but neither a figure nor a
    denial.
    """
    quoted, found = split(folded(inserted)), split(folded(words))
    if any(map(is_negation, quoted)) != any(map(is_negation, found)):
        return (Difference("negation", inserted, words),)
    if {word for word in found if is_number(word)} - set(quoted):
        return (Difference("number", inserted, words),)
    return ()


def kind_of(quoted: Word | None, found: Word | None) -> DifferenceKind:
    """Return what hangs on a word that a quote and its passage do not share."""
    words = [word for word in (quoted, found) if word is not None]
    if len(words) == 2 and _mean_the_same(*words):
        return "words"
    return next((kind for kind, holds in _GRAVEST_FIRST if holds(words)), "words")


def _differ(pair: WordPair) -> bool:
    quoted, found = pair
    return quoted is None or found is None or quoted.folded != found.folded


def _paired(quote: Side, source: Side, pairs: Sequence[SpanPair]) -> list[WordPair]:
    """Return the words at the spans of *pairs*."""
    quoted = iter(quote.words([span for span, _ in pairs if span]))
    found = iter(source.words([span for _, span in pairs if span]))
    return [
        (next(quoted) if left else None, next(found) if right else None) for left, right in pairs
    ]


def _mean_the_same(one: Word, other: Word) -> bool:
    if {one.folded, other.folded} <= _ONE:
        return True
    return _day(one) is not None and _day(one) == _day(other)


def _day(word: Word) -> tuple[str, int] | None:
    """Return the month or weekday that *word* names; "may" and "sat" need a capital."""
    capital = word.written[0].isupper() or not word.folded.isascii()
    return day_name(word.folded) if capital else None


def _dates_differ(words: Words) -> bool:
    """Return whether a month, a weekday, a day beside a month, or a year is another."""
    if any(_day(word) for word in words):
        return True
    if not all(word.folded[0].isdecimal() for word in words):
        return False
    years = all(word.folded.isdecimal() and int(word.folded) in _YEARS for word in words)
    return years or any(day_name(name) for word in words for name in _neighbours(word))


def _figures_differ(words: Words) -> bool:
    """Return whether a figure, a part of one, or what it is in is another."""
    return any(
        is_number(word.folded)
        or (word.folded in UNITS and any(is_number(one) for one in _neighbours(word)))
        for word in words
    )


def _neighbours(word: Word) -> tuple[str, ...]:
    """Return the words right beside *word*, and January of "the 7th of January"."""
    behind = word.after[1:2] if word.after[:1] == ("of",) else word.after[:1]
    return (*word.before[:1], *behind)


def _negations_differ(words: Words) -> bool:
    denying = {is_negation(word.folded) for word in words}
    if len(words) == 1:
        return True in denying
    return len(denying) == 2 or opposites(words[0].folded, words[1].folded)


def _both_deny(run: Sequence[WordPair]) -> bool:
    """Return whether a run says no on both sides: "did not" for "didn't"."""
    quoted, found = zip(*run, strict=True)
    return all(any(word and is_negation(word.folded) for word in side) for side in (quoted, found))


def _bounds_differ(words: Words) -> bool:
    """Return whether a word that compares, or one that bounds or hedges a figure, is another."""
    return any(word.folded in COMPARATIVES or _bounds_figure(word) for word in words)


def _bounds_figure(word: Word) -> bool:
    """Return whether *word* bounds or hedges a figure with no other words between them."""
    if word.folded not in BOUNDS:
        return False
    for phrases, beside in ((BEFORE_FIGURES, word.after), (AFTER_FIGURES, word.before)):
        near = next((one for one in beside if one not in phrases), "")
        if near and is_number(near) and word.folded in phrases:
            return True
    return False


def _names_differ(words: Words) -> bool:
    if not any(word.name for word in words):
        return False
    if len(words) == 2 and all(word.written[0].isupper() for word in words):
        return not same_name(words[0].written, words[1].written)
    return True


def _measures_differ(words: Words) -> bool:
    """Return whether the killed stand for the injured, or any harm for another."""
    measures = {MEASURE_OF.get(word.folded) for word in words}
    return len(measures) == 2 and measures <= HARM


_GRAVEST_FIRST: tuple[tuple[DifferenceKind, Callable[[Words], bool]], ...] = (
    ("date", _dates_differ),
    ("number", _figures_differ),
    ("negation", _negations_differ),
    ("comparative", _bounds_differ),
    ("measure", _measures_differ),
    ("name", _names_differ),
)
