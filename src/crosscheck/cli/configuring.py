"""``crosscheck config``: what is in force in a project."""

from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import layout_option, project_argument
from crosscheck.cli.project import refuse
from crosscheck.cli.statuses import CLEAN

if TYPE_CHECKING:
    from crosscheck.model import Corpus


@click.command()
@project_argument
@layout_option
def config(path: str, layout: str) -> int:
    """Print the configuration of the project under PATH, and where each value comes from."""
    from crosscheck.corpus import load

    corpus = load(path)
    if _is_in_doubt(corpus):
        return refuse(corpus)
    from crosscheck.corpus.in_force import in_force
    from crosscheck.formats.choices import render_choices

    click.echo(render_choices(in_force(corpus), as_json=layout == "json"), nl=False)
    return CLEAN


def _is_in_doubt(corpus: "Corpus") -> bool:
    """Return whether the configuration is wrong, or nothing could be read by it."""
    places = [problem.location.file for problem in corpus.problems if problem.location]
    read = corpus.sources or corpus.claims
    return corpus.configuration.file in places or bool(corpus.problems and not read)
