"""One day or stretch of days as a text names it."""

from typing import NamedTuple

from crosscheck.reading.moments import Moment


class Named(NamedTuple):
    """A day or stretch, or a first and a last in one breath (7-8 May), and its tokens."""

    first: Moment
    start: int
    end: int
    last: Moment | None = None
    time: str | None = None
    """A time of day beside it, as written."""
    other: Moment | None = None
    """The day in the other order of day and month (01/02/2022)."""
