"""The search of all sources for all claims, on this project's own and on a small one."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest
from attrs import evolve

import crosscheck
from crosscheck import surveying
from crosscheck.linking import link
from crosscheck.model import Claim, Corpus, Quote, Source, Statement
from crosscheck.model.scanned import Proposal, Search
from crosscheck.surveying import as_statement, survey
from crosscheck.text import Location, Point, Span
from crosscheck.values.level import Level
from crosscheck.values.quantity import exactly
from crosscheck.values.scope import Scope

ROOT = Path(__file__).parents[1]
HERE = Location("claims/test.yaml", Point(1, 1))

FIRST = 3
"""Proposals among which an editor finds what another recorded ..."""
FOUND = 0.9
"""... in so many of all cases."""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return crosscheck.load(str(ROOT))


def without(corpus: Corpus, source: str) -> Corpus:
    """Return the project as if nobody had recorded anything from *source*."""
    claims = (
        evolve(claim, statements=tuple(each for each in claim.statements if each.source != source))
        for claim in corpus.claims
    )
    return evolve(corpus, claims=tuple(claims))


def quoted_from(source: Source, statement: Statement) -> tuple[Span, ...]:
    assert statement.quote is not None
    return link(source, [(statement.id, statement.quote)])[0].spans


def speaks_of(proposal: Proposal, source: Source, places: Iterable[Span]) -> bool:
    """Return whether a proposal is the passage quoted, or has the same words elsewhere."""
    passage = proposal.passage
    words = passage.cut(source.text)
    return any(not place.apart(passage) or place.cut(source.text) in words for place in places)


def test_nine_in_ten_recorded_statements_come_back_among_the_first_three(corpus: Corpus) -> None:
    """Each source in turn is taken out of the claims, and searched."""
    missed, total = [], 0
    for source in corpus.sources:
        (searched,) = survey(without(corpus, source.id), sources=[source.id])
        for claim, search in zip(corpus.claims, searched, strict=True):
            for statement in claim.statements:
                if statement.source != source.id:
                    continue
                total += 1
                places = quoted_from(source, statement)
                if not any(speaks_of(each, source, places) for each in search.proposals[:FIRST]):
                    missed.append((claim.id, statement.id))

    assert total > 100
    assert len(missed) <= (1 - FOUND) * total, missed


def test_every_source_is_searched_for_every_claim_in_order(corpus: Corpus) -> None:
    expected = [[(source.id, claim.id) for claim in corpus.claims] for source in corpus.sources]

    assert expected == [
        [(each.source, each.claim) for each in searched] for searched in survey(corpus)
    ]


def test_the_sources_and_claims_may_be_chosen(corpus: Corpus) -> None:
    (searched,) = survey(corpus, sources=["iwpr"], claims=["years-in-power"])

    assert [("iwpr", "years-in-power")] == [(each.source, each.claim) for each in searched]


def test_several_processes_find_the_same_as_one(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = list(survey(corpus))
    monkeypatch.setattr(surveying, "_LARGE", 0)
    monkeypatch.setattr(surveying, "cores", lambda: 2)
    several = list(survey(corpus))

    assert one == several
    assert repr(one) == repr(several)


def test_a_search_that_is_stopped_leaves_nothing_running(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surveying, "_LARGE", 0)
    monkeypatch.setattr(surveying, "cores", lambda: 2)
    others = set(active_children())  # such as the workers of a cluster in another test
    stopped: Iterator[object] = survey(corpus)
    first = next(stopped)
    del stopped

    assert set() == set(active_children()) - others
    assert first == next(survey(corpus, sources=[corpus.sources[0].id]))


def test_what_is_found_can_be_sent_between_processes(corpus: Corpus) -> None:
    (searched,) = survey(corpus, sources=["iwpr"])

    assert searched == pickle.loads(pickle.dumps(searched))  # noqa: S301 - our own bytes


def test_every_quote_stands_in_its_source_where_it_is_said_to(corpus: Corpus) -> None:
    for source, searched in zip(corpus.sources, survey(corpus), strict=True):
        proposals = [each for search in searched for each in search.proposals]
        quotes = [
            (str(number), Quote(each.quote.cut(source.text), each.prefix, each.suffix))
            for number, each in enumerate(proposals)
        ]
        for each, anchor in zip(proposals, link(source, quotes), strict=True):
            assert (each.quote,) == anchor.spans


# A small project


TEXTS = {
    "gazette": "At least 12 people were injured when a ferry ran aground near Northwick.",
    "wire": "A hospital said 14 people were injured off Northwick. Two people were killed.",
    "weather": "It rained all day.",
    "lakeside": "In Lakeside 40 people were injured when a bridge fell.",
    "lena": "“We found the emergency exits locked,” Vale told reporters.",
}


def claim(id_: str, question: str, *statements: Statement) -> Claim:
    return Claim(id_, question, "quantity", HERE, statements, unit="people", scope=INJURED)


INJURED = Scope(measure="injured")
RECORDED = Statement(
    id="gazette-1",
    source="gazette",
    value=exactly(12),
    written="12",
    location=HERE,
    value_location=HERE,
    quote=Quote("12 people were injured"),
    scope=INJURED,
)


@pytest.fixture
def look() -> Callable[..., dict[str, Search]]:
    """Give what each of the small sources says on the first of some claims."""

    def one(*claims: Claim) -> dict[str, Search]:
        sources = tuple(Source(id_, f"seeds/{id_}.txt", text) for id_, text in TEXTS.items())
        project = Corpus("", sources=sources, claims=claims)
        return {searched[0].source: searched[0] for searched in survey(project)}

    return one


Look = Callable[..., dict[str, Search]]


def test_a_proposal_stands_to_each_recorded_statement(look: Look) -> None:
    found = look(claim("injured", "How many people were injured?", RECORDED))
    (proposal,) = found["wire"].proposals
    (standing,) = proposal.standings

    assert ("14", Level.CONFLICT) == (proposal.written, proposal.level)
    assert ("gazette-1", "gazette", "12", Level.CONFLICT) == (
        standing.statement,
        standing.voice,
        standing.answer,
        standing.level,
    )
    assert "no figure satisfies both; the gap is 2" == standing.reason


def test_what_is_recorded_already_is_told_and_not_held_against_itself(look: Look) -> None:
    found = look(claim("injured", "How many people were injured?", RECORDED))
    (proposal,) = found["gazette"].proposals

    assert ("gazette-1", (), None) == (proposal.recorded, proposal.standings, proposal.level)


def test_a_source_that_says_nothing_is_silent_with_the_words_searched_for(look: Look) -> None:
    silent = look(claim("injured", "How many people were injured?"))["weather"]

    assert () == silent.proposals
    assert ("people", "injured") == silent.words
    assert silent.elsewhere is None


def test_a_page_on_another_event_is_told_apart(look: Look) -> None:
    ours = claim("ours", "How many people were injured in Northwick?")
    theirs = claim("theirs", "How many people were injured in Lakeside?")

    found = look(ours, theirs)

    assert "the source has neither the names nor the day of the question" == (
        found["lakeside"].elsewhere
    )
    assert () == found["lakeside"].proposals
    assert found["gazette"].proposals
    assert found["gazette"].elsewhere is None


def test_where_one_event_alone_is_asked_about_a_page_may_leave_its_name_out(look: Look) -> None:
    """No other claim could have the figure."""
    found = look(claim("injured", "How many people were injured in Northwick?"))

    assert found["lakeside"].elsewhere is None
    assert found["lakeside"].proposals


def test_a_page_without_a_trace_of_the_event_is_on_another(look: Look) -> None:
    """Its figure would be an unrecorded contradiction, and an error, in every new source."""
    ferry = claim("ferry", "How many people were injured when the ferry Orla ran aground?")
    found = look(ferry)

    assert "the source has no name and few words of the question" == found["lakeside"].elsewhere
    assert found["gazette"].elsewhere is None


def test_of_two_events_a_page_speaks_to_the_one_it_is_on(look: Look) -> None:
    ours = claim("ours", "How many were injured in Northwick, Norland, on 4 March 2024?")
    theirs = claim("theirs", "How many were injured in Lakeside?")

    assert "the source is on the event that another claim asks about" == (
        look(claim("n", "How many were injured in Lakeside, Norland?"), theirs)[
            "lakeside"
        ].elsewhere
    )
    assert look(theirs, ours)["lakeside"].proposals


def test_figures_days_names_and_words_are_marked(look: Look) -> None:
    (proposal,) = look(claim("n", "How many people were injured in Northwick?"))[
        "gazette"
    ].proposals

    assert [
        ("figure", "At least 12"),
        ("word", "people"),
        ("word", "injured"),
        ("name", "Northwick"),
    ] == [(mark.kind, mark.span.cut(TEXTS["gazette"])) for mark in proposal.marks]


def test_a_proposal_becomes_a_statement_within_the_scope_of_its_claim(look: Look) -> None:
    asked = claim("injured", "How many people were injured?")
    (proposal,) = look(asked)["wire"].proposals
    statement = as_statement(asked, proposal)

    assert ("wire", "14", INJURED) == (statement.source, statement.written, statement.scope)


def test_without_a_value_there_is_no_statement(look: Look) -> None:
    asked = claim("injured", "How many people were injured?")
    (proposal,) = look(asked)["wire"].proposals

    with pytest.raises(ValueError, match="no value was read"):
        as_statement(asked, evolve(proposal, value=None))


def test_without_a_value_the_speaker_is_who_says_the_words_that_matched(look: Look) -> None:
    asked = Claim("exits", "Were the emergency exits locked?", "stance", HERE, ())
    (proposal,) = look(asked)["lena"].proposals

    assert ("Vale", "“We found the emergency exits locked,” Vale told reporters") == (
        proposal.speaker,
        proposal.quote.cut(TEXTS["lena"]),
    )
