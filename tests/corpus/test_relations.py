"""Constraints: which relations are read, and which cannot hold between these claims."""

from collections.abc import Callable, Mapping

import pytest

from crosscheck.model import Corpus

Project = Callable[[Mapping[str, str]], Corpus]
Said = Callable[[Mapping[str, str]], list[str]]

CLAIMS = """\
- {id: toll, question: How many?, kind: quantity}
- {id: officers, question: How many?, kind: quantity}
- {id: civilians, question: How many?, kind: quantity}
- {id: request, question: When?, kind: date}
- {id: arrival, question: When?, kind: date}
- {id: who, question: Who?, kind: actor}
"""
FORMS = "write it like `officers-killed <= death-toll` or `arrested = charged + released`"
KINDS = "relate figures to figures, or one date to another"


@pytest.mark.parametrize(
    ("written", "left", "relation", "right"),
    [
        ("officers <= toll", "officers", "<=", ("toll",)),
        ("officers≤toll", "officers", "<=", ("toll",)),
        ("request < arrival", "request", "<", ("arrival",)),
        ("toll = officers", "toll", "=", ("officers",)),
        ("toll >= officers", "officers", "<=", ("toll",)),
        ("toll ≥ officers", "officers", "<=", ("toll",)),
        ("toll > officers", "officers", "<", ("toll",)),
        ("toll = officers + civilians", "toll", "=", ("officers", "civilians")),
        ("officers+civilians = toll", "toll", "=", ("officers", "civilians")),
    ],
)
def test_a_relation_is_read_from_left_to_right(
    project: Project, written: str, left: str, relation: str, right: tuple[str, ...]
) -> None:
    corpus = project({"claims/a.yaml": CLAIMS, "claims/constraints.yaml": f"- {written}\n"})

    (found,) = corpus.constraints
    assert () == corpus.problems
    assert (written, left, relation, right) == (
        found.written,
        found.left,
        found.relation,
        found.right,
    )
    assert "claims/constraints.yaml:1:3" == str(found.location)


def test_a_relation_may_have_a_note(project: Project) -> None:
    text = "version: 1\nconstraints:\n- relation: officers <= toll\n  note: They are people.\n"

    corpus = project({"claims/a.yaml": CLAIMS, "claims/constraints.yaml": text})

    assert ["officers <= toll"] == [found.written for found in corpus.constraints]


@pytest.mark.parametrize(
    ("written", "message", "help_"),
    [
        ("tol >= officers", "unknown claim `tol`", "did you mean `toll`?"),
        (
            "toll = zzz + officers",
            "unknown claim `zzz`",
            "expected one of `arrival`, `civilians`, `officers`, `request`, `toll`, `who`",
        ),
        ("toll", "cannot read the constraint `toll`", FORMS),
        ("toll + officers", "cannot read the constraint `toll + officers`", FORMS),
        ("a < b < c", "cannot read the constraint `a < b < c`", FORMS),
        ("toll == officers", "cannot read the constraint `toll == officers`", FORMS),
        ("toll = officers +", "cannot read the constraint `toll = officers +`", FORMS),
        (
            "toll >= officers + civilians",
            "cannot read the constraint `toll >= officers + civilians`",
            FORMS,
        ),
        ("toll <= toll", "a claim is compared with itself", "name each claim once"),
        (
            "request <= toll",
            "claims of these kinds do not go together: `request` is date, `toll` is quantity",
            KINDS,
        ),
        (
            "who = who2",
            "unknown claim `who2`",
            "did you mean `who`?",
        ),
        (
            "who = toll",
            "claims of these kinds do not go together: `who` is actor, `toll` is quantity",
            KINDS,
        ),
        (
            "arrival = request + toll",
            "claims of these kinds do not go together: `arrival` is date, `request` is date,"
            " `toll` is quantity",
            KINDS,
        ),
    ],
)
def test_a_relation_that_cannot_be_meant(
    said: Said, written: str, message: str, help_: str
) -> None:
    assert [f"claims/constraints.yaml:1:3: {message}\n  help: {help_}"] == said(
        {"claims/a.yaml": CLAIMS, "claims/constraints.yaml": f"- {written}\n"}
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "- [toll, officers]\n",
            "1:3: expected a constraint, found a list\n  help: a constraint has `relation`, `note`",
        ),
        (
            "- {note: x}\n",
            "1:3: a constraint needs `relation`\n"
            "  help: add a line `relation: officers-killed <= death-toll`",
        ),
        (
            "-\n",
            "1:2: expected a constraint, found nothing\n"
            "  help: a constraint has `relation`, `note`",
        ),
        (
            "",
            "1:1: the file is empty; expected a list of constraints\n"
            "  help: write the first one, or delete the file",
        ),
    ],
)
def test_what_is_no_relation(said: Said, text: str, problem: str) -> None:
    assert [f"claims/constraints.yaml:{problem}"] == said(
        {"claims/a.yaml": CLAIMS, "claims/constraints.yaml": text}
    )


def test_a_claim_that_cannot_be_read_leaves_its_constraints_out(project: Project) -> None:
    corpus = project(
        {
            "claims/a.yaml": CLAIMS + "- {id: bad, question: q, kind: quantty}\n",
            "claims/constraints.yaml": "- bad <= toll\n",
        }
    )

    assert () == corpus.constraints
    assert ["unknown kind `quantty`"] == [problem.message for problem in corpus.problems]
