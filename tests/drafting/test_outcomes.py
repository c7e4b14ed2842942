"""What becomes of a sentence of a draft about Kazakhstan in January 2022."""

from collections.abc import Callable

import pytest

from crosscheck.model.drafted import WRONG, Bearing, Checked, Outcome

Check = Callable[[str], tuple[Checked, ...]]


@pytest.mark.parametrize(
    ("draft", "words", "outcome", "claim"),
    [
        # Figures
        ("More than 225 people were killed.", "More than 225", "supported", "death-toll"),
        ("The clashes left more than 200 people dead.", "more than 200", "supported", "death-toll"),
        ("The unrest caused 225 casualties.", "225", "supported", "death-toll"),
        ("Thirteen officers died.", "Thirteen", "supported", "officers-killed"),
        ("More than 5,000 demonstrators were arrested.", "More than 5,000", "supported", "arrests"),
        ("In all, 225 people were killed.", "225", "close", "death-toll"),
        ("Some 225 citizens were killed.", "Some 225", "close", "death-toll"),
        ("At least 5,200 protesters were arrested.", "At least 5,200", "close", "arrests"),
        ("In the unrest 235 people were killed.", "235", "contradicted", "death-toll"),
        ("Only 164 people were killed.", "164", "contradicted", "death-toll"),
        ("Fourteen officers were killed.", "Fourteen", "contradicted", "officers-killed"),
        ("About 500 people were arrested.", "About 500", "contradicted", "arrests"),
        (
            "Nazarbayev had been in power for about three decades when he stepped down.",
            "about three decades",
            "disputed",
            "years-in-power",
        ),
        (
            "Nazarbayev had been in power for forty years when he stepped down.",
            "forty years",
            "contradicted",
            "years-in-power",
        ),
        ("The country has 3% of the global oil reserves.", "3%", "unrecorded", None),
        ("The country has 7% of the global oil reserves.", "7%", "found nowhere", None),
        # Days
        (
            "Kazakhstan declared a nationwide state of emergency on 5 January 2022.",
            "5 January 2022",
            "supported",
            "state-of-emergency",
        ),
        (
            "On January 6, Kazakhstan declared a nationwide state of emergency.",
            "January 6",
            "contradicted",
            "state-of-emergency",
        ),
        (
            "On 5 February 2022 Kazakhstan declared a nationwide state of emergency.",
            "5 February 2022",
            "contradicted",
            "state-of-emergency",
        ),
        (
            "The protests reached Almaty around 4 January.",
            "around 4 January",
            "supported",
            "almaty-reached",
        ),
        (
            "The protests reached Almaty on 9 January.",
            "9 January",
            "contradicted",
            "almaty-reached",
        ),
        (
            "The protests began in early January 2022.",
            "early January 2022",
            "supported",
            "protest-start",
        ),
        ("The protests began on 2 January 2022.", "2 January 2022", "close", "protest-start"),
        (
            "Nazarbayev stepped down from the presidency in 2018.",
            "2018",
            "contradicted",
            "nazarbayev-resignation",
        ),
        ("The troops left on 19 March 2022.", "19 March 2022", "found nowhere", None),
        # May is a month, and no doubt.
        (
            "The protests reached Almaty on 9 May 2022.",
            "9 May 2022",
            "contradicted",
            "almaty-reached",
        ),
        (
            "The protests may have reached Almaty on 9 January 2022.",
            "9 January 2022",
            "found nowhere",
            None,
        ),
    ],
)
def test_a_figure_or_a_day(
    check: Check, draft: str, words: str, outcome: str, claim: str | None
) -> None:
    (checked,) = check(draft)

    assert (words, outcome, claim) == (checked.text, checked.outcome.value, checked.claim)


@pytest.mark.parametrize(
    ("draft", "outcome"),
    [
        ("Makrogianni writes that Nazarbayev was in power for twenty years.", "misattributed"),
        ("Nazarbayev was in power for twenty years, The Paris Globalist reports.", "supported"),
        ("According to The Paris Globalist, more than 225 people were killed.", "close"),
        ("According to Makrogianni, more than 225 people were killed.", "supported"),
        ("In the unrest, writes Anthi Makrogianni, 300 people were killed.", "contradicted"),
    ],
)
def test_who_is_named_is_held_to_it_first(check: Check, draft: str, outcome: str) -> None:
    (checked,) = check(draft)

    assert outcome == checked.outcome.value


@pytest.mark.parametrize(
    ("draft", "outcome"),
    [
        ("She wrote that “more than 225 citizens have been killed”.", "supported"),
        ("She wrote that more than “225 citizens have been killed”.", "supported"),
        ("She wrote that “225 citizens have been killed”.", "altered"),
        ("She wrote that “more than 235 citizens have been killed”.", "altered"),
        ("“authorising his forces to shoot to kill with warning”", "altered"),
        ("“More than 225 citizens … have been arrested by the police.”", "supported"),
        ("“None of the democratic demands voiced in 2008, 2011 or 2022 have led to”", "altered"),
        ("“None of the demcratic demands expressed in 2008, 2011 or 2022”", "close"),
        ("“Kazakhstan’s instability has led to massive censorship”", "close"),
        ("“deployed small military forces against the protesters”", "altered"),
        ("“a total collapse of the entire state apparatus”", "found nowhere"),
        ("He spoke of “armed bandits”.", "supported"),
        ("> None of the democratic demands expressed in 2008\n", "supported"),
    ],
)
def test_a_quotation(check: Check, draft: str, outcome: str) -> None:
    (checked,) = check(draft)

    assert ("quotation", outcome) == (checked.kind, checked.outcome.value)


def test_a_term_that_stands_nowhere_is_not_told(check: Check) -> None:
    assert () == check("It was a “velvet revolution”.")


def test_what_a_quotation_says_differently_is_told(check: Check) -> None:
    (checked,) = check("She wrote that “more than 235 citizens have been killed”.")

    assert [("number", "235", "225")] == [
        (each.kind, each.quoted, each.found) for each in checked.differences
    ]
    assert ["makrogianni"] == [place.source for place in checked.places]


def test_every_statement_is_told_with_how_it_bears_on_a_figure(check: Check) -> None:
    (checked,) = check("In the unrest 235 people were killed.")

    assert [
        ("crisis-group-podcast", Bearing.ALLOWS),
        ("makrogianni", Bearing.APART),
        ("paris-globalist", Bearing.CONTRADICTS),
    ] == [(each.source, each.bearing) for each in checked.held]


def test_a_figure_with_the_wrong_noun_is_not_supported_by_another(check: Check) -> None:
    """13 officers were killed; of 13 people nothing is said but that they were more."""
    (checked,) = check("In the unrest 13 people were killed.")

    assert Outcome.CONTRADICTED is checked.outcome


HARMLESS = [
    "Police detained 12 journalists on 6 January.",
    "Two people were killed on 4 January.",
    "In Almaty alone, 103 people were killed.",
    "In Almaty, 103 people were killed.",
    "At first 26 people were reported killed.",
    "In 2011, oil workers went on strike. At least 16 people were killed.",
    "Sixteen people were killed in Zhanaozen in December 2011.",
    "Some 50 people were killed in a crash in January 2022.",
    "Six people died in custody. Three soldiers died.",
    "It is not true that 1,000 people were killed.",
    "Rumours of 1,000 people killed went round.",
    "Human Rights Watch says that 300 people were killed.",
    "Of those detained, 800 were released. 464 were charged with terrorism.",
    "Nazarbayev, 81, resigned as chairman of the Security Council on 5 January 2022.",
    "Nazarbayev was elected president in 1991.",
    "After 30 years of independence, the country was brittle.",
    "The trial of the 12 officers began on 3 March 2022.",
    "The strike began on 14 December 2021.",
    "Russia's war on Ukraine began on 24 February 2022.",
    "Clashes broke out again on 8 January.",
    "CSTO troops began to withdraw on 13 January 2022.",
    "The last of the foreign troops left Kazakhstan on 19 January 2022.",
    "The state of emergency was lifted on 19 January 2022.",
    "The protests ended on 11 January.",
    "On 10 January Tokayev spoke of an attempted coup.",
    "Prices for LPG doubled from 60 to 120 tenge on 1 January 2022.",
    "Russia deployed 3,000 troops. About 10,000 people took to the streets.",
    "The prime minister resigned on 5 January 2022.",
    "None of the demands expressed in 2008 have led to reforms.",
    "In May 2018 the prime minister asked Russia for a loan of 500 million dollars.",
    "The snap election was held on 20 November 2022, and Tokayev won 81% of the vote.",
    "The anniversary of the protests was marked on 5 January 2023.",
    "In January 2022 protests broke out.",
]


@pytest.mark.parametrize("draft", HARMLESS)
def test_a_sentence_on_something_else_gives_no_alarm(check: Check, draft: str) -> None:
    assert [] == [each for each in check(draft) if each.outcome in WRONG]


def test_the_sources_themselves_give_no_alarm_but_where_they_disagree(
    check: Check,
) -> None:
    """What a source says is said by a source: it is disputed at worst."""
    from crosscheck.corpus import load

    root = __file__.rsplit("/tests/", 1)[0]
    wrong = [
        (source.id, each.text)
        for source in load(root).sources
        for each in check(source.text)
        if each.outcome in WRONG
    ]

    assert [] == wrong


@pytest.mark.parametrize(
    "draft", ["Nazarbayev, 81, spoke.", "It happened on Wednesday.", "Dozens spoke.", "One spoke."]
)
def test_what_cannot_be_looked_up_is_not_told(check: Check, draft: str) -> None:
    assert () == check(draft)


def test_an_unclear_figure_comes_with_the_claims_that_it_may_answer(check: Check) -> None:
    (checked,) = check("In Almaty alone, 103 people were killed.")

    assert (Outcome.NOWHERE, ("death-toll",)) == (checked.outcome, checked.candidates)


def test_the_order_is_that_of_the_text(check: Check) -> None:
    checked = check("“Peacekeeping” came on 6 January; 235 people were killed, and 13 officers.")

    assert sorted(each.span for each in checked) == [each.span for each in checked]
