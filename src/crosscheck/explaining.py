"""A verdict in sentences, with the arithmetic it rests on; and what differs in a quote."""

from collections.abc import Iterator
from typing import Protocol

from crosscheck.model import Comparison, Difference, Judgement, Statement, Verdict
from crosscheck.values.level import Level


class Naming(Protocol):
    """How sources and those who speak in them are called."""

    def name(self, source: str, /) -> str:
        """Return what the source with an id is called."""

    def voice(self, statement: Statement, /) -> str:
        """Return what the one who makes a statement is called."""


class ById:
    """Calls every source by its id."""

    def name(self, source: str, /) -> str:
        """Return the id."""
        return source

    def voice(self, statement: Statement, /) -> str:
        """Return the source's id, with the speaker."""
        return statement.voice


BY_ID = ById()


def explain(judgement: Judgement, naming: Naming = BY_ID) -> str:
    """Return why a claim has its verdict, as sentences that an editor can print."""
    sentence = _told(judgement, naming)
    more = (*_without(judgement, naming), *_left_out(judgement, naming))
    return " ".join((sentence, *more, *_set_aside(judgement, naming)))


def _told(judgement: Judgement, naming: Naming) -> str:
    match judgement.verdict:
        case Verdict.DISPUTED:
            return _disputed(judgement, naming)
        case Verdict.CLOSE:
            return _close(judgement, naming)
        case Verdict.INCOMPARABLE:
            return _incomparable(judgement, naming)
        case Verdict.UNSUPPORTED:
            return _unsupported(judgement)
        case Verdict.SUPERSEDED:
            return _superseded(judgement, naming)
        case Verdict.CONSISTENT:
            return _consistent(judgement, naming)
        case Verdict.AGREED:
            return _agreed(judgement)
        case _:
            return _single(judgement, naming)


def _without(judgement: Judgement, naming: Naming) -> Iterator[str]:
    """Yield which source, or which one statement of it, carries the disagreement."""
    if not judgement.odd_one_out:
        return
    counted = _counted(judgement)
    odd = [one for one in counted if one.id in judgement.odd_one_out]
    others = [one for one in counted if one not in odd]
    first = odd[0]
    whole = all(one.source != first.source for one in others)
    name = naming.name(first.source) if whole else f"{naming.voice(first)} ({first.answer})"
    yield f"Without {name}, all agree."


def _left_out(judgement: Judgement, naming: Naming) -> Iterator[str]:
    """Yield which statements could not be held against those that the verdict rests on."""
    inside = {name for camp in judgement.camps for name in camp.statements}
    reasons: dict[str, str] = {}
    for one in judgement.comparisons:
        for aside, other in ((one.left, one.right), (one.right, one.left)):
            apart = one.level is Level.INCOMPARABLE and other.id in inside
            if apart and aside.id not in inside:
                told = f"{aside.answer} ({naming.voice(aside)}): {one.reason}"
                reasons.setdefault(aside.id, told)
    if reasons and judgement.verdict is not Verdict.INCOMPARABLE:
        yield f"Not held against this: {'; '.join(reasons.values())}."


def _set_aside(judgement: Judgement, naming: Naming) -> Iterator[str]:
    """Yield which statements do not count, since their words do not stand in their source."""
    fallen = [one.statement for one in judgement.evidence if not one.stands]
    if fallen and judgement.verdict is not Verdict.UNSUPPORTED:
        told = "; ".join(f"{one.answer} ({naming.voice(one)})" for one in fallen)
        yield f"Not counted, since the words quoted do not stand: {told}."


def _disputed(judgement: Judgement, naming: Naming) -> str:
    conflicts = _at(judgement, Level.CONFLICT)
    others = _others(len(conflicts) - 1)
    return f"They disagree: {side_by_side(conflicts[0], naming)}{others}."


def _close(judgement: Judgement, naming: Naming) -> str:
    close = _at(judgement, Level.CLOSE)
    others = _others(len(close) - 1)
    return f"Consistent, but only loosely: {side_by_side(close[0], naming)}{others}."


def _consistent(judgement: Judgement, naming: Naming) -> str:
    compatible = _at(judgement, Level.COMPATIBLE)
    remarkable = [one for one in compatible if one.remarks] or compatible
    return f"All can be true: {side_by_side(remarkable[0], naming)}."


def _agreed(judgement: Judgement) -> str:
    counted = _counted(judgement)
    answer = counted[0].answer
    if judgement.independent == 1:
        return f"All say {answer}, but its sources have one origin and count once."
    if len(counted) < len(judgement.claim.statements):
        return f"All that can be compared agree: {answer}."
    return f"All {_voices(judgement)} agree: {answer}."


def _voices(judgement: Judgement) -> str:
    """Return how many sources a claim has, and how many of them are independent."""
    if judgement.independent == judgement.sources:
        return f"{judgement.sources:,} independent sources"
    return f"{judgement.sources:,} sources ({judgement.independent:,} independent)"


def _counted(judgement: Judgement) -> list[Statement]:
    """Return the statements that the verdict rests on."""
    counted = {name for camp in judgement.camps for name in camp.statements}
    return [one for one in judgement.claim.statements if one.id in counted]


def _superseded(judgement: Judgement, naming: Naming) -> str:
    standing = {one.statement.id for one in judgement.evidence if one.stands}
    replaced = [
        one
        for one in judgement.comparisons
        if one.replaced and {one.left.id, one.right.id} <= standing
    ]
    return f"A later count replaces an earlier one: {side_by_side(replaced[0], naming)}."


def _incomparable(judgement: Judgement, naming: Naming) -> str:
    reasons = _at(judgement, Level.INCOMPARABLE)
    reason = f": {side_by_side(reasons[0], naming)}" if reasons else ""
    return f"Nothing here can be held against each other{reason}."


def _unsupported(judgement: Judgement) -> str:
    if not judgement.claim.statements:
        return "No statement is recorded."
    return "Too few of the quotes stand in their sources to judge it."


def _single(judgement: Judgement, naming: Naming) -> str:
    statements = [one.statement for one in judgement.evidence if one.stands]
    values = ", ".join(dict.fromkeys(one.answer for one in statements))
    return f"Only {naming.name(statements[0].source)} speaks to it: {values}."


def _at(judgement: Judgement, level: Level) -> list[Comparison]:
    """Return the comparisons at *level* among the statements that the verdict rests on."""
    counted = {name for camp in judgement.camps for name in camp.statements}
    at_level = [one for one in judgement.comparisons if one.level is level]
    among = [one for one in at_level if {one.left.id, one.right.id} <= counted]
    return among or at_level


def side_by_side(comparison: Comparison, naming: Naming) -> str:
    """Return what the two sides of *comparison* say, and how that goes together."""
    left, right = (_side(one, comparison, naming) for one in (comparison.left, comparison.right))
    link = "against" if comparison.level is Level.CONFLICT else "beside"
    return f"{left} {link} {right}: {comparison.reason}"


def _side(statement: Statement, comparison: Comparison, naming: Naming) -> str:
    told = [statement.answer]
    if comparison.scope_differs:
        told.append(statement.scope.words() or "all")
    if statement.mode != "report":
        told.append(statement.mode)
    return f"{', '.join(told)} ({naming.voice(statement)})"


def _others(number: int) -> str:
    if number <= 0:
        return ""
    return f" (and {number} more {'pair' if number == 1 else 'pairs'})"


def difference_in_words(difference: Difference) -> str:
    """Return what differs between a quote and its passage, as an editor would say it."""
    mark = "{}" if difference.kind in {"number", "date"} else "“{}”"
    quoted, found = mark.format(difference.quoted), mark.format(difference.found)
    if not difference.quoted:
        return f"the source says {found} here, which the quote leaves out"
    if not difference.found:
        return f"the quote says {quoted} here, which the source does not"
    return f"the source says {found} where the quote says {quoted}"
