"""The value an editor types, read by the grammar that reads prose."""

import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from crosscheck.reading import lexicon
from crosscheck.reading.dated import Dated, Resolve, value_of
from crosscheck.reading.dates import dated_at
from crosscheck.reading.edtf import edtf
from crosscheck.reading.moments import Moment, inside
from crosscheck.reading.prose import candidates, read
from crosscheck.reading.quantities import quantity_at
from crosscheck.reading.tokens import Tokens, tokenise
from crosscheck.values.dates import Date, DateRange
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import figure
from crosscheck.values.units import is_measure

_BESIDE_A_DATE = lexicon.AROUND_DATES | {",", "."}
_DAYS_IN_YEAR = Decimal("365.2425")
_NOUGHT = Decimal(0)
_PER_YEAR = {"year": Decimal(1), "month": Decimal(12), "decade": Decimal("0.1")}
_NO_WORD = re.compile(r"\S*[\d_^/<>=]\S*|(?:^|\s)-+(?=\s|$)|^\S*-$")
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PER_DAY = {"day": Decimal(1), "week": Decimal(1) / 7}


def read_quantity(text: str, *, unit: str | None = None) -> Quantity:
    """Return the figure that *text* states, in *unit* where it names none itself.

    In a unit of time a stretch between two dates is its length: since 1990 until 2019 is more
    than 28 and fewer than 30 years. ValueError where *text* is not one figure.
    """
    length = _length(text, unit) if unit in _PER_YEAR or unit in _PER_DAY else None
    if length is not None:
        return length
    found = _sole_quantity(text)
    if found is None:
        raise ValueError(
            f"expected one figure such as 225, more than 200 or 160–170, found {text!r}"
        )
    left_over = _left_over(text)
    if left_over:
        raise ValueError(f"expected one figure; `{left_over}` is no part of the one in {text!r}")
    value = _decided(text, *found, unit)
    return evolve(value, unit=unit) if value.unit is None and unit in lexicon.UNIT_NAMES else value


def _sole_quantity(text: str) -> tuple[Quantity, Quantity | None] | None:
    """Return the figure that *text* is about, in both its readings where it has two.

    What could be years ("about 2000", "between 1900 and 2000") counts, since a figure is typed.
    """
    readings = read(text)
    if len(readings) != 1 or _denied(text, readings[0].span.start):
        return None
    value, other = readings[0].value, readings[0].other
    if isinstance(value, Quantity):
        return value, other if isinstance(other, Quantity) else None
    tokens = tokenise(text)
    for index in candidates(tokens):
        found = quantity_at(tokens, index, 0)
        if found is not None:
            whole = tokens.span(found.start, found.end) == readings[0].span
            return (found.value, None) if whole else None
    return None


def _decided(text: str, value: Quantity, other: Quantity | None, unit: str | None) -> Quantity:
    """Return what 5.000 is in *unit*; ValueError where that may be five or five thousand.

    Money and things counted have no three decimals.
    """
    if other is None or not (value.stated and other.stated):
        return value
    low, high = sorted((value, other), key=lambda quantity: quantity.stated or 0)
    if unit is not None and (unit in lexicon.CURRENCIES or not is_measure(unit)):
        return high
    small, large = figure(low.stated or _NOUGHT), figure(high.stated or _NOUGHT)
    raise ValueError(f"{text!r} may be {small} or {large}: write the one that is meant that way")


def _left_over(text: str) -> str | None:
    """Return figures or signs that stand beside the figure in *text* and were not read with it."""
    (reading,) = read(text)
    beside = f"{text[: reading.span.start]} {text[reading.span.end :]}"
    found = _NO_WORD.search(beside)
    return found[0].strip() if found else None


def _denied(text: str, start: int) -> bool:
    """Return whether words stand before the figure that are not of it: "not 225"."""
    return any(word not in lexicon.AROUND_FIGURES for word in text[:start].lower().split())


def read_date(text: str, *, within: DateRange | None = None) -> DateRange:
    """Return the days that *text* names, in words or in EDTF; *within* completes partial dates.

    ValueError where *text* is not one date.
    """
    stripped = text.strip()
    value = edtf(stripped)
    if value is not None:
        return value if within is None else _completed(value, within)
    tokens = tokenise(stripped)
    dated = _sole_date(tokens)
    if dated is None:
        raise ValueError(
            "expected one date such as 7 January 2022, mid-January 2022, since 1990 or "
            f"2022-01-04/2022-01-05, found {text!r}"
        )
    if dated.other is not None:
        raise ValueError(f"{text!r} does not tell day from month: write the month in letters")
    value = value_of(tokens, dated, _within(within))
    if not value.resolved and value.partial and _WHOLE_DAY.fullmatch(value.partial):
        raise ValueError(f"there is no such day as {stripped}")
    return value


def _completed(value: DateRange, within: DateRange) -> DateRange:
    """Return XXXX-01-07 and its like with what *within* leaves only one way to fill in."""
    if value.resolved or value.partial is None:
        return value
    _, month, *day = value.partial.split("-")
    moment = Moment(
        month=int(month) if month.isdecimal() else None, day=int(day[0]) if day else None
    )
    days = _within(within)(moment)
    return DateRange(*days) if days else value


def _within(within: DateRange | None) -> Resolve:
    """Return what completes a date from the days in which it all happened."""
    if within is None or within.first is None or within.last is None:
        return Moment.days
    first, last = within.first, within.last
    return lambda moment: (
        moment.days() or (None if moment.shift is not None else inside(moment, first, last))
    )


def _sole_date(tokens: Tokens) -> Dated | None:
    """Return the date that the whole text is."""
    for index in candidates(tokens):
        dated = dated_at(tokens, index, 0, sure=True)
        if dated is None:
            continue
        rest: Sequence[str] = (
            *tokens.words[: dated.start],
            *tokens.words[dated.end : len(tokens)],
        )
        return dated if all(word in _BESIDE_A_DATE for word in rest) else None
    return None


def _length(text: str, unit: str | None) -> Quantity | None:
    """Return the time between two dates: from last start to first end, and the reverse."""
    dated = _sole_date(tokenise(text.strip()))
    ends = dated.days(Moment.days) if dated and dated.last else None
    if ends is None:
        return None
    (first_start, last_start), (first_end, last_end) = ends
    measure = _in_days if unit in _PER_DAY else _in_years
    times = _PER_DAY.get(unit or "") or _PER_YEAR[unit or ""]
    return Quantity(
        max(measure(_next(last_start), first_end) * times, Decimal(0)),
        measure(first_start, _next(last_end)) * times,
        low_closed=False,
        high_closed=False,
        unit=unit,
    )


def _next(day: Date) -> Date:
    return Date.fromordinal(day.toordinal() + 1)


def _in_days(start: Date, end: Date) -> Decimal:
    return Decimal(end.toordinal() - start.toordinal())


def _in_years(start: Date, end: Date) -> Decimal:
    if start.day == end.day:
        return Decimal((end.year - start.year) * 12 + end.month - start.month) / 12
    return _in_days(start, end) / _DAYS_IN_YEAR
