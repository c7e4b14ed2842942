"""How a figure of the statement stands to the one in the passage that counts the same."""

from attrs import evolve

from crosscheck.reading.reading import Reading
from crosscheck.sentences.pairing import Pair
from crosscheck.sentences.scales import in_points
from crosscheck.sentences.scopes import compare_scopes, of_the_whole
from crosscheck.values.ladder import compare_quantities
from crosscheck.values.level import Level, ValueComparison
from crosscheck.values.quantity import Quantity, in_unit
from crosscheck.values.scope import Containment

_FROM_BEST = (Level.SAME, Level.COMPATIBLE, Level.CLOSE, Level.CONFLICT, Level.INCOMPARABLE)


def compare_counts(pair: Pair) -> ValueComparison:
    """Return how the two figures of *pair* stand to each other.

    A figure for a part, such as the officers among the people killed, is a least figure for the
    whole.

    Where the words of one may mean two figures, the reading that agrees better is taken: a
    conflict must rest on what a text says for certain.
    """
    scopes = compare_scopes(pair.statement, pair.passage)
    found = [
        compare_quantities(*_of_one_scope(scopes, *_in_one_measure(pair, left, right)))
        for left in _meanings(pair.statement.reading)
        for right in _meanings(pair.passage.reading)
    ]
    return min(found, key=lambda comparison: _FROM_BEST.index(comparison.level))


def _meanings(reading: Reading) -> tuple[Quantity, ...]:
    return tuple(value for value in (reading.value, reading.other) if isinstance(value, Quantity))


def _of_one_scope(
    scopes: Containment, left: Quantity, right: Quantity
) -> tuple[Quantity, Quantity]:
    if scopes == Containment.NARROWER:
        return of_the_whole(left), right
    return (left, of_the_whole(right)) if scopes == Containment.WIDER else (left, right)


def _in_one_measure(pair: Pair, left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Return two paired figures without the units that only one of them names.

    The words around them have already said that they count the same: "a score of 67" is then in
    the scale of "67 out of 100", "95 crore" in the currency of "$ 950 million".
    """
    if left.change != right.change:
        left, right = evolve(left, change=None), evolve(right, change=None)
    if in_unit(right, left.unit) is not None:
        return left, right
    left = in_points(pair.statement.reading, left)
    right = in_points(pair.passage.reading, right)
    return evolve(left, unit=None), evolve(right, unit=None)
