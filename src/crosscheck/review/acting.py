"""What a form asks for, as a change to a file: what the command line would write, word for word."""

from collections.abc import Callable, Mapping
from datetime import date

from attrs import evolve, frozen

from crosscheck.deciding import Ruling, decide, range_of, stamped
from crosscheck.editing.rulings import (
    TREATMENTS,
    confirmed_again,
    conflict_of,
    conflicts_of,
    decision_filed,
    decisions_removed,
    dissent_filed,
    dissent_withdrawn,
    dissents_gone,
    new_place,
    reason_in,
    statements_of,
)
from crosscheck.editing.taking import (
    Words,
    own_item,
    silence_filed,
    statement_filed,
    statement_item,
    without_statement,
)
from crosscheck.errors import Problem, ProblemError, refusal
from crosscheck.formats.wording import count
from crosscheck.model import Claim, Decision, Dissent, Finding, Source
from crosscheck.recording import Change
from crosscheck.review.addresses import claim_page, source_page
from crosscheck.review.conflicts import and_dissents, of_claim
from crosscheck.review.forms import Form
from crosscheck.review.naming import decision_in_words
from crosscheck.review.offers import proposal_at
from crosscheck.review.projects import Snapshot


@frozen
class Act:
    """What is to be done: the change, what it is in words, and the page on which it shows."""

    words: str
    change: Change
    address: str


def decided(snapshot: Snapshot, form: Form) -> Act:
    """Return what records a decision."""
    claim = claim_meant(snapshot, form)
    finding = _finding(snapshot, form)
    ruling = _ruling(snapshot, form, finding)
    decision = decide(ruling, finding, snapshot.report, new_place(snapshot.report))
    change = decision_filed(decision, snapshot.report)
    gone = dissents_gone(decision, snapshot.report)
    told = f"; {count(len(gone), 'dissent')} went with the old one" if gone else ""
    return Act(
        _sentence(f"decided: {decision_in_words(decision, snapshot)}{told}"),
        change,
        claim_page(claim.id),
    )


def confirmed(snapshot: Snapshot, form: Form) -> Act:
    """Return what confirms a decision on today's evidence."""
    claim, (_, decision) = claim_meant(snapshot, form), _decision(snapshot, form)
    finding = conflict_of(decision, snapshot.report)
    if decision.statement and decision.statement not in finding.statements:
        raise refusal(f"{decision.statement} stands in this conflict no longer", "decide anew")
    if decision.until and decision.until < snapshot.today:
        raise refusal(f"it held until {decision.until}, which is over", "decide anew")
    on = decision.on if decision.stamp is None else snapshot.today
    signed = evolve(confirmed_again(decision, snapshot.report), on=on, by=_signed(form))
    new = stamped(signed, finding, snapshot.report)
    change = decision_filed(new, snapshot.report)
    return Act(
        _sentence(f"confirmed: {decision_in_words(new, snapshot)}"), change, claim_page(claim.id)
    )


def dissented(snapshot: Snapshot, form: Form) -> Act:
    """Return what puts a dissent beside a decision."""
    claim, (number, decision) = claim_meant(snapshot, form), _decision(snapshot, form)
    said = Dissent(_signed(form), snapshot.today, _reason(form))
    change = dissent_filed(number, said, snapshot.report)
    words = f"dissent of {said.by}, beside: {decision_in_words(decision, snapshot)}"
    return Act(_sentence(words), change, claim_page(claim.id))


def withdrawn(snapshot: Snapshot, form: Form) -> Act:
    """Return what withdraws a dissent, as the one does whose it is: the file says so of them."""
    claim, (number, decision) = claim_meant(snapshot, form), _decision(snapshot, form)
    nth = _number(form, "dissent", len(decision.dissents))
    said = decision.dissents[nth]
    if said.withdrawn:
        raise refusal(f"the dissent of {said.by} is withdrawn already")
    if _signed(form) != said.by:
        raise refusal(
            f"it is the dissent of {said.by}, and {_signed(form)} cannot withdraw it",
            f"sign as {said.by} if that is you; otherwise record a dissent of your own",
        )
    told = evolve(said, withdrawn=snapshot.today)
    change = dissent_withdrawn(number, nth, told, snapshot.report)
    return Act(_sentence(f"withdrew the dissent of {said.by}"), change, claim_page(claim.id))


def reopened(snapshot: Snapshot, form: Form) -> Act:
    """Return what takes a decision out of the file."""
    claim, (number, decision) = claim_meant(snapshot, form), _decision(snapshot, form)
    change = decisions_removed([number], snapshot.report)
    words = f"reopened: removed {decision_in_words(decision, snapshot)}{and_dissents(decision)}"
    return Act(_sentence(words), change, claim_page(claim.id))


def taken(snapshot: Snapshot, form: Form) -> Act:
    """Return what records a passage as a statement."""
    claim, source = claim_meant(snapshot, form), source_meant(snapshot, form)
    words, corpus = words_of(form), snapshot.corpus
    if form.get("at"):
        proposal = proposal_at(snapshot, source.id, claim.id, form["at"])
        if proposal is None:
            raise refusal("the passage is proposed no longer")
        if not (words.value or proposal.written):
            raise refusal("the value is yours to judge: say what the source answers")
        item = statement_item(corpus, claim, proposal, words)
        if not words.speaker:
            item = {key: each for key, each in item.items() if key != "speaker"}
    else:
        item = own_item(source.id, words)
    change = statement_filed(corpus, claim, item)
    name = snapshot.shown.sources.name(source.id)
    told = f"recorded for “{claim.question}”, {name}: {words.value or item['value']}"
    told += "; no longer recorded as silent" if change.also else ""
    page = source_page(source.id, "proposals") if form.get("back") == "source" else ""
    return Act(_sentence(told), change, page or claim_page(claim.id))


def silenced(snapshot: Snapshot, form: Form) -> Act:
    """Return what records that a source was read and says nothing (more)."""
    source = source_meant(snapshot, form)
    claims = [claim_meant(snapshot, form).id] if form.get("claim") else []
    open_ = without_statement(snapshot.corpus, source.id, claims)
    change = silence_filed(snapshot.corpus, source.id, open_, by=_signed(form), on=snapshot.today)
    if change.old == change.new:
        raise refusal("that is recorded already")
    name = snapshot.shown.sources.name(source.id)
    silent = f"“{claim_meant(snapshot, form).question}”" if claims else count(len(open_), "claim")
    page = source_page(source.id, "proposals")
    if claims and form.get("back") == "claim":
        page = claim_page(claims[0], "proposals")
    return Act(_sentence(f"{name} gone through, silent on {silent}"), change, page)


ACTIONS: Mapping[str, Callable[[Snapshot, Form], Act]] = {
    "decide": decided,
    "confirm": confirmed,
    "dissent": dissented,
    "withdraw": withdrawn,
    "reopen": reopened,
    "take": taken,
    "silent": silenced,
}
"""Each action by the address to which its form is sent."""


def claim_meant(snapshot: Snapshot, form: Form) -> Claim:
    """Return the claim of a form; ProblemError where there is none."""
    claim = snapshot.claim(form.get("claim", ""))
    if claim is None:
        raise refusal("there is no such claim (any more)")
    return claim


def source_meant(snapshot: Snapshot, form: Form) -> Source:
    """Return the source of a form; ProblemError where there is none."""
    source = snapshot.source(form.get("source", ""))
    if source is None:
        raise refusal("there is no such source (any more)")
    return source


def words_of(form: Form) -> Words:
    """Return what an editor says of a passage."""
    return Words(
        " ".join(form.get("value", "").split()),
        " ".join(form.get("speaker", "").split()),
        form.get("quote", ""),
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _finding(snapshot: Snapshot, form: Form) -> Finding:
    """Return the finding that a form is about."""
    meant = form.get("rule"), form.get("about", "")
    for about, finding in conflicts_of(form.get("claim", ""), snapshot.report):
        if (about.rule, about.about or "") == meant:
            return finding
    raise refusal("there is no such conflict any more")


def _ruling(snapshot: Snapshot, form: Form, finding: Finding) -> Ruling:
    """Return what is to be done with *finding*; ProblemError with all that the form lacks."""
    treatment = TREATMENTS.get(form.get("treat", ""))
    statements = statements_of(finding, snapshot.report)
    statement = range_ = until = None
    missing = []
    if treatment is None:
        missing.append(Problem("say what is to be done with it"))
    elif treatment == "prefer":
        statement = form.get("statement") or None
        if statement not in [each.id for each in statements]:
            missing.append(Problem("say which statement of this conflict is preferred"))
    elif treatment == "range":
        range_ = " ".join(form.get("range", "").split()) or range_of(statements)
        if range_ is None:
            missing.append(Problem("these answers span no range: say what to print"))
    reason, by = "", _line(form, "by")
    try:
        reason = _reason(form)
    except ProblemError as error:
        missing += error.problems
    if not by:
        missing.append(Problem("say who decides"))
    try:
        until = _until(form, snapshot.today)
    except ProblemError as error:
        missing += error.problems
    if missing or treatment is None:
        raise ProblemError.of(missing)
    return Ruling(treatment, reason, by, snapshot.today, statement, range_, until)


def _until(form: Form, today: date) -> date | None:
    """Return the last day of a decision; ProblemError where it is none, or over."""
    if not form.get("until"):
        return None
    try:
        until = date.fromisoformat(form["until"])
    except ValueError:
        raise refusal("the day until which it holds is none: write it like 2026-12-15") from None
    if until < today:
        raise refusal(f"the day until which it holds, {until}, is over already")
    return until


def _decision(snapshot: Snapshot, form: Form) -> tuple[int, Decision]:
    """Return the decision that a form is about, with its number among all on file."""
    known = of_claim(snapshot, form.get("claim", ""))
    return known[_number(form, "decision", len(known))]


def _number(form: Form, name: str, most: int) -> int:
    """Return the number under *name*, from 0 and below *most*; ProblemError where it is none."""
    written = form.get(name, "")
    if not (written.isascii() and written.isdecimal() and int(written[:6]) < most):
        raise refusal(f"there is no such {name} any more")
    return int(written)


def _reason(form: Form) -> str:
    reason = reason_in(form.get("because", ""))
    if not reason:
        raise refusal("say why, for whoever reads the report")
    return reason


def _signed(form: Form) -> str:
    by = _line(form, "by")
    if not by:
        raise refusal("say who you are: the file names who said so")
    return by


def _line(form: Form, name: str) -> str:
    """Return a field in one line."""
    return " ".join(form.get(name, "").split())
