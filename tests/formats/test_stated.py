"""A value is shown in the words of its source, as far as they are found."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from crosscheck.formats.stated import answer, quotable, stands, uncapitalised
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Attestation,
    Claim,
    Difference,
    Evidence,
    Source,
    Statement,
)
from crosscheck.text import Location, Point, Span
from crosscheck.values.actor import Actor
from crosscheck.values.dates import DateRange
from crosscheck.values.names import Names
from crosscheck.values.quantity import Quantity, exactly
from crosscheck.values.scope import Scope
from crosscheck.values.stance import Stance
from crosscheck.values.value import Value

PLACE = Location("claims/a.yaml", Point(1, 1))
MORE_THAN_5000 = Quantity(Decimal(5000), None, low_closed=False, stated=Decimal(5000))
BY_7 = DateRange(None, datetime.date(2022, 1, 7))


def _evidence(value: Value, written: str, quote: str, **known: Any) -> tuple[Evidence, Source]:
    source = Source("a", "seeds/a.txt", quote)
    statement = Statement(
        "a:1",
        "a",
        value,
        written,
        PLACE,
        PLACE,
        scope=known.pop("scope", Scope()),
        mode=known.pop("mode", "report"),
    )
    anchor = Anchor("a:1", "a", AnchorStatus.LINKED, (Span(0, len(quote)),) if quote else ())
    return Evidence(statement, anchor, **known), source


def _answer(value: Value, written: str, quote: str, scope: Scope | None = None) -> str:
    evidence, source = _evidence(value, written, quote, scope=scope or Scope())
    return answer(evidence, Claim("c", "Q?", "quantity", PLACE, scope=Scope("killed")), source)


@pytest.mark.parametrize(
    ("value", "written", "quote", "shown"),
    [
        (MORE_THAN_5000, "more than 5000", "more than 5000 arrested", "more than 5000"),
        (MORE_THAN_5000, "more than 5,000", "more than 5000 arrested", "more than 5000"),
        (MORE_THAN_5000, ">5000", "over 5,000 were arrested", "over 5,000"),
        (MORE_THAN_5000, ">5000", "crowds of people", "more than 5,000"),
        (exactly(25), "25", "more than 225 killed", "25"),
        (exactly(13), "13", "the death of thirteen officers", "thirteen"),
        (BY_7, "../2022-01-07", "By January 7th 2022, as", "By January 7th 2022"),
        (BY_7, "../2022-01-07", "in that week", "by 7 January 2022"),
        (BY_7, "by 7 January", "in that week", "by 7 January"),
        (BY_7, "by 7 January", "5,000 people", "by 7 January"),
        (BY_7, "", "in that week", "by 7 January 2022"),
        (
            Actor("Nazerbayev government"),
            "x",
            "the Nazerbayev government",
            "the Nazerbayev government",
        ),
        (Actor("Nazerbayev"), "Nazerbayev", "the Nazerbayev government", "Nazerbayev"),
        (Actor("the state"), "the state", "it was done", "the state"),
        (Actor("007"), "007", "it was done", "007"),
        (Names(("A", "B", "C")), "A, B, C", "A, C and B", "A, B and C"),
        (Names(("A", "B"), complete=True), "A, B", "", "A and B (given as a complete list)"),
        (Stance.AFFIRMS, "affirms", "peaceful", "yes"),
        (Stance.DENIES, "denies", "violent", "no"),
        (Stance.UNCLEAR, "unclear", "mixed", "unclear"),
    ],
)
def test_values_in_their_sources_words(value: Value, written: str, quote: str, shown: str) -> None:
    assert _answer(value, written, quote) == shown


@pytest.mark.parametrize(
    ("scope", "quote", "shown"),
    [
        (Scope("killed"), "225 killed", "225"),
        (Scope("killed", "citizens"), "225 citizens killed", "225 citizens"),
        (Scope("killed", "citizens"), "225 were killed", "225 (citizens)"),
        (Scope("casualties", None, "Almaty"), "225 casualties", "225 casualties (Almaty)"),
    ],
)
def test_what_a_figure_covers_stands_beside_it_where_it_is_not_the_claims(
    scope: Scope, quote: str, shown: str
) -> None:
    assert _answer(exactly(225), "225", quote, scope) == shown


@pytest.mark.parametrize(
    ("evidence", "cited"),
    [
        ({}, True),
        ({"attestation": Attestation.STATED}, True),
        ({"attestation": Attestation.CONTRADICTED}, False),
        ({"attestation": Attestation.ABSENT}, False),
    ],
)
def test_only_what_the_words_say_is_cited(evidence: dict[str, Any], cited: bool) -> None:
    assert stands(_evidence(exactly(225), "225", "225", **evidence)[0]) == cited


@pytest.mark.parametrize(("kind", "cited"), [("number", False), ("words", True)])
def test_altered_figures_are_not_cited_but_drifted_words_are(kind: Any, cited: bool) -> None:
    evidence, _ = _evidence(exactly(225), "225", "235")
    anchor = Anchor(
        "a:1", "a", AnchorStatus.DRIFTED, (Span(0, 3),), differences=(Difference(kind, "a", "b"),)
    )
    assert stands(Evidence(evidence.statement, anchor)) == cited


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("By mid-January 2022", "by mid-January 2022"),
        ("A month later", "a month later"),
        ("January 2022", "January 2022"),
        ("Almaty", "Almaty"),
        ("About 225", "about 225"),
        ("", ""),
    ],
)
def test_words_for_the_middle_of_a_sentence(words: str, shown: str) -> None:
    assert uncapitalised(words) == shown


def test_quotes_are_whole_in_a_sentence_or_left_out() -> None:
    assert quotable("They marched.") == "They marched"
    assert quotable("on and " * 20) == ("on and " * 20).rstrip(".")
    assert quotable("on and " * 21) is None


def test_what_is_no_report_says_so_but_in_a_figure() -> None:
    evidence, source = _evidence(Stance.AFFIRMS, "affirms", "promised", mode="promise")
    claim = Claim("c", "Q?", "stance", PLACE)
    assert answer(evidence, claim, source) == "yes (promise)"
    assert answer(evidence, claim, source, briefly=True) == "yes"


@pytest.mark.parametrize(
    ("quote", "shown"),
    [("on the 7th, in that week", "by 7 January (from two passages)"), ("by 7 January", None)],
)
def test_what_only_two_passages_together_say_is_marked(quote: str, shown: str | None) -> None:
    evidence, source = _evidence(BY_7, "by 7 January", quote)
    both = evolve(evidence, context=evolve(evidence.anchor, spans=(Span(0, 2),)))
    claim = Claim("c", "Q?", "date", PLACE)
    assert answer(both, claim, source) == (shown or "by 7 January")
    assert answer(both, claim, source, briefly=True) == "by 7 January"
