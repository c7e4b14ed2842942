"""Two states of a project: what came, what went, what says something else."""

from collections.abc import Callable, Mapping

import pytest

from crosscheck.changing import changes
from crosscheck.model import Report, Verdict
from crosscheck.model.changed import Change, Changes

State = Callable[[Mapping[str, str]], Report]
Edited = Callable[..., Report]

CLAIMS, SOURCES = "claims/ferry.yaml", "seeds/sources.yaml"
NAMES = ("then", "now")


def told(found: tuple[Change, ...]) -> list[str]:
    """Return each change in a line, and what differs in further ones."""
    return [
        line
        for change in found
        for line in (
            f"{change.how} {change.id}: {change.name}",
            *(f"  {edit.field}: {edit.before!r} {edit.after!r}" for edit in change.edits),
        )
    ]


def test_two_states_that_say_the_same_do_not_differ(state: State) -> None:
    """Comments, layout and the order of keys say nothing."""
    text = """\
# the ferry
- statements:
    - value: at least 12
      source: gazette
      quote: >-
        At least 12 people
        were injured

    - {speaker: a nurse, source: wire, quote: 14 people were injured, value: 14}
  question: How many people were injured?
  id: injured
  unit: people
  measure: injured
"""
    found = changes(state({}), state({CLAIMS: text}), NAMES)

    assert Changes(*NAMES) == found
    assert found.nothing


def test_a_statement_that_says_something_else(state: State, edited: Edited) -> None:
    found = changes(state({}), edited(CLAIMS, ("value: 14", "value: 15"), ("14 p", "15 p")), NAMES)

    assert [
        "changed injured: 15 (a nurse in wire)",
        "  value: '14' '15'",
        "  quote: '14 people were injured' '15 people were injured'",
    ] == told(found.statements)
    assert () == found.claims
    assert not found.nothing


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("speaker: a nurse, ", "", "speaker: 'a nurse' ''"),
        ("speaker: a nurse", "speaker: a doctor", "speaker: 'a nurse' 'a doctor'"),
        ("value: 14,", "value: 14, mode: forecast,", "mode: '' 'forecast'"),
        ("value: 14,", "value: 14, as of: 4 March 2024,", "as of: '' '4 March 2024'"),
        ("value: 14,", "value: 14, scope: {place: Northwick},", "place: '' 'Northwick'"),
        ("value: 14,", "value: 14, note: hearsay,", "note: '' 'hearsay'"),
        ("value: 14,", "value: 14, context: It was foggy,", "context: '' 'It was foggy'"),
        ("quote: 14", 'prefix: "said ", quote: 14', "prefix: '' 'said'"),
    ],
)
def test_everything_that_a_statement_says_counts(
    state: State, edited: Edited, old: str, new: str, edit: str
) -> None:
    found = changes(state({}), edited(CLAIMS, (old, new)), NAMES)

    assert f"  {edit}" in told(found.statements)
    assert ["changed"] == [change.how for change in found.statements]


def test_what_a_statement_takes_from_its_claim_is_the_claims(state: State, edited: Edited) -> None:
    found = changes(state({}), edited(CLAIMS, ("measure: injured", "measure: killed")), NAMES)

    assert [
        "changed injured: How many people were injured?",
        "  measure: 'injured' 'killed'",
    ] == told(found.claims)
    assert () == found.statements


@pytest.mark.parametrize(
    ("new", "edit"),
    [
        ("id: injured\n  within: 2024-03", "within: '' '2024-03-01/2024-03-31'"),
        ("id: injured\n  cumulative: yes", "cumulative: '' 'true'"),
        ("id: injured\n  tolerance: 5%", "tolerance: '' '0.05'"),
        ("id: injured\n  terms: [hurt, wounded]", "terms: '' 'hurt, wounded'"),
        ("id: injured\n  group: passengers", "group: '' 'passengers'"),
        ("id: injured\n  note: Ask again.", "note: '' 'Ask again.'"),
    ],
)
def test_everything_that_a_claim_asks_counts(
    state: State, edited: Edited, new: str, edit: str
) -> None:
    found = changes(state({}), edited(CLAIMS, ("id: injured", new)), NAMES)

    assert f"  {edit}" in told(found.claims)


def test_a_statement_is_known_by_what_it_says_though_its_number_changes(state: State) -> None:
    """Without ids of their own, the second and third are called wire-2 and wire-3."""
    lines = [f"    - {{source: wire, value: {n}, quote: {n} people}}\n" for n in (14, 15, 16)]
    head = "- id: injured\n  question: How many?\n  kind: quantity\n  statements:\n"

    found = changes(
        state({CLAIMS: head + "".join(lines)}), state({CLAIMS: head + "".join(lines[1:])}), NAMES
    )

    assert ["removed injured: 14 (wire)"] == told(found.statements)[:1]
    assert 1 == len(found.statements)


def test_what_came_and_what_went(state: State, edited: Edited) -> None:
    before = edited(CLAIMS, ("id: injured", "id: hurt"))
    found = changes(before, state({"seeds/post.txt": "Nine.\n"}), NAMES)

    assert ["added", "removed"] == [change.how for change in found.claims]
    assert ["injured", "hurt"] == [change.id for change in found.claims]
    assert ["added", "added", "removed", "removed"] == [each.how for each in found.statements]
    assert ["added post: seeds/post.txt", "  file: '' 'seeds/post.txt'"] == told(found.sources)
    assert () == found.verdicts


def test_a_source_that_is_told_of_otherwise(state: State, edited: Edited) -> None:
    found = changes(
        state({}), edited(SOURCES, ("off Northwick", "near Northwick, publisher: Wire")), NAMES
    )

    assert [
        "changed wire: seeds/wire.txt",
        "  title: 'Ferry runs aground off Northwick' 'Ferry runs aground near Northwick'",
        "  publisher: '' 'Wire'",
    ] == told(found.sources)


def test_a_source_that_says_something_else(state: State, edited: Edited) -> None:
    found = changes(state({}), edited("seeds/wire.txt", ("It was foggy.", "It was dark.")), NAMES)

    (change,) = found.sources
    assert ["changed wire: seeds/wire.txt", "  text: 'It was foggy.' 'It was dark.'"] == told(
        found.sources
    )
    assert 2 == change.edits[0].line


def test_line_ends_say_nothing(state: State, edited: Edited) -> None:
    found = changes(state({}), edited("seeds/wire.txt", ("\n", "\r\n")), NAMES)

    assert found.nothing


def test_a_verdict_that_is_another(state: State, edited: Edited) -> None:
    found = changes(state({}), edited(CLAIMS, ("value: at least 12", "value: at least 20")), NAMES)

    (turn,) = found.verdicts
    assert ("injured", Verdict.CONSISTENT) == (turn.claim, turn.before)
    assert turn.before is not turn.after
    assert turn.sentence


def test_each_change_has_the_place_where_it_can_be_looked_at(state: State, edited: Edited) -> None:
    found = changes(state({}), edited(CLAIMS, ("value: 14", "value: 15")), NAMES)

    assert ["claims/ferry.yaml:7:7"] == [str(change.location) for change in found.statements]
