"""Where a project begins: its configuration upwards, or its folders."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from crosscheck.corpus import load
from crosscheck.corpus.root import configured, find_project

Lay = Callable[[Mapping[str, str]], Path]

NAMED = 'claims = "editorial/claims"\nseeds = "editorial/texts"\n'
TOOL = "[tool.crosscheck]\n" + NAMED


@pytest.fixture(name="lay")
def _lay(tmp_path: Path) -> Lay:
    """Return a function that lays files out in a folder and returns it."""

    def lay(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Path(os.path.realpath(tmp_path))

    return lay


def root(path: Path) -> Path | None:
    site = find_project(str(path))
    return site.root if site else None


@pytest.mark.parametrize("file", ["crosscheck.toml", "pyproject.toml"])
@pytest.mark.parametrize(
    "path", [".", "editorial", "editorial/claims", "editorial/claims/a.yaml", "src/app"]
)
def test_a_configuration_holds_for_everything_below_it(lay: Lay, file: str, path: str) -> None:
    folder = lay(
        {
            file: NAMED if file == "crosscheck.toml" else TOOL,
            "editorial/claims/a.yaml": "",
            "editorial/texts/a.txt": "",
            "src/app/main.py": "",
        }
    )

    assert folder == root(folder / path)


def test_an_example_in_a_project_is_a_project_of_its_own(lay: Lay) -> None:
    folder = lay(
        {
            "crosscheck.toml": 'fail-on = "never"\n',
            "claims/a.yaml": "",
            "seeds/a.txt": "",
            "examples/ferry/claims/b.yaml": "",
            "examples/ferry/seeds/b.txt": "",
        }
    )
    site = find_project(str(folder / "examples" / "ferry" / "claims" / "b.yaml"))

    assert site is not None
    assert folder / "examples" / "ferry" == site.root
    assert site.configuration.file is None
    assert folder == root(folder / "claims")


def test_the_nearest_configuration_counts(lay: Lay) -> None:
    folder = lay({"crosscheck.toml": NAMED, "editorial/crosscheck.toml": "", "editorial/x": ""})

    assert folder / "editorial" == root(folder / "editorial" / "x")


@pytest.mark.parametrize(
    "text",
    [
        "",
        '[project]\nname = "crosscheck"\n[project.scripts]\ncrosscheck = "crosscheck:run"\n',
        "[tool.ruff]\nselect = ['crosscheck']\n",
        "[tool.crosscheck-more]\nx = 1\n",
        "[tool]\nother = 1\n",
        "tool = 3\n",
        "[project\n",
        "\0",
    ],
)
def test_a_pyproject_without_the_table_does_not_count(lay: Lay, text: str) -> None:
    folder = lay({"pyproject.toml": text, "editorial/claims/a.yaml": ""})

    assert None is configured(folder)
    assert folder / "editorial" == root(folder / "editorial")


@pytest.mark.parametrize(
    "text",
    [
        "[tool.crosscheck]\n",
        "[tool]\ncrosscheck.select = ['revised']\n",
        "  [ tool . crosscheck ]  # here\n",
        '["tool"."crosscheck"]\n',
        "['tool'.'crosscheck'.severity]\n",
        "tool.crosscheck.fail-on = 'note'\n",
        "tool = {crosscheck = {}}\n",
        "[[tool.crosscheck]]\n",
        "[project]\nname = 'x'\r\n[tool.crosscheck]\r\n",
    ],
)
def test_the_table_is_seen_however_it_is_written(lay: Lay, text: str) -> None:
    assert None is not configured(lay({"pyproject.toml": text}))


def test_two_configurations_in_one_folder_are_a_mistake(lay: Lay) -> None:
    folder = lay({"crosscheck.toml": "", "pyproject.toml": TOOL, "claims/a.yaml": ""})

    assert [
        "crosscheck.toml and pyproject.toml both configure crosscheck\n  help: keep one of the two"
    ] == [str(problem) for problem in load(str(folder)).problems]


@pytest.mark.parametrize("path", [".", "claims", "editorial/claims"])
def test_a_configuration_that_cannot_be_read_is_told_from_wherever(lay: Lay, path: str) -> None:
    """It may name any of the folders below it."""
    folder = lay(
        {"crosscheck.toml": "claims = ", "claims/a.yaml": "", "editorial/claims/a.yaml": ""}
    )

    corpus = load(str(folder / path))

    assert ["crosscheck.toml:1:9: this is not TOML: invalid value"] == [
        str(problem).partition("\n")[0] for problem in corpus.problems
    ]
    assert {"crosscheck.toml": "claims = "} == corpus.texts


def test_a_folder_called_like_the_file_is_told(lay: Lay) -> None:
    folder = lay({"crosscheck.toml/a": "", "claims/a.yaml": ""})

    assert ["crosscheck.toml is a folder; expected a file\n  help: rename the folder"] == [
        str(problem) for problem in load(str(folder)).problems
    ]


def test_with_a_mistake_in_the_configuration_nothing_else_is_read(lay: Lay) -> None:
    folder = lay({"crosscheck.toml": "x = 1\n", "claims/a.yaml": "- {", "seeds/a.txt": "A"})

    corpus = load(str(folder))

    assert ["unknown key `x`"] == [problem.message for problem in corpus.problems]
    assert ((), ()) == (corpus.sources, corpus.claims)


def test_without_a_configuration_nothing_is_loaded_for_it(lay: Lay) -> None:
    folder = lay({"pyproject.toml": "[tool.ruff]\n", "claims/a.yaml": "", "seeds/a.txt": "A"})
    code = (
        f"import sys; from crosscheck import load; load({str(folder)!r});"
        "print(*sys.modules, sep='\\n')"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    heavy = {"tomllib", "crosscheck.corpus.configuration", "crosscheck.corpus.toml"}
    assert set() == heavy & set(done.stdout.split())
