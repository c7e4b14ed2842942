"""Who stands with whom, what stands against what, and what satisfies everybody."""

from decimal import Decimal

import pytest
from attrs import evolve

from crosscheck.formats.order import in_order
from crosscheck.formats.sides import against, consensus, sides
from crosscheck.formats.who import Sources
from crosscheck.model import Camp, Judgement, Report, Verdict
from crosscheck.values.interval import Interval
from crosscheck.values.scope import Scope


@pytest.fixture
def sources(report: Report) -> Sources:
    """Return the sources of the sample report."""
    return Sources.of(report.corpus.sources)


@pytest.fixture
def toll(report: Report) -> Judgement:
    """Return the death toll: more than 200, 225, more than 225."""
    (found,) = [each for each in in_order(report).judgements if each.claim.id == "death-toll"]
    return found


def _camps(judgement: Judgement, *members: tuple[int, ...]) -> Judgement:
    ids = [each.statement.id for each in judgement.evidence]
    camps = tuple(Camp(tuple(ids[number] for number in camp)) for camp in members)
    return evolve(judgement, camps=camps, verdict=Verdict.DISPUTED)


def test_what_stands_in_several_camps_takes_no_side(toll: Judgement) -> None:
    told = sides(_camps(toll, (0, 1), (0, 2)))
    podcast, globalist, blog = toll.evidence
    assert told.apart == ((globalist,), (blog,))
    assert told.between == (podcast,)
    assert told.all == (globalist, blog, podcast)


def test_what_stands_in_no_camp_is_outside(toll: Judgement, sources: Sources) -> None:
    apart = evolve(_camps(toll, (0, 2)), verdict=Verdict.CONSISTENT)
    assert sides(apart).outside == (toll.evidence[1],)
    assert against(apart, sources) == [
        ["Crisis Group (podcast): more than 200", "Anthi Makrogianni: more than 225 citizens"]
    ]


def test_a_dispute_is_told_side_against_side(toll: Judgement, sources: Sources) -> None:
    told = against(_camps(toll, (0,), (1, 2)), sources)
    assert [len(side) for side in told] == [1, 2]


def test_of_many_answers_the_first_are_told(toll: Judgement, sources: Sources) -> None:
    many = tuple(
        evolve(
            each,
            statement=evolve(
                each.statement,
                id=f"{number}",
                speaker=f"Speaker {number}",
                scope=Scope(place=f"Place {number}"),
            ),
        )
        for number, each in enumerate(toll.evidence * 2)
    )
    told = against(evolve(toll, evidence=many, camps=()), sources)
    assert [len(told[0]), told[0][-1]] == [4, "and 3 more"]


@pytest.mark.parametrize(
    ("shared", "words"),
    [
        (Interval(Decimal(226), None), "more than 225"),
        (Interval(Decimal(225), Decimal(225)), "225"),
        (Interval(Decimal(210), Decimal(220)), "210–220"),
        (None, None),
    ],
)
def test_what_satisfies_all_is_in_the_words_of_who_says_just_that(
    shared: Interval | None, words: str | None, toll: Judgement, sources: Sources
) -> None:
    assert consensus(evolve(toll, consensus=shared), sources) == words


def test_days_and_units_are_told_as_such(report: Report, sources: Sources) -> None:
    by_id = {each.claim.id: each for each in report.judgements}
    three = Interval(Decimal(738157), Decimal(738159))
    assert consensus(evolve(by_id["troops-requested-on"], consensus=three), sources) == (
        "2–4 January 2022"
    )
    since = evolve(by_id["troops-requested-on"], consensus=Interval(Decimal(738157), None))
    assert consensus(since, sources) == "since 2 January 2022"
    years = evolve(by_id["nazarbayev-years"], consensus=Interval(Decimal(21), Decimal(22)))
    assert consensus(years, sources) == "21–22 years"
