"""Things that belong together, found by joining two at a time (union-find)."""

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    """Disjoint sets; what was never joined is a set of its own."""

    def __init__(self) -> None:
        self._parents: dict[T, T] = {}

    def head(self, member: T) -> T:
        """Return the one that stands for the set of *member*."""
        path = []
        while (parent := self._parents.get(member, member)) != member:
            path.append(member)
            member = parent
        for each in path:
            self._parents[each] = member
        return member

    def join(self, head: T, other: T) -> None:
        """Make one set of those of *head* and *other*; that of *head* goes on standing for it."""
        first, second = self.head(head), self.head(other)
        if first != second:
            self._parents[second] = first
