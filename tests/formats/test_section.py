"""A claim's section tells what is asked, what stands against what, and in which words."""

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
    (points,) = [block for block in blocks if block.startswith("- ")]
    return points.split("\n")


def test_the_question_the_verdict_and_a_sentence_to_copy_come_first(report: Report) -> None:
    head, verdict, offered = _shown(report, _claim(report, "troops-requested-on"))[:3]
    assert head.endswith("</a>When were the Russian troops called in?")
    assert verdict.startswith("**Consistent.** All can be true: by 7 January 2022")
    assert offered.startswith("> Accounts are consistent on the question")


def test_a_source_that_contradicts_itself_is_said_to_and_not_that_its_voices_differ(
    report: Report,
) -> None:
    assert _points(_shown(report, _claim(report, "troops-requested-by"))) == [
        "- *Contradicts itself* — The Paris Globalist"
    ]


def test_voices_that_disagree_in_one_source_are_said_to(report: Report) -> None:
    points = _points(_shown(report, _claim(report, "began-peacefully")))
    assert "- *Voices in one source disagree* — The Paris Globalist" in points


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


def _sides(blocks: list[str]) -> list[tuple[str, str]]:
    """Return the side and the source of every row of the table of statements."""
    (table,) = [block for block in blocks if "| In its words |" in block]
    heading, _, *rows = (row.split(" | ")[:2] for row in table.split("\n"))
    assert heading == ["| Side", "Source"]
    return [(side.strip("| "), source) for side, source in rows]


def test_the_table_tells_who_stands_on_which_side(report: Report) -> None:
    years = _claim(report, "nazarbayev-years")
    one, two, three = (each.statement.id for each in years.evidence)
    torn = evolve(years, camps=(Camp((two, three)), Camp((two, one))))
    assert _sides(_shown(report, torn)) == [
        ("1 or 2", "Anthi Makrogianni"),
        ("1", "IWPR"),
        ("2", "The Paris Globalist"),
    ]


def test_what_was_set_apart_comes_last_and_has_no_side(report: Report) -> None:
    asked = _claim(report, "began-peacefully")
    first, *others = asked.evidence
    aside = evolve(first, statement=evolve(first.statement, id="aside"))
    more = evolve(others[0], statement=evolve(others[0].statement, id="more"))
    ids = [each.statement.id for each in others]
    told = evolve(
        asked, evidence=(aside, *others, more), camps=(Camp((ids[0], "more")), Camp((ids[1],)))
    )
    assert [side for side, _ in _sides(_shown(report, told))] == ["1", "1", "2", ""]


def test_of_one_against_one_the_verdict_says_who(report: Report) -> None:
    years = _claim(report, "nazarbayev-years")
    one, two = (each.statement.id for each in years.evidence[:2])
    first = evolve(
        years, evidence=years.evidence[:2], camps=(Camp((one,)), Camp((two,))), odd_one_out=()
    )
    blocks = _shown(report, evolve(first, comparisons=years.comparisons[:1]))
    assert blocks[1].startswith(
        "**Disputed.** They disagree: about three decades (Anthi Makrogianni) against twenty years "
        "(The Paris Globalist): no figure satisfies both; the gap is "
    )
    assert "| Side |" not in "".join(blocks)


def test_the_source_that_carries_the_disagreement_is_named_once(report: Report) -> None:
    claim = _claim(report, "nazarbayev-years")
    blocks = _shown(report, claim)
    assert blocks[1].endswith(" Without The Paris Globalist, all agree.")
    assert "\n\n".join(blocks).count("all agree") == 1


def test_a_disagreement_is_told_as_verdict_in_the_table_and_to_copy_and_no_more(
    report: Report,
) -> None:
    blocks = _shown(report, _claim(report, "troops-requested-by"))
    telling = [block for block in blocks if "the Nazerbayev government" in block]
    assert [block[:2] for block in telling] == ["**", "> ", "| "]


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
        "- *Values far apart* — more than 200, killed (Crisis Group (podcast)) beside 225, "
        f"casualties (The Paris Globalist): {pair.reason}; likewise with more than 225 "
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


def test_in_what_manner_something_is_said_stands_with_the_value(report: Report) -> None:
    claim = _claim(report, "officers-killed")
    first = claim.evidence[0]
    said = evolve(first, statement=evolve(first.statement, mode="forecast"))
    table = _shown(report, evolve(claim, evidence=(said,)))[3]
    assert "| Anthi Makrogianni | 13 (forecast) |" in table


def test_a_claim_without_remarks_ends_with_its_table(report: Report) -> None:
    assert _shown(report, _claim(report, "officers-killed"))[-1].startswith("| Source |")


def test_notes_stand_under_a_heading_of_their_own(report: Report) -> None:
    assert _shown(report, _claim(report, "death-toll"))[-3:] == [
        "#### Editor’s note",
        "Crisis Group writes a year later and keeps to the lower bound.",
        "On The Paris Globalist: “Casualties” may include the injured.",
    ]
