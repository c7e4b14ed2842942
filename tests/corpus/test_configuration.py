"""The keys of a configuration: what they mean, and every mistake in them."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from crosscheck.corpus.configuration import KEYS, read_configuration
from crosscheck.corpus.in_force import in_force
from crosscheck.errors import Problem
from crosscheck.model import Claim, Configuration, Corpus, Folders, Severity
from crosscheck.model.choice import Choice
from crosscheck.rules import RULES
from crosscheck.text import Location, Point

DOCUMENT = Path(__file__).parents[2] / "docs" / "configuration.md"
WHOLE = """\
seeds = "texts"
claims = "editorial/questions"
reports = "."
fail-on = "warning"
select = ["values-conflict", "single-source"]
ignore = ["single-source"]

[severity]
values-close = "error"
values-conflict = "off"

[tolerance]
death-toll = 0.05
arrests = "5%"
"""


def read(text: str) -> tuple[Configuration, tuple[Problem, ...]]:
    found = read_configuration(text, "crosscheck.toml")
    assert found is not None
    return found


def said(text: str) -> list[str]:
    """Return what is wrong with a file, each with its place and the way out."""
    return [str(problem) for problem in read(text)[1]]


def test_every_key_can_be_set() -> None:
    configuration, problems = read(WHOLE)

    assert () == problems
    assert Folders("texts", "editorial/questions", ".") == configuration.folders
    assert Severity.WARNING == configuration.fail_on
    assert ("values-conflict", "single-source") == configuration.select
    assert ("single-source",) == configuration.ignore
    assert {"values-close": Severity.ERROR, "values-conflict": None} == configuration.severity
    assert {"death-toll": Decimal("0.05"), "arrests": Decimal("0.05")} == configuration.tolerance
    assert "crosscheck.toml" == configuration.file


def test_an_empty_file_leaves_everything_at_its_default() -> None:
    assert (Configuration(file="crosscheck.toml"), ()) == read("# nothing yet\n")


@pytest.mark.parametrize(
    ("written", "fail_on"),
    [
        ("note", Severity.NOTE),
        ("warning", Severity.WARNING),
        ("error", Severity.ERROR),
        ("never", None),
    ],
)
def test_what_makes_a_run_fail(written: str, fail_on: Severity | None) -> None:
    assert fail_on == read(f'fail-on = "{written}"\n')[0].fail_on


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("texts", "texts"),
        ("a/b", "a/b"),
        ("./a//b/", "a/b"),
        ("a/../b", "b"),
        ("Quellen für 2022", "Quellen für 2022"),
        ("..seeds", "..seeds"),
    ],
)
def test_a_folder_is_a_path_from_the_projects_root(written: str, path: str) -> None:
    assert path == read(f'seeds = "{written}"\n')[0].folders.seeds


def test_each_file_has_its_place_in_the_folders() -> None:
    folders = Folders("texts", "editorial/questions")

    assert "texts/originals" == folders.originals
    assert (
        "texts/sources.yaml",
        "editorial/questions/actors.yaml",
        "editorial/questions/constraints.yaml",
        "editorial/questions/decisions.yaml",
        "editorial/questions/reviews.yaml",
    ) == folders.reserved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('fail_on = "x"', "1:1: unknown key `fail_on`\n  help: did you mean `fail-on`?"),
        (
            "xyzzy = 1",
            "1:1: unknown key `xyzzy`\n  help: expected one of `seeds`, `claims`, `reports`,"
            " `fail-on`, `select`, `ignore`, `severity`, `tolerance`",
        ),
        (
            'revised = "off"',
            "1:1: unknown key `revised`\n  help: write `revised = …` below the line `[severity]`",
        ),
        (
            '[tool.crosscheck]\nfail-on = "note"',
            "1:2: unknown key `tool`\n"
            "  help: in crosscheck.toml the keys stand by themselves, under no `tool`",
        ),
        (
            'fail-on = "fatal"',
            "1:12: unknown word `fatal`\n"
            "  help: expected one of `note`, `warning`, `error`, `never`",
        ),
        (
            "fail-on = 3",
            "1:1: expected a text for `fail-on`, found `3`\n"
            '  help: write, for example, `fail-on = "note"`',
        ),
        (
            'ignore = "revised"',
            "1:1: expected a list for `ignore`, found `revised`\n"
            '  help: write, for example, `ignore = ["single-source"]`',
        ),
        (
            'ignore = [\n  "revised",\n  "value-conflict",\n]',
            "3:4: unknown rule `value-conflict`\n  help: did you mean `values-conflict`?",
        ),
        (
            "ignore = [true]",
            "1:1: expected a rule in `ignore`, found true\n"
            '  help: write, for example, `ignore = ["single-source"]`',
        ),
        (
            "select = []",
            "1:1: `select` names no rule\n  help: name some, or leave `select` out for all",
        ),
        (
            'severity = "error"',
            "1:1: expected a table `severity`, found `error`\n"
            "  help: begin it with the line `[severity]`",
        ),
        (
            "[[tolerance]]",
            "1:3: expected a table `tolerance`, found a list\n"
            "  help: begin it with the line `[tolerance]`",
        ),
        (
            '[severity]\nrevisd = "off"',
            "2:1: unknown rule `revisd`\n  help: did you mean `revised`?",
        ),
        (
            '[severity]\nrevised = "of"',
            "2:12: unknown word `of`\n  help: did you mean `off`?",
        ),
        (
            "[severity]\nrevised = {}",
            "2:1: expected a text for `revised`, found a table\n"
            '  help: write, for example, `revised = "error"`',
        ),
    ],
)
def test_a_mistake_has_its_place_and_the_way_out(text: str, expected: str) -> None:
    assert [f"crosscheck.toml:{expected}"] == said(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('seeds = "/srv/texts"', "the folder for `seeds` lies outside the project: `/srv/texts`"),
        ('claims = "../claims"', "the folder for `claims` lies outside the project: `../claims`"),
        ('claims = "a/../.."', "the folder for `claims` lies outside the project: `a/../..`"),
        ('seeds = "."', "the folder for `seeds` is the project itself"),
        ('seeds = ""', "`seeds` names no folder"),
        (r'seeds = "a\u0000b"', "`seeds` names no folder"),
        ('seeds = "claims"', "the folder for `seeds` lies in claims/, the one for `claims`"),
        ('claims = "seeds/c"', "the folder for `claims` lies in seeds/, the one for `seeds`"),
        ('seeds = "a"\nclaims = "a"', "the folder for `seeds` lies in a/, the one for `claims`"),
        ('reports = "seeds/r"', "the folder for `reports` lies in seeds/, the one for `seeds`"),
        ('reports = "claims"', "the folder for `reports` lies in claims/, the one for `claims`"),
    ],
)
def test_a_folder_lies_in_the_project_and_holds_no_other(text: str, message: str) -> None:
    (problem,) = read(text)[1]

    assert message == problem.message
    assert problem.help


@pytest.mark.parametrize("written", ["5", "1", "-0.05", '"100%"', '"a bit"', "inf", "1e9999", "[]"])
def test_a_tolerance_is_a_share_below_the_whole(written: str) -> None:
    (problem,) = read(f"[tolerance]\ndeath-toll = {written}\n")[1]

    assert problem.message.startswith("expected a tolerance below 100 %, found ")
    assert "crosscheck.toml:2:1" == str(problem.location)


def test_long_values_are_cut_in_messages() -> None:
    written = "x" * 1000
    (problem,) = read(f'fail-on = "{written}"\n')[1]

    assert f"unknown word `{written[:40]}…`" == problem.message


def test_all_mistakes_are_told_at_once_and_the_rest_is_read() -> None:
    configuration, problems = read('seed = "a"\nfail-on = "error"\nignore = ["revisd", "revised"]')

    assert 2 == len(problems)
    assert ("revised",) == configuration.ignore


@pytest.mark.parametrize(
    ("text", "ignored"),
    [
        ("[tool.crosscheck]\nignore = ['revised']", ("revised",)),
        ("[tool]\ncrosscheck.ignore = ['revised']", ("revised",)),
        ("tool.crosscheck = {ignore = ['revised']}", ("revised",)),
        ("[tool.crosscheck.severity]\nrevised = 'off'", ()),
    ],
)
def test_the_table_may_stand_below_others(text: str, ignored: tuple[str, ...]) -> None:
    found = read_configuration(text, "pyproject.toml", ("tool", "crosscheck"))

    assert found is not None
    assert (ignored, ()) == (found[0].ignore, found[1])


def test_without_the_table_there_is_no_configuration() -> None:
    for text in ("", "[tool.ruff]", "[project]\nname = 'crosscheck'"):
        assert read_configuration(text, "pyproject.toml", ("tool", "crosscheck")) is None


def test_headings_in_a_shared_file_are_named_in_full() -> None:
    text = "[tool.crosscheck]\nrevised = 'off'\nseverity = 1\n"
    found = read_configuration(text, "pyproject.toml", ("tool", "crosscheck"))

    assert found is not None
    assert [
        "write `revised = …` below the line `[tool.crosscheck.severity]`",
        "begin it with the line `[tool.crosscheck.severity]`",
    ] == [problem.help for problem in found[1]]


def test_something_else_than_a_table_is_no_configuration() -> None:
    found = read_configuration("[tool]\ncrosscheck = 3", "pyproject.toml", ("tool", "crosscheck"))

    assert found is not None
    assert [
        "pyproject.toml:2:1: expected a table `tool.crosscheck`, found `3`\n"
        "  help: begin it with the line `[tool.crosscheck]`"
    ] == [str(problem) for problem in found[1]]


@pytest.mark.parametrize(
    ("number", "file", "path"),
    [(0, "crosscheck.toml", ()), (1, "pyproject.toml", ("tool", "crosscheck"))],
)
def test_the_files_that_the_document_shows_hold_no_mistake(
    number: int, file: str, path: tuple[str, ...]
) -> None:
    shown = re.findall(r"```toml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    found = read_configuration(shown[number], file, path)

    assert found is not None
    assert () == found[1]


def test_the_document_shows_every_key_in_use() -> None:
    text = DOCUMENT.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]

    assert set(KEYS) == {place.partition(".")[0] for place in read(text)[0].places}


class TestInForce:
    """Every key with the value that holds, and where it comes from."""

    def test_without_a_file_everything_is_the_default(self) -> None:
        choices = in_force(Corpus("/"))

        assert {None} == {choice.place for choice in choices}
        assert {"seeds", "claims", "reports", "fail-on", "select", "ignore"} | {
            f"severity.{rule}" for rule in RULES
        } == {choice.key for choice in choices}

    def test_what_is_set_has_its_place(self) -> None:
        choices = in_force(Corpus("/", configuration=read(WHOLE)[0]))
        told = {each.key: (each.value, each.place and each.place.start.line) for each in choices}

        assert ("texts", 1) == told["seeds"]
        assert ("warning", 4) == told["fail-on"]
        assert (("values-conflict", "single-source"), 5) == told["select"]
        assert ("error", 9) == told["severity.values-close"]
        assert ("off", 10) == told["severity.values-conflict"]
        assert ("note", None) == told["severity.single-source"]
        assert ("0.05", 14) == told["tolerance.arrests"]

    def test_each_key_is_told(self) -> None:
        choices = in_force(Corpus("/", configuration=read(WHOLE)[0]))

        assert set(KEYS) == {choice.key.partition(".")[0] for choice in choices}

    def test_the_tolerance_of_the_claim_itself_is_nearer(self) -> None:
        place = Location("claims/a.yaml", Point(3, 1))
        claim = Claim("arrests", "How many?", "quantity", place, tolerance=Decimal("0.01"))
        corpus = Corpus("/", claims=(claim,), configuration=read(WHOLE)[0])

        assert Choice("tolerance.arrests", "0.01", place) in in_force(corpus)
