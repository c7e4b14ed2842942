"""Figures that name and do not count: Article 5, flight 370, 555-0100, Main Street 12, COVID-19."""

from crosscheck.reading import lexicon
from crosscheck.reading.counted import counts
from crosscheck.reading.numerals import numeral
from crosscheck.reading.phrases import phrase_before
from crosscheck.reading.printed import GLUED_SCALES, begins_with_point
from crosscheck.reading.tokens import Tokens

_DASHES = frozenset("-–—‐‑‒−")
_OF_AN_ADDRESS = frozenset("/#@_=&~\\")
_LONGEST_ADDRESS = 4
_NOTATION = frozenset("_/^e")
_LONGEST_EXPONENT = 2


def named_by_figure(tokens: Tokens, index: int) -> int:
    """Return the token behind the name that the figure at *index* is part of; 0 where it counts."""
    words = tokens.words
    if not words[index][0].isdecimal():
        return 0
    ending = index + 2 if words[index + 1] == "-" else index + 1
    if words[ending] in lexicon.ORDINAL_ENDINGS and tokens.glued(ending):
        return ending + 1
    if tokens.glued(index + 1) and _code_letter(tokens, index + 1):
        return _end_of_code(tokens, index)
    if tokens.glued(index) and _glued_name(tokens, index):
        return index + 1
    if _code(tokens, index):
        return _end_of_code(tokens, index)
    if _notation(tokens, index):
        return _end_of_notation(tokens, index)
    if _labelled(tokens, index) or _emergency(words, index):
        return _end_of_code(tokens, index)
    return _address(tokens, index) or _enumerated(tokens, index)


def _labelled(tokens: Tokens, index: int) -> bool:
    """Return whether a word for what it names stands before the figure: Article 5, No. 10."""
    words = tokens.words
    if words[index - 1] in lexicon.LABELS:
        return True
    stopped = words[index - 1] == "." and words[index - 2] in lexicon.LABELS
    weak = words[index - 1] in lexicon.WEAK_LABELS
    return (stopped or weak) and not counts(tokens, index + 1)


def _emergency(words: list[str], index: int) -> bool:
    """Return whether the figure is the number to call for help: called 911."""
    beside = words[index - 1] in lexicon.EMERGENCY or words[index + 1] in lexicon.EMERGENCY
    return beside and words[index] in lexicon.EMERGENCY


def _code_letter(tokens: Tokens, index: int) -> bool:
    """Return whether the letters at *index*, touching a figure, make it a code: 1080p, 3D, 4x4."""
    word = tokens.words[index]
    if not word[0].isalpha() or word in lexicon.UNITS or word in GLUED_SCALES or word == "e":
        return False
    behind = index + 1
    return len(word) == 1 or (tokens.glued(behind) and tokens.words[behind][0].isdecimal())


def _glued_name(tokens: Tokens, index: int) -> bool:
    """Return whether the figure is written in one with what stands before it: G7, COVID-19, /5."""
    before = tokens.words[index - 1]
    if before[-1].isalpha():
        return not phrase_before(tokens.words, index, 0, lexicon.MONEY)[0]
    if before in _OF_AN_ADDRESS:
        earlier = tokens.words[index - 2]
        glued = earlier not in ("", "<", ">") and tokens.glued(index - 1)
        return glued or before in "#@_"
    if before in _DASHES:
        earlier = tokens.words[index - 2]
        return tokens.glued(index - 1) and earlier[-1:].isalpha() and index > 1
    return False


def _code(tokens: Tokens, index: int) -> bool:
    """Return whether the figure belongs to a telephone number, a version or the like."""
    words = tokens.words
    word = words[index]
    plain = word.isdecimal() and word[0] != "0"
    if not plain and numeral(word) is None and not begins_with_point(tokens, index):
        return True
    if not (words[index + 1] in _DASHES and tokens.glued(index + 1) and tokens.glued(index + 2)):
        return (
            words[index + 1] == ")" and words[index - 1] == "(" and words[index + 2][:1].isdecimal()
        )
    following = words[index + 2]
    if not following.isdecimal():
        return False
    third = words[index + 3] in _DASHES and words[index + 4].isdecimal()
    telephone = len(word) == 3 and len(following) == 4 and word.isdecimal()
    return (third and tokens.glued(index + 3)) or telephone or following[0] == "0"


def _notation(tokens: Tokens, index: int) -> bool:
    """Return whether the figure begins what is no figure in prose: 1_000, 1e400, 1/0, 3/4/5."""
    words, sign = tokens.words, tokens.words[index + 1]
    if not (tokens.glued(index + 1) and tokens.glued(index + 2)):
        return False
    following = words[index + 2]
    if not following.isdecimal():
        return False
    if sign == "/":
        chained = words[index + 3] == "/" and tokens.glued(index + 3)
        return chained or not following.strip("0")
    return sign == "_" or (sign in ("e", "^") and len(following) > _LONGEST_EXPONENT)


def _end_of_notation(tokens: Tokens, index: int) -> int:
    end = index + 1
    while tokens.glued(end) and (tokens.words[end] in _NOTATION or tokens.words[end].isdecimal()):
        end += 1
    return end


def _end_of_code(tokens: Tokens, index: int) -> int:
    end = index + 1
    while tokens.glued(end) and (tokens.words[end] in _DASHES or tokens.words[end][:1].isalnum()):
        end += 1
    return end


def _address(tokens: Tokens, index: int) -> int:
    """Return the token behind 5126 Clinton Drive and the 100 block of a street."""
    words = tokens.words
    if "," in words[index]:
        return 0
    if words[index + 1] in lexicon.BLOCKS and words[index].endswith("00"):
        return index + 2
    for at in range(index + 1, index + 1 + _LONGEST_ADDRESS):
        if not tokens.written(at)[:1].isupper():
            return 0
        if words[at] in lexicon.STREETS and at > index + 1:
            return at + 1
    return 0


def _enumerated(tokens: Tokens, index: int) -> int:
    """Return the token behind the number of a list item or a note: 1. Foo, (2) bar, [3]."""
    words = tokens.words
    before, following = words[index - 1], words[index + 1]
    if before == "[" and following == "]":
        return index + 2
    first = index - 1 if before == "(" else index
    begins = first == 0 or words[first - 1] == "" or "\n" in tokens.raw[first - 1]
    if begins and following in (".", ")") and words[index + 2].isalpha() and len(words[index]) < 3:
        return index + 2
    return 0
