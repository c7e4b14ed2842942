"""The attributions in one sentence, and which words each of them governs."""

import enum
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from crosscheck.attribution.phrases import Phrase, before, behind, closes_quote, is_named
from crosscheck.attribution.tokens import Token
from crosscheck.attribution.words import SPEECH
from crosscheck.text import Span

_VERBS = SPEECH.sayings | SPEECH.findings | SPEECH.tellings
_BETWEEN = SPEECH.before_verb - SPEECH.prepositions
_LINKS = SPEECH.determiners | SPEECH.prepositions | SPEECH.ands
_NO_OBJECT = SPEECH.finite | SPEECH.sayings | {"of", "by"}
_AFTERWARDS = SPEECH.times | SPEECH.prepositions


class Depth(enum.IntEnum):
    """How near to the words an attribution is; who stands nearest said them."""

    CITED = 0
    """Reuters reports, citing *police*."""
    AHEAD = 1
    """*Police* said that five died."""
    BEHIND = 2
    """Five died, *police* said."""
    SOURCE = 3
    """According to *Reuters*."""
    PASSED_ON = 4
    """Quoted by *Reuters*."""


class Clause(NamedTuple):
    """One attribution."""

    depth: Depth
    speaker: Phrase
    words: Span
    """The verb or phrase."""
    governs: Span
    place: int
    """The token at which the verb or phrase begins."""


_PHRASES = [
    (phrase.split(), depth)
    for depth, phrases in ((Depth.SOURCE, SPEECH.sources), (Depth.PASSED_ON, SPEECH.cited_by))
    for phrase in phrases
]
_FIRST_WORDS = {phrase[0] for phrase, _ in _PHRASES}


def clauses(line: Sequence[Token]) -> list[Clause]:
    """Return the attributions in a sentence, in order."""
    found = [*_headline(line)]
    for place, token in enumerate(line):
        if token.word in _VERBS:
            found.extend(_spoken(line, place, found))
        elif token.word in SPEECH.citing:
            found.extend(_named_behind(line, place, 1, Depth.CITED))
        elif token.word in _FIRST_WORDS:
            found.extend(_by_phrase(line, place))
    return found


def _by_phrase(line: Sequence[Token], place: int) -> Iterator[Clause]:
    for phrase, depth in _PHRASES:
        if [each.word for each in line[place : place + len(phrase)]] == phrase:
            yield from _named_behind(line, place, len(phrase), depth)
            if depth is Depth.PASSED_ON:
                yield from _quoted(line, place, len(phrase))


def _named_behind(line: Sequence[Token], place: int, size: int, depth: Depth) -> Iterator[Clause]:
    """Yield the attribution to whoever is named behind a phrase of *size* words at *place*."""
    phrase = behind(line, place + size)
    if phrase is not None:
        words = Span(line[place].start, line[place + size - 1].end)
        yield Clause(depth, phrase, words, Span(line[0].start, line[-1].end), place)


def _quoted(line: Sequence[Token], place: int, size: int) -> Iterator[Clause]:
    """Yield the attribution to the minister of "the minister was quoted by Reuters as saying"."""
    end = place
    while end and line[end - 1].word in SPEECH.finite:
        end -= 1
    phrase = before(line, end)
    if end < place and phrase is not None:
        words = Span(line[place].start, line[place + size - 1].end)
        yield Clause(Depth.AHEAD, phrase, words, Span(words.end, line[-1].end), place)


def _headline(line: Sequence[Token]) -> Iterator[Clause]:
    """Yield the speaker of "Police: two dead in shooting"."""
    for place, token in enumerate(line[:5]):
        if token.word == ":" and 0 < place < len(line) - 1:
            phrase = Phrase(0, place)
            offices = [each.word in SPEECH.offices for each in line[:place]]
            if any(offices) and all(each.is_word for each in line[:place]):
                words = Span(token.start, token.end)
                yield Clause(Depth.AHEAD, phrase, words, Span(token.end, line[-1].end), place)
            return


def _spoken(line: Sequence[Token], verb: int, found: Sequence[Clause]) -> Iterator[Clause]:
    """Yield the attribution by the verb at the token *verb*, where it is one.

    The speaker of "and said" is the last of those *found* before.
    """
    if _is_not_said(line, verb) or _is_noun(line, verb) or _is_greeting(line, verb):
        return
    words = Span(line[verb].start, line[verb].end)
    whole = Span(line[0].start, line[-1].end)
    inverted = _inverted(line, verb)
    if inverted is not None:
        yield Clause(Depth.BEHIND, inverted, words, whole, verb)
        return
    again = verb > 0 and line[verb - 1].word in SPEECH.ands and bool(found)
    phrase = found[-1].speaker if again else before(line, verb)
    if phrase is None or not _may_say(line, verb, phrase):
        return
    if not again and _is_behind(line, verb, phrase):
        beyond = _beyond(line, verb)
        goes_on = beyond < len(line) and line[beyond].word == ","
        governs = whole if goes_on else Span(whole.start, line[verb].end)
        yield Clause(Depth.BEHIND, phrase, words, governs, verb)
    else:
        yield Clause(Depth.AHEAD, phrase, words, Span(line[verb].end, whole.end), verb)


def _is_not_said(line: Sequence[Token], verb: int) -> bool:
    """Return whether it is not said, or by nobody: "did not say", "it was said"."""
    place = verb - 1
    while place > 0 and line[place].word in _BETWEEN:
        place -= 1
    word = line[place].word if place >= 0 else ""
    return word in SPEECH.not_said or word.endswith(("n't", "'re", "'m"))


def _is_noun(line: Sequence[Token], verb: int) -> bool:
    """Return whether what could be a verb is a noun or an adjective: "the reports of", "claims"."""
    if line[verb].word not in SPEECH.findings:
        return False
    ahead = line[verb - 1].word if verb else ""
    after = line[verb + 1].word if verb + 1 < len(line) else ""
    return ahead in _LINKS or after in _NO_OBJECT


def _is_greeting(line: Sequence[Token], verb: int) -> bool:
    return verb + 1 < len(line) and line[verb + 1].word in SPEECH.greetings


def _inverted(line: Sequence[Token], verb: int) -> Phrase | None:
    """Return the speaker of "…, said Jim Gillespie": behind the verb, with words before it."""
    if verb == 0 or line[verb].word in SPEECH.tellings:
        return None
    ahead = line[verb - 1]
    if not (ahead.word == "," or closes_quote(ahead)):
        return None
    phrase = behind(line, verb + 1, named=True)
    if phrase is None:
        return None
    rest = line[phrase.beyond : phrase.beyond + 1]
    if any(each.is_word and each.word not in SPEECH.relatives for each in rest):
        return None
    quoted = closes_quote(ahead) or (verb > 1 and closes_quote(line[verb - 2]))
    return phrase if quoted or is_named(line, phrase) else None


def _may_say(line: Sequence[Token], verb: int, phrase: Phrase) -> bool:
    """Return whether *phrase* can be a speaker of the verb."""
    first = line[phrase.first].word
    if first in SPEECH.nobody and phrase.beyond - phrase.first == 1:
        return False
    if first in SPEECH.pronouns or line[verb].word not in SPEECH.findings:
        return True
    that = verb + 1 < len(line) and line[verb + 1].word in SPEECH.that
    return that or is_named(line, phrase)


def _is_behind(line: Sequence[Token], verb: int, phrase: Phrase) -> bool:
    """Return whether the words stand before "police said", and nothing but a day after it.

    Behind "police told" whom they told may stand too: "five died, police told reporters".
    """
    if phrase.first == 0:
        return False
    mark = line[phrase.first - 1]
    if not (mark.word == "," or closes_quote(mark)):
        return False
    rest = line[_beyond(line, verb) :]
    if not rest or rest[0].word in {",", ".", ";", "!", "?"}:
        return not (
            len(rest) > 1
            and rest[0].word == ","
            and closes_quote(rest[1])
            and not any(closes_quote(each) for each in line[: phrase.first])
        )
    clause = takewhile(lambda each: each.word != ",", rest)
    return rest[0].word in _AFTERWARDS and not any(each.word in SPEECH.finite for each in clause)


def _beyond(line: Sequence[Token], verb: int) -> int:
    """Return the token behind a verb, and behind whom it tells: "told reporters"."""
    told = behind(line, verb + 1) if line[verb].word in SPEECH.tellings else None
    if told is None or any(each.word in SPEECH.ands for each in line[verb : told.beyond]):
        return verb + 1
    return told.beyond
