"""The days of a text's dates: those it names whole, and those only another date can tell.

A weekday, "yesterday" or a day without its year has days only beside a whole date of the same
item: one in its own sentence, the dateline of the report it stands in, or the day of publication
where the caller vouches for it. Otherwise it stays unresolved. "The next day" counts from a day
that is told of: none but one in its own sentence will do.
"""

from bisect import bisect_right
from collections.abc import Sequence

from crosscheck.reading import lexicon
from crosscheck.reading.dated import Dated, Resolve, value_of
from crosscheck.reading.edtf import edtf
from crosscheck.reading.moments import Moment, near
from crosscheck.reading.tokens import Tokens
from crosscheck.reading.usage import order_in
from crosscheck.values.dates import Date, DateRange

_DASHES = frozenset("—–-―")
_BEFORE_DATELINE, _BEHIND_DATELINE = 14, 7
_LONGEST_SENTENCE = 60
_AFTER_DATE = frozenset("),")
_STOPS = frozenset(".!?")


def published_day(published: str | Date | None) -> Date | None:
    """Return the day *published* names; ValueError where it names none."""
    if published is None or isinstance(published, Date):
        return published
    days = edtf(published.strip())
    if days is None or days.first is None or days.first != days.last:
        raise ValueError(f"expected the day of publication such as 2022-01-14, found {published!r}")
    return days.first


def values_of(tokens: Tokens, dates: Sequence[Dated], published: Date | None) -> list[DateRange]:
    """Return the days of each of *dates*, which stand in the text in this order."""
    unsure = any(dated.other for dated in dates)
    order = order_in(tokens, (dated.start for dated in dates)) if unsure else None
    anchors = _anchors(tokens, dates, published)
    values = []
    for dated, anchor in zip(dates, anchors, strict=True):
        values.append(value_of(tokens, dated.in_order(order), _against(anchor)))
    return values


def _against(anchor: Date | None) -> Resolve:
    """Return what finds days in a text of the day *anchor*; by their own words where it is None."""
    if anchor is None:
        return Moment.days
    return lambda moment: moment.days() or near(moment, anchor)


def _anchors(tokens: Tokens, dates: Sequence[Dated], published: Date | None) -> list[Date | None]:
    """Return the day against which each of *dates* is read, None where there is none."""
    if all(dated.whole for dated in dates):
        return [None] * len(dates)
    days = [dated.day() for dated in dates]
    if not any(days):
        return [None if dated.told else published for dated in dates]
    datelines = _datelines(tokens, dates, days)
    return [
        None
        if dated.whole
        else _anchor(dated, _beside(tokens, dates, days, at), datelines[at] or published)
        for at, dated in enumerate(dates)
    ]


def _anchor(dated: Dated, beside: Date | None, of_the_text: Date | None) -> Date | None:
    """Return the day next to it, or that of the text, unless *dated* counts from a day told of."""
    return beside or (None if dated.told else of_the_text)


def _beside(
    tokens: Tokens, dates: Sequence[Dated], days: Sequence[Date | None], at: int
) -> Date | None:
    """Return the whole day named next to date *at* in its own sentence, the earlier one first."""
    for other in (at - 1, at + 1):
        if not 0 <= other < len(dates) or days[other] is None:
            continue
        first, second = sorted((dates[at], dates[other]), key=lambda dated: dated.start)
        if _one_sentence(tokens, first.end, second.start):
            return days[other]
    return None


def _one_sentence(tokens: Tokens, start: int, end: int) -> bool:
    if end - start > _LONGEST_SENTENCE:
        return False
    return not any(
        tokens.words[at] == ""
        or "\n" in tokens.raw[at]
        or (tokens.words[at] in _STOPS and tokens.written(at + 1)[:1].isupper())
        for at in range(start - 1, end)
    )


def _datelines(
    tokens: Tokens, dates: Sequence[Dated], days: Sequence[Date | None]
) -> list[Date | None]:
    """Return for each of *dates* the dateline of the report it stands in."""
    breaks = [at for at, token in enumerate(tokens.raw) if "\n" in token]
    current: Date | None = None
    datelines: list[Date | None] = []
    for dated, day in zip(dates, days, strict=True):
        line = bisect_right(breaks, dated.start - 1)
        begins = breaks[line - 1] + 1 if line else 0
        if day is not None and _is_dateline(tokens, dated, begins):
            current = day
        datelines.append(current)
    return datelines


def _is_dateline(tokens: Tokens, dated: Dated, line: int) -> bool:
    """Return whether *dated* heads a report: ALMATY, Jan. 7, 2022 (Reuters) — Police said.

    Before it stand names alone, behind it at most an agency in brackets, then a dash or a colon.
    """
    if dated.start - line > _BEFORE_DATELINE:
        return False
    if any(tokens.words[at].isalpha() and not _name(tokens, at) for at in range(line, dated.start)):
        return False
    bracketed = tokens.words[dated.start - 1] == "("
    for at in range(dated.end, min(dated.end + _BEHIND_DATELINE, len(tokens))):
        word = tokens.words[at]
        if word in _DASHES or (word == ":" and tokens.words[at - 1] == ")"):
            return not (tokens.glued(at) and tokens.glued(at + 1)) or word == ":"
        bracketed = word == "(" or (bracketed and word != ")")
        if not (bracketed or word in _AFTER_DATE) or "\n" in tokens.raw[at]:
            return False
    return False


def _name(tokens: Tokens, index: int) -> bool:
    return tokens.capital(index) and tokens.words[index] not in lexicon.NOT_NOUNS
