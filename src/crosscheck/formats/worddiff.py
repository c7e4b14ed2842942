"""What differs in two wordings, word by word, as ``git diff --word-diff`` writes it."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from crosscheck.formats.paint import Paint
from crosscheck.formats.visible import visible

_BESIDE = 6
"""Words shown on each side of a difference."""
_LONGEST = 40
"""Words of a stretch that went or came."""
_MOST = 2000
"""Words up to which single ones are told apart; beyond them one wording takes the other's place."""


def word_diff(before: str, after: str, paint: Paint) -> str:
    """Return one line with what went in ``[-…-]`` and what came in ``{+…+}``.

    Long stretches are cut short, those that are the same above all.
    """
    old, new = before.split(), after.split()
    if old == new:
        return f"{_shortened(old)} (only blanks differ)"
    return " ".join(_told(old, new, paint))


def _told(old: Sequence[str], new: Sequence[str], paint: Paint) -> Iterator[str]:
    for start, end, other_start, other_end in _blocks(old, new):
        if old[start:end] == new[other_start:other_end]:
            first = _BESIDE if start or other_start else 0
            last = _BESIDE if end < len(old) or other_end < len(new) else 0
            yield _shortened(old[start:end], first, last)
            continue
        if end > start:
            yield paint.tinted(f"[-{_shortened(old[start:end])}-]", "error")
        if other_end > other_start:
            yield paint.tinted(f"{{+{_shortened(new[other_start:other_end])}+}}", "good")


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield stretches of both that stand for each other, in order: the same, or not."""
    if len(old) + len(new) > _MOST:
        yield 0, len(old), 0, len(new)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    yield from (block[1:] for block in matcher.get_opcodes())


def _shortened(words: Sequence[str], first: int = _LONGEST // 2, last: int = _LONGEST // 2) -> str:
    """Return *words* with only the *first* and the *last* of them, where there are many more."""
    if len(words) > first + last + 1:
        words = [*words[:first], "…", *words[len(words) - last :]]
    return visible(" ".join(words))
