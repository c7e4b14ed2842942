"""The figures of a sentence that count people: three, a woman, four adults and a child."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from crosscheck.reading import lexicon
from crosscheck.reading.reading import Reading
from crosscheck.reading.tokens import Tokens
from crosscheck.scanning import harm
from crosscheck.text import Span
from crosscheck.values.quantity import Quantity, exactly

_ARTICLES = frozenset(("a", "an", "another"))
_BETWEEN = frozenset(((",",), ("and",), (",", "and"), ("&",), ("and", "at", "least")))
"""What stands between the members of a list."""
_LONGEST_SINGULAR = 7
"""Words between an article and its noun, the noun included."""
_EVERYBODY = frozenset(("people", "persons", "victims", "others"))
"""Nouns behind which a list tells who they are: three others, a woman and two men."""
_NEAR = 40
"""Characters behind a figure within which what it counts begins."""


class Figure(NamedTuple):
    """What counts people, in tokens of the text."""

    start: int
    end: int
    """Behind the figure itself."""
    noun_end: int
    """Behind the noun phrase that it counts."""
    noun: str
    """The last word of that noun phrase; empty where there is none."""
    span: Span
    value: Quantity
    article: bool
    """Whether it is an article (a man) or an age (a 3-year-old), and no number."""


def figures_in(tokens: Tokens, readings: Sequence[Reading], first: int, stop: int) -> list[Figure]:
    """Return what counts people, or could, among the tokens from *first* to *stop*, in order.

    The members of a list are one figure: "4 adults, 1 child" are five.
    """
    read = _numbers(tokens, readings, first, stop)
    numbers = [each for each in read if not _is_age(tokens, each)]
    covered = {at for each in numbers for at in range(each.start, each.noun_end)}
    singles = _singles(tokens, first, stop, covered)
    headline = _headline(tokens, first, stop)
    return _run_together(tokens, sorted((*numbers, *singles, *headline)))


def counts_people(noun: str) -> bool:
    """Return whether *noun* is a word for people."""
    known = noun in harm.PEOPLE or noun in harm.ONE or noun in harm.COUNTED
    return known or noun in lexicon.PEOPLE or noun.endswith(lexicon.PEOPLE_ENDINGS)


def _numbers(
    tokens: Tokens, readings: Sequence[Reading], first: int, stop: int
) -> Iterator[Figure]:
    """Yield the bare figures that were read from *first* to *stop*."""
    begin = tokens.starts[first] if first < stop else 0
    low = bisect_left(readings, begin, key=_place)
    high = bisect_left(readings, tokens.starts[stop], key=_place)
    for reading in readings[low:high]:
        value = reading.value
        if isinstance(value, Quantity) and value.unit is None and value.change is None:
            start = bisect_left(tokens.starts, reading.span.start)
            end = bisect_left(tokens.starts, reading.span.end)
            noun_end = _noun_end(tokens, value, end, reading.span.end)
            noun_end = _described(tokens, end, stop) if noun_end == end else noun_end
            noun = tokens.words[noun_end - 1] if noun_end > end else ""
            yield Figure(start, end, noun_end, noun, reading.span, value, article=False)


def _is_age(tokens: Tokens, figure: Figure) -> bool:
    """Return whether a bare figure is how old somebody is: the man, 33, was killed."""
    behind_somebody = tokens.words[figure.start - 2] in harm.ONE
    return not figure.noun and behind_somebody and _age_at(tokens, figure.start - 1)


def _age_at(tokens: Tokens, at: int) -> bool:
    """Return whether an age between two commas stands at *at*."""
    comma, age, closing = tokens.words[at : at + 3]
    return comma == closing == "," and age.isdecimal()


def _place(reading: Reading) -> int:
    return reading.span.start


def _noun_end(tokens: Tokens, value: Quantity, end: int, behind: int) -> int:
    """Return the token behind the noun phrase that *value*, which ends at *behind*, counts."""
    if not value.counted:
        return end
    at = tokens.text.find(value.counted, behind, behind + _NEAR + len(value.counted))
    return end if at < 0 else bisect_left(tokens.starts, at + len(value.counted))


def _described(tokens: Tokens, end: int, stop: int) -> int:
    """Return the token behind a noun for people that is described at length, or *end*.

    Two high-profile murders, three 25-year-old men.
    """
    for at in range(end, min(end + _LONGEST_SINGULAR, stop)):
        word = tokens.words[at]
        if at > end and (word in harm.PEOPLE or word in harm.COUNTED):
            return at + 1
        if not _describes(tokens, at):
            return end
    return end


def _describes(tokens: Tokens, at: int) -> bool:
    """Return whether the token at *at* may stand between an article or figure and its noun."""
    word = tokens.words[at]
    if word in harm.BEFALLS or word == "-":  # two injured men
        return True
    compound = tokens.glued(at) or tokens.words[at + 1] == "-"  # high-profile, 18-year-old
    return word.isalnum() and (compound or word not in lexicon.NOT_NOUNS)


def _singles(tokens: Tokens, first: int, stop: int, covered: set[int]) -> Iterator[Figure]:
    """Yield each single person: a man, another woman, Infant, 3-year-old."""
    for at in range(first, stop):
        word = tokens.words[at]
        if word in _ARTICLES:
            if at not in covered:
                yield from _single(tokens, at, at + 1, stop)
        elif word in harm.WITHOUT_ARTICLE and tokens.capital(at):
            yield from _single(tokens, at, at, stop)
        elif word.isdecimal() and tokens.words[at - 1] not in _ARTICLES:
            end = _behind_age(tokens, at)
            if end:
                yield _one(tokens, at, end, end, "child")


def _single(tokens: Tokens, at: int, begin: int, stop: int) -> Iterator[Figure]:
    """Yield the one person whose noun phrase begins at *begin*."""
    end = _behind_noun(tokens, begin, stop)
    if end and tokens.words[end] not in harm.ONE and tokens.words[end] != "'":
        yield _one(tokens, at, at + 1, end, tokens.words[end - 1])


def _headline(tokens: Tokens, first: int, stop: int) -> Iterator[Figure]:
    """Yield the two with whom a headline begins, without articles: Man, 4-year-old boy hurt.

    Who says it may stand before them: Police: Man, woman hurt.
    """
    if ":" in tokens.words[first:stop]:
        first = tokens.words.index(":", first) + 1
    end = _behind_noun(tokens, first, stop)
    if end and (tokens.words[end],) in _BETWEEN:
        other_end = _behind_noun(tokens, end + 1, stop)
        if other_end:
            yield _one(tokens, first, first, end, tokens.words[end - 1])
            yield _one(tokens, end + 1, end + 1, other_end, tokens.words[other_end - 1])


def _behind_noun(tokens: Tokens, at: int, stop: int) -> int:
    """Return the token behind the noun for one person whose phrase begins at *at*, or 0."""
    for end in range(at, min(at + _LONGEST_SINGULAR, stop)):
        if tokens.words[end] in harm.ONE:
            return end + 1
        if not _describes(tokens, end):
            return 0
    return 0


def _behind_age(tokens: Tokens, at: int) -> int:
    """Return the token behind an age that stands for somebody (3-year-old and), or 0."""
    _, dash, _, again, old = tokens.words[at : at + 5]
    named = (dash, again, old) == ("-", "-", "old")
    return at + 5 if named and tokens.words[at + 5] in ("and", ",") else 0


def _one(tokens: Tokens, start: int, end: int, noun_end: int, noun: str) -> Figure:
    span = tokens.span(start, noun_end)
    return Figure(start, end, noun_end, noun, span, exactly(1), article=True)


def _run_together(tokens: Tokens, figures: list[Figure]) -> list[Figure]:
    """Return *figures* with the members of each list as one."""
    lists: list[list[Figure]] = []
    for figure in figures:
        if lists and figure.start < lists[-1][-1].noun_end:
            continue
        if lists and _goes_on(tokens, lists[-1][-1], figure):
            lists[-1].append(figure)
        else:
            lists.append([figure])
    return [_together(tokens, members) for members in lists]


def _goes_on(tokens: Tokens, one: Figure, other: Figure) -> bool:
    behind = one.noun_end
    if one.article and _age_at(tokens, behind):  # a boy, 4, and a woman
        behind += 2
    between = tuple(tokens.words[behind : other.start])
    return between in _BETWEEN and _member(one) and _member(other)


def _member(figure: Figure) -> bool:
    """Return whether a figure can be one of a list: an exact number of people."""
    exact = figure.value.interval.point and figure.value.stated is not None
    people = counts_people(figure.noun) and figure.noun not in harm.NOT_PEOPLE
    return exact and people and harm.COUNTED.get(figure.noun) in (None, "casualties")


def _together(tokens: Tokens, members: list[Figure]) -> Figure:
    """Return the members of a list as one figure."""
    first, last = members[0], members[-1]
    if len(members) == 1:
        return first
    numbers = [each.value.stated or Decimal(0) for each in members]
    named_first = first.noun in _EVERYBODY and tokens.words[first.noun_end] == ","
    are_told = named_first or (numbers[0] > 1 and numbers[0] == sum(numbers[1:]))
    total = numbers[0] if are_told else sum(numbers)
    return Figure(
        first.start,
        first.end,
        last.noun_end,
        first.noun if total == numbers[0] else last.noun,
        Span(first.span.start, tokens.span(last.start, last.noun_end).end),
        exactly(total),
        article=False,
    )
