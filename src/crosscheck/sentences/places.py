"""Where a figure holds: "in Almaty" beside it."""

import re

from crosscheck.sentences.lexicon import CONTINENTS
from crosscheck.sentences.pairing import Pair
from crosscheck.sentences.sentence import Sentence
from crosscheck.sentences.setting import Item
from crosscheck.sentences.topic import one_name
from crosscheck.sentences.wording import Word

_IN = re.compile(r"\b(?:in|at|в|во)\s+$", re.IGNORECASE)
_REACH = 6
"""How many characters before a name hold "in " or "at "."""
_NEAR = 2
"""A place this many commas away is another figure's."""


def elsewhere(statement: Sentence, passage: Sentence, pair: Pair) -> tuple[str, str] | None:
    """Return the two places that a pair of figures is said to hold in, where they differ."""
    ours = place_of(statement, pair.statement)
    theirs = place_of(passage, pair.passage)
    if ours is None or theirs is None:
        return None
    if ours.stem in passage.wording.stems or theirs.stem in statement.wording.stems:
        return None
    if one_name(ours.stem, theirs.stem):
        return None
    return statement.written(ours), passage.written(theirs)


def place_of(sentence: Sentence, item: Item) -> Word | None:
    """Return the place nearest to *item* that a name with "in" before it tells."""
    near = [
        (abs(word.clause - item.mark.clause), abs(index - item.mark.at), index)
        for index, word in enumerate(sentence.wording.words)
        if word.name
        and abs(word.clause - item.mark.clause) < _NEAR
        and sentence.written(word).lower() not in CONTINENTS
        and _IN.search(sentence.text, max(0, word.start - _REACH), word.start)
    ]
    return sentence.wording.words[min(near)[2]] if near else None
