"""Dates under a key of an entry."""

from functools import lru_cache
from typing import cast

from crosscheck.corpus.entry import Entry
from crosscheck.kinds import KINDS, Typed
from crosscheck.values.dates import DateRange


def read_day(entry: Entry, key: str, within: DateRange | None = None) -> DateRange | None:
    """Return the date under *key*; None where there is none or it cannot be read.

    *within* completes a partial one.
    """
    written = entry.text(key)
    if written is None:
        return None
    help_ = "write it as the source does, or in figures: `2022-01-07`, `2022-01`"
    try:
        day = _day(written, within)
    except ValueError as error:
        entry.report(f"cannot read the date under `{key}`: {error}", key, help_)
        return None
    if not day.resolved:
        entry.report(f"`{written}` under `{key}` is no date without the rest of it", key, help_)
    return day


@lru_cache(maxsize=1024)  # the claims of a project speak of a few days again and again
def _day(written: str, within: DateRange | None) -> DateRange:
    return cast("DateRange", KINDS["date"].read(Typed(written, within=within)))
