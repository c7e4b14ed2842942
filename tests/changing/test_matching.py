"""Which thing of one state is which of another."""

from collections import Counter
from collections.abc import Callable, Hashable

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.changing.matching import paired

Thing = tuple[str, int]
KEYS: list[Callable[[Thing], Hashable]] = [lambda thing: thing, lambda thing: thing[0]]
THINGS = st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 3)))


def test_the_surest_key_comes_first() -> None:
    before, after = [("a", 1), ("a", 2)], [("a", 2), ("a", 3)]

    pairs = paired(before, after, *KEYS)

    assert [(("a", 2), ("a", 2)), (("a", 1), ("a", 3))] == list(pairs)


def test_what_has_no_partner_came_or_went() -> None:
    assert [(None, "x"), ("y", "y"), ("z", None)] == list(
        paired(["y", "z"], ["x", "y"], lambda thing: thing)
    )


@given(THINGS, THINGS)
def test_each_thing_comes_once_and_partners_share_a_key(
    before: list[tuple[str, int]], after: list[tuple[str, int]]
) -> None:
    found = paired(before, after, *KEYS)
    pairs = list(found)

    assert after == [new for _, new in pairs if new is not None]
    assert Counter(before) == Counter(old for old, _ in pairs if old is not None)
    assert all(old[0] == new[0] for old, new in pairs if old and new)


@given(THINGS)
def test_a_state_beside_itself_is_paired_with_itself(things: list[tuple[str, int]]) -> None:
    assert [(thing, thing) for thing in things] == list(paired(things, things, lambda one: one))
