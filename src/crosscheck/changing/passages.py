"""What differs in two texts of a source, passage by passage."""

from collections.abc import Iterator, Sequence

from crosscheck.model.changed import Edit

_LINES = 2000
"""Lines that differ, up to which passages are told apart; beyond them they are one."""


def passages(before: str, after: str) -> Iterator[Edit]:
    """Yield each run of lines that differs; how lines end is no difference."""
    old, new = before.splitlines(), after.splitlines()
    first, last = _common(old, new)
    old_part, new_part = old[first : len(old) - last], new[first : len(new) - last]
    for (start, end), (other_start, other_end) in _blocks(old_part, new_part):
        line = first + (other_start if other_end > other_start else start) + 1
        earlier, later = old_part[start:end], new_part[other_start:other_end]
        yield Edit("text", "\n".join(earlier), "\n".join(later), line)


def _common(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many lines are the same at the beginning, and at the end."""
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    most = shorter - first
    last = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return first, last


Stretch = tuple[int, int]


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the stretches of lines that stand for each other and are not the same."""
    if not old and not new:
        return
    if len(old) + len(new) > _LINES:
        yield (0, len(old)), (0, len(new))
        return
    from difflib import SequenceMatcher  # only where a text has changed

    for tag, start, end, other_start, other_end in SequenceMatcher(None, old, new).get_opcodes():
        if tag != "equal":
            yield (start, end), (other_start, other_end)
