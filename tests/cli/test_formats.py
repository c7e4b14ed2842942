"""`crosscheck check --format` and `--also`: one run, any number of formats, one exit status."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.formats import FORMATS

Run = Callable[..., Any]

every_format = pytest.mark.parametrize("name", FORMATS)


def spoil(project: Path) -> None:
    (project / "claims" / "other.yaml").write_text("- id: [\n", encoding="utf-8")


@every_format
@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "note", "--ignore", "values-conflict"], 1),
        (["--select", "quote-not-found"], 0),
    ],
)
def test_the_exit_status_is_the_same_in_every_format(
    run: Run, project: Path, name: str, options: list[str], status: int
) -> None:
    assert run("check", "--format", name, *options).status == status


@every_format
def test_what_could_not_be_read_exits_2_in_every_format(run: Run, project: Path, name: str) -> None:
    spoil(project)

    outcome = run("check", "--format", name, "--fail-on", "never")
    assert outcome.status == 2
    assert "other.yaml" in outcome.out


@every_format
def test_where_no_claim_can_be_read_the_format_says_why(run: Run, project: Path, name: str) -> None:
    spoil(project)
    (project / "claims" / "toll.yaml").unlink()

    outcome = run("check", "--format", name)
    assert outcome.status == 2
    assert "other.yaml" in (outcome.err if name == "plain" else outcome.out)


@every_format
def test_nothing_to_check_exits_3_in_every_format(run: Run, project: Path, name: str) -> None:
    (project / "claims" / "toll.yaml").unlink()

    outcome = run("check", "--format", name)
    assert outcome.status == 3
    assert "nothing to check" in outcome.err


@every_format
def test_a_file_gets_what_standard_output_would(run: Run, project: Path, name: str) -> None:
    outcome = run("check", "--format", "github", "--also", f"{name}=out/of/{name}")

    assert outcome.status == 1
    written = (project / "out" / "of" / name).read_text(encoding="utf-8")
    assert written == run("check", "--format", name).out
    assert outcome.out == run("check", "--format", "github").out


def test_one_run_may_fill_several_files(run: Run, project: Path) -> None:
    options = [word for name in FORMATS for word in ("--also", f"{name}=found.{name}")]

    assert run("check", *options).status == 1
    assert sorted(f"found.{name}" for name in FORMATS) == sorted(
        path.name for path in project.glob("found.*")
    )


def test_a_file_is_written_whatever_there_is_to_check(run: Run, project: Path) -> None:
    """So that a step that uploads it has something to upload."""
    (project / "claims" / "toll.yaml").unlink()

    assert run("check", "--also", "sarif=out.sarif").status == 3
    (only,) = json.loads((project / "out.sarif").read_text(encoding="utf-8"))["runs"]
    assert {result["ruleId"] for result in only["results"]} == {"source-unreviewed"}


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("sariff=a", "there is no format sariff; did you mean sarif?"),
        ("a.sarif", "there is no format a.sarif"),
        ("sarif", "--also sarif names no file: write --also sarif=FILE"),
        ("sarif=", "--also sarif names no file: write --also sarif=FILE"),
        ("sarif=claims", "claims cannot be written: it is not a file"),
        ("sarif=seeds/north.txt/a", "cannot be written"),
    ],
)
def test_a_file_that_cannot_be_written_exits_2(
    run: Run, project: Path, option: str, message: str
) -> None:
    outcome = run("check", "--also", option)

    assert outcome.status == 2
    assert message in outcome.err


@pytest.mark.parametrize("name", ["github", "sarif", "junit", "gitlab", "markdown"])
def test_paths_lead_from_where_the_command_was_started(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(project.parent)

    shown = run("check", project.name, "--format", name).out.replace("\\", "")
    assert f"{project.name}/claims/toll.yaml" in shown


def test_what_a_format_needs_is_imported_for_it_alone(project: Path) -> None:
    """The check in a terminal starts as quickly as before there were others."""
    code = (
        "import sys; from crosscheck.cli import main; main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "--no-cache"],
        capture_output=True,
        text=True,
        check=True,
    )

    heavy = {"json", "hashlib", "xml.etree", "crosscheck.stamping"}
    assert set() == heavy & set(done.stderr.split())
