"""``crosscheck init`` and ``crosscheck schema``: what a project begins with."""

from pathlib import Path

import click

from crosscheck.cli.statuses import CLEAN


@click.command()
@click.argument("directory", default=".", type=click.Path())
def init(directory: str) -> int:
    """Lay out seeds/, claims/ and reports/ in DIRECTORY, with a small example that checks."""
    from crosscheck.starting import layout
    from crosscheck.writing import write_atomically

    begun = any(Path(directory, folder).exists() for folder in ("seeds", "claims"))
    for name, text in layout(example=not begun).items():
        target = Path(directory, name)
        if target.exists() or (target.name == ".gitkeep" and target.parent.exists()):
            click.echo(f"kept     {target.parent.name if target.name == '.gitkeep' else name}")
            continue
        try:
            write_atomically(target, text)
        except OSError as error:
            raise click.ClickException(f"{target} cannot be written: {error.strerror}") from None
        click.echo(f"created  {name}")
    where = "" if directory == "." else f" {directory}"
    click.echo(f"now run: crosscheck check{where}")
    return CLEAN


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
