"""A verdict in one sentence, with the arithmetic it rests on."""

from crosscheck.model import Comparison, Judgement, Statement, Verdict
from crosscheck.values.level import Level


def explain(judgement: Judgement) -> str:
    """Return why a claim has its verdict, as a sentence that an editor can print."""
    return _SENTENCES[judgement.verdict](judgement) + _left_out(judgement)


def _left_out(judgement: Judgement) -> str:
    """Return which statements could not be held against those that the verdict rests on."""
    inside = {name for camp in judgement.camps for name in camp.statements}
    reasons: dict[str, str] = {}
    for one in judgement.comparisons:
        for aside, other in ((one.left, one.right), (one.right, one.left)):
            apart = one.level is Level.INCOMPARABLE and other.id in inside
            if apart and aside.id not in inside:
                reasons.setdefault(aside.id, f"{aside.voice} {aside.answer} ({one.reason})")
    if judgement.verdict is Verdict.INCOMPARABLE or not reasons:
        return ""
    return f" Not held against this: {'; '.join(reasons.values())}."


def _disputed(judgement: Judgement) -> str:
    conflicts = _at(judgement, Level.CONFLICT)
    odd = judgement.odd_one_out
    without = f" Without {odd}, all agree." if odd else ""
    others = _others(len(conflicts) - 1)
    return f"They disagree: {_sentence(conflicts[0])}{others}.{without}"


def _close(judgement: Judgement) -> str:
    close = _at(judgement, Level.CLOSE)
    return f"Consistent, but only loosely: {_sentence(close[0])}{_others(len(close) - 1)}."


def _consistent(judgement: Judgement) -> str:
    compatible = _at(judgement, Level.COMPATIBLE)
    remarkable = [one for one in compatible if one.remarks] or compatible
    return f"All can be true: {_sentence(remarkable[0])}."


def _agreed(judgement: Judgement) -> str:
    return f"All sources agree: each {judgement.claim.statements[0].answer}."


def _superseded(judgement: Judgement) -> str:
    replaced = [one for one in judgement.comparisons if one.replaced]
    return f"A later count replaces an earlier one: {_sentence(replaced[0])}."


def _incomparable(judgement: Judgement) -> str:
    reasons = _at(judgement, Level.INCOMPARABLE)
    reason = f": {_sentence(reasons[0])}" if reasons else ""
    return f"Nothing here can be held against each other{reason}."


def _unsupported(judgement: Judgement) -> str:
    if not judgement.claim.statements:
        return "No statement is recorded."
    return "Too few of the quotes stand in their sources to judge it."


def _single(judgement: Judgement) -> str:
    statements = judgement.claim.statements
    values = ", ".join(dict.fromkeys(one.written for one in statements))
    return f"Only {statements[0].source} speaks to it: {values}."


_SENTENCES = {
    Verdict.DISPUTED: _disputed,
    Verdict.CLOSE: _close,
    Verdict.INCOMPARABLE: _incomparable,
    Verdict.UNSUPPORTED: _unsupported,
    Verdict.SUPERSEDED: _superseded,
    Verdict.CONSISTENT: _consistent,
    Verdict.AGREED: _agreed,
    Verdict.SINGLE_SOURCE: _single,
}


def _at(judgement: Judgement, level: Level) -> list[Comparison]:
    """Return the comparisons at *level* among the statements that the verdict rests on."""
    counted = {name for camp in judgement.camps for name in camp.statements}
    at_level = [one for one in judgement.comparisons if one.level is level]
    among = [one for one in at_level if {one.left.id, one.right.id} <= counted]
    return among or at_level


def _sentence(comparison: Comparison) -> str:
    left, right = comparison.left, comparison.right
    return f"{_side(left, comparison)}, {_side(right, comparison)}: {comparison.reason}"


def _side(statement: Statement, comparison: Comparison) -> str:
    scope = f" ({statement.scope.words() or 'of all'})" if comparison.scope_differs else ""
    return f"{statement.voice} {statement.answer}{scope}"


def _others(number: int) -> str:
    if number <= 0:
        return ""
    return f" (and {number} more {'pair' if number == 1 else 'pairs'})"
