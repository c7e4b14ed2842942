"""A proposal taken, or a source found silent, put on file."""

from collections.abc import Collection

import click
from attrs import frozen

from crosscheck.cli.clock import today
from crosscheck.cli.filing import refusals_shown
from crosscheck.cli.signing import signature
from crosscheck.corpus import load
from crosscheck.editing.filing import carry_out
from crosscheck.editing.taking import (
    Words,
    silence_filed,
    statement_filed,
    statement_item,
    without_statement,
)
from crosscheck.formats.visible import visible
from crosscheck.formats.wording import count
from crosscheck.model import Claim, Corpus
from crosscheck.model.scanned import Proposal
from crosscheck.surveying import survey


@frozen
class Taken:
    """Which passage is to be recorded, and what an editor says of it."""

    source: str
    claim: str
    nth: int = 1
    """Which of the passages, from 1."""
    value: str | None = None
    speaker: str | None = None


def take(corpus: Corpus, taken: Taken) -> str:
    """Record the passage that is meant, and return what was done; a message where it cannot be."""
    (searches,) = survey(corpus, sources=[taken.source], claims=[taken.claim])
    proposals = searches[0].proposals
    if len(proposals) < taken.nth:
        found = count(len(proposals), "passage")
        raise click.ClickException(
            f"{taken.source} has {found} on {taken.claim}, and no number {taken.nth}\n"
            f"  help: see them with `crosscheck scan {taken.source} --claim {taken.claim}`"
        )
    claim = next(each for each in corpus.claims if each.id == taken.claim)
    proposal = proposals[taken.nth - 1]
    return recorded(corpus, claim, proposal, Words(taken.value or "", taken.speaker or ""))


def recorded(corpus: Corpus, claim: Claim, proposal: Proposal, words: Words | None = None) -> str:
    """Put *proposal* on file as a statement, and return a line that says so.

    Nothing is written where the file would have a mistake that it did not have before.
    """
    words = words or Words()
    with refusals_shown():
        item = statement_item(corpus, claim, proposal, words)
        change = statement_filed(corpus, claim, item)
        carry_out(corpus, change)
    value = words.value or proposal.written or ""
    told = f"recorded in {change.file}: {claim.id}, {visible(proposal.source)}: {visible(value)}"
    return told + "".join(f"; no longer silent in {each.file}" for each in change.also)


def still_to_read(corpus: Corpus, source: str) -> str:
    """Return a line that says how to go on with *source*; nothing where somebody went through it.

    With one statement recorded, `crosscheck check` no longer searches it for what is missing.
    """
    if any(review.source == source and review.current for review in corpus.reviews):
        return ""
    scan = f"crosscheck scan {visible(source)}"
    return f"now read on: {scan} --accept, or {scan} --silent when there is nothing more\n"


def silence(
    corpus: Corpus, source: str, claims: Collection[str], by: str | None
) -> tuple[Corpus, str]:
    """Record that *source* was read and is silent where it has no statement.

    Of *claims* alone where some are named. Returns the project as it is now, and a line for it.
    """
    open_ = without_statement(corpus, source, claims)
    name = signature(by, corpus.root)
    with refusals_shown():
        change = silence_filed(corpus, source, open_, by=name, on=today())
        carry_out(corpus, change)
    told = (
        f"recorded in {change.file}: {source} gone through, silent on {count(len(open_), 'claim')}"
    )
    return load(corpus.root), told
