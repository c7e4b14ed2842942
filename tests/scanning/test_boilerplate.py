"""What of a page is no reporting, on our own sources."""

from collections import Counter

import pytest

from crosscheck.linking import link
from crosscheck.model import Corpus
from crosscheck.passages import sentences
from crosscheck.scanning.boilerplate import boilerplate


def set_aside(text: str) -> list[tuple[str, str]]:
    spans = sentences(text)
    return [(spans[at].cut(text), what) for at, what in sorted(boilerplate(text, spans).items())]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "crisis-group-kazakhstan",
            [
                ("Receive the best source of conflict analysis right in your inbox.",
                 "a notice of the site"),
                ("This site uses cookies.", "a notice of the site"),
                ("By continuing to browse the site you are agreeing to our use of cookies.",
                 "a notice of the site"),
                ("Review our privacy policy for more details.", "a notice of the site"),
            ],
        ),
        (
            "makrogianni",
            [("top of page", "a notice of the site"), ("bottom of page", "a notice of the site")],
        ),
        ("paris-globalist", []),
    ],
)  # fmt: skip # a case a line
def test_the_notices_of_a_site_are_set_aside(
    corpus: Corpus, source: str, expected: list[tuple[str, str]]
) -> None:
    assert expected == set_aside(corpus.source(source).text)


def test_captions_that_stand_twice_are_set_aside_but_for_the_first(corpus: Corpus) -> None:
    """One page has every caption twice: in the alternative text, and with its credit."""
    text = corpus.source("iwpr").text

    assert {"a repetition": 15, "a notice of the site": 1} == Counter(
        what for _, what in set_aside(text)
    )


def test_nothing_that_a_person_quoted_is_set_aside_but_as_a_repetition(corpus: Corpus) -> None:
    quoted = []
    for source in corpus.sources:
        spans = sentences(source.text)
        aside = boilerplate(source.text, spans)
        quotes = [
            (each.id, each.quote)
            for claim in corpus.claims
            for each in claim.statements
            if each.source == source.id and each.quote
        ]
        places = [span for anchor in link(source, quotes) for span in anchor.spans]
        quoted += [
            (spans[at].cut(source.text), what)
            for at, what in aside.items()
            if what != "a repetition" and any(not spans[at].apart(place) for place in places)
        ]

    assert [] == quoted


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Subscribe to our newsletter", "a notice of the site"),
        ("© Harbour Gazette. All rights reserved.", "a notice of the site"),
        ("Read more: Ferry runs aground", "a notice of the site"),
        ("RELATED: Ferry runs aground off Northwick", "a teaser for another article"),
        ("Photos: the night in Torvik", "a teaser for another article"),
        ("Home | News | Sport | Weather", "a menu"),
        ("Home\n\nNews\n\nSport\n\nWeather", "a menu"),
    ],
)
def test_menus_notices_and_teasers(text: str, what: str) -> None:
    assert {what} == {found for _, found in set_aside(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed in Torvik.",
        # A report on cookies, and a short one on subscribers.
        "The court in Torvik held on Tuesday that a site which sets cookies before its readers "
        "have agreed to them breaks the law, and ordered the publisher to pay 20,000 euros to "
        "each of the nine readers who had gone to court.",
        "Two dead\n\nFive hurt\n\nNo word",
        # Short lines that say something.
        "Two were killed.\n\nFive were hurt.\n\nNo one fled.\n\nAll is quiet.",
        "Killed: 12\n\nInjured: 40\n\nMissing: 3\n\nArrested: 9",
        "Yes.\n\nYes.",
    ],
)  # fmt: skip # a case a line
def test_reporting_is_not_set_aside(text: str) -> None:
    assert [] == set_aside(text)


def test_a_sentence_that_stands_twice_counts_the_first_time() -> None:
    once = "Soldiers block a street in Almaty."

    assert [(f"{once} © A. Photographer", "a repetition")] == set_aside(
        f"{once}\n\n{once} © A. Photographer"
    )
