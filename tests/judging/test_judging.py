"""A claim's verdict: camps, consensus, and the odd one out."""

from collections.abc import Callable
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.explaining import explain
from crosscheck.model import Judgement, Verdict
from crosscheck.values.interval import Interval

Judge = Callable[..., Judgement]
CITIZENS = {"scope": {"group": "citizens"}}
CASUALTIES = {"scope": {"measure": "casualties"}}
FIRST, SECOND = {"as_of": "9 January 2022"}, {"as_of": "15 January 2022"}


@pytest.fixture(name="killed")
def killed_fixture(judged: Judge, scope: Any) -> Judge:
    """Return a function that judges counts of killed people."""

    def build(*rows: Any, **rest: Any) -> Judgement:
        return judged("quantity", list(rows), unit="people", scope=scope("killed"), **rest)

    return build


def camps(judgement: Judgement) -> list[tuple[str, ...]]:
    """Return the members of each camp."""
    return [camp.statements for camp in judgement.camps]


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("c", "225"), ("d", "225")], Verdict.AGREED),
        ([("c", "more than 200"), ("d", "225")], Verdict.CONSISTENT),
        ([("c", "more than 225"), ("d", "225")], Verdict.CLOSE),
        ([("c", "164"), ("d", "225")], Verdict.DISPUTED),
        ([("c", "225")], Verdict.SINGLE_SOURCE),
        ([("c", "225"), ("c", "225", {"speaker": "police"})], Verdict.SINGLE_SOURCE),
        ([("c", "225"), ("c", "164", {"speaker": "police"})], Verdict.DISPUTED),
        ([("c", "225"), ("d", "40", {"scope": {"measure": "injured"}})], Verdict.INCOMPARABLE),
        ([("c", "164", FIRST), ("c", "225", SECOND), ("d", "225")], Verdict.SUPERSEDED),
        ([], Verdict.UNSUPPORTED),
    ],
)
def test_the_verdict_in_a_word(killed: Judge, rows: list[Any], verdict: Verdict) -> None:
    cumulative = verdict is Verdict.SUPERSEDED

    assert killed(*rows, cumulative=cumulative).verdict == verdict


def test_one_source_with_two_deadlines_for_one_event_is_not_just_single(judged: Judge) -> None:
    judgement = judged("date", [("c", "by 7 January 2022"), ("c", "by 20 January 2022")])

    assert judgement.verdict == Verdict.CONSISTENT
    assert explain(judgement).endswith("two different deadlines for one event.")


def test_the_death_toll_of_january_2022(killed: Judge) -> None:
    judgement = killed(
        ("a", "more than 200"), ("c", "more than 225", CITIZENS), ("d", "225", CASUALTIES)
    )

    assert judgement.verdict == Verdict.CLOSE
    assert explain(judgement) == (
        "Consistent, but only loosely: more than 225, killed, citizens (c) beside"
        " 225, casualties (d): “killed, citizens” is part of “casualties” and cannot exceed it;"
        " they touch at 225."
    )


def test_camps_and_the_odd_one_out(killed: Judge) -> None:
    judgement = killed(("a", "225"), ("c", "164"), ("d", "more than 200"), ("e", "about 230"))

    assert judgement.verdict == Verdict.DISPUTED
    assert camps(judgement) == [("a-0", "d-2", "e-3"), ("c-1",)]
    assert judgement.odd_one_out == ("c-1",)
    assert judgement.consensus is None
    assert explain(judgement) == (
        "They disagree: 225 (a) against 164 (c): no figure satisfies both;"
        " the gap is 61"
        " (and 2 more pairs). Without c, all agree."
    )


def test_a_statement_may_stand_in_two_camps(killed: Judge) -> None:
    judgement = killed(("c", "100"), ("d", "at least 90"), ("e", "200"))

    assert camps(judgement) == [("c-0", "d-1"), ("d-1", "e-2")]
    assert judgement.odd_one_out == ()


def test_the_consensus_is_what_all_allow(killed: Judge) -> None:
    judgement = killed(("c", "more than 200"), ("d", "more than 225"), ("e", "up to 300"))

    assert judgement.consensus == Interval(Decimal(226), Decimal(300))


def test_sources_of_one_lineage_count_once(killed: Judge) -> None:
    judgement = killed(("a", "225"), ("b", "225"), ("c", "225"))

    assert (judgement.sources, judgement.independent) == (3, 2)


def test_a_wider_count_bounds_a_narrower_one_and_the_reverse(killed: Judge) -> None:
    judgement = killed(("c", "300"), ("d", "225", CASUALTIES), ("e", "at most 500", CITIZENS))

    assert judgement.verdict == Verdict.DISPUTED
    assert camps(judgement) == [("c-0",), ("d-1",)]


def test_statements_whose_words_do_not_stand_take_no_side(killed: Judge) -> None:
    rows = [("c", "225"), ("d", "225"), ("e", "164")]

    assert killed(*rows).verdict == Verdict.DISPUTED
    assert killed(*rows, missing=(2,)).verdict == Verdict.AGREED
    assert killed(*rows, contradicted=(2,)).verdict == Verdict.AGREED
    assert killed(*rows, missing=(1, 2)).verdict == Verdict.UNSUPPORTED


def test_a_replaced_count_takes_no_side(killed: Judge) -> None:
    judgement = killed(("c", "164", FIRST), ("c", "225", SECOND), ("d", "225"), cumulative=True)

    # The undated 225 is held against the replaced 164 as well, but only the later count counts.
    assert camps(judgement) == [("c-1", "d-2")]


def test_promises_are_judged_among_themselves(judged: Judge) -> None:
    promise = {"mode": "promise"}
    judgement = judged(
        "stance",
        [("c", "affirms"), ("d", "affirms"), ("a", "affirms", promise), ("e", "denies", promise)],
    )

    assert judgement.verdict == Verdict.DISPUTED
    assert camps(judgement) == [("a-2",), ("e-3",)]


def test_actors_stand_in_camps_by_pairs(judged: Judge) -> None:
    judgement = judged(
        "actor",
        [("c", "Tokayev"), ("d", "Kazakhstan's government"), ("e", "the Nazerbayev government")],
    )

    assert camps(judgement) == [("c-0", "d-1"), ("e-2",)]
    assert judgement.odd_one_out == ("e-2",)


@pytest.mark.parametrize(
    ("kind", "rows", "rest", "sentence"),
    [
        (
            "stance",
            [("c", "affirms"), ("d", "affirms")],
            {},
            "All 2 independent sources agree: yes.",
        ),
        (
            "stance",
            [("a", "affirms"), ("b", "affirms"), ("c", "affirms")],
            {},
            "All 3 sources (2 independent) agree: yes.",
        ),
        (
            "stance",
            [("c", "affirms"), ("d", "affirms"), ("e", "affirms", {"mode": "promise"})],
            {},
            "All that can be compared agree: yes. Not held against this: yes (e): a report is"
            " not held against a promise.",
        ),
        (
            "quantity",
            [("c", "thousands"), ("d", "more than 5000")],
            {},
            "All can be true: thousands (c) beside more than 5000 (d):"
            " “more than 5,000” implies “thousands”.",
        ),
        (
            "date",
            [("c", "5 January 2022"), ("d", "by 7 January 2022"), ("c", "by 20 January 2022")],
            {},
            "All can be true: by 7 January 2022 (d) beside by 20 January 2022 (c):"
            " two different deadlines for one event.",
        ),
        ("quantity", [("c", "12"), ("c", "12")], {}, "Only c speaks to it: 12."),
        ("quantity", [], {}, "No statement is recorded."),
        (
            "quantity",
            [("c", "12"), ("d", "14")],
            {"missing": (0, 1)},
            "Too few of the quotes stand in their sources to judge it.",
        ),
        (
            "stance",
            [("c", "affirms", {"mode": "promise"}), ("d", "denies")],
            {},
            "Nothing here can be held against each other: yes, promise (c) beside no (d):"
            " a promise is not held against a report.",
        ),
        (
            "quantity",
            [("c", "164", FIRST), ("c", "225", SECOND), ("d", "225", SECOND)],
            {"cumulative": True},
            "A later count replaces an earlier one: 164 (c) beside 225 (c):"
            " a later count (9 January 2022: 164; 15 January 2022: 225).",
        ),
    ],
)
def test_every_verdict_is_explained_in_a_sentence(
    judged: Judge, kind: str, rows: list[Any], rest: dict[str, Any], sentence: str
) -> None:
    assert explain(judged(kind, rows, **rest)) == sentence


VALUES = ["164", "225", "more than 200", "about 230", "nearly 200", "up to 190", "dozens"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.sampled_from(VALUES), min_size=2, max_size=4), st.randoms())
def test_the_order_of_statements_does_not_matter(
    killed: Judge, values: list[str], random: Any
) -> None:
    sources = ["a", "c", "d", "e"]
    rows = [(sources[index], value) for index, value in enumerate(values)]
    shuffled = random.choice(list(permutations(rows)))

    one, other = killed(*rows), killed(*shuffled)

    assert one.verdict == other.verdict
    assert one.consensus == other.consensus
    assert {name[0] for name in one.odd_one_out} == {name[0] for name in other.odd_one_out}
    assert {camp.common for camp in one.camps} == {camp.common for camp in other.camps}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.sampled_from(VALUES), min_size=1, max_size=4))
def test_the_consensus_lies_in_every_statement(killed: Judge, values: list[str]) -> None:
    judgement = killed(*[(source, value) for source, value in zip("acde", values, strict=False)])

    if judgement.consensus is not None:
        for statement in judgement.claim.statements:
            assert statement.value.interval.covers(judgement.consensus)  # type: ignore[union-attr] # figures all


def test_a_count_that_grew_between_two_speakers_is_consistent(killed: Judge) -> None:
    judgement = killed(("c", "164", FIRST), ("d", "225", SECOND), cumulative=True)

    assert judgement.verdict == Verdict.CONSISTENT
    assert explain(judgement) == (
        "All can be true: 164 (c) beside 225 (d):"
        " the count grew (9 January 2022: 164; 15 January 2022: 225)."
    )


def test_one_statement_of_a_source_may_be_the_odd_one(judged: Judge) -> None:
    judgement = judged(
        "actor",
        [
            ("c", "the Nazerbayev government"),
            ("c", "Tokayev", {"speaker": "Arapova"}),
            ("d", "Kazakhstan's government"),
        ],
    )

    assert judgement.odd_one_out == ("c-0",)
    assert explain(judgement).endswith(" Without c (the Nazerbayev government), all agree.")


@pytest.mark.parametrize("unit", ["year", None])
def test_figures_in_two_units_stand_in_one_camp(judged: Judge, unit: str | None) -> None:
    rows = [("c", "about three decades"), ("d", "twenty years"), ("e", "28 years")]

    assert camps(judged("quantity", rows, unit=unit)) == [("c-0", "e-2"), ("d-1",)]


def test_what_cannot_be_held_against_the_others_is_named(judged: Judge) -> None:
    judgement = judged(
        "stance", [("c", "affirms"), ("d", "affirms"), ("e", "denies", {"mode": "promise"})]
    )

    assert explain(judgement) == (
        "All that can be compared agree: yes."
        " Not held against this: no (e): a report is not held against a promise."
    )


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("c", "affirms"), ("c", "unclear", {"speaker": "Bret"})], Verdict.CONSISTENT),
        ([("c", "affirms"), ("c", "affirms", {"speaker": "Bret"})], Verdict.SINGLE_SOURCE),
        ([("c", "affirms", FIRST), ("d", "denies", SECOND)], Verdict.INCOMPARABLE),
    ],
)
def test_answers_of_one_source_and_of_different_days(
    judged: Judge, rows: list[Any], verdict: Verdict
) -> None:
    assert judged("stance", rows).verdict == verdict


def test_what_does_not_stand_is_told_and_not_counted(killed: Judge) -> None:
    rows = [("c", "300"), ("d", "225"), ("e", "225")]

    assert explain(killed(*rows, missing=(0,))) == (
        "All that can be compared agree: 225."
        " Not counted, since the words quoted do not stand: 300 (c)."
    )
    assert explain(killed(*rows[:2], ("d", "225"), missing=(0,))) == (
        "Only d speaks to it: 225. Not counted, since the words quoted do not stand: 300 (c)."
    )


def test_a_count_that_does_not_stand_replaces_none(killed: Judge) -> None:
    rows = [("c", "164", FIRST), ("c", "225", SECOND), ("d", "160", FIRST)]

    assert killed(*rows, missing=(1,), cumulative=True).verdict == Verdict.DISPUTED
