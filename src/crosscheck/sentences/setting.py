"""What stands around a figure or a date: the words that say what it counts."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from crosscheck.reading.measures import MEASURES
from crosscheck.reading.reading import Reading
from crosscheck.sentences.wording import Mark, Wording

_REACH = 12
"""How many words of topic on either side say what is counted."""
_AFTER, _BEFORE = 1.0, 0.8
"""The noun counted mostly follows its figure: "more than 225 citizens"."""
_STEP = 0.65
"""Each word further away counts for this much less; so do a comma and another figure between."""
_COMMA = 0.6
_FIGURE = 0.5


@frozen
class Item:
    """A figure or a date in its setting."""

    reading: Reading
    place: int
    """How many figures and dates stand before it."""
    mark: Mark
    setting: Mapping[str, float]
    """The stems of the words around it, and how near each is, from 0 to 1."""
    measure: str | None
    """The nearest word that says what is counted."""

    @property
    def total(self) -> float:
        """The weight of all words around it."""
        return sum(self.setting.values())


def items(readings: Sequence[Reading], words: Wording) -> tuple[Item, ...]:
    """Return *readings*, each with what stands around it."""
    found = []
    for place, reading in enumerate(readings):
        setting = _setting(words, place)
        found.append(Item(reading, place, words.marks[place], setting, _measure(setting)))
    return tuple(found)


def _setting(words: Wording, place: int) -> dict[str, float]:
    mark = words.marks[place]
    setting: dict[str, float] = {}
    sides = (
        (_AFTER, words.words[mark.at : mark.at + _REACH], place + 1),
        (_BEFORE, words.words[max(0, mark.at - _REACH) : mark.at][::-1], place),
    )
    for side, stretch, passed in sides:
        near = side
        for word in stretch:
            near *= _STEP
            commas, figures = abs(word.clause - mark.clause), abs(word.readings - passed)
            weight = near * _COMMA**commas * _FIGURE**figures
            if weight > setting.get(word.stem, 0.0):
                setting[word.stem] = weight
    return setting


def _measure(setting: Mapping[str, float]) -> str | None:
    spoken = [(weight, stem) for stem, weight in setting.items() if stem in MEASURES]
    return max(spoken)[1] if spoken else None
