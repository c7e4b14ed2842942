"""A decision silences its finding until what it was made on changes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from crosscheck.deciding import Ruling
from crosscheck.model import Decision, Force, Report, Severity

from .conftest import DAY, EAST, FILE, TEXTS, Change

Checked = Callable[..., Report]
Decided = Callable[..., Decision]
TOLL = "claims/toll.yaml"


def rules(report: Report) -> list[str]:
    return [each.rule for each in report.findings]


def forces(report: Report) -> list[Force]:
    return [each.force for each in report.standings]


def test_an_open_conflict_is_an_error(checked: Checked) -> None:
    assert ["values-conflict"] == rules(checked())


def test_a_decision_silences_its_finding_and_keeps_it(checked: Checked, decided: Decided) -> None:
    decided()
    report = checked()

    assert [] == rules(report)
    (settled,) = report.decided
    assert ("values-conflict", "prefer south") == (settled.finding.rule, settled.decision.ruling)
    assert [Force.IN_FORCE] == forces(report)


def test_the_verdict_stays_what_it_is(checked: Checked, decided: Decided) -> None:
    before = checked().judgements
    decided()

    assert before == checked().judgements


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TOLL, "- id: death-toll", "\n# A comment\n- id: death-toll"),
        (TOLL, "value: 164\n", "value:   '164'   # counted\n"),
        (TOLL, "counted 164 people killed", "counted  164 people\n       killed"),
        (TOLL, "How many people were killed?", "How many were killed?"),
        ("seeds/south.txt", "Hospitals", "More on this\n\nHospitals"),
    ],
)
def test_lines_layout_and_comments_change_nothing(
    checked: Checked, decided: Decided, change: Change, file: str, old: str, new: str
) -> None:
    decided()
    change(file, old, new)

    assert ([], [Force.IN_FORCE]) == (rules(checked()), forces(checked()))


def test_the_order_of_statements_changes_nothing(
    project: Path, checked: Checked, decided: Decided
) -> None:
    decided()
    text = TEXTS[TOLL]
    north, south = text.index("    - source: north"), text.index("    - source: south")
    end = text.index("    # east")
    turned = text[:north] + text[south:end] + text[north:south] + text[end:]
    (project / TOLL).write_text(turned, encoding="utf-8")

    assert [Force.IN_FORCE] == forces(checked())


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            [(TOLL, "value: 164", "value: 165"), (TOLL, "d 164", "d 165"), ("south", "164", "165")],
            "south: value 164 -> 165; quote “counted [164 -> 165] people killed”",
        ),
        (
            [(TOLL, "counted 164 people killed", "164 people killed")],
            "south: quote “[left out: counted] 164 people …”",
        ),
        (
            [("south", "counted 164 people killed", "COUNTED 164 people killed")],
            "south: passage now “COUNTED 164 people killed”",
        ),
        ([(TOLL, "    # east comes later\n", EAST)], "east: joined since, and says 225"),
        (
            [(TOLL, "value: more", "scope: {group: citizens}\n      value: more")],
            "north: covers none -> killed, citizens",
        ),
        (
            [(TOLL, "value: 164", "as of: 7 January 2022\n      value: 164")],
            "south: as of none -> 7 January 2022",
        ),
        (
            [(TOLL, "value: 164", "speaker: the ministry\n      id: south\n      value: 164")],
            "its question, a unit, a speaker or a context was changed since",
        ),
    ],
)
def test_a_change_of_the_evidence_opens_it_again_and_is_told_word_by_word(
    checked: Checked,
    decided: Decided,
    change: Change,
    changes: list[tuple[str, str, str]],
    told: str,
) -> None:
    decided()
    for file, old, new in changes:
        change(file if "/" in file else f"seeds/{file}.txt", old, new)
    report = checked()

    assert {"decision-stale", "values-conflict"} <= set(rules(report))
    assert () == report.decided
    (stale,) = [each for each in report.findings if each.rule == "decision-stale"]
    assert (
        "Ana Ito decided on 2026-11-25: prefer south (values-conflict), which does not hold today: "
        + told
        == stale.message
    )
    assert (FILE, 3) == (stale.location.file, stale.location.start.line)


def test_a_statement_that_leaves_the_conflict_opens_it_again(
    checked: Checked, decided: Decided, change: Change
) -> None:
    change(TOLL, "    # east comes later\n", EAST)
    decided()
    change(TOLL, EAST, "    # east comes later\n")

    (standing,) = checked().standings
    assert ("east: stands in the conflict no longer",) == standing.why


def test_a_preferred_statement_that_goes_by_another_name_opens_it_again(
    checked: Checked, decided: Decided, change: Change
) -> None:
    """What joins is no part of the conflict, but takes the id that was preferred."""
    decided()
    change("seeds/south.txt", "ministry said.", "ministry said. They expect 190 people killed.")
    expected = "      value: 190\n      mode: forecast\n      quote: expect 190 people killed\n"
    change(TOLL, "    - source: south\n", f"    - source: south\n{expected}    - source: south\n")

    (standing,) = checked().standings
    why = "south, which is preferred, is the name of another statement now"
    assert (Force.STALE, (why,)) == (standing.force, standing.why)


def test_words_that_no_longer_stand_open_it_though_the_conflict_cannot_be_seen(
    checked: Checked, decided: Decided, change: Change
) -> None:
    decided()
    change(TOLL, "quote: counted 164", "quote: counted 146")
    report = checked()

    assert {"decision-stale", "quote-altered"} == set(rules(report)) - {"value-contradicts-quote"}
    assert (
        "south: quote “counted [164 -> 146] people killed”;"
        " passage now “counted 164 people killed”",
        "the words of south do not stand in the source",
    ) == report.standings[0].why


def test_a_conflict_that_is_settled_at_the_source_is_gone(
    checked: Checked, decided: Decided, change: Change
) -> None:
    decided()
    change(TOLL, "164", "264")
    change("seeds/south.txt", "164", "264")

    assert ([Force.GONE], {"values-imprecise"}) == (forces(checked()), set(rules(checked())))


@pytest.mark.parametrize(
    ("today", "force"),
    [
        (date(2026, 12, 15), Force.IN_FORCE),
        (date(2026, 12, 16), Force.STALE),
        (None, Force.IN_FORCE),
    ],
)
def test_it_holds_up_to_its_last_day_and_without_a_clock_for_ever(
    checked: Checked, decided: Decided, today: date | None, force: Force
) -> None:
    decided(Ruling("defer", "asked", "Ana Ito", DAY, until=date(2026, 12, 15)))

    (standing,) = checked(today).standings
    why = ("it held until 2026-12-15, which has passed",) if force is Force.STALE else ()
    assert (force, why) == (standing.force, standing.why)


def test_a_decision_by_hand_holds_once_it_is_stamped(
    project: Path, checked: Checked, decided: Decided
) -> None:
    stamp = decided().stamp
    text = (project / FILE).read_text(encoding="utf-8")
    by_hand = text.replace(f"    stamp: {stamp}\n", "").partition("    decided on:")[0]
    (project / FILE).write_text(by_hand, encoding="utf-8")

    (standing,) = checked().standings
    assert ("it has no stamp, so that nothing tells what it was decided on",) == standing.why
    assert {"decision-stale", "values-conflict"} == set(rules(checked()))


def twice(project: Path, old: str, new: str) -> None:
    """Put a second decision on file, like the first but for some words."""
    path = project / FILE
    head, entry = path.read_text(encoding="utf-8").split("decisions:\n")
    assert old in entry
    path.write_text(f"{head}decisions:\n{entry}{entry.replace(old, new)}", encoding="utf-8")


def test_of_two_decisions_that_differ_neither_holds(
    project: Path, checked: Checked, decided: Decided
) -> None:
    decided()
    twice(project, "statement: south\n    reason", "statement: north\n    reason")
    report = checked()

    assert {"decisions-differ", "values-conflict"} == set(rules(report))
    assert [Force.AT_ODDS, Force.AT_ODDS] == forces(report)
    (differ,) = [each for each in report.findings if each.rule == "decisions-differ"]
    assert [FILE] == [each.location.file for each in differ.related]
    assert differ.location > differ.related[0].location


def test_of_two_decisions_that_are_alike_both_hold_and_a_note_says_so(
    project: Path, checked: Checked, decided: Decided
) -> None:
    decided()
    twice(project, "by: Ana Ito", "by: Bo Lind")
    report = checked()

    assert ["decision-repeated"] == rules(report)
    assert ["Ana Ito"] == [each.decision.by for each in report.decided]


def test_a_decision_on_one_statement_leaves_those_on_others_open(
    checked: Checked, decided: Decided, change: Change
) -> None:
    change(TOLL, "quote: counted 164", "quote: counted 146")
    change(TOLL, "quote: more than 200", "quote: more than 300")
    decided(Ruling("not a conflict", "a misprint", "Ana Ito", DAY), "quote-altered")
    report = checked()

    about = report.decided[0].decision.about
    assert [about] == [each.finding.statements[0] for each in report.decided]
    left = [each.statements for each in report.findings if each.rule == "quote-altered"]
    assert [({"north", "south"} - {about})] == [set(each) for each in left]


def test_a_relation_between_claims_can_be_decided_on(
    project: Path, checked: Checked, decided: Decided
) -> None:
    both = TEXTS[TOLL]
    north, south = (both.index(f"    - source: {at}") for at in ("north", "south"))
    head = both[: both.index("    - source: north")]
    (project / TOLL).write_text(
        f"{head}{both[north:south]}\n{head.replace('death-toll', 'all')}{both[south:]}",
        encoding="utf-8",
    )
    (project / "claims" / "constraints.yaml").write_text(
        "- death-toll <= all\n- death-toll < all\n", encoding="utf-8"
    )
    before = checked()
    decided(Ruling("pending", "asked", "Ana Ito", DAY), "constraint-broken")
    report = checked()

    assert (2, 1) == tuple(rules(each).count("constraint-broken") for each in (before, report))
    (settled,) = report.decided
    assert settled.finding.message.startswith(f"{settled.decision.about}: ")
    assert ["death-toll/north", "all/south"] == [
        each.statement for each in settled.decision.grounds
    ]


@pytest.mark.parametrize(
    "configured", ['ignore = ["values-conflict"]\n', '[severity]\nvalues-conflict = "off"\n']
)
def test_a_decision_holds_where_the_project_does_not_look_for_what_it_settles(
    project: Path, checked: Checked, decided: Decided, configured: str
) -> None:
    """Else `crosscheck decisions --prune` would take it for one whose conflict is gone."""
    decided()
    (project / "crosscheck.toml").write_text(configured, encoding="utf-8")
    report = checked()

    assert [Force.IN_FORCE] == [each.force for each in report.standings]
    assert () == report.decided, "nobody looked"


def test_what_is_decided_has_the_severity_that_the_project_gives_it(
    project: Path, checked: Checked, decided: Decided
) -> None:
    decided()
    (project / "crosscheck.toml").write_text(
        '[severity]\nvalues-conflict = "note"\n', encoding="utf-8"
    )

    (settled,) = checked().decided
    assert Severity.NOTE == settled.finding.severity
