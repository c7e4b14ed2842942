"""A decision as it is made, and as it is put on file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import crosscheck
from crosscheck.corpus.decisions import read_decisions
from crosscheck.corpus.relations import Filing
from crosscheck.deciding import range_of
from crosscheck.deciding.minutes import recorded, with_dissent, with_withdrawn, without
from crosscheck.errors import Problem
from crosscheck.model import Decision, Dissent, Ground
from crosscheck.nodes import parse
from crosscheck.text import Location, Point

from .conftest import FILE

HERE = Location(FILE, Point(1, 1))


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("quantity", ["164", "225"], "164 to 225"),
        ("quantity", ["more than 225", "more than 200", "225"], "more than 200 to more than 225"),
        ("quantity", ["225", "164", "more than 200"], "164 to 225"),
        ("quantity", ["up to 160", "170"], "up to 160 to 170"),
        ("quantity", ["225", "225"], "225"),
        ("date", ["7 January 2022", "5 January 2022"], "5 January 2022 to 7 January 2022"),
        ("date", ["Friday", "5 January 2022"], None),
        ("actor", ["Tokayev", "Nazarbayev"], None),
        ("stance", ["affirms", "denies"], None),
    ],
)
def test_a_range_is_in_the_sources_own_words(
    project: Path, kind: str, values: list[str], expected: str | None
) -> None:
    statements = "".join(f"    - {{source: north, value: '{value}'}}\n" for value in values)
    claim = f"- id: it\n  question: Which?\n  kind: {kind}\n  statements:\n{statements}"
    (project / "claims" / "toll.yaml").write_text(claim, encoding="utf-8")
    (read,) = crosscheck.load(str(project)).claims

    assert expected == range_of(read.statements)


def test_figures_in_other_units_are_set_side_by_side(project: Path) -> None:
    claim = (
        "- id: it\n  question: How long?\n  kind: quantity\n  unit: year\n  statements:\n"
        "    - {source: north, value: three decades}\n    - {source: south, value: 20 years}\n"
    )
    (project / "claims" / "toll.yaml").write_text(claim, encoding="utf-8")
    (read,) = crosscheck.load(str(project)).claims

    assert "20 years to three decades" == range_of(read.statements)


line = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1)
days = st.dates()
decisions = st.builds(
    Decision,
    claim=st.sampled_from(["death-toll", "arrests", "years"]),
    rule=st.sampled_from(["values-conflict", "values-close", "quote-altered"]),
    treatment=st.sampled_from(["defer", "pending", "not a conflict"]),
    reason=line,
    by=line,
    on=days,
    location=st.just(HERE),
    about=st.none() | line,
    until=st.none() | days,
    stamp=st.none() | st.just("v1:0123456789abcdef"),
    grounds=st.lists(st.builds(Ground, line, line, quote=line), max_size=2).map(tuple),
    dissents=st.lists(st.builds(Dissent, line, days, line, st.none() | days), max_size=2).map(
        tuple
    ),
)


def read(text: str) -> list[Decision]:
    """Return the decisions that *text* holds, without their places."""
    known = Filing(dict.fromkeys(("death-toll", "arrests", "years")), complete=True)
    problems: list[Problem] = []
    found = read_decisions(parse(text, FILE), (), known, problems)
    assert [] == problems
    return [evolve(each, location=HERE) for each in found]


@settings(max_examples=40)
@given(st.lists(decisions, max_size=3))
def test_what_is_put_on_file_is_read_back_one_decision_a_conflict(made: list[Decision]) -> None:
    text, on_file = "", list[Decision]()
    for decision in made:
        text = recorded(text, FILE, on_file, decision)
        on_file = read(text)

    latest = {(each.claim, each.rule, each.about or ""): each for each in made}
    assert [latest[conflict] for conflict in sorted(latest)] == on_file


def test_entries_are_sorted_by_claim_and_rule_and_others_stay_as_they_are(
    decided: Callable[..., Decision],
) -> None:
    decision = decided()
    by_hand = "# Ours\ndecisions:\n" + "".join(
        f"  - {{claim: {claim}, rule: values-conflict, treatment: defer, reason: r, by: b, "
        f"on: 2026-11-25}}   # {claim}\n"
        for claim in ("arrests", "years")
    )
    on_file = read(by_hand)

    text = recorded(by_hand, FILE, on_file, decision)

    assert ["arrests", "death-toll", "years"] == [each.claim for each in read(text)]
    added = [each for each in text.splitlines() if each not in by_hand.splitlines()]
    assert by_hand.splitlines() == [each for each in text.splitlines() if each not in added]
    assert by_hand == without(text, FILE, [1])


def test_a_decision_takes_the_place_of_all_on_its_conflict(
    decided: Callable[..., Decision],
) -> None:
    decision = decided()
    once = recorded("", FILE, [], decision)
    entry = once.partition("decisions:\n")[2]
    twice = once + entry

    assert [decision] == [
        evolve(each, location=decision.location)
        for each in read(recorded(twice, FILE, [decision, decision], decision))
    ]


def test_a_dissent_adds_lines_and_withdrawing_it_a_date(decided: Callable[..., Decision]) -> None:
    text = recorded("", FILE, [], decided())
    said = Dissent("Bo Lind", date(2026, 11, 26), "nobody counted")

    beside = with_dissent(text, FILE, 0, said)
    withdrawn = with_withdrawn(beside, FILE, 0, 0, evolve(said, withdrawn=date(2026, 12, 1)))

    assert beside.startswith(text)
    assert (said,) == read(beside)[0].standing_dissents
    assert () == read(withdrawn)[0].standing_dissents
    assert beside + "        withdrawn: 2026-12-01\n" == withdrawn


def test_the_entry_reads_like_this(decided: Callable[..., Decision]) -> None:
    decision = decided()

    assert (
        "version: 1\n"
        "decisions:\n"
        "  - claim: death-toll\n"
        "    rule: values-conflict\n"
        "    treatment: prefer\n"
        "    statement: south\n"
        "    reason: they counted\n"
        "    by: Ana Ito\n"
        "    on: 2026-11-25\n"
        f"    stamp: {decision.stamp}\n"
        "    decided on:\n"
        "      - statement: north\n"
        "        value: more than 200\n"
        "        quote: more than 200 people were killed\n"
        "      - statement: south\n"
        "        value: 164\n"
        "        quote: counted 164 people killed\n" == recorded("", FILE, [], decision)
    )
