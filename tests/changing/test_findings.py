"""Which findings a change brings, and which were known."""

from collections.abc import Callable, Mapping

from attrs import evolve

from crosscheck.changing import since
from crosscheck.errors import Problem
from crosscheck.model import Report, Since

State = Callable[[Mapping[str, str]], Report]
Edited = Callable[..., Report]

CLAIMS = "claims/ferry.yaml"
OTHER = """\
- id: foggy
  question: Was it foggy?
  kind: stance
  statements:
    - {source: wire, value: affirms, quote: It was foggy}
"""


def shown(report: Report) -> dict[str, bool]:
    """Return the rules of the findings that are shown, and whether they are new."""
    assert report.since is not None
    return {finding.rule: finding in report.since.new for finding in report.findings}


def counted(report: Report) -> tuple[int, int]:
    """Return how many findings are new, and how many known."""
    assert isinstance(report.since, Since)
    return len(report.since.new), report.since.known


def test_where_only_lines_move_nothing_is_shown_and_all_is_known(
    state: State, edited: Edited
) -> None:
    now = edited(CLAIMS, ("- id: injured", "# moved down\n\n- id: injured"))
    found = since(now, now, state({}), "main")

    assert () == found.findings
    assert (0, 1) == counted(found)
    assert found.since is not None
    assert ("main", 0) == (found.since.revision, found.since.unread)


def test_what_the_change_brings_is_new(state: State, edited: Edited) -> None:
    now = edited(CLAIMS, ("quote: 14", "quote: 15"))
    found = since(now, now, state({}), "main")

    assert {"quote-altered": True} == shown(found)
    assert (1, 0) == counted(found)


def test_known_findings_stay_where_their_claim_is_touched(state: State, edited: Edited) -> None:
    now = edited(CLAIMS, ("question: How many people", "question: How many of them"))
    found = since(now, now, state({}), "main")

    assert {"values-imprecise": False} == shown(found)
    assert (0, 1) == counted(found)


def test_known_findings_stay_where_their_source_is_touched(state: State, edited: Edited) -> None:
    now = edited("seeds/wire.txt", ("It was foggy.", "It was dark."))
    found = since(now, now, state({}), "main")

    assert {"values-imprecise": False} == shown(found)


def test_known_findings_on_other_claims_go(state: State) -> None:
    now = state({"claims/weather.yaml": OTHER})
    found = since(now, now, state({}), "main")

    assert {"single-source": True} == shown(found)
    assert (1, 1) == counted(found)


def test_a_finding_that_is_gone_is_of_no_concern(state: State) -> None:
    now = state({})
    found = since(now, now, state({"claims/weather.yaml": OTHER}), "main")

    assert () == found.findings


def test_part_of_a_report_is_held_against_the_whole_of_both(state: State) -> None:
    whole = state({"claims/weather.yaml": OTHER})
    part = evolve(whole, findings=whole.findings[:1])
    found = since(part, whole, state({}), "main")

    assert 1 == sum(counted(found))


def test_what_could_not_be_read_then_is_counted(state: State) -> None:
    now, before = state({}), state({})
    unread = evolve(before, corpus=evolve(before.corpus, problems=(Problem("x"),)))
    found = since(now, now, unread, "main")

    assert found.since is not None
    assert 1 == found.since.unread
