"""Which thing of one state is which of another."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")
Key = Callable[[Thing], Hashable]


def paired(
    before: Sequence[Thing], after: Sequence[Thing], *keys: Key[Thing]
) -> Iterator[tuple[Thing | None, Thing | None]]:
    """Yield each thing with what it was: in the order of *after*, then what is no more.

    Two are one by the first of *keys* that they share, in the order in which they come; a later
    key looks only at what the ones before it left over.
    """
    partners: dict[int, int] = {}
    for key in keys:
        taken = set(partners.values())
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for number, thing in enumerate(before):
            if number not in taken:
                waiting[key(thing)].append(number)
        for number, thing in enumerate(after):
            if number not in partners and waiting[key(thing)]:
                partners[number] = waiting[key(thing)].popleft()
    for number, thing in enumerate(after):
        yield before[partners[number]] if number in partners else None, thing
    taken = set(partners.values())
    yield from ((thing, None) for number, thing in enumerate(before) if number not in taken)
