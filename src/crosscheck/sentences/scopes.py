"""What a figure covers, told by the words around it: killed or injured, officers or everybody."""

from attrs import evolve

from crosscheck.reading.measures import GROUP_OF
from crosscheck.sentences.lexicon import ADDED
from crosscheck.sentences.setting import Item
from crosscheck.values.actor import Actors
from crosscheck.values.quantity import Quantity
from crosscheck.values.scope import Containment, Scope, containment

_NOBODY_DECLARED = Actors()


def compare_scopes(left: Item, right: Item) -> Containment:
    """Return how what *left* covers stands to what *right* covers.

    A side that does not name its measure is read as meaning the other's.
    """
    ours = Scope(left.harm or right.harm, _group(left))
    theirs = Scope(right.harm or left.harm, _group(right))
    return containment(ours, theirs, _NOBODY_DECLARED)


def of_the_whole(part: Quantity) -> Quantity:
    """Return what a figure for a part says of the whole: at least as many."""
    return evolve(part, high=None, high_closed=True)


def counts_added(figure: Quantity) -> bool:
    """Return whether *figure* counts what came in addition: "eleven new cases", "up by 12"."""
    words = (figure.counted or "").lower().split()
    return figure.change is not None or any(word in ADDED for word in words)


def _group(item: Item) -> str | None:
    value = item.reading.value
    if not isinstance(value, Quantity) or not value.counted:
        return None
    return GROUP_OF.get(value.counted.split()[-1].lower())
