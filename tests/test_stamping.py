"""A stamp changes with what was decided on, and with nothing else."""

import json
import re
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import crosscheck
from crosscheck import stamping
from crosscheck.model import Finding, Report, Severity
from crosscheck.stamping import basis, stamp, stamps
from crosscheck.text import LineIndex, Span
from crosscheck.values.quantity import Quantity

ROOT = Path(__file__).parents[1]

SEEDS = {
    "herald": "The fire\n\nThree people were killed in the fire on\nFriday, 7 January 2022.\n",
    "courier": "Five people were killed when the warehouse burned.\nNobody was hurt before.\n",
    "post": "Five people were killed when the warehouse burned, the mayor said.\n",
}
CLAIMS = """\
- id: death-toll
  question: How many people died in the fire?
  kind: quantity
  measure: killed
  unit: people
  statements:
    - source: herald
      value: 3
      quote: Three people were killed in the fire
      context: Friday, 7 January 2022
    - source: courier
      value: 5
      quote: Five people were killed when the warehouse burned
- id: deliberate
  question: Was the fire laid?
  kind: stance
  statements:
    - {source: herald, value: affirms, quote: in the fire}
    - {source: courier, value: denies, quote: when the warehouse burned}
- id: injured
  question: How many people were injured?
  kind: quantity
  measure: injured
  unit: people
  statements:
    - source: courier
      value: 0
      quote: Nobody was hurt before
"""
CONSTRAINTS = "- death-toll <= injured\n"


def checked(
    claims: str = CLAIMS, *, seeds: dict[str, str] = SEEDS, constraints: str = CONSTRAINTS
) -> Report:
    """Return the report on a project that can be read without a problem."""
    with tempfile.TemporaryDirectory() as folder:
        files = {f"seeds/{name}.txt": text for name, text in seeds.items()}
        files |= {"claims/fire.yaml": claims, "claims/constraints.yaml": constraints}
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        corpus = crosscheck.load(folder)
    assert corpus.problems == ()
    return crosscheck.check(corpus)


def stamped(report: Report) -> dict[tuple[str, str | None], str]:
    """Return the stamps of a report by rule and claim, of which there is one here."""
    return {(one.rule, one.claim): found for one, found in stamps(report).items()}


CONFLICT = ("values-conflict", "death-toll")
BEFORE = stamped(checked())


def test_a_stamp_is_a_version_and_sixteen_digits() -> None:
    assert [] == [one for one in BEFORE.values() if not re.fullmatch("v1:[0-9a-f]{16}", one)]


def test_the_version_is_raised_when_a_stamp_would_change() -> None:
    """Stamps are kept in files: where this fails, `VERSION` is to be raised."""
    assert ("v1", "v1:d8e781e8a699716c") == (stamping.VERSION, BEFORE[CONFLICT])


def test_every_finding_of_this_repository_has_a_stamp_of_its_own() -> None:
    report = crosscheck.check(crosscheck.load(str(ROOT)))

    assert len(report.findings) == len(set(stamps(report).values())) > 40


def test_one_finding_is_stamped_as_all_are() -> None:
    report = checked()

    assert stamps(report) == {one: stamp(one, report) for one in report.findings}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("kind: quantity", "kind:   'quantity' # a figure", id="layout"),
        pytest.param("- id: death-toll", "\n# the fire\n\n- id: death-toll", id="lines"),
        pytest.param("value: 3", "value: three", id="a figure in letters"),
        pytest.param("value: 3", "value: '3.0'", id="a figure with zeros"),
        pytest.param("Three people were", "Three\n        people were", id="a folded quote"),
        pytest.param("value: 3\n", "value: 3\n      note: doubtful\n", id="a note"),
        pytest.param("value: 3\n", "value: 3\n      id: first\n", id="an id of its own"),
        pytest.param("How many people died", "How many died", id="the question on a figure"),
        pytest.param("value: 0\n", "value: 1\n", id="another claim"),
        pytest.param("- id: injured", "- id: hurt", id="the name of another claim"),
    ],
)
def test_what_does_not_matter_leaves_a_stamp_alone(old: str, new: str) -> None:
    assert old in CLAIMS
    changed = checked(CLAIMS.replace(old, new, 1), constraints="[]\n")

    assert BEFORE[CONFLICT] == stamped(changed)[CONFLICT]


def test_lines_of_a_source_break_where_they_like() -> None:
    seeds = SEEDS | {"herald": f"A new heading\n\n{SEEDS['herald']}".replace(" killed", "\nkilled")}

    assert BEFORE == stamped(checked(seeds=seeds))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("value: 3", "value: about 3", id="value"),
        pytest.param("value: 5", "value: more than 5", id="another value"),
        pytest.param("killed in the fire", "killed in the", id="quote"),
        pytest.param("Friday, 7 January 2022", "7 January 2022", id="context"),
        pytest.param("source: courier", "source: post", id="source"),
        pytest.param("value: 3\n", "value: 3\n      speaker: mayor\n", id="speaker"),
        pytest.param("value: 3\n", "value: 3\n      mode: order\n", id="mode"),
        pytest.param("value: 3\n", "value: 3\n      as of: 2022-01-08\n", id="as of"),
        pytest.param("value: 3\n", "value: 3\n      scope: {place: Almaty}\n", id="scope"),
        pytest.param("id: death-toll", "id: deaths", id="claim"),
    ],
)
def test_what_was_decided_on_changes_a_stamp(old: str, new: str) -> None:
    assert old in CLAIMS
    changed = checked(CLAIMS.replace(old, new, 1), constraints="[]\n")

    assert changed.findings
    assert BEFORE[CONFLICT] not in stamps(changed).values()


def test_a_further_statement_changes_a_stamp() -> None:
    more = "    - source: post\n      value: 5\n      quote: Five people were killed\n"
    changed = checked(CLAIMS.replace("- id: deliberate", f"{more}- id: deliberate"))

    assert BEFORE[CONFLICT] != stamped(changed)[CONFLICT]


def test_the_words_of_a_source_change_a_stamp() -> None:
    seeds = SEEDS | {"herald": SEEDS["herald"].replace("Three people", "THREE people")}

    assert BEFORE[CONFLICT] != stamped(checked(seeds=seeds))[CONFLICT]


def test_a_yes_or_no_says_nothing_without_its_question() -> None:
    key = ("values-conflict", "deliberate")
    changed = checked(CLAIMS.replace("Was the fire laid?", "Was the fire an accident?"))

    assert BEFORE[key] != stamped(changed)[key]
    assert BEFORE[CONFLICT] == stamped(changed)[CONFLICT]


class TestConstraints:
    """What several claims together break."""

    BROKEN = ("constraint-broken", "death-toll")

    def test_the_relation_counts_and_its_line_does_not(self) -> None:
        below = "# first\n- injured > death-toll\n- injured >= death-toll\n"
        found = {stamp for one, stamp in stamps(checked(constraints=below)).items() if one.others}

        assert 2 == len(found)
        assert BEFORE[self.BROKEN] in found

    def test_the_order_of_a_sum_does_not_count(self) -> None:
        claims = CLAIMS + CLAIMS[CLAIMS.index("- id: injured") :].replace("injured", "missing")
        first, second = (
            stamped(checked(claims, constraints=f"- death-toll = {total}\n"))[self.BROKEN]
            for total in ("injured + missing", "missing + injured")
        )

        assert first == second != BEFORE[self.BROKEN]

    def test_the_statements_of_every_claim_count(self) -> None:
        changed = checked(CLAIMS.replace("was hurt before", "was hurt"))

        assert BEFORE[self.BROKEN] != stamped(changed)[self.BROKEN]


class TestTwins:
    """Findings that rest on the same words."""

    LOST = """\
- id: death-toll
  question: How many people died in the fire?
  kind: quantity
  statements:
    - {source: herald, value: 3, quote: words of a quarrel that nobody had, context: neither these}
    - {source: herald, value: 3, quote: words of a quarrel that nobody had, context: neither these}
"""

    def test_a_statement_recorded_twice_and_its_context_are_told_apart(self) -> None:
        report = checked(self.LOST, constraints="[]\n")
        lost = [one for one in report.findings if one.rule == "quote-not-found"]

        assert 4 == len(lost)
        assert len(report.findings) == len(set(stamps(report).values()))
        assert {("quote", 1), ("quote", 2), ("context", 1), ("context", 2)} == {
            (basis(one, report)["words"], basis(one, report)["number"]) for one in lost
        }


def test_a_finding_on_a_source_alone_rests_on_the_words_it_points_at() -> None:
    report = checked()
    source = report.corpus.source("courier")
    found = {}
    for words in ("Five people", "Nobody was hurt"):
        start = source.text.index(words)
        place = LineIndex(source.text).location(source.file, Span(start, start + len(words)))
        finding = Finding("new", Severity.NOTE, "new", place, sources=("courier",))
        found[words] = basis(finding, evolve(report, findings=(finding,)))["places"]

    assert {words: [["courier", words]] for words in found} == found


CLAIM_ORDERS = st.permutations(yaml.safe_load(CLAIMS))


@settings(max_examples=40)
@given(data=st.data(), claims=CLAIM_ORDERS, indent=st.sampled_from([None, 1, 2, 7]))
def test_order_and_layout_never_change_a_stamp(
    data: st.DataObject, claims: list[dict[str, Any]], indent: int | None
) -> None:
    """Claims and statements in any order, in JSON, which is YAML in another style."""
    mixed = [
        claim | {"statements": data.draw(st.permutations(claim["statements"]))} for claim in claims
    ]
    report = checked(json.dumps(mixed, indent=indent))

    assert BEFORE == stamped(report)


FIGURES = st.decimals(min_value=0, max_value=10**30, places=2) | st.sampled_from(
    [Decimal(5), Decimal("5.0"), Decimal("5E+1"), Decimal(50), Decimal("0.50")]
)
QUANTITIES = st.builds(
    Quantity,
    low=st.none() | FIGURES,
    high=st.none() | FIGURES,
    low_closed=st.booleans(),
    high_closed=st.booleans(),
    approximate=st.booleans(),
    stated=st.none() | FIGURES,
    change=st.sampled_from([None, "up", "down"]),
    unit=st.sampled_from([None, "km", "%"]),
    counted=st.sampled_from([None, "citizens", "officers"]),
    vague=st.booleans(),
)


REPORT = checked()


def conflict_over(value: Quantity) -> str:
    """Return the stamp of the conflict where the first statement has *value*."""
    first, *others = REPORT.judgements
    evidence, *rest = first.evidence
    changed = evolve(evidence, statement=evolve(evidence.statement, value=value))
    judgements = (evolve(first, evidence=(changed, *rest)), *others)
    return stamped(evolve(REPORT, judgements=judgements))[CONFLICT]


@given(one=QUANTITIES, other=QUANTITIES)
def test_figures_have_one_stamp_where_they_are_equal_and_only_there(
    one: Quantity, other: Quantity
) -> None:
    assert (one == other) == (conflict_over(one) == conflict_over(other))
