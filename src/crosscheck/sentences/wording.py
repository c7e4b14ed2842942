"""The words of a sentence that carry its topic, each with its stem and its place."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from crosscheck.reading.measures import MEASURE_OF
from crosscheck.reading.reading import Reading
from crosscheck.sentences.lexicon import INITIALS, NEGATIONS, STOP

_WORD = re.compile(
    r"(?P<word>(?:[A-Z]\.){2,}|[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+(?:[.,]\d+)*[^\W_]*)|(?P<mark>[,;:.!?()*–—])"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDS_SENTENCE = frozenset(".!?*")
_SENTENCE = 3
"""How many commas the end of a sentence counts for."""
_REACH_OF_DENIAL = 1
"""How many words of topic after "not" are denied."""
_ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("ers", ""), ("er", ""),
    ("es", ""), ("ly", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_SHORTEST_STEM = 3


@frozen
class Word:
    """A word that carries topic."""

    stem: str
    """What it shares with its other forms; the measure's name where it speaks of a measure."""
    start: int
    end: int
    clause: int
    """How many commas, brackets and sentence ends stand before it; the last count three."""
    readings: int
    """How many figures and dates stand before it."""
    name: bool
    """Whether it is written like a name."""
    first: bool
    """Whether it opens a sentence, where a capital says nothing."""
    denied: bool
    """Whether a word of denial stands shortly before it."""


@frozen
class Mark:
    """Where a reading stands among the words."""

    at: int
    """How many words stand before it."""
    clause: int


@frozen
class Wording:
    """A text in words."""

    words: tuple[Word, ...]
    marks: tuple[Mark, ...]
    """One for each reading."""
    stems: frozenset[str]


def wording(text: str, readings: Sequence[Reading]) -> Wording:
    """Return the words of *text* that carry topic; those within *readings* are left out."""
    words: list[Word] = []
    marks: list[Mark] = []
    clause, first, denial = 0, True, 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while len(marks) < len(readings) and readings[len(marks)].span.start <= start:
            marks.append(Mark(len(words), clause))
        if marks and start < readings[len(marks) - 1].span.end:
            first = False
            continue
        sign = match["mark"]
        if sign:
            ends, denial = sign in _ENDS_SENTENCE, 0
            clause += _SENTENCE if ends else 1
            first = first or ends or sign == ":"
            continue
        written = match["word"]
        low = INITIALS.get(written.replace(".", "")) or written.lower()
        if low in NEGATIONS or low.endswith(("n't", "n’t")):
            denial = _REACH_OF_DENIAL
        elif low not in STOP:
            name = written[0].isupper()
            words.append(Word(stem(low), start, end, clause, len(marks), name, first, denial > 0))
            denial -= 1
        first = False
    marks.extend(Mark(len(words), clause) for _ in readings[len(marks) :])
    return Wording(tuple(words), tuple(marks), frozenset(word.stem for word in words))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return what *word*, in lower case, shares with its other forms.

    Endings are cut by rule, so a stem need not be a word; one measure's words share a stem.
    """
    word = _POSSESSIVE.sub("", word)
    if word in MEASURE_OF:
        return MEASURE_OF[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word.removesuffix(ending) + instead
            break
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word
