"""Whether the quoted words state the recorded value, on words of the real seeds."""

import pytest

from crosscheck.attesting import attest
from crosscheck.kinds import KINDS, Typed
from crosscheck.model import Attestation, Claim, Statement
from crosscheck.reading.typed import read_date
from crosscheck.text import Location, Point
from crosscheck.values.actor import Actors, Identity
from crosscheck.values.dates import DateRange
from crosscheck.values.scope import Scope
from crosscheck.values.value import KindName

HERE = Location("claims/claims.yaml", Point(1, 1))
ACTORS = Actors.of(
    [
        Identity("Kassym-Jomart Tokayev", ("Tokayev", "Tokaev")),
        Identity("CSTO", ("Collective Security Treaty Organization",)),
    ]
)
JANUARY = read_date("2022-01")


def attested(
    kind: KindName,
    written: str,
    passage: str,
    *,
    sentence: str = "",
    unit: str | None = None,
    question: str = "How many people were killed?",
    scope: Scope | None = None,
    within: DateRange | None = None,
) -> tuple[str, str]:
    words = tuple(written.split(", ")) if kind == "names" else written
    value = KINDS[kind].read(Typed(words, unit=unit, within=within))
    scope = scope or Scope()
    statement = Statement("s", "source", value, written, HERE, HERE, scope=scope)
    claim = Claim("claim", question, kind, HERE, (statement,), unit=unit, within=within)
    found, read = attest(claim, statement, passage, sentence or passage, ACTORS)
    return found.value, read


# Figures


@pytest.mark.parametrize(
    ("written", "unit", "passage"),
    [
        ("more than 225", "people", "more than 225 citizens have been killed"),
        (">225", "people", "more than 225 citizens have been killed"),
        ("225+", "people", "more than 225 citizens have been killed"),
        ("225", "people", "caused 225 casualties by mid-January"),
        ("thousands", "people", "led to thousands of arrests"),
        ("more than 5,000", "people", "more than 5000 demonstrators have been arrested"),
        ("13", "officers", "has led to the death of 13 officers"),
        ("about three decades", "year", "ruled for about three decades by Nazarbayev"),
        ("about 30", "year", "ruled for about three decades by Nazarbayev"),
        ("twenty years", "year", "stepped down in 2019 after twenty years in power"),
        ("3 %", None, "extensive resources, such as 3% of the global oil reserves"),
        ("2,500", "GBP", "an average income of £2.500 a year"),
        ("2", None, "a sudden doubling of fuel prices"),
        ("2 to 3", None, "by doubling and even tripling the cost of living"),
        ("since 1990 until 2019", "year", "in power since 1990 … stepped down in 2019"),
    ],
)
def test_a_figure_is_stated_where_some_figure_of_the_words_is_the_same(
    written: str, unit: str | None, passage: str
) -> None:
    assert attested("quantity", written, passage, unit=unit)[0] == "stated"


@pytest.mark.parametrize(
    ("written", "passage", "read"),
    [
        ("235", "more than 225 citizens have been killed", "more than 225"),
        ("fewer than 225", "more than 225 citizens have been killed", "more than 225"),
        ("225", "more than 225 citizens have been killed", "more than 225"),
        ("more than 225", "caused 225 casualties", "225"),
        ("12", "killed 13 police officers", "13"),
        ("225", "nearly 225 people were killed", "nearly 225"),
    ],
)
def test_a_figure_is_contradicted_by_the_only_one_that_could_be_meant(
    written: str, passage: str, read: str
) -> None:
    found, words = attested("quantity", written, passage, unit="people")

    assert found == "contradicted"
    assert words.startswith(read)


@pytest.mark.parametrize(
    ("written", "unit", "passage"),
    [
        # No figure, or several
        ("225", "people", "many citizens have been killed"),
        ("225", "people", "more than 200 citizens and 13 officers have been killed"),
        # Figures that count other things, or measure
        ("225", "people", "citizens have been killed in two cities"),
        ("225", "people", "citizens have been killed within 3 days"),
        ("225", "people", "killing 3 % of the citizens there"),
        ("three years", "year", "it killed 225 people"),
        # A change is no level
        ("225", "people", "the toll rose by 12"),
        # Another measure
        ("225", "people", "more than 5000 demonstrators have been arrested"),
        ("225", "people", "led to thousands of arrests"),
        # A year or a date is no figure
        ("225", "people", "killed on 7 January 2022"),
    ],
)
def test_a_figure_is_absent_where_nothing_speaks_for_or_against_it(
    written: str, unit: str | None, passage: str
) -> None:
    assert attested("quantity", written, passage, unit=unit) == ("absent", "")


def test_a_figure_of_the_sentence_outside_the_quote_is_no_contradiction() -> None:
    sentence = "Of 300 protesters, more than 225 citizens have been killed."

    assert attested(
        "quantity", "more than 225", "Of 300 protesters", sentence=sentence, unit="people"
    ) == ("absent", "")


def test_what_is_counted_may_be_named_by_the_group_the_measure_or_the_question() -> None:
    words = "they had 12 tents and no water"
    asked = "How many tents were there?"

    assert attested("quantity", "10", words, unit="things")[0] == "absent"
    assert attested("quantity", "10", words, unit="things", question=asked)[0] == "contradicted"
    assert (
        attested("quantity", "10", words, unit="things", scope=Scope(group="tents"))[0]
        == "contradicted"
    )
    assert (
        attested("quantity", "10", "12 fatalities", unit="things", scope=Scope(measure="killed"))[0]
        == "contradicted"
    )


def test_a_measure_that_contains_the_one_asked_for_can_contradict_it() -> None:
    found = attested("quantity", "more than 225", "caused 225 casualties", unit="people")

    assert found == ("contradicted", "225")


def test_a_figure_whose_mark_may_be_read_two_ways_contradicts_nothing() -> None:
    assert attested("quantity", "3000", "with 2.500 people", unit="people")[0] == "absent"


# Days


@pytest.mark.parametrize(
    ("written", "passage"),
    [
        ("7 January 2022", "on January 7th 2022, as tensions escalated"),
        ("by 7 January 2022", "By January 7th 2022, as tensions escalated"),
        # A day is within a deadline and within its month
        ("by 7 January 2022", "a street in Almaty on January 7, 2022, after violence"),
        ("January 2022", "on January 7th 2022"),
        # Completed by the claim's own month
        ("5 January 2022", "On the 5th, the government changed its tactics"),
        ("5 January 2022", "declared on January 5 a state of emergency"),
        ("the night between the 4th and 5th", "On the night between the 4th and 5th, people"),
        # Completed by another place in the words
        ("early January 2022", "2022 was a turbulent year. In early January, protests erupted"),
        ("January 2022", "since last January's protests … 2022 was a turbulent year"),
        # Left as it is where nothing resolves it
        ("Wednesday", "stormed the mayor's office on Wednesday as unrest"),
        ("2019", "stepped down in 2019 after twenty years"),
    ],
)
def test_a_day_is_stated_where_the_words_name_it_or_a_day_within_it(
    written: str, passage: str
) -> None:
    assert attested("date", written, passage, within=JANUARY)[0] == "stated"


@pytest.mark.parametrize(
    ("written", "passage", "read"),
    [
        ("7 January 2022", "Kazakhstan on January 5, 2022 declared", "January 5, 2022"),
        ("by 5 January 2022", "On January 7th 2022, as tensions escalated", "January 7th 2022"),
        ("2018", "stepped down in 2019", "2019"),
    ],
)
def test_a_day_is_contradicted_by_the_only_one_where_no_day_satisfies_both(
    written: str, passage: str, read: str
) -> None:
    found, words = attested("date", written, passage)

    assert found == "contradicted"
    assert read in words


@pytest.mark.parametrize(
    ("written", "passage"),
    [
        ("7 January 2022", "as tensions escalated in the city"),
        ("7 January 2022", "By January 7th 2022, as tensions escalated"),
        ("7 January 2022", "some time in January 2022"),
        ("7 January 2022", "from 5 January 2022, and again on 9 January 2022"),
        ("7 January 2022", "on Wednesday"),
        ("since 1990", "stepped down in 2019"),
        ("by 7 January 2022", "declared on January 5, 2022"),
        ("Wednesday", "on 5 January 2022"),
    ],
)
def test_a_day_is_absent_where_nothing_speaks_for_or_against_it(written: str, passage: str) -> None:
    assert attested("date", written, passage) == ("absent", "")


# Names


@pytest.mark.parametrize(
    ("kind", "written", "passage"),
    [
        ("actor", "Tokayev", "president Tokayev appealed to the Russian government"),
        ("actor", "Tokayev", "Kassym-Jomart Tokaev promised political reforms"),
        ("actor", "CSTO", "a member of the Collective Security Treaty Organization"),
        ("actor", "Nazarbayev", "ruled for three decades by Nazerbayev"),
        ("actor", "Russia", "forces from Russian-led military alliance arrive"),
        ("actor", "the police", "arrested by the police"),
        ("actor", "Tokayev", "Tokayev’s appeal to Putin"),
        ("actor", "government of Tokayev", "Tokayev and his government"),
        ("names", "Armenia, Russia", "comprising Armenia, Russia, Kazakhstan, Belarus"),
    ],
)
def test_names_are_stated_where_all_of_them_are_there_in_some_spelling(
    kind: KindName, written: str, passage: str
) -> None:
    assert attested(kind, written, passage)[0] == "stated"


def test_a_name_may_stand_in_the_sentence_around_the_words() -> None:
    sentence = "Tokayev spoke, and then he appealed to the Russian government."

    assert attested("actor", "Tokayev", "he appealed", sentence=sentence)[0] == "stated"


@pytest.mark.parametrize(
    ("kind", "written", "passage", "read"),
    [
        ("actor", "Tokayev", "president Putin appealed to the government", ""),
        ("actor", "Iran", "forces from Iraq arrive", ""),
        ("names", "Armenia, China", "comprising Armenia, Russia, Kazakhstan", "Armenia"),
    ],
)
def test_a_name_that_is_not_there_is_absent_and_never_contradicted(
    kind: KindName, written: str, passage: str, read: str
) -> None:
    assert attested(kind, written, passage) == ("absent", read)


def test_a_stance_is_not_checked() -> None:
    assert attested("stance", "affirms", "they say so") == (Attestation.UNCHECKED.value, "")
