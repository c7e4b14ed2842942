"""The sentences that speak to a claim, best first, with a score in parts."""

from collections.abc import Callable

import pytest

from crosscheck.model import Claim, Corpus
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query, names_of, queries
from crosscheck.scanning.search import LEAST, MOST, Found, search
from crosscheck.values.actor import Actors
from crosscheck.values.scope import Scope

TEXT = """Unrest in Torvik

At least 225 people were killed in the unrest in Torvik, the prosecutor said.

Shops stayed closed. The prosecutor counted 225 dead at noon.

Two people were killed in Lakeside in 2019.

The weather was mild.
"""


@pytest.fixture
def find(
    ask: Callable[..., Claim], query: Callable[..., Query], page: Callable[..., Page]
) -> Callable[..., list[tuple[str, Found]]]:
    """Give what is found in a text for a question, each with its sentence."""

    def one(
        text: str, question: str, kind: str = "quantity", **rest: object
    ) -> list[tuple[str, Found]]:
        asked = query(ask(question, kind, **rest))
        source = page(text, [asked])
        found = search(asked, source, Actors())
        return [(source.sentences[each.sentence].cut(text), each) for each in found]

    return one


Find = Callable[..., list[tuple[str, Found]]]


def test_the_parts_add_up_to_the_score(corpus: Corpus) -> None:
    asked = queries(corpus.claims, corpus.actors)
    names = names_of(asked)
    found = [
        each
        for source in corpus.sources
        for page in [Page.of(source, names)]
        for query in asked
        for each in search(query, page, corpus.actors)
    ]

    assert [] == [
        each for each in found if abs(each.score - sum(part.points for part in each.parts)) > 1e-6
    ]
    assert [] == [each for each in found if not LEAST <= each.score <= 100]
    assert [] == [each for each in found if any(not part.points for part in each.parts)]
    assert [] == [each for each in found if any(not part.reason for part in each.parts)]


def test_the_best_stand_first_and_no_more_than_a_few(corpus: Corpus) -> None:
    asked = queries(corpus.claims, corpus.actors)
    page = Page.of(corpus.sources[0], names_of(asked))
    lists = [search(query, page, corpus.actors) for query in asked]

    for found in lists:
        assert sorted(found, key=lambda each: (-each.score, each.sentence)) == found
    assert MOST == max(map(len, lists))


def test_a_figure_of_the_measure_stands_first(find: Find) -> None:
    (words, found), *_ = find(TEXT, "How many people were killed?")

    assert "At least 225 people were killed in the unrest in Torvik, the prosecutor said." == words
    assert found.answer is not None
    assert "At least 225" == found.answer.written


def test_what_stands_twice_is_surer(find: Find) -> None:
    (_, found), *_ = find(TEXT, "How many people were killed?")

    assert {"again": "in 1 more of the sentences"} == {
        part.name: part.reason for part in found.parts if part.name == "again"
    }


def test_each_part_says_what_earned_its_points(find: Find) -> None:
    (_, found), *_ = find(TEXT, "How many people were killed in Torvik?")

    assert {
        "words": "people, killed, Torvik",
        "value": "killed",
        "again": "in 1 more of the sentences",
        "place": "near the beginning",
        "event": "Torvik",
    } == {part.name: part.reason for part in found.parts}


def test_what_is_no_reporting_counts_little(find: Find) -> None:
    plain = "Two people were killed in Torvik."
    (_, once), *_ = find(plain, "How many people were killed?")
    aside = [each for _, each in find(f"RELATED: {plain}", "How many people were killed?")]

    assert all(each.score < once.score / 2 for each in aside)


@pytest.mark.parametrize(
    ("text", "question", "kind"),
    [
        ("The weather was mild.", "How many people were killed?", "quantity"),
        ("The weather was mild.", "Did troops open fire?", "stance"),
        ("", "Who resigned?", "actor"),
    ],
)
def test_a_text_on_something_else_is_silent(
    find: Find, text: str, question: str, kind: str
) -> None:
    assert [] == find(text, question, kind)


@pytest.mark.parametrize(
    ("sentence", "question", "kind", "written"),
    [
        ("The ferry ran aground on 4 March 2024.", "When did the ferry run aground?", "date",
         "4 March 2024"),
        ("Troops came from Russia, Armenia and Belarus.", "Which countries sent troops?", "names",
         "Russia, Armenia, Belarus"),
        ("The mine is 200 km away.", "How far away is the mine?", "quantity", "200 km"),
        ("The council has 40 seats.", "How many seats has the council?", "quantity", "40"),
    ],
)  # fmt: skip # a case a line
def test_a_value_is_read_by_the_kind_of_the_claim(
    find: Find, sentence: str, question: str, kind: str, written: str
) -> None:
    unit = "km" if "km" in sentence else None
    (_, found), *_ = find(sentence, question, kind, unit=unit)

    assert found.answer is not None
    assert written == found.answer.written


def test_a_stance_is_the_editors_to_read(find: Find) -> None:
    (_, found), *_ = find("The protests were peaceful.", "Were the protests peaceful?", "stance")

    assert found.answer is None


def test_figures_are_of_the_group_that_is_asked_for(find: Find) -> None:
    text = "Three officers were killed. Four soldiers were killed."
    found = find(text, "How many officers were killed?", scope=Scope("killed", "officers"))

    assert ["3"] == [each.answer.written for _, each in found if each.answer]
