"""How many were harmed: what the counts of a page say on one measure."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from crosscheck.reading.measures import GROUP_OF
from crosscheck.scanning import harm
from crosscheck.scanning.counting import Count
from crosscheck.values.quantity import Quantity, exactly
from crosscheck.values.scope import Scope

_SHOT = 0.6
"""How far "five were shot" says that five were injured, where nobody died ..."""
_SHOT_BESIDE_DEAD = 0.7
"""... where those who died are told apart (1 dead, 3 shot) ..."""
_RECKONED = 0.5
"""... and where the dead have to be taken off first."""
_CASUALTIES = 0.4
"""How far a count of casualties is one of the dead or of the injured ..."""
_WITHIN_CASUALTIES = 0.3
"""... and the other way round."""
_PART = 0.7
_NOBODY = 0.5
_VAGUE = 0.7
_OF_ALL = 0.3
"""How far a count of people, of no group, is one of the group asked for."""
_OF_A_GROUP = 0.9
"""How far a count of officers, or of children, is one of all the people."""
_SURE = 0.4
"""The fit from which a count of the dead is taken off those shot."""
_LEAST = 0.15
_LEAST_OF_AN_ARTICLE = 0.5
_BOTH = ("killed", "injured")
_EVERYBODY = frozenset(("men", "women"))
"""Groups that are told apart in a list and seldom counted for themselves."""
_ANYBODY = _EVERYBODY | {"citizens"}
"""Groups that any other may be part of."""


class Tallied(NamedTuple):
    """A count as an answer to how many were harmed."""

    counted: Count
    value: Quantity
    fit: float
    """How surely it is one, from 0 to 1."""
    how: str
    """The words that say so."""
    reckoned: bool = False
    """Whether the value was reckoned from two figures, and is printed nowhere."""
    scope: Scope = Scope()


class _Dead(NamedTuple):
    """The dead of a page."""

    number: Decimal
    ends: Mapping[int, int]
    """For each sentence that counts them, where the first of its figures ends."""


def tally(counts: Sequence[Count], measure: str, group: str | None) -> list[Tallied]:
    """Return what *counts* say on how many (of *group*) suffered *measure*, in their order."""
    dead = _dead(counts) if measure == "injured" else None
    several = any(count.value.stated and count.value.stated > 1 for count in counts)
    harmed = any(count.value.stated and count.measure == measure for count in counts)
    found = []
    for count in counts:
        tallied = _tallied(count, measure, dead)
        if tallied is None or (count.article and several):
            continue  # "a man" is one of the several
        tallied = _of_group(tallied, group)
        if tallied is None:
            continue
        if harmed and tallied.value.high == 0:  # nobody, before or beside those who were
            tallied = tallied._replace(fit=tallied.fit * _NOBODY)
        if tallied.fit >= (_LEAST_OF_AN_ARTICLE if count.article else _LEAST):
            found.append(tallied)
    return found


def _tallied(count: Count, measure: str, dead: _Dead | None) -> Tallied | None:
    fit = count.fit * (_VAGUE if count.value.stated is None else 1.0)
    if count.measure == measure:
        part = count.part == "some" or (count.part and dead is None)
        return Tallied(count, count.value, fit * _PART if part else fit, count.how)
    if count.article:
        return None
    if count.measure == harm.SHOT and measure == "injured":
        return _of_the_shot(count, fit, dead)
    if count.measure == "casualties" and measure in _BOTH:
        return Tallied(
            count, count.value, fit * _CASUALTIES, count.how, scope=Scope(measure="casualties")
        )
    if measure == "casualties" and count.measure in _BOTH:
        scope = Scope(measure=count.measure)
        return Tallied(count, count.value, fit * _WITHIN_CASUALTIES, count.how, scope=scope)
    return None


def _of_the_shot(count: Count, fit: float, dead: _Dead | None) -> Tallied | None:
    """Return those shot as injured, less the dead who are among them."""
    if dead is None:
        return Tallied(count, count.value, fit * _SHOT, count.how)
    if dead.ends.get(count.sentence, count.span.start) < count.span.start:  # 1 dead, 3 shot
        return Tallied(count, count.value, fit * _SHOT_BESIDE_DEAD, count.how)
    shot = count.value.stated
    if shot is None or shot <= dead.number or not count.value.interval.point:
        return None
    how = f"{shot} {count.how} less {dead.number} killed"
    return Tallied(count, exactly(shot - dead.number), fit * _RECKONED, how, reckoned=True)


def _dead(counts: Sequence[Count]) -> _Dead | None:
    """Return the dead, as many as by the surest count of all; None where nobody died."""
    killed = [count for count in counts if count.measure == "killed"]
    sure = [
        (count.fit * (_PART if count.part else 1.0), -count.span.start, count.value.stated)
        for count in killed
        if count.fit >= _SURE and count.value.stated
    ]
    if not sure:
        return None
    ends = {count.sentence: count.span.end for count in reversed(killed) if not count.article}
    return _Dead(max(sure)[2], ends)


def _of_group(tallied: Tallied, asked: str | None) -> Tallied | None:
    """Return *tallied* with the group it counts, the less sure the less that is the one *asked*.

    None where it counts others: the soldiers killed are no answer for the officers.
    """
    counted = _group(tallied.counted.value.counted or "")
    wanted = _group(asked or "") or asked
    if wanted is not None:
        if counted == wanted:
            return tallied
        others = counted is not None and counted not in _ANYBODY
        return None if others else tallied._replace(fit=tallied.fit * _OF_ALL)
    if counted and counted not in _EVERYBODY and not tallied.scope.measure:
        return tallied._replace(scope=Scope(group=counted), fit=tallied.fit * _OF_A_GROUP)
    return tallied


def _group(people: str) -> str | None:
    """Return the group of people that words name, by their last: police officers."""
    noun = people.lower().split()[-1:]
    return GROUP_OF.get(noun[0]) if noun else None
