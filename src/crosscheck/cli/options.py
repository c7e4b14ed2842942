"""Arguments and options that several commands have."""

import click

project_argument = click.argument("path", default=".", type=click.Path())
project_option = click.option(
    "-C", "--project", "path", default=".", type=click.Path(), help="The project folder."
)
layout_option = click.option(
    "--format",
    "layout",
    type=click.Choice(["plain", "json"]),
    default="plain",
    show_default=True,
)
