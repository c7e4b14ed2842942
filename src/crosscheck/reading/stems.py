"""What a word shares with its other forms, and the words that carry no topic."""

import re
from functools import lru_cache

from crosscheck.reading.measures import MEASURE_OF

STOP = frozenset(
    """a an the of in on at to for from with by as and or but nor so than if then is are was were be
    been being am has have had having do does did will would shall should can could may might must
    it its he him his she her hers they them their theirs we our you your i this that these those
    there here which who whom whose what when where while during into onto out up down about over
    under above below more less fewer least most many much some any all each every both only also
    just such other another own same too now between within through based according currently
    current number numbers amount since after before until till prior per via upon around
    near nearly almost approximately exactly roughly including include includes included s t
    respectively however although though because against among across already still yet

    и а но или в во на с со к ко о об от до из за по при для у что как это этот эта эти тот так был
    была были было есть их его её ее он она они оно который которые также более менее около чем
    уже еще ещё только сообщил сообщили""".split()
)
"""Words that carry no topic: two sentences may share them and speak of different things."""

INITIALS = {
    "US": "states",
    "USA": "states",
    "UK": "kingdom",
    "UAE": "emirates",
    "UN": "nations",
    "EU": "union",
}
"""Names mostly written in their initials, by the word that tells them from each other."""

_POSSESSIVE = re.compile(r"['’]s?$")
_ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ing", ""),
    ("edly", ""),
    ("ed", ""),
    ("ers", ""),
    ("er", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("e", ""),
)
_SHORTEST_STEM = 3


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


@lru_cache(maxsize=65536)
def topic_of(written: str) -> str:
    """Return the stem of a word as written; empty where it carries no topic."""
    word = INITIALS.get(written.replace(".", "")) or written.lower()
    return "" if word in STOP else stem(word)
