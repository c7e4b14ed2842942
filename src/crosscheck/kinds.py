"""The five kinds of value: how one is read as an editor types it, and how two compare."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from crosscheck.reading.typed import read_date, read_quantity
from crosscheck.values.actor import Actor, Actors, compare_actors
from crosscheck.values.dates import DateRange, compare_dates, loose_days
from crosscheck.values.interval import Interval
from crosscheck.values.ladder import compare_quantities
from crosscheck.values.level import ValueComparison
from crosscheck.values.names import Names, compare_names
from crosscheck.values.quantity import Quantity, in_unit, loose, strict
from crosscheck.values.stance import Stance, compare_stances
from crosscheck.values.value import KindName, Value


@frozen
class Basis:
    """What a claim and its project declare that comparing two values needs."""

    whole: bool = False
    """Whether only whole numbers are possible: people and things are counted."""
    tolerance: Decimal = Decimal(0)
    """The fraction by which figures may differ and still be close."""
    actors: Actors = field(factory=Actors)


@frozen
class Typed:
    """A value as an editor typed it, with what its claim declares for reading it."""

    words: str | tuple[str, ...]
    """Text, or a list of texts."""
    unit: str | None = None
    """The claim's unit, for figures typed without one."""
    within: DateRange | None = None
    """Completes partial dates."""
    complete: bool = False
    """Whether a list of names is all of them."""

    def one(self, expected: str) -> str:
        """Return the text; ValueError where a list was typed instead of *expected*."""
        if isinstance(self.words, str):
            return self.words.strip()
        raise ValueError(f"expected {expected}, found a list")


# Each kind's functions take its own value class; the registry below keeps them together.
Compare = Callable[[Any, Any, Basis], ValueComparison]
OnLine = Callable[[Any, Basis], Interval]


@frozen
class Kind:
    """One kind of value."""

    read: Callable[[Typed], Value]
    """Reads what was typed; ValueError with a sentence where it cannot."""
    compare: Compare
    strict: OnLine | None = None
    """What a value literally allows, for kinds whose values lie on a line."""
    loose: OnLine | None = None
    """What a careful reader would let pass, for kinds whose values lie on a line."""


def _read_quantity(typed: Typed) -> Quantity:
    """Return the figure in the claim's unit, where it converts: three decades are 30 years."""
    figure = read_quantity(typed.one("one figure"), unit=typed.unit)
    return in_unit(figure, typed.unit) or figure


def _read_names(typed: Typed) -> Names:
    names = typed.words.split(",") if isinstance(typed.words, str) else typed.words
    members = tuple(name.strip().removeprefix("and ").strip() for name in names)
    if not all(members):
        raise ValueError("expected a list of names, found an empty one")
    return Names(members, typed.complete)


def _read_stance(typed: Typed) -> Stance:
    word = typed.one("affirms, denies or unclear").casefold()
    if word not in {stance.value for stance in Stance}:
        raise ValueError(f"expected affirms, denies or unclear, found {word!r}")
    return Stance(word)


KINDS: dict[KindName, Kind] = {
    "quantity": Kind(
        read=_read_quantity,
        compare=lambda left, right, basis: compare_quantities(
            left, right, whole=basis.whole, tolerance=basis.tolerance
        ),
        strict=lambda value, basis: strict(value, whole=basis.whole),
        loose=lambda value, basis: loose(value, tolerance=basis.tolerance),
    ),
    "date": Kind(
        read=lambda typed: read_date(typed.one("one date"), within=typed.within),
        compare=lambda left, right, _: compare_dates(left, right),
        strict=lambda value, _: value.interval,
        loose=lambda value, _: loose_days(value),
    ),
    "actor": Kind(
        read=lambda typed: Actor(typed.one("one name")),
        compare=lambda left, right, basis: compare_actors(left, right, basis.actors),
    ),
    "names": Kind(
        read=_read_names,
        compare=lambda left, right, basis: compare_names(left, right, basis.actors),
    ),
    "stance": Kind(
        read=_read_stance,
        compare=lambda left, right, _: compare_stances(left, right),
    ),
}
