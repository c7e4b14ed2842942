"""A configured project on the command line: what is in force, and what outranks it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def configure(project: Path, text: str) -> None:
    (project / "crosscheck.toml").write_text(text, encoding="utf-8")


def rules(run: Run, *options: str) -> list[tuple[str, str]]:
    """Return the rule and the severity of each finding."""
    found = json.loads(run("check", "--format", "json", *options).out)["findings"]
    return [(finding["rule"], finding["severity"]) for finding in found]


BOTH = [("values-conflict", "error"), ("values-imprecise", "note")]


class TestCheck:
    """`crosscheck check` under a configuration, and options that outrank it."""

    @pytest.mark.parametrize(
        ("text", "options", "status"),
        [
            ('fail-on = "never"', [], 0),
            ('fail-on = "never"', ["--fail-on", "error"], 1),
            ('fail-on = "error"', ["--fail-on", "never"], 0),
            ('fail-on = "note"\nignore = ["values-conflict"]', [], 1),
            ('fail-on = "note"\nignore = ["values-conflict"]', ["--fail-on", "error"], 0),
            ('[severity]\nvalues-conflict = "warning"', [], 0),
            ('[severity]\nvalues-conflict = "warning"', ["--fail-on", "warning"], 1),
            ('[severity]\nvalues-conflict = "off"', [], 0),
            ('[severity]\nvalues-conflict = "off"\nvalues-imprecise = "error"', [], 1),
        ],
    )
    def test_the_exit_status(
        self, run: Run, project: Path, text: str, options: list[str], status: int
    ) -> None:
        configure(project, text)

        assert status == run("check", *options).status

    @pytest.mark.parametrize(
        ("text", "options", "found"),
        [
            ("", [], BOTH),
            ('select = ["values-conflict"]', [], BOTH[:1]),
            ('ignore = ["values-conflict"]', [], BOTH[1:]),
            ('ignore = ["values-conflict"]', ["--ignore", "values-imprecise"], []),
            ('ignore = ["values-conflict"]', ["--select", "values-conflict"], BOTH[:1]),
            ('select = ["revised"]', ["--select", "values-conflict"], BOTH[:1]),
            ('[severity]\nvalues-conflict = "off"', ["--select", "values-conflict"], BOTH[:1]),
            (
                '[severity]\nvalues-conflict = "note"',
                ["--select", "values-conflict"],
                [("values-conflict", "note")],
            ),
        ],
    )
    def test_which_rules(
        self,
        run: Run,
        project: Path,
        text: str,
        options: list[str],
        found: list[tuple[str, str]],
    ) -> None:
        configure(project, text)

        assert found == rules(run, *options)

    def test_what_is_left_out_is_said(self, run: Run, project: Path) -> None:
        configure(project, 'ignore = ["values-imprecise"]\n')

        assert "\n  left out    values-imprecise\n" in run("check").out
        assert ["values-imprecise"] == json.loads(run("check", "--format", "json").out)["left_out"]

    def test_what_an_option_leaves_out_needs_no_saying(self, run: Run, project: Path) -> None:
        assert "left out" not in run("check", "--select", "values-conflict").out

    def test_a_mistake_is_shown_with_its_line_and_exits_2(self, run: Run, project: Path) -> None:
        configure(project, '[severity]\nvalues-conflct = "off"\n')

        outcome = run("check")

        assert (2, "") == (outcome.status, outcome.out)
        assert outcome.err == (
            "problem: unknown rule `values-conflct`\n"
            " --> crosscheck.toml:2:1\n"
            "  |\n"
            '2 | values-conflct = "off"\n'
            "  | ^^^^^^^^^^^^^^\n"
            "  = help: did you mean `values-conflict`?\n"
        )

    def test_an_unknown_claim_is_told_beside_the_findings(self, run: Run, project: Path) -> None:
        configure(project, "[tolerance]\ndeathtoll = 0.05\n")

        outcome = run("check")

        assert 2 == outcome.status
        assert "problem: unknown claim `deathtoll`\n --> crosscheck.toml:2:1" in outcome.out
        assert "did you mean `death-toll`?" in outcome.out
        assert "values-conflict" in outcome.out

    def test_a_tolerance_brings_figures_closer(self, run: Run, project: Path) -> None:
        configure(project, "[tolerance]\ndeath-toll = 0.5\n")

        assert 0 == run("check").status


class TestReport:
    """`crosscheck report` under a configuration."""

    def test_it_is_written_to_the_folder_that_is_named(self, run: Run, project: Path) -> None:
        configure(project, 'reports = "out/2022"\n')

        assert "wrote out/2022/discrepancies.md" in run("report").out
        assert 0 == run("report", "--check").status
        assert (project / "out" / "2022" / "discrepancies.md").exists()
        assert not (project / "reports").exists()

    def test_it_says_what_was_not_looked_for(self, run: Run, project: Path) -> None:
        configure(project, 'ignore = ["quote-altered"]\n')

        text = run("report", "-o", "-").out

        assert (
            "\n\n**Not everything was looked for.** Left out by this project’s choice:"
            " `quote-altered` (the words are there, but a number, date, name, comparative or"
            " negation differs).\n\n"
        ) in text
        assert (
            "\n## Problems with the evidence\n\nNone of the kinds that were looked for.\n" in text
        )

    def test_without_a_choice_it_says_nothing_of_it(self, run: Run, project: Path) -> None:
        text = run("report", "-o", "-").out

        assert "looked for" not in text
        assert "None: every quote stands in its source" in text


class TestConfig:
    """`crosscheck config`."""

    def test_each_key_has_its_value_and_its_origin(self, run: Run, project: Path) -> None:
        configure(project, 'fail-on = "note"\nignore = ["revised", "superseded"]\n')

        outcome = run("config")
        lines = [line.split(maxsplit=2) for line in outcome.out.splitlines()]

        assert (0, "") == (outcome.status, outcome.err)
        assert ["seeds", "default", "seeds"] in lines
        assert ["fail-on", "crosscheck.toml:1", "note"] in lines
        assert ["select", "default", "every rule"] in lines
        assert ["ignore", "crosscheck.toml:2", "revised, superseded"] in lines
        assert ["severity.revised", "default", "note"] in lines

    def test_the_same_for_programs(self, run: Run, project: Path) -> None:
        configure(project, 'ignore = ["revised"]\n')

        whole = json.loads(run("config", "--format", "json").out)

        assert 1 == whole["version"]
        assert {"key": "seeds", "value": "seeds", "location": None} in whole["configuration"]
        (ignore,) = (each for each in whole["configuration"] if each["key"] == "ignore")
        assert (["revised"], "crosscheck.toml", 1) == (
            ignore["value"],
            ignore["location"]["file"],
            ignore["location"]["line"],
        )

    @pytest.mark.parametrize("text", ["x = 1", "x", "[tolerance]\nx = 0", 'seeds = "nowhere"'])
    def test_a_configuration_in_doubt_is_not_printed(
        self, run: Run, project: Path, text: str
    ) -> None:
        (project / "claims" / "toll.yaml").write_text("", encoding="utf-8")
        configure(project, text)

        outcome = run("config")

        assert (2, "") == (outcome.status, outcome.out)
        assert outcome.err.startswith("problem: ")

    def test_mistakes_in_other_files_do_not_hide_it(self, run: Run, project: Path) -> None:
        (project / "claims" / "other.yaml").write_text("- {", encoding="utf-8")

        assert 0 == run("config").status


class TestElsewhere:
    """Commands that write or advise name the folders as they are."""

    def test_a_project_is_laid_out_in_the_folders_that_are_named(
        self, run: Run, tmp_path: Path
    ) -> None:
        folder = tmp_path / "new"
        folder.mkdir()
        configure(folder, 'seeds = "a/texts"\nclaims = "questions"\nreports = "out"\n')

        laid = run("init", str(folder))

        assert "created  a/texts/sources.yaml\n" in laid.out
        assert "created  questions/example.yaml\n" in laid.out
        assert "created  out/.gitkeep\n" in laid.out
        assert "$schema=../../.crosscheck/sources.schema.json" in (
            folder / "a" / "texts" / "sources.yaml"
        ).read_text(encoding="utf-8")
        assert 0 == run("check", str(folder)).status
        assert "kept     a/texts\n" in run("init", str(folder)).out

    def test_nothing_is_laid_out_by_a_configuration_in_doubt(
        self, run: Run, tmp_path: Path
    ) -> None:
        configure(tmp_path, "seed = 1\n")

        outcome = run("init", str(tmp_path))

        assert 2 == outcome.status
        assert "crosscheck.toml:1:1: unknown key `seed`" in outcome.err
        assert ["crosscheck.toml"] == [path.name for path in tmp_path.iterdir()]

    def test_without_claims_the_folder_for_them_is_named(self, run: Run, project: Path) -> None:
        (project / "questions").mkdir()
        configure(project, 'claims = "questions"\n')

        outcome = run("check")

        assert 3 == outcome.status
        assert "write one in questions/" in outcome.err
