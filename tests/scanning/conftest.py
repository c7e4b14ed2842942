"""The sources and claims of this repository, and small ones made up for a rule."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import crosscheck
from crosscheck.model import Claim, Corpus, Source
from crosscheck.passages import sentences
from crosscheck.reading.prose import read
from crosscheck.reading.tokens import tokenise
from crosscheck.scanning.counting import Count, counts_in
from crosscheck.scanning.names import Names
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query, names_of, queries
from crosscheck.text import Location, Point
from crosscheck.values.actor import Actors
from crosscheck.values.value import KindName

ROOT = Path(__file__).parents[2]
HERE = Location("claims/test.yaml", Point(1, 1))


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return crosscheck.load(str(ROOT))


@pytest.fixture(scope="session")
def ask() -> Callable[..., Claim]:
    """Give a claim by its question alone, and what else is recorded of it."""

    def claim(question: str, kind: KindName = "quantity", **rest: Any) -> Claim:
        return Claim(rest.pop("id", "claim"), question, kind, HERE, **rest)

    return claim


@pytest.fixture(scope="session")
def query() -> Callable[..., Query]:
    """Give what to look for on one claim."""
    return lambda claim, actors=None: queries([claim], actors or Actors())[0]


@pytest.fixture(scope="session")
def page() -> Callable[..., Page]:
    """Give a text as a page, in which the names of some queries may be misspelled."""

    def of(text: str, asked: Iterable[Query] = (), published: str = "unknown") -> Page:
        source = Source("made-up", "seeds/made-up.txt", text, published=published)
        asked = tuple(asked)
        return Page.of(source, names_of(asked) if asked else Names.of(()))

    return of


@pytest.fixture(scope="session")
def counts() -> Callable[[str], list[Count]]:
    """Give what a text tells of the people it counts."""
    return lambda text: list(counts_in(tokenise(text), read(text), sentences(text)))
