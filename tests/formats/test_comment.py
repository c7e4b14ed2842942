"""The comment: short, what is new before what was known, and never too long to be posted."""

import re

from attrs import evolve

from crosscheck.formats.comment import MARK, render
from crosscheck.formats.view import View
from crosscheck.model import Finding, Report, Severity
from crosscheck.stamping import stamps


def readable(report: Report) -> Report:
    """Return *report* without what could not be read."""
    return evolve(report, corpus=evolve(report.corpus, problems=()))


def many(report: Report, number: int, message: str = "they differ") -> Report:
    """Return *report* with *number* errors instead of its findings."""
    first = report.findings[0]
    findings = [evolve(first, message=f"{message} {each}") for each in range(number)]
    return evolve(readable(report), findings=tuple(findings))


def test_the_first_line_is_a_mark_to_find_the_comment_by(report: Report) -> None:
    assert MARK == render(report, View()).splitlines()[0] == "<!-- crosscheck -->"


def test_nothing_found_is_said_in_two_lines(report: Report) -> None:
    nothing = evolve(readable(report), findings=())

    assert render(nothing, View()).splitlines()[1:] == [
        "### crosscheck: nothing found",
        "",
        "9 claims, 5 sources. The check passes.",
    ]


def test_it_says_whether_the_run_fails(report: Report) -> None:
    assert "**The check fails.**" in render(readable(report), View())
    assert "The check passes." in render(readable(report), View(fails=None))
    assert "**Not all could be read.**" in render(report, View(fails=None))


def test_an_error_comes_with_the_words_of_its_passages(report: Report) -> None:
    text = render(report, View())

    assert "“president Tokayev appealed to the Russian government to militarily intervene”" in text
    assert "“more than 225”" not in text, "a warning is folded"


def test_what_is_new_is_told_and_what_was_known_is_folded(report: Report) -> None:
    report = readable(report)
    request, lost, *others = report.findings
    known = frozenset(stamps(report)[one] for one in (lost, *others[:1]))
    text = render(report, View(known=known))

    told, _, folded = text.partition("<details>")
    assert "It breaks troops-requested-by (disputed)." in told
    assert "#### What is new" in told
    assert request.rule in told
    assert lost.rule not in told
    before = folded.partition("known before: 1 error and 1 warning</summary>")[2]
    assert lost.rule in before
    assert others[0].rule in before
    assert request.rule not in before


def test_nothing_new_is_said(report: Report) -> None:
    report = readable(report)
    text = render(report, View(known=frozenset(stamps(report).values())))

    assert "Nothing is new." in text
    assert "####" not in text
    assert text.count("<summary>") == 1


def test_five_errors_are_told_in_full_and_fifty_in_short(report: Report) -> None:
    text = render(many(report, 75), View())

    assert 55 == len(re.findall(r"^- \*\*", text, re.MULTILINE))
    assert 5 * 2 == text.count("\n  - “")
    assert "<summary>70 more errors</summary>" in text
    assert "and 20 more" in text


def test_it_is_never_longer_than_a_comment_may_be(report: Report) -> None:
    """GitHub refuses comments of more than 65,536 characters; blocks are left out whole."""
    hostile = "<@a@a@a@a@a@a@a@a@a@a@a@a>" * 20
    before = many(report, 60, hostile)
    text = render(before, View(known=frozenset(stamps(before).values())))
    longest = render(many(report, 200, hostile), View())

    assert max(len(text), len(longest)) < 65_536
    assert longest.endswith("*There is more, which does not fit here.*\n")
    assert longest.count("<details>") == longest.count("</details>")


def test_what_concerns_several_claims_breaks_them_all(report: Report) -> None:
    place = report.corpus.constraints[0].location
    broken = Finding(
        "constraint-broken",
        Severity.ERROR,
        "officers-killed <= death-toll: no recorded values satisfy it",
        place,
        claim="officers-killed",
        others=("death-toll",),
    )
    text = render(evolve(readable(report), findings=(broken,)), View(known=frozenset()))

    assert "It breaks officers-killed (single source) and death-toll (close)." in text


def test_what_is_decided_is_folded_with_who_decided_it_and_why(decided_report: Report) -> None:
    text = render(readable(decided_report), View())

    _, _, folded = text.partition("<summary>decided: 1 finding</summary>")
    assert "**values-conflict** nazarbayev-years:" in folded
    assert "Ana Ito, 2026-11-25: prefer makrogianni" in folded
    assert r"The years from 1990 \| to 2019.*" in folded, "it breaks no table"


def test_where_nothing_is_decided_nothing_is_said_of_it(report: Report) -> None:
    assert "decided" not in render(report, View())
