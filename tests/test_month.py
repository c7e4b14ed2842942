"""A month in the life of a project: what an editor and a colleague do, and what they get to see.

Everything is done as they would, by commands in a repository of git; each step checks the exit
status, what is printed, and the files.
"""

import os
import subprocess
from pathlib import Path

import pytest
from attrs import frozen

from crosscheck.cli import main

DECISIONS = "claims/decisions.yaml"
TEXTS = {
    "seeds/north.txt": "Clashes\n\nThe police said that more than 200 people were killed.\n",
    "seeds/south.txt": "Hospitals counted 164 people killed, the ministry said.\n",
    "seeds/wire.txt": "The ministry spoke of 5,000 arrests. The curfew lasted nine days.\n",
    "seeds/post.txt": "Lawyers know of 8,000 arrests. A curfew of twelve days was ended.\n",
}


def claim(id_: str, question: str, more: str, *statements: tuple[str, str, str]) -> str:
    """Return one claim as an editor writes it."""
    return (
        f"- id: {id_}\n  question: {question}\n  kind: quantity\n{more}  statements:\n"
        + "".join(
            f"    - source: {source}\n      value: {value}\n      quote: {quote}\n"
            for source, value, quote in statements
        )
    )


CLAIMS = {
    "claims/toll.yaml": claim(
        "death-toll",
        "How many people were killed?",
        "  unit: people\n  measure: killed\n",
        ("north", "more than 200", "more than 200 people were killed"),
        ("south", "164", "counted 164 people killed"),
    ),
    "claims/arrests.yaml": claim(
        "arrests",
        "How many arrests were there?",
        "  measure: arrested\n",
        ("wire", "5000", "spoke of 5,000 arrests"),
        ("post", "8000", "know of 8,000 arrests"),
    ),
    "claims/curfew.yaml": claim(
        "curfew",
        "How long was the curfew?",
        "  unit: day\n",
        ("wire", "nine days", "lasted nine days"),
        ("post", "twelve days", "A curfew of twelve days"),
    ),
}


@frozen
class Outcome:
    """What a command left."""

    status: int
    out: str


@frozen
class Desk:
    """The editors' desk: a repository, the commands, and the calendar."""

    folder: Path
    capture: pytest.CaptureFixture[str]
    environment: pytest.MonkeyPatch

    def on(self, day: str) -> None:
        """Turn the calendar to a day of the month."""
        self.environment.setenv("CROSSCHECK_TODAY", f"2026-11-{day}")

    def runs(self, *arguments: str) -> Outcome:
        """Run crosscheck."""
        status = main(arguments)
        said = self.capture.readouterr()
        return Outcome(status, said.out + said.err)

    def git(self, *arguments: str, fails: bool = False) -> str:
        """Run git, which must succeed unless it *fails*."""
        done = subprocess.run(
            ["git", *arguments],  # noqa: S607 - the git of the machine
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert fails == (done.returncode != 0), done.stderr
        return done.stdout

    def commits(self, subject: str) -> None:
        """Commit everything."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject)

    def text(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")

    def writes(self, file: str, text: str) -> None:
        (self.folder / file).write_text(text, encoding="utf-8")

    def changes(self, file: str, old: str, new: str) -> None:
        """Edit a file."""
        assert old in self.text(file)
        self.writes(file, self.text(file).replace(old, new))

    def findings(self) -> list[str]:
        """Return severity, rule and claim of what a check finds."""
        heads = (line.partition(": ")[0] for line in self.runs("check").out.splitlines())
        return [head for head in heads if head.startswith(("error[", "warning[", "problem"))]


@pytest.fixture(name="desk")
def desk_fixture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """Lay out the repository, in which nothing but its own settings counts."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    desk = Desk(tmp_path, capsys, monkeypatch)
    for name, text in (TEXTS | CLAIMS).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        desk.writes(name, text)
    desk.git("init", "--quiet", "--initial-branch", "main")
    desk.git("config", "user.name", "Ana Ito")
    desk.git("config", "user.email", "ana@example.org")
    desk.on("02")
    desk.commits("Three questions, four sources")
    return desk


def test_a_month(desk: Desk) -> None:
    for live in (
        _three_conflicts,
        _a_source_is_added,
        _a_figure_is_revised,
        _a_quote_is_edited,
        _a_decision_is_made,
        _the_evidence_changes,
        _the_decision_is_made_anew,
        _two_branches_decide_on_different_claims,
        _two_branches_decide_on_the_same_claim,
        _its_time_is_over,
        _the_conflict_is_settled_at_the_source,
        _the_report_goes_out,
    ):
        live(desk)


def _three_conflicts(desk: Desk) -> None:
    """2 November: the sources contradict each other, and the check fails."""
    assert 1 == desk.runs("check").status
    assert [
        "error[values-conflict] arrests",
        "error[values-conflict] curfew",
        "error[values-conflict] death-toll",
    ] == desk.findings()


def _a_source_is_added(desk: Desk) -> None:
    """3 November: a third count, and the summary names who stands alone."""
    desk.on("03")
    desk.writes("seeds/east.txt", "Officials confirmed that 225 people were killed.\n")
    east = "    - source: east\n      value: 225\n      quote: that 225 people were killed\n"
    desk.writes("claims/toll.yaml", desk.text("claims/toll.yaml") + east)

    assert "Without south, all agree." in " ".join(desk.runs("show", "death-toll").out.split())
    desk.commits("A count from the east")


def _a_figure_is_revised(desk: Desk) -> None:
    """5 November: the ministry corrects itself; text, value and quote follow."""
    desk.on("05")
    desk.changes("seeds/south.txt", "164", "175")
    assert "error[quote-altered] death-toll" in desk.findings()
    desk.changes("claims/toll.yaml", "164", "175")

    assert 3 == len(desk.findings())
    desk.commits("The ministry's new count")


def _a_quote_is_edited(desk: Desk) -> None:
    """6 November: a slip of the hand in a quote does not get through."""
    desk.on("06")
    desk.changes("claims/toll.yaml", "that 225 people", "that 235 people")
    done = desk.runs("check", "--select", "quote-altered")

    assert 1 == done.status
    assert "the source says 225 where the quote says 235" in done.out
    desk.git("checkout", "--quiet", "--", "claims")


def _a_decision_is_made(desk: Desk) -> None:
    """9 November: the desk prefers a count; what it decided on stands in the file."""
    desk.on("09")
    unclear = desk.runs("decide", "death-toll", "--treat", "defer", "--because", "asked")
    assert 2 == unclear.status
    assert "death-toll has 2 findings: name one of them" in unclear.out

    done = desk.runs(
        *("decide", "death-toll", "--rule", "values-conflict", "--treat", "prefer=east"),
        *("--because", "the only one that was confirmed"),
    )
    assert 0 == done.status
    assert "now silent: error[values-conflict]: more than 200 (north) against 175" in done.out
    assert ["error[values-conflict] arrests", "error[values-conflict] curfew"] == desk.findings()
    assert "    by: Ana Ito\n    on: 2026-11-09\n" in desk.text(DECISIONS)
    assert "        quote: counted 175 people killed\n" in desk.text(DECISIONS)
    desk.commits("Prefer the confirmed count")


def _the_evidence_changes(desk: Desk) -> None:
    """10 November: the ministry counts once more, and the decision reopens by itself."""
    desk.on("10")
    for file in ("seeds/south.txt", "claims/toll.yaml"):
        desk.changes(file, "175", "180")
    done = desk.runs("check", "--claim", "death-toll", "--select", "decision-stale")

    assert 1 == done.status
    assert "south: value 175 -> 180; quote “counted [175 -> 180] people killed”" in done.out
    assert "error[values-conflict] death-toll" in desk.findings()
    assert "*Decision reopened*" in desk.runs("report", "-o", "-").out


def _the_decision_is_made_anew(desk: Desk) -> None:
    """11 November: read again, it still holds, until the 20th."""
    desk.on("11")
    done = desk.runs("decide", "death-toll", "--stamp", "--until", "2026-11-20")

    assert 0 == done.status
    assert "Ana Ito, 2026-11-11, until 2026-11-20: prefer east" in done.out
    assert 2 == len(desk.findings())
    changed = desk.git("diff", "--unified=0", "--", DECISIONS)
    assert "-        value: 175\n-        quote: counted 175 people killed\n" in changed
    assert "+        value: 180\n+        quote: counted 180 people killed\n" in changed
    desk.commits("The count of the 10th changes nothing")


def _two_branches_decide_on_different_claims(desk: Desk) -> None:
    """12 November: Ana and Bo decide at the same time; git merges what they wrote."""
    desk.on("12")
    on_claim = ("--treat", "pending", "--because", "lawyers were asked")
    desk.git("checkout", "--quiet", "-b", "bo")
    assert 0 == desk.runs("decide", "arrests", *on_claim, "--by", "Bo Lind").status
    added = [line[:1] for line in desk.git("diff", "--unified=0").splitlines()[5:]]
    assert {"+"} == set(added)
    desk.commits("Arrests: pending")
    desk.git("checkout", "--quiet", "main")
    # The curfew is put behind the arrests and before the death toll, which is between the two.
    assert (
        0
        == desk.runs(
            *("decide", "death-toll", "--rule", "values-imprecise", "--treat", "not-a-conflict"),
            *("--because", "a bound and a count"),
        ).status
    )
    desk.commits("Death toll: no conflict")
    desk.git("merge", "--quiet", "--no-edit", "bo")

    assert ["error[values-conflict] curfew"] == desk.findings()
    assert "3 decisions = 3 in force" in desk.runs("decisions").out


def _two_branches_decide_on_the_same_claim(desk: Desk) -> None:
    """13 November: both decide on the curfew; git asks, crosscheck says where, they agree."""
    desk.on("13")
    curfew = ("decide", "curfew", "--rule", "values-conflict")
    desk.git("checkout", "--quiet", "-b", "bo-again")
    desk.runs(*curfew, "--treat", "range", "--because", "both may be right", "--by", "Bo Lind")
    desk.commits("Curfew: a range")
    desk.git("checkout", "--quiet", "main")
    desk.runs(*curfew, "--treat", "prefer=post", "--because", "it saw the end")
    desk.commits("Curfew: twelve days")
    desk.git("merge", "--quiet", "bo-again", fails=True)

    marked = desk.runs("check")
    assert 2 == marked.status
    assert "git could not merge two versions of this file, and both stand here" in marked.out
    refused = desk.runs(*curfew, "--treat", "defer", "--because", "x")
    assert (2, True) == (refused.status, "<<<<<<<" in desk.text(DECISIONS))

    desk.writes(DECISIONS, _both(desk))
    assert {
        "error[decisions-differ] curfew",
        "error[values-conflict] curfew",
    } == set(desk.findings())
    assert "2 at odds" in desk.runs("decisions").out
    agreed = desk.runs(*curfew, "--treat", "prefer=post", "--because", "it saw the end")
    assert (0, 2) == (agreed.status, agreed.out.count("in place of: "))
    dissent = ("--dissent", "--because", "both may be right", "--by", "Bo Lind")
    assert 0 == desk.runs("decide", "curfew", *dissent).status
    desk.commits("Curfew: twelve days, with a dissent")

    assert (0, []) == (desk.runs("check").status, desk.findings())
    assert "- *Dissent* — Both may be right. (Bo Lind, 13 November 2026)" in (
        desk.runs("report", "-o", "-").out
    )


def _both(desk: Desk) -> str:
    """Return the decisions with both entries, as an editor leaves them who cannot choose."""
    ours = desk.git("show", f"main:{DECISIONS}")
    theirs = desk.git("show", f"bo-again:{DECISIONS}")
    start = theirs.index("  - claim: curfew")
    entry = theirs[start : theirs.index("  - claim: death-toll")]
    return ours.replace("  - claim: death-toll", f"{entry}  - claim: death-toll", 1)


def _its_time_is_over(desk: Desk) -> None:
    """21 November: the decision on the death toll held until yesterday."""
    desk.on("21")
    done = desk.runs("check", "--select", "decision-stale")

    assert 1 == done.status
    assert "it held until 2026-11-20, which has passed" in done.out
    assert 2 == desk.runs("decide", "death-toll", "--rule", "values-conflict", "--stamp").status
    confirmed = desk.runs(
        *("decide", "death-toll", "--rule", "values-conflict", "--stamp"),
        *("--until", "2026-11-30"),
    )
    assert (0, 0) == (confirmed.status, desk.runs("check").status)
    desk.commits("Ten days more for the death toll")


def _the_conflict_is_settled_at_the_source(desk: Desk) -> None:
    """25 November: the ministry agrees with the officials, and the decision can go."""
    desk.on("25")
    for file in ("seeds/south.txt", "claims/toll.yaml"):
        desk.changes(file, "180", "225")
    stale = [line for line in desk.findings() if "decision-stale" in line]
    assert ["error[decision-stale] death-toll"] == stale  # on what is not a conflict: south joined
    desk.runs("decide", "death-toll", "--rule", "values-imprecise", "--stamp")
    before = desk.text(DECISIONS)
    done = desk.runs("decisions", "--prune")

    assert 0 == done.status
    assert "good news: 1 conflict settled at the source; 3 decisions left\n" in done.out
    removed = [line for line in before.splitlines() if line not in desk.text(DECISIONS)]
    assert removed
    assert [] == [line for line in desk.text(DECISIONS).splitlines() if line not in before]
    assert (0, []) == (desk.runs("check").status, desk.findings())
    desk.commits("The ministry agrees")


def _the_report_goes_out(desk: Desk) -> None:
    """30 November: the report shows what was decided, and is the same on every machine."""
    desk.on("30")
    assert 0 == desk.runs("report").status
    report = desk.text("reports/discrepancies.md")

    assert 0 == desk.runs("report", "--check").status
    assert "| disputed, decided |" in report
    assert "- *Decided* — Prefer post: twelve days. It saw the end. (Ana Ito, 13" in report
    assert "Keep pending: who says what is printed as unconfirmed. Lawyers were asked." in report
