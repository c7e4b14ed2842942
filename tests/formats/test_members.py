"""Lists of names stand side by side, so that what one has and another lacks is seen."""

import pytest
from attrs import evolve

from crosscheck.formats.members import members_table
from crosscheck.formats.who import Sources
from crosscheck.model import Judgement, Report, Verdict
from crosscheck.values.actor import Actors, Identity
from crosscheck.values.names import Names

BELARUS = Actors.of([Identity("Belarus", ("Bielorussia",))])


@pytest.fixture(name="lists")
def lists_fixture(report: Report) -> Judgement:
    """Return the claim on the members of the CSTO."""
    (found,) = [each for each in report.judgements if each.claim.id == "csto-members"]
    return found


def _shown(judgement: Judgement, report: Report, *lists: tuple[str, ...]) -> list[str]:
    evidence = tuple(
        evolve(each, statement=evolve(each.statement, value=Names(names)))
        for each, names in zip(judgement.evidence, lists, strict=True)
    )
    told = members_table(
        evolve(judgement, evidence=evidence), Sources.of(report.corpus.sources), BELARUS
    )
    return told.split("\n")[2:] if told else []


def test_names_that_all_lists_have_come_first(lists: Judgement, report: Report) -> None:
    assert _shown(lists, report, ("Armenia", "Russia"), ("Kazakhstan", "Russia")) == [
        "| Russia | ✓ | ✓ |",
        "| Armenia | ✓ | – |",
        "| Kazakhstan | – | ✓ |",
    ]


def test_two_names_of_one_are_the_same(lists: Judgement, report: Report) -> None:
    assert _shown(lists, report, ("Belarus", "Russia"), ("BIELORUSSIA",)) == [
        "| Belarus | ✓ | ✓ |",
        "| Russia | ✓ | – |",
    ]


def test_where_there_is_no_difference_there_is_no_table(lists: Judgement, report: Report) -> None:
    assert _shown(lists, report, ("Belarus", "Russia"), ("Russia", "Bielorussia")) == []


def test_lists_with_no_name_in_common_need_no_table(lists: Judgement, report: Report) -> None:
    assert _shown(lists, report, ("Belarus", "Russia"), ("Armenia",)) == []


def test_lists_of_different_things_are_not_set_side_by_side(
    lists: Judgement, report: Report
) -> None:
    apart = evolve(lists, verdict=Verdict.INCOMPARABLE)
    assert _shown(apart, report, ("Belarus", "Russia"), ("Russia",)) == []


def test_a_source_that_lists_twice_is_told_apart(lists: Judgement, report: Report) -> None:
    first = lists.evidence[0]
    second = evolve(first, statement=evolve(first.statement, id="2", value=Names(("Russia",))))
    sources = Sources.of(report.corpus.sources)
    told = members_table(evolve(lists, evidence=(first, second)), sources, BELARUS)
    assert told is not None
    assert told.split("\n")[0] == (
        "| Names | Anthi Makrogianni | another passage by Anthi Makrogianni |"
    )


def test_more_lists_than_a_page_is_wide_are_not_shown(lists: Judgement, report: Report) -> None:
    many = evolve(lists, evidence=lists.evidence * 4)
    assert members_table(many, Sources.of(report.corpus.sources), BELARUS) is None


def test_claims_of_another_kind_have_no_such_table(report: Report) -> None:
    sources = Sources.of(report.corpus.sources)
    assert [
        each.claim.id
        for each in report.judgements
        if members_table(each, sources, report.corpus.actors)
    ] == ["csto-members"]
