"""A small project on disk, and the command line run in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

from crosscheck.cli import main

SOURCES = {
    "north.txt": "Clashes\n\nThe police said that more than 200 people were killed on Friday.\n",
    "south.txt": "Hospitals counted 164 people killed, the ministry said.\n",
    "east.txt": "Officials confirmed that 225 people were killed in the unrest.\n",
}
CLAIMS = """\
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
    - source: east
      value: 225
      quote: that 225 people were killed
"""


@frozen
class Outcome:
    """What a run of the command line left."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture(name="project")
def project_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a project with one disputed claim; it is the current folder."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "seeds" / name).write_text(text, encoding="utf-8")
    (tmp_path / "claims" / "toll.yaml").write_text(CLAIMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(name="run")
def run_fixture(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command line."""

    def run(*arguments: str) -> Outcome:
        status = main(arguments)
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run
