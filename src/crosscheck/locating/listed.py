"""Quotes in a list that is no project: a table, JSON lines, or one quote a line."""

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from crosscheck.errors import Problem, ProblemError, refusal
from crosscheck.locating.tracing import Asked
from crosscheck.text import Location, Point

_LINES = (".jsonl", ".ndjson", ".json")


def listed_quotes(file: str) -> list[Asked]:
    """Return the quotes in *file*; ProblemError where it cannot be read as what it is."""
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise refusal(f"{file} cannot be read: {error.strerror}") from None
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise refusal(f"{file} is not UTF-8 (byte {error.start})", "save it as UTF-8") from None
    ending = Path(file).suffix.lower()
    if ending == ".csv":
        return list(_table(text, file))
    return list(_json_lines(text, file) if ending in _LINES else _plain(text, file))


def _plain(text: str, file: str) -> Iterator[Asked]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield Asked(f"{file}:{number}", line.strip(), None, Location(file, Point(number, 1)))


def _table(text: str, file: str) -> Iterator[Asked]:
    rows = csv.DictReader(text.splitlines(keepends=True))
    if "quote" not in (rows.fieldnames or ()):
        raise _without_quote(file, 1, "name a column `quote` in its first line")
    try:
        for row in rows:
            yield from _asked(row, file, rows.line_num)
    except csv.Error as error:
        raise refusal(f"{file}:{rows.line_num}: {error}") from None


def _json_lines(text: str, file: str) -> Iterator[Asked]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise refusal(f"{file}:{number} is not JSON: {error}", "one object a line") from None
        if not isinstance(row, dict) or not isinstance(row.get("quote"), str):
            raise _without_quote(file, number, 'expected an object such as {"quote": "…"}')
        yield from _asked(row, file, number)


def _asked(row: Mapping[str, object], file: str, number: int) -> Iterator[Asked]:
    """Yield the quote of a row, where it has one."""
    quote, id_, said = (str(row.get(key) or "").strip() for key in ("quote", "id", "source"))
    if quote:
        yield Asked(
            id_ or f"{file}:{number}", quote, said or None, Location(file, Point(number, 1))
        )


def _without_quote(file: str, number: int, advice: str) -> ProblemError:
    problem = Problem("there is no quote here", Location(file, Point(number, 1)), advice)
    return ProblemError.of([problem])
