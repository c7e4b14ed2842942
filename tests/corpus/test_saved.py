"""Whether anything that a project is read from was saved."""

import os
from pathlib import Path

import pytest

from crosscheck.corpus.saved import saved


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    for name in ("seeds/a.txt", "claims/a.yaml", "crosscheck.toml", "reports/a.md", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    return tmp_path


def test_it_looks_at_texts_claims_and_configuration(root: Path) -> None:
    (root / "claims" / ".a.yaml.tmp").write_text("", encoding="utf-8")

    assert {"seeds/a.txt", "claims/a.yaml", "crosscheck.toml"} == set(saved(str(root)))


def test_a_save_in_place_beside_or_of_a_new_file_is_seen(root: Path) -> None:
    before = saved(str(root))
    assert before == saved(str(root))

    (root / "seeds" / "a.txt").write_text("other", encoding="utf-8")
    size = saved(str(root))
    os.utime(root / "seeds" / "a.txt", ns=(1, 1))
    time = saved(str(root))
    (root / "claims" / "b.yaml").write_text("", encoding="utf-8")

    states = [before, size, time, saved(str(root))]
    assert 4 == len({tuple(sorted(state.items())) for state in states})


def test_the_folders_are_those_that_are_configured(root: Path) -> None:
    (root / "crosscheck.toml").write_text('claims = "questions"\n', encoding="utf-8")
    (root / "questions").mkdir()
    (root / "questions" / "a.yaml").write_text("", encoding="utf-8")

    assert {"seeds/a.txt", "questions/a.yaml", "crosscheck.toml"} == set(saved(str(root)))


def test_where_there_is_no_project_there_is_nothing(tmp_path: Path) -> None:
    assert {} == saved(str(tmp_path))
    assert {} == saved(str(tmp_path / "gone"))
