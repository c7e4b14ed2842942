"""What is added to a file shows as added lines, and reads back as it was given."""

import difflib
from collections.abc import Mapping
from pathlib import Path as File
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import ProblemError
from crosscheck.nodes import ListNode, MapNode, Node, parse
from crosscheck.splicing import (
    Path,
    Value,
    append_item,
    insert_item,
    list_path,
    remove_item,
    replace_item,
)

ROOT = File(__file__).parents[2]
FILES = sorted([*(ROOT / "claims").glob("*.yaml"), ROOT / "seeds" / "sources.yaml"])
ITEM = {"id": "new", "note": "more than 225: #1"}
IN_LINES = ["id: new", "note: 'more than 225: #1'"]


def held(node: Node | None) -> Any:
    if isinstance(node, ListNode):
        return [held(item) for item in node.items]
    if isinstance(node, MapNode):
        return {key: held(value) for key, (_, value) in node.entries.items()}
    return node.text if node else None


def read(text: str) -> Any:
    document = parse(text, "a.yaml")
    assert document.problems == ()
    return held(document.root)


def added(old: str, new: str) -> list[str]:
    """Return the lines that *new* has beside those of *old*; fails where one of these is gone."""
    marks = difflib.ndiff(old.splitlines(keepends=True), new.splitlines(keepends=True))
    changes = [line for line in marks if line[:1] in "+-"]
    assert all(line.startswith("+") for line in changes)
    return [line[2:] for line in changes]


@pytest.mark.parametrize(
    ("old", "path", "new"),
    [
        ("- id: a\n", (), "- id: a\n- id: new\n"),
        ("  - id: a\n", (), "  - id: a\n  - id: new\n"),
        ("-   id: a\n    b: c\n", (), "-   id: a\n    b: c\n-   id: new\n"),
        ("-\n  id: a\n", (), "-\n  id: a\n- id: new\n"),
        ("- {id: a}\n", (), "- {id: a}\n- id: new\n"),
        ("claims:\n- id: a\n", ("claims",), "claims:\n- id: a\n- id: new\n"),
        ("claims:\n  - id: a\nz: 1\n", ("claims",), "claims:\n  - id: a\n  - id: new\nz: 1\n"),
        # Blank lines between items, as above; those behind the last one stay behind.
        ("- id: a\n\n- id: b\n", (), "- id: a\n\n- id: b\n\n- id: new\n"),
        ("c:\n  - id: a\n\nz: 1\n", ("c",), "c:\n  - id: a\n  - id: new\n\nz: 1\n"),
        ("- id: a\n\n\n", (), "- id: a\n- id: new\n\n\n"),
        # Comments: an item's own stay with it, those of the parent's column below.
        ("- id: a  # why\n", (), "- id: a  # why\n- id: new\n"),
        ("c:\n  - id: a\n    # why\n", ("c",), "c:\n  - id: a\n    # why\n  - id: new\n"),
        (
            "c:\n  - id: a\n  # - id: b\n# end\n",
            ("c",),
            "c:\n  - id: a\n  # - id: b\n\n  - id: new\n# end\n",
        ),
        ("c:\n- id: a\n# end\n", ("c",), "c:\n- id: a\n- id: new\n# end\n"),
        # Values of several lines.
        ("- id: >-\n    a\n    b\n\n", (), "- id: >-\n    a\n    b\n- id: new\n\n"),
        ("- id: |+\n    a\n\n", (), "- id: |+\n    a\n\n- id: new\n"),
        ("- id: |+  # +\n    a\n", (), "- id: |+  # +\n    a\n- id: new\n"),
        ("- id: 'a\n    b'\n", (), "- id: 'a\n    b'\n- id: new\n"),
        ("- id: a\n    # no, this\n", (), "- id: a\n    # no, this\n- id: new\n"),
        ("- |\n  # text\n", (), "- |\n  # text\n- id: new\n"),
        ("- [a,\nb]\n", (), "- [a,\nb]\n- id: new\n"),
        ("- a:\n", (), "- a:\n- id: new\n"),
        ("- &x {a: b}\n- *x\n", (), "- &x {a: b}\n- *x\n- id: new\n"),
        ("- id: &x\n    - a\n- b: *x\n", (), "- id: &x\n    - a\n- b: *x\n- id: new\n"),
        ("- - a\n  - b\n", (0,), "- - a\n  - b\n  - id: new\n"),
        # Line ends.
        ("- id: a", (), "- id: a\n- id: new\n"),
        ("- id: a\r\n- id: b\r\n", (), "- id: a\r\n- id: b\r\n- id: new\r\n"),
        ("- id: a\r\n- id: b", (), "- id: a\r\n- id: b\r\n- id: new\r\n"),
        ("- id: a\r- id: b\r", (), "- id: a\r- id: b\r- id: new\r"),
        # A list that is not there yet.
        ("- id: a\n", (0, "s"), "- id: a\n  s:\n    - id: new\n"),
        ("- id: a\n  s:\n- id: b\n", (0, "s"), "- id: a\n  s:\n    - id: new\n- id: b\n"),
        ("- s: []  # none\n", (0, "s"), "- s:  # none\n    - id: new\n"),
        ("- s: [ ]\n  t: x\n", (0, "s"), "- s:\n    - id: new\n  t: x\n"),
        (
            "- s:\n    # none yet\n  t: x\n",
            (0, "s"),
            "- s:\n    # none yet\n    - id: new\n  t: x\n",
        ),
        ("- s:\n  - a\n- t: x\n", (1, "s"), "- s:\n  - a\n- t: x\n  s:\n  - id: new\n"),
        ("s:", ("s",), "s:\n  - id: new\n"),
        ("", ("s",), "version: 1\ns:\n  - id: new\n"),
        ("", (), "- id: new\n"),
        ("# only a comment\n", ("s",), "# only a comment\nversion: 1\ns:\n  - id: new\n"),
        ("version: 1\n", ("s",), "version: 1\ns:\n  - id: new\n"),
        ("version: 1\n\n# end\n", ("s",), "version: 1\n\n# end\ns:\n  - id: new\n"),
    ],
)
def test_an_item_is_put_behind_the_last_as_the_others_are_written(
    old: str, path: Path, new: str
) -> None:
    assert new == append_item(old, "a.yaml", path, {"id": "new"})


def test_a_new_file_begins_with_its_header() -> None:
    header = (
        "# yaml-language-server: $schema=../docs/schema/reviews.schema.json\n# Who read what.\n"
    )

    new = append_item("", "claims/reviews.yaml", ("reviews",), {"a": "b"}, header=header)

    assert f"{header}version: 1\nreviews:\n  - a: b\n" == new


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ("text", ["- text"]),
        ({"a": "1", "as of": "mid-January"}, ["- a: 1", "  as of: mid-January"]),
        ({"a": ["b", "c, d"]}, ["- a: [b, 'c, d']"]),
        ({"scope": {"place": "Almaty"}}, ["- scope: {place: Almaty}"]),
        ({"a": ["b" * 50, "c" * 50]}, ["- a:", f"    - {'b' * 50}", f"    - {'c' * 50}"]),
        ({"a": {"b": "c" * 90}}, ["- a:", f"    b: {'c' * 90}"]),
        ({"quote": "long " * 60 + "end"}, [f"- quote: {'long ' * 60}end"]),
        ({"a": [], "b": {}, "c": ""}, ["- a: []", "  b: {}", "  c: ''"]),
        ({}, ["- {}"]),
        ({"on": "on", "1": "1", "a: b": "c"}, ["- on: 'on'", "  1: 1", "  'a: b': c"]),
        ([["a"], {"b": "c"}], ["- - - a", "  - b: c"]),
    ],
)
def test_an_item_is_written_as_a_person_would(item: Value, lines: list[str]) -> None:
    assert ["- x", *lines] == append_item("- x\n", "a.yaml", (), item).splitlines()


@pytest.mark.parametrize(
    ("old", "position", "new"),
    [
        ("- a\n- b\n", 0, "- id: new\n- a\n- b\n"),
        ("- a\n- b\n", 1, "- a\n- id: new\n- b\n"),
        ("- a\n- b\n", 2, "- a\n- b\n- id: new\n"),
        ("- a\n\n- b\n", 0, "- id: new\n\n- a\n\n- b\n"),
        ("- a\n\n- b\n", 1, "- a\n\n- id: new\n\n- b\n"),
        ("- a\n  # of a\n# of b\n- b\n", 1, "- a\n  # of a\n- id: new\n# of b\n- b\n"),
    ],
)
def test_an_item_can_be_put_between_others(old: str, position: int, new: str) -> None:
    assert new == insert_item(old, "a.yaml", (), position, {"id": "new"})


@pytest.mark.parametrize(
    ("old", "index", "new"),
    [
        ("- a\n- b\n", 0, "- b\n"),
        ("- a\n- b\n", 1, "- a\n"),
        ("- a\n- b: 1\n  c: 2  # d\n- e\n", 1, "- a\n- e\n"),
        ("- a\n# of b\n- b\n  # of b too\n- c\n", 1, "- a\n- c\n"),
        ("- a\n\n# of b\n- b\n\n- c\n", 1, "- a\n\n- c\n"),
        ("# of the list\n- a\n\n- b\n", 0, "# of the list\n- b\n"),
        ("- a\n- b\n# end\n", 1, "- a\n# end\n"),
    ],
)
def test_an_item_goes_with_the_comments_that_are_its_own(old: str, index: int, new: str) -> None:
    assert new == remove_item(old, "a.yaml", (), index)


def test_the_last_item_leaves_the_key_behind() -> None:
    assert "c:\nz: 1\n" == remove_item("c:\n  - a\nz: 1\n", "a.yaml", ("c",), 0)


def test_an_item_is_replaced_where_it_stands() -> None:
    old = "# top\n- a: 1  # x\n  # below\n\n# of b\n-  b"

    new = replace_item(old, "a.yaml", (), 1, {"c": "2"})

    assert "# top\n- a: 1  # x\n  # below\n\n# of b\n-  c: 2" == new
    assert "# top\n-  d\n  # below\n\n# of b\n-  b" == replace_item(old, "a.yaml", (), 0, "d")


IN_BRACKETS = (
    "a.yaml:{}: a list in brackets takes no further lines\n  help: write the list as a block"
)


@pytest.mark.parametrize(
    ("old", "path", "said"),
    [
        ("[a, b]\n", (), IN_BRACKETS.format("1:1")),
        ("c: [a, b]\n", ("c",), IN_BRACKETS.format("1:4")),
        ("c: [  # d\n]\n", ("c",), IN_BRACKETS.format("1:4")),
        ("{a: b}\n", ("c",), "a.yaml:1:1: what stands in brackets takes no further lines"),
        ("- &x {a: [b]}\n- *x\n", (1, "a"), "a.yaml:1:3: what an alias stands for in another"),
        ("a: &x\n  - b\nc: *x\n", ("c",), "a.yaml:1:4: what an alias stands for in another"),
        ("a: &x\n  - b\nc: *x\n", ("a",), "a.yaml:1:1: a.yaml would read otherwise elsewhere too"),
        ("c: x\n", ("c",), "a.yaml:1:4: expected a list"),
        ("c: {}\n", ("c",), "a.yaml:1:4: expected a list"),
        ("- a\n", (3, "c"), "a.yaml:1:1: there is no item 4 › c in a.yaml"),
        ("- a: [b\n", (), "a.yaml:1:6: a value that begins with `[` is a list in YAML"),
        ("- a\n...\n", ("c",), "a.yaml:1:1: there is no c in a.yaml"),
    ],
)
def test_what_takes_no_lines_is_refused_with_the_way_out(old: str, path: Path, said: str) -> None:
    with pytest.raises(ProblemError) as error:
        append_item(old, "a.yaml", path, "new")

    assert str(error.value).startswith(said)
    assert "\n  help: " in str(error.value)


def test_half_a_character_from_a_terminal_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(ProblemError, match="half a character"):
        append_item("- a\n", "a.yaml", (), "\udcff")


@pytest.mark.parametrize("position", [-1, 3])
def test_there_is_no_place_before_the_first_or_behind_the_last(position: int) -> None:
    with pytest.raises(ProblemError, match="there is no item"):
        insert_item("- a\n- b\n", "a.yaml", (), position, "new")


@pytest.mark.parametrize("index", [-1, 2])
def test_what_is_not_there_cannot_be_taken_away(index: int) -> None:
    with pytest.raises(ProblemError, match="there is no item"):
        remove_item("- a\n- b\n", "a.yaml", (), index)


def test_an_item_that_begins_in_the_line_of_another_is_left_alone() -> None:
    with pytest.raises(ProblemError, match="begins in the line of another"):
        remove_item("- - a\n  - b\n", "a.yaml", (0,), 0)


def test_a_list_stands_in_its_file_alone_or_under_its_name() -> None:
    assert () == list_path("- a\n", "a.yaml", "claims")
    assert ("claims",) == list_path("version: 1\nclaims:\n", "a.yaml", "claims")
    assert ("claims",) == list_path("", "a.yaml", "claims")


def lists(node: Node | None, path: Path = ()) -> list[tuple[Path, int]]:
    """Return the paths of all block lists, with how many items each has."""
    found: list[tuple[Path, int]] = []
    if isinstance(node, ListNode) and not node.flow:
        found.append((path, len(node.items)))
        for index, item in enumerate(node.items):
            found.extend(lists(item, (*path, index)))
    if isinstance(node, MapNode):
        for key, (_, value) in node.entries.items():
            found.extend(lists(value, (*path, key)))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_list_of_this_project_takes_and_gives_back_an_item_anywhere(file: File) -> None:
    old = file.read_text(encoding="utf-8")
    places = lists(parse(old, file.name).root)
    assert places
    for path, length in places:
        for position in {0, 1, length // 2, length}:
            new = insert_item(old, file.name, path, position, ITEM)

            assert IN_LINES == [line.strip(" -\n") for line in added(old, new) if line.strip()]
            assert old == remove_item(new, file.name, path, position)
            assert new == replace_item(new, file.name, path, position, ITEM)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.text(
    st.sampled_from(list("ab1 '\"\\:#-?[]{},&*!|>%@`~\n\té")), max_size=12
)
KEYS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8).filter(lambda key: key != "<<")
VALUES: st.SearchStrategy[Value] = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
ITEMS: st.SearchStrategy[Mapping[str, Value]] = st.dictionaries(KEYS, VALUES, max_size=4)

LAYOUTS = (
    "# a\nclaims:\n  - id: a\n    statements:\n      - x: 1\n      # why\n\n  # end\n",
    "claims:\n- id: a\n  statements:\n  - x: >-\n      one\n\n      two\n\n# end\n- id: b\n",
    "claims:\r\n-   id: a\r\n    s:\r\n    -   x: [1,\r\n        2]\r\n\r\n    -   y: 'q'\r\n",
    "claims:\n  - {id: a}\n  - id: b\n    statements:\n      - |\n        # text\n",
)


@pytest.mark.parametrize("old", LAYOUTS)
@given(item=ITEMS)
def test_whatever_is_added_reads_back_and_nothing_else_changes(
    old: str, item: Mapping[str, Value]
) -> None:
    for path, length in lists(parse(old, "a.yaml").root):
        for position in range(length + 1):
            expected = read(old)
            items = expected
            for step in path:
                items = items[step]
            items.insert(position, item)

            new = insert_item(old, "a.yaml", path, position, item)

            assert expected == read(new)
            added(old, new)
            assert old == remove_item(new, "a.yaml", path, position)
