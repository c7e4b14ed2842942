"""docs/comparing.md says what comparing does."""

import re
from pathlib import Path

import pytest

from crosscheck.sentences import compare
from crosscheck.sentences.deciding import TESTS, borne_out
from crosscheck.values.level import Level

PAGE = (Path(__file__).parents[2] / "docs" / "comparing.md").read_text(encoding="utf-8")


def examples() -> list[tuple[str, ...]]:
    rows = [line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("| ")]
    cells = [tuple(cell.strip() for cell in row) for row in rows if len(row) == 4]
    return [row for row in cells if row[2] != "level"]


@pytest.mark.parametrize(("statement", "passage", "level", "looser"), examples())
def test_an_example_compares_as_it_is_written(
    statement: str, passage: str, level: str, looser: str
) -> None:
    found = compare(statement, passage)

    assert (level, looser) == (found.level.value, found.looser or "")


def test_every_level_is_explained_and_shown() -> None:
    explained = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)

    assert {level.value for level in Level} == set(explained)
    assert {level.value for level in Level} == {row[2] for row in examples()}


def test_the_tests_are_listed_in_their_order() -> None:
    listed = PAGE[PAGE.index("<!-- tests -->") : PAGE.index("<!-- /tests -->")]

    assert [test.__name__ for test in (*TESTS, borne_out)] == re.findall(
        r"^\d+\. `(\w+)`", listed, re.MULTILINE
    )
