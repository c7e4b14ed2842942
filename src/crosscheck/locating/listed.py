"""Quotes in a list that is no project: a table, JSON lines, or one quote a line."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from crosscheck.errors import Problem, ProblemError, refusal
from crosscheck.locating.homes import Asked
from crosscheck.text import Location, Point

_LINES = (".jsonl", ".ndjson", ".json")
_TABLES = (".csv", ".tsv")
_SEPARATORS = {"\t": "a tab", ";": "a semicolon", ",": "a comma"}
_NONE = "there is no quote here"
_HALVES = re.compile("[\ud800-\udfff]")


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
    if ending in _TABLES:
        return list(_table(text, file))
    return list(_json_lines(text, file) if ending in _LINES else _plain(text, file))


def _plain(text: str, file: str) -> Iterator[Asked]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield Asked(f"{file}:{number}", line.strip(), None, Location(file, Point(number, 1)))


def _table(text: str, file: str) -> Iterator[Asked]:
    heading = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=heading.count)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    before = 0
    try:
        columns = [name.strip().casefold() for name in next(rows, [])]
        if "quote" not in columns:
            seen = ", ".join(f"`{name}`" for name in columns if name) or "none"
            advice = f"name a column `quote` in the first line; the columns are {seen}"
            raise _wrong(file, 1, _NONE, advice)
        before = rows.line_num
        for row in rows:
            before, number = rows.line_num, before + 1
            if any(cell.strip() for cell in row[len(columns) :]):
                advice = (
                    f'put a quote with {_SEPARATORS[separator]} in it between quotation marks: "…"'
                )
                raise _wrong(file, number, "there are more cells here than columns", advice)
            yield from _asked(dict(zip(columns, row, strict=False)), file, number)
    except csv.Error as error:
        advice = "a quotation mark that is opened at the start of a cell is closed at its end"
        raise refusal(f"{file}:{before + 1}: {error}", advice) from None


def _json_lines(text: str, file: str) -> Iterator[Asked]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise refusal(f"{file}:{number} is not JSON: {error}", "one object a line") from None
        if not isinstance(row, dict) or not isinstance(row.get("quote"), str):
            raise _wrong(file, number, _NONE, 'expected an object such as {"quote": "…"}')
        yield from _asked(row, file, number)


def _asked(row: Mapping[str, object], file: str, number: int) -> Iterator[Asked]:
    """Yield the quote of a row, where it has one."""
    quote, id_, said = (str(row.get(key) or "").strip() for key in ("quote", "id", "source"))
    if _HALVES.search(f"{quote}{id_}{said}"):
        raise refusal(f"{file}:{number} has half of a character (a surrogate)", "save it anew")
    if quote:
        yield Asked(
            id_ or f"{file}:{number}", quote, said or None, Location(file, Point(number, 1))
        )


def _wrong(file: str, number: int, message: str, advice: str) -> ProblemError:
    return ProblemError.of([Problem(message, Location(file, Point(number, 1)), advice)])
