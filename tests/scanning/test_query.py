"""What is looked for on a claim."""

from collections.abc import Callable

import pytest

from crosscheck.model import Claim, Corpus
from crosscheck.reading.stems import topic_of
from crosscheck.scanning.query import Query, names_of, queries
from crosscheck.values.actor import Actors, Identity
from crosscheck.values.scope import Scope

Ask = Callable[..., Claim]
Look = Callable[..., Query]


def test_the_words_of_question_terms_and_scope_are_searched_for_once(ask: Ask, query: Look) -> None:
    claim = ask(
        "How many miners were killed in Torvik?",
        terms=("shaft", "Torvik"),
        scope=Scope(measure="killed", group="miners", place="Lakeside"),
    )

    assert ("miners", "killed", "Torvik", "shaft", "Lakeside") == query(claim).searched


def test_scope_and_names_weigh_less_than_the_question(ask: Ask, query: Look) -> None:
    asked = query(ask("Who left Torvik?", "actor", scope=Scope(place="lakeside")))
    weights = {idea.written: idea.weight for idea in asked.ideas}

    assert weights["left"] > weights["lakeside"]
    assert weights["left"] > weights["Torvik"]


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Were troops sent?", "soldiers"),
        ("Were troops sent?", "deployed"),
        ("Did the president resign?", "quit"),
        ("How many were injured?", "wounded"),
    ],
)
def test_a_passage_may_say_it_in_other_words(
    ask: Ask, query: Look, question: str, word: str
) -> None:
    """A measure has one stem for all its words; other words stand for one another in part."""
    ideas = query(ask(question, "stance")).ideas

    assert any(topic_of(word) in idea.stems for idea in ideas)


def test_an_actor_may_have_any_of_their_names(ask: Ask, query: Look) -> None:
    actors = Actors.of([Identity("Tokayev", ("the president",))])
    (idea,) = [
        each
        for each in query(ask("Whom did Tokayev call?", "actor"), actors).ideas
        if each.written == "Tokayev"
    ]

    assert topic_of("president") in idea.stems


def test_in_march_nobody_marches(ask: Ask, query: Look) -> None:
    (march,) = query(ask("Who left in March?", "actor")).ideas[1:]

    assert [topic_of("March")] == list(march.stems)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("How many were hurt in Hope Mills on Monday?", ["Hope Mills"]),
        ("Did Nursultan Nazarbayev resign in March?", ["Nursultan Nazarbayev"]),
        ("Who asked the CSTO, and Russia?", ["CSTO", "Russia"]),
        ("What did he ask for?", []),
    ],
)
def test_names_are_read_whole_and_days_are_none(
    ask: Ask, query: Look, question: str, names: list[str]
) -> None:
    assert names == list(query(ask(question)).names)


def test_a_name_in_many_questions_tells_less(ask: Ask) -> None:
    first, second = queries(
        [ask("Who left Torvik in Norland?", id="1"), ask("Who left Lakeside in Norland?", id="2")],
        Actors(),
    )

    assert first.names["Torvik"] == second.names["Lakeside"] == 1.0
    assert first.names["Norland"] < 1.0


@pytest.mark.parametrize(
    ("question", "kind", "scope", "measure"),
    [
        ("How many people were killed?", "quantity", Scope(), "killed"),
        ("How many people died?", "quantity", Scope(), "killed"),
        ("How many?", "quantity", Scope(measure="wounded"), "injured"),
        ("How many died?", "quantity", Scope(measure="population"), None),
        ("When were they killed?", "date", Scope(measure="killed"), None),
        ("How long was he in power?", "quantity", Scope(), None),
    ],
)
def test_a_claim_that_counts_harmed_people_is_known(
    ask: Ask, query: Look, question: str, kind: str, scope: Scope, measure: str | None
) -> None:
    assert measure == query(ask(question, kind, scope=scope)).measure


def test_the_day_of_an_event_is_known_and_a_long_time_is_none(ask: Ask, query: Look) -> None:
    (day,) = query(ask("How many died in Torvik on 4 March 2024?")).days

    assert "2024-03-04" == str(day.first) == str(day.last)
    assert () == query(ask("How many died in 2024?")).days


def test_recorded_words_weigh_less_than_those_asked(corpus: Corpus) -> None:
    asked = queries(corpus.claims, corpus.actors)

    assert all(weight < 1 for query in asked for weight in query.recorded.values())
    assert any(query.recorded for query in asked)


def test_the_names_of_all_queries_are_found_in_any_spelling(corpus: Corpus) -> None:
    names = names_of(queries(corpus.claims, corpus.actors))

    assert {topic_of("Kazakhstan")} == names.like("Kazakstan")
