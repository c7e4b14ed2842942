"""A source prepared to be searched."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import Claim, Corpus, Source
from crosscheck.reading.stems import topic_of
from crosscheck.scanning.names import Names
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import names_of, queries
from crosscheck.scanning.search import search
from crosscheck.text import Location, Point, Span
from crosscheck.values.actor import Actors
from crosscheck.values.value import KindName

HERE = Location("claims/test.yaml", Point(1, 1))
QUESTIONS: dict[KindName, str] = {
    "quantity": "How many people were killed in Almaty on 7 January 2022?",
    "date": "When did the ferry Orla run aground?",
    "actor": "Who asked the CSTO for troops?",
    "stance": "Were the protests peaceful?",
    "names": "Which countries sent troops?",
}
QUERIES = queries([Claim(kind, text, kind, HERE) for kind, text in QUESTIONS.items()], Actors())
NAMES = names_of(QUERIES)

WORDS = """
    two 12 225 a man woman people officers children killed injured shot dead wounded died were was
    and , . : ; ( ) – - " “ ” ' of the in Almaty Amalty CSTO Russia, Armenia Belarus and St. 7
    January 2022 hospital toll death double homicide counts murder Read more: Home | News © İ ß \n
    fatally another infant 4-year-old boy погибли человек including others \x00
""".split(" ")
SOUP = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


def page(text: str, published: str = "unknown") -> Page:
    return Page.of(Source("made-up", "seeds/made-up.txt", text, published=published), NAMES)


@given(st.text() | SOUP | SOUP.map(str.title), st.sampled_from(["unknown", "2022-01-08", "2022"]))
@settings(max_examples=200)
def test_any_text_is_searched_and_what_is_found_lies_in_it(text: str, published: str) -> None:
    source = page(text, published)
    whole = Span(0, len(text))

    for query in QUERIES:
        for found in search(query, source, Actors()):
            sentence = source.sentences[found.sentence]
            inside = [*found.matched, *([found.answer.span] if found.answer else [])]
            assert whole.start <= sentence.start < sentence.end <= whole.end
            assert all(sentence.start <= each.start < each.end for each in inside)
            assert all(each.end <= sentence.end for each in found.matched)


@pytest.mark.parametrize(
    "repeated",
    [
        "two ",
        "two people, ",
        "a man, ",
        "two people were killed. ",
        "one dead, three shot. ",
        "three shot, one dead ",
        "two (a ",
        "the death toll rose to ",
        "Almaty ",
        "Almaty, Russia, ",
        "a 4-year-old ",
        "of the four of ",
        "short\n\n",
    ],
)
def test_a_text_of_twice_the_length_takes_about_twice_the_time(repeated: str) -> None:
    def seconds(length: int) -> float:
        text = repeated * (length // len(repeated))
        took = []
        for _ in range(3):
            began = time.process_time()
            source = page(text)
            for query in QUERIES:
                search(query, source, Actors())
            took.append(time.process_time() - began)
        return min(took)

    assert seconds(40_000) < 2 * 4 * max(seconds(10_000), 0.02)


def test_every_word_of_topic_is_found_with_its_place() -> None:
    text = "The troops left Almaty.\n\nThe soldier stayed."
    source = page(text)

    assert [0] == source.where[topic_of("troops")]
    assert [Span(16, 22)] == source.words[0][topic_of("Almaty")]
    assert "" not in source.where


def test_a_misspelled_name_counts_as_itself_and_as_the_name() -> None:
    source = page("They left Amalty.")

    assert [0] == source.where[topic_of("Almaty")] == source.where[topic_of("Amalty")]


def test_a_name_in_a_row_is_found_across_a_hyphen_and_no_farther() -> None:
    for text, expected in (("Hope Mills", True), ("Hope-Mills", True), ("Hope, the Mills", False)):
        source = page(text)
        (first,) = source.capitals(topic_of("Hope"))
        assert expected == source.in_a_row(first, [topic_of("Mills")])


def test_a_word_is_the_more_telling_the_fewer_sentences_have_it() -> None:
    source = page("Troops left.\n\nTroops stayed.\n\nTroops fled Almaty.")

    assert source.rarity("none") > source.rarity(topic_of("Almaty"))
    assert source.rarity(topic_of("Almaty")) > source.rarity(topic_of("troops")) > 0


@pytest.mark.parametrize(("offset", "number"), [(0, 0), (4, 0), (5, 0), (6, 1), (99, 1)])
def test_an_offset_lies_in_a_sentence_or_behind_it(offset: int, number: int) -> None:
    assert number == page("One.\n\nTwo.").sentence_at(offset)


@pytest.mark.parametrize(
    ("published", "day"), [("2022-01-08", "2022-01-08"), ("2022-01", "None"), ("unknown", "None")]
)
def test_a_page_came_out_on_a_day_or_it_is_not_known_when(published: str, day: str) -> None:
    assert day == str(page("", published).published)


def test_an_empty_page_is_a_page(corpus: Corpus, ask: Callable[..., Claim]) -> None:
    empty = Page.of(Source("empty", "seeds/empty.txt", ""), Names.of(()))

    assert ((), {}, ()) == (empty.sentences, empty.set_aside, empty.counts)
    for query in queries(corpus.claims, corpus.actors):
        assert [] == search(query, empty, corpus.actors)
