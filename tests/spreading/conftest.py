"""A small archive with all that can be in one, quotes of it, and a cluster of two processes."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck.locating.homes import Asked
from crosscheck.spreading.cluster import Cluster, own_cluster
from tests.cli.conftest import project_fixture, run_fixture  # noqa: F401 - they are fixtures here
from tests.locating.conftest import RUSSIAN, sentence

TEXTS = 80


@pytest.fixture(name="archive", scope="session")
def archive_fixture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of texts, with one that is none, one in Cyrillic and one that is hidden."""
    folder = tmp_path_factory.mktemp("spread")
    chance = random.Random(5)  # noqa: S311 - the same archive on every run
    for number in range(TEXTS):
        text = "\n\n".join(sentence(chance) for _ in range(25))
        file = folder / f"{number % 3}" / f"{number:03}.txt"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "0" / "russian.txt").write_text(RUSSIAN, encoding="utf-8")
    (folder / "1" / "broken.txt").write_bytes(b"\xff\xfe is no text")
    (folder / "2" / "empty.txt").write_bytes(b"")
    (folder / "2" / ".hidden.txt").write_text(RUSSIAN, encoding="utf-8")
    return folder


@pytest.fixture(name="asked", scope="session")
def asked_fixture(archive: Path) -> list[Asked]:
    """Return quotes: as written, harmed, altered, shortened, put together, and nowhere."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(archive.rglob("0*.txt"))]
    exact = [text.split("\n\n")[at % 25].rstrip(".") for at, text in enumerate(texts)][::5]
    quotes = [
        *exact,
        *(one.replace("e", "c", 3).replace("that the", "thatt he") for one in exact),
        *(one.replace("1", "2").replace("5", "6") for one in exact),
        *(f"{one[:30].rsplit(' ', 1)[0]} … {one[50:].split(' ', 1)[1]}" for one in exact),
        f"{exact[0]} {exact[7]}",
        f"{exact[3][:70]} {exact[4][-60:]}",
        "мост через реку закрыт уже третью неделю",
        "Nobody here has ever spoken about penguins at all",
    ]
    return [Asked(f"{at}", quote) for at, quote in enumerate(quotes)]


@pytest.fixture(name="cluster", scope="session")
def cluster_fixture() -> Iterator[Cluster]:
    """Give two workers that are processes of their own."""
    with own_cluster(2, terminal=False) as cluster:
        yield cluster
