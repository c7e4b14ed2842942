"""The documents say what is so: commands, output, statuses, levels, links."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest

from crosscheck.cli import commands, statuses
from crosscheck.model import Verdict
from crosscheck.reading.typed import read_quantity
from crosscheck.values.ladder import compare_quantities
from crosscheck.values.level import Level

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
COMMANDS = (DOCS / "commands.md").read_text(encoding="utf-8")
DECIDING = (DOCS / "deciding.md").read_text(encoding="utf-8")
STATUSES = {
    statuses.CLEAN,
    statuses.FOUND,
    statuses.FAILED,
    statuses.NOTHING,
    statuses.INTERRUPTED,
}
CONTEXT = click.Context(commands)
NAMES = commands.list_commands(CONTEXT)


@pytest.fixture(scope="module")
def refresh() -> ModuleType:
    """Return docs/refresh.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("refresh", DOCS / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents() -> list[Path]:
    return [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]


def rows(text: str, heading: str) -> list[list[str]]:
    """Return the cells of the table whose heading row is *heading*."""
    lines = text[text.index(f"{heading}\n") :].splitlines()[2:]
    table = lines[: next((n for n, line in enumerate(lines) if not line.startswith("|")), None)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


@pytest.mark.long
@pytest.mark.parametrize(
    "document",
    [each for each in documents() if "```console" in each.read_text(encoding="utf-8")],
    ids=lambda each: each.name,
)
def test_a_command_prints_what_the_documents_show(refresh: ModuleType, document: Path) -> None:
    """After a wanted change, `make docs` puts in what the commands print now."""
    shown = document.read_text(encoding="utf-8")

    assert shown == refresh.refreshed(shown)


def test_output_is_put_below_its_command(refresh: ModuleType) -> None:
    text = "Say:\n```console\n$ echo one\nzero\n\n$ echo two; exit 3\n```\nDone.\n"

    assert (
        "Say:\n```console\n$ echo one\none\n\n$ echo two; exit 3\ntwo\n```\nDone.\n"
        == refresh.refreshed(text)
    )


def sections() -> dict[str, str]:
    """Return what docs/commands.md says under each command."""
    parts = re.split(r"^## crosscheck (.+)\n", COMMANDS, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_every_command_has_a_section_and_no_other_has() -> None:
    assert sorted(sections()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_option_of_a_command_is_explained_by_an_example(name: str) -> None:
    section = sections()[name]
    command = commands.get_command(CONTEXT, name)

    assert command is not None

    assert f"$ crosscheck {name} --help" in section
    assert re.search(rf"^\$ (?:.* )?crosscheck {name} (?!--help)", section, re.MULTILINE)
    assert [] == [
        option.opts[-1]
        for option in command.params
        if isinstance(option, click.Option) and section.count(option.opts[-1]) < 2
    ]


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [] == [name for name in NAMES if f"`crosscheck {name}" not in readme]


@pytest.mark.parametrize("document", ["README.md", "docs/commands.md", "docs/rules.md"])
def test_the_exit_statuses_are_those_of_the_program(document: str) -> None:
    table = rows((ROOT / document).read_text(encoding="utf-8"), "| status | means |")

    assert sorted(STATUSES) == [int(status) for status, _ in table]


def test_the_levels_and_verdicts_are_those_of_the_program() -> None:
    levels = rows(DECIDING, "| level | when | an example |")
    verdicts = rows(DECIDING, "| verdict | when |")

    assert [level.value for level in Level] == [row[0] for row in levels]
    assert {verdict.value for verdict in Verdict} == {row[0] for row in verdicts}


@pytest.mark.parametrize(("left", "right", "level"), rows(DECIDING, "| one | other | level |"))
def test_a_pair_has_the_level_that_is_told(left: str, right: str, level: str) -> None:
    one, other = read_quantity(left), read_quantity(right)

    assert level == compare_quantities(one, other, whole=True).level.value
    assert level == compare_quantities(other, one, whole=True).level.value


def links() -> Iterator[tuple[Path, str]]:
    for document in documents():
        text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^()\s]+)\)", text):
            if "://" not in target:
                yield document, target


def test_links_lead_somewhere() -> None:
    assert [] == [
        f"{document.name}: {target}"
        for document, target in links()
        if not _leads(document, *target.partition("#")[::2])
    ]


def test_the_index_names_every_document() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")

    names = {path.name for path in DOCS.glob("*.md")} - {"README.md"}

    assert set() == {name for name in names if f"({name})" not in index}


def _leads(document: Path, file: str, heading: str) -> bool:
    target = document.parent / file if file else document
    if not target.exists():
        return False
    return not heading or heading in _headings(target)


def _headings(document: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of *document*."""
    titles = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
