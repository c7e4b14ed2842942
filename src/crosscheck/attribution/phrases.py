"""The noun phrase before a verb or behind it: who speaks."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from crosscheck.attribution.tokens import QUOTES, Token
from crosscheck.attribution.words import SPEECH

_LONGEST = 14
"""Words in the name of a speaker, with titles and offices."""
_STOPS = SPEECH.clause_words | SPEECH.finite
_LINKS = SPEECH.prepositions | SPEECH.determiners | SPEECH.ands
_NO_END = SPEECH.determiners | SPEECH.prepositions | SPEECH.before_verb
_NO_BEGINNING = SPEECH.nobody | SPEECH.prepositions


class Phrase(NamedTuple):
    """The first token of a noun phrase, and the one beyond its last."""

    first: int
    beyond: int


def before(line: Sequence[Token], verb: int) -> Phrase | None:
    """Return the noun phrase that the token *verb* has for its subject."""
    end = _without_adverbs(line, verb)
    if end and line[end - 1].word in SPEECH.relatives:
        end -= 1
        if end and line[end - 1].word == ",":
            end -= 1
    elif end and line[end - 1].word == ",":
        end = _before_apposition(line, end - 1)
    first = _walked_back(line, end)
    return _trimmed(line, first, end)


def _without_adverbs(line: Sequence[Token], end: int) -> int:
    """Return *end* without the adverbs, auxiliaries and days before it."""
    while end and (line[end - 1].word in SPEECH.before_verb or _is_time(line[end - 1])):
        end -= 1
    return end


def _is_time(token: Token) -> bool:
    return token.word in SPEECH.times or (token.word[:1].isdigit() and ":" in token.word)


def _before_apposition(line: Sequence[Token], comma: int) -> int:
    """Return where the noun phrase ends that is explained between two commas, the last at *comma*.

    That is "Jim Gillespie" of "Jim Gillespie, a police spokesman, said".
    """
    for place in range(comma - 1, 0, -1):
        token = line[place]
        if token.word == ",":
            first = line[place + 1].word
            told = {each.word for each in line[place + 1 : comma]}
            clause = first in SPEECH.relatives
            return place if clause or not told & SPEECH.finite else comma
        if not token.is_word or comma - place > _LONGEST:
            break
    return comma


def _walked_back(line: Sequence[Token], end: int) -> int:
    """Return where the noun phrase begins that ends before *end*."""
    first = end
    while first and end - first < _LONGEST:
        token = line[first - 1]
        if not token.is_word or token.word in _STOPS:
            break
        if token.word in SPEECH.ands and not _joins_names(line, first - 1, end):
            break
        if first < end and _leads_to_a_name(line, first - 1):
            break
        first -= 1
        determined = token.word in SPEECH.determiners
        if determined and not (first and line[first - 1].word in SPEECH.prepositions):
            break
    return first


def _leads_to_a_name(line: Sequence[Token], place: int) -> bool:
    """Return whether the word at *place* is a verb, for all one can see, before a name.

    So is "contradict" in "accounts contradict Chief John Mina"; an office is none, nor is a word
    with an article or a preposition before it: "a friend of shooter Omar Mateen".
    """
    word, before = line[place], line[place - 1] if place else None
    small = word.word.isalpha() and not word.capital and line[place + 1].capital
    if not small or before is None or _is_office(word.word) or word.word in _LINKS:
        return False
    return before.is_word and before.word not in _LINKS and before.word not in SPEECH.openers


def _joins_names(line: Sequence[Token], place: int, end: int) -> bool:
    """Return whether "and" at *place* stands between two names."""
    return 0 < place < end - 1 and line[place - 1].capital and line[place + 1].capital


def _trimmed(line: Sequence[Token], first: int, end: int) -> Phrase | None:
    """Return the phrase without what stands before it: "but", "on Monday"."""
    while first < end and line[first].word in SPEECH.openers:
        first += 1
    if first < end and line[first].word in SPEECH.prepositions:
        first += 1
        start = first
        while first < end and (_is_time(line[first]) or line[first].word.isdigit()):
            first += 1
        if first == start:
            return None
    if first == end or line[end - 1].word in _NO_END or not _has_letters(line[first:end]):
        return None
    return Phrase(first, end)


def _has_letters(tokens: Sequence[Token]) -> bool:
    """Return whether anyone can be called so: of "Hospital No. 7 told me" the "7" cannot."""
    return any(token.word[:1].isalpha() for token in tokens)


def behind(line: Sequence[Token], first: int, *, named: bool = False) -> Phrase | None:
    """Return the noun phrase that begins at the token *first*; None where there is none.

    With *named* it must begin like a name: with a capital, an article or an office.
    """
    stop = len(list(takewhile(_goes_on, line[first : first + _LONGEST])))
    end = first + stop
    if end < len(line) and line[end].word in SPEECH.finite:
        end = _without_subject(line, first, end)
    while end > first and (_is_time(line[end - 1]) or line[end - 1].word in _NO_END):
        end -= 1
    if end == first or not _begins_a_phrase(line[first]) or (named and not _is_name(line[first])):
        return None
    return Phrase(first, end)


def _without_subject(line: Sequence[Token], first: int, end: int) -> int:
    """Return where a phrase ends that runs into the subject of the verb at *end*.

    Of "police and two men were" that is before "and", of "witnesses Griffith had" before the name.
    """
    for place in range(end - 1, first, -1):
        if line[place].word in SPEECH.ands:
            return place
        if line[place].capital and not line[place - 1].capital:
            return place
    return end


def _goes_on(token: Token) -> bool:
    return token.is_word and token.word not in _STOPS


def _begins_a_phrase(token: Token) -> bool:
    return token.word not in _NO_BEGINNING and not _is_time(token)


def _is_name(token: Token) -> bool:
    return token.capital or token.word in SPEECH.determiners or _is_office(token.word)


def _is_office(word: str) -> bool:
    return word.removesuffix("'s") in SPEECH.offices


def is_named(line: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether *phrase* holds an office, or a name and no mere beginning of a sentence."""
    within = line[phrase.first : phrase.beyond]
    return any(
        _is_office(each.word) or (each.capital and (place or phrase.first or len(within) == 1))
        for place, each in enumerate(within)
    )


def closes_quote(token: Token) -> bool:
    """Return whether *token* is a quotation mark."""
    return token.word in QUOTES
