"""In the terminal: what, where, the words, the way out; and a summary whose parts add up."""

import re

import pytest
from attrs import evolve

from crosscheck.errors import Problem
from crosscheck.formats.plain import (
    render_claim,
    render_findings,
    render_problems,
    render_summary,
)
from crosscheck.model import Anchor, AnchorStatus, Comparison, Finding, Report, Severity, Verdict
from crosscheck.text import Location, Point, Span
from crosscheck.values.interval import Interval

ESC = "\x1b"


def _only(report: Report, *findings: Finding) -> Report:
    return evolve(report, findings=findings, corpus=evolve(report.corpus, problems=()))


def test_a_finding_shows_the_place_the_words_the_other_side_and_the_way_out(report: Report) -> None:
    (finding,) = [each for each in report.findings if each.rule == "self-contradiction"]
    shown = render_findings(_only(report, finding), colour=False).split("\n\n")[0]
    assert (
        f"{shown}\n"
        == """\
error[self-contradiction] troops-requested-by: the Nazerbayev government (paris-globalist) \
against president Tokayev (paris-globalist): two different answers, and no alias makes them one
  --> claims/unrest.yaml:18:14
   |
18 |       value: the Nazerbayev government
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: seeds/003_f2d4796e6a300875.txt:1:721: the Nazerbayev government (paris-globalist)
   |
 1 | …the Nazerbayev government responded by calling upon Russian troops…
   |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: seeds/003_f2d4796e6a300875.txt:25:22: president Tokayev (paris-globalist)
   |
25 | president Tokayev appealed to the Russian government to militarily
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   | intervene
   | ^^^^^^^^^
   = help: ask the author, or record in claims/actors.yaml that both are names of the same
"""
    )


def test_a_note_takes_no_more_than_its_place_and_its_help(report: Report) -> None:
    (note,) = [each for each in report.findings if each.severity is Severity.NOTE]
    assert render_findings(_only(report, note), colour=False).split("\n\n")[0] == (
        "note[single-source] officers-killed: only one source speaks to this claim\n"
        f"  --> {note.location}\n"
        "   = help: look for a second source"
    )


def test_of_several_claims_the_message_names_them_all(report: Report) -> None:
    place = Location("claims/constraints.yaml", Point(1, 3))
    message = "officers-killed <= death-toll: no recorded values satisfy it"
    broken = Finding(
        "constraint-broken",
        Severity.ERROR,
        message,
        place,
        claim="officers-killed",
        others=("death-toll",),
    )
    shown = render_findings(_only(report, broken), colour=False)
    assert shown.startswith(f"error[constraint-broken]: {message}\n")


def test_the_most_severe_comes_first(report: Report) -> None:
    shown = render_findings(report, colour=False)
    told = re.findall(r"^(error|warning|note|problem)\b", shown, re.MULTILINE)
    assert told == ["error", "error", "warning", "note", "problem"]


def test_problems_are_told_apart_from_findings_and_never_added_to_them(report: Report) -> None:
    shown = render_findings(report, colour=False)
    assert "findings    4 = 2 errors + 1 warning + 1 note\n" in shown
    assert "problems    1 on top of these: what could not be read\n" in shown


def test_statements_add_up(report: Report) -> None:
    shown = render_summary(report, colour=False)
    whole, parts = re.findall(r"statements\s+(\d+) = (.*)", shown)[0]
    assert int(whole) == sum(map(int, re.findall(r"\d+", parts)))
    whole, parts = re.findall(r"claims\s+(\d+) = (.*)", shown)[0]
    assert int(whole) == sum(map(int, re.findall(r"\d+", parts)))


def test_a_summary_has_ten_lines_at_most(report: Report) -> None:
    many = tuple(
        evolve(each, verdict=verdict, claim=evolve(each.claim, id=f"{each.claim.id}-{n}"))
        for n in range(30)
        for each, verdict in zip(report.judgements, [*Verdict, Verdict.DISPUTED], strict=True)
    )
    shown = render_summary(evolve(report, judgements=many), colour=False).splitlines()
    assert len(shown) <= 10
    assert all(len(line) < 120 for line in shown[-3:])
    assert all(re.search(r" and \d+ more$", line) for line in shown[-3:])


def _about(rule: str, source: str) -> Finding:
    place = Location("seeds/sources.yaml", Point(1, 3))
    return Finding(rule, Severity.ERROR, "…", place, sources=(source,))


def test_the_summary_names_the_sources_nobody_has_gone_through_as_they_are(report: Report) -> None:
    found = _only(
        report,
        _about("source-unreviewed", "iwpr"),
        _about("source-changed", "makrogianni"),
        _about("source-unreviewed", "paris-globalist"),
    )
    assert [
        "  unreviewed  2 sources: iwpr, paris-globalist",
        "  changed     1 source: makrogianni",
    ] == render_summary(found, colour=False).splitlines()[-2:]


def test_problems_alone_can_be_told(report: Report) -> None:
    homeless = Problem("there is no folder claims/", help="run crosscheck init")
    helpless = Problem("there is no folder seeds/")
    corpus = evolve(report.corpus, problems=(*report.corpus.problems, homeless, helpless))
    assert render_problems(corpus, colour=False).split("\n\n")[:2] == [
        "problem: there is no folder claims/\n  = help: run crosscheck init",
        "problem: there is no folder seeds/",
    ]


def test_nothing_in_a_source_or_a_message_reaches_the_terminal_as_control(report: Report) -> None:
    spoilt = tuple(
        evolve(each, text=each.text.replace("Tokayev", f"{ESC}[2J\u202eTokayev\a"))
        for each in report.corpus.sources
    )
    place = Location("seeds/evil\x1b.txt", Point(1, 1))
    finding = Finding("quote-altered", Severity.ERROR, f"{ESC}]0;x\a said", place, help=ESC)
    corpus = evolve(report.corpus, sources=spoilt)
    dangerous = evolve(report, corpus=corpus, findings=(*report.findings, finding))
    shown = render_findings(dangerous, colour=False)
    assert not set(shown) & {ESC, "\a", "\u202e"}
    assert "<U+001B>" in shown


def test_colour_comes_only_when_asked_for(report: Report) -> None:
    assert ESC not in render_findings(report, colour=False)
    coloured = render_findings(report, colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render_findings(report, colour=False)


def test_an_unknown_claim_is_a_key_error(report: Report) -> None:
    with pytest.raises(KeyError):
        render_claim(report, "no-such-claim", colour=False)


@pytest.mark.parametrize(
    "claim",
    [
        "death-toll",
        "troops-requested-by",
        "troops-requested-on",
        "nazarbayev-years",
        "csto-members",
        "began-peacefully",
        "nazarbayev-left",
        "officers-killed",
        "arrests",
    ],
)
def test_every_claim_shows_its_statements_and_all_its_pairs(claim: str, report: Report) -> None:
    (judgement,) = [each for each in report.judgements if each.claim.id == claim]
    shown = render_claim(report, claim, colour=False)
    assert shown.startswith(f"{claim}: {judgement.claim.question}\n{judgement.verdict.value} (")
    for evidence in judgement.evidence:
        assert evidence.statement.written in shown
    for comparison in judgement.comparisons:
        assert f"{comparison.level.value}" in shown
        assert comparison.reason in shown


def test_what_was_not_found_drifted_or_stands_elsewhere_is_shown(report: Report) -> None:
    assert "makrogianni: not found\n" in render_claim(report, "arrests", colour=False)
    (toll,) = [each for each in report.judgements if each.claim.id == "death-toll"]
    first = toll.evidence[0]
    drifted = evolve(first.anchor, status=AnchorStatus.DRIFTED, method="fuzzy", score=91.4)
    context = Anchor("x", first.anchor.source, AnchorStatus.LINKED, (Span(0, 10),), 100, "exact")
    evidence = (evolve(first, anchor=drifted, context=context, read="more than 200"),)
    one = evolve(toll, evidence=evidence, comparisons=(), camps=())
    shown = render_claim(evolve(report, judgements=(one,)), "death-toll", colour=False)
    assert "drifted (fuzzy, 91 % alike)" in shown
    assert "seeds/000_38eb265ee4142245.txt:1:1: linked (exact, 100 % alike)" in shown
    assert "the words state the value: more than 200" in shown
    assert "compared" not in shown


def test_a_replaced_count_and_what_satisfies_all_are_shown(report: Report) -> None:
    (toll,) = [each for each in report.judgements if each.claim.id == "death-toll"]
    pairs: tuple[Comparison, ...] = tuple(
        evolve(each, replaced="superseded", replaced_side="left") for each in toll.comparisons
    )
    shared = evolve(toll, comparisons=pairs, consensus=Interval(None, None))
    shown = render_claim(evolve(report, judgements=(shared,)), "death-toll", colour=False)
    assert shown.count(" (superseded)\n") == 3
    assert "what satisfies all of them: any number\n" in shown
