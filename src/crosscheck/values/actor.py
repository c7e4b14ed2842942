"""Who did it: actors with their other names, what they belong to, and what belongs to them."""

from collections.abc import Iterable, Mapping
from typing import Literal, cast

from attrs import field, frozen

from crosscheck.text import folded
from crosscheck.values.level import Level, Looser, Remark, ValueComparison


@frozen
class Actor:
    """One of the named: a person, an office, a government, an organisation, a country."""

    name: str
    """As the statement writes it."""


@frozen
class Identity:
    """What the project's actors file declares of one actor."""

    name: str
    aliases: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    """Actors that this one acts within ("Tokayev" within "Kazakhstan's government")."""
    parts: tuple[str, ...] = ()
    """Actors that are a part of this one ("Russian troops" of "CSTO troops")."""


@frozen
class Actors:
    """Every declared identity, found by any spelling of any of its names."""

    identities: tuple[Identity, ...] = ()
    _by_name: Mapping[str, Identity] = field(factory=dict, eq=False, repr=False)
    _reached: dict[tuple[str, str], frozenset[str]] = field(factory=dict, eq=False, repr=False)
    """What was found so far by following a relation, by canonical name."""

    @classmethod
    def of(cls, identities: Iterable[Identity]) -> "Actors":
        """Return the actors with an index over all their names."""
        declared = tuple(identities)
        names = {
            _spelling(name): identity
            for identity in declared
            for name in (identity.name, *identity.aliases)
        }
        return cls(declared, names)

    def canonical(self, name: str) -> str:
        """Return the declared name of *name*, folded; its own spelling where it is undeclared."""
        spelling = _spelling(name)
        identity = self._by_name.get(spelling)
        return _spelling(identity.name) if identity else spelling

    def names(self, name: str) -> tuple[str, ...]:
        """Return *name* and every other name that is declared to be the same."""
        identity = self._by_name.get(_spelling(name))
        return (name, identity.name, *identity.aliases) if identity else (name,)

    def within(self, name: str) -> frozenset[str]:
        """Return the canonical names of all that *name* acts within, itself left out."""
        return self._reach(name, "broader")

    def parts(self, name: str) -> frozenset[str]:
        """Return the canonical names of all the parts of *name*, itself left out."""
        return self._reach(name, "parts")

    def _reach(self, name: str, relation: Literal["broader", "parts"]) -> frozenset[str]:
        start = self.canonical(name)
        if (start, relation) not in self._reached:
            self._reached[start, relation] = self._follow(start, relation)
        return self._reached[start, relation]

    def _follow(self, start: str, relation: Literal["broader", "parts"]) -> frozenset[str]:
        found: set[str] = set()
        waiting = [start]
        while waiting:
            identity = self._by_name.get(waiting.pop())
            for other in getattr(identity, relation) if identity else ():
                canonical = self.canonical(other)
                if canonical not in found and canonical != start:
                    found.add(canonical)
                    waiting.append(canonical)
        return frozenset(found)


def compare_actors(left: Actor, right: Actor, actors: Actors) -> ValueComparison:
    """Return how two actors stand to each other, by spelling and by what *actors* declares."""
    first, second = actors.canonical(left.name), actors.canonical(right.name)
    if first == second:
        return ValueComparison(Level.SAME, _same_reason(left, right))
    for looser, inner, outer in (("left", right, left), ("right", left, right)):
        whole = actors.canonical(outer.name)
        if whole in actors.within(inner.name):
            return ValueComparison(
                Level.COMPATIBLE, f"“{inner.name}” is within “{outer.name}”", cast("Looser", looser)
            )
        if actors.canonical(inner.name) in actors.parts(outer.name):
            return ValueComparison(
                Level.COMPATIBLE,
                f"“{inner.name}” is a part of “{outer.name}”, named for the whole",
                cast("Looser", looser),
                (Remark.PART_FOR_WHOLE,),
            )
    return ValueComparison(Level.CONFLICT, "two different answers")


def _same_reason(left: Actor, right: Actor) -> str:
    if folded(left.name) == folded(right.name):
        return f"both say {left.name}"
    return f"{left.name} and {right.name} are names of the same"


def _spelling(name: str) -> str:
    return folded(name).removeprefix("the ")
