"""The Markdown report has a place for everything, and none for what there is not."""

import re
from pathlib import Path

import pytest
from attrs import evolve

from crosscheck.errors import Problem
from crosscheck.formats.markdown import render_markdown
from crosscheck.model import (
    Claim,
    Corpus,
    Evidence,
    Finding,
    Judgement,
    Report,
    Severity,
    Totals,
    Verdict,
)
from crosscheck.text import Location, Point

REPORTS = Path(__file__).parents[2] / "reports"
NASTY = "a|b <i>*c*</i> [d](e) `f`\n# g @h #1"
ESCAPED = r"a\|b &lt;i&gt;\*c\*&lt;/i&gt; \[d\](e) \`f\` # g @<!-- -->h #<!-- -->1"


@pytest.fixture(scope="module")
def shown(report: Report) -> str:
    """Return the sample report in Markdown."""
    return render_markdown(report)


def test_the_parts_come_in_their_order(shown: str) -> None:
    assert re.findall(r"^#{1,2} .*", shown, re.MULTILINE) == [
        "# What the sources say, and where they contradict each other",
        "## Summary",
        "## Claim by claim",
        "## Told by one source only",
        "## Problems with the evidence",
        "## How the sources agree with each other",
        "## The sources",
        "## How to read this report",
    ]


def test_the_summary_has_what_does_not_match_apart_from_what_does(report: Report) -> None:
    def headings(*verdicts: Verdict) -> list[str]:
        kept = tuple(each for each in report.judgements if each.verdict in verdicts)
        told = render_markdown(evolve(report, judgements=kept)).split("## Claim by claim")[0]
        return re.findall("^### .*", told, re.MULTILINE)

    apart, matching = "### Where the accounts do not match", "### Where nothing contradicts"
    assert headings(*Verdict) == [apart, matching]
    assert headings(Verdict.DISPUTED) == [apart]
    assert headings(Verdict.AGREED) == [matching]


def test_claims_come_worst_first_in_summary_and_sections(shown: str, report: Report) -> None:
    summary = re.findall(r"^\| \[.*?\| ([a-z ]+) \| \d+ / \d+ \|", shown, re.MULTILINE)
    order = [verdict.value for verdict in Verdict]
    assert sorted(summary, key=order.index) == summary
    assert len(summary) == len(report.judgements)
    linked = re.findall(r"^\| \[[^\]]*\]\(#([^)]*)\)", shown.split("## Problems")[0], re.MULTILINE)
    assert re.findall(r'<a id="([^"]*)"></a>', shown) == linked


def test_two_sentences_say_what_was_compared(shown: str) -> None:
    assert shown.split("\n\n")[1] == (
        "5 sources (4 of them independent) were compared on 9 questions, with 21 statements quoted "
        "from them. The accounts contradict each other on 3, come close on 1, could not be judged "
        "for want of evidence on 1, are consistent on 2, say the same on 1 and rest on one source "
        "for 1."
    )


def test_what_could_not_be_read_is_said_at_the_top(shown: str, report: Report) -> None:
    assert "- [claims/unrest.yaml:" in shown.split("## Summary")[0]
    somewhere = evolve(report.corpus, problems=(Problem("no claims/ folder"),))
    assert "\n- no claims/ folder\n" in render_markdown(evolve(report, corpus=somewhere))
    none = evolve(report.corpus, problems=())
    assert "Not everything" not in render_markdown(evolve(report, corpus=none))


def test_sources_nobody_has_gone_through_as_they_are_are_named_at_the_top(report: Report) -> None:
    assert "gone through" not in render_markdown(report)

    def about(rule: str, source: str) -> Finding:
        place = Location("seeds/sources.yaml", Point(1, 3))
        return Finding(rule, Severity.ERROR, "…", place, sources=(source,))

    unread = (
        about("source-changed", "makrogianni"),
        about("source-unreviewed", "paris-globalist"),
        about("source-unreviewed", "iwpr"),
    )
    told = render_markdown(evolve(report, findings=(*report.findings, *unread)))

    assert (
        "**Nobody has gone through 2 sources**: The Paris Globalist and IWPR.\n\n"
        "**The text has changed since it was gone through in 1 source**: Anthi Makrogianni.\n\n"
        "## Summary"
    ) in told


def test_sound_evidence_is_said_to_be_sound(report: Report) -> None:
    told = render_markdown(evolve(report, findings=()))
    assert "None: every quote stands in its source and says what is recorded." in told


def test_what_is_not_in_a_source_is_told_without_its_name(report: Report) -> None:
    (claim,) = [each for each in report.judgements if each.claim.id == "arrests"]
    first, lost = claim.evidence
    assert "| the words are not there; the nearest passage is 71 % alike (the quote says" in _told(
        report, claim, first, lost
    )
    best = evolve(lost.anchor.candidates[0], rejected=None)
    silent = evolve(lost, anchor=evolve(lost.anchor, candidates=(best,)))
    assert "| the words are not there; the nearest passage is 71 % alike |" in _told(
        report, claim, first, silent
    )
    nothing = evolve(lost, anchor=evolve(lost.anchor, candidates=()))
    assert "| the words are not there | nothing like it |" in _told(report, claim, first, nothing)
    unquoted = evolve(nothing, statement=evolve(lost.statement, quote=None))
    assert "| no words are quoted | nothing like it |" in _told(report, claim, first, unquoted)
    context = evolve(lost, anchor=evolve(first.anchor, source=lost.statement.source))
    assert "| the words recorded as its context are not there |" in _told(
        report, claim, first, context
    )


def _told(report: Report, claim: Judgement, *evidence: Evidence) -> str:
    judged = evolve(claim, evidence=evidence)
    return render_markdown(evolve(report, judgements=(judged,)))


def test_claims_that_cannot_hold_together_have_their_own_part(report: Report) -> None:
    place = Location("claims/constraints.yaml", Point(1, 1))
    broken = Finding("constraint-broken", Severity.ERROR, "more officers than deaths", place)
    told = render_markdown(evolve(report, findings=(broken,)))
    assert "## Claims that cannot hold together\n\n- more officers than deaths\n" in told


def test_notes_on_single_sources_and_on_sources_are_told(report: Report) -> None:
    judgements = tuple(
        evolve(each, claim=evolve(each.claim, note="look again"))
        if each.verdict is Verdict.SINGLE_SOURCE
        else each
        for each in report.judgements
    )
    sources = tuple(evolve(each, note="a newsletter") for each in report.corpus.sources[-1:])
    corpus = evolve(report.corpus, sources=(*report.corpus.sources[:-1], *sources))
    told = render_markdown(evolve(report, corpus=corpus, judgements=judgements))
    assert "- How many officers were killed? — look again" in told
    assert "- *IWPR* — a newsletter" in told


def test_a_report_on_nothing_is_still_a_report() -> None:
    empty = Report(Corpus("/nowhere"), (), (), Totals(0, 0, 0, 0, 0, 0, 0))
    told = render_markdown(empty)
    assert "0 sources were compared on 0 questions" in told
    assert "## Summary" not in told
    assert "## Claim by claim" not in told


def test_links_lead_from_the_reports_folder_to_the_project(report: Report) -> None:
    assert "](../seeds/003_f2d4796e6a300875.txt#L3)" in render_markdown(report)
    assert "](./seeds/003_f2d4796e6a300875.txt#L3)" in render_markdown(report, root=".")


def test_every_link_leads_to_a_file_or_to_a_place_in_the_page(report: Report) -> None:
    """Of the repository's own five sources; claims/unrest.yaml is the sample's."""
    told = render_markdown(report)
    targets = set(re.findall(r"\]\(([^)]*)\)", told))
    places = {f"#{place}" for place in re.findall(r'<a id="([^"]*)"></a>', told)}
    files = {each for each in targets - places if not each.startswith("../claims/unrest.yaml#")}
    for target in files:
        file, _, lines = target.partition("#L")
        written = (REPORTS / file).resolve().read_bytes().decode().splitlines()
        assert all(int(line) <= len(written) for line in re.findall(r"\d+", lines))
    assert len(files) > len(report.corpus.sources)


def test_whatever_editors_write_cannot_break_the_page(report: Report) -> None:
    def spoilt(claim: Claim) -> Claim:
        return evolve(claim, question=NASTY, note=NASTY)

    judgements = tuple(evolve(each, claim=spoilt(each.claim)) for each in report.judgements)
    told = render_markdown(evolve(report, judgements=judgements))
    assert f"</a>{ESCAPED}\n\n**Disputed.** They disagree: " in told
    assert "<i>" not in told
    assert told.count("\n### <a id=") == len(report.judgements) - 2
    rows = [line for line in told.split("\n") if line.startswith("| [")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) in {5, 6, 7} for row in rows)
