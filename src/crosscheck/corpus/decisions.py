"""What editors decided, read from the nodes of claims/decisions.yaml."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, cast, get_args

from crosscheck.corpus.days import read_day
from crosscheck.corpus.entry import Entry, Form, entries, filled_in, one_of
from crosscheck.corpus.relations import Filing
from crosscheck.errors import Problem
from crosscheck.model import Claim, Decision, Dissent, Ground, Treatment
from crosscheck.nodes import Document
from crosscheck.rules import OF_DECISIONS, RULES

DECISION = Form(
    "a decision",
    (
        "claim",
        "rule",
        "about",
        "treatment",
        "statement",
        "range",
        "reason",
        "by",
        "on",
        "until",
        "stamp",
        "decided on",
        "dissents",
    ),
    belongs={
        "because": "the reason stands under `reason`",
        "prefer": "write `treatment: prefer`, and the statement's id under `statement`",
        "source": "name the statement that is preferred by its id, under `statement`",
        "when": "the day of the decision stands under `on`",
        "date": "the day of the decision stands under `on`",
        "withdrawn": "a decision is deleted; what can be withdrawn is one of its `dissents`",
    },
)
GROUND = Form(
    "a ground",
    ("statement", "value", "covers", "as of", "mode", "quote", "passage", "context"),
)
DISSENT = Form("a dissent", ("by", "on", "reason", "withdrawn"))
TREATMENTS: tuple[Treatment, ...] = get_args(Treatment)

_STAMP = re.compile(r"v\d+:[0-9a-f]{8,64}")


def read_decisions(
    document: Document, claims: Iterable[Claim], filing: Filing, problems: list[Problem]
) -> tuple[Decision, ...]:
    """Return the decisions that can be read; what is wrong with the others is in *problems*.

    *claims* are those that can be read, *filing* knows of all.
    """
    by_id = {claim.id: claim for claim in claims}
    read = [
        _decision(entry, by_id, filing)
        for entry in entries(document, DECISION, "decisions", problems)
    ]
    return tuple(decision for decision in read if decision is not None)


def _decision(entry: Entry, claims: Mapping[str, Claim], filing: Filing) -> Decision | None:
    claim, rule = _claim(entry, filing), _rule(entry)
    treatment = _treatment(entry)
    grounds = _grounds(entry)
    statement, range_ = _preferred(entry, treatment), _range(entry, treatment)
    _know_statement(entry, claims.get(claim or ""), statement, grounds)
    reason = entry.needed("reason", "the later count, by those who were there")
    by, on = entry.needed("by", "your name"), _day(entry, "on", needed=True)
    about, until, stamp = entry.text("about"), _day(entry, "until"), _stamp(entry)
    dissents = _dissents(entry)
    if not (claim and rule and treatment and reason and by and on):
        return None
    if (treatment == "prefer") != bool(statement) or (treatment == "range") != bool(range_):
        return None
    return Decision(
        claim=claim,
        rule=rule,
        treatment=treatment,
        reason=reason,
        by=by,
        on=on,
        location=entry.location,
        about=about,
        statement=statement,
        range=range_,
        until=until,
        stamp=stamp,
        grounds=grounds,
        dissents=dissents,
    )


def _claim(entry: Entry, filing: Filing) -> str | None:
    id_ = entry.needed("claim", "death-toll")
    if id_ is None or id_ in filing.kinds:
        return id_
    if filing.complete:
        near = one_of(id_, sorted(filing.kinds))
        help_ = f"if the claim is gone, delete the entry; otherwise: {near}"
        entry.report(f"unknown claim `{id_}`", "claim", help_)
    return None


def _rule(entry: Entry) -> str | None:
    if entry.needed("rule", "values-conflict") is None:
        return None
    rule = entry.choice("rule", tuple(RULES))
    if rule not in OF_DECISIONS:
        return rule
    help_ = "decide on the conflict itself, or delete the entry"
    entry.report(f"`{rule}` is no conflict of sources to decide on", "rule", help_)
    return None


def _treatment(entry: Entry) -> Treatment | None:
    """Return the treatment, which may be spelled with hyphens as on the command line."""
    written = entry.needed("treatment", "prefer")
    words = " ".join((written or "").casefold().replace("-", " ").split())
    if written is None or words in TREATMENTS:
        return cast("Treatment | None", words or None)
    entry.report(f"unknown treatment `{written}`", "treatment", one_of(written, TREATMENTS))
    return None


def _preferred(entry: Entry, treatment: Treatment | None) -> str | None:
    return _with(entry, treatment, "prefer", "statement", "the-id-of-a-statement")


def _range(entry: Entry, treatment: Treatment | None) -> str | None:
    return _with(entry, treatment, "range", "range", "164 to 225")


def _with(
    entry: Entry,
    treatment: Treatment | None,
    needs: Treatment,
    key: Literal["statement", "range"],
    example: str,
) -> str | None:
    """Return what stands under *key*, which the treatment *needs* has and no other."""
    if treatment == needs:
        return entry.needed(key, example)
    text = entry.text(key)
    if text and treatment:
        help_ = f"write `treatment: {needs}`, or take `{key}` out"
        entry.report(f"`{key}` goes with the treatment `{needs}`", key, help_)
    return None


def _know_statement(
    entry: Entry, claim: Claim | None, preferred: str | None, grounds: tuple[Ground, ...]
) -> None:
    """Report a preferred statement that there is not and was not when it was decided on."""
    if claim is None or preferred is None:
        return
    ids = [each.id for each in claim.statements]
    if preferred not in ids and preferred not in [each.statement for each in grounds]:
        message = f"unknown statement `{preferred}` of the claim `{claim.id}`"
        entry.report(message, "statement", one_of(preferred, ids))


def _day(entry: Entry, key: str, *, needed: bool = False) -> date | None:
    """Return the one day under *key*."""
    written = entry.needed(key, "2026-11-25") if needed else entry.text(key)
    day = read_day(entry, key) if written else None
    if day is None or not day.resolved:
        return None
    if day.first is None or day.first != day.last:
        entry.report(f"expected one day for `{key}`, found `{written}`", key, "write `2026-11-25`")
        return None
    return day.first


def _stamp(entry: Entry) -> str | None:
    stamp = entry.text("stamp")
    if stamp is None or _STAMP.fullmatch(stamp):
        return stamp
    help_ = "take the line out, and run `crosscheck decide CLAIM --stamp`"
    entry.report(f"`{stamp}` is no stamp", "stamp", help_)
    return None


def _grounds(entry: Entry) -> tuple[Ground, ...]:
    nodes = entry.items("decided on", "statements")
    filled = [filled_in(node, GROUND, entry.problems) for node in nodes]
    read = [_ground(each) for each in filled if each is not None]
    return tuple(each for each in read if each is not None)


def _ground(entry: Entry) -> Ground | None:
    statement = entry.needed("statement", "the-id-of-a-statement")
    value = entry.needed("value", "more than 225")
    covers, as_of, mode, quote, passage, context = (
        entry.text(key) or "" for key in GROUND.keys[2:]
    )
    if statement is None or value is None:
        return None
    return Ground(statement, value, covers, as_of, mode, quote, passage, context)


def _dissents(entry: Entry) -> tuple[Dissent, ...]:
    nodes = entry.items("dissents", "dissents")
    filled = [filled_in(node, DISSENT, entry.problems) for node in nodes]
    read = [_dissent(each) for each in filled if each is not None]
    return tuple(each for each in read if each is not None)


def _dissent(entry: Entry) -> Dissent | None:
    by, on = entry.needed("by", "your name"), _day(entry, "on", needed=True)
    reason = entry.needed("reason", "the wire had no one there")
    withdrawn = _day(entry, "withdrawn")
    return Dissent(by, on, reason, withdrawn) if by and on and reason else None
