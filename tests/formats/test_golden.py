"""What a user sees, in full: the same report in every format, as the files in golden/ have it.

After a wanted change, write them anew with ``CROSSCHECK_GOLDEN=write pytest tests/formats``.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from crosscheck.formats import comment, github, gitlab, junit
from crosscheck.formats.html import render_html, stylesheet
from crosscheck.formats.jsondecisions import render_json_decisions
from crosscheck.formats.machine import render_json
from crosscheck.formats.markdown import render_markdown
from crosscheck.formats.plain import render_claim, render_findings, render_summary
from crosscheck.formats.rulings import render_decisions
from crosscheck.formats.view import View
from crosscheck.model import Report

GOLDEN = Path(__file__).parent / "golden"


def _unstyled(page: str) -> str:
    """Return *page* without its style sheet, which has a file of its own."""
    return page.replace(stylesheet(), "")


FORMATS: dict[str, Callable[[Report], str]] = {
    "findings.txt": lambda report: render_findings(report, colour=False),
    "findings-in-colour.txt": lambda report: render_findings(report, colour=True),
    "summary.txt": lambda report: render_summary(report, colour=False),
    "claim.txt": lambda report: render_claim(report, "death-toll", colour=False),
    "report.json": render_json,
    "report.md": render_markdown,
    "report.html": lambda report: _unstyled(render_html(report)),
    "annotations.txt": lambda report: github.render(report, View()),
    "junit.xml": lambda report: junit.render(report, View()),
    "codequality.json": lambda report: gitlab.render(report, View()),
    "comment.md": lambda report: comment.render(report, View()),
}

SETTLED: dict[str, Callable[[Report], str]] = {
    "decided.txt": lambda report: render_findings(report, colour=False),
    "decided.json": render_json,
    "decided.md": render_markdown,
    "decided-claim.txt": lambda report: render_claim(report, "nazarbayev-years", colour=False),
    "decisions.txt": lambda report: render_decisions(report, colour=False),
    "decisions.json": render_json_decisions,
}
"""What shows decisions, of a report that has some."""
RENDERED = FORMATS | SETTLED


@pytest.fixture(params=RENDERED)
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of one golden file."""
    return str(request.param)


@pytest.fixture
def told(name: str, report: Report, decided_report: Report) -> Report:
    """Return the report that the golden file shows."""
    return decided_report if name in SETTLED else report


def test_a_report_is_shown_as_the_golden_file_has_it(name: str, told: Report) -> None:
    shown = RENDERED[name](told)
    if os.environ.get("CROSSCHECK_GOLDEN") == "write":
        (GOLDEN / name).write_text(shown, encoding="utf-8", newline="\n")
    assert (GOLDEN / name).read_text(encoding="utf-8") == shown


def test_the_order_of_what_comes_in_does_not_show(name: str, told: Report) -> None:
    """Sources, claims, camps, comparisons, findings and problems may come in any order."""
    shuffled = random.Random(225)  # noqa: S311 - no secret
    assert RENDERED[name](_shuffled(told, shuffled)) == RENDERED[name](told)


def test_a_report_ends_in_one_line_end(name: str, told: Report) -> None:
    shown = RENDERED[name](told)
    assert shown.endswith("\n")
    assert not shown.endswith("\n\n")


def test_a_report_holds_no_absolute_path(name: str, told: Report) -> None:
    assert told.corpus.root not in RENDERED[name](told)


def _shuffled(report: Report, by: random.Random) -> Report:
    def mixed(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(by.sample(items, len(items)))

    judgements = tuple(
        evolve(each, comparisons=mixed(each.comparisons), camps=mixed(each.camps))
        for each in report.judgements
    )
    corpus = evolve(
        report.corpus,
        sources=mixed(report.corpus.sources),
        claims=mixed(report.corpus.claims),
        constraints=mixed(report.corpus.constraints),
        problems=mixed(report.corpus.problems),
    )
    return evolve(
        report,
        corpus=corpus,
        judgements=mixed(judgements),
        findings=mixed(report.findings),
        decided=mixed(report.decided),
        standings=mixed(report.standings),
    )
