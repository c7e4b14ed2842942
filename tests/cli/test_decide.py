"""``crosscheck decide`` and ``crosscheck decisions``, as an editor types them."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.cli import desk

Run = Callable[..., Any]
DECISIONS = Path("claims/decisions.yaml")
TOLL = Path("claims/toll.yaml")
SIGNED = ("--because", "the ministry counted", "--by", "Ana Ito")
CONFLICT = ("decide", "death-toll", "--rule", "values-conflict")
LISTED = """\
  --rule values-conflict   error: more than 200 (north) against 164 (south): no figure satisfies \
both; the gap is at least 36; 1 pair more
  --rule values-imprecise  note: more than 200 (north) beside 225 (east): “225” satisfies “more \
than 200”
"""


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSCHECK_TODAY", "2026-11-25")


@pytest.fixture(name="decided")
def _decided(run: Run, project: Path) -> Path:
    """Return the folder of a project whose conflict is decided."""
    assert 0 == run(*CONFLICT, "--treat", "prefer=south", *SIGNED).status
    return project


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_it_says_what_it_wrote_what_is_silent_and_what_is_still_open(
    run: Run, project: Path
) -> None:
    done = run(*CONFLICT, "--treat", "prefer=south", *SIGNED, "--until", "2026-12-15")

    assert (0, "") == (done.status, done.err)
    assert (
        "wrote claims/decisions.yaml: Ana Ito, 2026-11-25, until 2026-12-15: prefer south "
        "(death-toll, values-conflict)\n"
        "now silent: error[values-conflict]: more than 200 (north) against 164 (south): no figure "
        "satisfies both; the gap is at least 36; 1 pair more\n"
        "still open: note[values-imprecise]\n" == done.out
    )


def test_a_decided_conflict_does_not_fail_a_check(run: Run, decided: Path) -> None:
    done = run("check")

    assert 0 == done.status
    assert "findings    2 = 1 error + 0 warnings + 1 note\n" in done.out
    assert "decided     1 of these: 1 error\n" in done.out
    assert "error[" not in done.out
    assert 1 == run("check", "--fail-on", "note").status


def test_one_that_does_not_hold_any_more_does(run: Run, decided: Path) -> None:
    edit(TOLL, "quote: counted 164", "quote: Hospitals counted 164")
    done = run("check", "--select", "decision-stale")

    assert 1 == done.status
    assert "south: quote “[added: Hospitals] counted 164 …”" in done.out


def test_the_report_shows_it_with_its_reason(run: Run, decided: Path) -> None:
    report = run("report", "-o", "-").out

    assert "| disputed, decided |" in report
    assert "**Disputed, decided.**" in report
    assert (
        "- *Decided* — Prefer south: 164. The ministry counted. "
        "(Ana Ito, 25 November 2026; values conflict)\n"
    ) in report
    assert "contradict each other on 1 (1 decided)" in report


def test_the_report_says_that_it_is_reopened(run: Run, decided: Path) -> None:
    edit(TOLL, "quote: counted 164", "quote: Hospitals counted 164")
    report = run("report", "-o", "-").out

    assert "**Disputed.**" in report
    assert "- *Decision reopened* — Ana Ito decided on 2026-11-25: prefer south" in report


def test_a_claim_is_shown_with_it(run: Run, decided: Path) -> None:
    assert (
        "decided\n"
        "  death-toll, values-conflict: prefer south (in force)\n"
        "    Ana Ito, 2026-11-25: the ministry counted\n" in run("show", "death-toll").out
    )


def test_a_program_gets_the_finding_and_the_decision(run: Run, decided: Path) -> None:
    found = json.loads(run("check", "--format", "json").out)

    assert {"error": 0, "warning": 0, "note": 1} == found["totals"]["findings"]
    assert {"error": 1, "warning": 0, "note": 0} == found["totals"]["decided"]
    (settled,), (decision,) = found["decided"], found["decisions"]
    assert "values-conflict" == settled["finding"]["rule"]
    assert settled["decision"] == decision["location"]
    assert ("in force", "prefer", "south") == tuple(
        decision[key] for key in ("state", "treatment", "statement")
    )


def test_a_range_is_made_of_the_answers_or_given(run: Run, project: Path) -> None:
    spanned = run(*CONFLICT, "--treat", "range", *SIGNED)
    given = run(*CONFLICT, "--treat", "range=at least 164", *SIGNED)

    assert ": range: 164 to 225 (" in spanned.out
    assert ": range: at least 164 (" in given.out
    assert "in place of: Ana Ito, 2026-11-25: range: 164 to 225 (" in given.out
    assert 1 == DECISIONS.read_text(encoding="utf-8").count("- claim:")


@pytest.mark.parametrize("treatment", ["defer", "pending", "not-a-conflict"])
def test_other_treatments_need_no_more(run: Run, project: Path, treatment: str) -> None:
    assert 0 == run(*CONFLICT, "--treat", treatment, *SIGNED).status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("decide", "death-toll", "--treat", "defer"),
            f"Error: death-toll has 2 findings: name one of them\n{LISTED}",
        ),
        (
            ("decide", "deathtoll", "--treat", "defer"),
            "Error: there is no claim deathtoll; did you mean death-toll?\n",
        ),
        (
            ("decide", "death-toll", "--rule", "values-close", "--treat", "defer"),
            "Error: there is no rule among the findings of death-toll called values-close; did "
            "you mean values-imprecise?\n",
        ),
        (
            (*CONFLICT, "--about", "south", "--treat", "defer"),
            f"Error: death-toll has 2 findings: name one of them\n{LISTED}",
        ),
        (
            (*CONFLICT, "--treat", "perfer=south"),
            "Error: there is no treatment perfer; did you mean prefer?\n",
        ),
        (
            (*CONFLICT, "--treat", "prefer"),
            "Error: say which statement is preferred: prefer=north or prefer=south or "
            "prefer=east\n",
        ),
        (
            (*CONFLICT, "--treat", "prefer=sout"),
            "Error: there is no statement in this conflict called sout; did you mean south?\n",
        ),
        ((*CONFLICT, "--treat", "defer=x"), "Error: defer takes nothing behind =\n"),
        (
            (*CONFLICT, "--treat", "defer", "--because", " "),
            "Error: say why, for whoever reads the report: --because TEXT\n",
        ),
        (
            (*CONFLICT, "--treat", "defer", *SIGNED, "--until", "soon"),
            "Error: --until: expected a day such as 2026-11-25, found 'soon'\n",
        ),
        (
            (*CONFLICT, "--treat", "defer", *SIGNED, "--until", "2026-11-24"),
            "Error: --until 2026-11-24 is over already\n",
        ),
        (
            (*CONFLICT, "--dissent", *SIGNED),
            "Error: there is no decision on death-toll\n",
        ),
    ],
)
def test_what_is_not_clear_is_asked_for_and_nothing_is_written(
    run: Run, project: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = run(*arguments)

    assert (2, "", message) == (done.status, done.out, done.err)
    assert not DECISIONS.exists()


def test_a_reason_that_is_too_long_is_refused(run: Run, project: Path) -> None:
    done = run(*CONFLICT, "--treat", "defer", "--because", "x" * 10_001, "--by", "Ana Ito")

    assert (2, "") == (done.status, done.out)
    assert "the reason has 10,001 characters; at most 10,000 are recorded" in done.err
    assert not DECISIONS.exists()


def test_a_reason_in_lines_is_told_in_one(run: Run, project: Path) -> None:
    run(*CONFLICT, "--treat", "defer", "--because", "It is\n asked.\n", "--by", "Ana Ito")

    assert r'reason: "It is\nasked."' in DECISIONS.read_text(encoding="utf-8")
    assert "Ana Ito, 2026-11-25: It is asked.\n" in run("decisions").out
    assert "It is asked." in run("report", "-o", "-").out


def test_one_thing_at_a_time(run: Run, project: Path) -> None:
    for modes in ((), ("--stamp", "--dissent"), ("--treat", "defer", "--withdraw")):
        done = run(*CONFLICT, *modes, *SIGNED)

        assert 2 == done.status
        assert "give one of --treat, --dissent, --withdraw and --stamp" in done.err


def test_a_claim_without_findings_has_nothing_to_decide(run: Run, project: Path) -> None:
    for text in ("164", "225"):
        edit(TOLL, text, "more than 200")
    for name, figure in (("south", "164"), ("east", "225")):
        edit(Path(f"seeds/{name}.txt"), figure, "more than 200")

    done = run("decide", "death-toll", "--treat", "defer", *SIGNED)
    assert "Error: nothing to decide: death-toll has no findings\n" == done.err


def test_nothing_is_decided_while_files_cannot_be_read(run: Run, project: Path) -> None:
    Path("claims/more.yaml").write_text("- id: [\n", encoding="utf-8")
    done = run(*CONFLICT, "--treat", "defer", *SIGNED)

    assert 2 == done.status
    assert done.err.endswith("nothing was decided: what cannot be read may bear on it\n")
    assert not DECISIONS.exists()


def test_who_decides_is_asked_of_git(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    nobody = run(*CONFLICT, "--treat", "defer", "--because", "asked")
    subprocess.run(["git", "init", "-q"], check=True)  # noqa: S607 - the git of the machine
    subprocess.run(["git", "config", "user.name", "Cy Ode"], check=True)  # noqa: S607 - the same
    somebody = run(*CONFLICT, "--treat", "defer", "--because", "asked")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    without = run(*CONFLICT, "--treat", "defer", "--because", "asked")

    asked = "Error: say who decides: --by NAME (git config user.name is not set)\n"
    assert (asked, asked) == (nobody.err, without.err)
    assert somebody.out.startswith("wrote claims/decisions.yaml: Cy Ode, 2026-11-25: defer")


def test_a_day_that_is_none_is_refused(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSCHECK_TODAY", "tomorrow")
    done = run("check")

    assert 2 == done.status
    assert (
        "Error: CROSSCHECK_TODAY: expected a day such as 2026-11-25, found 'tomorrow'\n" == done.err
    )


def test_a_dissent_stands_beside_it_until_it_is_withdrawn(run: Run, decided: Path) -> None:
    against = ("decide", "death-toll", "--by", "Bo Lind")
    said = run(*against, "--dissent", "--because", "north was there")
    shown = run("report", "-o", "-").out
    of_another = run("decide", "death-toll", "--withdraw", "--by", "Cy Ode")
    withdrawn = run(*against, "--withdraw")

    assert (
        "wrote claims/decisions.yaml: dissent of Bo Lind, 2026-11-25: north was there\n"
        "beside: Ana Ito, 2026-11-25: prefer south (death-toll, values-conflict)\n" == said.out
    )
    assert "- *Dissent* — North was there. (Bo Lind, 25 November 2026)\n" in shown
    assert (
        "Error: no dissent of Cy Ode stands beside this decision\n"
        "  help: name with --by whose it is: Bo Lind\n" == of_another.err
    )
    assert withdrawn.out.startswith("wrote claims/decisions.yaml: withdrawn: dissent of Bo Lind")
    assert "*Dissent*" not in run("report", "-o", "-").out
    assert 0 == run("check").status


def test_dissents_go_with_the_decision_that_they_were_said_of(run: Run, decided: Path) -> None:
    run("decide", "death-toll", "--dissent", "--because", "north was there", "--by", "Bo Lind")
    done = run(*CONFLICT, "--treat", "defer", *SIGNED)

    assert "gone with it: dissent of Bo Lind, 2026-11-25: north was there\n" in done.out
    assert "dissent" not in DECISIONS.read_text(encoding="utf-8")


def test_dissents_stay_beside_a_decision_that_is_confirmed(run: Run, decided: Path) -> None:
    run("decide", "death-toll", "--dissent", "--because", "north was there", "--by", "Bo Lind")
    edit(TOLL, "quote: counted 164", "quote: Hospitals counted 164")
    done = run("decide", "death-toll", "--stamp")

    assert "gone with it" not in done.out
    assert "dissent of Bo Lind, 2026-11-25: north was there" in run("decisions").out


def test_what_was_written_by_hand_is_stamped(run: Run, project: Path) -> None:
    by_hand = (
        "# Of the desk\n"
        "- claim: death-toll\n  rule: values-conflict\n  treatment: defer   # for now\n"
        "  reason: asked\n  by: Ana Ito\n  on: 2026-11-20\n"
    )
    DECISIONS.write_text(by_hand, encoding="utf-8")
    before, done, after = run("check"), run("decide", "death-toll", "--stamp"), run("check")

    assert (1, 0, 0) == (before.status, done.status, after.status)
    assert "it has no stamp" in before.out
    assert "Ana Ito, 2026-11-20: defer" in done.out
    assert DECISIONS.read_text(encoding="utf-8").startswith("# Of the desk\n- claim: death-toll\n")


def test_a_decision_is_confirmed_on_new_evidence(
    run: Run, decided: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(TOLL, "quote: counted 164", "quote: Hospitals counted 164")
    monkeypatch.setenv("CROSSCHECK_TODAY", "2026-11-30")
    done = run("decide", "death-toll", "--stamp")

    assert done.out.startswith("wrote claims/decisions.yaml: Ana Ito, 2026-11-30: prefer south")
    assert 0 == run("check").status


def test_one_whose_time_is_over_is_confirmed_with_another_day(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*CONFLICT, "--treat", "range", *SIGNED, "--until", "2026-11-30")
    monkeypatch.setenv("CROSSCHECK_TODAY", "2026-12-01")
    over, refused = run("check"), run("decide", "death-toll", "--stamp")
    done = run("decide", "death-toll", "--stamp", "--until", "2026-12-31")

    assert "it held until 2026-11-30, which has passed" in over.out
    assert "Error: it held until 2026-11-30, which is over: name a day with --until\n" == (
        refused.err
    )
    assert (1, 2, 0, 0) == (over.status, refused.status, done.status, run("check").status)


def test_a_range_that_is_confirmed_stays_as_it_was_and_says_so(run: Run, project: Path) -> None:
    run(*CONFLICT, "--treat", "range", *SIGNED)
    edit(TOLL, "225", "226")
    edit(Path("seeds/east.txt"), "225", "226")

    assert run("decide", "death-toll", "--stamp").out.endswith(
        "the range stays 164 to 225; today's answers span 164 to 226\n"
    )


def test_there_is_nothing_to_confirm_where_the_conflict_is_gone(run: Run, decided: Path) -> None:
    for name, figure in (("south", "164"), ("east", "225")):
        edit(TOLL, figure, "264")
        edit(Path(f"seeds/{name}.txt"), figure, "264")
    done = run("decide", "death-toll", "--stamp")

    assert 2 == done.status
    assert done.err.startswith(
        "Error: there is no conflict any more: death-toll, values-conflict\n"
    )


def test_answers_that_lie_on_no_line_span_no_range(run: Run, project: Path) -> None:
    edit(TOLL, "kind: quantity\n  unit: people\n  measure: killed", "kind: actor")
    done = run("decide", "death-toll", "--treat", "range", *SIGNED)

    assert done.err.startswith("Error: these answers span no range; say what to print with range=")


def test_one_cannot_prefer_what_is_no_longer_there(run: Run, project: Path) -> None:
    run(*CONFLICT, "--treat", "prefer=east", *SIGNED)
    without, _, _ = TOLL.read_text(encoding="utf-8").partition("    - source: east")
    TOLL.write_text(without, encoding="utf-8")
    done = run("decide", "death-toll", "--stamp")

    assert (
        "Error: east, which was preferred, stands in this conflict no longer\n"
        "  help: decide anew with --treat\n" == done.err
    )


def test_decisions_are_listed_with_how_they_stand(run: Run, decided: Path) -> None:
    run("decide", "death-toll", "--rule", "values-imprecise", "--treat", "pending", *SIGNED)
    edit(TOLL, "quote: counted 164", "quote: Hospitals counted 164")
    done = run("decisions")

    assert (
        "death-toll, values-conflict: prefer south (stale)\n"
        "  Ana Ito, 2026-11-25: the ministry counted\n"
        "  stale: south: quote “[added: Hospitals] counted 164 …”\n"
        "\n"
        "death-toll, values-imprecise: pending (in force)\n"
        "  Ana Ito, 2026-11-25: the ministry counted\n"
        "\n"
        "2 decisions = 1 in force + 1 stale\n" == done.out
    )
    listed = json.loads(run("decisions", "--format", "json").out)
    assert {"in force": 1, "at odds": 0, "stale": 1, "conflict gone": 0} == listed["totals"]


def test_without_decisions_there_are_none(run: Run, project: Path) -> None:
    assert "no decisions\n" == run("decisions").out
    assert "nothing to remove: no decisions\n" == run("decisions", "--prune").out


def test_what_is_settled_at_the_source_is_removed_as_good_news(run: Run, decided: Path) -> None:
    for name, figure in (("south", "164"), ("east", "225")):
        edit(TOLL, figure, "264")
        edit(Path(f"seeds/{name}.txt"), figure, "264")
    listed, pruned = run("decisions"), run("decisions", "--prune")

    assert listed.out.endswith("1 decision = 1 conflict gone\n")
    assert (
        "removed: Ana Ito, 2026-11-25: prefer south (death-toll, values-conflict)\n"
        "good news: 1 conflict settled at the source; 0 decisions left\n" == pruned.out
    )
    assert "version: 1\ndecisions:\n" == DECISIONS.read_text(encoding="utf-8")
    assert 0 == run("decisions").status


def test_nothing_is_removed_while_files_cannot_be_read(run: Run, decided: Path) -> None:
    before = DECISIONS.read_bytes()
    Path("claims/more.yaml").write_text("- id: [\n", encoding="utf-8")
    listed, pruned = run("decisions"), run("decisions", "--prune")

    assert (2, 2) == (listed.status, pruned.status)
    assert "prefer south (in force)" in listed.out
    assert pruned.err.endswith("nothing was removed: what cannot be read may bear on it\n")
    assert before == DECISIONS.read_bytes()


def test_a_file_that_changed_underneath_is_left_alone(
    run: Run, decided: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another editor saves the file between its being read and its being written."""

    def slowly(*_: object) -> str:
        edit(DECISIONS, "the ministry counted", "the ministry counted twice")
        return "Bo Lind"

    monkeypatch.setattr(desk, "signature", slowly)
    done = run("decide", "death-toll", "--dissent", "--because", "x")

    assert 2 == done.status
    assert "decisions.yaml was changed while crosscheck was at work" in done.err
    assert "dissents" not in DECISIONS.read_text(encoding="utf-8")
    assert "counted twice" in DECISIONS.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["decisions: []\n", "\ufeffdecisions:\r\n"])
def test_every_other_byte_stays(run: Run, project: Path, text: str) -> None:
    DECISIONS.write_bytes(text.encode())
    assert 0 == run(*CONFLICT, "--treat", "defer", *SIGNED).status
    written = DECISIONS.read_bytes().decode()

    assert written.startswith(text.rstrip("\r\n").replace(" []", ""))
    assert ("\r\n" in text) == ("\r\n" in written)
    assert 0 == run("check").status


def test_a_file_that_takes_no_lines_is_refused_with_the_way_out(run: Run, project: Path) -> None:
    text = (
        "[{claim: death-toll, rule: values-imprecise, treatment: defer, reason: r, by: b,"
        " on: 2026-11-25}]\n"
    )
    DECISIONS.write_text(text, encoding="utf-8")
    done = run(*CONFLICT, "--treat", "defer", *SIGNED)

    assert 2 == done.status
    assert "claims/decisions.yaml:1:1" in done.err
    assert "help:" in done.err
    assert text == DECISIONS.read_text(encoding="utf-8")


def test_a_new_file_names_its_schema_as_its_neighbours_do(run: Run, project: Path) -> None:
    line = "# yaml-language-server: $schema=../schemas/{}.schema.json\n"
    TOLL.write_text(line.format("claims") + TOLL.read_text(encoding="utf-8"), encoding="utf-8")
    run(*CONFLICT, "--treat", "defer", *SIGNED)

    assert DECISIONS.read_text(encoding="utf-8").startswith(
        f"{line.format('decisions')}version: 1\n"
    )
