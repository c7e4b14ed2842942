"""JUnit's XML: cases that add up, and fail where the run does."""

from xml.etree import ElementTree as Xml

import pytest
from attrs import evolve

from crosscheck.errors import Problem
from crosscheck.formats.junit import render
from crosscheck.formats.view import View
from crosscheck.model import Report, Severity


def read(report: Report, view: View | None = None) -> Xml.Element:
    return Xml.fromstring(render(report, view or View()))  # noqa: S314 - crosscheck wrote it


def test_a_suite_is_a_claims_file_and_a_case_a_finding_or_a_claim_without_one(
    report: Report,
) -> None:
    (suite,) = read(report)
    quiet = {judgement.claim.id for judgement in report.judgements} - {
        finding.claim for finding in report.findings
    }

    assert "claims/unrest.yaml" == suite.get("name")
    names = {case.get("name") for case in suite}
    assert quiet < names
    assert {f"{one.claim}: {one.rule}" for one in report.findings} < names
    assert len(suite) == len(quiet) + len(report.findings) + len(report.corpus.problems)


@pytest.mark.parametrize(
    ("fails", "failures"),
    [(Severity.ERROR, 2), (Severity.WARNING, 3), (Severity.NOTE, 4), (None, 0)],
)
def test_a_case_fails_where_its_finding_makes_the_run_fail(
    report: Report, fails: Severity | None, failures: int
) -> None:
    root = read(report, View(fails=fails))

    assert failures == len(root.findall(".//failure"))
    assert len(report.findings) - failures == len(root.findall(".//system-out"))
    assert str(failures) == root.get("failures") == root[0].get("failures")


def test_the_numbers_add_up(report: Report) -> None:
    root = read(report)

    for key in ("tests", "failures", "errors"):
        assert int(root.get(key, "")) == sum(int(suite.get(key, "")) for suite in root)
    assert int(root.get("tests", "")) == len(root.findall(".//testcase"))


def test_what_could_not_be_read_is_an_error_of_its_file_or_of_the_project(report: Report) -> None:
    placed = report.corpus.problems[0]
    problems = (placed, Problem("no seeds/"), evolve(placed, message="and another"))
    root = read(evolve(report, corpus=evolve(report.corpus, problems=problems)))

    assert {"claims/unrest.yaml": "2", "project": "1"} == {
        suite.get("name"): suite.get("errors") for suite in root
    }


def test_no_two_cases_of_a_suite_have_one_name(report: Report) -> None:
    """Readers take such for one."""
    twice = evolve(report, findings=(*report.findings, evolve(report.findings[0], message="too")))

    names = [case.get("name") for case in read(twice).iter("testcase")]
    assert len(names) == len(set(names))
    assert "troops-requested-by: self-contradiction (2)" in names
