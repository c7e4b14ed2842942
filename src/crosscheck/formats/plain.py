"""A report in the terminal, in the manner of compilers: what, where, the words, the way out."""

from collections.abc import Iterator

from crosscheck.errors import Problem
from crosscheck.formats.excerpt import Files, drawn
from crosscheck.formats.order import problem_order, worst_first
from crosscheck.formats.paint import Paint
from crosscheck.formats.summary import summary
from crosscheck.formats.view import View
from crosscheck.formats.visible import cut, visible
from crosscheck.model import Corpus, Finding, Report, Severity
from crosscheck.text import Location

_LONGEST = 400
"""Columns of a message; what was typed may be of any length."""


def render(report: Report, view: View) -> str:
    """Return *report* for a terminal, or for the log of a job.

    In the log of GitHub's runner `##[` begins a command wherever it stands.
    """
    return render_findings(report, colour=view.colour).replace("##[", "## [")


def render_findings(report: Report, *, colour: bool) -> str:
    """Return every finding, every problem apart from them, and a summary whose parts add up.

    Notes are told in two lines, without the words they rest on.
    """
    report = worst_first(report)
    blocks = [*render_blocks(report, Paint(on=colour)), "\n".join(summary(report))]
    return "\n\n".join(blocks) + "\n"


def render_blocks(report: Report, paint: Paint) -> list[str]:
    """Return a block for each finding of *report*, in their order, and for each problem."""
    files = Files(report.corpus)
    blocks = [
        "\n".join(_finding(finding, files, paint, _known(finding, report)))
        for finding in report.findings
    ]
    return blocks + _problems(report.corpus, files, paint)


def render_problems(corpus: Corpus, *, colour: bool) -> str:
    """Return what could not be read, where, and how to mend it."""
    return "\n\n".join(_problems(corpus, Files(corpus), Paint(on=colour))) + "\n"


def render_summary(report: Report, *, colour: bool) -> str:
    """Return how things stand, in twelve lines at most."""
    paint = Paint(on=colour)
    first, *lines = summary(worst_first(report))
    return "\n".join([paint.strong(first), *lines]) + "\n"


def render_claim(report: Report, claim_id: str, *, colour: bool) -> str:
    """Return all that was found of one claim; KeyError where there is none."""
    from crosscheck.formats.one_claim import page  # a check does not need it

    return page(report, claim_id, Paint(on=colour))


def _known(finding: Finding, report: Report) -> str | None:
    """Return why a finding is shown that an earlier revision had too; None where it is new."""
    if report.since is None or finding in report.since.new:
        return None
    return f"known: found at {report.since.revision} too; the change touches what it is about"


def _finding(finding: Finding, files: Files, paint: Paint, known: str | None) -> Iterator[str]:
    tint = finding.severity.name.lower()
    # What concerns several claims names them in its message.
    claim = f" {visible(finding.claim)}" if finding.claim and not finding.others else ""
    head = paint.tinted(f"{tint}[{visible(finding.rule)}]", tint)
    yield f"{head}{claim}: {paint.strong(visible(finding.message))}"
    margin = _margin(finding.location, *(related.location for related in finding.related))
    yield _pointed("-->", str(finding.location), margin, paint)
    if finding.severity > Severity.NOTE:
        yield from _excerpt(finding.location, files, margin, tint, paint)
        for related in finding.related:
            yield _pointed(":::", f"{related.location}: {related.message}", margin, paint)
            yield from _excerpt(related.location, files, margin, "side", paint)
    if finding.help:
        yield _pointed(" =", f"help: {finding.help}", margin, paint)
    if known:
        yield _pointed(" =", known, margin, paint)


def _problems(corpus: Corpus, files: Files, paint: Paint) -> list[str]:
    ordered = sorted(corpus.problems, key=problem_order)
    return ["\n".join(_problem(problem, files, paint)) for problem in ordered]


def _problem(problem: Problem, files: Files, paint: Paint) -> Iterator[str]:
    yield f"{paint.tinted('problem', 'error')}: {paint.strong(cut(problem.message, _LONGEST))}"
    margin = 1
    if problem.location:
        margin = _margin(problem.location)
        yield _pointed("-->", str(problem.location), margin, paint)
        yield from _excerpt(problem.location, files, margin, "error", paint)
    if problem.help:
        yield _pointed(" =", f"help: {problem.help}", margin, paint)


def _margin(*locations: Location) -> int:
    """Return how many digits the line numbers of all *locations* need."""
    return max(len(str((each.end or each.start).line)) for each in locations)


def _pointed(sign: str, words: str, margin: int, paint: Paint) -> str:
    return f"{' ' * margin}{paint.margin(sign)} {visible(words)}"


def _excerpt(
    location: Location, files: Files, margin: int, tint: str, paint: Paint
) -> Iterator[str]:
    """Yield the rows of a place with their line numbers in the margin."""
    rows = files.excerpt(location)
    if rows:
        yield paint.margin(" " * margin + " |")
    for row in rows:
        yield from drawn(row, paint, digits=margin, indent="", tint=tint)
