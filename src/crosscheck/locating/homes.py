"""The texts that quotes are said to be from, as their archive calls them."""

from collections.abc import Mapping, Sequence
from posixpath import normpath

from attrs import evolve, frozen

from crosscheck.errors import Problem
from crosscheck.fuzzy import nearest
from crosscheck.text import Location


@frozen
class Asked:
    """A quote to look for."""

    id: str
    quote: str
    said: str | None = None
    """The text that it is said to be from."""
    location: Location | None = None
    """Where it is recorded."""


def settled(
    asked: Sequence[Asked], names: Mapping[str, str]
) -> tuple[list[Asked], tuple[Problem, ...]]:
    """Return what is *asked* with the texts that quotes are said to be from by their own names.

    *names* has the name of each text by all that it may be called. Of a text that is not there
    nobody can say that it does not have a quote: that is a problem, and nothing is said of it.
    """
    found: list[Asked] = []
    problems: list[Problem] = []
    for one in asked:
        said = one.said and (names.get(one.said) or names.get(_as_path(one.said)))
        if one.said and not said:
            problems.append(_missing(one, names))
        found.append(evolve(one, said=said or None))
    return found, tuple(problems)


def _as_path(said: str) -> str:
    return normpath(said.replace("\\", "/"))


def _missing(one: Asked, names: Mapping[str, str]) -> Problem:
    near = nearest(one.said or "", names)
    advice = f"did you mean {near}?" if near else "say what it is called, from the folder on"
    return Problem(f"there is no text called {one.said}", one.location, advice)
