"""The commands, as a person or a script meets them: output and exit status."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck import __version__

Run = Callable[..., Any]


def edit(project: Path, old: str, new: str) -> None:
    """Replace *old* by *new* in the claims."""
    path = project / "claims" / "toll.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_version_and_help(run: Run) -> None:
    assert run("--version").out == f"crosscheck {__version__}\n"
    assert "Show where sources contradict each other" in run("--help").out


class TestCheck:
    """`crosscheck check`."""

    def test_a_conflict_is_shown_with_both_passages_and_exits_1(
        self, run: Run, project: Path
    ) -> None:
        outcome = run("check")

        assert outcome.status == 1
        assert "error[values-conflict]" in outcome.out
        assert "claims/toll.yaml:8:14" in outcome.out
        assert "seeds/north.txt:3:22" in outcome.out
        assert "seeds/south.txt:1:11" in outcome.out
        assert "^^^^" in outcome.out
        assert outcome.err == ""

    def test_the_project_may_be_named(
        self, run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(project.parent)

        assert run("check", str(project)).status == 1

    @pytest.mark.parametrize(
        ("options", "status"),
        [
            (["--fail-on", "error"], 1),
            (["--fail-on", "never"], 0),
            (["--ignore", "values-conflict"], 0),
            (["--ignore", "values-conflict", "--fail-on", "note"], 1),
            (["--select", "quote-not-found,quote-altered"], 0),
            (["--select", "values-conflict"], 1),
            (["--claim", "death-toll"], 1),
            (["--source", "east"], 1),
        ],
    )
    def test_what_counts_can_be_chosen(
        self, run: Run, project: Path, options: list[str], status: int
    ) -> None:
        assert run("check", *options).status == status
        assert run("check", "--format", "json", *options).status == status

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (
                ["--select", "value-conflict"],
                "there is no rule value-conflict; did you mean values-conflict?",
            ),
            (["--claim", "deathtoll"], "there is no claim deathtoll; did you mean death-toll?"),
            (["--source", "xyzzy"], "there is no source xyzzy; expected one of east, north, south"),
            (["--fail-on", "fatal"], "'fatal' is not one of"),
        ],
    )
    def test_a_wrong_name_exits_2_with_the_nearest_right_one(
        self, run: Run, project: Path, options: list[str], message: str
    ) -> None:
        outcome = run("check", *options)

        assert outcome.status == 2
        assert message in outcome.err
        assert outcome.out == ""

    def test_nothing_to_check_exits_3(self, run: Run, project: Path) -> None:
        (project / "claims" / "toll.yaml").unlink()

        outcome = run("check")

        assert outcome.status == 3
        assert "nothing to check: no claims are recorded" in outcome.err

    def test_a_malformed_file_outranks_findings_and_exits_2(self, run: Run, project: Path) -> None:
        (project / "claims" / "other.yaml").write_text("- id: [\n", encoding="utf-8")

        outcome = run("check")

        assert outcome.status == 2
        assert "claims/other.yaml" in outcome.out
        assert "values-conflict" in outcome.out

    def test_a_folder_that_is_no_project_exits_2(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        outcome = run("check")

        assert outcome.status == 2
        assert "crosscheck init" in outcome.err

    def test_json_holds_the_same_findings(self, run: Run, project: Path) -> None:
        outcome = run("check", "--format", "json")
        found = json.loads(outcome.out)

        assert found["version"] == 1
        assert outcome.status == 1
        rules = [finding["rule"] for finding in found["findings"]]
        assert run("check").out.count("[values-conflict]") == rules.count("values-conflict")

    def test_the_totals_add_up(self, run: Run, project: Path) -> None:
        edit(project, "counted 164 people killed", "the hospitals counted no one at all")
        totals = json.loads(run("check", "--format", "json").out)["totals"]

        parts = [totals[part] for part in ("linked", "drifted", "ambiguous", "not_found")]
        assert totals["statements"] == sum(parts) == 3

    def test_there_is_no_colour_in_a_pipe_nor_with_no_color(
        self, run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        assert "\x1b" not in run("check").out
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        assert "\x1b" in run("check").out
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in run("check").out


class TestReport:
    """`crosscheck report`."""

    def test_it_writes_the_report_and_says_what_it_found(self, run: Run, project: Path) -> None:
        outcome = run("report")

        assert outcome.status == 0
        text = (project / "reports" / "discrepancies.md").read_text(encoding="utf-8")
        assert "How many people were killed?" in text
        assert "../seeds/north.txt#L3" in text
        assert outcome.out.endswith(f"wrote {Path('reports', 'discrepancies.md')}\n")

    def test_check_compares_and_writes_nothing(self, run: Run, project: Path) -> None:
        assert run("report", "--check").status == 1
        assert not (project / "reports").exists()
        run("report")
        assert run("report", "--check").status == 0
        edit(project, "value: 164", "value: 165")
        outcome = run("report", "--check")
        assert outcome.status == 1
        assert "is out of date" in outcome.err

    def test_links_lead_from_where_the_report_is_written(self, run: Run, project: Path) -> None:
        run("report", "-o", "deep/er/report.md")

        assert "](../../seeds/north.txt#L3" in (project / "deep/er/report.md").read_text("utf-8")

    def test_it_can_be_printed(self, run: Run, project: Path) -> None:
        outcome = run("report", "-o", "-")

        assert outcome.out.startswith("# ")
        assert not (project / "reports").exists()

    def test_half_a_project_is_not_reported(self, run: Run, project: Path) -> None:
        (project / "claims" / "other.yaml").write_text("- id: [\n", encoding="utf-8")

        outcome = run("report")

        assert outcome.status == 2
        assert "claims/other.yaml" in outcome.err
        assert not (project / "reports").exists()

    def test_a_place_that_cannot_be_written_is_named(self, run: Run, project: Path) -> None:
        outcome = run("report", "-o", "seeds/north.txt/report.md")

        assert outcome.status == 2
        assert "cannot be written" in outcome.err

    def test_the_same_bytes_whatever_the_hash_seed_and_the_order_of_files(
        self, project: Path
    ) -> None:
        reports = set()
        for seed in ("0", "1", "4711"):
            finished = subprocess.run(
                [sys.executable, "-m", "crosscheck", "report", "-o", "-"],
                check=True,
                capture_output=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
                cwd=project,
            )
            reports.add(finished.stdout)

        assert len(reports) == 1


class TestShow:
    """`crosscheck show`."""

    def test_a_claim_with_all_its_statements(self, run: Run, project: Path) -> None:
        outcome = run("show", "death-toll")

        assert outcome.status == 0
        for words in ("How many people were killed?", "more than 200", "164", "225", "disputed"):
            assert words in outcome.out

    def test_why_a_quote_is_not_found(self, run: Run, project: Path) -> None:
        edit(project, "counted 164 people killed", "counted 146 people killed, the ministry")

        outcome = run("show", "death-toll", "--source", "south")

        assert outcome.status == 0
        assert "counted 146 people killed, the ministry" in outcome.out
        assert "164" in outcome.out
        assert "%" in outcome.out

    def test_an_unknown_claim(self, run: Run, project: Path) -> None:
        outcome = run("show", "death-tol")

        assert outcome.status == 2
        assert "did you mean death-toll?" in outcome.err


def test_a_rule_is_explained(run: Run) -> None:
    assert "quote-altered" in run("explain", "quote-altered").out
    assert "did you mean quote-altered?" in run("explain", "quote-alterd").err
    assert "values-conflict      " in run("explain").out


def test_init_lays_out_an_example_that_checks(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    created = run("init", "project")

    assert created.status == 0
    assert run("check", "project").status in {0, 1}
    note = tmp_path / "project" / "claims" / "actors.yaml"
    note.write_text("# mine\n", encoding="utf-8")
    before = sorted(path for path in (tmp_path / "project").rglob("*"))
    again = run("init", "project")
    assert "created" not in again.out
    assert sorted(path for path in (tmp_path / "project").rglob("*")) == before
    assert note.read_text(encoding="utf-8") == "# mine\n"


class TestLineage:
    """`crosscheck lineage`."""

    @pytest.fixture(autouse=True)
    def copied(self, project: Path) -> None:
        """Put a second paper with the same report beside the first, and a third without."""
        report = " ".join(f"word{number}" for number in range(60))
        for name in ("herald", "courier"):
            (project / "seeds" / f"{name}.txt").write_text(f"{report}\n", encoding="utf-8")

    def test_what_two_sources_share_is_shown(self, run: Run) -> None:
        outcome = run("lineage")

        assert outcome.status == 0
        assert outcome.out.startswith("100 % of courier stands in herald: one voice, by what they")
        assert outcome.out.endswith("5 sources (4 independent); text is shared by 1 pair\n")

    def test_a_project_needs_no_claims_for_it(self, run: Run, project: Path) -> None:
        (project / "claims" / "toll.yaml").unlink()

        assert run("lineage", "-C", str(project)).status == 0

    def test_only_pairs_with_a_source_are_shown(self, run: Run) -> None:
        assert "herald" not in run("lineage", "north").out
        assert "herald" in run("lineage", "north", "courier").out

    def test_a_program_gets_json(self, run: Run) -> None:
        whole = json.loads(run("lineage", "--format", "json").out)

        assert whole["origins"]["herald"] == "courier"
        assert [(one["left"], one["share"]) for one in whole["reuses"]] == [("courier", "1.000")]

    def test_a_misspelt_source_is_answered_with_the_right_one(self, run: Run) -> None:
        outcome = run("lineage", "curier")

        assert outcome.status == 2
        assert "did you mean courier?" in outcome.err

    def test_what_cannot_be_read_is_said(self, run: Run, project: Path) -> None:
        (project / "seeds" / "sources.yaml").write_text("- file: nowhere.txt\n", encoding="utf-8")

        outcome = run("lineage")

        assert outcome.status == 2
        assert "nowhere.txt" in outcome.err


def test_init_puts_no_example_among_sources_that_are_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()

    assert run("init").status == 0
    assert not list((tmp_path / "seeds").glob("*.txt"))


@pytest.mark.parametrize("name", ["claims", "sources", "actors", "constraints"])
def test_a_schema_is_printed(run: Run, name: str) -> None:
    assert json.loads(run("schema", name).out)["$schema"].endswith("2020-12/schema")


def test_figures_and_dates_are_read(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("more than 225 citizens\non 7 January 2022", encoding="utf-8")

    plain = run("read", str(text))
    assert plain.out.splitlines() == [
        "1:1  quantity  more than 225   more than 225 (citizens)",
        "2:4  date      7 January 2022  2022-01-07",
    ]
    readings = json.loads(run("read", str(text), "--format", "json").out)["readings"]
    assert [(one["kind"], one["text"]) for one in readings] == [
        ("quantity", "more than 225"),
        ("date", "7 January 2022"),
    ]


def test_what_is_read_must_be_utf8(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_bytes(b"caf\xe9 225")

    outcome = run("read", str(text))

    assert outcome.status == 2
    assert "is not UTF-8" in outcome.err


def test_two_sentences_are_compared(run: Run) -> None:
    outcome = run("compare", "225 people were killed.", "At least 300 people were killed.")

    assert outcome.status == 0
    assert outcome.out.startswith("conflict: ")


def test_a_day_that_is_none_is_refused(run: Run, tmp_path: Path) -> None:
    for arguments in (["compare", "a", "b"], ["read", os.devnull]):
        outcome = run(*arguments, "--published", "soon")
        assert outcome.status == 2
        assert "soon" in outcome.err


def test_without_a_command_it_says_how_things_stand(run: Run, project: Path) -> None:
    outcome = run()

    assert outcome.status == 0
    assert "statements  3 = 3 linked" in outcome.out
    assert len(outcome.out.splitlines()) <= 10


def test_a_closed_pipe_is_no_error(project: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "crosscheck", "check"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    error = process.stderr.read()
    process.wait(timeout=10)
    process.stderr.close()

    assert error == b""


def test_an_interrupt_exits_130_without_a_traceback(project: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "crosscheck", "read", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    process.stdin.write(b"225 ")
    process.stdin.flush()
    try:
        process.wait(timeout=1)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=10)

    assert process.returncode == 130
    assert b"Traceback" not in error


def test_a_command_that_does_not_exist_is_answered_with_the_nearest(run: Run) -> None:
    outcome = run("chek")

    assert (2, "Error: there is no command chek; did you mean check?\n") == (
        outcome.status,
        outcome.err,
    )
