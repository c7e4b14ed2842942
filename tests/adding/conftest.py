"""A project into which originals are brought, at a fixed time."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import fields

from crosscheck.adding import Asked, Refused, Told, add
from crosscheck.model.brought import Addition

NOW = datetime(2024, 3, 5, 8, 30, tzinfo=UTC)
SOURCES = """\
# What the texts tell of themselves.

- id: wire   # the agency
  file: wire.txt
  published: 2024-03-04
"""

_TOLD = {attribute.name for attribute in fields(Told)}
Add = Callable[..., list[Addition | Refused]]


@pytest.fixture(name="project")
def project_fixture(tmp_path: Path) -> Path:
    """Return the folder of a project with one source."""
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    (root / "claims").mkdir()
    (root / "seeds" / "wire.txt").write_text("14 people were injured.\n", encoding="utf-8")
    (root / "seeds" / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    return root


@pytest.fixture(name="bring")
def bring_fixture(project: Path) -> Add:
    """Return a function that adds files to the project; what it is told goes into the entry."""

    def bring(*given: Path | str, now: datetime = NOW, **asked: Any) -> list[Addition | Refused]:
        network = asked.pop("network", None)
        told = {key: asked.pop(key) for key in list(asked) if key in _TOLD}
        wish = Asked(told=Told(**told), **asked)
        return list(add(str(project), map(str, given), wish, now, network))

    return bring


@pytest.fixture(name="listing")
def listing_fixture(project: Path) -> Callable[[], dict[str, bytes]]:
    """Return a function that gives every file in seeds/, with its bytes."""
    seeds = project / "seeds"

    def listing() -> dict[str, bytes]:
        files = sorted(path for path in seeds.rglob("*") if path.is_file())
        return {path.relative_to(seeds).as_posix(): path.read_bytes() for path in files}

    return listing
