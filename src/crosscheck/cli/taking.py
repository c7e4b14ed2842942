"""A proposal taken, or a source found silent, put on file."""

from collections.abc import Callable, Collection, Sequence

import click
from attrs import frozen

from crosscheck.cli.clock import today
from crosscheck.cli.filing import carry_out
from crosscheck.cli.signing import signature
from crosscheck.corpus import load
from crosscheck.errors import ProblemError
from crosscheck.formats.visible import visible
from crosscheck.formats.wording import count
from crosscheck.model import Claim, Corpus
from crosscheck.model.scanned import Proposal
from crosscheck.recording import Change, new_problems, record_silence, record_statement
from crosscheck.splicing import Item, Value
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
    return recorded(corpus, claim, proposal, taken.value, taken.speaker)


def recorded(
    corpus: Corpus,
    claim: Claim,
    proposal: Proposal,
    value: str | None = None,
    speaker: str | None = None,
) -> str:
    """Put *proposal* on file as a statement, and return a line that says so.

    Nothing is written where the file would have a mistake that it did not have before.
    """
    value = value or proposal.written
    if proposal.recorded is not None:
        raise click.ClickException(
            f"the passage is quoted already: {proposal.recorded} of {claim.id}"
        )
    if value is None:
        raise click.ClickException(
            f"{claim.id} is a {claim.kind}: its value is yours to judge\n"
            f"  help: say it with --value{' affirms' if claim.kind == 'stance' else ' TEXT'}"
        )
    item = statement_item(corpus, claim, proposal, value, speaker)
    change = _checked(corpus, lambda: record_statement(corpus, claim.id, item))
    carry_out(corpus, change)
    return f"recorded in {change.file}: {claim.id}, {visible(proposal.source)}: {visible(value)}"


def still_to_read(corpus: Corpus, source: str) -> str:
    """Return a line that says how to go on with *source*; nothing where somebody went through it.

    With one statement recorded, `crosscheck check` no longer searches it for what is missing.
    """
    if any(review.source == source and review.current for review in corpus.reviews):
        return ""
    scan = f"crosscheck scan {visible(source)}"
    return f"now read on: {scan} --accept, or {scan} --silent when there is nothing more\n"


def statement_item(
    corpus: Corpus, claim: Claim, proposal: Proposal, value: str, speaker: str | None = None
) -> Item:
    """Return the statement that *proposal* would be, in the keys of a claims file."""
    text = corpus.source(proposal.source).text
    speaker = speaker or proposal.speaker
    item: dict[str, Value] = {"source": proposal.source}
    if speaker:
        item["speaker"] = speaker
    item["value"] = value
    item["quote"] = " ".join(proposal.quote.cut(text).split())
    item.update(_given(prefix=proposal.prefix, suffix=proposal.suffix))
    scope = _given(
        measure=proposal.scope.measure, group=proposal.scope.group, place=proposal.scope.place
    )
    if scope and claim.kind == "quantity":
        item["scope"] = scope
    note = _note(proposal)
    if note:
        item["note"] = note
    return item


def _note(proposal: Proposal) -> str:
    """Return what a reader of the statement has to know of how it was read."""
    told = []
    if proposal.reckoned:
        how = next((part.reason for part in proposal.parts if part.name == "value"), "")
        told.append(f"Reckoned: {how}.")
    if proposal.via:
        told.append(f"Told by way of {proposal.via}.")
    return " ".join(told)


def _given(**words: str | None) -> dict[str, Value]:
    """Return the keys that have words."""
    return {key: each for key, each in words.items() if each}


def silence(
    corpus: Corpus, source: str, claims: Collection[str], by: str | None
) -> tuple[Corpus, str]:
    """Record that *source* was read and is silent where it has no statement.

    Of *claims* alone where some are named. Returns the project as it is now, and a line for it.
    """
    open_ = _without_statement(corpus, source, claims)
    name = signature(by, corpus.root)
    change = _checked(corpus, lambda: record_silence(corpus, source, open_, by=name, on=today()))
    carry_out(corpus, change)
    told = (
        f"recorded in {change.file}: {source} gone through, silent on {count(len(open_), 'claim')}"
    )
    return load(corpus.root), told


def _without_statement(corpus: Corpus, source: str, claims: Collection[str]) -> Sequence[str]:
    return [
        claim.id
        for claim in corpus.claims
        if (not claims or claim.id in claims)
        and not any(statement.source == source for statement in claim.statements)
    ]


def _checked(corpus: Corpus, make: Callable[[], Change]) -> Change:
    """Return the change that *make* gives; a message where the file does not take it."""
    try:
        change = make()
    except ProblemError as error:
        raise click.ClickException(str(error)) from None
    problems = new_problems(corpus, change)
    if problems:
        raise click.ClickException(f"nothing was recorded: {problems[0]}")
    return change
