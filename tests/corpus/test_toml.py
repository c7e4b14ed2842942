"""TOML files: where each key and each word in a value stands, and what is no TOML."""

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.corpus.toml import Table, parse_toml
from crosscheck.errors import Problem

FILE = '''\
# the project
[project]
name = "x"  # crosscheck = 3
[tool]
other.text = """
crosscheck = 3
[tool.crosscheck]
"""
crosscheck.fail-on = "warning"
crosscheck.ignore = [
  "single-source",  # fail-on
  'revised',
]

  [tool.crosscheck.severity]
  "values-close" = "off"
  revised = { level = "off" }

[[tool.list]]
name = "y"
'''


def parsed(text: str) -> Table:
    table = parse_toml(text, "a.toml")
    assert isinstance(table, Table)
    return table


@pytest.mark.parametrize(
    ("path", "key", "word", "place"),
    [
        ("", "project", None, "2:2"),
        ("project", "name", None, "3:1"),
        ("project", "name", "x", "3:9"),
        ("", "tool", None, "4:2"),
        ("tool other", "text", None, "5:7"),
        ("tool", "crosscheck", None, "9:1"),
        ("tool crosscheck", "fail-on", None, "9:12"),
        ("tool crosscheck", "fail-on", "warning", "9:23"),
        ("tool crosscheck", "ignore", "revised", "12:4"),
        ("tool crosscheck", "ignore", "not there", "10:12"),
        ("tool crosscheck", "severity", None, "15:20"),
        ("tool crosscheck severity", "values-close", "off", "16:21"),
        ("tool crosscheck severity revised", "level", "off", "17:24"),
        ("tool", "list", None, "19:8"),
    ],
)
def test_a_key_and_a_word_in_its_value_have_places(
    path: str, key: str, word: str | None, place: str
) -> None:
    table: Table | None = parsed(FILE)
    for step in path.split():
        assert table is not None
        table = table.below(step)

    assert table is not None
    assert f"a.toml:{place}" == str(table.location(key, word))


def test_below_a_key_that_holds_no_table_there_is_none() -> None:
    table = parsed("a = 1\nb.c = 2\n")

    assert [None, None] == [table.below("a"), table.below("d")]
    assert table.below("b") is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = ", "a.toml:1:4: this is not TOML: invalid value"),
        ("a = 1\nb = [1,\n\n", "a.toml:2:8: this is not TOML: invalid value"),
        ("[a", "a.toml:1:3: this is not TOML: expected ']' at the end of a table declaration"),
        ("a = 1\na = 2\n", "a.toml:2:6: this is not TOML: cannot overwrite a value"),
        ("a = " + "[" * 100_000, "a.toml:1:1: brackets stand too deep in each other"),
        ("a = " + "1" * 5000, "a.toml:1:1: a figure has thousands of digits"),
    ],
)
def test_what_is_no_toml_has_a_place_and_a_way_out(text: str, said: str) -> None:
    problem = parse_toml(text, "a.toml")

    assert isinstance(problem, Problem)
    assert said == f"{problem.location}: {problem.message}"
    assert problem.help


KEY = st.sampled_from(["a", "b-c", "fail_on", '"d e"', "f.g"])
VALUE = st.sampled_from(
    ["1", '"x"', "[]", '[\n  "#]",\n]', '"""\n[b]\na = 1\n"""', "{ h = 1, i = [2] }", "'''\n'''"]
)
LINE = st.sampled_from(["", "# a = 1", "  # [b]"]) | st.builds("{} = {}".format, KEY, VALUE)
HEADING = st.builds(
    "{}{}".format, st.sampled_from(["", "  "]), st.sampled_from(["[t]", "[t.u]", "[[v]]", "[v.w]"])
)


@given(st.lists(LINE | HEADING))
def test_every_key_of_every_file_has_a_place(lines: list[str]) -> None:
    """Each place is a stretch of the file, and the keys before it are read without it."""
    text = "\n".join(lines)
    table = parse_toml(text, "a.toml")
    if isinstance(table, Problem):
        return

    for path in paths(table.values):
        start = table.statements[path].start
        assert path in table.statements
        assert table.statements[path].cut(text).strip()
        assert path not in set(paths(tomllib.loads(text[:start])))


def paths(values: object, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the path of every key that is not in a list."""
    if isinstance(values, dict):
        for key, value in values.items():
            yield (*above, key)
            yield from paths(value, (*above, key))
