"""A proposal taken, or a source found silent, as changes to the files of a project."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from crosscheck.errors import refusal
from crosscheck.linking import link
from crosscheck.model import Claim, Corpus, Quote, Statement
from crosscheck.model.scanned import Proposal
from crosscheck.recording import (
    Change,
    new_problems,
    record_silence,
    record_statement,
    without_silence,
)
from crosscheck.splicing import Item, Value
from crosscheck.text import folded


@frozen
class Words:
    """What an editor says instead of what was proposed; empty where the proposal is right."""

    value: str = ""
    speaker: str = ""
    quote: str = ""
    """Words of the source to be quoted instead of those proposed."""


def statement_filed(corpus: Corpus, claim: Claim, item: Item) -> Change:
    """Return the change that records *item*, in the keys of a claims file, as a statement.

    The source is silent on the claim no longer, where somebody had found it so. ProblemError where
    a statement has the same words already, or the file would have a mistake that it did not have
    before.
    """
    known = _with_the_same_words(corpus, claim, item)
    if known is not None:
        raise refusal(
            f"these words are recorded already for {claim.id}: as {known.id}, which answers"
            f" “{known.written}”",
            f"correct that one ({known.location}), or quote other words",
        )
    silent = without_silence(corpus, str(item["source"]), claim.id)
    also = () if silent is None else (silent,)
    return _checked(corpus, lambda: evolve(record_statement(corpus, claim.id, item), also=also))


def _with_the_same_words(corpus: Corpus, claim: Claim, item: Item) -> Statement | None:
    """Return the statement on *claim* that quotes what *item* quotes; None where none does.

    The same words in another place of the source are others.
    """
    source = corpus.source(str(item["source"]))
    exact, before, after = (str(item.get(key, "")) for key in ("quote", "prefix", "suffix"))
    known = {each.id: each for each in claim.statements if each.source == source.id and each.quote}
    quotes = [(each.id, each.quote) for each in known.values() if each.quote]
    new, *others = link(source, [("", Quote(exact, before, after)), *quotes])
    for (id_, quote), other in zip(quotes, others, strict=True):
        alike = other.spans == new.spans if new.spans else folded(quote.exact) == folded(exact)
        if alike:
            return known[id_]
    return None


def silence_filed(
    corpus: Corpus, source: str, claims: Collection[str], *, by: str, on: date
) -> Change:
    """Return the change that records that *source* was read and is silent on *claims*."""
    return _checked(corpus, lambda: record_silence(corpus, source, claims, by=by, on=on))


def without_statement(corpus: Corpus, source: str, claims: Collection[str] = ()) -> Sequence[str]:
    """Return the claims on which *source* has no statement, of *claims* alone where some are."""
    return [
        claim.id
        for claim in corpus.claims
        if (not claims or claim.id in claims)
        and not any(statement.source == source for statement in claim.statements)
    ]


def statement_item(corpus: Corpus, claim: Claim, proposal: Proposal, words: Words) -> Item:
    """Return the statement that *proposal* would be, in the keys of a claims file.

    ProblemError where the passage is quoted already, or neither has a value.
    """
    value = words.value or proposal.written
    if proposal.recorded is not None:
        raise refusal(f"the passage is quoted already: {proposal.recorded} of {claim.id}")
    if value is None:
        example = " affirms" if claim.kind == "stance" else " TEXT"
        raise refusal(
            f"{claim.id} is a {claim.kind}: its value is yours to judge",
            f"say it with --value{example}",
        )
    proposed = " ".join(proposal.quote.cut(corpus.source(proposal.source).text).split())
    quote = " ".join(words.quote.split()) or proposed
    item: dict[str, Value] = {"source": proposal.source}
    item.update(_given(speaker=words.speaker or proposal.speaker))
    item.update(value=value, quote=quote)
    if quote == proposed:
        item.update(_given(prefix=proposal.prefix, suffix=proposal.suffix))
    scope = _given(
        measure=proposal.scope.measure, group=proposal.scope.group, place=proposal.scope.place
    )
    if scope and claim.kind == "quantity":
        item["scope"] = scope
    item.update(_given(note=_note(proposal, value)))
    return item


def own_item(source: str, words: Words) -> Item:
    """Return a statement of *source* in an editor's own *words*; ProblemError where one lacks."""
    quote = " ".join(words.quote.split())
    if not quote:
        raise refusal("the quote is empty", "copy or select the words in the source")
    if not words.value:
        raise refusal("the value is empty", "say what the source answers")
    return {
        "source": source,
        **_given(speaker=words.speaker),
        "value": words.value,
        "quote": quote,
    }


def _note(proposal: Proposal, value: str) -> str:
    """Return what a reader of the statement has to know of how it was read."""
    told = []
    if proposal.reckoned and value == proposal.written:
        how = next((part.reason for part in proposal.parts if part.name == "value"), "")
        told.append(f"Reckoned: {how}.")
    if proposal.via:
        told.append(f"Told by way of {proposal.via}.")
    return " ".join(told)


def _given(**words: str | None) -> Mapping[str, Value]:
    """Return the keys that have words."""
    return {key: each for key, each in words.items() if each}


def _checked(corpus: Corpus, make: Callable[[], Change]) -> Change:
    """Return the change that *make* gives; ProblemError where the file does not take it."""
    change = make()
    problems = new_problems(corpus, change)
    if problems:
        raise refusal(f"nothing was recorded: {problems[0]}")
    return change
