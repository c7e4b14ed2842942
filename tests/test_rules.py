"""Every rule has a name, a severity, a help line and a full explanation."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import crosscheck
from crosscheck import rulebook
from crosscheck.rules import RULES, Rule, explanation, page

ROOT = Path(__file__).parents[1]
SOURCE = Path(crosscheck.__file__).parent
PARTS = [
    "What it means",
    "Why it matters",
    "An example that fires",
    "An example that does not",
    "What to do",
]

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


@every_rule
def test_a_name_is_small_words_with_hyphens(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


def test_the_most_severe_rules_come_first() -> None:
    severities = [rule.severity for rule in RULES.values()]

    assert all(former >= latter for former, latter in pairwise(severities))


@every_rule
@pytest.mark.parametrize("part", ["says", "mend"])
def test_the_short_texts_are_parts_of_a_sentence(rule: Rule, part: str) -> None:
    """They stand after a colon: no capital in front, no full stop behind, on one line."""
    text = getattr(rule, part)

    assert re.fullmatch(r"[a-z][^\n]*[\w)`]", text)


@every_rule
def test_a_rule_is_raised_somewhere(rule: Rule) -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.name != "rules.py"
    )

    assert f'"{rule.name}"' in code


@every_rule
def test_an_explanation_has_all_its_parts_in_order(rule: Rule) -> None:
    markdown = rulebook.text(rule.name)
    empty_part = re.search(r"^### .+\n+(### |\Z)", markdown, re.MULTILINE)

    assert re.findall(r"^#+ (.+)$", markdown, re.MULTILINE) == PARTS
    assert empty_part is None


@every_rule
def test_an_explanation_fits_a_terminal_and_holds_no_markup(rule: Rule) -> None:
    lines = explanation(rule).splitlines()

    assert lines[0] == f"{rule.name} ({rule.severity.name.lower()})"
    assert [line for line in lines if line in {part.upper() for part in PARTS}] == [
        part.upper() for part in PARTS
    ]
    assert [line for line in lines if len(line) > 80] == []
    assert [line for line in lines if line.startswith(("#", "```"))] == []


def test_an_explanation_reads_like_this() -> None:
    """Headings in capitals, files set in, everything else as it was written."""
    markdown = "### An example\n\nSo:\n\n`seeds/a.txt`\n\n```text\nOne.\n\nTwo.\n```\n\nThus.\n"

    assert rulebook.plain(markdown) == (
        "AN EXAMPLE\n\nSo:\n\n  seeds/a.txt\n\n    One.\n\n    Two.\n\nThus.\n"
    )


def test_there_is_a_text_for_each_rule_and_no_other() -> None:
    texts = {path.stem for path in SOURCE.glob("rulebook/*.md")}

    assert texts == {*RULES, "introduction"}


def test_docs_rules_is_in_step_with_the_rules() -> None:
    """`python -m crosscheck.rules > docs/rules.md` writes it anew."""
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == page()


def test_docs_rules_has_one_heading_for_each_rule() -> None:
    headings = re.findall(r"^## (.+)$", page(), re.MULTILINE)

    assert headings == list(RULES)


def test_the_command_that_writes_docs_rules_prints_it() -> None:
    command = [sys.executable, "-X", "utf8", "-m", "crosscheck.rules"]
    printed = subprocess.run(command, check=True, capture_output=True)

    assert printed.stdout.decode().splitlines() == page().splitlines()


def test_the_texts_are_not_read_to_check() -> None:
    program = "import sys, crosscheck.checking; print('crosscheck.rulebook' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)

    assert printed.stdout.decode().strip() == "False"
