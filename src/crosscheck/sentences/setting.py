"""What stands around a figure or a date: the words that say what it counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

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
        around = list(_around(wording.words, mark, place))
        setting: dict[str, float] = {}
        for word, nearness in around:
            setting[word.stem] = max(nearness, setting.get(word.stem, 0.0))
        weight = sum(setting.values())
        found.append(Item(reading, place, mark, setting, weight, _harm(around)))
    return tuple(found)


def _around(words: Sequence[Word], mark: Mark, place: int) -> Iterator[tuple[Word, float]]:
    """Yield the words around *mark* with their nearness, those behind it first."""
    yield from _nearness(words[mark.at : mark.at + _REACH], mark, place + 1, _BEHIND)
    before = words[max(0, mark.at - _REACH) : mark.at]
    yield from _nearness(before[::-1], mark, place, _BEFORE)


def _nearness(
    words: Sequence[Word], mark: Mark, readings: int, nearness: float
) -> Iterator[tuple[Word, float]]:
    for word in words:
        nearness *= _STEP
        commas, figures = abs(word.clause - mark.clause), abs(word.readings - readings)
        yield word, nearness * _COMMA**commas * _FIGURE**figures


def _harm(around: Iterable[tuple[Word, float]]) -> str | None:
    """Return the nearest word for harm; one in a name ("The Walking Dead") tells of none."""
    told = [
        (nearness, word.stem) for word, nearness in around if word.stem in HARM and not word.name
    ]
    return max(told)[1] if told else None
