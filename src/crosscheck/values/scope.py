"""What a figure covers: what is counted, of whom, and where; and which scope contains which."""

import enum

from attrs import frozen

from crosscheck.text import folded
from crosscheck.values.actor import Actors

_WITHIN_MEASURES = {
    # Every death and every injury is a casualty, and a victim.
    "killed": ("casualties",),
    "injured": ("casualties",),
    "convicted": ("charged",),
    "charged": ("arrested",),
}
_EVERYBODY = "people"


class Containment(enum.Enum):
    """How one scope stands to another."""

    EQUAL = "equal"
    NARROWER = "narrower"
    WIDER = "wider"
    NEITHER = "neither"


@frozen
class Scope:
    """What a figure covers; None is whatever the claim means."""

    measure: str | None = None
    group: str | None = None
    place: str | None = None

    def words(self) -> str:
        """Return the scope in a few words ("casualties", "killed, citizens, Almaty")."""
        return ", ".join(part for part in (self.measure, self.group, self.place) if part)


def containment(left: Scope, right: Scope, actors: Actors) -> Containment:
    """Return how *left* stands to *right*: narrower where everything it covers is in *right*."""
    if left == right:
        return Containment.EQUAL
    parts = {
        _measures(left.measure, right.measure),
        _groups(left.group, right.group, actors),
        _named(left.place, right.place, actors),
    } - {Containment.EQUAL}
    if not parts:
        return Containment.EQUAL
    return parts.pop() if len(parts) == 1 else Containment.NEITHER


def _measures(left: str | None, right: str | None) -> Containment:
    if left == right:
        return Containment.EQUAL
    if left is None or right is None:
        return Containment.NEITHER
    if right in _WITHIN_MEASURES.get(left, ()):
        return Containment.NARROWER
    return Containment.WIDER if left in _WITHIN_MEASURES.get(right, ()) else Containment.NEITHER


def _groups(left: str | None, right: str | None, actors: Actors) -> Containment:
    return _named(_group(left), _group(right), actors)


def _group(name: str | None) -> str | None:
    """Return None for everybody: a count without a group is one of people."""
    return None if name is None or folded(name) == _EVERYBODY else name


def _named(left: str | None, right: str | None, actors: Actors) -> Containment:
    if left is None or right is None:
        if left == right:
            return Containment.EQUAL
        return Containment.WIDER if left is None else Containment.NARROWER
    first, second = actors.canonical(left), actors.canonical(right)
    if first == second:
        return Containment.EQUAL
    if second in actors.within(left):
        return Containment.NARROWER
    return Containment.WIDER if first in actors.within(right) else Containment.NEITHER
