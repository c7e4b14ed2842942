"""What was written is taken back where it is still there, and nowhere else."""

from pathlib import Path

import pytest

from crosscheck.editing.filing import carry_out, take_back
from crosscheck.errors import ProblemError
from crosscheck.model import Corpus
from crosscheck.recording import Change


@pytest.mark.parametrize("old", [None, "before\n"])
def test_a_file_is_as_it_was_before(tmp_path: Path, old: str | None) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text("after\n", encoding="utf-8")
    take_back(str(tmp_path), Change("claims.yaml", old, "after\n"))

    assert old == (path.read_text(encoding="utf-8") if path.exists() else None)


@pytest.mark.parametrize("old", [None, "before\n"])
@pytest.mark.parametrize("now", ["after, and more\n", None])
def test_what_somebody_changed_since_stays(
    tmp_path: Path, old: str | None, now: str | None
) -> None:
    path = tmp_path / "claims.yaml"
    if now is not None:
        path.write_text(now, encoding="utf-8")
    with pytest.raises(ProblemError, match=r"claims\.yaml was changed"):
        take_back(str(tmp_path), Change("claims.yaml", old, "after\n"))

    assert now == (path.read_text(encoding="utf-8") if path.exists() else None)


TWO = Change("a.yaml", "a\n", "A\n", (Change("b.yaml", "b\n", "B\n"),))


@pytest.mark.parametrize(("a", "b"), [("mine\n", "b\n"), ("a\n", "mine\n")])
def test_of_two_files_none_is_written_where_one_cannot_be(tmp_path: Path, a: str, b: str) -> None:
    (tmp_path / "a.yaml").write_text(a, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(b, encoding="utf-8")
    with pytest.raises(ProblemError, match="was changed"):
        carry_out(Corpus(str(tmp_path), (), ()), TWO)

    assert [a, b] == [(tmp_path / name).read_text("utf-8") for name in TWO.files]


@pytest.mark.parametrize(("a", "b"), [("mine\n", "B\n"), ("A\n", "mine\n")])
def test_of_two_files_none_is_taken_back_where_one_cannot_be(
    tmp_path: Path, a: str, b: str
) -> None:
    (tmp_path / "a.yaml").write_text(a, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(b, encoding="utf-8")
    with pytest.raises(ProblemError, match="was changed"):
        take_back(str(tmp_path), TWO)

    assert [a, b] == [(tmp_path / name).read_text("utf-8") for name in TWO.files]


def test_two_files_are_written_and_taken_back(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("b\n", encoding="utf-8")
    carry_out(Corpus(str(tmp_path), (), ()), TWO)
    written = [(tmp_path / name).read_text("utf-8") for name in TWO.files]
    take_back(str(tmp_path), TWO)

    assert ["A\n", "B\n"] == written
    assert ["a\n", "b\n"] == [(tmp_path / name).read_text("utf-8") for name in TWO.files]
