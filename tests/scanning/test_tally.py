"""How many were harmed, by all that a page counts."""

from collections.abc import Callable

import pytest

from crosscheck.scanning.counting import Count
from crosscheck.scanning.tally import tally
from crosscheck.values.scope import Scope

Counts = Callable[[str], list[Count]]


@pytest.fixture
def tallied(counts: Counts) -> Callable[..., list[tuple[str, str]]]:
    """Give the answers to how many suffered a measure, the surest first, each with its words."""

    def answers(text: str, measure: str, group: str | None = None) -> list[tuple[str, str]]:
        found = tally(counts(text), measure, group)
        surest = sorted(found, key=lambda each: -each.fit)
        return [(str(each.value.stated), each.how) for each in surest]

    return answers


Tallied = Callable[..., list[tuple[str, str]]]


def test_a_count_of_the_measure_is_an_answer(tallied: Tallied) -> None:
    text = "Two people were killed and five injured."

    assert [("2", "killed")] == tallied(text, "killed")
    assert [("5", "injured")] == tallied(text, "injured")
    assert [] == tallied(text, "arrested")


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Five people were shot.", [("5", "shot")]),
        # The dead are told apart ...
        ("1 dead, 3 shot in Torvik", [("3", "shot")]),
        # ... or among them.
        ("Five people were shot, three fatally.", [("2", "5 shot less 3 killed")]),
        ("Five people were shot. Three died.", [("2", "5 shot less 3 killed")]),
        ("Three people were shot. All three died.", []),
        ("Nearly 20 people were shot. Three died.", []),
    ],
)
def test_those_shot_are_injured_less_the_dead(
    tallied: Tallied, text: str, injured: list[tuple[str, str]]
) -> None:
    assert injured == tallied(text, "injured")


def test_what_was_reckoned_says_so(counts: Counts) -> None:
    (found,) = tally(counts("Five people were shot, three fatally."), "injured", None)

    assert found.reckoned
    assert found.value.interval.point


@pytest.mark.parametrize("measure", ["killed", "injured"])
def test_casualties_may_be_either_and_are_told_as_what_they_are(
    counts: Counts, measure: str
) -> None:
    (found,) = tally(counts("There were 40 casualties."), measure, None)

    assert Scope(measure="casualties") == found.scope


def test_the_dead_are_some_of_the_casualties(counts: Counts) -> None:
    (found,) = tally(counts("Forty people were killed."), "casualties", None)

    assert Scope(measure="killed") == found.scope


def test_one_of_several_is_no_answer(tallied: Tallied) -> None:
    assert ["3"] == [
        value for value, _ in tallied("Three people died. A man died at noon.", "killed")
    ]
    assert ["1"] == [value for value, _ in tallied("A man was killed.", "killed")]


def test_nobody_is_less_sure_where_somebody_was(tallied: Tallied) -> None:
    assert ["0"] == [value for value, _ in tallied("No one was injured.", "injured")]
    assert ["4", "0"] == [
        value
        for value, _ in tallied(
            "No one was injured at first. Later 4 were.\nFour were hurt.", "injured"
        )
    ]


@pytest.mark.parametrize(
    ("text", "measure", "first"),
    [
        ("Two of the wounded stayed. Five people were wounded.", "injured", "5"),
        ("Two others were wounded. Five people were wounded.", "injured", "5"),
        ("Two of the men were killed. Five people were killed.", "killed", "5"),
        ("Dozens were killed. Twelve people were killed.", "killed", "12"),
    ],
)
def test_a_part_and_a_vague_figure_are_less_sure(
    tallied: Tallied, text: str, measure: str, first: str
) -> None:
    assert first == tallied(text, measure)[0][0]


def test_others_beside_the_dead_are_all_the_injured(counts: Counts) -> None:
    (beside,) = tally(counts("One man died. Two others were injured."), "injured", None)
    (alone,) = tally(counts("Two others were injured."), "injured", None)

    assert beside.fit > alone.fit


GROUPS = "Two people were killed. Three officers were killed. Four soldiers were killed."


def test_of_a_group_only_its_own_figures_are_answers_and_those_of_people(
    tallied: Tallied,
) -> None:
    assert ["3", "2"] == [value for value, _ in tallied(GROUPS, "killed", "police officers")]


def test_a_group_that_nobody_asked_for_is_told(counts: Counts) -> None:
    assert [None, "officers", "soldiers"] == [
        each.scope.group for each in tally(counts(GROUPS), "killed", None)
    ]


def test_men_and_women_are_just_people(counts: Counts) -> None:
    (found,) = tally(counts("Two men were killed."), "killed", None)

    assert found.scope.group is None
