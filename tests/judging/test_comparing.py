"""Two statements of one claim: context first, then the values."""

from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.model import Comparison, Relation
from crosscheck.values.level import Level, Remark

Compare = Callable[..., Comparison]
CITIZENS = {"scope": {"group": "citizens"}}
CASUALTIES = {"scope": {"measure": "casualties"}}
KILLED: dict[str, Any] = {"unit": "people", "measure": "killed"}


@pytest.fixture(name="killed")
def killed_fixture(compare: Compare, scope: Any) -> Compare:
    """Return a function that compares two counts of killed people."""

    def build(*rows: Any, **rest: Any) -> Comparison:
        return compare("quantity", list(rows), unit="people", scope=scope("killed"), **rest)

    return build


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ({"source": "c"}, {"source": "d"}, Relation.SOURCES),
        ({"source": "c"}, {"source": "c"}, Relation.SELF),
        (
            {"source": "c", "speaker": "Tokayev"},
            {"source": "c", "speaker": "Tokaev"},
            Relation.SELF,
        ),
        ({"source": "c", "speaker": "Bret"}, {"source": "c"}, Relation.SPEAKERS),
        ({"source": "c", "mode": "official claim"}, {"source": "d"}, Relation.OFFICIAL),
        (
            {"source": "c", "speaker": "police", "mode": "official claim"},
            {"source": "c"},
            Relation.OFFICIAL,
        ),
        (
            {"source": "c", "mode": "official claim"},
            {"source": "d", "mode": "official claim"},
            Relation.SOURCES,
        ),
    ],
)
def test_who_stands_against_whom(
    killed: Compare, left: dict[str, str], right: dict[str, str], relation: Relation
) -> None:
    rows = [(row.pop("source"), "225", row) for row in (dict(left), dict(right))]

    assert killed(*rows).relation == relation


def test_citizens_killed_cannot_exceed_all_casualties(killed: Compare) -> None:
    comparison = killed(("c", "more than 225", CITIZENS), ("d", "225", CASUALTIES))

    assert comparison.level == Level.CLOSE
    assert comparison.scope_differs
    assert comparison.reason == (
        "“killed, citizens” is part of “casualties” and cannot exceed it; they touch at 225"
    )


def test_the_wider_scope_may_stand_first(killed: Compare) -> None:
    comparison = killed(("d", "225", CASUALTIES), ("c", "164", CITIZENS))

    assert (comparison.level, comparison.scope_differs) == (Level.COMPATIBLE, True)


@pytest.mark.parametrize(
    ("wide", "narrow", "matters"),
    [("more than 200", "more than 225", False), ("225", "164", True), ("225", "225", False)],
)
def test_a_group_within_all_matters_only_where_the_figures_differ(
    killed: Compare, wide: str, narrow: str, matters: bool
) -> None:
    comparison = killed(("c", wide), ("d", narrow, CITIZENS))

    assert (comparison.level, comparison.scope_differs) == (Level.COMPATIBLE, matters)


def test_the_killed_and_the_injured_are_not_compared(killed: Compare) -> None:
    comparison = killed(("c", "225"), ("d", "300", {"scope": {"measure": "injured"}}))

    assert comparison.level == Level.INCOMPARABLE
    assert comparison.reason == "they speak of different things: killed; injured"


def test_a_stance_on_a_part_is_not_held_against_one_on_the_whole(compare: Compare) -> None:
    west = {"scope": {"place": "the West"}}
    forwards = compare("stance", [("c", "affirms"), ("c", "denies", west)])
    backwards = compare("stance", [("c", "denies", west), ("c", "affirms")])

    assert forwards.level == backwards.level == Level.INCOMPARABLE
    assert forwards.reason == backwards.reason
    assert forwards.reason == "they speak of different things: the West; the whole"


@pytest.mark.parametrize("mode", ["promise", "forecast"])
def test_what_is_to_come_is_not_held_against_what_is_reported(compare: Compare, mode: str) -> None:
    comparison = compare("stance", [("c", "affirms", {"mode": mode}), ("d", "denies")])

    assert comparison.level == Level.INCOMPARABLE
    assert comparison.reason == f"a {mode} is not held against a report"


def test_an_order_is_held_against_an_official_claim(compare: Compare) -> None:
    comparison = compare(
        "stance",
        [("c", "affirms", {"mode": "official claim"}), ("d", "denies", {"mode": "order"})],
    )

    assert (comparison.level, comparison.relation) == (Level.CONFLICT, Relation.OFFICIAL)


EARLIER, LATER = {"as_of": "9 January 2022"}, {"as_of": "15 January 2022"}


def test_a_later_higher_count_of_one_speaker_supersedes_the_earlier(killed: Compare) -> None:
    comparison = killed(
        ("c", "164", {**EARLIER, "speaker": "the ministry"}),
        ("d", "225", {**LATER, "speaker": "The ministry"}),
        cumulative=True,
    )

    assert (comparison.level, comparison.replaced) == (Level.COMPATIBLE, "superseded")
    assert comparison.replaced_side == "left"
    assert comparison.reason == "a later count (9 January 2022: 164; 15 January 2022: 225)"


def test_the_later_count_may_stand_first_and_a_lower_one_is_a_revision(killed: Compare) -> None:
    comparison = killed(("a", "164", LATER), ("b", "225", EARLIER), cumulative=True)

    assert (comparison.replaced, comparison.replaced_side) == ("revised", "right")


def test_another_speakers_later_count_may_be_higher(killed: Compare) -> None:
    comparison = killed(("c", "164", EARLIER), ("d", "225", LATER), cumulative=True)

    assert (comparison.level, comparison.replaced) == (Level.COMPATIBLE, None)
    assert comparison.reason == "the count grew (9 January 2022: 164; 15 January 2022: 225)"


def test_another_speakers_later_count_cannot_be_lower(killed: Compare) -> None:
    comparison = killed(("c", "164", LATER), ("d", "225", EARLIER), cumulative=True)

    assert comparison.level == Level.CONFLICT


def test_counts_that_do_not_add_up_over_time_stand_at_their_own_time(killed: Compare) -> None:
    comparison = killed(("c", "164", EARLIER), ("d", "225", LATER))

    assert comparison.level == Level.INCOMPARABLE
    assert comparison.reason == ("they stand at different times: 9 January 2022; 15 January 2022")


def test_counts_of_one_day_or_of_no_day_are_compared(killed: Compare) -> None:
    assert killed(("c", "164", EARLIER), ("d", "225", EARLIER)).level == Level.CONFLICT
    assert killed(("c", "164"), ("d", "225", LATER), cumulative=True).level == Level.CONFLICT


def test_people_are_whole_and_years_are_not(compare: Compare, killed: Compare) -> None:
    between = [("c", "more than 1"), ("d", "fewer than 2")]

    assert killed(*between).level == Level.CLOSE
    assert compare("quantity", between, unit="year").level == Level.COMPATIBLE
    assert compare("quantity", between).level == Level.COMPATIBLE
    assert compare("quantity", between, unit="arrests").level == Level.CLOSE


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Tokayev", "Kazakhstan's government", Level.COMPATIBLE),
        ("Tokayev", "Nazerbayev government", Level.CONFLICT),
        ("CSTO troops", "Russian troops", Level.COMPATIBLE),
    ],
)
def test_actors_compare_by_what_is_declared(
    compare: Compare, left: str, right: str, level: Level
) -> None:
    assert compare("actor", [("c", left), ("d", right)]).level == level


def test_two_deadlines_of_one_event_differ(compare: Compare) -> None:
    comparison = compare("date", [("c", "by 7 January 2022"), ("c", "by mid-January 2022")])

    assert comparison.level == Level.COMPATIBLE
    assert comparison.remarks == (Remark.BOUNDS_DIFFER,)


def test_names_compare_as_sets(compare: Compare) -> None:
    everyone = ("c", "Armenia, Russia, and Belarus", {"complete": True})

    assert compare("names", [everyone, ("d", "Russia")]).level == Level.COMPATIBLE
    assert compare("names", [everyone, ("d", "China")]).level == Level.CONFLICT
