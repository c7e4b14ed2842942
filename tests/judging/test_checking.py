"""A whole project, checked: what is linked, in which order it is told, and what can be left out."""

from collections.abc import Callable
from pathlib import Path

import pytest

import crosscheck
from crosscheck.checking import select
from crosscheck.model import Finding, Report, Totals, Verdict
from crosscheck.text import Location, Point

HERALD = """\
Fire at the harbour

Three people were killed in the fire.
Police said that 47 people had been evacuated from the quay.
Smoke over the harbour on Sunday.
Smoke over the harbour on Sunday.
Police are looking for the driver of a white lorry seen near the gate.
"""
COURIER = "Five people were killed when the warehouse burned.\n"
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
    - source: courier
      value: 5
      quote: Five people were killed when the warehouse burned
- id: evacuated
  question: How many people were evacuated?
  kind: quantity
  unit: people
  statements:
    - source: herald
      value: 47
      quote: 47 people had been evacuated from the quay
    - source: herald
      speaker: the mayor
      value: 47
- id: smoke
  question: Was there smoke?
  kind: stance
  statements:
    - source: herald
      value: affirms
      quote: Smoke over the harbour on Sunday
- id: lorry
  question: Was a lorry seen?
  kind: stance
  statements:
    - source: herald
      value: affirms
      quote: Police look for the driver of a white lorry seen by the gate
"""

Check = Callable[..., Report]


@pytest.fixture(name="checked")
def checked_fixture(tmp_path: Path) -> Check:
    """Return a function that checks a project with these claims, and with these other files."""

    def check(claims: str = CLAIMS, **others: str) -> Report:
        files = {
            "seeds/herald.txt": HERALD,
            "seeds/courier.txt": COURIER,
            "claims/fire.yaml": claims,
        }
        files |= {f"claims/{name}.yaml": text for name, text in others.items()}
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        corpus = crosscheck.load(str(tmp_path))
        assert corpus.problems == ()
        return crosscheck.check(corpus)

    return check


def rules(report: Report) -> list[str]:
    """Return the rule of each finding, in order."""
    return [finding.rule for finding in report.findings]


def only(report: Report, rule: str) -> Finding:
    """Return the one finding of a rule."""
    (finding,) = [one for one in report.findings if one.rule == rule]
    return finding


def test_the_totals_tell_what_became_of_every_statement(checked: Check) -> None:
    totals = checked().totals

    assert totals == Totals(
        sources=2, claims=4, statements=6, linked=3, drifted=1, ambiguous=1, not_found=1
    )
    assert totals.statements == (
        totals.linked + totals.drifted + totals.ambiguous + totals.not_found
    )


def test_findings_stand_by_severity_then_by_place(checked: Check) -> None:
    findings = checked().findings

    assert [(one.rule, one.location.start.line) for one in findings] == [
        ("values-conflict", 8),
        ("quote-not-found", 21),
        ("quote-ambiguous", 30),
        ("quote-drifted", 37),
        ("single-source", 24),
        ("single-source", 31),
    ]


def test_of_findings_at_one_place_the_graver_comes_first(checked: Check) -> None:
    report = checked(CLAIMS.replace("value: 3", "value: 3\n      scope: {measure: casualties}"))

    conflict, scope = select(report, rules=["values-conflict", "scope-differs"]).findings
    assert (conflict.rule, scope.rule) == ("values-conflict", "scope-differs")
    assert conflict.location == scope.location


def test_a_passage_is_given_by_line_and_column_of_its_source(checked: Check) -> None:
    conflict = only(checked(), "values-conflict")

    assert [one.location for one in conflict.related] == [
        Location("seeds/herald.txt", Point(3, 1), Point(3, 37)),
        Location("seeds/courier.txt", Point(1, 1), Point(1, 50)),
    ]


def test_both_places_of_ambiguous_words_are_given(checked: Check) -> None:
    ambiguous = only(checked(), "quote-ambiguous")

    assert [one.location.start for one in ambiguous.related] == [Point(5, 1), Point(6, 1)]


def test_a_statement_without_a_quote_is_not_found_and_supports_nothing(checked: Check) -> None:
    report = checked()

    evacuated = report.judgements[1]
    assert evacuated.verdict is Verdict.UNSUPPORTED
    assert only(report, "quote-not-found").message == (
        "the mayor in herald: no words are quoted for 47"
    )


def test_a_claim_is_explained_in_a_sentence(checked: Check) -> None:
    assert checked().judgements[0].sentence == (
        "They disagree: 3 (herald) against 5 (courier): no figure satisfies both; the gap is 2."
    )


CONTEXT = """\
- id: death-toll
  question: How many people died in the fire?
  kind: quantity
  measure: killed
  unit: people
  statements:
    - source: herald
      value: 3
      quote: Fire at the harbour
      context: {words}
"""


def test_a_value_may_rest_on_the_context_of_its_quote(checked: Check) -> None:
    report = checked(CONTEXT.format(words="Three people were killed in the fire"))

    assert rules(report) == ["source-unreviewed", "single-source"]
    assert report.totals.statements == 1


def test_a_context_has_to_stand_in_the_source_as_a_quote_has(checked: Check) -> None:
    report = checked(CONTEXT.format(words="The three victims were all from the same family"))

    assert "quote-not-found" in rules(report)
    assert report.totals.not_found == 0


def test_one_quote_may_serve_two_claims(checked: Check) -> None:
    """Statements of two claims have the same id where source and speaker are the same."""
    second = CLAIMS.split("- id: evacuated")[0].replace("death-toll", "killed").replace("Five", "5")
    report = checked(CLAIMS, other=second)

    by_claim = {one.claim.id: one for one in report.judgements}
    assert [one.anchor.method for one in by_claim["death-toll"].evidence] == ["exact", "exact"]
    assert [one.anchor.method for one in by_claim["killed"].evidence] == ["exact", "fuzzy"]


def test_a_source_that_nobody_has_gone_through_is_found_by_itself_and_by_no_claim(
    checked: Check,
) -> None:
    report = checked(CONTEXT.format(words="Three people were killed in the fire"))

    found = only(report, "source-unreviewed")
    assert (("courier",), "seeds/courier.txt:1:1") == (found.sources, str(found.location))
    assert ["source-unreviewed"] == rules(select(report, sources=["courier"]))
    assert ["single-source"] == rules(select(report, claims=["death-toll"]))


def test_constraints_between_claims_are_checked_too(checked: Check) -> None:
    report = checked(constraints="- evacuated <= death-toll\n")

    broken = only(report, "constraint-broken")
    assert broken.location == Location("claims/constraints.yaml", Point(1, 3), Point(1, 26))
    assert rules(report)[0] == "constraint-broken"


def test_a_broken_constraint_is_found_by_any_of_its_claims(checked: Check) -> None:
    report = checked(constraints="- evacuated <= death-toll\n")

    for claim in ("evacuated", "death-toll"):
        assert "constraint-broken" in rules(select(report, claims=[claim]))
    assert "constraint-broken" not in rules(select(report, claims=["smoke"]))


def test_a_source_that_keeps_a_constraint_by_itself_raises_nothing(checked: Check) -> None:
    """The herald answers both claims: three were killed, 47 evacuated."""
    report = checked(constraints="- death-toll <= evacuated\n")

    assert "constraint-broken" not in rules(report)


def test_the_report_holds_every_claim_in_the_order_of_the_project(checked: Check) -> None:
    report = checked()

    claims = [judgement.claim for judgement in report.judgements]
    assert tuple(claims) == report.corpus.claims


def test_without_a_choice_everything_is_selected(checked: Check) -> None:
    report = checked()

    assert select(report) == report


def test_some_rules_can_be_selected_and_others_ignored(checked: Check) -> None:
    report = checked()

    quotes = ["quote-drifted", "quote-ambiguous"]
    assert rules(select(report, rules=quotes)) == ["quote-ambiguous", "quote-drifted"]
    assert set(rules(select(report, ignored=quotes))) == set(rules(report)) - set(quotes)
    assert rules(select(report, rules=quotes, ignored=quotes[:1])) == ["quote-ambiguous"]


def test_choosing_rules_leaves_the_claims_as_they_are(checked: Check) -> None:
    report = checked()

    chosen = select(report, rules=["values-conflict"])
    assert (chosen.judgements, chosen.totals) == (report.judgements, report.totals)


def test_one_claim_can_be_selected_and_the_totals_count_its_statements(checked: Check) -> None:
    chosen = select(checked(), claims=["death-toll"])

    assert rules(chosen) == ["values-conflict"]
    assert [one.claim.id for one in chosen.judgements] == ["death-toll"]
    assert (chosen.totals.claims, chosen.totals.statements, chosen.totals.linked) == (1, 2, 2)


def test_one_source_can_be_selected_with_the_claims_it_speaks_to(checked: Check) -> None:
    chosen = select(checked(), sources=["courier"])

    assert rules(chosen) == ["values-conflict"]
    assert [one.claim.id for one in chosen.judgements] == ["death-toll"]
    assert select(checked(), sources=["courier"], claims=["smoke"]).findings == ()
