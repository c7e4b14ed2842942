"""What was written is taken back where it is still there, and nowhere else."""

from pathlib import Path

import pytest

from crosscheck.editing.filing import take_back
from crosscheck.errors import ProblemError
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
