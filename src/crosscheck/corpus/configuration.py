"""The keys of a configuration, read from its table; everything that is wrong with them at once."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from crosscheck.corpus.entry import one_of
from crosscheck.corpus.toml import Table, parse_toml
from crosscheck.errors import Problem
from crosscheck.model import Configuration, Folders, Severity
from crosscheck.reading.shares import read_share
from crosscheck.rules import RULES
from crosscheck.text import Location

KEYS = ("seeds", "claims", "reports", "fail-on", "select", "ignore", "severity", "tolerance")
FAIL_ON: Mapping[str, Severity | None] = {
    "note": Severity.NOTE,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
    "never": None,
}
SEVERITIES: Mapping[str, Severity | None] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "note": Severity.NOTE,
    "off": None,
}

_SHOWN = 40
"""Characters of a value that a message repeats."""


Read = tuple[Configuration, tuple[Problem, ...]]
"""What is configured, and what is wrong with it."""


def read_configuration(text: str, file: str, path: Sequence[str] = ()) -> Read | None:
    """Return what the table at *path* in a TOML file configures; None where there is no such table.

    What cannot be read is left at its default.
    """
    whole = parse_toml(text, file)
    table = whole if isinstance(whole, Problem) else _descend(whole, path)
    if isinstance(table, Problem):
        return Configuration(), (table,)
    return _read(table) if table else None


def _descend(table: Table, path: Sequence[str]) -> Table | Problem | None:
    """Return the table to which the keys of *path* lead; None where one of them is missing."""
    for key in path:
        below = table.below(key)
        if below is None:
            there = key == path[-1] and key in table.values
            return _no_table(table, key) if there else None
        table = below
    return table


def _no_table(table: Table, key: str) -> Problem:
    """Return what is wrong with *key*, which holds something else than a table."""
    name = ".".join((*table.path, key))
    message = f"expected a table `{name}`, found {_described(table.values[key])}"
    return Problem(message, table.location(key), f"begin it with the line `[{name}]`")


def _read(table: Table) -> Read:
    reader = _Reader(table, [])
    reader.report_unknown_keys()
    severity, tolerance = reader.below("severity"), reader.below("tolerance")
    configuration = Configuration(
        folders=_folders(reader),
        fail_on=reader.word("fail-on", FAIL_ON, Severity.ERROR),
        select=_rules(reader, "select"),
        ignore=_rules(reader, "ignore"),
        severity=dict(_severities(severity)) if severity else {},
        tolerance=dict(_tolerances(tolerance)) if tolerance else {},
        file=table.file,
        places=dict(_places(table)),
    )
    return configuration, tuple(reader.problems)


@frozen
class _Reader:
    """A table while it is read."""

    table: Table
    problems: list[Problem]
    """Where everything that is wrong with it goes."""

    def report(self, key: str, message: str, help_: str, word: str | None = None) -> None:
        """Report what is wrong with *key*, or with a *word* in its value."""
        self.problems.append(Problem(message, self.table.location(key, word), help_))

    def report_unknown_keys(self) -> None:
        """Report every key that means nothing, with the nearest one that does."""
        for key in self.table.values:
            if key not in KEYS:
                self.report(key, f"unknown key `{key}`", self._belongs(key) or one_of(key, KEYS))

    def _belongs(self, key: str) -> str | None:
        """Return the help for a key that belongs elsewhere."""
        if key in RULES:
            heading = ".".join((*self.table.path, "severity"))
            return f"write `{key} = …` below the line `[{heading}]`"
        if key in ("tool", "crosscheck"):
            return f"in {self.table.file} the keys stand by themselves, under no `{key}`"
        return None

    def below(self, key: str) -> "_Reader | None":
        """Return the table under *key*; None where there is none."""
        table = self.table.below(key)
        if table is None and key in self.table.values:
            self.problems.append(_no_table(self.table, key))
        return _Reader(table, self.problems) if table else None

    def text(self, key: str, example: str) -> str | None:
        """Return the text under *key*; None where there is none."""
        value = self.table.values.get(key)
        if value is None or isinstance(value, str):
            return value
        message = f"expected a text for `{key}`, found {_described(value)}"
        self.report(key, message, f'write, for example, `{key} = "{example}"`')
        return None

    def word(
        self, key: str, words: Mapping[str, Severity | None], default: Severity | None
    ) -> Severity | None:
        """Return what the word under *key* means; *default* where there is none."""
        written = self.text(key, next(iter(words)))
        if written is None or written in words:
            return default if written is None else words[written]
        self.report(key, f"unknown word `{_cut(written)}`", one_of(written, words), written)
        return default


def _folders(reader: _Reader) -> Folders:
    """Return the folders; what one of them holds must not be read as another's."""
    folders = Folders(
        _folder(reader, "seeds", Folders().seeds),
        _folder(reader, "claims", Folders().claims),
        _folder(reader, "reports", Folders().reports),
    )
    for key, inner, other, outer in (
        ("seeds", folders.seeds, "claims", folders.claims),
        ("claims", folders.claims, "seeds", folders.seeds),
        ("reports", folders.reports, "seeds", folders.seeds),
        ("reports", folders.reports, "claims", folders.claims),
    ):
        if key in reader.table.values and f"{inner}/".startswith(f"{outer}/"):
            message = f"the folder for `{key}` lies in {outer}/, the one for `{other}`"
            reader.report(key, message, "give each of them a folder of its own")
            break
    return folders


def _folder(reader: _Reader, key: str, default: str) -> str:
    written = reader.text(key, default)
    if written is None:
        return default
    path = posixpath.normpath(written)
    if not written or not path.isprintable():
        message = f"`{key}` names no folder"
    elif f"{path}/".startswith(("/", "../")):
        message = f"the folder for `{key}` lies outside the project: `{_cut(written)}`"
    elif path == "." and key != "reports":
        message = f"the folder for `{key}` is the project itself"
    else:
        return path
    reader.report(key, message, f'name a folder in the project: `{key} = "{default}"`')
    return default


def _rules(reader: _Reader, key: str) -> tuple[str, ...]:
    value = reader.table.values.get(key)
    if value is None:
        return ()
    example = f'write, for example, `{key} = ["single-source"]`'
    if not isinstance(value, list):
        reader.report(key, f"expected a list for `{key}`, found {_described(value)}", example)
        return ()
    if not value and key == "select":
        reader.report(key, "`select` names no rule", "name some, or leave `select` out for all")
    for rule in value:
        if not isinstance(rule, str):
            reader.report(key, f"expected a rule in `{key}`, found {_described(rule)}", example)
        elif rule not in RULES:
            reader.report(key, f"unknown rule `{_cut(rule)}`", one_of(rule, RULES), rule)
    return tuple(rule for rule in value if isinstance(rule, str) and rule in RULES)


def _severities(reader: _Reader) -> Iterator[tuple[str, Severity | None]]:
    for rule in reader.table.values:
        if rule in RULES:
            yield rule, reader.word(rule, SEVERITIES, RULES[rule].severity)
        else:
            reader.report(rule, f"unknown rule `{_cut(rule)}`", one_of(rule, RULES))


def _tolerances(reader: _Reader) -> Iterator[tuple[str, Decimal]]:
    """Yield each tolerance by the id of its claim; which claims there are is not known here."""
    for claim, value in reader.table.values.items():
        share = read_share(str(value))
        if share is None:
            message = f"expected a tolerance below 100 %, found {_described(value)}"
            reader.report(claim, message, 'write a share such as `"5%"`, or a fraction: `0.05`')
        else:
            yield claim, share


def _places(table: Table) -> Iterator[tuple[str, Location]]:
    """Yield where each key stands, those of a table below it with its name before theirs."""
    for key in table.values:
        below = table.below(key)
        if below is None:
            yield key, table.location(key)
        else:
            yield from ((f"{key}.{each}", below.location(each)) for each in below.values)


def _described(value: object) -> str:
    """Return what a value is, in a few words."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    return f"`{_cut(str(value))}`"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
