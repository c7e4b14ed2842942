"""What a ``crosscheck decide`` says, read: which conflict is meant, and what is to be done."""

from collections.abc import Sequence
from datetime import date

import click
from attrs import frozen

from crosscheck.cli.clock import day, today
from crosscheck.cli.filing import refusals_shown
from crosscheck.cli.project import must_be_known
from crosscheck.cli.signing import signature
from crosscheck.deciding import Ruling, Subject, range_of, subject_of
from crosscheck.editing.rulings import TREATMENTS, conflicts_of, reason_in, statements_of
from crosscheck.formats.rulings import in_a_line
from crosscheck.formats.visible import visible
from crosscheck.model import Finding, Report, Statement


@frozen
class Order:
    """The words of a command."""

    claim: str
    rule: str | None = None
    about: str | None = None
    treat: str | None = None
    because: str | None = None
    by: str | None = None
    until: str | None = None


def finding_meant(order: Order, report: Report) -> Finding:
    """Return the finding that is meant, whether open or settled already."""
    found = conflicts_of(order.claim, report)
    if not found:
        raise click.ClickException(f"nothing to decide: {visible(order.claim)} has no findings")
    choices = [(about, f"{each.severity.name.lower()}: {each.message}") for about, each in found]
    return found[_chosen(order, choices, "findings")][1]


def decision_meant(order: Order, report: Report) -> int:
    """Return the number of the decision that is meant."""
    found = [
        (n, each) for n, each in enumerate(report.corpus.decisions) if each.claim == order.claim
    ]
    if not found:
        raise click.ClickException(f"there is no decision on {visible(order.claim)}")
    choices = [(subject_of(each), in_a_line(each)) for _, each in found]
    return found[_chosen(order, choices, "decisions")][0]


def _chosen(order: Order, choices: Sequence[tuple[Subject, str]], nouns: str) -> int:
    """Return the number of the one choice that is meant; else a message lists them."""
    if order.rule is not None:
        known = [about.rule for about, _ in choices]
        must_be_known(
            f"rule among the {nouns} of {visible(order.claim)} called", [order.rule], known
        )
    meant = [
        n
        for n, (about, _) in enumerate(choices)
        if order.rule in (None, about.rule) and order.about in (None, about.about)
    ]
    if len(meant) == 1:
        return meant[0]
    shown = [choices[n] for n in meant] or list(choices)
    widest = max(len(_options(about)) for about, _ in shown)
    lines = (f"\n  {_options(about):<{widest}}  {visible(words)}" for about, words in shown)
    raise click.ClickException(
        f"{visible(order.claim)} has {len(shown)} {nouns}: name one of them{''.join(lines)}"
    )


def _options(about: Subject) -> str:
    more = f" --about '{visible(about.about)}'" if about.about else ""
    return f"--rule {about.rule}{more}"


def ruling_meant(order: Order, finding: Finding, report: Report) -> Ruling:
    """Return what is to be done with *finding*; a message where the words do not say it."""
    treatment, _, words = (order.treat or "").partition("=")
    must_be_known("treatment", [treatment], TREATMENTS)
    statements = statements_of(finding, report)
    statement = range_ = None
    if treatment == "prefer":
        statement = _preferred(words, statements)
    elif treatment == "range":
        range_ = words.strip() or _range(statements)
    elif words:
        raise click.ClickException(f"{treatment} takes nothing behind =")
    reason, by = reason_meant(order), signature(order.by, report.corpus.root)
    until = until_meant(order)
    return Ruling(TREATMENTS[treatment], reason, by, today(), statement, range_, until)


def reason_meant(order: Order) -> str:
    """Return the reason; a message where there is none, or it is too long."""
    with refusals_shown():
        reason = reason_in(order.because or "")
    if not reason:
        raise click.ClickException("say why, for whoever reads the report: --because TEXT")
    return reason


def until_meant(order: Order) -> date | None:
    """Return the last day of a decision; a message where it lies in the past."""
    until = day(order.until, "--until") if order.until else None
    if until and until < today():
        raise click.ClickException(f"--until {until} is over already")
    return until


def _preferred(id_: str, statements: Sequence[Statement]) -> str:
    ids = [each.id for each in statements]
    if not id_:
        choices = " or ".join(f"prefer={visible(each)}" for each in ids)
        raise click.ClickException(f"say which statement is preferred: {choices}")
    must_be_known("statement in this conflict called", [id_], ids)
    return id_


def _range(statements: Sequence[Statement]) -> str:
    words = range_of(statements)
    if words is None:
        raise click.ClickException(
            "these answers span no range; say what to print with range=WORDS, or treat them"
            " otherwise"
        )
    return words
