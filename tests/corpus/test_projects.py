"""A project: where it begins, what belongs to it, and what is missing."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import crosscheck
from crosscheck.corpus import load
from crosscheck.model import Corpus

Project = Callable[[Mapping[str, str]], Corpus]
Said = Callable[[Mapping[str, str]], list[str]]

CLAIM = "- {id: toll, question: How many?, kind: quantity}\n"


@pytest.mark.parametrize(
    "path", [".", "claims", "claims/more", "claims/more/a.yaml", "seeds/wire.txt", "reports"]
)
def test_a_project_is_found_from_any_place_in_it(
    project: Project, tmp_path: Path, path: str
) -> None:
    (tmp_path / "reports").mkdir()
    expected = project({"claims/more/a.yaml": CLAIM})

    assert expected == load(str(tmp_path / path))
    assert str(tmp_path) == expected.root


def test_the_project_is_looked_for_where_one_stands(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project({"claims/a.yaml": CLAIM})
    monkeypatch.chdir(tmp_path / "seeds")

    assert ["toll"] == [claim.id for claim in crosscheck.load().claims]


def test_without_claims_there_is_nothing_to_check_and_no_problem(project: Project) -> None:
    corpus = project({})

    assert () == corpus.claims
    assert () == corpus.problems


def test_a_folder_that_holds_no_project(tmp_path: Path) -> None:
    assert [
        f"no project here: neither claims/ nor seeds/ is in `{tmp_path}` or in a folder above it\n"
        "  help: run `crosscheck init` to lay one out, or name the folder of the project"
    ] == [str(problem) for problem in load(str(tmp_path)).problems]


@pytest.mark.parametrize("name", ["nowhere", "nowhere" * 100])
def test_a_path_that_does_not_exist(tmp_path: Path, name: str) -> None:
    path = tmp_path / name

    assert [f"there is no file or folder `{path}`\n  help: check how it is spelled"] == [
        str(problem) for problem in load(str(path)).problems
    ]


@pytest.mark.parametrize(
    ("folder", "holds"), [("seeds", "the texts of the sources"), ("claims", "the claims files")]
)
def test_a_missing_folder(project: Project, tmp_path: Path, folder: str, holds: str) -> None:
    project({})
    shutil.rmtree(tmp_path / folder)

    assert [
        f"there is no folder {folder}/, which holds {holds}\n"
        "  help: make it, or run `crosscheck init`"
    ] == [str(problem) for problem in load(str(tmp_path)).problems]


def test_a_file_in_the_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "seeds").write_text("x")

    assert ["there is no folder seeds/, which holds the texts of the sources"] == [
        problem.message for problem in load(str(tmp_path)).problems
    ]


def test_a_folder_that_may_not_be_read(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project({})

    def forbid(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", forbid)

    assert [
        "claims cannot be read: Permission denied\n  help: see that it exists and may be read",
        "seeds cannot be read: Permission denied\n  help: see that it exists and may be read",
    ] == [str(problem) for problem in load(str(tmp_path)).problems]


def test_a_project_without_texts(tmp_path: Path) -> None:
    for folder in ("seeds", "claims"):
        (tmp_path / folder).mkdir()
    statement = "{source: wire, value: 225}"
    (tmp_path / "claims" / "a.yaml").write_text(
        f"- {{id: toll, question: How many?, kind: quantity, statements: [{statement}]}}"
    )

    assert ["claims/a.yaml:1:73: unknown source `wire`\n  help: there are none so far"] == [
        str(problem) for problem in load(str(tmp_path)).problems
    ]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("claims/2022/actors.yaml", "claims/actors.yaml"),
        ("claims/constraints.yml", "claims/constraints.yaml"),
        ("claims/decisions.YAML", "claims/decisions.yaml"),
        ("claims/sources.yaml", "seeds/sources.yaml"),
    ],
)
def test_a_reserved_name_in_another_place(said: Said, path: str, place: str) -> None:
    assert [
        f"{path} is not read: a project has one file of this name, {place}\n"
        f"  help: move it to {place}, or rename it"
    ] == said({path: CLAIM})


def test_sources_under_another_ending(said: Said) -> None:
    assert [
        "seeds/sources.yml is not read: the file is called seeds/sources.yaml\n  help: rename it"
    ] == said({"seeds/sources.yml": "- {file: wire.txt}"})


@pytest.mark.parametrize("name", ["decisions", "reviews"])
def test_decisions_and_reviews_are_no_claims(project: Project, name: str) -> None:
    corpus = project({f"claims/{name}.yaml": f"{name}:\n"})

    assert ((), ()) == (corpus.claims, corpus.problems)


@pytest.mark.parametrize("name", [".a.yaml", ".more/a.yaml", "a.yaml~", "a.txt", "a.json"])
def test_what_is_hidden_or_no_yaml_is_left_alone(project: Project, name: str) -> None:
    corpus = project({f"claims/{name}": "- x: [\n"})

    assert ((), ()) == (corpus.claims, corpus.problems)


def test_the_lines_of_every_yaml_file_can_be_shown(project: Project) -> None:
    text = "\ufeff- id: Übung\r\n  question: q\r\n  kind: xx\r\n"

    corpus = project({"claims/a.yaml": text, "claims/actors.yaml": "- ["})

    assert {"claims/a.yaml": text[1:], "claims/actors.yaml": "- ["} == corpus.texts
    assert ["claims/a.yaml:1:7", "claims/a.yaml:3:9", "claims/actors.yaml:1:4"] == [
        str(problem.location) for problem in corpus.problems
    ]


def test_a_claims_file_that_is_not_utf_8(project: Project, tmp_path: Path) -> None:
    project({})
    (tmp_path / "claims" / "a.yaml").write_bytes(b"- id: \xe9")

    assert [
        "claims/a.yaml:1:7: claims/a.yaml is not UTF-8: byte 0xE9 at offset 6\n"
        "  help: save it as UTF-8"
    ] == [str(problem) for problem in load(str(tmp_path)).problems]


def test_problems_stand_in_the_order_of_their_places(project: Project) -> None:
    entry = "  - {source: nobody, value: lots, x: y}\n"
    corpus = project(
        {
            "claims/b.yaml": "- id: a\n  zz: 1\n  question: q\n  kind: xx\n  statements:\n" + entry,
            "claims/a.yaml": "- x\n",
        }
    )

    places = [problem.location for problem in corpus.problems if problem.location]
    assert sorted(places, key=lambda place: (place.file, place.start)) == places
    assert 5 == len(places)


def test_a_folder_that_is_a_link_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "secret.txt").write_text("secret", encoding="utf-8")
    project = tmp_path / "project"
    (project / "claims").mkdir(parents=True)
    (project / "seeds").symlink_to(elsewhere)

    corpus = load(str(project))

    assert () == corpus.sources
    assert ["seeds/ is a link that leads out of the project, and is not read"] == [
        problem.message for problem in corpus.problems
    ]


def test_a_mistyped_path_below_a_project_is_not_the_project(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    path = str(tmp_path / "nowhere")

    assert [f"there is no file or folder `{path}`"] == [
        problem.message for problem in load(path).problems
    ]
