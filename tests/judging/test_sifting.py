"""Which findings a project wants to see, and how severe they are to it."""

import pytest

from crosscheck.checking import check
from crosscheck.model import Configuration, Corpus, Finding, Severity
from crosscheck.rules import RULES
from crosscheck.sifting import left_out, letting_all_through, sift
from crosscheck.text import Location, Point

PLACE = Location("claims/a.yaml", Point(1, 1))
FOUND = [Finding(rule.name, rule.severity, "m", PLACE) for rule in RULES.values()]
OTHERS = set(RULES) - {"revised", "values-conflict"}


def kept(configuration: Configuration) -> dict[str, Severity]:
    return {finding.rule: finding.severity for finding in sift(FOUND, configuration)}


def test_by_default_all_findings_are_kept_as_they_are() -> None:
    assert FOUND == list(sift(FOUND, Configuration()))
    assert () == left_out(Configuration())


@pytest.mark.parametrize(
    ("configuration", "rules"),
    [
        (Configuration(select=("revised", "values-conflict")), {"revised", "values-conflict"}),
        (Configuration(ignore=("revised", "values-conflict")), OTHERS),
        (Configuration(severity={"revised": None, "values-conflict": None}), OTHERS),
        (Configuration(select=("revised", "superseded"), ignore=("superseded",)), {"revised"}),
        (
            Configuration(select=("revised", "superseded"), severity={"superseded": None}),
            {"revised"},
        ),
    ],
)
def test_a_rule_is_kept_where_nothing_leaves_it_out(
    configuration: Configuration, rules: set[str]
) -> None:
    assert rules == set(kept(configuration))
    assert set(RULES) - rules == {rule.rule for rule in left_out(configuration)}


def test_a_severity_takes_the_place_of_the_rules_own() -> None:
    configuration = Configuration(severity={"revised": Severity.ERROR})

    assert Severity.ERROR == kept(configuration)["revised"]
    assert Severity.NOTE == kept(configuration)["superseded"]


def test_what_is_left_out_is_told_in_words_and_the_most_severe_first() -> None:
    configuration = Configuration(ignore=("single-source", "quote-altered"))

    assert [(name, RULES[name].says) for name in ("quote-altered", "single-source")] == [
        (rule.rule, rule.says) for rule in left_out(configuration)
    ]


def test_all_can_be_let_through_with_the_severities_that_are_set() -> None:
    configuration = Configuration(
        select=("revised",),
        ignore=("revised",),
        severity={"revised": None, "superseded": Severity.ERROR},
    )
    severities = kept(letting_all_through(configuration))

    assert set(RULES) == set(severities)
    assert (Severity.NOTE, Severity.ERROR) == (severities["revised"], severities["superseded"])


def test_a_report_says_what_was_left_out() -> None:
    report = check(Corpus("/", configuration=Configuration(ignore=("revised",))))

    assert ["revised"] == [rule.rule for rule in report.left_out]
