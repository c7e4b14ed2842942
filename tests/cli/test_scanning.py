"""`crosscheck scan`: what sources say on the claims, and what is recorded of it."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.digest import digest

Run = Callable[..., Any]

WEST = """\
Western Herald

Thirty-one people were killed in the unrest, the mayor said. Two officers were arrested.
"""
ARRESTS = """\
# Who was taken in.
- id: arrests
  question: How many officers were arrested?   # of any rank
  measure: arrested
  statements: []
"""


@pytest.fixture(name="west")
def west_fixture(project: Path) -> Path:
    """Return the project with a source that nobody has gone through, and a bare question."""
    (project / "seeds" / "west.txt").write_text(WEST, encoding="utf-8")
    (project / "claims" / "arrests.yaml").write_text(ARRESTS, encoding="utf-8")
    return project


def toll(project: Path) -> str:
    return (project / "claims" / "toll.yaml").read_text(encoding="utf-8")


class TestShowing:
    """What is printed."""

    def test_a_source_that_nobody_has_gone_through_is_searched(self, run: Run, west: Path) -> None:
        outcome = run("scan")

        assert outcome.status == 0
        assert "west  seeds/west.txt" in outcome.out
        assert "north" not in outcome.out.splitlines()[0]

    def test_a_passage_is_shown_with_its_value_standing_place_words_and_score(
        self, run: Run, west: Path
    ) -> None:
        out = run("scan", "west", "--claim", "death-toll").out

        recorded = "more than 200 (north), 164 (south), 225 (east)"
        assert f"1. 31, according to the mayor: conflict with {recorded}" in out
        assert "--> seeds/west.txt:3:1: " in out
        assert "| Thirty-one people were killed in the unrest, the mayor said.\n" in out
        assert "| ^^^^^^^^^^ ~~~~~~      ~~~~~~\n" in out
        assert " = words " in out
        assert "value 50 (killed)" in out or "value 49" in out

    def test_a_silent_source_shows_what_was_searched_for(self, run: Run, west: Path) -> None:
        out = run("scan", "south", "--claim", "arrests").out

        assert "arrests: searched, silent (officers, arrested)" in out
        assert "1 source, 1 claim: 0 spoken to + 1 silent" in out

    def test_what_is_quoted_already_is_named(self, run: Run, west: Path) -> None:
        assert (
            "164, according to the ministry: recorded as south"
            in run("scan", "south", "--claim", "death-toll").out
        )

    def test_where_everything_was_gone_through_it_says_so(self, run: Run, project: Path) -> None:
        outcome = run("scan")

        assert (outcome.status, outcome.out) == (0, "")
        assert "no source is left without a statement or a review" in outcome.err

    def test_fewer_passages_can_be_asked_for(self, run: Run, west: Path) -> None:
        assert " 2. " not in run("scan", "west", "--most", "1").out

    def test_json_holds_the_same(self, run: Run, west: Path) -> None:
        found = json.loads(run("scan", "west", "--format", "json").out)

        (source,) = found["sources"]
        by_claim = {each["claim"]: each for each in source["claims"]}
        best = by_claim["death-toll"]["proposals"][0]
        assert found["version"] == 1
        assert best["value"]["stated"] == "31"
        assert best["level"] == "conflict"
        assert {each["statement"] for each in best["standings"]} == {"north", "south", "east"}
        assert best["score"] == pytest.approx(sum(part["points"] for part in best["parts"]))
        assert WEST[best["quote"]["start"] : best["quote"]["end"]] == best["quote"]["text"]

    def test_without_claims_there_is_nothing_to_search_for(self, run: Run, project: Path) -> None:
        (project / "claims" / "toll.yaml").unlink()

        assert run("scan").status == 3

    def test_a_project_with_mistakes_is_searched_and_the_mistakes_are_told(
        self, run: Run, west: Path
    ) -> None:
        (west / "claims" / "bad.yaml").write_text("- id: [", encoding="utf-8")

        outcome = run("scan", "west")

        assert outcome.status == 2
        assert "Thirty-one" in outcome.out
        assert "problem: " in outcome.err

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["weat"], "there is no source weat; did you mean east?"),
            (["west", "--claim", "arrest"], "there is no claim arrest; did you mean arrests?"),
            (["west", "--write", "arrest"], "there is no claim arrest; did you mean arrests?"),
            (["--write", "arrests"], "--write records one passage: name one SOURCE"),
            (["--silent"], "name the SOURCE"),
            (["west", "--nth", "2"], "--nth, --value and --speaker go with --write"),
            (["west", "--accept", "--silent"], "exclude each other"),
            (["west", "--accept"], "--accept asks one by one and needs a terminal"),
        ],
    )
    def test_a_slip_gets_a_message(
        self, run: Run, west: Path, arguments: list[str], message: str
    ) -> None:
        outcome = run("scan", *arguments)

        assert outcome.status == 2
        assert message in outcome.err


class TestWriting:
    """`--write` and `--silent`."""

    def test_a_statement_is_added_and_every_other_byte_stays(self, run: Run, west: Path) -> None:
        before = toll(west)

        outcome = run("scan", "west", "--write", "death-toll")

        assert outcome.out == (
            "recorded in claims/toll.yaml: death-toll, west: 31\n"
            "now read on: crosscheck scan west --accept, "
            "or crosscheck scan west --silent when there is nothing more\n"
        )
        assert toll(west) == before + (
            "    - source: west\n"
            "      speaker: the mayor\n"
            "      value: 31\n"
            "      quote: Thirty-one people were killed in the unrest, the mayor said\n"
        )

    def test_a_source_that_was_gone_through_needs_no_more_reading(
        self, run: Run, west: Path
    ) -> None:
        run("scan", "west", "--silent", "--by", "Anna")

        assert "now read on" not in run("scan", "west", "--write", "death-toll").out

    def test_what_was_recorded_is_found_by_check(self, run: Run, west: Path) -> None:
        run("scan", "west", "--write", "death-toll")

        out = run("check", "--select", "quote-not-found,value-not-in-quote,values-conflict").out

        assert "quote-not-found" not in out
        assert "31 (the mayor in west)" in out

    def test_the_first_statement_of_a_claim_is_added_too(self, run: Run, west: Path) -> None:
        run("scan", "west", "--write", "arrests", "--speaker", "the mayor")

        assert (west / "claims" / "arrests.yaml").read_text(encoding="utf-8") == (
            "# Who was taken in.\n"
            "- id: arrests\n"
            "  question: How many officers were arrested?   # of any rank\n"
            "  measure: arrested\n"
            "  statements:\n"
            "    - source: west\n"
            "      speaker: the mayor\n"
            "      value: 2\n"
            "      quote: Two officers were arrested\n"
            "      scope: {group: officers}\n"
        )

    def test_it_is_not_recorded_twice(self, run: Run, west: Path) -> None:
        run("scan", "west", "--write", "death-toll")
        recorded = toll(west)

        outcome = run("scan", "west", "--write", "death-toll")

        assert outcome.status == 2
        assert "the passage is quoted already: west/the-mayor of death-toll" in outcome.err
        assert toll(west) == recorded

    def test_a_passage_that_is_not_there_cannot_be_recorded(self, run: Run, west: Path) -> None:
        outcome = run("scan", "west", "--write", "death-toll", "--nth", "5")

        assert outcome.status == 2
        assert "and no number 5" in outcome.err

    def test_a_value_that_cannot_be_read_is_not_written(self, run: Run, west: Path) -> None:
        before = toll(west)

        outcome = run("scan", "west", "--write", "death-toll", "--value", "many of them")

        assert outcome.status == 2
        assert "nothing was recorded" in outcome.err
        assert toll(west) == before

    def test_a_stance_is_yours_to_say(self, run: Run, west: Path) -> None:
        (west / "claims" / "unrest.yaml").write_text(
            "- id: unrest\n  question: Was there unrest?\n  kind: stance\n", encoding="utf-8"
        )

        refused = run("scan", "west", "--write", "unrest")
        taken = run("scan", "west", "--write", "unrest", "--value", "affirms")

        assert "its value is yours to judge" in refused.err
        assert "recorded in claims/unrest.yaml" in taken.out

    def test_a_silence_is_recorded_and_ends_when_the_text_changes(
        self, run: Run, west: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CROSSCHECK_TODAY", "2026-11-25")

        outcome = run("scan", "west", "--silent", "--by", "Anna")

        assert outcome.out == (
            "recorded in claims/reviews.yaml: west gone through, silent on 2 claims\n"
        )
        reviews = (west / "claims" / "reviews.yaml").read_text(encoding="utf-8")
        assert f"text: {digest(WEST)}" in reviews
        assert "on: 2026-11-25" in reviews
        assert "no source is left without a statement or a review" in run("scan").err
        (west / "seeds" / "west.txt").write_text(WEST + "\nMore.\n", encoding="utf-8")
        assert "west  seeds/west.txt" in run("scan").out

    def test_through_whom_it_is_told_is_noted(self, run: Run, west: Path) -> None:
        (west / "seeds" / "west.txt").write_text(
            "The mayor said that 31 people were killed in the unrest, according to Reuters.\n",
            encoding="utf-8",
        )

        assert ", via Reuters: " in run("scan", "west", "--claim", "death-toll").out
        run("scan", "west", "--write", "death-toll")

        assert "      note: Told by way of Reuters.\n" in toll(west)


class TestChecking:
    """`crosscheck check` searches what nobody has gone through."""

    def test_a_conflict_that_nobody_recorded_is_an_error(self, run: Run, west: Path) -> None:
        out = run("check", "--select", "statement-unrecorded").out

        assert "error[statement-unrecorded] death-toll: west speaks to it" in out
        assert "31, against more than 200 (north), 164 (south), 225 (east)" in out
        assert "warning[statement-unrecorded] arrests: west speaks to it" in out
        assert "--> seeds/west.txt:3:1" in out

    def test_a_source_that_was_gone_through_is_not_searched(self, run: Run, west: Path) -> None:
        run("scan", "west", "--silent", "--by", "Anna")

        assert "statement-unrecorded" not in run("check").out


def test_passages_are_taken_one_by_one_on_a_terminal(west: Path) -> None:
    """A real terminal: the first passage is taken, the rest is left, the source is gone through."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", "scan", "west", "--accept", "--by", "Anna"],
        cwd=west,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"NO_COLOR": "1"},
    ) as process:
        os.write(ours, b"n\ny\ny\n")
        out = process.communicate(timeout=60)[0].decode()

    assert process.returncode == 0, out
    assert "take it? [y]es" in out
    assert "recorded in claims/toll.yaml: death-toll, west: 31" in out
    assert "west gone through, silent on 1 claim" in out
