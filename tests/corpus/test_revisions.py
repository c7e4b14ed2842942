"""A project as it was at a revision: its configuration, its folders, its mistakes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.corpus import load
from crosscheck.corpus.revisions import load_revision
from crosscheck.model import Corpus

CLAIM = "- {id: toll, question: How many?, kind: quantity}\n"
FILES = {"seeds/wire.txt": "Some 225 people died.\n", "claims/a.yaml": CLAIM}

Make = Callable[..., Any]


@pytest.mark.parametrize("prefix", ["", "editorial office/Fähre/"])
def test_what_is_committed_is_read_as_it_is_from_the_disk(repository: Make, prefix: str) -> None:
    found = repository()
    found.commit({f"{prefix}{name}": text for name, text in FILES.items()})
    root = str(found.folder / prefix).rstrip("/")
    now = load(root)

    (found.folder / prefix / "claims" / "a.yaml").write_text("- {", encoding="utf-8")
    then = load_revision(root, "HEAD")

    assert now == then
    assert {"claims/a.yaml": CLAIM} == then.texts


def test_each_revision_is_read_under_its_own_configuration(repository: Make) -> None:
    found = repository()
    found.commit(FILES)
    found.commit(
        {
            "crosscheck.toml": 'seeds = "texts"\nclaims = "questions"\n',
            "questions/a.yaml": CLAIM.replace("toll", "deaths"),
            "texts/post.txt": "x",
        }
    )

    def held(revision: str) -> list[str]:
        corpus = load_revision(str(found.folder), revision)
        return [*(each.id for each in corpus.sources), *(each.id for each in corpus.claims)]

    assert ["wire", "toll"] == held("HEAD~1")
    assert ["post", "deaths"] == held("HEAD")


def test_a_revision_without_the_project_holds_nothing(repository: Make) -> None:
    found = repository()
    found.commit({"README": "", "sub/README": ""})
    (found.folder / "sub" / "claims").mkdir()
    root = str(found.folder / "sub")

    assert Corpus(root) == load_revision(root, "HEAD")


def test_mistakes_of_a_revision_are_its_problems(repository: Make) -> None:
    found = repository()
    found.commit({**FILES, "claims/b.yaml": "- {"})
    found.commit({"claims/b.yaml": None, "crosscheck.toml": "x = 1\n"})

    assert ["claims/b.yaml"] == [
        problem.location.file
        for problem in load_revision(str(found.folder), "HEAD~1").problems
        if problem.location
    ]
    assert ["unknown key `x`"] == [
        problem.message for problem in load_revision(str(found.folder), "HEAD").problems
    ]


def test_nothing_outside_of_the_revision_is_read(repository: Make, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("outside", encoding="utf-8")
    found = repository()
    (found.folder / "seeds").mkdir()
    (found.folder / "seeds" / "link.txt").symlink_to(tmp_path / "secret.txt")
    found.commit(FILES)

    corpus = load_revision(str(found.folder), "HEAD")

    assert ["wire"] == [source.id for source in corpus.sources]
    assert ["seeds/link.txt leads outside the project folder and is not read"] == [
        problem.message for problem in corpus.problems
    ]
