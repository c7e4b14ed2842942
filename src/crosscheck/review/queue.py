"""What of a project needs a person, the most severe first, and how much of it is done."""

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from crosscheck.formats.html.claims import ClaimView, claim_view
from crosscheck.formats.wording import count
from crosscheck.model import Finding, Judgement, Severity
from crosscheck.review.addresses import source_page
from crosscheck.review.naming import rule_in_words
from crosscheck.review.projects import Snapshot
from crosscheck.text import folded

AT_ONCE = 50
"""Rows on one page of the queue."""
_OF_SOURCES = frozenset({"source-unreviewed", "source-changed"})


@frozen
class Asked:
    """What the queue is filtered by; empty for everything."""

    show: str = "open"
    """"open", "decided" or "all"."""
    verdict: str = ""
    rule: str = ""
    source: str = ""
    text: str = ""
    page: int = 1


@frozen
class Item:
    """A claim, or a source, and what is open of it."""

    open: tuple[Finding, ...]
    """What matters comes first, then what is worth knowing."""
    judgement: Judgement | None
    source: str
    decided: bool = False

    @property
    def severity(self) -> int:
        """How bad the worst is that is open; 0 where nothing is."""
        return max((each.severity for each in self.open), default=0)

    @property
    def waits(self) -> bool:
        """Whether it needs a person."""
        return self.severity > Severity.NOTE


@frozen
class RowView:
    """An item as the queue shows it."""

    address: str
    title: str
    claim: ClaimView | None
    open: tuple[tuple[str, str, str], ...]
    """Severity, rule in words and rule by name of what is open, each once."""
    says: str
    """What is open, where it is no claim."""


@frozen
class Progress:
    """How much is done of what needs, or needed, a person."""

    done: int
    all: int
    sources: int
    """Sources that nobody has gone through as they are."""

    def __str__(self) -> str:
        told = f"{self.done:,} of {self.all:,} reviewed"
        return f"{told}; {count(self.sources, 'source')} to go through" if self.sources else told


@frozen
class Page:
    """A page of the queue."""

    rows: tuple[RowView, ...]
    number: int
    pages: int
    found: int
    """How many there are on all pages."""
    first: int
    """The place of the first row among them, from 1."""


def items(snapshot: Snapshot) -> list[Item]:
    """Return everything that may need a person, the most severe first."""
    report = snapshot.ordered
    by_claim: dict[str, list[Finding]] = {}
    for finding in report.findings:
        for claim in dict.fromkeys(filter(None, (finding.claim, *finding.others))):
            by_claim.setdefault(claim, []).append(finding)
    decided = {each.decision.claim for each in report.decided}
    found = [
        Item(tuple(by_claim.get(id_, ())), each, "", decided=id_ in decided)
        for each in report.judgements
        for id_ in (each.claim.id,)
    ]
    found += [
        Item((each,), None, each.sources[0])
        for each in report.findings
        if each.rule in _OF_SOURCES and each.sources
    ]
    return sorted(found, key=lambda each: -each.severity)


def progress(all_: Iterable[Item]) -> Progress:
    """Return how many claims that needed a person do no longer, and how many sources are open."""
    known = list(all_)
    claims = [each for each in known if each.judgement and (each.waits or each.decided)]
    sources = sum(each.judgement is None for each in known)
    return Progress(sum(not each.waits for each in claims), len(claims), sources)


def page(snapshot: Snapshot, all_: Sequence[Item], asked: Asked) -> Page:
    """Return the page of the queue that is *asked* for."""
    found = [each for each in all_ if _asked_for(each, asked, snapshot)]
    pages = max(1, -(-len(found) // AT_ONCE))
    number = min(max(1, asked.page), pages)
    begin = (number - 1) * AT_ONCE
    rows = tuple(_row(each, snapshot) for each in found[begin : begin + AT_ONCE])
    return Page(rows, number, pages, len(found), begin + 1)


def neighbours(all_: Sequence[Item], claim: str) -> tuple[str, str]:
    """Return the claims before and after *claim* among those that wait; empty where none is."""
    waiting = [each.judgement.claim.id for each in all_ if each.judgement and each.waits]
    if claim not in waiting:
        return "", next(iter(waiting), "")
    at = waiting.index(claim)
    before = waiting[at - 1] if at else ""
    return before, waiting[at + 1] if at + 1 < len(waiting) else ""


_SHOW: dict[str, Callable[[Item], bool]] = {
    "open": lambda each: each.waits,
    "decided": lambda each: each.decided,
    "all": lambda _: True,
}


def _asked_for(item: Item, asked: Asked, snapshot: Snapshot) -> bool:
    if not _SHOW.get(asked.show, _SHOW["open"])(item):
        return False
    if asked.rule and all(each.rule != asked.rule for each in item.open):
        return False
    judgement = item.judgement
    if judgement is None:
        by_source = asked.source in ("", item.source)
        name = snapshot.shown.sources.name(item.source)
        return by_source and not asked.verdict and _holds((item.source, name), asked.text)
    if asked.verdict and judgement.verdict.value.replace(" ", "-") != asked.verdict:
        return False
    spoken = judgement.claim.statements
    if asked.source and all(each.source != asked.source for each in spoken):
        return False
    words = [judgement.claim.id, judgement.claim.question]
    for each in spoken:
        words += [each.written, each.speaker or "", each.quote.exact if each.quote else ""]
    return _holds(words, asked.text)


def _holds(words: Iterable[str], text: str) -> bool:
    """Return whether *words* hold all words of *text*."""
    if not text:
        return True
    whole = folded(" ".join(words))
    return all(each in whole for each in folded(text).split())


def _row(item: Item, snapshot: Snapshot) -> RowView:
    open_ = tuple(
        dict.fromkeys(
            (each.severity.name.lower(), rule_in_words(each.rule), each.rule)
            for each in sorted(item.open, key=lambda each: -each.severity)
        )
    )
    if item.judgement is None:
        name = snapshot.shown.sources.name(item.source)
        return RowView(
            source_page(item.source, "proposals"), name, None, open_, item.open[0].message
        )
    view = claim_view(item.judgement, snapshot.shown)
    return RowView(view.address, view.question, view, open_, "")
