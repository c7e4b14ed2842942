"""Number words that do not count: one of them, the new one, the Fantastic Four, Windows 10."""

from crosscheck.reading import lexicon
from crosscheck.reading.counted import counts
from crosscheck.reading.measures import HARM, MEASURE_OF
from crosscheck.reading.tokens import Tokens

_SENTENCE_ENDS = frozenset(
    (".", "!", "?", ":", ";", '"', "“", "”", "(", ")", "—", "–", "•", "|", "`")
)
_LONGEST_NAME = 4
_MOST_WORDS = 4


def is_pronoun(tokens: Tokens, index: int) -> bool:
    """Return whether the number word for one at *index* stands for somebody or something."""
    words = tokens.words
    before, after = words[index - 1] if index else "", words[index + 1]
    if before in lexicon.PRONOUN_BEFORE or after in lexicon.PRONOUN_AFTER:
        return True
    if after in ("'", "’"):
        return True
    if after == "-" and tokens.glued(index + 1):
        return not (words[index + 2].isalpha() and words[index + 2] not in lexicon.NOT_NOUNS)
    if after.isalpha() and after not in lexicon.NOT_NOUNS:
        return False
    clear = before in lexicon.NOT_NOUNS or before.endswith(("ed", "ing")) or not before
    return before.isalpha() and not clear


def in_a_name(tokens: Tokens, index: int, end: int) -> bool:
    """Return whether the bare number from *index* to *end* belongs to a name: Area 51, Big Ten."""
    words = tokens.words
    if words[end] in ("'", "’") and words[end + 1] == "s" and tokens.glued(end):
        return True
    if not _capital(tokens, index - 1) or _begins_sentence(tokens, index - 1):
        return False
    if words[index - 1] in lexicon.NOT_NOUNS or words[index - 1] in lexicon.CAPITALS:
        return False
    if counts(tokens, end) and not tokens.written(end)[:1].isupper():
        return False
    if _counts_harm(tokens, index, end):
        return False
    if words[index][:1].isdecimal():
        return len(words[index]) <= _LONGEST_NAME and words[index].isdecimal()
    return _capital(tokens, index) and not tokens.written(index).isupper()


def _counts_harm(tokens: Tokens, index: int, end: int) -> bool:
    """Return whether a headline tells what happened to so many: Shooting Kills 3, Two Dead."""
    words = tokens.words
    if MEASURE_OF.get(words[index - 1]) in HARM:
        return True
    spelled = words[index].isalpha()
    return words[end] in lexicon.COUNTED_VERBS and (spelled or _of_a_place(tokens, index))


def _of_a_place(tokens: Tokens, index: int) -> bool:
    """Return whether what stands before *index* is no name with a figure: in Almaty 13 were."""
    start = index - 1
    words = tokens.words
    while start > index - _MOST_WORDS and words[start - 1] not in lexicon.PLACE_BEFORE:
        start -= 1
    return start > 0 and words[start - 1] in lexicon.PLACE_BEFORE


def _capital(tokens: Tokens, index: int) -> bool:
    written = tokens.written(index)
    return written != tokens.words[index] and written.isalpha()


def _begins_sentence(tokens: Tokens, index: int) -> bool:
    return index == 0 or tokens.words[index - 1] == "" or tokens.words[index - 1] in _SENTENCE_ENDS
