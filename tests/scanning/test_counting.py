"""What happened to the people that the figures of a text count, in the manner of news reports."""

from collections.abc import Callable

import pytest

from crosscheck.scanning.counting import Count

Counts = Callable[[str], list[Count]]


def told(found: list[Count]) -> list[tuple[str, int]]:
    return [
        (each.measure, int(each.value.stated))
        for each in found
        if each.value.stated is not None and not each.article
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Passive, and what became of them.
        ("Two people were killed.", [("killed", 2)]),
        ("Thirteen people died in the fire.", [("killed", 13)]),
        ("The fire left 13 dead.", [("killed", 13)]),
        ("At least nine people were wounded when a grenade exploded.", [("injured", 9)]),
        ("Five people suffered minor injuries.", [("injured", 5)]),
        ("Six miners are missing.", [("missing", 6)]),
        ("Seven were hospitalized.", [("injured", 7)]),
        ("Forty people were arrested overnight.", [("arrested", 40)]),
        # Active: those behind the verb suffer, not those before it.
        ("A gunman killed two people and wounded three others.", [("killed", 2), ("injured", 3)]),
        ("Killing two and injuring five, the blast shook the town.",
         [("killed", 2), ("injured", 5)]),
        ("Two police officers killed three protesters.", [("killed", 3)]),
        ("Harbour Blast Kills 3, Wounds 2", [("killed", 3), ("injured", 2)]),
        ("Police arrested 12 people.", [("arrested", 12)]),
        ("The storm claimed the lives of 13 people.", [("killed", 13)]),
        # Nouns.
        ("There were 13 deaths and 20 injuries.", [("killed", 13), ("injured", 20)]),
        ("The death of 13 miners shook the town.", [("killed", 13)]),
        ("The death toll rose to 50 on Sunday.", [("killed", 50)]),
        ("The shooting of four people shocked Torvik.", [("shot", 4)]),
        ("A double homicide in Torvik", [("killed", 2)]),
        ("A triple fatal shooting in Torvik", [("killed", 3)]),
        ("A quadruple shooting in Torvik", [("shot", 4)]),
        ("He faces three counts of murder.", [("killed", 3)]),
        # Two figures in one clause.
        ("Two people were killed and five injured.", [("killed", 2), ("injured", 5)]),
        ("2 killed, 5 injured at harbour fair", [("killed", 2), ("injured", 5)]),
        ("1 dead, 3 shot in Torvik", [("killed", 1), ("shot", 3)]),
        ("Five were shot, three fatally.", [("shot", 5), ("killed", 3)]),
        # Some of them.
        ("227 people were killed, among them 19 officers.", [("killed", 227), ("killed", 19)]),
        ("227 people were killed, among them his brother.", [("killed", 227)]),
        # Words put in between.
        ("Two men, ages 25 and 26, died at the scene.", [("killed", 2)]),
        ("Four women (all of them teachers) were killed.", [("killed", 4)]),
        ("Three people – all from Torvik – were injured.", [("injured", 3)]),
        ("Five people, including two men, were shot.", [("shot", 5), ("shot", 2)]),
        # Nobody.
        ("No one was killed.", [("killed", 0)]),
        ("Nobody was hurt, the mayor said.", [("injured", 0)]),
    ],
)  # fmt: skip # a case a line
def test_a_figure_counts_what_the_words_beside_it_tell(
    counts: Counts, text: str, expected: list[tuple[str, int]]
) -> None:
    assert expected == told(counts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were shot.", [("shot", 3)]),
        ("Three people were shot and killed.", [("killed", 3)]),
        ("Three people were shot and injured.", [("injured", 3)]),
        ("Three people were shot dead.", [("killed", 3)]),
        ("Three people were shot to death.", [("killed", 3)]),
        ("Three people were fatally shot.", [("killed", 3)]),
        ("Police fatally shot three men.", [("killed", 3)]),
        ("A gunman shot three men.", [("shot", 3)]),
        ("Three people were struck by gunfire.", [("shot", 3)]),
        ("Three houses were struck.", []),
        ("Three people were stabbed.", [("shot", 3)]),
        ("Three people were stabbed to death.", [("killed", 3)]),
    ],
)
def test_the_shot_may_live_unless_it_is_said(
    counts: Counts, text: str, expected: list[tuple[str, int]]
) -> None:
    assert expected == told(counts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six people are in hospital.", [("injured", 6)]),
        ("Six people were taken to hospital.", [("injured", 6)]),
        ("Two men are in critical condition.", [("injured", 2)]),
        ("Two survived.", [("injured", 2)]),
        ("Two men were taken to hospital, where they died.", [("killed", 2)]),
        ("Two men were rushed to a hospital where they were pronounced dead.", [("killed", 2)]),
        ("Six people were taken to hospital where one died.", [("injured", 6), ("killed", 1)]),
    ],
)
def test_signs_show_what_is_not_said(
    counts: Counts, text: str, expected: list[tuple[str, int]]
) -> None:
    assert expected == told(counts(text))


def test_to_be_taken_to_hospital_is_a_surer_sign_than_to_be_there(counts: Counts) -> None:
    there, taken = counts("Six people are in hospital. Six people were taken to hospital.")

    assert there.fit < taken.fit


@pytest.mark.parametrize(
    "text",
    [
        "The gunman fired 30 shots.",
        "He was shot three times and killed.",
        "He faces three counts of attempted murder.",
        "Two suspects killed a guard.",
        "Three shootings this week shook the town.",
        "Anna Berg, 33, was killed.",
        "Twelve people were not injured.",
        "Two weapons were found near the dead.",
        "The bridge was closed for 3 days.",
        "Five people saw how the guard was killed.",
        "None of the passengers was seriously hurt.",
    ],
)
def test_what_counts_nobody_who_was_harmed(counts: Counts, text: str) -> None:
    assert [] == told(counts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two of the four had died.", [("2", "some")]),
        ("Two of them were killed.", [("2", "some")]),
        ("Two of the wounded stayed in hospital.", [("2", "some")]),
        ("Two others were injured.", [("2", "others")]),
        ("Three more were injured.", [("3", "others")]),
        ("Another man was injured.", [("1", "others")]),
        ("Two people were injured.", [("2", None)]),
        ("One of the four men was killed.", []),
    ],
)
def test_a_count_may_be_of_a_part(
    counts: Counts, text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Of the four of whom two died nothing is said; "one of" counts nothing."""
    assert expected == [(str(each.value.stated), each.part) for each in counts(text)]


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("Two people were injured.", "A man was injured."),
        ("Two people were injured.", "Two people were seriously injured."),
        ("Two were hurt.", "Two critically hurt."),
        ("Two people were killed.", "Two people had been killed."),
        ("Two people were killed.", "Two bears were killed."),
        ("Two people died.", "There were two victims of murder."),
    ],
)
def test_some_words_tell_more_surely_than_others(
    counts: Counts, surer: str, less_sure: str
) -> None:
    assert counts(surer)[0].fit > counts(less_sure)[0].fit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Погибли 13 человек.", [("killed", 13)]),
        ("13 человек ранены.", [("injured", 13)]),
        ("По данным полиции, погибли 13 человек, ещё 20 ранены.",
         [("killed", 13), ("injured", 20)]),
        ("Пострадали восемь человек.", [("injured", 8)]),
        ("Число погибших выросло до 164.", [("killed", 164)]),
        ("Задержаны 40 человек.", [("arrested", 40)]),
    ],
)  # fmt: skip # a case a line
def test_simple_russian_sentences(
    counts: Counts, text: str, expected: list[tuple[str, int]]
) -> None:
    assert expected == told(counts(text))


def test_the_words_that_tell_stand_where_they_are_said_to(counts: Counts) -> None:
    text = "Police said two men were shot and killed."
    (found,) = counts(text)

    assert ("two", "shot and killed", "shot") == (
        found.span.cut(text),
        found.how,
        found.cue.cut(text),
    )
