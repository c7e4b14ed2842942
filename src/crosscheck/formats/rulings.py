"""Decisions in the terminal: what was decided, by whom, why, and whether it holds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import wrap

from crosscheck.formats.order import worst_first
from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import visible
from crosscheck.formats.wording import count
from crosscheck.model import Decision, Dissent, Force, Report, Standing

_TINTS = {Force.IN_FORCE: "good", Force.STALE: "error", Force.AT_ODDS: "error"}
_COLUMNS = 80


def render_decisions(report: Report, *, colour: bool) -> str:
    """Return every decision with whether it holds, and how many there are of each state."""
    paint, standings = Paint(on=colour), worst_first(report).standings
    blocks = ["\n".join(ruling(each, paint)) for each in standings]
    return "\n\n".join([*blocks, tally(standings)]) + "\n"


def tally(standings: Sequence[Standing]) -> str:
    """Return how many decisions there are, in parts that add up."""
    if not standings:
        return "no decisions"
    numbers = Counter(each.force for each in standings)
    parts = " + ".join(f"{numbers[each]:,} {each.value}" for each in Force if numbers[each])
    return f"{count(len(standings), 'decision')} = {parts}"


def ruling(standing: Standing, paint: Paint) -> Iterator[str]:
    """Yield one decision: its conflict, what was decided and why, and what speaks against it."""
    decision = standing.decision
    force = paint.tinted(standing.force.value, _TINTS.get(standing.force, "margin"))
    yield f"{visible(subject(decision))}: {paint.strong(visible(decision.ruling))} ({force})"
    yield from _wrapped(f"{signed(decision)}: {decision.reason}")
    for each in decision.standing_dissents:
        yield from _wrapped(noted(each))
    for why in standing.why:
        yield from _wrapped(f"{standing.force.value}: {why}")


def subject(decision: Decision) -> str:
    """Return the conflict that *decision* is about: "death-toll, values-conflict"."""
    return ", ".join(filter(None, (decision.claim, decision.rule, decision.about)))


def signed(decision: Decision) -> str:
    """Return who decided and when, and until when it holds."""
    until = f", until {decision.until}" if decision.until else ""
    return f"{decision.by}, {decision.on}{until}"


def in_a_line(decision: Decision) -> str:
    """Return all that was decided but the reason."""
    return visible(f"{signed(decision)}: {decision.ruling} ({subject(decision)})")


def noted(dissent: Dissent) -> str:
    """Return one dissent."""
    return f"dissent of {dissent.by}, {dissent.on}: {dissent.reason}"


def _wrapped(text: str) -> list[str]:
    return wrap(visible(text), _COLUMNS, initial_indent="  ", subsequent_indent="    ")
