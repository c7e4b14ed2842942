"""TOML with places: tables whose keys and values know their lines and columns.

The values are read by the standard library, which is loaded only where there is a file. It gives
no places; they are found with its help: a statement is the fewest lines, from the end of the one
before it, that are TOML by themselves.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import evolve, field, frozen

from crosscheck.errors import Problem
from crosscheck.text import LineIndex, Location, Point, Span

_HELP = 'put texts in quotation marks and lists in brackets: `fail-on = "error"`, `ignore = ["…"]`'
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@frozen(eq=False)
class Table:
    """A table of a TOML file."""

    file: str
    text: str
    values: Mapping[str, object]
    statements: Mapping[tuple[str, ...], Span] = field(repr=False)
    """Where each key of the file is first written, with its value, by its path."""
    path: tuple[str, ...] = ()
    """The keys that lead here from the beginning of the file."""

    def below(self, key: str) -> "Table | None":
        """Return the table under *key*; None where there is none, or something else."""
        values = self.values.get(key)
        if not isinstance(values, dict):
            return None
        return evolve(self, values=values, path=(*self.path, key))

    def location(self, key: str, word: str | None = None) -> Location:
        """Return where *key* stands, or *word* in its value."""
        statement = self.statements[(*self.path, key)]
        place = _find(key, self.text, statement) or statement
        if word is not None:
            place = _find(word, self.text, Span(place.end, statement.end)) or place
        return LineIndex(self.text).location(self.file, place)


def parse_toml(text: str, file: str) -> Table | Problem:
    """Return what *text* holds, or why it is not TOML."""
    from tomllib import TOMLDecodeError, loads

    try:
        values = loads(text, parse_float=Decimal)
    except TOMLDecodeError as error:
        return _malformed(str(error), text, file)
    except RecursionError:
        return Problem("brackets stand too deep in each other", _beginning(file), _HELP)
    except ValueError:
        return Problem("a figure has thousands of digits", _beginning(file), "write fewer")
    return Table(file, text, values, _statements(text))


def _beginning(file: str) -> Location:
    return Location(file, Point(1, 1))


def _malformed(message: str, text: str, file: str) -> Problem:
    """Return what the standard library says as a problem, with the place that it gives."""
    place = _PLACE.search(message)
    said = message[: place.start()] if place else message
    if place and place[1]:
        point = Point(int(place[1]), int(place[2]))
    else:
        point = LineIndex(text).point(len(text.rstrip()))
    return Problem(f"this is not TOML: {said[:1].lower()}{said[1:]}", Location(file, point), _HELP)


def _statements(text: str) -> Mapping[tuple[str, ...], Span]:
    """Return where each key of *text*, which is TOML, is first written."""
    from tomllib import TOMLDecodeError, loads

    found: dict[tuple[str, ...], Span] = {}
    table: tuple[str, ...] = ()
    start = 0
    for line in re.finditer(r".*\n|.+$", text):
        statement = Span(start, line.end())
        try:
            values = loads(statement.cut(text))
        except TOMLDecodeError:
            continue  # a list or a text that ends further down
        is_heading = statement.cut(text).lstrip().startswith("[")
        paths = list(_paths(values, () if is_heading else table))
        if is_heading:
            table = paths[-1]
        for path in paths:
            found.setdefault(path, statement)
        start = line.end()
    return found


def _paths(values: Mapping[str, object], above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the path of every key, each before those below it."""
    for key, value in values.items():
        yield (*above, key)
        if isinstance(value, dict):
            yield from _paths(value, (*above, key))


def _find(word: str, text: str, within: Span) -> Span | None:
    """Return where *word* first stands by itself in a stretch of *text*."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    found = pattern.search(text, within.start, within.end)
    return Span(found.start(), found.end()) if found else None
