"""The laws of the house, read off the source: docs/architecture.md draws it, this keeps it so."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import get_args

import pytest

import crosscheck
from crosscheck.kinds import KINDS
from crosscheck.rules import RULES
from crosscheck.values.value import KindName

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "crosscheck"

LONGEST_FUNCTION = 60
LONGEST_MODULE = 400

DOORS = {
    "yaml": "nodes",
    "rapidfuzz": "fuzzy",
    "tabulate": "formats.table",
    "click": "cli/",
    "jinja2": "formats.html.engine",
    "markupsafe": "formats.html.engine",
    "charset_normalizer": "extracting.decoding",
    "starlette": "review/",
    "uvicorn": "review.serving",
    "trafilatura": "extracting.hypertext",
    "pypdf": "extracting.portable",
    "docx": "extracting.word",
    "numpy": "locating/",
    "tantivy": "archive.index",
    "dask": "spreading.cluster",
    "distributed": "spreading.cluster",
    "fsspec": "spreading.places",
    "pyarrow": "spreading.tables",
}
"""The one module, or folder, that imports each dependency; records (attrs) are made everywhere."""

SHOWN = {"explaining", "rulebook", "rules", "stamping", "sentences.comparison"}
"""What formats may import from above the model: words for a verdict and for a rule, the stamp of a
finding, and what comparing two sentences gives."""

CHANGES = {
    "hardlink_to",
    "mkdir",
    "mkstemp",
    "rmdir",
    "touch",
    "unlink",
    "write_bytes",
    "write_text",
}
"""Methods that change a disk."""


def _name(path: Path) -> str:
    """Return the dotted name of a module within the package; empty for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


PATHS = {_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in PATHS.items()}


def _layers() -> list[list[str]]:
    """Return the picture: layers from the top, each the names that begin its lines."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    picture = re.search(r"```text\n(.*?)```", text, re.DOTALL)
    assert picture is not None
    return [
        [line.split()[0].rstrip("/") for line in layer.splitlines() if line.strip()]
        for layer in re.split(r"^-+$", picture[1], flags=re.MULTILINE)
    ]


DEPTHS = {name: depth for depth, layer in enumerate(_layers()) for name in layer}
"""How far down each module of the picture lies."""

INNER = [name for name in TREES if name not in {"", "__main__"}]
"""The modules in the layers; the package itself and its `-m` door lead into them."""


def _top(name: str) -> str:
    return name.partition(".")[0]


def _imports(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted names that a module imports, wherever in it: late imports count too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module is not None, "imports are absolute"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _own(name: str) -> set[str]:
    """Return the modules of the package that a module imports."""
    return {each.removeprefix("crosscheck.") for each in _imports(TREES[name])} & set(INNER)


def test_the_picture_shows_every_module_and_no_other() -> None:
    assert sorted({_top(name) for name in INNER}) == sorted(DEPTHS)


def test_imports_run_down() -> None:
    """Never up, and never sideways between two modules of one layer."""
    assert [] == [
        f"{name} imports {other}"
        for name in INNER
        for other in sorted(_own(name))
        if _top(other) != _top(name) and DEPTHS[_top(other)] <= DEPTHS[_top(name)]
    ]


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {name: _own(name) - {name} for name in INNER}

    assert len(graph) == len(list(TopologicalSorter(graph).static_order()))


def test_formats_know_nouns_and_words_for_them() -> None:
    """A format takes a report and gives text: it looks nothing up and decides nothing."""
    assert [] == [
        f"{name} imports {other}"
        for name in INNER
        if _top(name) == "formats"
        for other in sorted(_own(name) - SHOWN)
        if _top(other) != "formats" and DEPTHS[_top(other)] < DEPTHS["model"]
    ]


def test_a_dependency_has_one_door_and_there_are_no_others() -> None:
    standard = {*sys.stdlib_module_names, "crosscheck", "attrs"}

    assert [] == [
        f"{name} imports {dependency}"
        for name, tree in TREES.items()
        for dependency in sorted({_top(each) for each in _imports(tree)} - standard)
        if DOORS.get(dependency) not in {name, f"{_top(name)}/"}
    ]


def test_one_module_changes_the_disk() -> None:
    assert [] == [
        f"{name}: {ast.unparse(node)}"
        for name, tree in TREES.items()
        if name != "writing"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _changes(node)
    ]


def _changes(call: ast.Call) -> bool:
    """Return whether *call* writes, makes, moves or deletes a file."""
    function, arguments = call.func, call.args
    if isinstance(function, ast.Name):
        return function.id == "open" and _for_writing(arguments[1:2])
    if not isinstance(function, ast.Attribute):
        return False
    if function.attr in {"rename", "replace"}:
        return len(arguments) == 1  # a text takes two, a date takes keywords
    if function.attr == "open":
        return _for_writing(arguments[:1])
    return function.attr in CHANGES


def _for_writing(mode: list[ast.expr]) -> bool:
    modes = [one.value for one in mode if isinstance(one, ast.Constant)]
    return any(isinstance(one, str) and set(one) & set("wax+") for one in modes)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("open(path, 'w')", True),
        ("path.open('a')", True),
        ("path.write_text(text)", True),
        ("temporary.replace(path)", True),
        ("open(path)", False),
        ("path.open('rb')", False),
        ("path.read_text()", False),
        ("text.replace('a', 'b')", False),
        ("day.replace(month=1)", False),
    ],
)
def test_the_law_knows_writing_when_it_sees_it(code: str, *, changes: bool) -> None:
    call = ast.parse(code, mode="eval").body

    assert isinstance(call, ast.Call)
    assert changes == _changes(call)


def test_no_module_is_long() -> None:
    lengths = {name: path.read_text(encoding="utf-8").count("\n") for name, path in PATHS.items()}

    assert {} == {name: length for name, length in lengths.items() if length > LONGEST_MODULE}


def test_no_function_is_long() -> None:
    lengths = {
        f"{name}.{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {} == {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}


def test_figures_are_exact() -> None:
    """No float in the values: neither a literal nor a conversion."""
    assert [] == [
        f"{name}: {ast.unparse(node)}"
        for name, tree in TREES.items()
        if _top(name) == "values"
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Call) and ast.unparse(node.func) == "float")
    ]


def test_every_kind_of_value_is_registered() -> None:
    assert set(get_args(KindName)) == set(KINDS)


def test_every_rule_is_registered_and_every_registered_rule_can_be_found() -> None:
    """A rule is named where it is registered, and again where it is found."""
    words = {
        node.value
        for name, tree in TREES.items()
        if _top(name) not in {"rules", "rulebook"}
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert set() == set(RULES) - words


def test_no_public_name_is_a_submodule() -> None:
    assert set() == set(crosscheck.__all__) & set(TREES)


def test_a_public_function_stays_one_when_every_module_is_imported() -> None:
    """Importing a submodule puts its name on the package, over whatever had that name."""
    for name in TREES:
        importlib.import_module(".".join(filter(None, ("crosscheck", name))))

    for _ in range(2):
        assert crosscheck.read("more than 225 citizens")
        assert crosscheck.compare("225 were killed", "235 were killed").reason
        assert crosscheck.check(crosscheck.load(str(ROOT))).judgements


@pytest.mark.parametrize(
    ("command", "heavy"),
    [
        ("--version", {"attrs", "yaml", "rapidfuzz", "tabulate", "decimal", "crosscheck.model"}),
        (
            "check",
            {
                "tabulate",
                "json",
                "tomllib",
                "importlib.metadata",
                "dataclasses",
                "crosscheck.schema",
            },
        ),
    ],
)
def test_a_command_loads_nothing_it_does_not_need(command: str, heavy: set[str]) -> None:
    """What starts slowly is imported by the command that needs it."""
    code = (
        "import sys; from crosscheck.cli import main; main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, command], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert set() == heavy & set(done.stderr.split())
