"""What rules, decisions and statements are called on the pages: in plain words, by their labels."""

from crosscheck.formats.decided import treatment
from crosscheck.formats.rulings import signed
from crosscheck.model import Claim, Decision, Finding
from crosscheck.review.projects import Snapshot
from crosscheck.rules import RULES


def rule_in_words(rule: str) -> str:
    """Return what a finding of *rule* says: "two sources cannot both be right"."""
    return RULES[rule].says if rule in RULES else rule.replace("-", " ")


def finding_in_words(finding: Finding, claim: Claim, snapshot: Snapshot) -> str:
    """Return what *finding* says, with the labels of sources where it has their ids."""
    message, sources = finding.message, snapshot.shown.sources
    for statement in claim.statements:
        message = message.replace(f"({statement.voice})", f"({sources.voice(statement)})")
    for source in finding.sources:
        if message.startswith(f"{source} "):
            message = sources.name(source) + message.removeprefix(source)
    return message


def ruling_in_words(decision: Decision, snapshot: Snapshot) -> str:
    """Return what was decided: "Prefer The Paris Globalist: twenty years"."""
    judgement = snapshot.judgement(decision.claim)
    if judgement is None:
        return decision.ruling
    return treatment(decision, judgement, snapshot.shown.sources)


def decision_in_words(decision: Decision, snapshot: Snapshot) -> str:
    """Return what was decided, by whom, when, until when, and what the conflict was."""
    ruling = ruling_in_words(decision, snapshot)
    return f"{ruling} ({signed(decision)}; {rule_in_words(decision.rule)})"


def about_in_words(about: str | None, claim: Claim, snapshot: Snapshot) -> str:
    """Return whom a finding or a decision is *about*: who says a statement, or the sources.

    Empty where that goes without saying; a relation keeps its name.
    """
    for statement in claim.statements:
        if about and about.removesuffix(" (context)") == statement.id:
            return snapshot.shown.sources.voice(statement)
    names = [snapshot.shown.sources.name(each) for each in about.split(", ")] if about else []
    return ", ".join(names)


def statement_in_words(id_: str, claim: Claim, snapshot: Snapshot) -> str:
    """Return who says the statement *id_* of *claim*, by the label of its source."""
    found = (each for each in claim.statements if each.id == id_)
    statement = next(found, None)
    return snapshot.shown.sources.voice(statement) if statement else id_
