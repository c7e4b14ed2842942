"""What a change decides, and what it does to decisions that were made."""

from collections.abc import Callable, Mapping

import pytest

from crosscheck.changing import changes, since
from crosscheck.model import Report
from crosscheck.stamping import stamps

State = Callable[[Mapping[str, str]], Report]

NAMES = ("main", "HEAD")
DECISIONS = "claims/decisions.yaml"
DECISION = """\
- claim: injured
  rule: values-imprecise
  treatment: prefer
  statement: wire
  reason: a nurse counted them
  by: Ana Ito
  on: 2026-11-25
"""
REVISED = {
    "seeds/wire.txt": "A nurse said 15 people were injured.\n",
    "claims/ferry.yaml": """\
- id: injured
  question: How many people were injured?
  measure: injured
  unit: people
  statements:
    - {source: gazette, value: at least 12, quote: At least 12 people were injured}
    - {source: wire, speaker: a nurse, value: 15, quote: 15 people were injured}
""",
}


@pytest.fixture(name="decided")
def _decided(state: State) -> Callable[..., Report]:
    """Return a function that checks the project with its one conflict decided."""
    (stamp,) = stamps(state({})).values()

    def decided(files: Mapping[str, str] | None = None, by: str = "Ana Ito") -> Report:
        entry = DECISION.replace("Ana Ito", by) + f"  stamp: {stamp}\n"
        return state({DECISIONS: entry, **(files or {})})

    return decided


def told(before: Report, after: Report) -> list[tuple[str, str, dict[str, tuple[str, str]]]]:
    return [
        (each.how, each.name, {edit.field: (edit.before, edit.after) for edit in each.edits})
        for each in changes(before, after, NAMES).decisions
    ]


def test_a_decision_that_was_made_is_told_with_its_reason(
    state: State, decided: Callable[..., Report]
) -> None:
    ((how, name, edits),) = told(state({}), decided())

    assert ("added", "prefer wire (values-imprecise)") == (how, name)
    assert ("", "a nurse counted them") == edits["reason"]
    assert ("", "in force") == edits["state"]


def test_a_decision_by_somebody_else_is_a_change(decided: Callable[..., Report]) -> None:
    ((how, _, edits),) = told(decided(), decided(by="Bo Lind"))

    assert ("changed", {"by": ("Ana Ito", "Bo Lind")}) == (how, edits)


def test_a_decision_that_holds_no_longer_is_a_change_though_its_entry_is_none(
    decided: Callable[..., Report],
) -> None:
    ((how, _, edits),) = told(decided(), decided(REVISED))

    assert ("changed", {"state": ("in force", "stale")}) == (how, edits)


def test_where_nothing_was_decided_there_is_nothing_to_tell(
    decided: Callable[..., Report],
) -> None:
    assert changes(decided(), decided(), NAMES).nothing


def test_what_the_change_decides_is_shown_as_decided(
    state: State, decided: Callable[..., Report]
) -> None:
    now = decided()
    found = since(now, now, state({}), "main")

    assert () == found.findings
    assert ["values-imprecise"] == [each.finding.rule for each in found.decided]


def test_what_was_decided_before_is_not_shown_again(decided: Callable[..., Report]) -> None:
    now = decided()
    found = since(now, now, decided(), "main")

    assert ((), ()) == (found.findings, found.decided)


def test_a_conflict_whose_decision_the_change_takes_out_is_new(
    state: State, decided: Callable[..., Report]
) -> None:
    now = state({})
    found = since(now, now, decided(), "main")

    assert found.since is not None
    assert ["values-imprecise"] == [each.rule for each in found.since.new]


def test_a_decision_that_the_change_reopens_is_new(decided: Callable[..., Report]) -> None:
    now = decided(REVISED)
    found = since(now, now, decided(), "main")

    assert found.since is not None
    assert "decision-stale" in {each.rule for each in found.since.new}
