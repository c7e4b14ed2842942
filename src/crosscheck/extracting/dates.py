"""The day in a file's own records, as ISO 8601: what cannot be read is unknown."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

from crosscheck.model import UNKNOWN

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DIGITS = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_FIRST_YEAR = 1440
"""Of printing; what a file gives as earlier is a clock that was never set."""
_UNSET = ("1601-01-01", "1904-01-01", "1970-01-01", "1980-01-01")
"""Where the clocks of computers begin."""


def iso_day(written: str) -> str:
    """Return the day that an ISO 8601 time, or a PDF's (`D:20220114…`), begins with."""
    found = _DAY.match(written.strip()) or _DIGITS.match(written.strip())
    return _day(*map(int, found.groups())) if found else UNKNOWN


def mail_day(written: str) -> str:
    """Return the day in a date as mails and servers write it, in the zone it is written in."""
    try:
        sent = parsedate_to_datetime(written)
    except (TypeError, ValueError, IndexError, OverflowError):
        return UNKNOWN
    return _day(sent.year, sent.month, sent.day)


def about(day: str) -> str:
    """Return *day* as approximate (EDTF `~`): it is that of the file, not of the publication."""
    return day if day == UNKNOWN else f"{day}~"


def _day(year: int, month: int, day: int) -> str:
    try:
        written = date(year, month, day).isoformat()
    except ValueError:
        return UNKNOWN
    return UNKNOWN if year < _FIRST_YEAR or written in _UNSET else written
