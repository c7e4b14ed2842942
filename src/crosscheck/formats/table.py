"""Tables in Markdown; the only importer of tabulate."""

import re
from collections.abc import Sequence


def cell(markdown: str) -> str:
    """Return inline *markdown* as a cell: one line, with no bar that could end it.

    Text comes escaped from `escape.plain`; this guards the seams for whatever else is put in.
    """
    line = re.sub(r"[ \t\r\n\f\v]+", " ", markdown).strip()
    parts = line.split("|")
    return "".join(part + ("|" if _escaped(part) else "\\|") for part in parts[:-1]) + parts[-1]


def _escaped(before: str) -> bool:
    """Return whether a bar after *before* has its backslash."""
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in GitHub's Markdown; *rows* hold inline Markdown, every figure as it is.

    Columns are not padded: a changed cell changes one line of the file, and the bytes do not
    depend on how wide tabulate takes a character to be.
    """
    from tabulate import tabulate

    heading, rule, *lines = tabulate(
        [[cell(value) for value in row] for row in rows],
        headers=[cell(heading) for heading in headings],
        tablefmt="github",
        disable_numparse=True,
    ).split("\n")
    rule = re.sub("-+", "---", rule)
    return "\n".join(re.sub(" +", " ", line) for line in (heading, rule, *lines))


def filled(
    headings: Sequence[str], rows: Sequence[Sequence[str]], *, optional: Sequence[str] = ()
) -> str:
    """Return a table without those of the *optional* columns that are empty in every row."""
    kept = [
        index
        for index, heading in enumerate(headings)
        if heading not in optional or any(row[index] for row in rows)
    ]
    return table(
        [headings[index] for index in kept], [[row[index] for index in kept] for row in rows]
    )
