"""YAML with places: scalars stay text, nodes know where they stand, and nothing is too much."""

import gc

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import nodes
from crosscheck.nodes import ListNode, MapNode, Node, TextNode, collector_paused, parse
from crosscheck.traps import quoted


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], ids=["C", "Python"])
def _either_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with PyYAML's C parser and, as on machines without it, with the Python one."""
    monkeypatch.setattr(nodes, "_loader", getattr(yaml, request.param))


either_loader = pytest.mark.usefixtures("_either_loader")


def _plain(node: Node | None) -> object:
    """Return what a node holds as plain Python values."""
    if isinstance(node, TextNode):
        return node.text
    if isinstance(node, ListNode):
        return [_plain(item) for item in node.items]
    if isinstance(node, MapNode):
        return {key: _plain(value) for key, (_, value) in node.entries.items()}
    return None


def _said(text: str) -> list[str]:
    return [str(problem) for problem in parse(text, "a.yaml").problems]


@either_loader
@pytest.mark.parametrize(
    "typed",
    ["000", "010", "08", "no", "NO", "12:30", "1_000", "2022-01-15", "1.10", "~", "null", "1e5"],
)
def test_a_scalar_is_what_was_typed(typed: str) -> None:
    assert {typed: [typed]} == _plain(parse(f"{typed}: [{typed}]", "a.yaml").root)


@either_loader
@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("- a\n- {b: c}\n", ["a", {"b": "c"}]),
        ("a:\n  - b\n  -\n", {"a": ["b", ""]}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: 'it''s'\nb: \"\\u00e9\"\n", {"a": "it's", "b": "é"}),
        ("- &x {a: b}\n- *x\n", [{"a": "b"}, {"a": "b"}]),
        ("a: !!str 010\n", {"a": "010"}),
        ("'': x\n", {}),
        ("", None),
        ("---\n", None),
        ("# nothing\n", None),
        ("''\n", ""),
    ],
)
def test_a_text_is_read_as_lists_mappings_and_texts(text: str, held: object) -> None:
    assert held == _plain(parse(text, "a.yaml").root)


@either_loader
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_node_knows_its_place_whatever_the_newlines(newline: str) -> None:
    text = newline.join(["# 𝄞 é", "- a: 'é𝄞 b'  # c", "  b: [𝄞, c d]", ""])

    root = parse(text, "claims/a.yaml").root

    assert isinstance(root, ListNode)
    (item,) = root.items
    assert isinstance(item, MapNode)
    key, value = item.entries["a"]
    second = item.get("b")
    assert isinstance(value, TextNode)
    assert isinstance(second, ListNode)
    places = [node.location for node in (root, item, key, value, second, second.items[1])]
    assert [
        "claims/a.yaml:2:1",
        "claims/a.yaml:2:3",
        "claims/a.yaml:2:3",
        "claims/a.yaml:2:6",
        "claims/a.yaml:3:6",
        "claims/a.yaml:3:10",
    ] == [str(place) for place in places]
    assert "'é𝄞 b'" == text[value.start : value.end]
    assert not value.plain
    assert key.plain


IN_MARKS = "put the whole value in quotation marks"
BLOCK = "write `>-` after the key and the words on the next line, indented"


@either_loader
@pytest.mark.parametrize(
    ("text", "place", "message", "help_"),
    [
        # Signs of YAML's own that figures and quotes begin with.
        (
            "value: >200\n",
            "1:8",
            "a plain `>200` begins a block of text in YAML",
            'quote it: `value: ">200"`',
        ),
        (
            "- value: >=200 people\n  b: c",
            "1:10",
            "a plain `>=200 people` begins a block of text in YAML",
            'quote it: `value: ">=200 people"`',
        ),
        (
            'a: >"200"\n',
            "1:4",
            'a plain `>"200"` begins a block of text in YAML',
            "quote it: `a: '>\"200\"'`",
        ),
        (
            "a: {b: >200, c: d}\n",
            "1:8",
            "a plain `>200` begins a block of text in YAML",
            'quote it: `b: ">200"`',
        ),
        (
            "- [>200]\n",
            "1:4",
            "a plain `>200` begins a block of text in YAML",
            'quote it: `">200"`',
        ),
        (
            "quote: [is] only used\nb: c",
            "1:8",
            "a value that begins with `[` is a list in YAML, and text goes on after it",
            f"if the `[` belongs to the text, {IN_MARKS}",
        ),
        (
            "quote: [is only used\nb: c\n",
            "1:8",
            "a value that begins with `[` is a list in YAML, and this one is not complete",
            f"if the `[` belongs to the text, {IN_MARKS}",
        ),
        (
            "quote: {is} only used\n",
            "1:8",
            "a value that begins with `{` is a mapping in YAML, and text goes on after it",
            f"if the `{{` belongs to the text, {IN_MARKS}",
        ),
        (
            "- scope: {group: citizens\n  quote: x\n",
            "1:10",
            "a value that begins with `{` is a mapping in YAML, and this one is not complete",
            f"if the `{{` belongs to the text, {IN_MARKS}",
        ),
        ("a: @home\n", "1:4", "a plain value cannot begin with `@`", IN_MARKS),
        ("a: %x\n", "1:4", "a plain value cannot begin with `%`", IN_MARKS),
        ("%x: a\n", "1:1", "a plain value cannot begin with `%`", IN_MARKS),
        ("a: , x\n", "1:4", "a plain value cannot begin with `,`", IN_MARKS),
        ("a: - x\n", "1:4", "a plain value cannot begin with `- `", IN_MARKS),
        ("a: ? x\n", "1:4", "a plain value cannot begin with `? `", IN_MARKS),
        (
            "a: *more* than\nb: c",
            "1:4",
            "a value that begins with `*` is an alias in YAML, and text goes on after it",
            f"if the `*` belongs to the text, {IN_MARKS}",
        ),
        (
            "a: *more\n",
            "1:4",
            "a value that begins with `*` refers to `&more`, which does not stand above",
            f"if the `*` belongs to the text, {IN_MARKS}",
        ),
        (
            "a: &x y\nb: *x z\n",
            "2:4",
            "a value that begins with `*` is an alias in YAML, and text goes on after it",
            f"if the `*` belongs to the text, {IN_MARKS}",
        ),
        (
            "a: &c and more\n",
            "1:4",
            "a value that begins with `&` is named `c` for reuse, and nothing reuses it",
            f"if the `&` belongs to the text, {IN_MARKS}",
        ),
        (
            "a: !important x\n",
            "1:4",
            "a value that begins with `!` is tagged, and the tag `!important` has no meaning here",
            f"if the `!` belongs to the text, {IN_MARKS}",
        ),
        (
            "a: !x [b]\n",
            "1:4",
            "a value that begins with `!` is tagged, and the tag `!x` has no meaning here",
            f"if the `!` belongs to the text, {IN_MARKS}",
        ),
        # Colons.
        (
            "a: He said: no\nb: c\n",
            "1:11",
            "`: ` in a plain value begins a new key",
            IN_MARKS,
        ),
        ("a: {b: c: d}\n", "1:9", "`: ` in a plain value begins a new key", IN_MARKS),
        (
            "a: b\n   c\n  d: e\n",
            "3:3",
            "this key does not fit under the line above it",
            "begin it in the column of the keys beside it; if the line above is a key,"
            " end it with `:`",
        ),
        (
            "a: b\nkey without colon\nc: d\n",
            "2:1",
            "expected a key and its value, found `key without colon`",
            "end the key with `:`, or indent the line if it goes on with the text above",
        ),
        # Quotation marks.
        (
            'a: "No", he said\nb: c\n',
            "1:8",
            "text goes on after the closing quotation mark",
            f"where the quotation marks belong to the text, {BLOCK}",
        ),
        (
            "a: 'tis the season\nb: c\n",
            "1:4",
            "the quotation mark `'` is never closed",
            f"close it; where it belongs to the text, {BLOCK}",
        ),
        (
            'a: "x\n---\n',
            "1:4",
            'the quotation mark `"` is never closed',
            f"close it; where it belongs to the text, {BLOCK}",
        ),
        (
            'a: "C:\\dir"\n',
            "1:7",
            "`\\d` has no meaning in double quotation marks",
            "write the backslash twice, or use single quotation marks",
        ),
        # Columns.
        (
            "a:\n\t- b\n",
            "2:1",
            "a tab stands where YAML takes only spaces",
            "indent with spaces",
        ),
        (
            "- a: b\n c: d\n",
            "2:2",
            "this line begins in column 2, and what it stands beside in column 1 (line 1)",
            "indent entries that belong together alike",
        ),
        (
            "- a\nb: c\n",
            "2:1",
            "expected `- ` as in line 1",
            "begin the entry with `- `, or indent the line if it belongs to the entry above",
        ),
        (
            "a: b\n- c\n",
            "2:1",
            "a list item stands among keys",
            "indent it under its key, or take the `- ` away",
        ),
        # What nothing here has a use for.
        (
            "- a: [",
            "1:7",
            "the file ends in the middle of a list or a mapping",
            "close its bracket, or write what is missing",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "2:1",
            "a second document begins here",
            "take the line `---` out: a file holds one document",
        ),
        (
            "a: 1\nb: 2\na: 3\n",
            "3:1",
            "the key `a` stands twice; the first is in line 1",
            "keep one of the two, or begin a new entry with `- ` between them",
        ),
        (
            "a: &x {b: c}\nd:\n  <<: *x\n",
            "3:3",
            "the merge key `<<` is not read",
            "write the keys out in each entry",
        ),
        (": a\n", "1:1", "there is no key before this `:`", "write the key, or take the `:` out"),
        ("'': a\n", "1:1", "there is no key before this `:`", "write the key, or take the `:` out"),
        ("{: a}\n", "1:2", "there is no key before this `:`", "write the key, or take the `:` out"),
        (
            "[a, b]: c\n",
            "1:1",
            "a key must be a text, and this one is a list or a mapping",
            f"if the brackets belong to a text, {IN_MARKS}",
        ),
        (
            "a: &x [*x]\n",
            "1:8",
            "a value that begins with `*` refers to `&x`, and stands inside it",
            f"if the `*` belongs to the text, {IN_MARKS}",
        ),
        (
            "a:\n<<<<<<< HEAD\n  - b: c\n=======\n  - b: d\n>>>>>>> other\n",
            "2:1",
            "git could not merge two versions of this file, and both stand here",
            "keep what holds of the two, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`",
        ),
        (
            "a: x\0y\n",
            "1:5",
            "the control character U+0000 cannot stand in a YAML file",
            "delete it; it shows as a blank or not at all in most editors",
        ),
    ],
)
def test_a_trap_is_named_in_an_editors_words(
    text: str, place: str, message: str, help_: str
) -> None:
    assert [f"a.yaml:{place}: {message}\n  help: {help_}"] == _said(text)


def test_what_is_no_known_trap_is_said_in_the_parsers_words() -> None:
    (problem,) = _said("a: b\n...\nc\n")

    assert problem.startswith("a.yaml:3:1: this is not YAML: did not find expected <document")


@either_loader
def test_a_file_that_cannot_be_read_to_its_end_is_broken() -> None:
    document = parse("- a\n- [b\n", "a.yaml")

    assert document.broken
    assert document.root is None


@either_loader
def test_a_file_with_a_mistake_in_one_entry_is_not() -> None:
    document = parse("- a: 1\n  a: 2\n- b\n", "a.yaml")

    assert not document.broken
    assert [{"a": "1"}, "b"] == _plain(document.root)


@either_loader
@pytest.mark.parametrize(
    "text",
    ["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "".join(f"{' ' * n}a:\n" for n in range(1000))],
)
def test_deep_nesting_is_refused(text: str) -> None:
    (problem,) = _said(text)

    assert "lists and mappings stand more than 50 levels deep in each other" in problem


@either_loader
def test_an_alias_bomb_is_refused_before_it_goes_off() -> None:
    """Ten lines would unfold to a thousand million values."""
    bomb = "- &a0 [x]\n" + "".join(
        f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
    )

    (problem,) = _said(bomb)

    assert "aliases unfold to more than 100,000 values" in problem


def test_aliases_in_proportion_to_what_is_written_are_read() -> None:
    text = "- &scope {group: citizens, place: Almaty}\n" + "- {a: b, scope: *scope}\n" * 30_000

    assert () == parse(text, "a.yaml").problems


@pytest.mark.parametrize("running", [True, False])
def test_the_garbage_collector_is_as_it_was_before(running: bool) -> None:
    was_running = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        with collector_paused():
            assert not gc.isenabled()
        assert running == gc.isenabled()
    finally:
        (gc.enable if was_running else gc.disable)()


@given(st.text(alphabet="ab:- \n\t[]{}'\"\\#&*!|>%@`,?<~0é\x00", max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    document = parse(text, "a.yaml")

    for problem in document.problems:
        assert problem.location is not None
        assert problem.help


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_quoted_words_are_read_back_as_they_were(words: str) -> None:
    if "\ufffe" <= words[0] <= "\uffff" or any(c in "\ufffe\uffff\u2028\u2029\x85" for c in words):
        return  # YAML takes these for line ends or refuses them

    assert {"a": words} == _plain(parse(f"a: {quoted(words)}\n", "a.yaml").root)
