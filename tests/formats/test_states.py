"""What changed between two states, in a terminal and as JSON."""

import json
import re
from pathlib import Path

from attrs import evolve

from crosscheck.formats.states import render_changes, render_changes_as_json
from crosscheck.model import Verdict
from crosscheck.model.changed import Change, Changes, Edit, Turn
from crosscheck.text import Location, Point

DOCS = Path(__file__).parents[2] / "docs" / "json.md"
CHANGES = Changes(
    "main",
    "HEAD",
    sources=(
        Change(
            "changed",
            "wire",
            "seeds/wire.txt",
            Location("seeds/sources.yaml", Point(4, 3)),
            (Edit("title", "A ferry", "The ferry"), Edit("text", "14 people", "15 people", 3)),
        ),
        Change("added", "post", "seeds/post.txt", None, (Edit("file", "", "seeds/post.txt"),)),
    ),
    claims=(
        Change(
            "removed",
            "hurt",
            "How many?",
            Location("claims/a.yaml", Point(1, 3)),
            (Edit("question", "How many?", ""), Edit("note", "Ask again.", "")),
        ),
    ),
    statements=(
        Change(
            "changed",
            "injured",
            "15 (wire)",
            Location("claims/a.yaml", Point(9, 7)),
            (Edit("value", "14", "15"),),
        ),
    ),
    verdicts=(Turn("injured", Verdict.CLOSE, Verdict.DISPUTED, "Two answers."),),
)


def test_each_change_stands_under_what_it_is_one_of() -> None:
    assert """\
sources
  ~ wire: seeds/wire.txt  (seeds/sources.yaml:4:3)
      title: [-A-] {+The+} ferry
      text, line 3: [-14-] {+15+} people
  + post: seeds/post.txt

claims
  - hurt: How many?  (claims/a.yaml:1:3)
      note: Ask again.

statements
  ~ injured: 15 (wire)  (claims/a.yaml:9:7)
      value: [-14-] {+15+}

verdicts
  ~ injured: close, now disputed
      Two answers.

from main to HEAD: 2 sources, 1 claim, 1 statement and 1 verdict changed
""" == render_changes(CHANGES, colour=False)


def test_where_nothing_changed_one_line_says_so() -> None:
    assert (
        "from main to HEAD: no source, claim, statement, verdict or decision changed\n"
        == render_changes(Changes("main", "HEAD"), colour=False)
    )


def test_without_its_colours_it_is_the_same() -> None:
    coloured = render_changes(CHANGES, colour=True)

    assert "\033[1;32m{+15+}\033[0m" in coloured
    assert render_changes(CHANGES, colour=False) == re.sub(r"\033\[[\d;]*m", "", coloured)


def test_what_was_typed_can_neither_move_nor_hide_anything() -> None:
    (statement,) = CHANGES.statements
    typed = "a\u202eb\n\033[31m" + "x" * 1000
    wild = evolve(statement, id=typed, name=typed, edits=(Edit("value", "", typed),))

    shown = render_changes(Changes(typed, typed, statements=(wild,)), colour=False)

    assert set() == set("\u202e\033\r") & set(shown)
    assert 5 == len(shown.splitlines())


def test_json_holds_all_of_it() -> None:
    found = json.loads(render_changes_as_json(CHANGES))

    assert (1, "main", "HEAD") == (found["version"], found["before"], found["after"])
    assert ["changed", "added"] == [each["how"] for each in found["sources"]]
    assert {"field": "text", "before": "14 people", "after": "15 people", "line": 3} == found[
        "sources"
    ][0]["edits"][1]
    assert None is found["sources"][1]["edits"][0]["before"]
    assert {
        "claim": "injured",
        "before": "close",
        "after": "disputed",
        "sentence": "Two answers.",
    } == found["verdicts"][0]


def test_every_key_of_the_json_is_documented() -> None:
    documented = set(re.findall(r"`([^`]+)`", DOCS.read_text(encoding="utf-8")))
    keys = set(re.findall(r'"([a-z_]+)":', render_changes_as_json(CHANGES)))

    assert set() == keys - documented
