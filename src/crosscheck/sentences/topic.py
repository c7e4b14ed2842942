"""Whether a passage speaks of what the statement speaks of, by their words alone."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import frozen

from crosscheck.fuzzy import similarity
from crosscheck.sentences.lexicon import JOINTS, SORTS
from crosscheck.sentences.sentence import Sentence
from crosscheck.sentences.wording import Word, stem

_NUMERAL = re.compile(r"\d[\d.]*$|[ivx]+$")
_ONE_NAME = 70.0
"""Names that are spelled so much alike may be one name, misspelled in one of the texts."""


@frozen
class Rival:
    """A word of the statement in whose place the passage has another that excludes it."""

    statement: str
    passage: str


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

    Names, numerals and opposites exclude each other. The place is the same where the word right
    before or right behind it is: "entrepreneur Fisk" beside "entrepreneur Musk".
    """
    for word, neighbour, step in _neighbours(statement):
        if word.stem in passage.wording.stems or neighbour.stem not in passage.wording.stems:
            continue
        for other, beside, other_step in _neighbours(passage):
            in_its_place = other_step == step and beside.stem == neighbour.stem
            if in_its_place and other.stem not in statement.wording.stems and _exclude(word, other):
                yield Rival(statement.written(word), passage.written(other))


def one_name(one: str, other: str) -> bool:
    """Return whether two stems may be one name, spelled differently or misspelled."""
    return one[:2] == other[:2] or similarity(one, other) >= _ONE_NAME


def _neighbours(sentence: Sentence) -> Iterator[tuple[Word, Word, int]]:
    """Yield each word with the one right before it (-1) and with the one right behind it (1)."""
    for first, second in pairwise(sentence.wording.words):
        if sentence.text[first.end : second.start].strip().lower() in JOINTS:
            yield first, second, 1
            yield second, first, -1


def _exclude(one: Word, other: Word) -> bool:
    if _NUMERAL.match(one.stem):
        return bool(_NUMERAL.match(other.stem))
    if one.stem in _sides():
        return _opposite(one.stem, other.stem)
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
