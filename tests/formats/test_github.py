"""Annotations: one a finding, the most severe first, told as GitHub's runner reads them."""

import pytest
from attrs import evolve

from crosscheck.errors import Problem
from crosscheck.formats.github import render
from crosscheck.formats.view import View
from crosscheck.model import Finding, Report, Severity
from crosscheck.text import Location, Point

PLACE = Location("claims/a.yaml", Point(3, 5), Point(3, 9))


def lines(report: Report, *findings: Finding, problems: tuple[Problem, ...] = ()) -> list[str]:
    corpus = evolve(report.corpus, problems=problems)
    return render(evolve(report, corpus=corpus, findings=findings), View()).splitlines()


def finding(
    severity: Severity = Severity.ERROR, message: str = "three against five", line: int = 3
) -> Finding:
    place = Location("claims/a.yaml", Point(line, 5), Point(line, 9))
    return Finding("values-conflict", severity, message, place, claim="toll", help="read both")


def test_an_annotation_stands_at_the_line_of_the_claim(report: Report) -> None:
    expected = (
        "::error file=claims/a.yaml,line=3,endLine=3,col=5,endColumn=9,"
        "title=values-conflict in toll::three against five. Read both."
    )

    assert [expected] == lines(report, finding())


@pytest.mark.parametrize(
    ("end", "properties"),
    [
        (None, "line=3,endLine=3,col=5,endColumn=5"),
        (Point(4, 2), "line=3,endLine=4"),
    ],
)
def test_columns_are_told_on_a_single_line_alone(
    report: Report, end: Point | None, properties: str
) -> None:
    place = Location("claims/a.yaml", Point(3, 5), end)

    (line,) = lines(report, evolve(finding(), location=place))
    assert f"file=claims/a.yaml,{properties},title=" in line


@pytest.mark.parametrize(
    ("text", "in_property", "in_message"),
    [
        ("100 %", "100 %25", "100 %25"),
        ("%0A", "%250A", "%250A"),
        ("a: b, c", "a%3A b%2C c", "a: b, c"),
        ("::error::", "%3A%3Aerror%3A%3A", ": :error: :"),
        (":::", "%3A%3A%3A", ": : :"),
        ("##[error]", "##[error]", "## [error]"),
        ("a\r\nb", "a  b", "a  b"),
    ],
)
def test_what_means_something_to_the_runner_is_encoded(
    report: Report, text: str, in_property: str, in_message: str
) -> None:
    (line,) = lines(report, evolve(finding(message=text), claim=text, help=None))

    assert line.endswith(f",title=values-conflict in {in_property}::{in_message}.")


def test_a_long_message_is_cut(report: Report) -> None:
    (line,) = lines(report, finding(message="word " * 1000))

    assert line.endswith("word…")
    assert len(line) < 750


def test_a_problem_without_a_place_has_none(report: Report) -> None:
    told = lines(report, problems=(Problem("no seeds/", help="run init"),))

    assert ["::error title=could not be read::no seeds/. Run init."] == told


def test_the_most_severe_come_first(report: Report) -> None:
    told = lines(report, *map(finding, Severity), problems=(Problem("unread", PLACE),))

    kinds = [line.partition(" ")[0] for line in told]
    assert ["::error", "::error", "::warning", "::notice"] == kinds
    assert "could not be read" in told[0]


def test_where_github_shows_not_all_a_notice_before_the_others_counts_them(report: Report) -> None:
    """GitHub shows ten annotations of a kind and step, the first."""
    findings = [
        finding(severity, line=number)
        for severity, many in ((Severity.ERROR, 11), (Severity.WARNING, 1), (Severity.NOTE, 20))
        for number in range(1, many + 1)
    ]

    told = lines(report, *findings, problems=(Problem("unread", PLACE),))
    assert 1 + 32 + 1 == len(told)
    assert (
        "::notice title=crosscheck::11 errors, 1 warning, 20 notes, 1 problem. "
        "GitHub shows 10 of a kind; all are in this step’s log." == told[13]
    )
