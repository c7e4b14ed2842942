"""GitLab's code quality report: what a merge request shows beside its lines.

The form is a list of issues with five keys; fingerprints tell GitLab which of them are new.
"""

import hashlib

from crosscheck.errors import Problem
from crosscheck.formats.jsontext import dumped
from crosscheck.formats.jsonvalues import Json
from crosscheck.formats.order import worst_first
from crosscheck.formats.view import View
from crosscheck.formats.visible import visible
from crosscheck.model import Finding, Report, Severity
from crosscheck.stamping import stamps
from crosscheck.text import Location

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_UNREADABLE = "blocker"
"""The severity of what could not be read, which no finding has."""


def render(report: Report, view: View) -> str:
    """Return all problems and findings of *report* as a JSON list, the most severe first."""
    report = worst_first(report)
    stamped = stamps(report)
    return dumped(
        [
            *(_problem(problem, view) for problem in report.corpus.problems),
            *(_finding(each, stamped[each], view) for each in report.findings),
        ]
    )


def _finding(finding: Finding, stamp: str, view: View) -> Json:
    claim = f"{finding.claim}: " if finding.claim and not finding.others else ""
    return {
        "description": visible(f"{claim}{finding.message}"),
        "check_name": visible(finding.rule),
        "fingerprint": stamp,
        "severity": _SEVERITIES[finding.severity],
        "location": _place(finding.location, view),
    }


def _problem(problem: Problem, view: View) -> Json:
    told = str(problem).encode("utf-8", "surrogatepass")
    nowhere: Json = {"path": view.folder or ".", "lines": {"begin": 1}}
    return {
        "description": visible(f"{problem.message}; {problem.help or ''}".rstrip("; ")),
        "check_name": "could-not-be-read",
        "fingerprint": hashlib.sha256(told).hexdigest(),
        "severity": _UNREADABLE,
        "location": _place(problem.location, view) if problem.location else nowhere,
    }


def _place(location: Location, view: View) -> Json:
    return {"path": visible(view.file(location.file)), "lines": {"begin": location.start.line}}
