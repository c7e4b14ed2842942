"""Claims files: what is read, and the one message for each mistake in them."""

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from crosscheck.model import Corpus
from crosscheck.values.actor import Actor
from crosscheck.values.names import Names
from crosscheck.values.quantity import Quantity
from crosscheck.values.scope import Scope
from crosscheck.values.stance import Stance

Project = Callable[[Mapping[str, str]], Corpus]
Said = Callable[[Mapping[str, str]], list[str]]

DEATH_TOLL = """\
- id: death-toll
  question: How many people were killed?
  kind: quantity
  measure: killed
  group: citizens
  place: Almaty
  unit: people
  within: 2022-01
  cumulative: yes
  tolerance: 5%
  terms: [dead, bodies]
  note: The sources differ.
  statements:
    - source: gazette
      speaker: The Ministry
      value: more than 225
      quote: More than 225 people were killed
      context: on 7 January
      prefix: "Almaty: "
      suffix: ", the"
      scope: {measure: casualties, place: Kazakhstan}
      mode: official claim
      as of: 2022-01-07
      note: Read aloud.
    - source: wire
      value: 225
"""


def test_everything_that_a_claim_may_say_is_read(project: Project) -> None:
    corpus = project({"claims/toll.yaml": DEATH_TOLL})

    (claim,) = corpus.claims
    assert () == corpus.problems
    assert ("death-toll", "How many people were killed?", "quantity") == (
        claim.id,
        claim.question,
        claim.kind,
    )
    assert Scope("killed", "citizens", "Almaty") == claim.scope
    assert "people" == claim.unit
    assert claim.within is not None
    assert datetime.date(2022, 1, 31) == claim.within.last
    assert claim.cumulative
    assert Decimal("0.05") == claim.tolerance
    assert ("dead", "bodies") == claim.terms
    assert "The sources differ." == claim.note
    assert "claims/toll.yaml:1:3" == str(claim.location)
    assert "claims/toll.yaml:1:7" == str(claim.id_location)


def test_everything_that_a_statement_may_say_is_read(project: Project) -> None:
    corpus = project({"claims/toll.yaml": DEATH_TOLL})

    statement = corpus.claims[0].statements[0]
    assert ("gazette/the-ministry", "gazette", "The Ministry") == (
        statement.id,
        statement.source,
        statement.speaker,
    )
    assert isinstance(statement.value, Quantity)
    assert (Decimal(225), False, None) == (
        statement.value.low,
        statement.value.low_closed,
        statement.value.high,
    )
    assert "more than 225" == statement.written
    assert statement.quote is not None
    assert "More than 225 people were killed" == statement.quote.exact
    assert ("Almaty: ", ", the") == (statement.quote.prefix, statement.quote.suffix)
    assert statement.context is not None
    assert "on 7 January" == statement.context.exact
    assert "official claim" == statement.mode
    assert statement.as_of is not None
    assert datetime.date(2022, 1, 7) == statement.as_of.first
    assert "2022-01-07" == statement.as_of_written
    assert "Read aloud." == statement.note
    assert "claims/toll.yaml:14:7" == str(statement.location)
    assert "claims/toll.yaml:16:14" == str(statement.value_location)
    assert "claims/toll.yaml:17:14" == str(statement.quote.location)


def test_a_statement_takes_from_its_claim_what_its_scope_does_not_set(project: Project) -> None:
    own, inherited = project({"claims/toll.yaml": DEATH_TOLL}).claims[0].statements

    assert Scope("casualties", "citizens", "Kazakhstan") == own.scope
    assert Scope("killed", "citizens", "Almaty") == inherited.scope


def _claim(statements: str = "", *, kind: str = "quantity", more: str = "") -> str:
    return f"- id: toll\n  question: How many?\n  kind: {kind}\n{more}  statements:\n{statements}"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("actor", "Tokayev", Actor("Tokayev")),
        ("stance", "denies", Stance.DENIES),
        ("names", "[Armenia, Belarus]", Names(("Armenia", "Belarus"))),
        ("names", "Armenia, Belarus", Names(("Armenia", "Belarus"))),
        ("names", "[Armenia, Belarus]\n      complete: true", Names(("Armenia", "Belarus"), True)),
    ],
)
def test_a_value_is_read_by_its_kind(
    project: Project, kind: str, value: str, expected: object
) -> None:
    corpus = project(
        {"claims/a.yaml": _claim(f"    - source: wire\n      value: {value}\n", kind=kind)}
    )

    assert () == corpus.problems
    assert [expected] == [statement.value for statement in corpus.claims[0].statements]


def test_a_list_of_names_is_shown_as_it_was_typed(project: Project) -> None:
    statements = "    - source: wire\n      value: [Armenia, the Russian Federation]\n"

    corpus = project({"claims/a.yaml": _claim(statements, kind="names")})

    assert "Armenia, the Russian Federation" == corpus.claims[0].statements[0].written


def test_a_claim_with_a_measure_is_about_a_quantity(project: Project) -> None:
    corpus = project({"claims/a.yaml": "- {id: toll, question: How many?, measure: killed}"})

    assert ["quantity"] == [claim.kind for claim in corpus.claims]


def test_statements_are_named_by_source_speaker_and_number(project: Project) -> None:
    statements = """\
    - {source: wire, value: 1}
    - {source: wire, value: 2}
    - {source: wire, speaker: Anel Arapova, value: 3}
    - {source: wire, speaker: "Anel  ARAPOVA!", value: 4}
    - {source: wire, value: 5, id: wire-3}
    - {source: wire, value: 6}
    - {source: wire, speaker: Токаев, value: 7}
"""

    corpus = project({"claims/a.yaml": _claim(statements)})

    assert [
        "wire",
        "wire-2",
        "wire/anel-arapova",
        "wire/anel-arapova-2",
        "wire-3",
        "wire-4",
        "wire/токаев",
    ] == [statement.id for statement in corpus.claims[0].statements]


@pytest.mark.parametrize("key", ["as of", "as-of", "as_of"])
def test_as_of_is_spelled_with_a_blank_or_without(project: Project, key: str) -> None:
    statements = f"    - {{source: wire, value: 1, {key}: 2022-01-07}}\n"

    corpus = project({"claims/a.yaml": _claim(statements)})

    assert ["2022-01-07"] == [each.as_of_written for each in corpus.claims[0].statements]


@pytest.mark.parametrize("typed", ["000", "010", "no", "12:30", "1_000", "~", "2022-01-15", "1.10"])
def test_scalars_stay_what_was_typed(project: Project, typed: str) -> None:
    statements = f"    - source: {typed}\n      value: {typed}\n"

    corpus = project(
        {f"seeds/{typed}.txt": "No one.", "claims/a.yaml": _claim(statements, kind="actor")}
    )

    (statement,) = corpus.claims[0].statements
    assert (typed, typed, Actor(typed)) == (statement.source, statement.written, statement.value)


@pytest.mark.parametrize(
    "text",
    [
        "- id: toll\n  question: How many?\n  kind: quantity\n",
        "claims:\n- id: toll\n  question: How many?\n  kind: quantity\n",
        "version: 1\nclaims: [{id: toll, question: How many?, kind: quantity, statements: }]\n",
    ],
)
def test_a_file_is_a_list_or_a_mapping_with_a_version(project: Project, text: str) -> None:
    corpus = project({"claims/a.yaml": text})

    assert () == corpus.problems
    assert ["toll"] == [claim.id for claim in corpus.claims]


def test_claims_stand_in_the_order_of_their_files_and_in_folders_too(project: Project) -> None:
    files = {
        f"claims/{name}": f"- {{id: {id_}, question: How many?, kind: quantity}}"
        for name, id_ in [("b.yml", "three"), ("a/z.yaml", "one"), ("a.YAML", "two")]
    }

    assert ["two", "one", "three"] == [claim.id for claim in project(files).claims]


@pytest.mark.parametrize(
    ("written", "fraction"), [("5%", "0.05"), ("5 %", "0.05"), ("0.05", "0.05"), ("0", "0")]
)
def test_a_tolerance_is_a_share_or_a_fraction(
    project: Project, written: str, fraction: str
) -> None:
    corpus = project({"claims/a.yaml": _claim(more=f"  tolerance: {written}\n")})

    assert Decimal(fraction) == corpus.claims[0].tolerance


def test_keys_with_nothing_behind_them_count_as_left_out(project: Project) -> None:
    corpus = project({"claims/a.yaml": _claim(more="  unit:\n  within: ''\n  terms:\n  note:\n")})

    assert () == corpus.problems
    assert (None, None, (), None) == (
        corpus.claims[0].unit,
        corpus.claims[0].within,
        corpus.claims[0].terms,
        corpus.claims[0].note,
    )
