"""``crosscheck scan --accept``: the passages one by one, each recorded as soon as it is taken."""

from collections.abc import Iterator, Sequence

import click

from crosscheck.cli.project import in_colour
from crosscheck.cli.statuses import CLEAN
from crosscheck.cli.taking import recorded, silence, still_to_read
from crosscheck.corpus import load
from crosscheck.editing.taking import Words
from crosscheck.formats.proposals import render_proposal
from crosscheck.model import Claim, Corpus
from crosscheck.model.scanned import Proposal, Search
from crosscheck.surveying import survey

_ASKED = "take it? [y]es, [n]o, [s]kip the claim, [q]uit"
_SHOWN = 3
_STANCES = ("affirms", "denies", "unclear")


def accept(corpus: Corpus, sources: Sequence[str], claims: Sequence[str], by: str | None) -> int:
    """Go through what the *sources* say, record what is taken, and then the silence on the rest."""
    for source in sources:
        try:
            corpus = _source(corpus, source, claims)
        except _Quit:
            click.echo(still_to_read(corpus, source), nl=False)
            return CLEAN
        if click.confirm(f"is all of {source} gone through?", default=False):
            corpus, told = silence(corpus, source, claims, by)
            click.echo(told)
    return CLEAN


class _Quit(Exception):  # noqa: N818 - no error
    """The editor has had enough."""


def _source(corpus: Corpus, source: str, claims: Sequence[str]) -> Corpus:
    """Return the project with what was taken from *source*."""
    (searches,) = survey(corpus, sources=[source], claims=claims)
    for search in searches:
        for proposal in _new(search):
            claim = next(each for each in corpus.claims if each.id == search.claim)
            click.echo(render_proposal(corpus, proposal, claim, colour=in_colour()))
            answer = _answer()
            if answer == "q":
                raise _Quit
            if answer == "s":
                break
            if answer == "y":
                corpus = _taken(corpus, claim, proposal)
    return corpus


def _new(search: Search) -> Iterator[Proposal]:
    """Yield the passages that are not quoted yet."""
    for proposal in search.proposals[:_SHOWN]:
        if proposal.recorded is None:
            yield proposal


def _answer() -> str:
    choice = click.Choice(["y", "n", "s", "q"])
    return str(click.prompt(_ASKED, type=choice, show_choices=False, default="n"))


def _taken(corpus: Corpus, claim: Claim, proposal: Proposal) -> Corpus:
    """Record *proposal*, and return the project with it; what cannot be recorded is told."""
    value = proposal.written
    if value is None and claim.kind == "stance":
        value = click.prompt("it", type=click.Choice(_STANCES))
    elif value is None:
        value = click.prompt(f"the {claim.kind}")
    try:
        click.echo(recorded(corpus, claim, proposal, Words(value)))
    except click.ClickException as error:
        error.show()
        return corpus
    return load(corpus.root)
