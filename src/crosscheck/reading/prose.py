"""Every quantity and date in a text, in order."""

from attrs import evolve

from crosscheck.reading import lexicon
from crosscheck.reading.anchoring import published_day, values_of
from crosscheck.reading.dated import Dated
from crosscheck.reading.dates import dated_at
from crosscheck.reading.edtf import edtf
from crosscheck.reading.fractions import FRACTION_SIGNS
from crosscheck.reading.labels import named_by_figure
from crosscheck.reading.quantities import nought_at, quantity_at
from crosscheck.reading.reading import Reading
from crosscheck.reading.single import Found
from crosscheck.reading.tokens import Tokens, tokenise
from crosscheck.reading.usage import Mark, stop_in
from crosscheck.text import Span
from crosscheck.values.dates import Date

_FIGURES = frozenset().union(
    lexicon.CARDINALS,
    lexicon.HUNDREDS,
    lexicon.SCALES,
    lexicon.GROUPS,
    lexicon.MAGNITUDES,
    lexicon.FRACTIONS,
    lexicon.WHOLE_HALVES,
    FRACTION_SIGNS,
)
_NOUGHTS = frozenset().union(lexicon.NOUGHT, lexicon.NO)
_DAYS = frozenset().union(
    lexicon.MONTHS,
    lexicon.WEEKDAYS,
    lexicon.NEAR_DAYS,
    lexicon.STEPS,
    lexicon.SEASONS,
    lexicon.DECADES,
    lexicon.ORDINALS,
    lexicon.TIMES,
)
_LONGEST_EDTF = 40
_TRIGGERS = _FIGURES | _NOUGHTS | _DAYS


def read(text: str, *, published: str | Date | None = None) -> tuple[Reading, ...]:
    """Return the quantities and dates in *text*, in order and without overlap.

    Weekdays and relative words are resolved only against a date in the same item, or against
    *published* (a day, or its ISO form) where the caller vouches for it; otherwise they stay
    unresolved. ValueError where *published* is no day.
    """
    day = published_day(published)
    alone = _in_edtf(text)
    if alone is not None:
        return (alone,)
    tokens = tokenise(text)
    hooks = candidates(tokens)
    found = _found(tokens, hooks)
    dates = [item for item in found if isinstance(item, Dated)]
    days = iter(values_of(tokens, dates, day))
    unsure = any(isinstance(item, Found) and item.other for item in found)
    usage = stop_in(tokens.words[index] for index in hooks) if unsure else None
    readings = []
    for item in found:
        if isinstance(item, Dated):
            span = tokens.span(item.start, item.end)
            readings.append(Reading("date", span, span.cut(text), next(days)))
        else:
            readings.append(_quantity(tokens, item, usage))
    return tuple(readings)


def _in_edtf(text: str) -> Reading | None:
    """Return the date that the whole text is in EDTF: ../2022-01-07; a bare year is a figure."""
    words = text.strip() if len(text) <= _LONGEST_EDTF else ""
    value = None if words.isdecimal() else edtf(words)
    if value is None:
        return None
    start = text.index(words)
    return Reading("date", Span(start, start + len(words)), words, value)


def _found(tokens: Tokens, hooks: list[int]) -> list[Found | Dated]:
    """Return every quantity and date of the text, in order."""
    found: list[Found | Dated] = []
    words = tokens.words
    floor = 0
    for index in hooks:
        if index < floor:
            continue
        word = words[index]
        item: Found | Dated | None = None
        if word not in _TRIGGERS:
            item, floor = _at_numeral(tokens, index, floor)
        elif word in _DAYS:
            item = dated_at(tokens, index, floor)
        if item is None and word in _FIGURES:
            item = quantity_at(tokens, index, floor)
        if item is None and word in _NOUGHTS:
            item = nought_at(tokens, index)
        if item is not None:
            found.append(item)
            floor = item.end
    return found


def _at_numeral(tokens: Tokens, index: int, floor: int) -> tuple[Found | Dated | None, int]:
    """Return what the figure at *index* states, and where the next reading may begin."""
    dated = dated_at(tokens, index, floor)
    if dated is not None:
        return dated, floor
    name_end = named_by_figure(tokens, index)
    if name_end:
        return None, max(floor, name_end)
    return quantity_at(tokens, index, floor), floor


def candidates(tokens: Tokens) -> list[int]:
    """Return the tokens on which a figure or a date may hang.

    This looks at every word of the text. Most begin with a letter of ASCII, between ":" and "{",
    and so with no figure of any script.
    """
    return [
        index
        for index, word in enumerate(tokens.words)
        if word in _TRIGGERS or ((word < ":" or word > "{") and word[:1].isdecimal())
    ]


def _quantity(tokens: Tokens, found: Found, usage: Mark | None) -> Reading:
    span = tokens.span(found.start, found.end)
    value, other = found.value, found.other
    if other is not None:
        whole = value.unit in lexicon.CURRENCIES or value.counted is not None
        if usage == "thousands" or (usage is None and whole):
            value, other = other, value
        other = None if usage else evolve(other, counted=value.counted, change=value.change)
    return Reading("quantity", span, span.cut(tokens.text), value, other)
