"""How a figure or a day of a draft stands to the statements of the claim that it answers."""

from collections.abc import Collection, Sequence

from crosscheck.comparing import Setting, compare_statements
from crosscheck.model import Claim, Comparison, Statement
from crosscheck.model.drafted import Bearing, Held, Outcome
from crosscheck.scanning.answers import Answer
from crosscheck.values.level import Level, Remark
from crosscheck.values.quantity import Quantity, at_least, at_most, neighbourhood
from crosscheck.values.scope import Containment, Scope, containment

_BEARINGS = {
    Level.SAME: Bearing.SUPPORTS,
    Level.CLOSE: Bearing.CLOSE,
    Level.CONFLICT: Bearing.CONTRADICTS,
}


def hold(
    claim: Claim, answer: Answer, statements: Sequence[Statement], setting: Setting
) -> tuple[Held, ...]:
    """Return how what a draft says stands to each of *statements*, in their order."""
    drafted = _as_statement(claim, answer)
    return tuple(
        _held(compare_statements(claim, drafted, each, setting), setting) for each in statements
    )


def outcome_of(held: Sequence[Held], named: Collection[str] = ()) -> Outcome | None:
    """Return what becomes of a figure by what it was *held* against; None where that is nothing.

    Where the draft names whose figure it is, the statements of *named* come first: they alone
    decide, unless others say what the named do not.
    """
    own = [each for each in held if each.statement in named and each.bearing is not Bearing.APART]
    if not own:
        return _outcome({each.bearing for each in held})
    said, others = {each.bearing for each in own}, {each.bearing for each in held}
    if said == {Bearing.CONTRADICTS} and Bearing.SUPPORTS in others:
        return Outcome.MISATTRIBUTED
    return _outcome(said)


def _outcome(bearings: Collection[Bearing]) -> Outcome | None:
    if Bearing.SUPPORTS in bearings:
        return Outcome.DISPUTED if Bearing.CONTRADICTS in bearings else Outcome.SUPPORTED
    if Bearing.CLOSE in bearings:
        return Outcome.CLOSE
    if Bearing.CONTRADICTS in bearings:
        return Outcome.CONTRADICTED
    return Outcome.CLOSE if Bearing.ALLOWS in bearings else None


def _as_statement(claim: Claim, answer: Answer) -> Statement:
    """Return what the draft says as if it were recorded."""
    own, asked = answer.scope, claim.scope
    return Statement(
        id="draft",
        source="draft",
        value=answer.value,
        written=answer.written,
        location=claim.location,
        value_location=claim.location,
        scope=Scope(
            own.measure or asked.measure, own.group or asked.group, own.place or asked.place
        ),
    )


def _held(comparison: Comparison, setting: Setting) -> Held:
    recorded = comparison.right
    return Held(
        recorded.id,
        recorded.source,
        recorded.voice,
        recorded.answer,
        _bearing(comparison, setting),
        comparison.level,
        comparison.reason,
    )


def _bearing(comparison: Comparison, setting: Setting) -> Bearing:
    if comparison.level is not Level.COMPATIBLE:
        return _BEARINGS.get(comparison.level, Bearing.APART)
    drafted, recorded = comparison.left, comparison.right
    scopes = containment(drafted.scope, recorded.scope, setting.actors)
    if Remark.FAR_APART in comparison.remarks or _far_apart(drafted, recorded):
        return Bearing.APART
    if scopes is Containment.EQUAL:
        return Bearing.SUPPORTS if comparison.looser == "left" else Bearing.ALLOWS
    return Bearing.SUPPORTS if _follows(drafted, recorded, scopes) else Bearing.APART


def _far_apart(drafted: Statement, recorded: Statement) -> bool:
    """Return whether nobody would say the one of the other: "at least 16" of "more than 200"."""
    one, other = drafted.value, recorded.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    return not neighbourhood(one).meets(neighbourhood(other))


def _follows(drafted: Statement, recorded: Statement, scopes: Containment) -> bool:
    """Return whether a figure for more, or for a part, follows from a recorded one.

    Where more than 225 citizens were killed, more than 225 people were; where at most 100 people
    were hurt, at most 100 officers were.
    """
    one, other = drafted.value, recorded.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    known = at_least if scopes is Containment.WIDER else at_most
    return one.interval.covers(known(other.interval))
