"""SARIF 2.1.0, the form in which code scanning and editors take findings.

Section numbers are those of the OASIS standard. A finding's place is the claim's line, every
passage is a related location with its own message, and its stamp tells whether it is still the
same one, wherever its lines have moved. What is decided is suppressed, with the reason.
"""

from collections.abc import Sequence
from urllib.parse import quote

from crosscheck import __version__, rulebook
from crosscheck.errors import Problem
from crosscheck.formats.jsontext import dumped
from crosscheck.formats.jsonvalues import Json
from crosscheck.formats.order import worst_first
from crosscheck.formats.view import View
from crosscheck.formats.visible import visible
from crosscheck.formats.wording import sentence
from crosscheck.model import Decided, Finding, Related, Report
from crosscheck.rules import RULES, Rule, explanation
from crosscheck.stamping import stamps
from crosscheck.text import Location

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_BASE = "%SRCROOT%"
"""Stands for the folder that paths are relative to: the checkout, for code scanning."""
_INDEX = {name: index for index, name in enumerate(RULES)}


def render(report: Report, view: View) -> str:
    """Return *report* as a log of one run, the most severe finding first."""
    report = worst_first(report)
    stamped = stamps(report)
    run: Json = {
        "tool": {"driver": _driver()},
        "invocations": [_invocation(report.corpus.problems, view)],
        "language": "en-GB",
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_BASE: {"description": {"text": "where crosscheck was started"}}},
        "results": [
            *(_result(each, stamped[each], view) for each in report.findings),
            *(_settled(each, view) for each in report.decided),
        ],
    }
    return dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver() -> Json:
    return {
        "name": "crosscheck",
        "version": __version__,
        "semanticVersion": __version__,
        "shortDescription": {"text": "Shows where sources contradict each other."},
        "rules": [_rule(rule) for rule in RULES.values()],
    }


def _rule(rule: Rule) -> Json:
    """Return what *rule* means: what `crosscheck explain` prints, and the same as Markdown."""
    return {
        "id": rule.name,
        "shortDescription": {"text": sentence(rule.says)},
        "fullDescription": {"text": f"{sentence(rule.says)} {sentence(rule.mend)}"},
        "help": {"text": explanation(rule), "markdown": rulebook.text(rule.name)},
        "defaultConfiguration": {"level": rule.severity.name.lower()},
    }


def _invocation(problems: Sequence[Problem], view: View) -> Json:
    """Return how the run went: what could not be read is no result, and the run no success."""
    return {
        "executionSuccessful": not problems,
        "toolExecutionNotifications": [_notification(problem, view) for problem in problems],
    }


def _notification(problem: Problem, view: View) -> Json:
    told: dict[str, Json] = {"level": "error", "message": {"text": _told(problem)}}
    if problem.location:
        told["locations"] = [{"physicalLocation": _place(problem.location, view)}]
    return told


def _told(problem: Problem) -> str:
    help_ = f" {sentence(problem.help)}" if problem.help else ""
    return _literal(f"{problem.message}.{help_}")


def _result(finding: Finding, stamp: str, view: View) -> dict[str, Json]:
    version, _, digits = stamp.partition(":")
    told: dict[str, Json] = {
        "ruleId": finding.rule,
        "level": finding.severity.name.lower(),
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": _place(finding.location, view)}],
        "relatedLocations": [
            _related(number, related, view) for number, related in enumerate(finding.related, 1)
        ],
        "partialFingerprints": {f"crosscheckStamp/{version}": digits},
        "properties": _properties(finding),
    }
    # A rule that this version does not describe has no index.
    return told | ({"ruleIndex": _INDEX[finding.rule]} if finding.rule in _INDEX else {})


def _settled(decided: Decided, view: View) -> Json:
    """Return a finding that an editor has decided, as one that is suppressed (3.27.23)."""
    decision = decided.decision
    suppression: Json = {
        "kind": "external",
        "status": "accepted",
        "justification": visible(f"{decision.ruling}, by {decision.by}: {decision.reason}"),
        "location": {"physicalLocation": _place(decision.location, view)},
    }
    result = _result(decided.finding, decision.stamp or "", view)
    return {**result, "suppressions": [suppression]}


def _message(finding: Finding) -> str:
    """Return what *finding* says, with a link to each passage (3.11.6), and what to do."""
    claim = f"{finding.claim}: " if finding.claim and not finding.others else ""
    told = [_literal(f"{claim}{finding.message}.")]
    links = [
        f"[{_literal(related.message)}]({number})"
        for number, related in enumerate(finding.related, 1)
    ]
    if links:
        told.append(f"See {'; '.join(links)}.")
    if finding.help:
        told.append(_literal(sentence(finding.help)))
    return " ".join(told)


def _literal(text: str) -> str:
    """Return *text* as a message in which brackets and backslashes stand for themselves."""
    shown = visible(text).replace("\\", "\\\\")
    return shown.replace("[", "\\[").replace("]", "\\]")


def _properties(finding: Finding) -> Json:
    claims = [claim for claim in (finding.claim, *finding.others) if claim]
    return {
        "claims": [visible(claim) for claim in claims],
        "statements": [visible(statement) for statement in finding.statements],
        "sources": [visible(source) for source in finding.sources],
    }


def _related(number: int, related: Related, view: View) -> Json:
    return {
        "id": number,
        "physicalLocation": _place(related.location, view),
        "message": {"text": _literal(related.message)},
    }


def _place(location: Location, view: View) -> Json:
    uri = quote(view.file(location.file), safe="/", errors="surrogatepass")
    region = {"startLine": location.start.line, "startColumn": location.start.column}
    if location.end:
        # The column after the last character, as in a `Location` (3.30.8).
        region |= {"endLine": location.end.line, "endColumn": location.end.column}
    return {"artifactLocation": {"uri": uri, "uriBaseId": _BASE}, "region": region}
