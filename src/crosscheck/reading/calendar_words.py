"""The words for a day, a month, a weekday, without what stands around them."""

import re
from collections.abc import Sequence

from crosscheck.reading import lexicon
from crosscheck.reading.counted import is_plural
from crosscheck.reading.language import Period
from crosscheck.reading.moments import Moment
from crosscheck.reading.named import Named
from crosscheck.reading.tokens import Tokens
from crosscheck.reading.years import (
    DASHES,
    figures_at,
    of_the_century,
    ordinal_period_at,
    year_at,
    year_behind,
)

_DAY_AND_YEAR = re.compile(r"([1-9]|[12]\d|3[01]),((?:1[5-9]|20)\d\d)\Z")
_TOGETHER = lexicon.JOINERS | lexicon.ALTERNATIVES | {"&"}


def named_at(tokens: Tokens, index: int, *, sure: bool = False) -> Named | None:
    """Return what is named by token *index* and those behind it; *sure*: it must be a date."""
    word = tokens.words[index]
    if word[:1].isdecimal():
        if len(word) <= 2:
            return _day(tokens, index, sure=sure) or figures_at(tokens, index)
        return figures_at(tokens, index) or year_at(tokens, index, sure=sure)
    if word in lexicon.MONTHS:
        return _month(tokens, index, sure=sure)
    if word in lexicon.WEEKDAYS:
        return _weekday(tokens, index)
    if word in lexicon.NEAR_DAYS:
        return Named(Moment(shift="day", steps=lexicon.NEAR_DAYS[word]), index, index + 1)
    if word in lexicon.STEPS:
        return _step(tokens, index)
    if word in lexicon.SEASONS:
        return _season(tokens, index)
    if word in lexicon.DECADES:
        return _decade(tokens, index)
    if word in lexicon.ORDINALS:
        return _day(tokens, index, sure=False)
    return None


def _capital(tokens: Tokens, index: int) -> bool:
    """Return whether the name at *index* has the capital that its language gives it."""
    if tokens.words[index] not in lexicon.CAPITALS:
        return True
    return tokens.written(index)[:1].isupper()


def day_number(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """Return the day of a month at token *index* (7, 7th, seventh), and the token behind it."""
    words = tokens.words
    word = words[index]
    if word in lexicon.ORDINALS:
        return lexicon.ORDINALS[word], index + 1
    if not (word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31):
        return None, index
    end = index + 1
    if not tokens.glued(end):
        return int(word), end
    if words[end] in lexicon.ORDINAL_ENDINGS:
        return int(word), end + 1
    if words[end] == "-" and words[end + 1] in lexicon.ORDINAL_ENDINGS:
        return int(word), end + 2
    if words[end] in DASHES or words[end][:1] in _ENDS or words[end] in lexicon.MONTHS:
        return int(word), end
    return None, index


_ENDS = frozenset(",.;)?!'’\"”]")


def _days(tokens: Tokens, index: int) -> tuple[int | None, int | None, int]:
    """Return first and last day at *index* (7, or 7-8, or 7th and 8th), and what is behind."""
    words = tokens.words
    day, end = day_number(tokens, index)
    if day is None:
        return None, None, index
    word = words[end]
    if word in DASHES or word in lexicon.TO or word in _TOGETHER:
        at = end + 2 if words[end + 1] in lexicon.THE else end + 1
        last, behind = day_number(tokens, at)
        if last is not None and last > day and not is_plural(words[behind]):
            return day, last, behind
    return day, None, end


def _month(tokens: Tokens, index: int, *, sure: bool) -> Named | None:
    """Return January, January 7, January 7-8, 2022, January 2022."""
    words = tokens.words
    month, end = lexicon.MONTHS[words[index]], index + 1
    if not _capital(tokens, index):
        return None
    if words[end] == "." and tokens.glued(end) and words[index] in lexicon.SHORT_NAMES:
        end += 1
    both = _DAY_AND_YEAR.match(words[end])
    if both:  # December 12,1985
        first = Moment(year=int(both[2]), month=month, day=int(both[1]))
        return Named(first, index, end + 1)
    behind_name = end
    day, last, end = _days(tokens, end + 1 if words[end] in lexicon.THE else end)
    if day is not None and _counts(tokens, behind_name, end):
        day, last = None, None
    if day is None:
        end = behind_name
    year, end = year_behind(tokens, end)
    if day is None and year is None:
        if not sure and not _is_month(tokens, index):
            return None
        if words[index] not in lexicon.SHORT_NAMES or not tokens.words[end].isalpha():
            end = index + 1 if words[end] == "" or words[index] not in lexicon.SHORT_NAMES else end
    first = Moment(year=year, month=month, day=day)
    return Named(first, index, end, first._replace(day=last) if last else None)


def _counts(tokens: Tokens, index: int, end: int) -> bool:
    """Return whether the figure behind a month counts something: in January 12 people died."""
    words = tokens.words
    plain = end == index + 1 and words[index].isdecimal()
    return plain and (is_plural(words[end]) or words[end] in lexicon.SCALES or words[end] == "%")


def _is_month(tokens: Tokens, index: int) -> bool:
    """Return whether the name at *index* is a month though no figure stands beside it."""
    word, before = tokens.words[index], tokens.words[index - 1]
    if word in lexicon.UNSURE_MONTHS or word in lexicon.SHORT_NAMES:
        return before in lexicon.YEAR_BEFORE or before in lexicon.STEPS or before == "-"
    return True


def _day(tokens: Tokens, index: int, *, sure: bool) -> Named | None:
    """Return 7 January 2022, 7-8 Nov, 7th of January, the 5th alone, the 20th century."""
    words = tokens.words
    day, last, end = _days(tokens, index)
    if day is None:
        return None
    period = ordinal_period_at(tokens, index, end, day)
    if period is not None:
        return period
    at = end + 1 if words[end] in lexicon.OF else end
    month = lexicon.MONTHS.get(words[at])
    if month is None or not _capital(tokens, at):
        return _lone_day(tokens, index, day, last, end, sure=sure)
    behind = at + 1
    if (
        words[behind] == "."
        and words[at] in lexicon.SHORT_NAMES
        and words[behind + 1][:1].isdecimal()
    ):
        behind += 1
    year, behind = year_behind(tokens, behind)
    first = Moment(year=year, month=month, day=day)
    return Named(first, index, behind, first._replace(day=last) if last else None)


def _lone_day(
    tokens: Tokens, index: int, day: int, last: int | None, end: int, *, sure: bool
) -> Named | None:
    """Return the 5th, the 4th and 5th, where no month is named and nothing is counted off."""
    words = tokens.words
    following = words[end]
    ordinal = words[index + 1] in lexicon.ORDINAL_ENDINGS
    if not (ordinal or sure) or (following.isalpha() and following not in lexicon.NOT_NOUNS):
        return None
    start = index - 1 if words[index - 1] in lexicon.THE else index
    if start == index and not sure:
        return None
    if words[start - 1] not in lexicon.DAY_BEFORE and last is None and not sure:
        return None
    return Named(Moment(day=day), start, end, Moment(day=last) if last else None)


def _weekday(tokens: Tokens, index: int) -> Named | None:
    """Return Wednesday, and Friday, January 7, 2022 with its date."""
    words, end = tokens.words, index + 1
    if not _capital(tokens, index):
        return None
    short = words[index] in lexicon.SHORT_NAMES
    if short and words[end] == "." and tokens.glued(end):
        end += 1
    at = end + (words[end] in (",", "("))
    the = words[at] in lexicon.THE
    word = words[at + the]
    if word in lexicon.MONTHS or word[:1].isdecimal():
        named = named_at(tokens, at + the, sure=the)
        if named is not None and named.last is None and named.first.day is not None:
            closing = named.end + (words[end] == "(" and words[named.end] == ")")
            weekday = lexicon.WEEKDAYS[words[index]]
            return named._replace(
                first=named.first._replace(weekday=weekday), start=index, end=closing
            )
    if short:
        return None
    return Named(Moment(weekday=lexicon.WEEKDAYS[words[index]]), index, end)


def _step(tokens: Tokens, index: int) -> Named | None:
    """Return last week, this January, next Friday."""
    words = tokens.words
    steps, following = lexicon.STEPS[words[index]], words[index + 1]
    if following in lexicon.PERIODS:
        period = lexicon.PERIODS[following]
        told = words[index] in lexicon.TOLD_STEPS or (
            steps > 0 and _from_told(words, index, period)
        )
        return Named(Moment(shift=period, steps=steps, told=told), index, index + 2)
    if not _capital(tokens, index + 1):
        return None
    if following in lexicon.MONTHS:
        month = lexicon.MONTHS[following]
        return Named(Moment(month=month, shift="month", steps=steps), index, index + 2)
    if following in lexicon.WEEKDAYS:
        weekday = lexicon.WEEKDAYS[following]
        return Named(Moment(weekday=weekday, steps=steps), index, index + 2)
    if following in lexicon.SEASONS:
        month = lexicon.SEASONS[following]
        return Named(Moment(month=month, months=3, shift="month", steps=steps), index, index + 2)
    return None


def _from_told(words: Sequence[str], index: int, period: Period) -> bool:
    """Return whether "next" counts from a day that is told of: the next week, next day.

    From the day of the text counts "next week"; the day behind that is called tomorrow.
    """
    return period == "day" or words[index - 1] in lexicon.THE


def _season(tokens: Tokens, index: int) -> Named | None:
    year, end = year_behind(tokens, index + 1)
    if year is None:
        return None
    month = lexicon.SEASONS[tokens.words[index]]
    return Named(Moment(year=year, month=month, months=3), index, end)


def _decade(tokens: Tokens, index: int) -> Named | None:
    """Return the nineties; "in her nineties" is an age."""
    if not of_the_century(tokens.words, index):
        return None
    return Named(
        Moment(year=1900 + lexicon.DECADES[tokens.words[index]], years=10), index, index + 1
    )
