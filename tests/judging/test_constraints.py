"""Relations between claims: reported when no values satisfy them."""

from collections.abc import Callable
from typing import Any, Literal

import pytest
from attrs import evolve

from crosscheck.constraints import broken
from crosscheck.model import Constraint, Judgement
from crosscheck.text import Location, Point

PLACE = Location("claims/constraints.yaml", Point(1, 3))


def messages(
    judged: Callable[..., Judgement],
    relation: Literal["<", "<=", "="],
    left: list[Any],
    *right: list[Any],
    kind: str = "quantity",
) -> list[str]:
    """Return what is broken when the claim *left* stands in *relation* to the sum of *right*."""
    claims = {}
    for name, rows in zip("xyz", (left, *right), strict=False):
        judgement = judged(kind, rows)
        claims[name] = evolve(judgement, claim=evolve(judgement.claim, id=name))
    names = tuple("yz"[: len(right)])
    constraint = Constraint(f"x {relation} {' + '.join(names)}", "x", relation, names, PLACE)
    return [finding.message for finding in broken([constraint], claims)]


@pytest.mark.parametrize(
    ("left", "relation", "right", "holds"),
    [
        ("13", "<=", "225", True),
        ("300", "<=", "225", False),
        ("225", "<=", "225", True),
        ("225", "<", "225", False),
        ("more than 225", "<=", "225", False),
        ("more than 225", "<=", "more than 200", True),
        ("up to 500", "<=", "225", True),
        ("225", "=", "225", True),
        ("225", "=", "226", False),
        ("more than 225", "=", "at most 225", False),
    ],
)
def test_one_claim_against_another(
    judged: Callable[..., Judgement],
    left: str,
    relation: Literal["<", "<=", "="],
    right: str,
    holds: bool,
) -> None:
    found = messages(judged, relation, [("c", left)], [("d", right)])

    assert found == ([] if holds else [f"x {relation} y: no recorded values satisfy it"])


def test_a_claim_may_be_what_any_of_its_statements_allows(
    judged: Callable[..., Judgement],
) -> None:
    assert messages(judged, "<=", [("c", "300"), ("d", "10")], [("e", "225")]) == []


def test_one_source_must_not_break_it_by_itself(judged: Callable[..., Judgement]) -> None:
    found = messages(judged, "<=", [("c", "300"), ("d", "10")], [("c", "225"), ("e", "400")])

    assert found == ["x <= y: the values of c do not satisfy it"]


def test_the_parts_of_a_sum_are_added(judged: Callable[..., Judgement]) -> None:
    assert messages(judged, "=", [("c", "225")], [("d", "206")], [("e", "19")]) == []
    assert messages(judged, "=", [("c", "225")], [("d", "206")], [("e", "at least 20")]) != []
    assert messages(judged, "=", [("c", "225")], [("d", "up to 206")], [("e", "19")]) == []


def test_dates_stand_in_order(judged: Callable[..., Judgement]) -> None:
    request, arrival = [("c", "by 7 January 2022")], [("d", "6 January 2022")]

    assert messages(judged, "<=", request, arrival, kind="date") == []
    late = [("c", "9 January 2022")]
    assert messages(judged, "<=", late, arrival, kind="date") != []


def test_what_is_no_figure_or_says_nothing_breaks_nothing(
    judged: Callable[..., Judgement],
) -> None:
    assert messages(judged, "<=", [("c", "Tokayev")], [("d", "Putin")], kind="actor") == []
    assert messages(judged, "<=", [], [("d", "225")]) == []


def test_figures_in_two_units_are_held_against_each_other_in_one(
    judged: Callable[..., Judgement],
) -> None:
    served, sentence = [("c", "14 months")], [("d", "2 years")]

    assert messages(judged, "<=", served, sentence) == []
    assert messages(judged, "<=", sentence, served) != []
    assert messages(judged, "<=", [("c", "3 km")], sentence) == []
