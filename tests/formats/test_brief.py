"""Where nothing is to be weighed, a row has the answer, who gives it and in which words."""

from attrs import evolve

from crosscheck.formats.brief import agreed, alone
from crosscheck.formats.passage import Links
from crosscheck.formats.section import Page
from crosscheck.formats.who import Sources
from crosscheck.model import Camp, Finding, Judgement, Report, Severity


def _claim(report: Report, id_: str) -> Judgement:
    (found,) = [each for each in report.judgements if each.claim.id == id_]
    return found


def _page(report: Report, *findings: Finding) -> Page:
    found = {"nazarbayev-left": findings}
    return Page(Sources.of(report.corpus.sources), Links(".."), found, report.corpus.actors)


def _row(report: Report, judgement: Judgement) -> list[str]:
    table = next(agreed([judgement], _page(report)))
    return table.split("\n")[2].strip("| ").split(" | ")


def test_what_all_say_is_one_row_with_the_words_of_each(report: Report) -> None:
    assert _row(report, _claim(report, "nazarbayev-left")) == [
        '<a id="claim-nazarbayev-left"></a>When did Nazarbayev step down as president?',
        "2 / 2",
        "2019",
        "Anthi Makrogianni: “Nazarbayev stepped down in 2019” "
        "([line\u00a010](../seeds/002_b0fc6c163ac12368.txt#L10))<br>"
        "The Paris Globalist: “stepped down from his presidential office in 2019” "
        "([line\u00a03](../seeds/003_f2d4796e6a300875.txt#L3))",
    ]


def test_an_answer_in_other_words_and_one_set_apart_are_told(report: Report) -> None:
    asked = _claim(report, "troops-requested-by")
    ids = tuple(each.statement.id for each in asked.evidence)
    told = evolve(asked, camps=(Camp(ids[1:]),))
    assert _row(report, told)[2] == (
        "president Tokayev / Tokayev. Set apart, as not to be compared: The Paris Globalist: "
        "the Nazerbayev government"
    )


def test_what_was_found_besides_and_the_notes_follow(report: Report) -> None:
    left = _claim(report, "nazarbayev-left")
    place = left.claim.location
    copied = Finding("not-independent", Severity.NOTE, "its 2 sources have one origin", place)
    noted = evolve(left, claim=evolve(left.claim, note="Look. Outside knowledge: March."))
    assert list(agreed([noted], _page(report, copied)))[1:] == [
        "#### Editor’s notes",
        "- When did Nazarbayev step down as president? — *Not independent* — its 2 sources have "
        "one origin. Look. *Outside knowledge: March.*",
    ]


def test_of_a_single_source_the_claim_is_named_once(report: Report) -> None:
    officers = _claim(report, "officers-killed")
    twice = evolve(officers, evidence=(*officers.evidence, evolve(officers.evidence[0])))
    rows = next(alone([twice], _page(report))).split("\n")[2:]
    assert [row.startswith('| <a id="claim-officers-killed"></a>') for row in rows] == [True, False]
