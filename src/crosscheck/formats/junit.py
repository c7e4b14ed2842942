"""JUnit's XML, which every CI shows as tests: a suite a claims file, a case a claim or finding.

A case fails where its finding makes the run fail; a lesser finding is told in a case that passes. A
claim on which nothing was found is a case that passes, and what could not be read is an error.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from crosscheck.errors import Problem
from crosscheck.formats.order import worst_first
from crosscheck.formats.view import View
from crosscheck.formats.visible import cut, visible
from crosscheck.model import Finding, Report
from crosscheck.text import Location

_LONGEST = 400
"""Columns of a message in an attribute; the whole stands in the text."""
_PROJECT = "project"
"""The suite of what has no place in a file."""

Case = tuple[str, Xml.Element]
"""The file that a case belongs to, and the case."""


def render(report: Report, view: View) -> str:
    """Return *report* as suites of test cases; their numbers add up to those of all."""
    report = worst_first(report)
    suites: dict[str, list[Xml.Element]] = defaultdict(list)
    for file, case in (*_problems(report, view), *_findings(report, view), *_quiet(report, view)):
        suites[file].append(case)
    root = Xml.Element("testsuites", name="crosscheck")
    for file in sorted(suites):
        suite = Xml.SubElement(root, "testsuite", name=_suite(file, view))
        suite.extend(_named_apart(suites[file]))
        _count(suite)
    _count(root)
    Xml.indent(root)
    text = Xml.tostring(root, encoding="unicode").replace("##[", "#&#35;[")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _problems(report: Report, view: View) -> Iterator[Case]:
    for problem in report.corpus.problems:
        file = problem.location.file if problem.location else ""
        case = _case("could not be read", file, problem.location, view)
        error = Xml.SubElement(
            case, "error", type="problem", message=cut(problem.message, _LONGEST)
        )
        error.text = _told(problem, view)
        yield file, case


def _told(problem: Problem, view: View) -> str:
    lines = [f"problem: {problem.message}"]
    if problem.location:
        lines.append(f"--> {_at(problem.location, view)}")
    if problem.help:
        lines.append(f"help: {problem.help}")
    return "\n".join(map(visible, lines))


def _findings(report: Report, view: View) -> Iterator[Case]:
    for finding in report.findings:
        name = f"{finding.claim or _PROJECT}: {finding.rule}"
        case = _case(name, finding.location.file, finding.location, view)
        if view.failing(finding.severity):
            message = cut(finding.message, _LONGEST)
            told = Xml.SubElement(case, "failure", type=visible(finding.rule), message=message)
        else:
            told = Xml.SubElement(case, "system-out")
        told.text = "\n".join(map(visible, _lines(finding, view)))
        yield finding.location.file, case


def _lines(finding: Finding, view: View) -> Iterator[str]:
    yield f"{finding.severity.name.lower()}: {finding.message}"
    yield f"--> {_at(finding.location, view)}"
    for related in finding.related:
        yield f"--> {_at(related.location, view)}: {related.message}"
    if finding.help:
        yield f"help: {finding.help}"


def _at(location: Location, view: View) -> str:
    return f"{view.file(location.file)}:{location.start.line}:{location.start.column}"


def _quiet(report: Report, view: View) -> Iterator[Case]:
    """Yield a case for each claim on which nothing was found."""
    told = {claim for finding in report.findings for claim in (finding.claim, *finding.others)}
    for judgement in report.judgements:
        claim = judgement.claim
        if claim.id not in told:
            file = claim.location.file
            yield file, _case(claim.id, file, claim.id_location or claim.location, view)


def _case(name: str, file: str, location: Location | None, view: View) -> Xml.Element:
    case = Xml.Element("testcase", classname=_suite(file, view), name=visible(name))
    if location:
        case.set("file", visible(view.file(location.file)))
        case.set("line", str(location.start.line))
    return case


def _suite(file: str, view: View) -> str:
    return visible(view.file(file)) if file else _PROJECT


def _named_apart(cases: list[Xml.Element]) -> list[Xml.Element]:
    """Return *cases* of one suite with a number behind names that were there before.

    Readers take two cases of one name for one.
    """
    seen: Counter[str] = Counter()
    for case in cases:
        name = case.get("name", "")
        seen[name] += 1
        if seen[name] > 1:
            case.set("name", f"{name} ({seen[name]})")
    return cases


def _count(element: Xml.Element) -> None:
    """Write down how many cases *element* holds, and how many of them fail."""
    for key, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
        element.set(key, str(len(element.findall(f".//{tag}"))))
