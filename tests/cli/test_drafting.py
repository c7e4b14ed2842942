"""`crosscheck draft`, as an editor or a script meets it."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

GOOD = "At least 225 people were killed in the unrest."
WRONG = "In the unrest 90 people were killed."
UNKNOWN = "The refinery made 17 tons of petrol an hour."


def write(project: Path, text: str) -> str:
    path = project / "article.md"
    path.write_text(text, encoding="utf-8")
    return path.name


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (GOOD, [], 0),
        (WRONG, [], 1),
        (WRONG, ["--fail-on", "never"], 0),
        (UNKNOWN, [], 0),
        (UNKNOWN, ["--fail-on", "nowhere"], 1),
        (WRONG, ["--fail-on", "nowhere"], 1),
        (GOOD, ["--fail-on", "nowhere"], 0),
        ("", [], 0),
    ],
)
def test_the_exit_status_tells_whether_it_can_be_printed(
    run: Run, project: Path, text: str, options: list[str], status: int
) -> None:
    assert status == run("draft", write(project, text), *options).status


def test_a_wrong_figure_is_shown_where_it_stands(run: Run, project: Path) -> None:
    outcome = run("draft", write(project, f"{GOOD}\n\n{WRONG}"))

    assert "contradicted[figure]: “90” on death-toll: How many people were killed?" in outcome.out
    assert "--> article.md:3:15" in outcome.out
    assert outcome.err == ""


def test_a_draft_may_be_typed(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))

    assert "--> -:1:15" in run("draft", "-").out


def test_the_project_may_be_named(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = project / write(project, WRONG)
    monkeypatch.chdir(project.parent)

    assert 1 == run("draft", str(file), "-C", str(project)).status


def test_programs_get_json(run: Run, project: Path) -> None:
    shown = json.loads(run("draft", write(project, WRONG), "--format", "json").out)

    assert {"contradicted": 1, "checked": 1} == {
        key: number for key, number in shown["totals"].items() if number
    }


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfe225", "article.md is not UTF-8 (byte 0): save it as plain text"),
        (b"225\0", "article.md is no plain text"),
        (b"a" * 500_001, "article.md has more than 500 kB"),
    ],
)
def test_what_is_no_draft_is_refused(run: Run, project: Path, content: bytes, message: str) -> None:
    (project / "article.md").write_bytes(content)

    outcome = run("draft", "article.md")

    assert 2 == outcome.status
    assert message in outcome.err


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("seeds", "seeds is a folder: name the file of a draft"),
        ("nothing.md", "nothing.md cannot be read: No such file or directory"),
        ("a\x1b[31m.md", "a<U+001B>[31m.md cannot be read"),
    ],
)
def test_a_file_that_is_none_is_refused(run: Run, project: Path, file: str, message: str) -> None:
    outcome = run("draft", file)

    assert 2 == outcome.status
    assert message in outcome.err


def test_a_byte_order_mark_is_no_part_of_a_draft(run: Run, project: Path) -> None:
    (project / "article.md").write_bytes(f"\ufeff{WRONG}".encode())

    assert "--> article.md:1:15" in run("draft", "article.md").out


def test_a_project_with_problems_is_refused(run: Run, project: Path) -> None:
    (project / "claims" / "toll.yaml").write_text("- id: [", encoding="utf-8")

    outcome = run("draft", write(project, GOOD))

    assert 2 == outcome.status
    assert "the draft was not checked: what could not be read may speak to it" in outcome.err


def test_a_project_without_claims_has_nothing_to_check_a_draft_against(
    run: Run, project: Path
) -> None:
    (project / "claims" / "toll.yaml").unlink()

    assert 3 == run("draft", write(project, GOOD)).status
