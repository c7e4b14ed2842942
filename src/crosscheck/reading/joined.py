"""Two figures that make one quantity: 160–170, two or three, at least 20 and at most 100."""

from attrs import evolve

from crosscheck.reading import lexicon
from crosscheck.reading.bounds import between, both
from crosscheck.reading.counted import counts, is_plural
from crosscheck.reading.measured import SHARE, Measured, measured_at
from crosscheck.reading.single import Found, begins_number, senses_before, single
from crosscheck.reading.tokens import Tokens

_DASHES = frozenset("-–—‐‑‒−~")
_SIGNS = lexicon.ARTICLES | lexicon.MINUS | _DASHES
_MOST_SIGNS = 4
_MOST_LINKS = 4
_LONGEST_PHRASE = 8
_MOST_OF_A_SCORE = 99
_NEAR_A_SCORE = 3


def range_from(tokens: Tokens, first: Measured, senses: list[str], start: int) -> Found | None:
    """Return 160–170, between 160 and 170, 10 to 15 thousand, two or three."""
    words, end = tokens.words, first.end
    word = words[end]
    joined = word in _DASHES or word in lexicon.TO or word in lexicon.ALTERNATIVES
    if not joined and not ("between" in senses and word in lexicon.JOINERS | {"&"}):
        return None
    behind = _behind_link(tokens, end)
    second = measured_at(tokens, _anchor(tokens, behind))
    if second is None or second.start != behind or second.number.vague is not None:
        return None
    if word in _DASHES and _score(tokens, first, second):
        return None
    if word in lexicon.ALTERNATIVES and not _next_to_each_other(tokens, first, second):
        return None
    return _from_to(first, second, senses, start)


def _behind_link(tokens: Tokens, index: int) -> int:
    """Return the token behind what links two figures at *index*: -, --, to, - to, -to-."""
    words, behind = tokens.words, index + 1
    doubled = words[behind] == "-" and tokens.glued(behind)
    if words[index] == "-" and (doubled or words[behind] in lexicon.TO):
        behind += 1
    if words[behind] == "-" and words[behind - 1] in lexicon.TO and tokens.glued(behind):
        behind += 1
    return behind


def _score(tokens: Tokens, first: Measured, second: Measured) -> bool:
    """Return whether two figures with a dash are the score of a match: lost 1-2."""
    if first.unit or second.unit or second.number.value > _MOST_OF_A_SCORE:
        return False
    start, end = max(first.start - _NEAR_A_SCORE, 0), second.end + _NEAR_A_SCORE
    return not lexicon.MATCH_WORDS.isdisjoint(tokens.words[start:end])


def _from_to(first: Measured, second: Measured, senses: list[str], start: int) -> Found | None:
    low, high = first.number.value, second.number.value
    scale = second.number.scale
    if scale > 1 == first.number.scale and low * scale < high:
        low *= scale
    if low >= high or (first.unit and second.unit and first.unit != second.unit):
        return None
    if first.unit == SHARE and high > 1:
        return None  # rose by a third to 70m
    return Found(between(low, high, second.unit or first.unit, senses), start, second.end)


def _next_to_each_other(tokens: Tokens, first: Measured, second: Measured) -> bool:
    """Return whether "two or three" is one rough figure: small, in a row, with a noun behind."""
    low, high = first.number.value, second.number.value
    if high - low != 1 and not (low >= 10 and high - low in (2, 5, 10)):
        return False
    return second.unit is not None or is_plural(tokens.words[second.end])


def _anchor(tokens: Tokens, index: int) -> int:
    """Return the token that a number beginning at *index* hangs on: behind article, sign, US$."""
    words, at = tokens.words, index
    while at < index + _MOST_SIGNS and (words[at] in lexicon.CURRENCY_SIGNS or words[at] in _SIGNS):
        at += 1
    return at


def doubled(tokens: Tokens, found: Found) -> Found:
    """Return *found* with the opposite bound behind it: at least 20 and at most 100."""
    value, words = found.value, tokens.words
    if value.stated is None or value.low == value.high or (value.low and value.high):
        return found
    index = found.end
    while words[index] in lexicon.ALSO or _variable(words[index]):
        index += 1
        if index == found.end + _MOST_LINKS:
            break
    right = _bounded_at(tokens, index)
    joined = both(value, right.value) if right else None
    if right is None or joined is None:
        return found
    if value.unit and not right.value.unit and counts(tokens, right.end):
        return found  # below 89 % and more than 17 reviews
    return Found(joined, found.start, right.end)


def or_the_same(tokens: Tokens, found: Found) -> Found:
    """Return 20 or more than 20 as at least 20, and more than 20 or equal to 20 likewise."""
    value = found.value
    if tokens.words[found.end] not in lexicon.ALTERNATIVES or value.stated is None:
        return found
    right = _bounded_at(tokens, found.end + 1)
    if right is None or right.value.stated != value.stated:
        return found
    bound = right.value if value.interval.point else value
    return Found(evolve(bound, low_closed=True, high_closed=True), found.start, right.end)


def _bounded_at(tokens: Tokens, index: int) -> Found | None:
    """Return the figure whose words begin right at token *index*."""
    words, at = tokens.words, index
    while words[at] and not begins_number(words[at]):
        at += 1
        if at == index + _LONGEST_PHRASE:
            return None
    figure = measured_at(tokens, _anchor(tokens, at))
    if figure is None:
        return None
    senses, start = senses_before(tokens, figure.start, index)
    return single(tokens, figure, senses, start) if start == index else None


def _variable(word: str) -> bool:
    """Return whether *word* is a letter that stands for the figure: x > 10 and x < 20."""
    return len(word) == 1 and word.isalpha() and word not in lexicon.ARTICLES
