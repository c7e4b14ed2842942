"""GitLab's code quality report has the keys that GitLab reads, and tells issues apart."""

import json
from typing import Any

from attrs import evolve

from crosscheck.errors import Problem
from crosscheck.formats.gitlab import render
from crosscheck.formats.view import View
from crosscheck.model import Report
from crosscheck.stamping import stamps


def read(report: Report, view: View | None = None) -> Any:
    return json.loads(render(report, view or View()))


def test_an_issue_has_the_five_keys(report: Report) -> None:
    finding = report.findings[2]

    (issue,) = read(evolve(report, corpus=evolve(report.corpus, problems=()), findings=(finding,)))
    assert issue == {
        "description": "death-toll: more than 225 (makrogianni) beside 225 (paris-globalist): "
        "they touch at 225",
        "check_name": "values-close",
        "fingerprint": stamps(report)[finding],
        "severity": "minor",
        "location": {"path": "claims/unrest.yaml", "lines": {"begin": 9}},
    }


def test_what_could_not_be_read_blocks(report: Report) -> None:
    nowhere = Problem("no seeds/", help="run init")
    problems = (*report.corpus.problems, nowhere)

    first, second = read(evolve(report, corpus=evolve(report.corpus, problems=problems)))[:2]
    assert ("blocker", "no seeds/; run init") == (first["severity"], first["description"])
    assert {"path": ".", "lines": {"begin": 1}} == first["location"]
    assert ("blocker", 92) == (second["severity"], second["location"]["lines"]["begin"])


def test_no_two_issues_have_one_fingerprint(report: Report) -> None:
    prints = [issue["fingerprint"] for issue in read(report)]

    assert len(report.findings) + 1 == len(prints) == len(set(prints))
