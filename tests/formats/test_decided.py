"""What is decided stands in the report beside the verdict, and is suppressed where CI reads it."""

import json
from typing import Any

import pytest
from attrs import evolve

from crosscheck.formats import sarif
from crosscheck.formats.markdown import render_markdown
from crosscheck.formats.view import View
from crosscheck.model import Decided, Decision, Finding, Report, Severity

YEARS = "How many years was Nazarbayev president?"


def with_decision(report: Report, **changed: Any) -> Report:
    """Return *report* with other words in its decision."""
    (settled,) = report.decided
    return evolve(report, decided=(evolve(settled, decision=evolve(settled.decision, **changed)),))


def section(report: Report, question: str = YEARS) -> str:
    return render_markdown(report).split(f"</a>{question}\n")[1].partition("\n###")[0]


def test_a_decision_comes_right_behind_the_verdict_with_who_saw_it_otherwise(
    decided_report: Report,
) -> None:
    """A dissent that was withdrawn is not shown."""
    verdict, decided = section(decided_report).strip().split("\n\n")[:2]

    assert verdict.startswith("**Disputed, decided.** They disagree: about three decades")
    assert [
        "- *Decided* — Prefer Anthi Makrogianni: about three decades. The years from 1990 \\| to "
        "2019. (Ana Ito, 25 November 2026, until 15 December 2026; values conflict)",
        "- *Dissent* — The Globalist counts from 1999. (Bo Lind, 26 November 2026)",
    ] == decided.split("\n")


@pytest.mark.parametrize(
    ("treatment", "words", "told"),
    [
        ("range", {"range": "20 to 30"}, "Report the range: 20 to 30."),
        ("defer", {}, "Defer: no answer is printed for now."),
        ("pending", {}, "Keep pending: who says what is printed as unconfirmed."),
        ("not a conflict", {}, "Not a conflict: both are printed as they are."),
        ("prefer", {"statement": "no longer there"}, "prefer no longer there."),
    ],
)
def test_every_treatment_says_what_is_printed(
    decided_report: Report, treatment: str, words: dict[str, str], told: str
) -> None:
    changed = {"statement": None, "until": None, "treatment": treatment, **words}

    assert f"- *Decided* — {told} The years" in section(with_decision(decided_report, **changed))


def test_a_claim_is_decided_in_part_while_something_of_it_is_open(decided_report: Report) -> None:
    (settled,) = decided_report.decided
    open_ = evolve(settled.finding, rule="values-close", severity=Severity.WARNING)
    note = evolve(open_, severity=Severity.NOTE)

    def summary(*more: Finding) -> str:
        found = (*decided_report.findings, *more)
        return render_markdown(evolve(decided_report, findings=found))

    assert "| disputed, decided in part |" in summary(open_)
    assert "on 3, come close" in summary(open_)
    assert "| disputed, decided |" in summary(note)
    assert "on 3 (1 decided), come close" in summary(note)


def test_a_decision_that_does_not_hold_is_told_where_it_stood(
    report: Report, decided_report: Report
) -> None:
    (settled,) = decided_report.decided
    stale = evolve(settled.finding, rule="decision-stale", message="what was said is no longer so")
    told = section(evolve(report, findings=(*report.findings, stale)))

    assert "**Disputed.**" in told
    assert "- *Decision reopened* — what was said is no longer so" in told


def decided_on(report: Report, finding: Finding, decision: Decision) -> Report:
    """Return *report* with *finding* settled."""
    left = tuple(each for each in report.findings if each is not finding)
    about = evolve(decision, claim=finding.claim or "", rule=finding.rule, statement=None)
    return evolve(report, findings=left, decided=(Decided(finding, about),))


def test_problems_with_the_evidence_stay_with_what_was_decided(
    report: Report, decided_report: Report
) -> None:
    decision = evolve(decided_report.decided[0].decision, treatment="not a conflict", until=None)
    lost = next(each for each in report.findings if each.rule == "quote-not-found")
    told = render_markdown(decided_on(report, lost, decision))

    assert (
        "the quote says 6000, the passage 5000). Decided: not a conflict, by Ana Ito: the years"
    ) in told


def test_claims_that_cannot_hold_together_stay_with_what_was_decided(
    report: Report, decided_report: Report
) -> None:
    (settled,) = decided_report.decided
    broken = evolve(settled.finding, rule="constraint-broken", message="a <= b: not so")
    told = render_markdown(decided_on(report, broken, settled.decision))

    assert "- a &lt;= b: not so. Decided: prefer, by Ana Ito: the years from 1990 \\| to" in told


def test_claims_on_which_all_agree_show_it_in_a_line(
    report: Report, decided_report: Report
) -> None:
    single = next(each for each in report.findings if each.rule == "single-source")
    decision = evolve(decided_report.decided[0].decision, treatment="pending", until=None)
    told = render_markdown(decided_on(report, single, decision))

    assert "— *Decided* — Keep pending: who says what is printed as unconfirmed." in told


def test_what_decided_means_is_said_where_something_is(
    report: Report, decided_report: Report
) -> None:
    assert "*Decided* beside a verdict" in render_markdown(decided_report)
    assert "*Decided* beside a verdict" not in render_markdown(report)


def test_code_scanning_takes_it_as_suppressed(report: Report, decided_report: Report) -> None:
    """Its fingerprint is the stamp of the decision, which is in force only while they are one."""
    run = json.loads(sarif.render(decided_report, View()))["runs"][0]
    (settled,) = [result for result in run["results"] if "suppressions" in result]

    assert len(report.findings) + 1 == len(run["results"])
    assert "values-conflict" == settled["ruleId"]
    assert {"crosscheckStamp/v1": "0123456789abcdef"} == settled["partialFingerprints"]
    (suppression,) = settled["suppressions"]
    assert ("external", "accepted") == (suppression["kind"], suppression["status"])
    assert (
        "prefer makrogianni:1, by Ana Ito: the years from 1990 | to 2019"
        == (suppression["justification"])
    )
    place = suppression["location"]["physicalLocation"]
    assert "claims/decisions.yaml" == place["artifactLocation"]["uri"]
