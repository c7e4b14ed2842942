"""Projects laid out on disk, and what loading them says."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from crosscheck.corpus import load
from crosscheck.model import Corpus

Files = Mapping[str, str | bytes]
Project = Callable[[Files], Corpus]

BLANK: Files = {
    "seeds/gazette.txt": "More than 225 people were killed, the ministry said on 7 January.",
    "seeds/wire.txt": "Some 225 people died.",
}


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Project:
    """Lay files out in a project with two sources and load it."""

    def lay_out(files: Files) -> Corpus:
        for folder in ("seeds", "claims"):
            (tmp_path / folder).mkdir(exist_ok=True)
        for name, content in {**BLANK, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load(str(tmp_path))

    return lay_out


@pytest.fixture(name="said")
def _said(project: Project) -> Callable[[Files], list[str]]:
    """Lay files out and return every problem as a terminal without colours would."""

    def said(files: Files) -> list[str]:
        return [str(problem) for problem in project(files).problems]

    return said
