"""A project of three counts, on which an editor decides."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import crosscheck
from crosscheck.deciding import Ruling, decide
from crosscheck.deciding.minutes import recorded
from crosscheck.model import Decision, Finding, Report
from crosscheck.text import Location, Point

FILE = "claims/decisions.yaml"
DAY = date(2026, 11, 25)
TEXTS = {
    "seeds/north.txt": "Clashes\n\nThe police said that more than 200 people were killed.\n",
    "seeds/south.txt": "Hospitals counted 164 people killed, the ministry said.\n",
    "claims/toll.yaml": """\
- id: death-toll
  question: How many people were killed?
  kind: quantity
  unit: people
  measure: killed
  statements:
    - source: north
      value: more than 200
      quote: more than 200 people were killed
    - source: south
      value: 164
      quote: counted 164 people killed
    # east comes later
""",
}
EAST_TEXT = "Officials confirmed that 225 people were killed in the unrest.\n"
EAST = """\
    - source: east
      value: 225
      quote: that 225 people were killed
"""

Change = Callable[[str, str, str], None]


@pytest.fixture(name="project")
def project_fixture(tmp_path: Path) -> Path:
    """Return the folder of a project with one conflict."""
    for name, text in TEXTS.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(name="change")
def change_fixture(project: Path) -> Change:
    """Return a function that puts other words into a file, in place of those that are there.

    The text of the east comes and goes with its statement.
    """

    def change(file: str, old: str, new: str) -> None:
        path = project / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        if new == EAST:
            (project / "seeds/east.txt").write_text(EAST_TEXT, encoding="utf-8")
        if old == EAST:
            (project / "seeds/east.txt").unlink()

    return change


@pytest.fixture(name="checked")
def checked_fixture(project: Path) -> Callable[..., Report]:
    """Return a function that checks the project as it is now, on a day."""

    def checked(today: date | None = DAY) -> Report:
        corpus = crosscheck.load(str(project))
        assert () == corpus.problems
        return crosscheck.check(corpus, today=today)

    return checked


@pytest.fixture(name="decided")
def decided_fixture(project: Path, checked: Callable[..., Report]) -> Callable[..., Decision]:
    """Return a function that decides on the conflict of a claim, and puts it on file."""

    def decided(ruling: Ruling = PREFER_SOUTH, rule: str = "values-conflict") -> Decision:
        report = checked()
        decision = decide(ruling, _conflict(report, rule), report, Location(FILE, Point(1, 1)))
        path = project / FILE
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(recorded(text, FILE, report.corpus.decisions, decision), encoding="utf-8")
        return decision

    return decided


PREFER_SOUTH = Ruling("prefer", "they counted", "Ana Ito", DAY, statement="south")


def _conflict(report: Report, rule: str) -> Finding:
    found = (*report.findings, *(each.finding for each in report.decided))
    return next(each for each in found if each.rule == rule)
