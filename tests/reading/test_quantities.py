"""What stands around a figure: its words, its unit, what it counts, and whether it is a change."""

import pytest

from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import render


def quantities(text: str) -> list[Reading]:
    return [reading for reading in read(text) if reading.kind == "quantity"]


def value(text: str) -> Quantity:
    (reading,) = quantities(text)
    assert isinstance(reading.value, Quantity)
    return reading.value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("left more than 200 people dead", ["more than 200"]),
        ("5,000-plus arrests", ["5,000-plus"]),
        ("200 people or more were hurt", ["200 people or more"]),
        ("between 160 and 170 protesters", ["between 160 and 170"]),
        ("rose to 40 from 30", ["40", "30"]),
        ("an 18-year-old man", ["18-year"]),
        ("a 10- to 15-year sentence", ["10- to 15-year"]),
        ("$10 million to $15 million", ["$10 million to $15 million"]),
        ("U.S. $5 and 5 U.S. dollars", ["U.S. $5", "5 U.S. dollars"]),
        ("more than 200 killed and fewer than 300 hurt", ["more than 200", "fewer than 300"]),
        ("below 89 % and more than 17 reviews", ["below 89 %", "more than 17"]),
        ("20 or more and 30 or fewer", ["20 or more and 30 or fewer"]),
        ("rather than 200", ["200"]),
        ("more than 5 and more than 10", ["more than 5", "more than 10"]),
        ("more than 5 km but less than 10 kg", ["more than 5 km", "less than 10 kg"]),
        ("a 10-to-15-year term", ["10-to-15-year"]),
        ("5--7 men and -7 - -5", ["5--7", "-7 - -5"]),
        ("rose by a third to 70m", ["a third", "70m"]),
        ("several hundred thousand", ["several hundred thousand"]),
        ("lost 1-2 and won 3–2", ["1", "2", "3", "2"]),
    ],
)
def test_a_reading_spans_the_figure_and_the_words_that_bound_it(
    text: str, words: list[str]
) -> None:
    assert words == [reading.text for reading in quantities(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("30 per cent", "%"),
        ("2 percentage points", "pp"),
        ("US$5", "USD"),
        ("€38 million", "EUR"),
        ("£12m", "GBP"),
        ("Rs 500", "INR"),
        ("5 million pounds", "GBP"),
        ("5 pounds", "lb"),
        ("three decades", "decade"),
        ("a 32-yard pass", "yard"),
        ("60 miles per hour", "mph"),
        ("5 km²", "sq km"),
        ("20 degrees Celsius", "°C"),
        ("40C", "°C"),
        ("5 m", "m"),
        ("5 M", None),
        ("a wall 30m high", "m"),
        ("Anna Smith, 33, of Almaty", "year"),
        ("aged 33", "year"),
        ("a third of respondents", "share"),
        ("225 citizens", None),
        ("30m viewers", None),
    ],
)
def test_units_have_one_name(text: str, unit: str | None) -> None:
    assert unit == value(text).unit


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("225 citizens have been killed", "citizens"),
        ("13 police officers died", "police officers"),
        ("hundreds of people", "people"),
        ("200 of the protesters were", "protesters"),
        ("1301 confirmed coronavirus cases, of which", "confirmed coronavirus cases"),
        ("14 COVID-19 cases", "COVID-19 cases"),
        ("one police officer was killed", "police officer"),
        ("30 % of voters", "voters"),
        ("none of the officers", "officers"),
        ("225 were killed", None),
        ("225 dead in Almaty", None),
        ("twenty years in power", None),
    ],
)
def test_the_noun_behind_a_figure_is_what_it_counts(text: str, noun: str | None) -> None:
    assert noun == value(text).counted


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("up by 12", "up"),
        ("fell 3 %", "down"),
        ("a drop of 5 per cent", "down"),
        ("a 12 per cent increase", "up"),
        ("raised rates by 25 basis points", "up"),
        ("increased by more than 200", "up"),
        ("rose to 40", None),
        ("they lost 3 officers", None),
        ("lost 3 %", "down"),
    ],
)
def test_a_change_is_no_level(text: str, change: str | None) -> None:
    assert change == value(text).change


@pytest.mark.parametrize(
    ("text", "rendered"),
    [
        ("more than about 200", "more than about 200"),
        ("up to 10-15", "up to 15"),
        ("at least 10 to 15", "at least 10"),
        ("over 10 and under 20 km", "more than 10 and fewer than 20 km"),
        ("below 0 degrees Celsius", "less than 0 °C"),
        ("less than -5", "less than -5"),
        ("about 0", "about 0"),
        ("20 or more than 20", "at least 20"),
        ("less than 20 or equal to 20", "up to 20"),
        ("x > 10 and x < 20", "more than 10 and fewer than 20"),
        ("two-thirds or more", "at least 2 out of 3"),
        ("between a quarter and a third", "at least 1 out of 4 and at most 1 out of 3"),
    ],
)
def test_bounds_hedges_and_ranges_combine(text: str, rendered: str) -> None:
    assert rendered == render(value(text))


@pytest.mark.parametrize(
    "text",
    [
        "one of them was killed",
        "the new one",
        "one's own",
        "a one-off",
        "on NBC 7's page",
        "at one point",
        "he called 911",
        "a 3D film in 1080p",
        "the Fantastic Four split",
        "Windows 10 was released",
        "on Resident Evil 5 had",
        "ISBN 1-55972-084-0",
        "see https://example.org/article/225",
        "chapter five",
        "in 1998",
        "1. First item",
        "as stated [3]",
        "the 20th officer",
    ],
)
def test_figures_that_name_are_not_read(text: str) -> None:
    assert not quantities(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Almaty 13 were killed", "13"),
        ("killed one and fled", "one"),
        ("a one-man show", "one"),
        ("In Almaty 13 officers died", "13"),
        ("that day 5 people died", "5"),
        ("at least one of them", "at least one"),
        ("one person was killed", "one"),
        ("2000 people in 2019", "2000"),
        ("2053 confirmed cases", "2053"),
        ("about 2000 were arrested", "about 2000"),
    ],
)
def test_figures_that_count_are_read(text: str, words: str) -> None:
    assert [words] == [reading.text for reading in quantities(text)]
