"""What happened to the people that each figure of a text counts."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from crosscheck.reading import lexicon
from crosscheck.reading.reading import Reading
from crosscheck.reading.tokens import Tokens
from crosscheck.scanning import harm
from crosscheck.scanning.people import Figure, counts_people, figures_in
from crosscheck.scanning.telling import Told, told_before, told_behind, told_within
from crosscheck.text import Span
from crosscheck.values.quantity import Quantity, exactly

_OTHER_NOUN = 0.8
"""What a noun that is no word for people leaves of the fit."""
_ARTICLE = 0.6
"""The same for "a man": one of them, and mostly not all."""
_SHARE = 0.9
"""What is left of the fit of all for some of them: among them 19 officers."""
_MURDERS = 0.55
_MANIFOLD = 0.7
_REACH = 8
_THEM = frozenset(("the", "them", "those"))


Part = Literal["some", "others"]
"""Some of them (two of the four), or those beside others of whom more is told (two others)."""


class Count(NamedTuple):
    """A figure with what happened to the people it counts."""

    measure: str
    """A measure of harm, or "shot"."""
    span: Span
    value: Quantity
    fit: float
    """How surely it counts that, from 0 to 1."""
    how: str
    """The words that say so ..."""
    cue: Span
    """... and where the first of them stands."""
    part: Part | None
    """Which part of more people it counts, where it says so."""
    article: bool
    """Whether it is "a man" and no number."""
    sentence: int
    """Of which sentence of the text."""


def counts_in(
    tokens: Tokens, readings: Sequence[Reading], sentences: Sequence[Span]
) -> Iterator[Count]:
    """Yield the figures of a text that count harmed people, with what happened to them."""
    for number, sentence in enumerate(sentences):
        first = bisect_left(tokens.starts, sentence.start)
        stop = bisect_left(tokens.starts, sentence.end)
        figures = figures_in(tokens, readings, first, stop)
        taken = {at for each in figures for at in range(each.start, each.end)}
        before: list[Count] = []
        for figure in figures:
            told = _told(tokens, figure, taken, first, stop)
            counts = [_count(tokens, figure, each, number) for each in told]
            if not counts and _among_them(tokens.words, figure):
                counts = [_share(figure, each) for each in before]
            yield from counts
            before = counts
        yield from _manifold(tokens, first, stop, number)


def _told(tokens: Tokens, figure: Figure, taken: set[int], first: int, stop: int) -> list[Told]:
    """Return what is told of the people that *figure* counts: for each measure the surest."""
    if figure.noun in harm.NOT_PEOPLE:
        murders = figure.noun == "counts" and _of_murder(tokens, figure.noun_end)
        return [Told("killed", _MURDERS, "counts of murder", figure.noun_end)] if murders else []
    if tokens.words[figure.end] == "-" and not figure.article:
        return []
    ways = (
        told_before(tokens, figure, first),
        told_within(tokens, figure),
        told_behind(tokens, figure, taken, stop),
    )
    surest: dict[str, Told] = {}
    for told in ways:
        if told and (told.measure not in surest or told.fit > surest[told.measure].fit):
            surest[told.measure] = told
    if "killed" in surest:  # two victims were killed: of the others nothing is said
        surest.pop("casualties", None)
    return list(surest.values())


def _count(tokens: Tokens, figure: Figure, told: Told, sentence: int) -> Count:
    fit = told.fit if not figure.noun or counts_people(figure.noun) else told.fit * _OTHER_NOUN
    return Count(
        told.measure,
        figure.span,
        figure.value,
        fit * _ARTICLE if figure.article else fit,
        told.how,
        tokens.span(told.at, told.at + 1),
        _part(tokens.words, figure),
        figure.article,
        sentence,
    )


def _among_them(words: list[str], figure: Figure) -> bool:
    """Return whether a figure counts some of those just told of: among them 19 officers."""
    at = figure.start
    return words[at - 1] == "including" or (words[at - 2], words[at - 1]) == ("among", "them")


def _share(figure: Figure, whole: Count) -> Count:
    """Return *figure* as some of those whom *whole* counts."""
    return whole._replace(
        span=figure.span,
        value=figure.value,
        fit=whole.fit * _SHARE,
        part="some",
        article=figure.article,
    )


def _part(words: list[str], figure: Figure) -> Part | None:
    """Return which part of more people a figure counts: two of the four, two others, another."""
    following, behind = words[figure.end], words[figure.noun_end : figure.noun_end + 2]
    if following in lexicon.OF or (behind[0] in lexicon.OF and behind[1] in _THEM):
        return "some"
    others = figure.noun in harm.REST or following in harm.REST
    return "others" if others or words[figure.start] == "another" else None


def _of_murder(tokens: Tokens, at: int) -> bool:
    """Return whether counts are of murder: each count is for one of the dead."""
    words = tokens.words[at : at + _REACH]
    return words[0] in lexicon.OF and "murder" in words and "attempted" not in words


def _manifold(tokens: Tokens, first: int, stop: int, sentence: int) -> Iterator[Count]:
    """Yield what is told in one word: a double homicide, a triple fatal shooting."""
    words = tokens.words
    for at in range(first, stop - 1):
        times = harm.MANIFOLD.get(words[at])
        if times is None:
            continue
        fatal = words[at + 1] == "fatal"
        noun = at + 2 if fatal else at + 1
        measure = "killed" if fatal else harm.MANIFOLD_OF.get(words[noun])
        if measure and words[noun] in harm.MANIFOLD_OF:
            span = tokens.span(at, noun + 1)
            how = span.cut(tokens.text)
            yield Count(
                measure,
                span,
                exactly(times),
                _MANIFOLD,
                how,
                span,
                part=None,
                article=False,
                sentence=sentence,
            )
