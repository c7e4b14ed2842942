"""``crosscheck read`` and ``crosscheck compare``: prose without a project."""

from typing import IO

import click

from crosscheck.cli.options import layout_option
from crosscheck.cli.statuses import CLEAN


@click.command()
@click.argument("file", default="-", type=click.File(encoding="utf-8"))
@click.option("--published", metavar="DATE", help="The day the text appeared (2022-01-14).")
@layout_option
def read(file: IO[str], published: str | None, layout: str) -> int:
    """Read every figure and date in FILE, or in what is typed."""
    from crosscheck.formats.readings import render_readings
    from crosscheck.reading.prose import read as read_prose

    text = _text_of(file)
    try:
        readings = read_prose(text, published=published)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    click.echo(render_readings(text, readings, as_json=layout == "json"), nl=False)
    return CLEAN


@click.command()
@click.argument("statement")
@click.argument("passage")
@click.option("--published", metavar="DATE", help="The day the passage appeared (2022-01-14).")
@layout_option
def compare(statement: str, passage: str, published: str | None, layout: str) -> int:
    """Compare two sentences: whether PASSAGE bears STATEMENT out."""
    from crosscheck.formats.readings import render_sentences
    from crosscheck.sentences import compare as compare_sentences

    try:
        comparison = compare_sentences(statement, passage, published=published)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    click.echo(render_sentences(comparison, as_json=layout == "json"), nl=False)
    return CLEAN


def _text_of(file: IO[str]) -> str:
    try:
        return file.read()
    except UnicodeDecodeError as error:
        raise click.ClickException(
            f"{file.name} is not UTF-8 (byte {error.start}): convert it first"
        ) from None
