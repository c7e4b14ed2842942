"""A claim's section tells what is asked, what stands against what, and in which words."""

import re

from attrs import evolve

from crosscheck.formats.order import in_order
from crosscheck.formats.passage import Links
from crosscheck.formats.section import Page, section
from crosscheck.formats.who import Sources
from crosscheck.model import Camp, Finding, Judgement, Relation, Report, Severity, Verdict
from crosscheck.values.level import Level


def _claim(report: Report, id_: str) -> Judgement:
    (found,) = [each for each in in_order(report).judgements if each.claim.id == id_]
    return found


def _shown(report: Report, judgement: Judgement, *findings: Finding) -> list[str]:
    sources = Sources.of(report.corpus.sources)
    page = Page(sources, Links(".."), {judgement.claim.id: findings})
    return section(judgement, page).split("\n\n")


def _points(blocks: list[str]) -> list[str]:
    return blocks[-1].split("\n")


def test_the_question_the_verdict_and_a_sentence_to_copy_come_first(report: Report) -> None:
    head, verdict, offered = _shown(report, _claim(report, "nazarbayev-left"))[:3]
    assert head.endswith("</a>When did Nazarbayev step down as president?")
    assert verdict == "**Agreed.** Both say 2019."
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
    toll = _claim(report, "death-toll")
    one, two, three = (each.statement.id for each in toll.evidence)
    torn = evolve(toll, camps=(Camp((one, two)), Camp((one, three))), verdict=Verdict.DISPUTED)
    assert _points(_shown(report, torn))[:3] == [
        "- *Side 1* — The Paris Globalist: 225 casualties",
        "- *Side 2* — Anthi Makrogianni: more than 225 citizens",
        "- *On either side* — International Crisis Group: more than 200",
    ]


def test_the_source_that_carries_the_disagreement_is_named_once(report: Report) -> None:
    claim = _claim(report, "nazarbayev-years")
    assert "- Without The Paris Globalist, all agree." in _points(_shown(report, claim))
    told = evolve(claim, sentence="No. Without paris-globalist, all agree.")
    blocks = _shown(report, told)
    assert blocks[1] == "**Disputed.** No. Without The Paris Globalist, all agree."
    assert "- Without" not in blocks[-1]


def test_the_arithmetic_of_several_pairs_is_told_pair_by_pair(report: Report) -> None:
    claim = _claim(report, "nazarbayev-years")
    points = [each for each in _points(_shown(report, claim)) if each.startswith("- *Conflict*")]
    assert len(points) == 2
    many = evolve(claim, comparisons=claim.comparisons * 5)
    assert "- and 4 more such pairs" in _points(_shown(report, many))


def test_two_statements_of_one_voice_are_told_as_such(report: Report) -> None:
    claim = _claim(report, "nazarbayev-years")
    own = tuple(evolve(each, right=each.left, level=Level.CLOSE) for each in claim.comparisons)
    points = _points(_shown(report, evolve(claim, comparisons=own)))
    assert any(each.startswith("- *Close* — two statements of ") for each in points)


def test_findings_that_neither_verdict_nor_evidence_tells_are_told(report: Report) -> None:
    claim = _claim(report, "death-toll")
    place = claim.claim.location
    remark = Finding("scope-differs", Severity.WARNING, "iwpr says 225: other things", place)
    known = Finding("values-close", Severity.WARNING, "they touch", place)
    points = _points(_shown(report, claim, remark, known))
    assert "- *Scope differs* — iwpr says 225: other things" in points
    assert not any("they touch" in each for each in points)


def test_in_what_manner_something_is_said_stands_with_the_speaker(report: Report) -> None:
    claim = _claim(report, "officers-killed")
    first = claim.evidence[0]
    said = evolve(first, statement=evolve(first.statement, mode="forecast"))
    table = _shown(report, evolve(claim, evidence=(said,)))[3]
    assert "| Anthi Makrogianni | (forecast) | 13 |" in table


def test_a_claim_without_remarks_ends_with_its_table(report: Report) -> None:
    assert re.match(r"\| Source \|", _shown(report, _claim(report, "csto-members"))[-1])
