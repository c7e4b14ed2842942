"""Days in prose with what stands around them: parts, hedges, bounds and ranges."""

from typing import cast

from crosscheck.reading import lexicon
from crosscheck.reading.calendar_words import named_at
from crosscheck.reading.clock import Clock, clock_at
from crosscheck.reading.dated import Dated
from crosscheck.reading.language import Part
from crosscheck.reading.moments import Moment
from crosscheck.reading.named import Named
from crosscheck.reading.phrases import phrase_at, phrase_before
from crosscheck.reading.tokens import Tokens

_MOST_SENSES = 3
_DASHES = frozenset("-–—‐‑‒−/")


def dated_at(tokens: Tokens, index: int, floor: int, *, sure: bool = False) -> Dated | None:
    """Return the date that hangs on token *index*; it reaches back to *floor* at most.

    *sure*: where the caller knows that it is one ("May", "2014").
    """
    clock = clock_at(tokens, index)
    if clock is not None:
        return _timed(tokens, clock, floor)
    named = named_at(tokens, index, sure=sure)
    if named is None or named.start < floor:
        return None
    return _with_time(tokens, _framed(tokens, named, floor))


def _framed(tokens: Tokens, named: Named, floor: int) -> Dated:
    """Return *named* with the words around it that say of what part, from when and until when."""
    named = _with_part(tokens, named, floor)
    senses: set[str] = set()
    start = named.start
    if start > floor and tokens.words[start - 1] in lexicon.THE:
        start -= 1
    month_alone = named.first.month and not (named.first.day or named.first.year)
    for _ in range(0 if start < named.start and month_alone else _MOST_SENSES):
        sense, first = phrase_before(tokens.words, start, floor, lexicon.DATE_BEFORE)
        if not sense:
            break
        senses.add(sense)
        start = first
    if not senses:
        start = named.start
    named = _range(tokens, named, senses)
    sense, end = phrase_at(tokens.words, named.end, lexicon.DATE_AFTER)
    if sense:
        senses.add(sense)
    return Dated(named.first, named.last, frozenset(senses), start, end, other=named.other)


def _timed(tokens: Tokens, clock: Clock, floor: int) -> Dated:
    """Return a time of day, with the day behind it: 3:15 a.m. on Sunday."""
    words, start = tokens.words, clock.start
    if start > floor and words[start - 1] in lexicon.AT:
        start -= 1
    time = clock.written(tokens)
    at = clock.end + (words[clock.end] == ",")
    at += words[at] in lexicon.AROUND_DATES
    named = named_at(tokens, at) or (named_at(tokens, at + 1) if words[at] in lexicon.THE else None)
    if named is not None and named.start in (at, at + 1):
        return Dated(
            named.first, named.last, frozenset(), start, named.end, time=time, other=named.other
        )
    return Dated(Moment(), None, frozenset(), start, clock.end, time=time)


def _with_time(tokens: Tokens, dated: Dated) -> Dated:
    """Return *dated* with the time of day behind it: Sunday, around 3 a.m."""
    words = tokens.words
    at = dated.end + (words[dated.end] == ",")
    at += words[at] in lexicon.AT
    clock = clock_at(tokens, at) if words[at] else None
    if clock is None:
        return dated
    return dated._replace(end=clock.end, time=clock.written(tokens))


def _with_part(tokens: Tokens, named: Named, floor: int) -> Named:
    """Return *named* as the third that the words before it cut out: mid-January, the late 1990s."""
    if named.first.day is not None or named.first.weekday is not None or named.last is not None:
        return named
    words, at = tokens.words, named.start
    if at > floor and words[at - 1] in lexicon.THE:
        at -= 1
    part, start = phrase_before(words, at, floor, lexicon.PARTS)
    if not part:
        return named
    return named._replace(first=named.first._replace(part=cast("Part", part)), start=start)


def _range(tokens: Tokens, named: Named, senses: set[str]) -> Named:
    """Return *named* with the last day of the range that it begins."""
    if named.last is not None:
        return named
    words, end = tokens.words, named.end
    word = words[end]
    joined = (
        word in _DASHES or word in lexicon.TO or ("between" in senses and word in lexicon.JOINERS)
    )
    if not joined:
        return named
    second = _second(tokens, end + 1)
    if second is None or second.last is not None:
        return named
    first = named.first.filled(second.first)
    last = second.first.filled(first)
    days, later = first.days(), last.days()
    if (days is None) != (later is None) or (days and later and days[0] > later[1]):
        return named
    return Named(first, named.start, second.end, last)


def _second(tokens: Tokens, index: int) -> Named | None:
    """Return what is named right from token *index* on, its "the" and "late" with it."""
    words = tokens.words
    for anchor in range(index, index + 5):
        found = named_at(tokens, anchor, sure=True)
        if found is None:
            continue
        found = _with_part(tokens, found, index)
        begins = found.start - (found.start > index and words[found.start - 1] in lexicon.THE)
        return found if begins == index else None
    return None
