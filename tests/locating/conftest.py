"""An archive of made-up news, larger than what is looked through without numpy."""

import random
from pathlib import Path

import pytest

from crosscheck.locating.archive import Document, documents_in

STREETS = "harbour market station castle river bridge mill garden church tower".split()
NAMES = "Orla Miran Tesk Joren Falk Ilse Brandt Okoye Lindqvist Varga Nomura Castell".split()
VERBS = "reported denied confirmed repeated announced described disputed recalled".split()
THINGS = "flood strike verdict election fire harvest tremor blockade merger concert".split()
RUSSIAN = "Жители города сообщили, что мост через реку закрыт уже третью неделю из-за паводка."


def sentence(chance: random.Random) -> str:
    """Return a sentence that hardly any other one is like."""
    name, other = chance.sample(NAMES, 2)
    return (
        f"{name} {chance.choice(VERBS)} on the {chance.randrange(1, 29)}th that the"
        f" {chance.choice(THINGS)} near the {chance.choice(STREETS)} of"
        f" {chance.choice(STREETS).title()}{chance.choice(STREETS)} had cost {other}"
        f" {chance.randrange(100, 9_999)} crowns and {chance.randrange(3, 90)} days."
    )


@pytest.fixture(name="archive", scope="session")
def archive_fixture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of two hundred texts of some three kilobytes."""
    folder = tmp_path_factory.mktemp("archive")
    chance = random.Random(3)  # noqa: S311 - the same archive on every run
    for number in range(200):
        text = "\n\n".join(sentence(chance) for _ in range(25))
        if number == 77:
            text += f"\n\n{RUSSIAN}\n"
        file = folder / f"{number // 50}" / f"{number:03}.txt"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(name="documents")
def documents_fixture(archive: Path) -> tuple[Document, ...]:
    """Return the texts of the archive."""
    return documents_in(archive)[0]


@pytest.fixture(name="texts", scope="session")
def texts_fixture(archive: Path) -> list[str]:
    """Return what the texts of the archive say."""
    return [file.read_text(encoding="utf-8") for file in sorted(archive.rglob("*.txt"))]
