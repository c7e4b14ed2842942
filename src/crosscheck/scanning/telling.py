"""What the words beside a figure tell of the people it counts: killed three; five were injured."""

from typing import NamedTuple

from crosscheck.reading import lexicon
from crosscheck.reading.tokens import Tokens
from crosscheck.scanning import harm
from crosscheck.scanning.people import Figure

_REACH = 14
"""Words behind a figure's noun within which its verb stands."""
_REACH_BEYOND = 8
"""The same behind a parenthesis."""
_PARENTHESIS = 45
_FILLERS = 5
_TOLL_REACH = 9
_STEP = 0.02
"""What each word between a figure and what is told of it takes off."""
_GRADED = 0.75
_SIGN = 0.6
_SENT_THERE = 0.85
"""How surely a sign says what happened, where people were sent there: taken to hospital."""
_SENT = 6
"""Words before a hospital among which those stand that send there."""
_STOPS = frozenset((";", ":", ".", "?", "!", "|", "•", ""))
_CLOSING = {",": ",", "(": ")", "–": "–", "—": "—"}
_DAYS = frozenset((*lexicon.MONTHS, *lexicon.WEEKDAYS))
_AMONG_THEM = frozenset(("including", "among", "especially", "mostly"))
_WHO_THEY_ARE = frozenset(("including", "all", "most", "some", "among"))
_BEHIND_BARE = harm.REST | lexicon.OF | {"fatally", "in", "with", "to", "at", "who", "survived"}
_GOES_ON = harm.BE | harm.HAVE | harm.BEFALLS.keys() | harm.BECAME.keys()


class Told(NamedTuple):
    """What happened to the people that a figure counts."""

    measure: str
    fit: float
    """How surely, from 0 to 1."""
    how: str
    """The words that say so ..."""
    at: int
    """... and the first token of them."""


def told_before(tokens: Tokens, figure: Figure, first: int) -> Told | None:
    """Return what the words before *figure*, from token *first* on, tell of it."""
    words, start = tokens.words, figure.start
    at = start - 1
    while at >= first and at >= start - _FILLERS and words[at] in harm.FILLERS:
        at -= 1
    if at < first:
        return None
    return _done(words, at, first) or _fate(words, start, first) or _toll(words, start, first)


def _done(words: list[str], at: int, first: int) -> Told | None:
    """Return what a verb before its object says: killing two, wounded three."""
    word, before = words[at], words[at - 1] if at > first else ""
    if word in harm.DOES and not (word == "shooting" and before in ("the", "a")):
        return Told(harm.DOES[word], 1.0, word, at)
    if word not in harm.BEFALLS or before in harm.BE:
        return None
    measure = harm.BEFALLS[word]
    if measure != harm.SHOT:
        return Told(measure, 1.0, word, at)
    if before == "fatally":
        return Told("killed", 1.0, "fatally shot", at - 1)
    return Told(measure, 0.8, word, at)


def _fate(words: list[str], start: int, first: int) -> Told | None:
    """Return what a noun with "of" says: the death of 13 officers."""
    of = start - 1 if words[start - 1] in lexicon.OF else start - 2
    if of <= first or words[of] not in lexicon.OF or words[of - 1] not in harm.FATE_OF:
        return None
    noun = words[of - 1]
    measure = "killed" if words[of - 2] == "fatal" else harm.FATE_OF[noun]
    return Told(measure, 0.85, f"{noun} of", of - 1)


def _toll(words: list[str], start: int, first: int) -> Told | None:
    """Return what a toll says: the death toll rose to 50."""
    at = start - 1
    while at >= first and at >= start - _TOLL_REACH and words[at] in harm.TOLL_LINKS:
        measure = harm.TOLLS.get((words[at - 1], words[at]))
        if measure is not None:
            return Told(measure, 0.95, f"{words[at - 1]} {words[at]}", at - 1)
        at -= 1
    return None


def told_within(tokens: Tokens, figure: Figure) -> Told | None:
    """Return what the noun phrase of *figure* says: 13 deaths, three wounded men."""
    if figure.article:
        return None
    graded = _graded(tokens, figure)
    for at in range(figure.end, figure.noun_end - 1):
        word = tokens.words[at]
        measure = harm.BEFALLS.get(word) or harm.BECAME.get(word)
        if measure and measure != harm.SHOT:
            return _weighed(Told(measure, 0.9, word, at), 0, figure, graded=graded)
    measure = harm.COUNTED.get(figure.noun)
    if measure is None:
        return None
    told = Told(measure, 0.5 if measure == "casualties" else 0.9, figure.noun, figure.noun_end - 1)
    return _weighed(told, 0, figure, graded=graded)


def _graded(tokens: Tokens, figure: Figure) -> bool:
    """Return whether a figure counts some of those harmed by how badly: two critically wounded."""
    return not harm.GRADED.isdisjoint(tokens.words[figure.end : figure.noun_end])


def told_behind(tokens: Tokens, figure: Figure, taken: set[int], stop: int) -> Told | None:
    """Return what the words behind *figure*, up to token *stop*, tell of it.

    Another figure, one of the tokens *taken*, ends the search, and so does another clause.
    """
    begun = _begin(tokens.words, figure)
    if begun is None:
        return None
    words, of_more = tokens.words, _of_more(tokens.words, figure.start)
    at, end = begun, min(stop, begun + _REACH)
    graded, jumped, acted_on = _graded(tokens, figure), False, False
    while at < end:
        word = words[at]
        if not jumped and _opens(tokens, at):
            at = _behind_parenthesis(tokens, at, stop)
            jumped, end = True, min(stop, at + _REACH_BEYOND) if at else 0
            continue
        verb = word in harm.BE or word in harm.HAVE
        acted_on, graded = acted_on or verb, graded or word in harm.GRADED
        by_them = not acted_on and word in harm.BEFALLS and _begins_object(tokens, at + 1)
        # Two of the four had died: the four have not.
        if by_them or (verb and of_more) or _ends(words, at, taken, begun):
            return None
        told = _told_at(words, at)
        if told:
            return _weighed(told, at - begun, figure, graded=graded)
        at += 1
    return None


def _begin(words: list[str], figure: Figure) -> int | None:
    """Return the token from which to look on behind *figure*; None where nothing can follow."""
    at = figure.noun_end
    if not figure.noun and not _goes_on(words, at):
        return None
    if words[at] != "," or words[at + 1] not in _GOES_ON:
        return at
    # Three men, a, b and c, were shot; but: five people, including two men, were shot.
    return None if words[figure.start - 1] in _AMONG_THEM else at + 1


def _goes_on(words: list[str], at: int) -> bool:
    """Return whether a bare figure before token *at* can be of people: 2 killed, three in hospital.

    In "Anna Smith, 33, was killed" and "ages 21 and 22" it is an age.
    """
    if words[at] == ",":
        return words[at + 1] in _WHO_THEY_ARE
    return words[at] in _GOES_ON or words[at] in _BEHIND_BARE or words[at] in harm.GRADED


def _weighed(told: Told, far: int, figure: Figure, *, graded: bool) -> Told | None:
    if graded and figure.value.high == 0:  # none seriously hurt: some were hurt
        return None
    fit = (told.fit - _STEP * far) * (_GRADED if graded else 1.0)
    return told._replace(fit=fit)


def _of_more(words: list[str], start: int) -> bool:
    """Return whether the figure at *start* is the whole of which another counts a part."""
    before = words[start - 1]
    return before in lexicon.OF or (before == "the" and words[start - 2] in lexicon.OF)


def _opens(tokens: Tokens, at: int) -> bool:
    return tokens.words[at] in _CLOSING or (tokens.words[at] == "-" and _dash(tokens, at))


def _dash(tokens: Tokens, at: int) -> bool:
    return not tokens.glued(at) and not tokens.glued(at + 1)


def _ends(words: list[str], at: int, taken: set[int], begun: int) -> bool:
    """Return whether the clause of a figure ends at token *at*."""
    word = words[at]
    if word in _STOPS or word in _CLOSING:
        return True
    if at in taken and words[at - 1] not in lexicon.OF and words[at - 1] != "the":
        return True
    return word in harm.BREAKS and not (word == "who" and at == begun)


def _told_at(words: list[str], at: int) -> Told | None:
    """Return what the word at *at*, with those beside it, tells of the people before it."""
    word = words[at]
    if words[at - 1] in ("not", "n't", "never"):
        return None
    if word in harm.BEFALLS:
        return _befell(words, at)
    if word in harm.BECAME:
        return Told(harm.BECAME[word], 0.75 if word in ("injuries", "wounds") else 1.0, word, at)
    if word == "fatally" and words[at + 1] not in harm.BEFALLS:
        return Told("killed", 1.0, word, at)
    return _sign(words, at) if word in harm.SIGNS else None


def _sign(words: list[str], at: int) -> Told:
    """Return what a sign says: in critical condition; taken to hospital, where they died."""
    end = at + 1
    while words[end] in harm.WHERE_THEY:
        end += 1
    if harm.BECAME.get(words[end]) == "killed" and "where" in words[at:end]:
        return Told("killed", 0.95, words[end], end)
    sent = not harm.SENT.isdisjoint(words[max(0, at - _SENT) : at])
    return Told(harm.SIGNS[words[at]], _SENT_THERE if sent else _SIGN, words[at], at)


def _befell(words: list[str], at: int) -> Told | None:
    """Return what a participle says: shot, shot and killed, fatally wounded, struck by bullets."""
    word, following, third = words[at], words[at + 1], words[at + 2]
    measure = harm.BEFALLS[word]
    if measure in (harm.SHOT, "injured"):
        if words[at - 1] == "fatally" or following in ("dead", "fatally"):
            return Told("killed", 1.0, f"fatally {word}", at)
        if (following, third) == ("to", "death"):
            return Told("killed", 1.0, f"{word} to death", at)
        if following == "and" and third in harm.BEFALLS:
            return Told(harm.BEFALLS[third], 1.0, f"{word} and {third}", at)
    if word == "struck" and "by" not in (following, third):
        return None
    return Told(measure, 0.9 if measure == harm.SHOT else 1.0, word, at)


def _begins_object(tokens: Tokens, at: int) -> bool:
    """Return whether an object begins at token *at*: somebody else than who stands before."""
    word, following = tokens.words[at], tokens.words[at + 1]
    if word in _DAYS or (word in ("a", "an", "the") and following in ("week", "day", "shooting")):
        return False
    number = word.isdecimal() or word in lexicon.CARDINALS
    return word in harm.OBJECTS or number or tokens.capital(at)


def _behind_parenthesis(tokens: Tokens, at: int, stop: int) -> int:
    """Return the token behind what is put in between, or 0 where the clause does not go on."""
    words = tokens.words
    closing = _CLOSING.get(words[at], "-")
    closed = 0
    for behind in range(at + 1, min(at + _PARENTHESIS, stop)):
        if words[behind] in _STOPS:
            break
        if words[behind] == closing and (closing != "-" or _dash(tokens, behind)):
            closed = behind + 1
            if words[closed] in _GOES_ON:
                return closed
    return closed if closing == ")" else 0
