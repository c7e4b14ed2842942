"""Whether a passage speaks of what the statement speaks of, by their words alone."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import frozen

from crosscheck.fuzzy import similarity
from crosscheck.reading.stems import stem
from crosscheck.sentences.lexicon import JOINTS, SORTS
from crosscheck.sentences.sentence import Sentence
from crosscheck.sentences.wording import Word

_NUMERAL = re.compile(r"\d[\d.]*$|[ivx]+$")
_ONE_NAME = 70.0
"""Names that are spelled so much alike may be one name, misspelled in one of the texts."""


@frozen
class Rival:
    """A word of the statement in whose place the passage has another that excludes it."""

    statement: str
    passage: str
    names: bool
    """Whether both are names."""


def absent(statement: Sentence, passage: Sentence) -> tuple[str, ...]:
    """Return the words of *statement* that *passage* does not have, as written."""
    return tuple(
        statement.written(word)
        for word in statement.wording.words
        if word.stem not in passage.wording.stems
    )


def absence(statement: Sentence, passage: Sentence) -> float:
    """Return the share of the words of *statement* that *passage* does not have, from 0 to 1."""
    words = statement.wording.words
    missing = sum(word.stem not in passage.wording.stems for word in words)
    return missing / len(words) if words else 0.0


def denied(statement: Sentence, passage: Sentence) -> str | None:
    """Return a word that one of the two denies and the other affirms, as the statement has it."""
    affirmed = {word.stem for word in passage.wording.words if not word.denied}
    refused = {word.stem for word in passage.wording.words if word.denied}
    for word in statement.wording.words:
        alike, unlike = (refused, affirmed) if word.denied else (affirmed, refused)
        if word.stem in unlike and word.stem not in alike and not word.name:
            return statement.written(word)
    return None


def rivals(statement: Sentence, passage: Sentence) -> Iterator[Rival]:
    """Yield each word of *statement* in whose place *passage* has one that excludes it.

    Names, numerals and opposites exclude each other. The place is the same where the word before
    or behind it is: "entrepreneur Fisk" beside "entrepreneur Musk".
    """
    beside: dict[tuple[str, int], list[_Place]] = {}
    for place in _places(passage):
        if place.word.stem not in statement.wording.stems:
            beside.setdefault((place.neighbour.stem, place.side), []).append(place)
    for place in _places(statement):
        if place.word.stem in passage.wording.stems:
            continue
        for other in beside.get((place.neighbour.stem, place.side), ()):
            if _exclude(place, other):
                yield Rival(
                    statement.written(place.word),
                    passage.written(other.word),
                    names=place.word.name and other.word.name,
                )


def one_name(one: str, other: str) -> bool:
    """Return whether two stems may be one name, spelled differently or misspelled."""
    return one[:2] == other[:2] or similarity(one, other) >= _ONE_NAME


@frozen
class _Place:
    """A word and the one it stands next to."""

    word: Word
    neighbour: Word
    side: int
    """-1 where the neighbour stands before the word, 1 where behind it."""
    close: bool
    """Whether nothing stands between them but a word such as "by"."""


def _places(sentence: Sentence) -> Iterator[_Place]:
    for first, second in pairwise(sentence.wording.words):
        if first.clause == second.clause:
            between = sentence.text[first.end : second.start].strip().lower()
            yield _Place(first, second, 1, between in JOINTS)
            yield _Place(second, first, -1, between in JOINTS)


def _exclude(ours: _Place, theirs: _Place) -> bool:
    one, other = ours.word, theirs.word
    if one.stem in _sides():
        return _opposite(one.stem, other.stem)
    if not (ours.close and theirs.close):
        return False
    if _NUMERAL.match(one.stem):
        return bool(_NUMERAL.match(other.stem))
    return one.name and other.name and not one_name(one.stem, other.stem)


def _opposite(one: str, other: str) -> bool:
    ours, theirs = _sides()[one], _sides().get(other)
    return theirs is not None and ours[0] == theirs[0] and ours != theirs


@cache
def _sides() -> dict[str, tuple[int, int]]:
    """Return for each stem of an opposite its sort and its side."""
    return {
        stem(word): (sort, side)
        for sort, sides in enumerate(SORTS)
        for side, words in enumerate(sides)
        for word in words.split()
    }
