"""What day it is: the one thing in a report that no file tells, and that can be set."""

import os
from datetime import date

import click

VARIABLE = "CROSSCHECK_TODAY"
"""The environment variable that sets the day, for reports that can be made again."""


def today() -> date:
    """Return the day in the environment, or else that of the clock."""
    told = os.environ.get(VARIABLE)
    return day(told, VARIABLE) if told else date.today()


def day(written: str, name: str) -> date:
    """Return the day *written* as 2026-11-25; a message naming *name* where it is none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        message = f"{name}: expected a day such as 2026-11-25, found {written!r}"
        raise click.ClickException(message) from None
