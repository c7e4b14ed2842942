"""``crosscheck init`` and ``crosscheck schema``: what a project begins with."""

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from crosscheck.cli.statuses import CLEAN

if TYPE_CHECKING:
    from crosscheck.model import Folders


@click.command()
@click.argument("directory", default=".", type=click.Path())
def init(directory: str) -> int:
    """Lay out seeds/, claims/ and reports/ in DIRECTORY, with a small example that checks."""
    from crosscheck.starting import layout
    from crosscheck.writing import write_atomically

    folders = _folders(directory)
    begun = any(Path(directory, folder).exists() for folder in (folders.seeds, folders.claims))
    for name, text in layout(folders, example=not begun).items():
        target = Path(directory, name)
        if target.exists() or (target.name == ".gitkeep" and target.parent.exists()):
            kept = PurePosixPath(name).parent if target.name == ".gitkeep" else name
            click.echo(f"kept     {kept}")
            continue
        try:
            write_atomically(target, text)
        except OSError as error:
            raise click.ClickException(f"{target} cannot be written: {error.strerror}") from None
        click.echo(f"created  {name}")
    where = "" if directory == "." else f" {directory}"
    click.echo(f"now run: crosscheck check{where}")
    return CLEAN


def _folders(directory: str) -> "Folders":
    """Return the folders that a configuration in *directory* names, or the usual ones."""
    from crosscheck.corpus.root import configured
    from crosscheck.model import Folders

    site = configured(Path(os.path.realpath(directory)))
    if site is None:
        return Folders()
    if site.problems:
        raise click.ClickException(str(site.problems[0]))
    return site.folders


@click.command()
@click.argument(
    "of",
    type=click.Choice(["claims", "sources", "actors", "constraints", "decisions", "reviews"]),
)
def schema(of: str) -> int:
    """Print the JSON Schema of a file, for editors that complete and check YAML."""
    from crosscheck.schema import render_schema

    click.echo(render_schema(of), nl=False)
    return CLEAN
