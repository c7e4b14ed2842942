"""A claim's verdict: who stands with whom, on what they agree, and which source stands apart."""

from itertools import combinations

from attrs import frozen

from crosscheck.kinds import KINDS, Basis, Kind
from crosscheck.model import (
    Camp,
    Claim,
    Comparison,
    Evidence,
    Judgement,
    Statement,
    Verdict,
)
from crosscheck.values.actor import Actors
from crosscheck.values.camps import camps_on_a_line, maximal_cliques
from crosscheck.values.interval import EVERYTHING, Interval, common
from crosscheck.values.level import Level
from crosscheck.values.quantity import Quantity, at_least, at_most
from crosscheck.values.scope import Containment, Scope, containment

_RECONCILED = frozenset({Level.SAME, Level.COMPATIBLE, Level.CLOSE})


@frozen
class Pairs:
    """Every comparison of a claim, found by its two statements in either order."""

    levels: dict[tuple[str, str], Level]
    replaced: frozenset[str]
    """The statements whose count a later one replaces."""

    @classmethod
    def of(cls, comparisons: tuple[Comparison, ...], counted: list[Statement]) -> "Pairs":
        """Return the index over the *comparisons* of two statements that count."""
        names = {statement.id for statement in counted}
        among = [one for one in comparisons if {one.left.id, one.right.id} <= names]
        levels = {}
        for one in among:
            levels[one.left.id, one.right.id] = levels[one.right.id, one.left.id] = one.level
        replaced = frozenset(
            (one.left if one.replaced_side == "left" else one.right).id
            for one in among
            if one.replaced
        )
        return cls(levels, replaced)

    def level(self, left: Statement, right: Statement) -> Level:
        """Return how two different statements of the claim stand to each other."""
        return self.levels[left.id, right.id]


@frozen
class Frame:
    """Statements of a claim that can all be held against each other, seen in one scope."""

    scope: Scope
    statements: tuple[Statement, ...]
    camps: tuple[Camp, ...]
    consensus: Interval | None
    verdict: Verdict


def judge(
    claim: Claim,
    evidence: tuple[Evidence, ...],
    comparisons: tuple[Comparison, ...],
    *,
    basis: Basis,
    origins: dict[str, str],
) -> Judgement:
    """Return the verdict on *claim*.

    *comparisons* holds every pair of its statements once; *origins* gives the origin of each
    source. Only statements whose words stand in their source count; each distinct scope is
    judged with what wider and narrower ones say of it, and the claim takes the worst verdict.
    """
    counted = [one.statement for one in evidence if one.stands]
    pairs = Pairs.of(comparisons, counted)
    frames = [
        _frame(claim, scope, members, pairs, basis)
        for scope in _scopes(counted, basis.actors)
        for members in _comparable(claim, scope, counted, pairs, basis)
    ]
    frame = min(frames, key=_worst_first, default=None)
    sources = sorted({statement.source for statement in claim.statements})
    return Judgement(
        claim=claim,
        evidence=evidence,
        comparisons=comparisons,
        verdict=_verdict(claim, counted, frame, pairs),
        camps=frame.camps if frame else (),
        consensus=frame.consensus if frame else None,
        odd_one_out=_odd_one_out(frame, counted, pairs) if frame else (),
        sources=len(sources),
        independent=len({origins.get(source, source) for source in sources}),
    )


def _scopes(statements: list[Statement], actors: Actors) -> list[Scope]:
    distinct: list[Scope] = []
    for statement in statements:
        if all(
            containment(statement.scope, known, actors) is not Containment.EQUAL
            for known in distinct
        ):
            distinct.append(statement.scope)
    return distinct


def _comparable(
    claim: Claim, scope: Scope, counted: list[Statement], pairs: Pairs, basis: Basis
) -> list[list[Statement]]:
    """Return the largest sets of statements on *scope* in which every two can be compared."""
    speaking = [
        statement
        for statement in counted
        if statement.id not in pairs.replaced and _speaks_of(claim, statement, scope, basis)
    ]

    def comparable(left: int, right: int) -> bool:
        return pairs.level(speaking[left], speaking[right]) is not Level.INCOMPARABLE

    cliques = maximal_cliques(len(speaking), comparable)
    return [[speaking[index] for index in clique] for clique in cliques]


def _frame(
    claim: Claim, scope: Scope, members: list[Statement], pairs: Pairs, basis: Basis
) -> Frame:
    if len(members) < 2:
        return Frame(scope, tuple(members), (), None, Verdict.INCOMPARABLE)
    kind = KINDS[claim.kind]
    on_a_line = kind.strict is not None and len({_unit(one) for one in members}) == 1
    # A count that grew between two days is reconciled, though no one number satisfies both.
    grown = claim.cumulative and any(one.as_of for one in members)
    camps = (
        _camps_on_a_line(members, scope, kind, basis)
        if on_a_line and not grown
        else _camps_by_pairs(members, pairs)
    )
    shared = common(_set(one, scope, kind, basis, strictly=True) for one in members)
    consensus = shared if on_a_line and not shared.empty else None
    verdict = _verdict_of_frame(members, camps, pairs)
    return Frame(scope, tuple(members), tuple(camps), consensus, verdict)


def _unit(statement: Statement) -> str | None:
    """Return the unit of a figure; figures in several units do not lie on one line."""
    return statement.value.unit if isinstance(statement.value, Quantity) else None


def _speaks_of(claim: Claim, statement: Statement, scope: Scope, basis: Basis) -> bool:
    """Return whether *statement* says anything on *scope*."""
    stands_to = containment(statement.scope, scope, basis.actors)
    if stands_to is Containment.EQUAL:
        return True
    if claim.kind != "quantity" or stands_to is Containment.NEITHER:
        return False
    projected = _set(statement, scope, KINDS[claim.kind], basis, strictly=True)
    return projected != EVERYTHING and (projected.high is not None or projected.low != 0)


def _set(
    statement: Statement, scope: Scope, kind: Kind, basis: Basis, *, strictly: bool
) -> Interval:
    """Return what *statement* allows for *scope*.

    The lower end of a narrower figure holds for a wider one, the upper end of a wider one for
    every narrower.
    """
    measure = kind.strict if strictly else kind.loose
    if measure is None:
        return EVERYTHING
    interval = measure(statement.value, basis)
    stands_to = containment(statement.scope, scope, basis.actors)
    if stands_to is Containment.NARROWER:
        return at_least(interval)
    return at_most(interval) if stands_to is Containment.WIDER else interval


def _camps_on_a_line(
    members: list[Statement], scope: Scope, kind: Kind, basis: Basis
) -> list[Camp]:
    sets = [_set(one, scope, kind, basis, strictly=False) for one in members]
    return [
        Camp(
            tuple(members[index].id for index in camp),
            common(sets[index] for index in camp),
        )
        for camp in camps_on_a_line(sets)
    ]


def _camps_by_pairs(members: list[Statement], pairs: Pairs) -> list[Camp]:
    def meets(left: int, right: int) -> bool:
        return pairs.level(members[left], members[right]) in _RECONCILED

    camps = maximal_cliques(len(members), meets)
    return [Camp(tuple(members[index].id for index in camp)) for camp in camps]


def _verdict_of_frame(members: list[Statement], camps: list[Camp], pairs: Pairs) -> Verdict:
    if len(camps) > 1:
        return Verdict.DISPUTED
    levels = {pairs.level(left, right) for left, right in combinations(members, 2)}
    if Level.CLOSE in levels:
        return Verdict.CLOSE
    return Verdict.AGREED if levels == {Level.SAME} else Verdict.CONSISTENT


def _worst_first(frame: Frame) -> tuple[int, int]:
    """Order frames by their verdict; those with nothing to compare come last."""
    order = [Verdict.DISPUTED, Verdict.CLOSE, Verdict.CONSISTENT, Verdict.AGREED]
    rank = order.index(frame.verdict) if frame.verdict in order else len(order)
    return rank, -len(frame.statements)


def _verdict(claim: Claim, counted: list[Statement], frame: Frame | None, pairs: Pairs) -> Verdict:
    if frame is None or len(counted) < min(2, len(claim.statements)):
        return Verdict.UNSUPPORTED
    if frame.verdict in {Verdict.DISPUTED, Verdict.CLOSE}:
        return frame.verdict
    one_source = len({statement.source for statement in counted}) == 1
    if one_source and (len(counted) == 1 or frame.verdict is Verdict.AGREED):
        return Verdict.SINGLE_SOURCE
    if pairs.replaced:
        return Verdict.SUPERSEDED
    return frame.verdict


def _odd_one_out(frame: Frame, counted: list[Statement], pairs: Pairs) -> tuple[str, ...]:
    """Return the one statement, or those of one source, without which the others all agree.

    The others must outnumber it, nobody may be left out of the comparison, and no other statement
    or source may do as well. Where an authority stands against what is reported nobody is odd.
    """
    statements = frame.statements
    official = any(one.mode == "official claim" for one in statements)
    if frame.verdict is not Verdict.DISPUTED or official or len(statements) != len(counted):
        return ()
    by_source: dict[str, list[Statement]] = {}
    for one in statements:
        by_source.setdefault(one.source, []).append(one)
    for groups in ([[one] for one in statements], list(by_source.values())):
        odd = [group for group in groups if _outnumbered(group, statements, pairs)]
        if len(odd) == 1:
            return tuple(one.id for one in odd[0])
    return ()


def _outnumbered(group: list[Statement], all_: tuple[Statement, ...], pairs: Pairs) -> bool:
    """Return whether all but *group* agree, and are more than it."""
    others = [one for one in all_ if one not in group]
    return len(others) > len(group) and _agree(others, pairs)


def _agree(statements: list[Statement], pairs: Pairs) -> bool:
    """Return whether two or more statements are all reconciled."""
    couples = list(combinations(statements, 2))
    return bool(couples) and all(pairs.level(*couple) in _RECONCILED for couple in couples)
