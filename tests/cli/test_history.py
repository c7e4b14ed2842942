"""`crosscheck check --changed-since` and `crosscheck diff`, in a real repository."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Make = Callable[..., Any]


def edit(project: Path, old: str, new: str) -> None:
    """Replace *old* by *new* in the claims."""
    path = project / "claims" / "toll.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


OTHER = """\
- id: smoke
  question: Was there smoke?
  kind: stance
  statements:
    - {source: east, value: affirms, quote: Officials confirmed that}
    - {source: south, value: denies, quote: Hospitals counted}
"""


@pytest.fixture(name="committed")
def _committed(repository: Make, project: Path) -> Any:
    """The project, all of it committed once."""
    found = repository(project)
    found.commit({})
    return found


class TestChangedSince:
    """`crosscheck check --changed-since REV`."""

    def test_old_findings_do_not_fail_a_run(self, run: Run, committed: Any) -> None:
        outcome = run("check", "--changed-since", "HEAD")

        assert 1 == run("check").status
        assert (0, "") == (outcome.status, outcome.err)
        assert "[values-conflict]" not in outcome.out
        assert "  findings    0 = 0 errors + 0 warnings + 0 notes\n" in outcome.out
        assert "  since       HEAD: 0 new + 2 known\n" in outcome.out

    def test_what_is_new_is_shown_and_fails_it(
        self, run: Run, committed: Any, project: Path
    ) -> None:
        (project / "claims" / "smoke.yaml").write_text(OTHER, encoding="utf-8")

        outcome = run("check", "--changed-since", "HEAD")

        assert 1 == outcome.status
        assert "error[values-conflict] smoke:" in outcome.out
        assert "death-toll:" not in outcome.out
        assert "HEAD: 1 new + 2 known\n" in outcome.out

    def test_known_ones_on_what_changed_are_shown_and_marked(
        self, run: Run, committed: Any, project: Path
    ) -> None:
        edit(project, "How many people were killed?", "How many were killed?")

        outcome = run("check", "--changed-since", "HEAD")

        assert 1 == outcome.status
        assert " = known: found at HEAD too; the change touches what it is about\n" in outcome.out
        assert "HEAD: 0 new + 2 known, 2 of them on what changed\n" in outcome.out

    def test_programs_are_told_the_same(self, run: Run, committed: Any, project: Path) -> None:
        (project / "claims" / "smoke.yaml").write_text(OTHER, encoding="utf-8")
        edit(project, "How many people were killed?", "How many were killed?")

        found = json.loads(run("check", "--changed-since", "HEAD", "--format", "json").out)

        assert {"revision": "HEAD", "new": 1, "known": 2, "unread": 0} == found["since"]
        assert {("smoke", True), ("death-toll", False)} == {
            (finding["claim"], finding["new"]) for finding in found["findings"]
        }

    def test_without_it_nothing_is_new_or_known(self, run: Run, project: Path) -> None:
        found = json.loads(run("check", "--format", "json").out)

        assert None is found["since"]
        assert {None} == {finding["new"] for finding in found["findings"]}

    def test_a_comment_folds_what_was_known(self, run: Run, committed: Any, project: Path) -> None:
        (project / "claims" / "smoke.yaml").write_text(OTHER, encoding="utf-8")

        text = run("check", "--changed-since", "HEAD", "--format", "markdown").out

        assert "#### What is new" in text
        assert "It breaks smoke (disputed)." in text
        assert "2 findings known before, on what the change does not touch." in text

    @pytest.mark.parametrize(
        ("options", "counts"),
        [
            (["--claim", "smoke"], "1 new + 0 known"),
            (["--claim", "death-toll"], "0 new + 2 known"),
            (["--select", "values-conflict"], "1 new + 1 known"),
        ],
    )
    def test_other_options_narrow_both(
        self, run: Run, committed: Any, project: Path, options: list[str], counts: str
    ) -> None:
        (project / "claims" / "smoke.yaml").write_text(OTHER, encoding="utf-8")

        assert f"HEAD: {counts}\n" in run("check", "--changed-since", "HEAD", *options).out

    def test_another_severity_makes_nothing_new(
        self, run: Run, committed: Any, project: Path
    ) -> None:
        (project / "crosscheck.toml").write_text(
            '[severity]\nvalues-imprecise = "error"\n', encoding="utf-8"
        )

        assert "HEAD: 0 new + 2 known\n" in run("check", "--changed-since", "HEAD").out

    def test_before_the_project_was_there_everything_is_new(
        self, run: Run, repository: Make, project: Path
    ) -> None:
        found = repository(project)
        found.git("commit", "--quiet", "--allow-empty", "--message", "empty")

        outcome = run("check", "--changed-since", "HEAD")

        assert 1 == outcome.status
        assert "HEAD: 2 new + 0 known\n" in outcome.out

    def test_what_could_not_be_read_then_is_said(
        self, run: Run, committed: Any, project: Path
    ) -> None:
        text = (project / "claims" / "toll.yaml").read_text(encoding="utf-8")
        committed.commit({"claims/toll.yaml": "- {"})
        (project / "claims" / "toll.yaml").write_text(text, encoding="utf-8")

        outcome = run("check", "--changed-since", "HEAD")

        assert "HEAD: 2 new + 0 known; 1 problem there, and what rests on it counts as new\n" in (
            outcome.out
        )

    def test_a_revision_that_there_is_not_exits_2(self, run: Run, committed: Any) -> None:
        outcome = run("check", "--changed-since", "nowhere")

        assert (2, "") == (outcome.status, outcome.out)
        assert outcome.err.startswith("Error: there is no revision `nowhere`\n  help: name a")

    def test_a_project_in_a_folder_of_the_repository(
        self, run: Run, repository: Make, project: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "über uns").mkdir()
        for name in ("seeds", "claims"):
            shutil.move(project / name, tmp_path / "über uns" / name)
        repository(tmp_path).commit({})

        assert 0 == run("check", "--changed-since", "main", "über uns").status
        assert 0 == run("diff", "main", "-C", "über uns").status


class TestDiff:
    """`crosscheck diff REV [REV]`."""

    def test_what_was_edited_since_is_told_word_by_word(
        self, run: Run, committed: Any, project: Path
    ) -> None:
        edit(project, "value: 164", "value: more than 164")

        outcome = run("diff", "HEAD")

        assert (1, "") == (outcome.status, outcome.err)
        assert "      value: {+more than+} 164\n" in outcome.out
        assert outcome.out.endswith(
            "from HEAD to the files here: 1 statement and 1 verdict changed\n"
        )

    def test_where_nothing_changed_it_exits_0(self, run: Run, committed: Any) -> None:
        assert 0 == run("diff", "HEAD").status

    def test_two_revisions_are_held_against_each_other(
        self, run: Run, committed: Any, project: Path
    ) -> None:
        committed.commit({"claims/smoke.yaml": OTHER})
        (project / "claims" / "toll.yaml").write_text("- {", encoding="utf-8")

        forth, back = run("diff", "HEAD~1", "HEAD"), run("diff", "HEAD", "HEAD~1")

        assert (1, 1) == (forth.status, back.status)
        assert "  + smoke: Was there smoke?  (claims/smoke.yaml:1:3)\n" in forth.out
        assert "  - smoke: Was there smoke?  (claims/smoke.yaml:1:3)\n" in back.out
        assert "from HEAD~1 to HEAD: 1 claim and 2 statements changed\n" in forth.out

    def test_programs_are_told_the_same(self, run: Run, committed: Any) -> None:
        committed.commit({"claims/smoke.yaml": OTHER})

        outcome = run("diff", "HEAD~1", "HEAD", "--format", "json")

        assert 1 == outcome.status
        assert ["smoke"] == [each["id"] for each in json.loads(outcome.out)["claims"]]

    def test_a_state_that_cannot_be_read_exits_2_and_is_named(
        self, run: Run, committed: Any
    ) -> None:
        committed.commit({"claims/smoke.yaml": "- {"})

        outcome = run("diff", "HEAD~1", "HEAD")

        assert 2 == outcome.status
        assert outcome.err.startswith("1 problem in HEAD, the first: ")
        assert outcome.err.endswith("; what could not be read was not compared\n")

    @pytest.mark.parametrize("revisions", [["nowhere"], ["HEAD", "nowhere"], ["--", "-x"]])
    def test_a_revision_that_there_is_not_exits_2(
        self, run: Run, committed: Any, revisions: list[str]
    ) -> None:
        outcome = run("diff", *revisions)

        assert (2, "") == (outcome.status, outcome.out)
        assert "there is no revision" in outcome.err

    def test_in_no_project_it_exits_2(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        assert 2 == run("diff", "HEAD").status

    def test_in_no_repository_it_exits_2(
        self, run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))

        outcome = run("diff", "HEAD")

        assert 2 == outcome.status
        assert "Error: the project is in no git repository" in outcome.err
