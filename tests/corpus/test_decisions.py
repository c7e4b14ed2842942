"""claims/decisions.yaml: what is read, and each mistake with its place and the way out."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from crosscheck.model import Corpus, Decision, Dissent, Ground
from crosscheck.text import Location, Point

Project = Callable[[Mapping[str, str]], Corpus]
Said = Callable[[Mapping[str, str]], list[str]]

CLAIMS = """\
- id: toll
  question: How many?
  kind: quantity
  statements:
    - {source: gazette, value: more than 225, quote: More than 225 people were killed}
    - {source: wire, value: 225, quote: Some 225 people died}
- {id: arrests, question: How many?, kind: quantity}
"""
DECISION = """\
- claim: toll
  rule: values-close
  treatment: prefer
  statement: wire
  reason: they were there
  by: Ana Ito
  on: 25 November 2026
"""
TREATMENTS = "`prefer`, `range`, `defer`, `pending`, `not a conflict`"


def files(text: str) -> dict[str, str]:
    return {"claims/a.yaml": CLAIMS, "claims/decisions.yaml": text}


def test_all_of_a_decision_is_read(project: Project) -> None:
    text = DECISION + (
        "  until: 2026-12-15\n"
        "  stamp: v1:0123456789abcdef\n"
        "  decided on:\n"
        "    - {statement: wire, value: 225, as of: mid-January, quote: Some 225 people died}\n"
        "  dissents:\n"
        "    - {by: Bo Lind, on: 2026-11-26, reason: nobody was, withdrawn: 2026-11-27}\n"
    )

    corpus = project(files(text))

    assert () == corpus.problems
    assert (
        Decision(
            claim="toll",
            rule="values-close",
            treatment="prefer",
            statement="wire",
            reason="they were there",
            by="Ana Ito",
            on=date(2026, 11, 25),
            location=Location("claims/decisions.yaml", Point(1, 3)),
            until=date(2026, 12, 15),
            stamp="v1:0123456789abcdef",
            grounds=(Ground("wire", "225", as_of="mid-January", quote="Some 225 people died"),),
            dissents=(Dissent("Bo Lind", date(2026, 11, 26), "nobody was", date(2026, 11, 27)),),
        ),
    ) == corpus.decisions


@pytest.mark.parametrize(
    ("written", "treatment"),
    [
        ("not a conflict", "not a conflict"),
        ("Not-a-Conflict", "not a conflict"),
        ("pending", "pending"),
    ],
)
def test_a_treatment_may_be_spelled_as_on_the_command_line(
    project: Project, written: str, treatment: str
) -> None:
    text = DECISION.replace("prefer\n  statement: wire", written)

    assert [treatment] == [each.treatment for each in project(files(text)).decisions]


def test_nothing_in_the_list_is_no_decision(project: Project) -> None:
    corpus = project(files("version: 1\ndecisions:\n"))

    assert ((), ()) == (corpus.decisions, corpus.problems)


@pytest.mark.parametrize(
    ("old", "new", "place", "message", "help_"),
    [
        (
            "claim: toll",
            "claim: tol",
            "1:10",
            "unknown claim `tol`",
            "if the claim is gone, delete the entry; otherwise: did you mean `toll`?",
        ),
        (
            "rule: values-close",
            "rule: values-closed",
            "2:9",
            "unknown rule `values-closed`",
            "did you mean `values-close`?",
        ),
        (
            "rule: values-close",
            "rule: decision-stale",
            "2:9",
            "`decision-stale` is no conflict of sources to decide on",
            "decide on the conflict itself, or delete the entry",
        ),
        (
            "statement: wire",
            "statement: wira",
            "4:14",
            "unknown statement `wira` of the claim `toll`",
            "did you mean `wire`?",
        ),
        (
            "treatment: prefer",
            "treatment: defer",
            "4:14",
            "`statement` goes with the treatment `prefer`",
            "write `treatment: prefer`, or take `statement` out",
        ),
        (
            "treatment: prefer\n  statement: wire",
            "treatment: ignore",
            "3:14",
            "unknown treatment `ignore`",
            f"expected one of {TREATMENTS}",
        ),
        (
            "  statement: wire\n",
            "",
            "1:3",
            "a decision needs `statement`",
            "add a line `statement: the-id-of-a-statement`",
        ),
        (
            "treatment: prefer\n  statement: wire",
            "treatment: range",
            "1:3",
            "a decision needs `range`",
            "add a line `range: 164 to 225`",
        ),
        ("  by: Ana Ito\n", "", "1:3", "a decision needs `by`", "add a line `by: your name`"),
        (
            "25 November 2026",
            "November 2026",
            "7:7",
            "expected one day for `on`, found `November 2026`",
            "write `2026-11-25`",
        ),
        (
            "  reason:",
            "  because: so\n  reason:",
            "5:3",
            "unknown key `because` in a decision",
            "the reason stands under `reason`",
        ),
        (
            "on: 25 November 2026",
            "on: 2026-11-25\n  stamp: yes",
            "8:10",
            "`yes` is no stamp",
            "take the line out, and run `crosscheck decide CLAIM --stamp`",
        ),
        (
            "on: 25 November 2026",
            "on: 2026-11-25\n  dissents:\n    - {by: Bo, on: 2026-11-26}",
            "9:7",
            "a dissent needs `reason`",
            "add a line `reason: the wire had no one there`",
        ),
        (
            "on: 25 November 2026",
            "on: 2026-11-25\n  decided on:\n    - {statement: wire}",
            "9:7",
            "a ground needs `value`",
            "add a line `value: more than 225`",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_way_out(
    said: Said, old: str, new: str, place: str, message: str, help_: str
) -> None:
    assert old in DECISION

    expected = f"claims/decisions.yaml:{place}: {message}\n  help: {help_}"
    assert [expected] == said(files(DECISION.replace(old, new)))


def test_a_statement_that_was_decided_on_may_be_gone(project: Project) -> None:
    text = DECISION.replace("wire", "post") + "  decided on: [{statement: post, value: 9}]\n"

    assert () == project(files(text)).problems


def test_where_a_claims_file_cannot_be_read_any_id_may_be_one(said: Said) -> None:
    broken = {**files(DECISION.replace("toll", "other")), "claims/b.yaml": "- id: [\n"}

    assert [] == [each for each in said(broken) if "decisions.yaml" in each]
