"""Whether the quoted words state the recorded value.

A value that the words do not hold is *absent*, and that is all that can be said of a name. Only a
figure or a day is *contradicted*, and only where the words hold a single one that could be meant:
an alarm that proves false costs more than one that stays out.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from crosscheck.fuzzy import best_window
from crosscheck.model import Attestation, Claim, Statement
from crosscheck.reading import lexicon
from crosscheck.reading.measures import MEASURE_OF
from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.reading.typed import read_date
from crosscheck.text import folded
from crosscheck.values.actor import Actor, Actors
from crosscheck.values.dates import DateRange, compare_dates
from crosscheck.values.ladder import compare_quantities
from crosscheck.values.level import Level
from crosscheck.values.names import Names
from crosscheck.values.quantity import Quantity, in_common_unit
from crosscheck.values.scope import Containment, Scope, containment
from crosscheck.values.units import is_measure

Attested = tuple[Attestation, str]
"""What was found, and the words it was read from, as printed."""

_SPELLED_ALIKE = 85.0
_SHORTEST_MISSPELLED = 5
_SHORTEST_STEM = 3
"""Letters from which, one more, a name may be the beginning of a longer word."""
_EVERYBODY = "population"
"""The measure of a noun that only says that people are counted."""
_WORD = re.compile(r"\d+|[^\W\d_]+")
_DAY_NAMES = frozenset().union(lexicon.MONTHS, lexicon.WEEKDAYS)


def attest(
    claim: Claim, statement: Statement, passage: str, sentence: str, actors: Actors
) -> Attested:
    """Return whether *passage*, the quoted words, states the value of *statement*, and where.

    The context words of the statement stand at the end of the passage; *sentence* is what stands
    around the words in the source.
    """
    match statement.value:
        case Quantity() as figure:
            return _attest_figure(claim, statement, figure, passage, sentence)
        case DateRange() as days:
            return _attest_days(claim, statement, days, passage)
        case Actor(name):
            return _attest_names((name,), passage, sentence, actors)
        case Names(members):
            return _attest_names(members, passage, sentence, actors)
        case _:
            return Attestation.UNCHECKED, ""


# Figures


def _attest_figure(
    claim: Claim, statement: Statement, value: Quantity, passage: str, sentence: str
) -> Attested:
    readings = _figures(passage)
    for reading in readings:
        if _same_figure(reading, value):
            return Attestation.STATED, reading.text
    if _built_of_dates(statement.written, passage) or _multiplied(value, passage):
        return Attestation.STATED, statement.written
    meant = [one for one in readings if _could_be_meant(one, claim, statement, value)]
    elsewhere = any(_same_figure(one, value) for one in _figures(sentence))
    if len(meant) == 1 and not elsewhere and _of_its_measure(claim, statement, passage):
        return Attestation.CONTRADICTED, meant[0].text
    return Attestation.ABSENT, ""


def _figures(text: str) -> list[Reading]:
    return [one for one in read(text) if one.kind == "quantity"]


def _same_figure(reading: Reading, value: Quantity) -> bool:
    return any(_equal(said, value) for said in _quantities(reading))


def _quantities(reading: Reading) -> Iterator[Quantity]:
    """Yield what a figure says, also where its mark may be read in two ways."""
    for said in (reading.value, reading.other):
        if isinstance(said, Quantity):
            yield said


def _equal(said: Quantity, value: Quantity) -> bool:
    """Return whether two figures are the same, or differ in nothing but a bound's own figure."""
    said = evolve(said, unit=said.unit or value.unit)
    if compare_quantities(said, value).level is Level.SAME:
        return True
    both = in_common_unit(said, value)
    if both is None or said.change != value.change or said.approximate != value.approximate:
        return False
    left, right = (one.interval for one in both)
    return left.closed() == right.closed() and not left.point and not right.point


def _could_be_meant(reading: Reading, claim: Claim, statement: Statement, value: Quantity) -> bool:
    """Return whether a figure may be the answer: of the claim's unit, or a count of its things."""
    said = reading.value
    if not isinstance(said, Quantity) or reading.ambiguous or said.change != value.change:
        return False
    unit = value.unit or claim.unit
    if said.unit is not None or (unit is not None and is_measure(unit)):
        return said.unit is not None and in_common_unit(said, evolve(value, unit=unit)) is not None
    return said.counted is None or _counts_its_things(said.counted, claim, statement)


def _counts_its_things(counted: str, claim: Claim, statement: Statement) -> bool:
    """Return whether a noun names what the claim counts, or people where it counts people."""
    asked = " ".join(filter(None, (claim.question, claim.unit, statement.scope.group)))
    last = _words(counted)[-1]
    if _stems(counted) & _stems(asked) or last in MEASURE_OF:
        return True
    of_people = claim.unit is not None and folded(claim.unit) in lexicon.PEOPLE
    return of_people and (last in lexicon.PEOPLE or last.endswith(lexicon.PEOPLE_ENDINGS))


def _of_its_measure(claim: Claim, statement: Statement, passage: str) -> bool:
    """Return whether the words speak of the measure that the claim asks for, or of none."""
    own = statement.scope.measure
    asked = {own} if own else _measures(claim.question)
    spoken = _measures(passage)
    related = (
        containment(Scope(measure=one), Scope(measure=other), Actors()) is not Containment.NEITHER
        for one in asked
        for other in spoken
    )
    return not asked or not spoken or any(related)


def _measures(text: str) -> set[str]:
    return {MEASURE_OF[word] for word in _words(text) if word in MEASURE_OF} - {_EVERYBODY}


def _built_of_dates(written: str, passage: str) -> bool:
    """Return whether a length was typed as two dates ("since 1990 until 2019") that are there."""
    names = _day_names(written)
    dated = any(one.kind == "date" for one in read(written))
    return dated and bool(names) and names <= _day_names(passage)


def _multiplied(value: Quantity, passage: str) -> bool:
    """Return whether the words multiply by *value*: "doubling and even tripling" is 2 to 3."""
    words = _words(passage)
    times = [
        Decimal(number)
        for stem, number in lexicon.MULTIPLES.items()
        if any(word.startswith(stem) for word in words)
    ]
    return bool(times) and (value.low, value.high) == (min(times), max(times))


# Days


def _attest_days(claim: Claim, statement: Statement, value: DateRange, passage: str) -> Attested:
    """Return whether the words name the day, a day within it, or all that its writing names."""
    readings = [one for one in read(passage) if one.kind == "date"]
    known: list[tuple[Reading, DateRange]] = []
    for reading in readings:
        for days in _resolved(reading, passage, claim.within):
            if _follows(value, days):
                return Attestation.STATED, reading.text
            known.append((reading, days))
    names = _day_names(statement.written)
    as_named = any(_day_names(reading.text) == names for reading, _ in known)
    if names and names <= _day_names(passage) and not as_named:
        return Attestation.STATED, statement.written
    alone = len(readings) == 1 and bool(known) and value.resolved
    if alone and all(compare_dates(days, value).level is Level.CONFLICT for _, days in known):
        return Attestation.CONTRADICTED, readings[0].text
    return Attestation.ABSENT, ""


def _follows(value: DateRange, said: DateRange) -> bool:
    """Return whether *value* follows from *said*: by 7 January from 7 January, and the month."""
    if not value.resolved or not value.interval.covers(said.interval):
        return False
    if value.first is None or value.last is None:
        return (value.first or value.last) in {said.first, said.last}
    return True


def _day_names(text: str) -> set[str]:
    """Return the figures, months and weekdays of *text*."""
    return {part for part in _words(text) if part.isdecimal() or part in _DAY_NAMES}


def _resolved(reading: Reading, passage: str, within: DateRange | None) -> Iterator[DateRange]:
    """Yield what the words of a date may stand for, completed by the claim's own days."""
    for days in (reading.value, reading.other):
        if isinstance(days, DateRange) and days.resolved:
            yield days
    if within is None:
        return
    before = passage[: reading.span.start].split()[-1:]
    for words in (reading.text, " ".join([*before, reading.text])):
        try:
            days = read_date(words, within=within)
        except ValueError:
            continue
        if days.resolved:
            yield days


# Names


def _attest_names(names: Sequence[str], passage: str, sentence: str, actors: Actors) -> Attested:
    """Return whether all of *names* are there, in the sentence where the words have a pronoun."""
    around = _words(f"{passage} … {sentence}")
    found = [name for name in names if _stands(actors.names(name), around)]
    if len(found) == len(names):
        return Attestation.STATED, ", ".join(found)
    return Attestation.ABSENT, ", ".join(found)


def _stands(called: Sequence[str], around: Sequence[str]) -> bool:
    """Return whether one of the names something is *called* by is there.

    As it is written or as the beginning of a word (Russia in "Russian-led"), with other words
    between, or else in another spelling.
    """
    written = f" {' '.join(around)} "
    present = set(around)
    wanted = [name for name in (" ".join(_words(name)) for name in called) if name]
    if any(f" {name if len(name) > _SHORTEST_STEM else f'{name} '}" in written for name in wanted):
        return True
    if any(telling <= present for telling in map(_telling, wanted) if telling):
        return True
    return any(
        len(name) >= _SHORTEST_MISSPELLED and best_window(name, written, at_least=_SPELLED_ALIKE)
        for name in wanted
    )


def _telling(name: str) -> set[str]:
    return {word for word in name.split() if word not in lexicon.NOT_NOUNS}


def _words(text: str) -> list[str]:
    """Return the words and figures of *text*, folded."""
    return _WORD.findall(folded(text))


def _stems(text: str) -> set[str]:
    return {word.removesuffix("s") for word in _words(text) if word not in lexicon.NOT_NOUNS}
