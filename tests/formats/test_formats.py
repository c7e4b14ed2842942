"""What holds for every format: the same findings, counted, and nothing that a source can command.

Both are tried over the registry, so that a format that is added to it is tried too.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from attrs import evolve, frozen
from markdown_it import MarkdownIt

import crosscheck
from crosscheck.errors import Problem
from crosscheck.formats import FORMATS, renderer
from crosscheck.formats.view import View
from crosscheck.model import Finding, Related, Report, Severity
from crosscheck.text import Location, Point

ROOT = Path(__file__).parents[2]
SEVERITIES = [severity.name.lower() for severity in Severity]

every_format = pytest.mark.parametrize("name", FORMATS)


def shown(name: str, report: Report, view: View | None = None) -> str:
    return renderer(name)(report, view or View())


@pytest.fixture(scope="module")
def own() -> Report:
    """Return the report on this repository."""
    return crosscheck.check(crosscheck.load(str(ROOT)))


# --- what a format says, counted in it as a reader of it would -----------------------------------


@frozen
class Command:
    """A command as GitHub's runner reads one."""

    name: str
    properties: Mapping[str, str]
    message: str


def commands(log: str) -> list[Command]:
    """Return the commands in a *log*, found and decoded by the rules of GitHub's runner.

    One form stands at the beginning of a line, after blanks; an older one anywhere in it.
    """
    found = []
    for line in re.split(r"\r\n|\r|\n", log):
        if match := re.match(r"\s*::([\w-]+)(?: (.*?))?::(.*)", line):
            told = dict(each.split("=", 1) for each in (match[2] or "").split(",") if each)
            properties = {key: decoded(value, "%3A:", "%2C,") for key, value in told.items()}
            found.append(Command(match[1], properties, decoded(match[3])))
        elif match := re.search(r"##\[([\w-]+).*?\](.*)", line):
            found.append(Command(match[1], {}, match[2]))
    return found


def decoded(text: str, *more: str) -> str:
    for code in ("%0D\r", "%0A\n", *more, "%25%"):
        text = text.replace(code[:3], code[3:])
    return text


def in_json(text: str) -> Iterator[str]:
    found = json.loads(text)
    yield from (finding["severity"] for finding in found["findings"])
    yield from ("problem" for _ in found["problems"])


def in_plain(text: str) -> Iterator[str]:
    yield from (match[1] for match in re.finditer(r"^(error|warning|note)\[", text, re.MULTILINE))
    yield from ("problem" for _ in re.finditer(r"^problem: ", text, re.MULTILINE))


def in_github(text: str) -> Iterator[str]:
    for command in commands(text):
        if command.properties["title"] == "could not be read":
            yield "problem"
        elif command.properties["title"] != "crosscheck":
            yield command.name.replace("notice", "note")


def in_sarif(text: str) -> Iterator[str]:
    (run,) = json.loads(text)["runs"]
    yield from (result["level"] for result in run["results"])
    yield from ("problem" for _ in run["invocations"][0]["toolExecutionNotifications"])


def in_junit(text: str) -> Iterator[str]:
    for case in Xml.fromstring(text).iter("testcase"):  # noqa: S314 - crosscheck wrote it
        for told in case:
            yield (told.text or "").partition(":")[0]


def in_gitlab(text: str) -> Iterator[str]:
    words = {"major": "error", "minor": "warning", "info": "note", "blocker": "problem"}
    yield from (words[issue["severity"]] for issue in json.loads(text))


def in_markdown(text: str) -> Iterator[str]:
    """Yield the severity of each item: of a fold it is the summary's, of the others error."""
    severity = "error"
    for line in text.splitlines():
        if line.startswith("#### Could"):
            severity = "problem"
        elif line.startswith("#### What"):
            severity = "error"
        elif match := re.match(r"<details><summary>\d+ (?:more )?(\w+?)s?</summary>", line):
            severity = match[1]
        elif line.startswith("- "):
            yield severity


READERS: Mapping[str, Callable[[str], Iterator[str]]] = {
    "plain": in_plain,
    "json": in_json,
    "github": in_github,
    "sarif": in_sarif,
    "junit": in_junit,
    "gitlab": in_gitlab,
    "markdown": in_markdown,
}


@every_format
def test_the_same_is_found_in_every_format(name: str, own: Report) -> None:
    expected = Counter(finding.severity.name.lower() for finding in own.findings)

    assert set(SEVERITIES) == set(expected)
    assert expected == Counter(READERS[name](shown(name, own)))


@every_format
def test_what_could_not_be_read_is_shown_and_is_no_finding(name: str, report: Report) -> None:
    expected = Counter(finding.severity.name.lower() for finding in report.findings)

    assert expected | Counter(problem=1) == Counter(READERS[name](shown(name, report)))


@every_format
def test_a_report_on_nothing_can_be_read(name: str, report: Report) -> None:
    nothing = evolve(report, corpus=evolve(report.corpus, problems=()), judgements=(), findings=())

    assert [] == list(READERS[name](shown(name, nothing)))


@every_format
def test_the_same_report_gives_the_same_bytes(name: str, own: Report) -> None:
    again = evolve(own, findings=own.findings[::-1], judgements=own.judgements[::-1])

    assert shown(name, own) == shown(name, again)


@every_format
def test_paths_lead_from_where_the_reader_stands(name: str, report: Report) -> None:
    """JSON and the terminal keep to the project, whose root they are read in."""
    text = shown(name, report, View(folder="texts/kazakhstan"))

    paths = set(re.findall(r"[\w/]*claims/unrest", text))
    assert paths == {
        "claims/unrest" if name in {"json", "plain"} else "texts/kazakhstan/claims/unrest"
    }


PAGES = MarkdownIt("gfm-like")
assert PAGES.linkify is not None
# What linkify-it takes for addresses beyond GitHub: names without a scheme, and schemes left out.
PAGES.linkify.set({"fuzzy_link": False}).add("//", None)

# --- hostile text --------------------------------------------------------------------------------

HOSTILE = (
    "::error::owned",
    "%0A::error file=a,line=1::owned",
    "\n::warning::owned\r\n::add-mask::the",
    "\r::stop-commands::x",
    "##[error]owned ##[add-mask]the",
    "a|b`c`d*e*_f_",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</details><!-- --> ]]></failure>",
    "\x1b[31mred\x1b[0m \x9b31m \x07\x00",
    "225\u202e522 \u2066isolate\u2069 \u2028::error::owned",
    "[text](javascript:alert(1)) ![x](y) [1](1) {0}",
    "@everyone #1 https://example.org :tada: $x$",
    "\ud800 \U000e0041 \ufffe",
)


def hostile(report: Report, text: str) -> Report:
    """Return *report* with *text* wherever a source or an editor can put any."""
    place = Location(f"seeds/{text}", Point(1, 1), Point(1, 6))
    finding = Finding(
        rule="values-conflict",
        severity=Severity.ERROR,
        message=text,
        location=place,
        related=(Related(place, text), Related(report.findings[0].location, text)),
        help=text,
        claim=text,
        statements=(text,),
        sources=(text,),
    )
    findings = [evolve(finding, severity=each, claim=text or None) for each in Severity]
    problems = (Problem(text, place, text), Problem(text))
    judgement = report.judgements[0]
    claim = evolve(judgement.claim, id=text, question=text)
    return evolve(
        report,
        corpus=evolve(report.corpus, problems=problems, texts={place.file: f"words {text}"}),
        judgements=(evolve(judgement, claim=claim), *report.judgements[1:]),
        findings=tuple(findings),
    )


@pytest.fixture(params=HOSTILE, ids=range(len(HOSTILE)))
def hostile_text(request: pytest.FixtureRequest) -> str:
    """Return one text that means something to a terminal, a runner, a renderer or a parser."""
    return str(request.param)


@every_format
def test_hostile_text_leaves_the_count_alone(name: str, report: Report, hostile_text: str) -> None:
    """Nothing can be added or taken away: each format is read back and counted."""
    found = Counter(READERS[name](shown(name, hostile(report, hostile_text))))

    assert Counter(error=1, warning=1, note=1, problem=2) == found


@every_format
def test_hostile_text_issues_no_command(name: str, report: Report, hostile_text: str) -> None:
    found = commands(shown(name, hostile(report, hostile_text)))

    assert (5 if name == "github" else 0) == len(found)
    assert {command.name for command in found} <= {"error", "warning", "notice"}


@every_format
def test_no_character_is_hidden_or_moves_others(
    name: str, report: Report, hostile_text: str
) -> None:
    text = shown(name, hostile(report, hostile_text))

    assert text.encode()
    assert set() == {
        character
        for character in set(text) - {"\n"}
        if unicodedata.category(character)[0] == "C"
        or unicodedata.category(character) in {"Zl", "Zp"}
    }


def test_hostile_text_in_an_annotation_stays_in_its_property(
    report: Report, hostile_text: str
) -> None:
    for command in commands(shown("github", hostile(report, hostile_text))):
        assert set(command.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert command.properties.get("line", "1") == "1"
        assert "\n" not in "".join([*command.properties.values(), command.message])


def test_hostile_text_in_a_comment_is_text(report: Report, hostile_text: str) -> None:
    """Rendered as GitHub does it: no link, no picture, no element that is not crosscheck's own."""
    page = PAGES.render(shown("markdown", hostile(report, hostile_text)))

    elements = set(re.findall(r"<([a-z]\w*)", page))
    assert elements <= {"h3", "h4", "p", "strong", "em", "ul", "li", "details", "summary"}
    assert page.count("<!-- crosscheck -->") == 1
    assert page.count("<details>") == page.count("</details>") == 2


def test_hostile_text_in_a_result_makes_no_link(report: Report, hostile_text: str) -> None:
    (run,) = json.loads(shown("sarif", hostile(report, hostile_text)))["runs"]

    for result in run["results"]:
        links = re.findall(r"(?<!\\)\]\((\d+)\)", re.sub(r"\\\\", "", result["message"]["text"]))
        assert ["1", "2"] == links
