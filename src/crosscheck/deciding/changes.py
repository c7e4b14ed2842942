"""What became of the evidence since a decision was made on it, word by word."""

from collections.abc import Iterator, Sequence

from attrs import fields, frozen

from crosscheck.model import Ground

_CONTEXT = 2
"""Words that stay on each side of a change, to show where it is."""
_WHOLE = frozenset({"value", "as_of", "mode", "covers"})
"""Aspects of a few words, which are shown as a whole."""
_ELSEWHERE = "its question, a unit, a speaker or a context was changed since"


@frozen
class Change:
    """A statement that is not as it was."""

    statement: str
    """The id of the statement; empty where it is about none."""
    words: str

    def __str__(self) -> str:
        return f"{self.statement}: {self.words}" if self.statement else self.words


def changes(before: Sequence[Ground], now: Sequence[Ground]) -> tuple[Change, ...]:
    """Return all that differs between what was decided on and what there is now.

    Never empty: where the words are the same, what no record of words holds has changed.
    """
    then = {ground.statement: ground for ground in before}
    today = {ground.statement: ground for ground in now}
    found = [
        *(
            Change(id_, "; ".join(_within(then[id_], today[id_])))
            for id_ in then
            if id_ in today and then[id_] != today[id_]
        ),
        *(Change(id_, "stands in the conflict no longer") for id_ in then if id_ not in today),
        *(Change(id_, _joined(today[id_])) for id_ in today if id_ not in then),
    ]
    return tuple(found) or (Change("", _ELSEWHERE),)


def _joined(ground: Ground) -> str:
    return f"joined since, and says {ground.value}"


def _within(before: Ground, now: Ground) -> Iterator[str]:
    """Yield what changed in one statement."""
    for name in (each.name for each in fields(Ground)):
        old, new = getattr(before, name), getattr(now, name)
        if old != new:
            told = f"{old or 'none'} -> {new or 'none'}" if name in _WHOLE else _told(old, new)
            yield f"{name.replace('_', ' ')} {told}"


def _told(old: str, new: str) -> str:
    """Return how a text changed: the words that did in brackets, with a few others around them."""
    if not old or not new:
        return f"now “{new}”" if new else f"no longer “{old}”"
    from difflib import SequenceMatcher  # only what is stale needs it

    left, right = old.split(), new.split()
    parts = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    told = [
        _kept(left[start:end], first=number == 0, last=number == len(parts) - 1)
        if tag == "equal"
        else _changed(" ".join(left[start:end]), " ".join(right[begin:stop]))
        for number, (tag, start, end, begin, stop) in enumerate(parts)
    ]
    return f"“{' '.join(told)}”"


def _changed(old: str, new: str) -> str:
    if old and new:
        return f"[{old} -> {new}]"
    return f"[added: {new}]" if new else f"[left out: {old}]"


def _kept(words: Sequence[str], *, first: bool, last: bool) -> str:
    """Return words that did not change, those far from a change as an ellipsis.

    Before the *first* of them and behind the *last* there is no change.
    """
    before = [] if first else words[:_CONTEXT]
    after = [] if last else words[len(words) - _CONTEXT :]
    if len(before) + len(after) >= len(words):
        return " ".join(words)
    return " ".join([*before, "…", *after])
