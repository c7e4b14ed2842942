"""The words of a sentence that carry its topic, each with its stem and its place."""

import re
from collections.abc import Sequence

from attrs import frozen

from crosscheck.reading.measures import GROUP_OF, MEASURE_OF
from crosscheck.reading.reading import Reading
from crosscheck.reading.stems import topic_of
from crosscheck.sentences.lexicon import NEGATIONS

_WORD = re.compile(
    r"(?P<word>(?:[A-Z]\.){2,}|[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+(?:[.,]\d+)*[^\W_]*)"
    r"|(?P<mark>[,;:.!?()*–—])"
)
_ENDS_SENTENCE = frozenset(".!?*")
_SENTENCE = 3
"""How many commas the end of a sentence counts for."""
_COMMON_ENDINGS = ("s", "ed", "ing", "ly", "ment", "tion")


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
    denied: bool
    """Whether it is the first word of topic behind "not" and its like."""


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
    clause, denied, begins = 0, False, True
    for match in _WORD.finditer(text):
        start, end = match.span()
        while len(marks) < len(readings) and readings[len(marks)].span.start <= start:
            marks.append(Mark(len(words), clause))
        if marks and start < readings[len(marks) - 1].span.end:
            begins = False
        elif match["mark"]:
            clause += _SENTENCE if match["mark"] in _ENDS_SENTENCE else 1
            denied, begins = False, begins or match["mark"] in _ENDS_SENTENCE
        elif _denies(match["word"]):
            denied, begins = True, False
        else:
            name, begins = _is_name(match["word"], opens=begins), False
            topic = topic_of(match["word"])
            if topic:
                words.append(Word(topic, start, end, clause, len(marks), name, denied))
                denied = False
    marks.extend(Mark(len(words), clause) for _ in readings[len(marks) :])
    return Wording(tuple(words), tuple(marks), frozenset(word.stem for word in words))


def _is_name(written: str, *, opens: bool) -> bool:
    """Return whether a word has a capital that does not come from opening a sentence.

    Of a word that opens one the capital says nothing; it is taken for a name unless it is a common
    word that reports like to begin with, or has the ending of one.
    """
    if not written[0].isupper():
        return False
    word = written.lower()
    common = word in MEASURE_OF or word in GROUP_OF or word.endswith(_COMMON_ENDINGS)
    return not (opens and common)


def _denies(written: str) -> bool:
    word = written.lower()
    return word in NEGATIONS or word.endswith(("n't", "n’t"))
