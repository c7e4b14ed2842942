"""What a page rested on when it was made, so that one sent later is known to be out of date.

A form carries the hash of what it rests on. Where that is another one by now, nothing is written:
the person sees what changed, and decides anew on what there is. What is no part of it may change.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from hashlib import sha256

from attrs import frozen

from crosscheck.deciding.changes import changes
from crosscheck.deciding.grounds import ground_of
from crosscheck.digest import digest
from crosscheck.editing.taking import without_statement
from crosscheck.formats.rulings import in_a_line, noted
from crosscheck.model import Decision, Ground, Judgement
from crosscheck.review.projects import Snapshot

_KEPT = 4_000
"""Pages that are remembered, the latest of them."""


@frozen
class Seen:
    """All that a form rests on: a claim, a source, or a claim and a source."""

    question: str = ""
    grounds: tuple[Ground, ...] = ()
    """The statements of the claim."""
    decisions: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    text: str = ""
    """The hash of the source's text."""
    silent_on: tuple[str, ...] = ()
    """The claims on which the source has no statement, where all of them are meant."""

    @property
    def basis(self) -> str:
        """The hash of all of it."""
        return sha256(repr(self).encode("utf-8")).hexdigest()[:32]


def seen(snapshot: Snapshot, claim: str = "", source: str = "") -> Seen:
    """Return what a form on *claim*, on *source*, or on both, rests on in *snapshot*."""
    judgement, told = snapshot.judgement(claim), snapshot.source(source)
    text = digest(told.text) if told else ""
    if judgement is None:
        open_ = tuple(without_statement(snapshot.corpus, source)) if told else ()
        return Seen(text=text, silent_on=open_)
    return Seen(
        question=repr((judgement.claim.question, judgement.claim.unit, judgement.claim.scope)),
        grounds=_grounds(judgement, snapshot),
        decisions=_decisions(snapshot, claim),
        findings=_findings(snapshot, claim),
        text=text,
    )


def _grounds(judgement: Judgement, snapshot: Snapshot) -> tuple[Ground, ...]:
    return tuple(
        ground_of(each.statement.id, each, judgement.claim, snapshot.known)
        for each in judgement.evidence
    )


def _decisions(snapshot: Snapshot, claim: str) -> tuple[str, ...]:
    standings = (each for each in snapshot.report.standings if each.decision.claim == claim)
    return tuple(
        line for each in standings for line in (*_lines(each.decision), f"it is {each.force.value}")
    )


def _lines(decision: Decision) -> Iterator[str]:
    """Yield all that a person wrote of a decision, each part in a line."""
    yield f"{in_a_line(decision)}: {decision.reason}"
    for each in decision.dissents:
        yield noted(each) + (" (withdrawn)" if each.withdrawn else "")


def _findings(snapshot: Snapshot, claim: str) -> tuple[str, ...]:
    report = snapshot.report
    settled = (each.finding for each in report.decided)
    found = [each for each in (*report.findings, *settled) if claim in (each.claim, *each.others)]
    return tuple(sorted(f"{each.rule}: {each.message}" for each in found))


def what_changed(before: Seen | None, now: Seen) -> tuple[str, ...]:
    """Return in words what differs between a page as it was made and *now*; never empty."""
    if before is None:
        return ("the page was made before crosscheck was started anew, or long ago",)
    told = [
        *([] if before.question == now.question else ["the question was changed"]),
        *_told_of_statements(before, now),
        *_told("", before.decisions, now.decisions),
        *_told("found: ", before.findings, now.findings),
        *([] if before.text == now.text else ["the text of the source was changed"]),
        *_told("without a statement of this source: ", before.silent_on, now.silent_on),
    ]
    return tuple(told) or ("its order was changed",)


def _told_of_statements(before: Seen, now: Seen) -> Sequence[str]:
    if before.grounds == now.grounds:
        return ()
    return [str(each) for each in changes(before.grounds, now.grounds)]


def _told(what: str, before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    """Yield the lines that came, and those that went."""
    yield from (f"new: {what}{each}" for each in now if each not in before)
    yield from (f"no more: {what}{each}" for each in before if each not in now)


class Memory:
    """What the latest pages rested on, by its hash."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Seen] = OrderedDict()

    def keep(self, page: Seen) -> str:
        """Remember what a page rests on, and return its hash."""
        basis = page.basis
        self._kept[basis] = page
        self._kept.move_to_end(basis)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return basis

    def of(self, basis: str) -> Seen | None:
        """Return what had that hash; None where it is forgotten."""
        return self._kept.get(basis)
