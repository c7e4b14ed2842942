"""What stands just outside a quote and changes the words that it begins or ends with."""

import re
from collections.abc import Iterator

from crosscheck.linking.vocabulary import BESIDE_FIGURES, BOUNDS, day_name, is_negation, is_number
from crosscheck.model import Difference
from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.text import Span
from crosscheck.values.dates import DateRange

_PARTS = re.compile(r"\d+|[^\W\d_]+")
_BEFORE = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)\s+[\"'“‘(\[]?\Z")
_AROUND_WORDS = ".,;:!?\"'“”‘’()[]"
_LONGEST_WORD = 24
_NEAR = 80
"""Characters beside a quote within which all words stand that belong to its figures."""


def left_out(text: str, span: Span, sentence: Span) -> tuple[Difference, ...]:
    """Return what words beside *span*, left out of a quote, say of the words in it.

    "225 citizens have been killed" stands in "more than 225 citizens have been killed" word for
    word and says something else; so does "5" in "5 thousand", "170" in "160 to 170", and what
    follows a "not".
    """
    found: list[Difference] = []
    negation = _negation_before(text[max(sentence.start, span.start - _LONGEST_WORD) : span.start])
    if negation:
        found.append(Difference("negation", "", negation))
    if _figure_at_an_edge(span.cut(text)) and _goes_on(text, span, sentence):
        start = max(sentence.start, span.start - _NEAR)
        end = min(sentence.end, span.end + _NEAR)
        found.extend(_figures_cut(text, span, Span(start, end)))
    return tuple(found)


def hidden(text: str, before: Span, behind: Span) -> Iterator[Difference]:
    """Yield the figure that an ellipsis hides right behind a figure of the quote.

    "225 … houses burned down" must not come of "225 people were killed … 18 houses burned down".
    """
    last = _PARTS.findall(before.cut(text)[-_LONGEST_WORD:])[-1:]
    left_away = text[before.end : behind.start]
    if last and is_number(last[0].casefold()):
        for part in _PARTS.findall(left_away):
            if is_number(part.casefold()):
                yield Difference("number", "", part)
                return


def _negation_before(words: str) -> str | None:
    """Return the last of *words* where it denies; "whether or not" denies nothing."""
    match = _BEFORE.search(words)
    if not match or not is_negation(match[1].replace("’", "'").casefold()):
        return None
    return None if words[: match.start()].rstrip().endswith(" or") else match[1]


def _figure_at_an_edge(words: str) -> bool:
    first = _PARTS.search(words)
    last = _PARTS.findall(words[-_LONGEST_WORD:])[-1:]
    edges = [part.casefold() for part in ([first[0]] if first else []) + last]
    return any(is_number(edge) or day_name(edge) for edge in edges)


def _goes_on(text: str, span: Span, sentence: Span) -> bool:
    """Return whether what stands right before or behind *span* may be read as one with a figure."""
    before = text[max(sentence.start, span.start - _LONGEST_WORD) : span.start].split()[-1:]
    behind = text[span.end : min(sentence.end, span.end + _LONGEST_WORD)].split()[:1]
    beside = [word.casefold().strip(_AROUND_WORDS) for word in (*before, *behind)]
    return any(not word.isalpha() or word in BESIDE_FIGURES for word in beside if word)


def _figures_cut(text: str, span: Span, around: Span) -> list[Difference]:
    """Return what an edge of *span* cuts off a figure or a day, where that changes it."""
    before, after = [], []
    for reading in read(around.cut(text)):
        start, end = reading.span.start + around.start, reading.span.end + around.start
        if start < span.start < end:
            before.append((reading, text[start : span.start]))
        if start < span.end < end and reading.kind == "quantity":
            after.append((reading, text[span.end : end]))
    alone = read(span.cut(text)) if before or after else ()
    if not alone:
        return []
    cut = [words for words in before if _changed(alone[0], words[0])]
    cut += [words for words in after if _changed(alone[-1], words[0])]
    return [_cut_off(reading, words) for reading, words in cut]


def _changed(alone: Reading, whole: Reading) -> bool:
    """Return whether a figure or day says another thing on its own than in its sentence."""
    return alone.kind == whole.kind and _meaning(alone) != _meaning(whole)


def _meaning(reading: Reading) -> tuple[object, ...]:
    """Return what of a figure or day words beside it may change."""
    value = reading.value
    if isinstance(value, DateRange):
        return value.first is None, value.last is None
    return value.interval, value.unit, value.approximate


def _cut_off(reading: Reading, words: str) -> Difference:
    words = words.strip(" \n\t\"'“”‘’")
    parts = re.findall(r"\d+|[^\W\d_]+|\S", words.casefold())
    figures = any(is_number(part) for part in parts)
    if reading.kind == "date":
        return Difference("date" if figures else "comparative", "", words)
    bounds = not figures and any(part in BOUNDS for part in parts)
    return Difference("comparative" if bounds else "number", "", words)
