"""``crosscheck diff``: what changed between two states of a project."""

from typing import TYPE_CHECKING

import click

from crosscheck.cli.clock import today
from crosscheck.cli.options import layout_option, project_option
from crosscheck.cli.project import at_revision, in_colour, refuse
from crosscheck.cli.statuses import CLEAN, FAILED, FOUND

if TYPE_CHECKING:
    from crosscheck.model import Corpus

_HERE = "the files here"
"""What the state is called that no revision names."""


@click.command()
@click.argument("before", metavar="REV")
@click.argument("after", metavar="[REV]", required=False)
@project_option
@layout_option
def diff(before: str, after: str | None, path: str, layout: str) -> int:
    """Tell what changed since the first REV: sources, claims, statements, verdicts, decisions.

    Up to the second one, or up to the files as they are now. Exits with 1 where anything did.
    """
    from crosscheck.changing import changes
    from crosscheck.checking import check
    from crosscheck.corpus import load

    here = load(path)
    if here.problems and not (here.claims or here.sources):
        return refuse(here)
    earlier = at_revision(here.root, before)
    later = at_revision(here.root, after) if after is not None else here
    day = today()
    found = changes(check(earlier, today=day), check(later, today=day), (before, after or _HERE))
    if layout == "json":
        from crosscheck.formats.states import render_changes_as_json

        click.echo(render_changes_as_json(found), nl=False)
    else:
        from crosscheck.formats.states import render_changes

        click.echo(render_changes(found, colour=in_colour()), nl=False)
    unread = [_told_unread(earlier, before), _told_unread(later, after or _HERE)]
    if any(unread):
        return FAILED
    return CLEAN if found.nothing else FOUND


def _told_unread(corpus: "Corpus", name: str) -> bool:
    """Say what could not be read of a state; return whether there was anything."""
    if not corpus.problems:
        return False
    from crosscheck.formats.wording import count

    more = f", the first: {corpus.problems[0].message}"
    told = count(len(corpus.problems), "problem")
    click.echo(f"{told} in {name}{more}; what could not be read was not compared", err=True)
    return True
