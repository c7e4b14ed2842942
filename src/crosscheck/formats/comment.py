"""A short comment for a change under review: what is new, what it breaks, what was known before.

Markdown as GitHub and GitLab render it. Errors are told with their passages; all else is folded.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from crosscheck.errors import Problem
from crosscheck.formats.escape import plain
from crosscheck.formats.excerpt import Files
from crosscheck.formats.order import worst_first
from crosscheck.formats.view import View
from crosscheck.formats.visible import cut
from crosscheck.formats.wording import count, listed, nested, sentence
from crosscheck.model import Decided, Finding, Report, Severity
from crosscheck.text import Location

MARK = "<!-- crosscheck -->"
"""The first line, which is not shown: by it a later run finds its comment and replaces it."""
_IN_FULL = 5
"""Errors told with their passages; the others are folded."""
_IN_SHORT = 50
"""Findings in a folded list."""
_LONGEST = 300
"""Columns of a message."""
_QUOTED = 160
"""Columns of a passage."""
_MOST = 60_000
"""Characters of all: GitHub takes no comment beyond 65,536."""


def render(report: Report, view: View) -> str:
    """Return *report* as a comment; with what `view.known` knows folded away at its end."""
    report = worst_first(report)
    new, known = _parted(report, view)
    blocks = [
        f"{MARK}\n### crosscheck: {_counts(report.findings)}",
        _outcome(report, view),
        *_problems(report, view),
        *_broken(new, report, view),
        *_errors(new, report, view),
        *_folded(new, view),
        *_before(known, view),
        *_decided(report, view),
        *_elsewhere(known, report),
    ]
    return "\n\n".join(_fitting(blocks)) + "\n"


def _parted(report: Report, view: View) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that are new and those that were known before."""
    if view.known is None:
        return list(report.findings), []
    from crosscheck.stamping import stamps  # only where something is known of before

    stamped = stamps(report)
    new = [each for each in report.findings if stamped[each] not in view.known]
    return new, [each for each in report.findings if stamped[each] in view.known]


def _fitting(blocks: Sequence[str]) -> Iterator[str]:
    """Yield *blocks* as far as they fit; no block is cut."""
    length = 0
    for block in blocks:
        length += len(block) + 2
        if length > _MOST:
            yield "*There is more, which does not fit here.*"
            return
        yield block


def _counts(findings: Sequence[Finding]) -> str:
    found = Counter(finding.severity for finding in findings)
    parts = [count(found[each], each.name.lower()) for each in reversed(Severity) if found[each]]
    return listed(parts) or "nothing found"


def _outcome(report: Report, view: View) -> str:
    """Return what was looked at, and whether the run fails."""
    totals = report.totals
    looked = f"{count(totals.claims, 'claim')}, {count(totals.sources, 'source')}"
    if report.corpus.problems:
        return f"{looked}. **Not all could be read.**"
    if any(view.failing(finding.severity) for finding in report.findings):
        return f"{looked}. **The check fails.**"
    return f"{looked}. The check passes."


def _problems(report: Report, view: View) -> Iterator[str]:
    if report.corpus.problems:
        yield "#### Could not be read"
        yield "\n".join(_problem(problem, view) for problem in report.corpus.problems[:_IN_SHORT])
        yield from _more(len(report.corpus.problems) - _IN_SHORT)


def _problem(problem: Problem, view: View) -> str:
    help_ = f" {plain(cut(sentence(problem.help), _LONGEST))}" if problem.help else ""
    place = f" ({_place(problem.location, view)})" if problem.location else ""
    return f"- {plain(cut(problem.message, _LONGEST))}{place}.{help_}"


def _broken(new: Sequence[Finding], report: Report, view: View) -> Iterator[str]:
    """Yield which claims a change breaks: those of its new errors, with their verdicts."""
    if view.known is None:
        return
    verdicts = {each.claim.id: each.verdict.value for each in report.judgements}
    errors = [finding for finding in new if finding.severity is Severity.ERROR]
    claims = dict.fromkeys(
        claim for each in errors for claim in (each.claim, *each.others) if claim in verdicts
    )
    told = [f"{plain(claim)} ({verdicts[claim]})" for claim in claims if claim]
    if told:
        more = [count(len(told) - _IN_SHORT, "more claim")] if len(told) > _IN_SHORT else []
        yield f"It breaks {listed([*told[:_IN_SHORT], *more])}."
    elif not new:
        yield "Nothing is new."


def _errors(new: Sequence[Finding], report: Report, view: View) -> Iterator[str]:
    """Yield the first of the new errors, with their passages and what to do."""
    errors = [finding for finding in new if finding.severity is Severity.ERROR][:_IN_FULL]
    if errors:
        yield "#### What is wrong" if view.known is None else "#### What is new"
        files = Files(report.corpus)
        yield "\n".join(line for each in errors for line in _in_full(each, files, view))


def _in_full(finding: Finding, files: Files, view: View) -> Iterator[str]:
    yield _in_short(finding, view)
    for related in finding.related:
        words = " ".join(files.words(related.location).split())
        quoted = f"“{plain(nested(cut(words, _QUOTED)))}” — " if words else ""
        told = plain(cut(related.message, _LONGEST))
        yield f"  - {quoted}{told}, {_place(related.location, view)}"
    if finding.help:
        yield f"  - *{plain(cut(sentence(finding.help), _LONGEST))}*"


def _in_short(finding: Finding, view: View) -> str:
    claim = f" {plain(finding.claim)}:" if finding.claim and not finding.others else ""
    message = plain(cut(finding.message, _LONGEST))
    return f"- **{plain(finding.rule)}**{claim} {message} ({_place(finding.location, view)})"


def _place(location: Location, view: View) -> str:
    return plain(f"{view.file(location.file)}:{location.start.line}")


def _folded(new: Sequence[Finding], view: View) -> Iterator[str]:
    """Yield the new findings that are not told in full, a fold a severity."""
    for severity in reversed(Severity):
        found = [finding for finding in new if finding.severity is severity]
        rest = found[_IN_FULL:] if severity is Severity.ERROR else found
        if rest:
            name = severity.name.lower() if rest == found else f"more {severity.name.lower()}"
            yield _fold(count(len(rest), name), [_in_short(each, view) for each in rest])


def _before(known: Sequence[Finding], view: View) -> Iterator[str]:
    if known:
        lines = [_in_short(each, view) for each in known]
        yield _fold(f"known before: {_counts(known)}", lines)


def _decided(report: Report, view: View) -> Iterator[str]:
    """Yield what is settled, with who decided it and why."""
    if report.decided:
        title = f"decided: {count(len(report.decided), 'finding')}"
        yield _fold(title, [_settled(each, view) for each in report.decided])


def _settled(decided: Decided, view: View) -> str:
    decision = decided.decision
    told = f"{decision.by}, {decision.on}: {decision.ruling}. {sentence(decision.reason)}"
    return f"{_in_short(decided.finding, view)} — *{plain(cut(told, _LONGEST))}*"


def _elsewhere(known: Sequence[Finding], report: Report) -> Iterator[str]:
    """Yield how many more were known before, of what the change does not touch."""
    number = report.since.known - len(known) if report.since else 0
    if number > 0:
        yield f"{count(number, 'finding')} known before, on what the change does not touch."


def _fold(title: str, lines: Sequence[str]) -> str:
    block = "\n".join(lines[:_IN_SHORT])
    more = "".join(f"\n\n{line}" for line in _more(len(lines) - _IN_SHORT))
    return f"<details><summary>{title}</summary>\n\n{block}{more}\n\n</details>"


def _more(number: int) -> Iterator[str]:
    if number > 0:
        yield f"and {number:,} more"
