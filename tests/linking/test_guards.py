"""Which differing words make another statement of a quote, and how it is said."""

import pytest

from crosscheck.explaining import difference_in_words
from crosscheck.linking import link
from crosscheck.linking.guards import differences
from crosscheck.linking.nearest import nearest
from crosscheck.linking.side import Side
from crosscheck.model import Difference, Quote, Source
from crosscheck.text import fold


def differing(quoted: str, found: str) -> list[tuple[str, str, str]]:
    quote, source = Side(quoted, fold(quoted)), Side(found, fold(found))
    best = next(nearest(quote.folded.text, source.folded.text, at_least=0))
    return [(one.kind, one.quoted, one.found) for one in differences(quote, source, best.pairs)]


@pytest.mark.parametrize(
    ("quoted", "found", "kind"),
    [
        # Figures
        ("killed 41 people in the city", "killed 47 people in the city", "number"),
        ("killed 5 thousand in the city", "killed 5 million in the city", "number"),
        ("a dozen people were killed there", "a score people were killed there", "number"),
        ("killed two hundred in the city", "killed three hundred in the city", "number"),
        ("the first protest in the city", "the second protest in the city", "number"),
        ("prices rose by 30 % in a year", "prices rose by 30 € in a year", "number"),
        ("ruled for thirty years in all", "ruled for thirty days in all", "number"),
        ("reporters of CBS4 were at the scene", "reporters of CBS5 were at the scene", "number"),
        ("killed people in the whole city", "killed 12 people in the whole city", "number"),
        ("killed 41 in January in the city", "killed 47 in January in the city", "number"),
        # Days
        ("it was on January 7 in Almaty", "it was on January 8 in Almaty", "date"),
        ("it was on 7 January in Almaty", "it was on 7 June in Almaty", "date"),
        ("it was on Friday in Almaty", "it was on Sunday in Almaty", "date"),
        ("he stepped down in 2019 at last", "he stepped down in 2018 at last", "date"),
        ("it ended at 5 p.m. on March 4", "it ended at 9 p.m. on March 4", "date"),
        ("it was over by mid-January 2022", "it was over in mid-January 2022", "date"),
        ("that was in early January then", "that was in late January then", "date"),
        ("that was in early January 2022", "that was in late January 2022", "date"),
        # Bounds and hedges
        ("more than 225 people were killed", "less than 225 people were killed", "comparative"),
        ("at least 225 people were killed", "at most 225 people were killed", "comparative"),
        ("killed 225 people in the city", "killed up to 225 people in the city", "comparative"),
        ("killed 225 or more people there", "killed 225 or fewer people there", "comparative"),
        ("killed nearly 225 people there", "killed 225 people there", "comparative"),
        ("the more peaceful of the protests", "the less peaceful of the protests", "comparative"),
        # Denials
        ("the police did fire on the crowd", "the police did not fire on the crowd", "negation"),
        ("the police fired with a warning", "the police fired without a warning", "negation"),
        ("they could see it from the city", "they couldn't see it from the city", "negation"),
        ("a crowd of armed men in the city", "a crowd of unarmed men in the city", "negation"),
        ("the legal protest in the city", "the illegal protest in the city", "negation"),
        # Names
        ("and then Tokayev spoke at last", "and then Nazarbayev spoke at last", "name"),
        ("the army of North Korea moved", "the army of South Korea moved", "name"),
        ("then he spoke to the whole nation", "then Putin spoke to the whole nation", "name"),
        ("then Tokayev spoke to the nation", "then Tokayev and Putin spoke to the nation", "name"),
        # Anything else
        ("organised in the different cities", "organized in the different cities", "words"),
        ("it was on Jan. 7 in Almaty city", "it was on January 7 in Almaty city", "words"),
        ("it was on January 4 in the city", "it was on January 4th in the city", "words"),
        ("killed 5,000 people in the city", "killed 5000 people in the city", "words"),
        ("killed over 225 people in the city", "killed more than 225 people in the city", "words"),
        ("for one year in the same city", "for a year in the same city", "words"),
        ("they did not see it from the city", "they didn't see it from the city", "words"),
        ("the US embassy in the city", "the U.S. embassy in the city", None),
        ("the march on the city hall", "the walk on the city hall", "words"),
        ("they may come on Sunday at last", "they might come on Sunday at last", "words"),
        ("Then Nazarbayev's family left", "Then Nazerbayev family left", "words"),
    ],
)
def test_a_word_that_differs_has_the_kind_of_what_hangs_on_it(
    quoted: str, found: str, kind: str | None
) -> None:
    there = differing(quoted, found)
    back = differing(found, quoted)

    assert [one for one, _, _ in there] == ([] if kind is None else [kind])
    assert [one for one, _, _ in back] == ([] if kind is None else [kind])


@pytest.mark.parametrize(
    ("quoted", "found", "expected"),
    [
        (
            "over 225 people were killed in it",
            "in fact, at least 225 people were killed in it",
            [("comparative", "over", "at least")],
        ),
        (
            "the two hundred men in Almaty were freed",
            "the three hundred men in Astana were freed",
            [("number", "two", "three"), ("name", "Almaty", "Astana")],
        ),
        (
            "the men were killed, no fewer than 225 of them",
            "the men were killed, 225 of them",
            [("negation", "no fewer than", "")],
        ),
    ],
)
def test_neighbouring_words_that_differ_are_one_difference_of_the_gravest_kind(
    quoted: str, found: str, expected: list[tuple[str, str, str]]
) -> None:
    assert differing(quoted, found) == expected


def test_a_name_at_the_beginning_of_a_sentence_is_known_from_another_sentence() -> None:
    text = (
        "It was a speech by president Tokaev. Tokaev also began to speak of reforms. Prices rose."
    )

    assert differing("Nazarbayev also began to speak", text) == [("name", "Nazarbayev", "Tokaev")]
    assert differing("Price also began to speak", text) == [("name", "Price", "Tokaev")]
    assert differing("Fares rose. Tokaev also began", "Prices rose. Tokaev also began") == [
        ("words", "Fares", "Prices")
    ]


@pytest.mark.parametrize(
    ("difference", "expected"),
    [
        (Difference("number", "235", "225"), "the source says 225 where the quote says 235"),
        (
            Difference("comparative", "fewer", "more"),
            "the source says “more” where the quote says “fewer”",
        ),
        (
            Difference("negation", "", "not"),
            "the source says “not” here, which the quote leaves out",
        ),
        (
            Difference("date", "Friday", ""),
            "the quote says Friday here, which the source does not",
        ),
    ],
)
def test_a_difference_is_said_in_words(difference: Difference, expected: str) -> None:
    assert difference_in_words(difference) == expected


@pytest.mark.parametrize(
    ("quote", "text", "kind"),
    [
        ("225 people were injured in the fire", "225 people were killed in the fire", "measure"),
        ("225 people were wounded in the fire", "225 people were injured in the fire", "words"),
    ],
)
def test_one_harm_for_another_alters_a_quote(quote: str, text: str, kind: str) -> None:
    source = Source("s", "seeds/s.txt", f"It was said that {text}.")

    (anchor,) = link(source, [("x", Quote(quote))])

    assert [one.kind for one in anchor.differences] == [kind]


def test_an_ellipsis_does_not_join_a_figure_to_what_another_one_counts() -> None:
    text = "The mayor said 225 people were killed. Later that week 18 houses burned down."
    quotes = ("225 … houses burned down", "225 people … houses burned down")

    spliced, fair = link(
        Source("s", "seeds/s.txt", text), [(quote, Quote(quote)) for quote in quotes]
    )

    assert [(one.kind, one.found) for one in spliced.differences] == [("number", "18")]
    assert fair.differences == ()
