"""The JSON holds all that a report holds, and docs/json.md describes every key of it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crosscheck.formats.machine import VERSION, render_json
from crosscheck.model import Report

DOCS = Path(__file__).parents[2] / "docs" / "json.md"


@pytest.fixture(scope="module")
def found(report: Report) -> Any:
    """Return the sample report, read back."""
    return json.loads(render_json(report))


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    if isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


def test_every_key_is_documented(found: Any) -> None:
    documented = set(re.findall(r"`([^`]+)`", DOCS.read_text(encoding="utf-8")))
    assert set(_keys(found)) - documented == set()


def test_the_version_is_the_documented_one(found: Any) -> None:
    assert found["version"] == VERSION
    assert f"| `version` | {VERSION} |" in DOCS.read_text(encoding="utf-8")


def test_totals_add_up(found: Any) -> None:
    totals = found["totals"]
    anchored = ("linked", "drifted", "ambiguous", "not_found")
    assert totals["statements"] == sum(totals[each] for each in anchored)
    assert totals["claims"] == sum(totals["verdicts"].values()) == len(found["claims"])
    assert sum(totals["findings"].values()) == len(found["findings"])
    assert totals["problems"] == len(found["problems"]) == 1


def test_offsets_and_lines_lead_to_the_words(found: Any, report: Report) -> None:
    texts = {source.file: source.text for source in report.corpus.sources}
    spans = [
        span
        for claim in found["claims"]
        for statement in claim["statements"]
        for span in statement["anchor"]["spans"]
    ]
    assert len(spans) == found["totals"]["linked"]
    for span in spans:
        place = span["location"]
        text = texts[place["file"]]
        assert text[span["start"] : span["end"]] == span["text"]
        line = text.splitlines()[place["line"] - 1]
        assert line[place["column"] - 1 :].startswith(span["text"].splitlines()[0])


def test_figures_are_strings_and_days_are_iso_dates(found: Any) -> None:
    claims = {claim["id"]: claim for claim in found["claims"]}
    toll = {each["source"]: each["value"] for each in claims["death-toll"]["statements"]}
    assert toll["makrogianni"]["low"] == "225"
    assert toll["makrogianni"]["high"] is None
    days = claims["troops-requested-on"]["statements"][0]["value"]
    assert (days["first"], days["last"]) == (None, "2022-01-07")


def test_what_was_not_found_comes_with_its_nearest_passage(found: Any) -> None:
    claims = {claim["id"]: claim for claim in found["claims"]}
    anchors = [each["anchor"] for each in claims["arrests"]["statements"]]
    (lost,) = [anchor for anchor in anchors if anchor["status"] == "not found"]
    assert lost["candidates"][0]["span"]["text"] == (
        "more than 5000 demonstrators have been arrested"
    )
    assert lost["candidates"][0]["differences"] == [
        {"kind": "number", "quoted": "6000", "found": "5000"}
    ]


def test_a_source_tells_whether_anyone_has_gone_through_it_as_it_is(found: Any) -> None:
    assert {
        "crisis-group-page": None,
        "crisis-group-podcast": {"on": "2026-11-25", "by": "Anna", "current": True},
        "iwpr": {"on": "2026-11-02", "by": None, "current": False},
        "makrogianni": None,
        "paris-globalist": None,
    } == {source["id"]: source["reviewed"] for source in found["sources"]}


def test_a_claim_tells_which_sources_are_silent_on_it_as_they_are(found: Any) -> None:
    silent = {claim["id"]: claim["silent"] for claim in found["claims"] if claim["silent"]}

    assert {
        "officers-killed": ["crisis-group-podcast"],
        "troops-requested-by": ["crisis-group-podcast"],
    } == silent
