"""A claim's section tells what is asked, what stands against what, and in which words."""

import re

from attrs import evolve

from crosscheck.formats.order import in_order
from crosscheck.formats.passage import Links
from crosscheck.formats.section import Page, section
from crosscheck.formats.who import Sources
from crosscheck.model import Camp, Finding, Judgement, Relation, Report, Severity
from crosscheck.values.level import Level


def _claim(report: Report, id_: str) -> Judgement:
    (found,) = [each for each in in_order(report).judgements if each.claim.id == id_]
    return found


def _shown(report: Report, judgement: Judgement, *findings: Finding) -> list[str]:
    sources = Sources.of(report.corpus.sources)
    page = Page(sources, Links(".."), {judgement.claim.id: findings}, report.corpus.actors)
    return section(judgement, page).split("\n\n")


def _points(blocks: list[str]) -> list[str]:
    return blocks[-1].split("\n")


def test_the_question_the_verdict_and_a_sentence_to_copy_come_first(report: Report) -> None:
    head, verdict, offered = _shown(report, _claim(report, "nazarbayev-left"))[:3]
    assert head.endswith("</a>When did Nazarbayev step down as president?")
    assert verdict == "**Agreed.** All sources agree: 2019."
    assert offered.startswith("> Anthi Makrogianni and The Paris Globalist agree on the question")


def test_a_source_that_contradicts_itself_is_said_to(report: Report) -> None:
    points = _points(_shown(report, _claim(report, "troops-requested-by")))
    assert "- *Contradicts itself* — The Paris Globalist" in points
    assert "- *Contradiction within one source* — The Paris Globalist" in points


def test_an_official_claim_is_said_to_be_disputed(report: Report) -> None:
    claim = _claim(report, "began-peacefully")
    pairs = tuple(
        evolve(
            each,
            relation=Relation.OFFICIAL,
            level=Level.CONFLICT,
            right=evolve(each.right, mode="official claim"),
        )
        for each in claim.comparisons[:1]
    )
    points = _points(_shown(report, evolve(claim, comparisons=pairs)))
    assert "- *Official claim disputed* — The Paris Globalist" in points


def test_what_goes_with_either_side_is_said_to(report: Report) -> None:
    years = _claim(report, "nazarbayev-years")
    one, two, three = (each.statement.id for each in years.evidence)
    torn = evolve(years, camps=(Camp((one, two)), Camp((two, three))))
    assert _points(_shown(report, torn))[:3] == [
        "- *Side 1* — The Paris Globalist: twenty years",
        "- *Side 2* — a pulled quotation in IWPR: 30 years",
        "- *On either side* — Anthi Makrogianni: about three decades",
    ]


def test_of_one_against_one_the_verdict_says_who(report: Report) -> None:
    years = _claim(report, "nazarbayev-years")
    one, two = (each.statement.id for each in years.evidence[:2])
    first = evolve(
        years, evidence=years.evidence[:2], camps=(Camp((one,)), Camp((two,))), odd_one_out=()
    )
    blocks = _shown(report, evolve(first, comparisons=years.comparisons[:1]))
    assert blocks[1] == (
        "**Disputed.** They disagree: about three decades (Anthi Makrogianni) against twenty years "
        "(The Paris Globalist): no figure satisfies both; the gap is 8.5 years (27%)."
    )
    assert "*Side" not in blocks[-1]


def test_the_source_that_carries_the_disagreement_is_named_once(report: Report) -> None:
    claim = _claim(report, "nazarbayev-years")
    blocks = _shown(report, claim)
    assert blocks[1].endswith(" Without The Paris Globalist, all agree.")
    assert "\n\n".join(blocks).count("all agree") == 1


def test_the_arithmetic_of_further_pairs_is_told_pair_by_pair(report: Report) -> None:
    claim = _claim(report, "nazarbayev-years")
    points = _points(_shown(report, claim))
    assert [each for each in points if each.startswith("- *Conflict*")] == [
        "- *Conflict* — twenty years (The Paris Globalist) against 30 years (a pulled quotation in "
        "IWPR): no figure satisfies both; the gap is 10 years (33%)"
    ]
    many = evolve(claim, comparisons=claim.comparisons * 10)
    assert "- and 4 more such pairs" in _points(_shown(report, many))


def test_findings_that_neither_verdict_nor_evidence_tells_are_told(report: Report) -> None:
    claim = _claim(report, "death-toll")
    place = claim.claim.location
    remark = Finding("not-independent", Severity.NOTE, "its 3 sources have one origin", place)
    known = Finding("values-close", Severity.WARNING, "they touch", place)
    points = _points(_shown(report, claim, remark, known))
    assert "- *Not independent* — its 3 sources have one origin" in points
    assert not any("they touch" in each for each in points)


def test_a_finding_on_pairs_is_told_with_names_and_with_all_whom_it_concerns(
    report: Report,
) -> None:
    claim = _claim(report, "death-toll")
    pair = claim.comparisons[0]
    apart = Finding(
        "values-far-apart",
        Severity.WARNING,
        f"200 (crisis-group-podcast) beside 225 (paris-globalist): {pair.reason}; 1 pair more",
        claim.claim.location,
        statements=tuple(each.statement.id for each in claim.evidence),
    )
    assert _points(_shown(report, claim, apart))[0] == (
        "- *Values far apart* — more than 200, killed (International Crisis Group) beside 225, "
        f"casualties (The Paris Globalist): {pair.reason}; the same goes for more than 225 "
        "(Anthi Makrogianni)"
    )


def test_what_the_verdict_says_of_a_pair_is_not_said_again(report: Report) -> None:
    claim = _claim(report, "troops-requested-on")
    (pair,) = claim.comparisons
    bounds = Finding(
        "bounds-differ",
        Severity.WARNING,
        f"by 7 January 2022 beside by mid-January 2022: {pair.reason}",
        claim.claim.location,
        statements=(pair.left.id, pair.right.id),
    )
    assert not any("deadlines" in each for each in _points(_shown(report, claim, bounds)))


def test_in_what_manner_something_is_said_stands_with_the_speaker(report: Report) -> None:
    claim = _claim(report, "officers-killed")
    first = claim.evidence[0]
    said = evolve(first, statement=evolve(first.statement, mode="forecast"))
    table = _shown(report, evolve(claim, evidence=(said,)))[3]
    assert "| Anthi Makrogianni | (forecast) | 13 |" in table


def test_a_claim_without_remarks_ends_with_its_table(report: Report) -> None:
    assert re.match(r"\| Source \|", _shown(report, _claim(report, "nazarbayev-left"))[-1])
