"""The real sources of this project, and short ones made up for a rule."""

from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.linking import link
from crosscheck.model import Anchor, Quote, Source

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def seed() -> Callable[[str], Source]:
    """Give the seed whose file name begins with a number, as it is on disk."""

    def read(number: str) -> Source:
        path = next(SEEDS.glob(f"{number}_*.txt"))
        return Source(number, f"seeds/{path.name}", path.read_bytes().decode("utf-8"))

    return read


@pytest.fixture
def text() -> Callable[[str], Source]:
    """Give a source with a text of the test's own."""
    return lambda words: Source("made-up", "seeds/made-up.txt", words)


@pytest.fixture
def anchor() -> Callable[..., Anchor]:
    """Link one quote to a source."""

    def one(source: Source, exact: str, *, prefix: str = "", suffix: str = "") -> Anchor:
        return link(source, [("statement", Quote(exact, prefix, suffix))])[0]

    return one
