"""Times of day, kept as they are written: 3:15 a.m., 10am, 15:30, noon."""

from typing import NamedTuple

from crosscheck.reading import lexicon
from crosscheck.reading.tokens import Tokens

_BEHIND_HOURS = frozenset((":", "h")) | lexicon.MORNING | lexicon.AFTERNOON | lexicon.CLOCK
_HOURS, _MINUTES = 24, 60


class Clock(NamedTuple):
    """A time of day and its tokens."""

    start: int
    end: int

    def written(self, tokens: Tokens) -> str:
        """Return the time as the text writes it."""
        return tokens.span(self.start, self.end).cut(tokens.text)


def clock_at(tokens: Tokens, index: int) -> Clock | None:
    """Return the time of day that begins at token *index*."""
    words = tokens.words
    if words[index] in lexicon.TIMES:
        return Clock(index, index + 1)
    if words[index + 1] not in _BEHIND_HOURS:
        return None
    hour, end, exact = _figures(tokens, index)
    if hour is None:
        return None
    behind = _half_of_day(words, end)
    if behind is not None:
        return Clock(index, behind)
    if words[end] in lexicon.CLOCK:
        return Clock(index, end + 1)
    return Clock(index, end) if exact else None


def _figures(tokens: Tokens, index: int) -> tuple[int | None, int, bool]:
    """Return the hour, the token behind the time, and whether its form alone makes it a time."""
    words = tokens.words
    word = words[index]
    if word.isdecimal() and len(word) <= 2 and int(word) < _HOURS:
        minutes = words[index + 2]
        colon = (
            words[index + 1] in (":", "h") and tokens.glued(index + 1) and tokens.glued(index + 2)
        )
        if colon and len(minutes) == 2 and minutes.isdecimal() and int(minutes) < _MINUTES:
            return int(word), index + 3, words[index + 3] != ":" and words[index + 1] == ":"
        return int(word), index + 1, False
    hour, stop, minutes = word.partition(".")
    if (
        stop
        and hour.isdecimal()
        and int(hour) < _HOURS
        and len(minutes) == 2
        and minutes.isdecimal()
    ):
        return int(hour), index + 1, False
    return None, index, False


def _half_of_day(words: list[str], index: int) -> int | None:
    """Return the token behind am, pm, a.m. or p.m. at *index*."""
    word = words[index]
    if word not in lexicon.MORNING and word not in lexicon.AFTERNOON:
        return None
    if len(word) > 1:
        return index + 1
    if words[index + 1] == "." and words[index + 2] == "m":
        return index + 3 + (words[index + 3] == ".")
    return None
