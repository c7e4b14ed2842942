"""How things stand, in a few lines whose parts add up to their wholes."""

from collections import Counter
from collections.abc import Iterable, Iterator

from crosscheck.formats.visible import visible, width
from crosscheck.formats.wording import count, counted_sources
from crosscheck.model import Force, Report, Severity, Since, Verdict

_TOLD = (Verdict.DISPUTED, Verdict.CLOSE, Verdict.UNSUPPORTED)
"""The verdicts whose claims are named."""
_REVIEWS = {"source-unreviewed": "unreviewed", "source-changed": "changed"}
"""The rules whose sources are named, and what these are called."""
_COLUMNS = 64
"""Columns that names in one line may take."""


def summary(report: Report) -> Iterator[str]:
    """Yield at most fourteen lines: what was checked, what became of it, which claims to look at.

    The last ones say how this stands to an earlier revision, and which rules were left out by the
    project's configuration.
    """
    totals = report.totals
    verdicts = Counter(judgement.verdict for judgement in report.judgements)
    statements = {
        "linked": totals.linked,
        "drifted": totals.drifted,
        "ambiguous": totals.ambiguous,
        "not found": totals.not_found,
    }
    sources = counted_sources(totals.sources, totals.independent)
    yield f"{sources}, {count(len(report.judgements), 'claim')}"
    yield _sum("statements", totals.statements, statements.items())
    yield _sum(
        "claims",
        len(report.judgements),
        ((verdict.value, verdicts[verdict]) for verdict in Verdict if verdicts[verdict]),
    )
    yield from counted(report)
    for verdict in _TOLD:
        if verdicts[verdict]:
            ids = [each.claim.id for each in report.judgements if each.verdict is verdict]
            yield f"  {verdict.value:<11} {_listed(ids)}"
    for rule, name in _REVIEWS.items():
        open_ = [id_ for each in report.findings if each.rule == rule for id_ in each.sources]
        if open_:
            yield f"  {name:<11} {count(len(open_), 'source')}: {_listed(open_)}"
    if report.since:
        yield f"  since       {_since(report.since, len(report.findings))}"
    if report.left_out:
        yield f"  left out    {_listed([rule.rule for rule in report.left_out])}"


def counted(report: Report) -> Iterator[str]:
    """Yield at most four lines: how many findings, what is decided of them, what was not read."""
    problems = len(report.corpus.problems)
    settled = Counter(each.finding.severity for each in report.decided)  # the worst come first
    severities = settled + Counter(finding.severity for finding in report.findings)
    yield _sum(
        "findings",
        severities.total(),
        ((_plural(each, severities[each]), severities[each]) for each in reversed(Severity)),
    )
    if settled:
        parts = (f"{settled[each]:,} {_plural(each, settled[each])}" for each in settled)
        yield f"  decided     {settled.total():,} of these: {', '.join(parts)}"
    if report.standings:
        forces = Counter(standing.force for standing in report.standings)
        states = ((each.value, forces[each]) for each in Force if forces[each])
        yield _sum("decisions", len(report.standings), states)
    if problems:
        yield f"  problems    {problems:,} on top of these: what could not be read"


def _sum(name: str, whole: int, parts: Iterable[tuple[str, int]]) -> str:
    terms = " + ".join(f"{number:,} {part}" for part, number in parts)
    return f"  {name:<11} {whole:,}" + (f" = {terms}" if terms else "")


def _plural(severity: Severity, number: int) -> str:
    return severity.name.lower() + ("" if number == 1 else "s")


def _since(since: Since, shown: int) -> str:
    """Return how many of the findings are new, and how many known ones are shown."""
    touched = shown - len(since.new)
    told = f"{visible(since.revision)}: {len(since.new):,} new + {since.known:,} known"
    if touched:
        told += f", {touched:,} of them on what changed"
    if since.unread:
        told += f"; {count(since.unread, 'problem')} there, and what rests on it counts as new"
    return told


def _listed(names: Iterable[str]) -> str:
    """Return as many of *names* as fit, and how many there are more."""
    ids = [visible(name) for name in names]
    shown = 1
    while shown < len(ids) and width(", ".join(ids[: shown + 1])) <= _COLUMNS:
        shown += 1
    more = f" and {len(ids) - shown:,} more" if shown < len(ids) else ""
    return ", ".join(ids[:shown]) + more
