"""Annotations: the commands by which a job on GitHub puts findings beside the lines of a change.

The runner takes a line for a command where it begins with two colons. Of what stands in one it
decodes `%25`, `%0D` and `%0A`, in properties `%3A` and `%2C` too, and of every character that means
something there none is left as it was: no source and no claim can issue a command.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from crosscheck.errors import Problem
from crosscheck.formats.order import worst_first
from crosscheck.formats.view import View
from crosscheck.formats.visible import cut, visible
from crosscheck.formats.wording import count, sentence
from crosscheck.model import Finding, Report, Severity
from crosscheck.text import Location

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SHOWN = 10
"""Annotations of one kind that GitHub shows of a step; the others stand in its log alone."""
_COLONS = re.compile(":(?=:)")
_LONGEST = 600
"""Columns of a message."""


def render(report: Report, view: View) -> str:
    """Return a line for each problem and finding of *report*, the most severe first.

    Where there are more of a kind than GitHub shows, a notice before all others counts them.
    """
    report = worst_first(report)
    told = [_finding(finding, view) for finding in report.findings if finding.severity > 1]
    notes = [_finding(finding, view) for finding in report.findings if finding.severity == 1]
    problems = [_problem(problem, view) for problem in report.corpus.problems]
    return "".join(f"{line}\n" for line in (*problems, *told, *_rest(report), *notes))


def _finding(finding: Finding, view: View) -> str:
    title = f"{finding.rule} in {finding.claim}" if finding.claim else finding.rule
    message = _message(finding.message, finding.help)
    place = _place(finding.location, view)
    return _command(_COMMANDS[finding.severity], place | {"title": title}, message)


def _problem(problem: Problem, view: View) -> str:
    place = _place(problem.location, view) if problem.location else {}
    message = _message(problem.message, problem.help)
    return _command("error", place | {"title": "could not be read"}, message)


def _message(told: str, help_: str | None) -> str:
    return f"{told}. {sentence(help_)}" if help_ else f"{told}."


def _rest(report: Report) -> Iterator[str]:
    """Yield a notice that counts all, where some are not shown."""
    found = Counter(_COMMANDS[finding.severity] for finding in report.findings)
    errors, warnings, notes = (found[_COMMANDS[each]] for each in reversed(Severity))
    problems = len(report.corpus.problems)
    if max(errors + problems, warnings, notes) <= _SHOWN:
        return
    counts = [count(errors, "error"), count(warnings, "warning"), count(notes, "note")]
    if problems:
        counts.append(count(problems, "problem"))
    message = f"{', '.join(counts)}. GitHub shows {_SHOWN} of a kind; all are in this step’s log."
    yield _command("notice", {"title": "crosscheck"}, message)


def _place(location: Location, view: View) -> dict[str, str]:
    """Return the properties that name *location*; columns only where it is on a single line."""
    start, end = location.start, location.end or location.start
    place = {"file": view.file(location.file), "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:
        place |= {"col": str(start.column), "endColumn": str(max(end.column, start.column))}
    return place


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _property(text: str) -> str:
    return _encoded(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _data(text: str) -> str:
    """Return *text* as a message, in which colons are not decoded and stay: never two in a row."""
    apart = _COLONS.sub(": ", cut(text, _LONGEST)).replace("##[", "## [")
    return _encoded(apart)


def _encoded(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
