"""The text of claims/decisions.yaml with a decision more, changed or taken out.

Entries are sorted by claim and rule, each new one put in its place rather than at the end: so two
branches that decide on different claims touch different lines, and merge.
"""

from collections.abc import Iterable, Sequence

from crosscheck.deciding.making import dissent_entry, entry
from crosscheck.deciding.subjects import Subject, subject_of
from crosscheck.model import Decision, Dissent
from crosscheck.splicing import append_item, insert_item, list_path, remove_item, replace_item

_NOUNS = "decisions"


def recorded(
    text: str, file: str, decisions: Sequence[Decision], decision: Decision, *, header: str = ""
) -> str:
    """Return *text*, which holds *decisions*, with *decision* instead of those on its conflict."""
    path = list_path(text, file, _NOUNS)
    same = [n for n, each in enumerate(decisions) if subject_of(each) == subject_of(decision)]
    for index in reversed(same[1:]):
        text = remove_item(text, file, path, index)
    if same:
        return replace_item(text, file, path, same[0], entry(decision))
    position = _position(decisions, decision)
    return insert_item(text, file, path, position, entry(decision), header=header)


def _position(decisions: Sequence[Decision], decision: Decision) -> int | None:
    """Return before which of *decisions* a new one belongs; None at the end."""
    place = _order(subject_of(decision))
    behind = (n for n, each in enumerate(decisions) if _order(subject_of(each)) > place)
    return next(behind, None)


def _order(about: Subject) -> tuple[str, str, str]:
    return about.claim, about.rule, about.about or ""


def with_dissent(text: str, file: str, index: int, dissent: Dissent) -> str:
    """Return *text* with *dissent* beside decision number *index*."""
    path = (*list_path(text, file, _NOUNS), index, "dissents")
    return append_item(text, file, path, dissent_entry(dissent))


def with_withdrawn(text: str, file: str, index: int, number: int, dissent: Dissent) -> str:
    """Return *text* with *dissent*, withdrawn, for dissent *number* on decision *index*."""
    path = (*list_path(text, file, _NOUNS), index, "dissents")
    return replace_item(text, file, path, number, dissent_entry(dissent))


def without(text: str, file: str, indices: Iterable[int]) -> str:
    """Return *text* without the decisions of these numbers."""
    path = list_path(text, file, _NOUNS)
    for index in sorted(indices, reverse=True):
        text = remove_item(text, file, path, index)
    return text
