"""``crosscheck review``: the page on which editors decide, served on this machine."""

import os

import click

from crosscheck.cli.filing import refusals_shown
from crosscheck.cli.options import project_argument
from crosscheck.cli.project import nothing, refuse
from crosscheck.cli.statuses import CLEAN

_PORT = 8700


@click.command()
@project_argument
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=_PORT,
    show_default=True,
    metavar="N",
    help="The port on this machine; 0 for any that is free.",
)
@click.option("--by", metavar="NAME", help="Who decides.  [default: git config user.name]")
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
def review(path: str, port: int, by: str | None, *, opened: bool) -> int:
    """Serve a page on which to review the project under PATH, to this machine alone."""
    from crosscheck.corpus import load
    from crosscheck.corpus.root import find_project

    corpus = load(path)
    if not corpus.claims and not corpus.problems:
        return nothing(corpus)
    if not os.path.lexists(path) or find_project(path) is None:
        return refuse(corpus)
    _must_be_installed()
    from crosscheck.cli.clock import today
    from crosscheck.cli.signing import known_name
    from crosscheck.review.serving import address_of, desk_for, listening, serve

    with refusals_shown():
        listener = listening(port)
    address = address_of(listener)
    desk = desk_for(corpus.root, by or known_name(corpus.root), today)
    desk.project.now()  # checked once before anybody waits for it
    click.echo(f"review at {address}\nonly this machine can open it; Ctrl-C ends it")
    if opened:
        click.launch(address)
    serve(desk, listener)
    return CLEAN


def _must_be_installed() -> None:
    """Raise a message that says how to install what serves the page, where it is missing."""
    from importlib.util import find_spec

    from crosscheck.errors import to_install

    if any(find_spec(name) is None for name in ("starlette", "uvicorn")):
        raise click.ClickException(
            "to serve the page needs packages that are not installed\n"
            f"  help: {to_install('review')}"
        )
