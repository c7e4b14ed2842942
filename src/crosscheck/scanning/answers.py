"""What a page answers to a claim: the values that can be read in it, by the claim's kind."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from crosscheck.kinds import KINDS, Typed
from crosscheck.model import Claim
from crosscheck.reading.reading import Reading
from crosscheck.reading.stems import topic_of
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query
from crosscheck.text import Span
from crosscheck.values.actor import Actor, Actors
from crosscheck.values.dates import DateRange
from crosscheck.values.names import Names
from crosscheck.values.quantity import Quantity, in_unit
from crosscheck.values.scope import Scope
from crosscheck.values.units import is_measure
from crosscheck.values.value import Value

_OF_THE_UNIT = 0.7
_COUNTS_IT = 0.8
_BARE = 0.25
_DAY = 0.6
_OUTSIDE = 0.3
_OF_SAYING = 0.3
"""How far the day on which something was said is the day of the event."""
_SAID = re.compile(
    r"\b(?:said|says|told|announced|confirmed|reported|published|posted|updated)\b\W*(?:on|at)?\W*$"
)
_NEAR = 20
_NAMED = 0.6
_BEFORE_A_LIST = 30
"""Characters before a list within which it says that these are all."""
_ROW_OF = 2
"""Names in a row before the last of a list."""


class Answer(NamedTuple):
    """A value read in a page, as an answer to a claim."""

    span: Span
    """The words it was read from."""
    value: Value
    written: str
    """The value as an editor would type it."""
    fit: float
    """How surely it answers the claim, from 0 to 1."""
    how: str
    """The words or the reason that make it an answer."""
    sentence: int
    scope: Scope = Scope()
    reckoned: bool = False
    cue: Span | None = None
    """Where the words stand that make it one, where they are to be quoted with it."""
    sure: bool = True
    """Whether its sentence speaks of what is asked: many days stand beside one that answers."""


def answers(query: Query, page: Page, actors: Actors) -> Iterator[Answer]:
    """Yield what *page* may answer to a claim, by the claim's kind.

    What a passage affirms or denies is the editor's to read: for a stance there is nothing.
    """
    match query.claim.kind:
        case "quantity" if query.measure is not None:
            yield from _harmed(query.measure, query.claim.scope.group, page)
        case "quantity":
            yield from _figures(query, page)
        case "date":
            yield from _days(query, page)
        case "actor":
            yield from _named(query.claim, page, actors)
        case "names":
            yield from _listed(page)


# Figures


def _harmed(measure: str, group: str | None, page: Page) -> Iterator[Answer]:
    for one in page.tallied(measure, group):
        counted = one.counted
        words = _written(counted.span.cut(page.source.text), one.value)
        yield Answer(
            counted.span,
            one.value,
            words,
            one.fit,
            one.how,
            counted.sentence,
            one.scope,
            one.reckoned,
            counted.cue,
        )


def _figures(query: Query, page: Page) -> Iterator[Answer]:
    for number, readings in page.readings_of.items():
        for reading in readings:
            yield from _figure(query, reading, number)


@lru_cache(maxsize=4096)
def _written(words: str, value: Quantity) -> str:
    """Return a figure as an editor would type it: as printed, a number in words in figures."""
    plain = " ".join(words.split())
    if value.interval.point and not any(sign.isdecimal() for sign in plain):
        return str(value.stated)
    try:
        typed = KINDS["quantity"].read(Typed(plain))
    except ValueError:
        return str(value.stated)
    same = isinstance(typed, Quantity) and typed.interval == value.interval
    return plain if same else str(value.stated)


def _figure(query: Query, reading: Reading, number: int) -> Iterator[Answer]:
    """Yield a figure that is in the claim's unit, or counts what it asks for."""
    value, unit = reading.value, query.claim.unit
    if not isinstance(value, Quantity) or value.change is not None:
        return
    written = " ".join(reading.text.split())
    if unit is not None and is_measure(unit):
        converted = in_unit(value, unit) if value.unit else None
        if converted is not None:
            yield Answer(reading.span, converted, written, _OF_THE_UNIT, f"in {unit}", number)
        return
    if value.unit is not None:
        return
    counted = [topic_of(word) for word in (value.counted or "").split()]
    common = [stem for stem in counted if stem and any(stem in idea.stems for idea in query.ideas)]
    fit = _COUNTS_IT if common else _BARE
    how = f"counts {value.counted}" if common else "a figure beside the words"
    yield Answer(reading.span, value, written, fit, how, number)


# Days


def _days(query: Query, page: Page) -> Iterator[Answer]:
    for number, readings in page.readings_of.items():
        sure = _asks(query, page, number)
        for reading in readings:
            if isinstance(reading.value, DateRange):
                day = _day(query.claim, page, reading, number)._replace(sure=sure)
                said = _SAID.search(
                    page.lowered, max(0, reading.span.start - _NEAR), reading.span.start
                )
                yield day._replace(fit=day.fit * _OF_SAYING, how=said[0].strip()) if said else day


def _asks(query: Query, page: Page, number: int) -> bool:
    """Return whether sentence *number* has more than half of the words that the question has.

    "When did the protests turn violent?" is not answered where they began.
    """
    words = page.words[number].keys()
    asked = [idea for idea in query.ideas if idea.asked]
    spoken = [idea for idea in asked if not words.isdisjoint(idea.stems)]
    return not asked or 2 * len(spoken) > len(asked)


def _day(claim: Claim, page: Page, reading: Reading, number: int) -> Answer:
    days = page.completed(reading, claim.within)
    outside = claim.within is not None and days.outside(claim.within)
    written = " ".join(reading.text.split())
    return Answer(
        reading.span, days, written, _DAY * (_OUTSIDE if outside else 1.0), "a day", number
    )


# Names


def _named(claim: Claim, page: Page, actors: Actors) -> Iterator[Answer]:
    """Yield the actors that are already answers to the claim, wherever they stand."""
    for name in _recorded(claim):
        for called in sorted(set(actors.names(name)), key=len, reverse=True):
            for at in _places(page.lowered, called.lower()):
                span = Span(at, at + len(called))
                written = span.cut(page.source.text)
                yield Answer(
                    span,
                    Actor(written),
                    written,
                    _NAMED,
                    f"answers as {name}",
                    page.sentence_at(at),
                )


def _recorded(claim: Claim) -> list[str]:
    """Return the actors that are recorded as answers, each once, in order."""
    values = (statement.value for statement in claim.statements)
    return list(dict.fromkeys(value.name for value in values if isinstance(value, Actor)))


def _places(text: str, word: str) -> Iterator[int]:
    """Yield where *word* stands as a word of its own."""
    at = text.find(word)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not (before.isalnum() or behind.isalnum()):
            yield at
        at = text.find(word, at + 1)


_NAME = r"[A-Z][^\W\d_]*+(?:[ -][A-Z][^\W\d_]*+)*+"
_ROW = re.compile(rf"{_NAME}(?:, {_NAME})*+")
_LAST = re.compile(rf",? (?:and|&|as well as) ({_NAME})")
_ALL = re.compile(r"(?:compris(?:ing|es|ed)|consist(?:ing|s) of|members are|made up of)\W*$")


def _listed(page: Page) -> Iterator[Answer]:
    """Yield each list of three names and more; it is all of them where the text says so."""
    text = page.source.text
    for row in _ROW.finditer(text):
        members = row[0].split(", ")
        last = _LAST.match(text, row.end())
        if len(members) < _ROW_OF or last is None:
            continue
        members.append(last[1])
        complete = _ALL.search(text, max(0, row.start() - _BEFORE_A_LIST), row.start())
        how = "a list" if complete is None else f"all: {complete[0].strip()}"
        value = Names(tuple(members), complete is not None)
        span = Span(row.start(), last.end())
        yield Answer(span, value, ", ".join(members), _NAMED, how, page.sentence_at(span.start))
