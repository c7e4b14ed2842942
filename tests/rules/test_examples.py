"""The examples in the explanations of the rules do what is said of them."""

from pathlib import Path

import pytest

import crosscheck
from crosscheck import rulebook
from crosscheck.model import Report
from crosscheck.rules import RULES

FIRES = "An example that fires"
SILENT = "An example that does not"

COMPANIONS = {
    "decision-stale": {"values-conflict"},
    "decisions-differ": {"values-conflict"},
    "source-changed": {"statement-unrecorded"},
    "statement-unrecorded": {"source-unreviewed"},
}
"""What a rule is never broken without, or may be broken with."""

every_rule = pytest.mark.parametrize("rule", RULES)


def files(rule: str, part: str) -> dict[str, str]:
    """Return the files that stand in one part of the explanation of *rule*, by path."""
    _, _, behind = rulebook.text(rule).partition(f"### {part}\n")
    words, _, _ = behind.partition("\n### ")
    return dict(rulebook.FILE.findall(words))


def checked(project: Path, texts: dict[str, str]) -> Report:
    """Return the report on a project that holds *texts* and that can be read without a problem."""
    for name, words in texts.items():
        path = project / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(words, encoding="utf-8")
    corpus = crosscheck.load(str(project))
    assert corpus.problems == ()
    return crosscheck.check(corpus)


def rules_of(report: Report) -> set[str]:
    """Return the rules of all findings."""
    return {finding.rule for finding in report.findings}


@every_rule
def test_the_first_example_breaks_this_rule_and_no_other(rule: str, tmp_path: Path) -> None:
    """Except that a single source is always one too few, and what is unread unrecorded."""
    left_unsaid = {"single-source", *COMPANIONS.get(rule, ())} - {rule}

    assert rules_of(checked(tmp_path, files(rule, FIRES))) - left_unsaid == {rule}


@every_rule
def test_the_second_example_does_not_break_this_rule(rule: str, tmp_path: Path) -> None:
    texts = files(rule, FIRES) | files(rule, SILENT)

    assert rule not in rules_of(checked(tmp_path, texts))


@every_rule
def test_the_second_example_changes_the_first(rule: str) -> None:
    first, second = files(rule, FIRES), files(rule, SILENT)

    assert second != {}
    assert all(first.get(name) != words for name, words in second.items())
