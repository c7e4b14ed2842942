"""What stands around a figure or a date: the words that say what it counts."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from crosscheck.reading.measures import HARM
from crosscheck.reading.reading import Reading
from crosscheck.sentences.wording import Mark, Word, Wording

_REACH = 12
"""How many words of topic on either side say what is counted."""
_BEHIND, _BEFORE = 1.0, 0.8
"""The noun counted mostly follows its figure: "more than 225 citizens"."""
_STEP = 0.65
"""Each word further away counts for this much less ..."""
_COMMA = 0.6
_FIGURE = 0.5
"""... and so does one with a comma or with another figure between."""


@frozen
class Item:
    """A figure or a date in its setting."""

    reading: Reading
    place: int
    """How many figures and dates stand before it."""
    mark: Mark
    setting: Mapping[str, float]
    """The stems of the words around it, and how near each is, from 0 to 1."""
    weight: float
    """How near all of them are together."""
    harm: str | None
    """What happened to the people counted ("killed"), where a word near it tells."""


def items(readings: Sequence[Reading], wording: Wording) -> tuple[Item, ...]:
    """Return *readings*, each with what stands around it."""
    found = []
    for place, (reading, mark) in enumerate(zip(readings, wording.marks, strict=True)):
        setting: dict[str, float] = {}
        for stem, nearness in _around(wording.words, mark, place):
            setting[stem] = max(nearness, setting.get(stem, 0.0))
        weight = sum(setting.values())
        found.append(Item(reading, place, mark, setting, weight, _harm(setting)))
    return tuple(found)


def _around(words: Sequence[Word], mark: Mark, place: int) -> Iterator[tuple[str, float]]:
    """Yield the words around *mark* with their nearness, those behind it first."""
    yield from _nearness(words[mark.at : mark.at + _REACH], mark, place + 1, _BEHIND)
    before = words[max(0, mark.at - _REACH) : mark.at]
    yield from _nearness(before[::-1], mark, place, _BEFORE)


def _nearness(
    words: Sequence[Word], mark: Mark, readings: int, nearness: float
) -> Iterator[tuple[str, float]]:
    for word in words:
        nearness *= _STEP
        commas, figures = abs(word.clause - mark.clause), abs(word.readings - readings)
        yield word.stem, nearness * _COMMA**commas * _FIGURE**figures


def _harm(setting: Mapping[str, float]) -> str | None:
    told = [(nearness, stem) for stem, nearness in setting.items() if stem in HARM]
    return max(told)[1] if told else None
