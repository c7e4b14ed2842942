"""What CI takes from this repository: the action, the GitLab template, the hook, and their docs."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
BASH = "/bin/bash"
TEMPLATE = "templates/crosscheck.gitlab-ci.yml"


def loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


ACTION = loaded("action.yml")
STEPS = ACTION["runs"]["steps"]
SCRIPTS = {step["name"]: step for step in STEPS if "run" in step}
DOCUMENT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("github-actions", "action.yml"),
        ("github-workflows", ".github/workflows/ci.yml"),
        ("gitlab-ci", TEMPLATE),
    ],
)
def test_the_files_are_what_their_schemas_say(schema: str, name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (0, "ok -- validation done\n") == (done.returncode, done.stdout)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_clean(name: str) -> None:
    given = "".join(f"export {each}\n{each}=\n" for each in SCRIPTS[name].get("env", ()))
    done = subprocess.run(
        [BIN / "shellcheck", "--shell=bash", "-"],
        input=f"set -eo pipefail\n{given}{SCRIPTS[name]['run']}",
        capture_output=True,
        text=True,
        check=False,
    )

    assert "" == done.stdout


def test_no_script_holds_what_someone_else_wrote() -> None:
    """An expression in a script would be run as a part of it; in the environment it is a text."""
    assert [] == [name for name, step in SCRIPTS.items() if "${{" in step["run"]]


def test_every_input_is_used_and_explained() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    rows = re.findall(r"^\| `([\w-]+)` \| .* \| (?:`(.+)`|empty) \|$", DOCUMENT, re.MULTILINE)

    assert used == set(ACTION["inputs"])
    assert dict(rows) == {name: each["default"] for name, each in ACTION["inputs"].items()}


def test_the_action_installs_what_lies_beside_it_unless_told_otherwise() -> None:
    assert "package=$GITHUB_ACTION_PATH" in SCRIPTS["Install crosscheck"]["run"]
    assert "" == ACTION["inputs"]["version"]["default"]


class Runner:
    """Runs a script of the action as GitHub's runner does, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.temporary = folder / "temporary"
        (self.temporary / "crosscheck").mkdir(parents=True)
        (self.temporary / "crosscheck" / "bin").symlink_to(BIN)
        self.output, self.summary = folder / "output", folder / "summary"

    def __call__(self, name: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", SCRIPTS[name]["run"]],
            cwd=self.folder,
            env={
                "PATH": f"{self.folder}{os.pathsep}{os.environ['PATH']}",
                "RUNNER_TEMP": str(self.temporary),
                "GITHUB_OUTPUT": str(self.output),
                "GITHUB_STEP_SUMMARY": str(self.summary),
                "GITHUB_REPOSITORY": "desk/texts",
                **environment,
            },
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """Return what runs a script of the action."""
    return Runner(tmp_path)


class TestTheCheck:
    """The step that checks."""

    def test_it_annotates_and_fills_summary_and_outputs(self, runner: Runner) -> None:
        done = runner("Check", PROJECT=os.path.relpath(ROOT, runner.folder), FAIL_ON="error")

        assert 0 == done.returncode, "the last step fails, after what uploads and comments"
        assert done.stdout.startswith("::error file=")
        sarif = runner.temporary / "crosscheck.sarif"
        assert f"status=1\nsarif={sarif}\n" == runner.output.read_text(encoding="utf-8")
        assert runner.summary.read_text(encoding="utf-8").startswith("<!-- crosscheck -->\n")

    @pytest.mark.parametrize(
        ("project", "fail_on", "status"),
        [
            ('.; touch "$RUNNER_TEMP/owned"', "error", 2),
            ("$(touch owned)", "error", 2),
            ("--help", "error", 2),
            (".", "error --fail-on never", 2),
        ],
    )
    def test_what_stands_in_an_input_is_text(
        self, runner: Runner, project: str, fail_on: str, status: int
    ) -> None:
        runner("Check", PROJECT=project, FAIL_ON=fail_on)

        assert f"status={status}\n" == runner.output.read_text(encoding="utf-8")[:9]
        assert [] == list(runner.folder.rglob("owned"))

    def test_the_last_step_has_its_exit_status(self, runner: Runner) -> None:
        assert 3 == runner("Fail where the check did", STATUS="3").returncode
        assert 0 == runner("Fail where the check did", STATUS="0").returncode


class TestTheComment:
    """The step that comments, with a `gh` that writes down what it is asked."""

    NAME = "Comment on the pull request"

    @pytest.mark.parametrize(
        ("found", "request_"),
        [
            ("", "--method POST repos/desk/texts/issues/7/comments"),
            ("41\n42", "--method PATCH repos/desk/texts/issues/comments/41"),
        ],
    )
    def test_there_is_one_which_later_runs_replace(
        self, runner: Runner, found: str, request_: str
    ) -> None:
        done = self.commented(runner, f"printf '%s' {shlex.quote(found)}", "true")
        body = f"body=@{runner.temporary}/crosscheck.md"

        assert 0 == done.returncode
        asked = (runner.folder / "asked").read_text(encoding="utf-8").splitlines()
        assert f"api --silent {request_} --field {body}" == asked[-1]
        assert 'startswith("<!-- crosscheck -->")' in asked[0]

    def test_without_the_right_to_comment_the_job_says_so_and_goes_on(self, runner: Runner) -> None:
        done = self.commented(runner, "true", "false")

        assert 0 == done.returncode
        assert done.stdout.startswith("::notice title=crosscheck::No comment was written")

    def commented(
        self, runner: Runner, listing: str, writing: str
    ) -> "subprocess.CompletedProcess[str]":
        gh = runner.folder / "gh"
        gh.write_text(
            f'#!/bin/sh\necho "$@" >>{runner.folder}/asked\n'
            f'case "$*" in *--paginate*) {listing} ;; *) {writing} ;; esac\n',
            encoding="utf-8",
        )
        gh.chmod(0o755)
        return runner(self.NAME, GH_TOKEN="none", NUMBER="7")  # noqa: S106 - it is none


def test_the_gitlab_job_writes_what_it_reports(tmp_path: Path) -> None:
    job, variables = loaded(TEMPLATE)["crosscheck"], loaded(TEMPLATE)["variables"]
    (command,) = job["script"]
    path = os.path.relpath(ROOT, tmp_path)

    done = subprocess.run(
        [BASH, "-c", command],
        cwd=tmp_path,
        env=variables | {"CROSSCHECK_PATH": path, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        check=False,
    )

    assert 1 == done.returncode
    assert sorted(job["artifacts"]["reports"].values()) == sorted(
        each.name for each in tmp_path.iterdir()
    )


def test_the_hook_runs_for_claims_and_sources(tmp_path: Path) -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")

    assert [True, True, True, False] == [
        bool(re.search(hook["files"], path))
        for path in ("claims/a.yaml", "seeds/a.txt", "texts/seeds/sources.yaml", "README.md")
    ]
    done = subprocess.run(
        [BIN / "crosscheck", *hook["entry"].split()[1:], *HOOK_ARGUMENTS],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert 0 == done.returncode, "the quotes of this repository all stand"


def examples() -> list[Any]:
    """Return the files shown in the document."""
    return [
        yaml.safe_load(block)
        for block in re.findall(r"^```yaml\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
    ]


WORKFLOW, PIPELINE, HOOKS = examples()
HOOK_ARGUMENTS = HOOKS["repos"][0]["hooks"][0]["args"]


def test_the_workflow_that_is_shown_uses_inputs_that_there_are() -> None:
    step = WORKFLOW["jobs"]["crosscheck"]["steps"][-1]

    assert set(step["with"]) <= set(ACTION["inputs"])
    assert step["uses"].startswith("OWNER/crosscheck@")


def test_this_repository_uses_the_action_as_it_shows_it() -> None:
    own = loaded(".github/workflows/ci.yml")["jobs"]["claims"]
    shown = WORKFLOW["jobs"]["crosscheck"]

    assert own["permissions"] == shown["permissions"]
    assert own["steps"][0] == shown["steps"][0]
    assert own["steps"][-1] == {"uses": "./", "with": {**own["steps"][-1]["with"]}}
    assert "never" == own["steps"][-1]["with"]["fail-on"]


def test_the_pipeline_that_is_shown_sets_variables_that_there_are() -> None:
    assert set(PIPELINE["variables"]) <= set(loaded(TEMPLATE)["variables"])
    assert PIPELINE["include"] == [{"local": TEMPLATE}]
