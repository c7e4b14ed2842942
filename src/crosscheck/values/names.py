"""Who they are: sets of names, complete or open."""

from attrs import frozen

from crosscheck.values.actor import Actors
from crosscheck.values.level import Level, Looser, ValueComparison


@frozen
class Names:
    """A set of names."""

    members: tuple[str, ...]
    """As the statement writes them, in its order."""
    complete: bool = False
    """Whether the source says that these are all ("comprising", "the members are")."""


def compare_names(left: Names, right: Names, actors: Actors) -> ValueComparison:
    """Return how two sets of names stand to each other; an open list may leave names out."""
    first = {actors.canonical(name): name for name in left.members}
    second = {actors.canonical(name): name for name in right.members}
    only_left = [name for key, name in first.items() if key not in second]
    only_right = [name for key, name in second.items() if key not in first]
    if not only_left and not only_right:
        if left.complete == right.complete:
            return ValueComparison(Level.SAME, "both name the same")
        looser: Looser = "right" if left.complete else "left"
        return ValueComparison(Level.COMPATIBLE, "both name the same, one as all of them", looser)
    if left.complete and only_right:
        return _conflict(only_left, only_right)
    if right.complete and only_left:
        return _conflict(only_left, only_right)
    reason = _difference(only_left, only_right) + "; a list that does not claim to be complete"
    if left.complete or right.complete:
        return ValueComparison(Level.COMPATIBLE, reason, "right" if left.complete else "left")
    return ValueComparison(Level.COMPATIBLE, reason, "both")


def _conflict(only_left: list[str], only_right: list[str]) -> ValueComparison:
    return ValueComparison(
        Level.CONFLICT,
        _difference(only_left, only_right) + "; a list that says it is complete leaves them out",
    )


def _difference(only_left: list[str], only_right: list[str]) -> str:
    parts = []
    if only_left:
        parts.append(f"only the first names {', '.join(only_left)}")
    if only_right:
        parts.append(f"only the second names {', '.join(only_right)}")
    return " and ".join(parts)
