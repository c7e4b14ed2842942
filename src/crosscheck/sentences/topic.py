"""Whether a passage speaks of what the statement speaks of, by their words alone."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from crosscheck.fuzzy import similarity
from crosscheck.sentences.lexicon import SORTS
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
        statement.text[word.start : word.end]
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
        ours, theirs = (refused, affirmed) if word.denied else (affirmed, refused)
        if word.stem in theirs and word.stem not in ours and not word.name:
            return statement.text[word.start : word.end]
    return None


def rivals(statement: Sentence, passage: Sentence) -> Iterator[Rival]:
    """Yield each word of *statement* in whose place *passage* has one that excludes it.

    Names, numerals and opposites exclude each other. The place is the same where the word right
    before or right behind it is: "entrepreneur Fisk" beside "entrepreneur Musk".
    """
    words = statement.wording.words
    known, stems = statement.wording.stems, passage.wording.stems
    for index, word in enumerate(words):
        if word.stem in stems:
            continue
        for step in (-1, 1):
            if not 0 <= index + step < len(words):
                continue
            neighbour = words[index + step]
            if neighbour.stem not in stems or not _adjoin(statement, word, neighbour):
                continue
            for other in _beside(passage, neighbour.stem, -step):
                if other.stem not in known and _exclude(word, other):
                    yield _rival(statement, word, passage, other)


def _exclude(one: Word, other: Word) -> bool:
    if _NUMERAL.match(one.stem):
        return bool(_NUMERAL.match(other.stem))
    if one.stem in _sides():
        return _opposite(one.stem, other.stem)
    return one.name and other.name and not one_name(one.stem, other.stem)


def one_name(one: str, other: str) -> bool:
    """Return whether two stems may be one name, spelled differently or misspelled."""
    return one[:2] == other[:2] or similarity(one, other) >= _ONE_NAME


def _opposite(one: str, other: str) -> bool:
    first, second = _sides().get(one), _sides().get(other)
    return first is not None and second is not None and first[0] == second[0] and first != second


@cache
def _sides() -> dict[str, tuple[int, int]]:
    """Return for each stem of an opposite its sort and its side."""
    return {
        stem(word): (sort, side)
        for sort, sides in enumerate(SORTS)
        for side, words in enumerate(sides)
        for word in words.split()
    }


def _beside(passage: Sentence, stem: str, step: int) -> Iterator[Word]:
    """Yield the words right beside each *stem* in *passage*, before it or behind it."""
    words = passage.wording.words
    for index, word in enumerate(words):
        if word.stem == stem and 0 <= index + step < len(words):
            other = words[index + step]
            if _adjoin(passage, word, other):
                yield other


def _adjoin(sentence: Sentence, one: Word, other: Word) -> bool:
    first, second = sorted((one, other), key=lambda word: word.start)
    return sentence.text[first.end : second.start].strip() in ("", "-", "#")


def _rival(statement: Sentence, word: Word, passage: Sentence, other: Word) -> Rival:
    return Rival(statement.text[word.start : word.end], passage.text[other.start : other.end])
