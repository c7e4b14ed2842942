"""The value an editor types, read by the grammar that reads prose."""

from collections.abc import Callable
from decimal import Decimal

from attrs import evolve, frozen

from crosscheck.reading import lexicon
from crosscheck.reading.dates import Dated, Resolver, dated_at, value_of
from crosscheck.reading.edtf import edtf
from crosscheck.reading.moments import Days, Moment, inside
from crosscheck.reading.prose import candidates, read
from crosscheck.reading.tokens import Tokens, tokenise
from crosscheck.values.dates import Date, DateRange
from crosscheck.values.quantity import Quantity

_AROUND_A_DATE = frozenset(("on", "the", "in", "at", "during", "of", ",", "."))
_DAYS_IN_YEAR = Decimal("365.2425")
_OF_A_YEAR = {"year": Decimal(1), "month": Decimal(12), "decade": Decimal("0.1")}
_OF_A_DAY = {"day": Decimal(1), "week": Decimal(1) / 7}


def read_quantity(text: str, *, unit: str | None = None) -> Quantity:
    """Return the figure that *text* states, in *unit* where it names none itself.

    In a unit of time a stretch between two dates is its length: since 1990 until 2019 is more
    than 28 and fewer than 30 years. ValueError where *text* is not one figure.
    """
    length = _length(text, unit) if unit in _OF_A_YEAR or unit in _OF_A_DAY else None
    if length is not None:
        return length
    readings = read(text)
    values = [reading.value for reading in readings]
    if len(values) != 1 or not isinstance(values[0], Quantity):
        raise ValueError(
            f"expected one figure such as 225, more than 200 or 160–170, found {text!r}"
        )
    if values[0].unit is None and unit in lexicon.UNIT_NAMES:
        return evolve(values[0], unit=unit)
    return values[0]


def read_date(text: str, *, within: DateRange | None = None) -> DateRange:
    """Return the days that *text* names, in words or in EDTF; *within* completes partial dates.

    ValueError where *text* is not one date.
    """
    stripped = text.strip()
    value = edtf(stripped)
    if value is not None:
        return value
    tokens = tokenise(stripped)
    dated = _sole_date(tokens)
    if dated is None:
        raise ValueError(
            "expected one date such as 7 January 2022, mid-January 2022, since 1990 or "
            f"2022-01-04/2022-01-05, found {text!r}"
        )
    return value_of(tokens, dated, _Within(within) if within else Resolver())


@frozen
class _Within(Resolver):
    """Completes what words leave open from the days in which it all happened."""

    days: DateRange

    def __call__(self, moment: Moment) -> Days | None:
        """Return the days of *moment*, where only one stretch within is so named."""
        known = moment.days()
        if known or moment.shift is not None or not (self.days.first and self.days.last):
            return known
        return inside(moment, self.days.first, self.days.last)


def _sole_date(tokens: Tokens) -> Dated | None:
    """Return the date that the whole text is."""
    for index in candidates(tokens):
        dated = dated_at(tokens, index, 0)
        if dated is None:
            continue
        rest = tokens.words[: dated.start] + tokens.words[dated.end : len(tokens)]
        return dated if all(word in _AROUND_A_DATE for word in rest) else None
    return None


def _length(text: str, unit: str | None) -> Quantity | None:
    """Return the time between two dates: from last start to first end, and the reverse."""
    dated = _sole_date(tokenise(text.strip()))
    ends = dated.days(Resolver()) if dated and dated.last else None
    if ends is None:
        return None
    (first_start, last_start), (first_end, last_end) = ends
    measure = _in_days if unit in _OF_A_DAY else _in_years
    shortest = measure(_next(last_start), first_end)
    longest = measure(first_start, _next(last_end))
    times = _OF_A_DAY.get(unit or "") or _OF_A_YEAR[unit or ""]
    return Quantity(
        max(shortest * times, Decimal(0)),
        longest * times,
        low_closed=False,
        high_closed=False,
        unit=unit,
    )


Measure = Callable[[Date, Date], Decimal]


def _next(day: Date) -> Date:
    return Date.fromordinal(day.toordinal() + 1)


def _in_days(start: Date, end: Date) -> Decimal:
    return Decimal(end.toordinal() - start.toordinal())


def _in_years(start: Date, end: Date) -> Decimal:
    if start.day == end.day:
        return Decimal((end.year - start.year) * 12 + end.month - start.month) / 12
    return _in_days(start, end) / _DAYS_IN_YEAR
