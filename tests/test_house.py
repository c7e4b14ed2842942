"""The house around the code: what a newcomer types, what CI runs, what hooks leave alone."""

import re
import tomllib
from pathlib import Path

import crosscheck

ROOT = Path(__file__).parents[1]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


PROJECT = tomllib.loads(read("pyproject.toml"))["project"]


def make_commands(text: str) -> list[str]:
    """Return the make commands at the beginnings of lines, without what is set for them."""
    return re.findall(r"^(?:\w+='[^']*' )*(make \w+)", text, re.MULTILINE)


def test_two_commands_of_the_readme_do_all_the_set_up() -> None:
    assert ["make report", "make test"] == make_commands(read("README.md"))[:2]


def test_ci_runs_every_make_command_of_the_readme_as_it_stands() -> None:
    assert set() == set(make_commands(read("README.md"))) - set(make_commands(read(".ci/run")))


def test_a_make_command_that_a_document_shows_exists() -> None:
    shown = {
        command
        for name in ("README.md", "CONTRIBUTING.md")
        for command in make_commands(read(name))
    }
    targets = set(re.findall(r"^(\w+):", read("Makefile"), re.MULTILINE))

    assert set() == {command.removeprefix("make ") for command in shown} - targets


def test_the_tests_of_the_readme_run_on_all_cores() -> None:
    assert "pytest -n auto" in read("Makefile")


def test_ci_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
    assert "run: bash .ci/run" in read(".github/workflows/ci.yml")


def test_actions_are_pinned_to_a_commit() -> None:
    """But for the action of this repository itself, which is that of the commit."""
    files = (".github/workflows/ci.yml", "action.yml")
    used = [action for name in files for action in re.findall(r"uses: (\S+)", read(name))]

    assert "./" in used
    assert [] == [
        action
        for action in used
        if action != "./" and not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)
    ]


def test_hooks_and_line_ends_leave_the_sources_alone() -> None:
    hooks = re.search(r"^exclude: (\S+)$", read(".pre-commit-config.yaml"), re.MULTILINE)

    assert hooks is not None
    assert all(re.search(hooks[1], f"seeds/{path.name}") for path in (ROOT / "seeds").glob("*.txt"))
    assert re.search(hooks[1], "seeds/originals/report.html")
    assert not re.search(hooks[1], "seeds/sources.yaml")
    assert "seeds/** -text" in read(".gitattributes")


def test_the_changelog_has_this_version() -> None:
    assert f"## [{crosscheck.__version__}] - " in read("CHANGELOG.md")


def test_every_dependency_says_how_it_earns_its_place() -> None:
    names = [re.split(r"[<>=~]", dependency)[0] for dependency in PROJECT["dependencies"]]
    table = re.findall(r"^\| `([\w-]+)` \|", read("docs/architecture.md"), re.MULTILINE)

    assert names == [name for name in table if name in names]


def test_the_distribution_and_the_command_are_called_as_the_readme_says() -> None:
    assert "crosscheck-claims" == PROJECT["name"]
    assert ["crosscheck"] == list(PROJECT["scripts"])
    assert "pip install crosscheck-claims" in read("README.md")


def test_what_is_asked_to_look_away_has_its_reason_beside_it() -> None:
    asked = re.compile(r"# (?:noqa(?:: [\w, ]+)?|type: ignore(?:\[[\w, -]+\])?|fmt: \w+)(.*)")
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("src", "tests", "benchmarks", "docs")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for found in asked.finditer(line)
        if not re.match(r"\s*(?:#|-) \w", found[1]) and path != Path(__file__)
    ]

    assert [] == bare
