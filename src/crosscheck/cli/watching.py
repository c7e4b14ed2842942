"""``crosscheck check --watch``: runs again on every save, and tells only what changed.

It looks at the times and sizes of the files, which works on every disk and costs some milliseconds
for a thousand of them.
"""

import gc
import time
from collections.abc import Callable
from typing import NoReturn

import click

from crosscheck.changing.news import news
from crosscheck.cli.project import in_colour
from crosscheck.corpus.saved import Saved, saved
from crosscheck.formats.news import render_news
from crosscheck.formats.plain import render_findings
from crosscheck.linking import Linker, Links
from crosscheck.model import Found

_PAUSE = 0.3
"""Seconds between two looks."""
_CALM = 0.1
"""Seconds in which no file may change before they are read: a save may take several steps."""
_NAMED = 5
"""Files that are named of those that changed."""


def watch(path: str, examine: Callable[[Linker], Found]) -> NoReturn:
    """Tell what *examine* finds in the project at *path*, and after each save what changed.

    Ends when it is interrupted. What keeps a run from its end, such as a claim asked for that is
    gone with its file, is told, and the next save looked at all the same.
    """
    gc.enable()  # a single run leaves it off; this one may take all day
    links = Links()
    seen = saved(path)
    found = examine(links)
    click.echo(render_findings(found.shown, colour=in_colour()), nl=False)
    click.echo("watching; Ctrl-C ends it", err=True)
    while True:
        before, seen = seen, _next(path, seen)
        click.echo(f"\nsaved: {_named(before, seen)}")
        try:
            found = _told(found, examine(links))
        except click.ClickException as error:
            error.show()


def _told(before: Found, after: Found) -> Found:
    click.echo(render_news(news(before, after), after.shown, colour=in_colour()), nl=False)
    return after


def _next(path: str, seen: Saved) -> Saved:
    """Return the state of the files once it is not *seen* any more, and nobody is saving."""
    now = seen
    while now == seen:
        time.sleep(_PAUSE)
        now = saved(path)
    while True:
        time.sleep(_CALM)
        later = saved(path)
        if later == now:
            return now
        now = later


def _named(before: Saved, after: Saved) -> str:
    from crosscheck.formats.visible import visible

    names = sorted({*before, *after})
    changed = [visible(name) for name in names if before.get(name) != after.get(name)]
    more = [f"{len(changed) - _NAMED:,} more"] if len(changed) > _NAMED else []
    return ", ".join([*changed[:_NAMED], *more]) or "nothing that is read"
