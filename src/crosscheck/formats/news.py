"""What a run found that the run before it did not: in the terminal, while somebody is writing."""

from collections.abc import Iterator

from attrs import evolve

from crosscheck.formats.paint import Paint
from crosscheck.formats.plain import render_blocks
from crosscheck.formats.summary import counted
from crosscheck.formats.visible import cut, visible
from crosscheck.model import Report
from crosscheck.model.changed import News

_LONGEST = 200
"""Columns of what is gone."""


def render_news(news: News, report: Report, *, colour: bool) -> str:
    """Return what is new with its words, what is gone in a line each, and how *report* stands."""
    paint = Paint(on=colour)
    new = evolve(
        report, findings=news.new, corpus=evolve(report.corpus, problems=news.new_problems)
    )
    gone = "\n".join(_gone(news, paint))
    standing = "\n".join(counted(report))
    blocks = [*render_blocks(new, paint), *([gone] if gone else []), standing]
    return "\n\n".join(blocks) + "\n"


def _gone(news: News, paint: Paint) -> Iterator[str]:
    sign = paint.tinted("gone", "good")
    for problem in news.mended:
        yield f"{sign}: problem: {cut(problem.message, _LONGEST)}"
    for finding in news.gone:
        claim = f" {visible(finding.claim)}" if finding.claim and not finding.others else ""
        severity = finding.severity.name.lower()
        told = f"{severity}[{visible(finding.rule)}]{claim}"
        yield f"{sign}: {told}: {cut(finding.message, _LONGEST)}"
