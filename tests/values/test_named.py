"""Actors, sets of names, stances and scopes: the values that do not lie on a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.values.actor import Actor, Actors, Identity, compare_actors
from crosscheck.values.level import Level, Remark
from crosscheck.values.names import Names, compare_names
from crosscheck.values.scope import Containment, Scope, containment
from crosscheck.values.stance import Stance, compare_stances

ACTORS = Actors.of(
    [
        Identity("Kassym-Jomart Tokayev", ("Tokaev", "Tokayev"), ("the government of Kazakhstan",)),
        Identity("government of Kazakhstan", ("Kazakhstan's government",), ("Kazakhstan",)),
        Identity("Kazakhstan", ("Kazakstan",)),
        Identity("Collective Security Treaty Organization", ("CSTO",), parts=("Russian troops",)),
        Identity("Russian troops"),
        Identity("Almaty", ("Amalty",), ("Kazakhstan",)),
    ]
)
MIRRORED = {"left": "right", "right": "left", "both": "both", None: None}


@pytest.mark.parametrize(
    ("left", "right", "level", "looser"),
    [
        ("Tokayev", "TOKAYEV", Level.SAME, None),
        ("Tokaev", "Kassym‑Jomart Tokayev", Level.SAME, None),
        ("the CSTO", "Collective Security Treaty Organization", Level.SAME, None),
        ("Tokayev", "Kazakhstan's government", Level.COMPATIBLE, "right"),
        ("Tokayev", "Kazakstan", Level.COMPATIBLE, "right"),
        ("Russian troops", "CSTO", Level.COMPATIBLE, "right"),
        ("Tokayev", "the Nazarbayev government", Level.CONFLICT, None),
        ("North Korea", "South Korea", Level.CONFLICT, None),
        ("Tokayev", "Nazarbayev", Level.CONFLICT, None),
    ],
)
def test_actors_are_the_same_only_by_spelling_or_declaration(
    left: str, right: str, level: Level, looser: str | None
) -> None:
    forwards = compare_actors(Actor(left), Actor(right), ACTORS)
    backwards = compare_actors(Actor(right), Actor(left), ACTORS)

    assert (forwards.level, forwards.looser) == (level, looser)
    assert (backwards.level, backwards.looser) == (level, MIRRORED[looser])


def test_a_part_named_for_the_whole_is_remarked_on() -> None:
    comparison = compare_actors(Actor("CSTO"), Actor("Russian troops"), ACTORS)

    assert comparison.remarks == (Remark.PART_FOR_WHOLE,)
    assert comparison.reason == "“Russian troops” is a part of “CSTO”, named for the whole"


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Tokayev", "tokayev", "both say Tokayev"),
        ("Tokaev", "Tokayev", "Tokaev and Tokayev are names of the same"),
        ("Tokayev", "Kazakhstan", "“Tokayev” is within “Kazakhstan”"),
        ("Tokayev", "Putin", "two different answers"),
    ],
)
def test_the_reason_names_both_actors(left: str, right: str, reason: str) -> None:
    assert compare_actors(Actor(left), Actor(right), ACTORS).reason == reason


def test_actors_that_contain_each_other_in_a_circle_do_not_hang() -> None:
    circle = Actors.of([Identity("A", broader=("B",)), Identity("B", broader=("A",))])

    assert circle.within("A") == {"b"}
    assert circle.parts("A") == frozenset()


MEMBERS = ("Armenia", "Russia", "Kazakhstan", "Belarus", "Tajikistan", "Kyrgyzstan")
ALL = Names(MEMBERS, complete=True)


@pytest.mark.parametrize(
    ("left", "right", "level", "looser"),
    [
        (ALL, Names(MEMBERS[::-1], complete=True), Level.SAME, None),
        (Names(("Russia",)), Names(("russia",)), Level.SAME, None),
        (ALL, Names(MEMBERS), Level.COMPATIBLE, "right"),
        (ALL, Names(("Russia", "Kazakstan")), Level.COMPATIBLE, "right"),
        (Names(("Russia",)), Names(("Armenia",)), Level.COMPATIBLE, "both"),
        (ALL, Names(("Russia", "China")), Level.CONFLICT, None),
        (ALL, Names(MEMBERS[1:], complete=True), Level.CONFLICT, None),
    ],
)
def test_only_a_list_that_says_it_is_complete_can_leave_names_out(
    left: Names, right: Names, level: Level, looser: str | None
) -> None:
    forwards, backwards = compare_names(left, right, ACTORS), compare_names(right, left, ACTORS)

    assert (forwards.level, forwards.looser) == (level, looser)
    assert (backwards.level, backwards.looser) == (level, MIRRORED[looser])


def test_a_difference_names_what_only_one_side_has() -> None:
    comparison = compare_names(ALL, Names((*MEMBERS[1:], "China"), complete=True), ACTORS)

    assert comparison.reason == (
        "only the first names Armenia and only the second names China;"
        " a list that says it is complete leaves them out"
    )


@pytest.mark.parametrize(
    ("left", "right", "level", "looser"),
    [
        (Stance.AFFIRMS, Stance.AFFIRMS, Level.SAME, None),
        (Stance.UNCLEAR, Stance.UNCLEAR, Level.SAME, None),
        (Stance.AFFIRMS, Stance.DENIES, Level.CONFLICT, None),
        (Stance.UNCLEAR, Stance.DENIES, Level.COMPATIBLE, "left"),
    ],
)
def test_an_unclear_stance_goes_with_either(
    left: Stance, right: Stance, level: Level, looser: str | None
) -> None:
    forwards, backwards = compare_stances(left, right), compare_stances(right, left)

    assert (forwards.level, forwards.looser) == (level, looser)
    assert (backwards.level, backwards.looser) == (level, MIRRORED[looser])


@pytest.mark.parametrize(
    ("left", "right", "stands"),
    [
        (Scope("killed"), Scope("killed"), Containment.EQUAL),
        (Scope("killed"), Scope("casualties"), Containment.NARROWER),
        (Scope("casualties"), Scope("injured"), Containment.WIDER),
        (Scope("killed"), Scope("injured"), Containment.NEITHER),
        (Scope("killed"), Scope(), Containment.NEITHER),
        (Scope("killed", "citizens"), Scope("killed"), Containment.NARROWER),
        (Scope("killed", "citizens"), Scope("killed", "people"), Containment.NARROWER),
        (Scope("killed", "people"), Scope("killed"), Containment.EQUAL),
        (Scope("killed", "officers"), Scope("killed", "citizens"), Containment.NEITHER),
        (Scope(place="Amalty"), Scope(place="Kazakhstan"), Containment.NARROWER),
        (Scope(place="Amalty"), Scope(place="Almaty"), Containment.EQUAL),
        (Scope(place="Kazakhstan"), Scope(place="Almaty"), Containment.WIDER),
        (Scope("killed", "citizens"), Scope("casualties"), Containment.NARROWER),
        (Scope("killed"), Scope("casualties", "citizens"), Containment.NEITHER),
    ],
)
def test_which_scope_contains_which(left: Scope, right: Scope, stands: Containment) -> None:
    swapped = {Containment.NARROWER: Containment.WIDER, Containment.WIDER: Containment.NARROWER}

    assert containment(left, right, ACTORS) == stands
    assert containment(right, left, ACTORS) == swapped.get(stands, stands)


def test_a_scope_is_said_in_a_few_words() -> None:
    assert Scope("killed", "citizens", "Almaty").words() == "killed, citizens, Almaty"


names = st.builds(
    Names,
    st.lists(st.sampled_from(["A", "B", "C"]), min_size=1, unique=True).map(tuple),
    st.booleans(),
)


@given(names, names)
def test_comparing_names_is_symmetric(left: Names, right: Names) -> None:
    forwards, backwards = compare_names(left, right, ACTORS), compare_names(right, left, ACTORS)

    assert forwards.level == backwards.level
    assert forwards.looser == MIRRORED[backwards.looser]
