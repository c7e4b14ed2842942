"""The passages that a search proposes, as they are taken: with a quote and a value to correct."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck.editing.trying import Tried
from crosscheck.formats.html.passages import Passage
from crosscheck.formats.wording import count
from crosscheck.model import AnchorStatus, Attestation, Claim, Comparison, Source
from crosscheck.model.scanned import Proposal, Search
from crosscheck.review.naming import statement_in_words
from crosscheck.review.projects import Snapshot
from crosscheck.values.level import Level
from crosscheck.values.stance import Stance

MOST = 3
"""Passages that are shown of a source for a claim."""
_NAMED = 2
"""Statements that are named of those that a value stands to in one way."""


@frozen
class Offer:
    """A passage that may be recorded."""

    place: str
    """Its name in the page."""
    at: str
    """Where it stands in the source: "120-164"; empty for words of the editor's own."""
    claim: str
    source: str
    kind: str
    value: str
    quote: str
    speaker: str
    via: str
    passage: Passage | None
    """None for words of the editor's own."""
    standings: tuple[str, ...]
    """How the value stands to what is recorded."""
    recorded: str
    """The id of the statement that quotes it already."""
    recorded_as: str
    """That statement in words."""
    aside: str
    """What it is, where it is no reporting."""
    score: str
    stances: tuple[str, ...]
    """The answers there are, where the claim asks for yes or no."""


@frozen
class Found:
    """What one source says on one claim."""

    place: str
    claim: str
    question: str
    source: str
    name: str
    offers: tuple[Offer, ...]
    words: tuple[str, ...]
    """What was searched for."""
    elsewhere: str
    """Why what was found is none of this claim's."""
    stated: bool
    """Whether the source has a statement on the claim."""
    silent: bool
    """Whether somebody found it silent on the claim."""


def found(snapshot: Snapshot, search: Search, number: int) -> Found:
    """Return what *search* gave, as it is shown; *number* tells it from others of the page."""
    claim, source = snapshot.known.judgements[search.claim].claim, snapshot.known.sources
    silent = any(
        each.source == search.source and each.current and search.claim in each.silent
        for each in snapshot.corpus.reviews
    )
    return Found(
        place=f"found-{number}",
        claim=claim.id,
        question=claim.question,
        source=search.source,
        name=snapshot.shown.sources.name(search.source),
        offers=tuple(
            _offer(f"offer-{number}-{nth}", each, claim, source[search.source], snapshot)
            for nth, each in enumerate(search.proposals[:MOST], 1)
        ),
        words=search.words,
        elsewhere=search.elsewhere or "",
        stated=any(each.source == search.source for each in claim.statements),
        silent=silent,
    )


def own(claim: Claim, source: Source) -> Offer:
    """Return the form for words of the editor's own from *source* on *claim*."""
    return Offer(
        place="offer-own",
        at="",
        claim=claim.id,
        source=source.id,
        kind=claim.kind,
        value="",
        quote="",
        speaker="",
        via="",
        passage=None,
        standings=(),
        recorded="",
        recorded_as="",
        aside="",
        score="",
        stances=_stances(claim),
    )


def proposal_at(snapshot: Snapshot, source: str, claim: str, at: str) -> Proposal | None:
    """Return the proposal of *source* on *claim* that stands *at* a place; None where none does."""
    searched = snapshot.searches(source, claim)
    return next((one for each in searched for one in each.proposals if _at(one) == at), None)


def _at(proposal: Proposal) -> str:
    return f"{proposal.quote.start}-{proposal.quote.end}"


def _stances(claim: Claim) -> tuple[str, ...]:
    return tuple(each.value for each in Stance) if claim.kind == "stance" else ()


def _offer(
    place: str, proposal: Proposal, claim: Claim, source: Source, snapshot: Snapshot
) -> Offer:
    return Offer(
        place=place,
        at=_at(proposal),
        claim=claim.id,
        source=source.id,
        kind=claim.kind,
        value=proposal.written or "",
        quote=" ".join(proposal.quote.cut(source.text).split()),
        speaker=proposal.speaker or "",
        via=proposal.via or "",
        passage=snapshot.shown.texts.passage(source, (proposal.quote,)),
        standings=tuple(
            _standings(
                [
                    (each.level, statement_in_words(each.statement, claim, snapshot))
                    for each in proposal.standings
                ]
            )
        ),
        recorded=proposal.recorded or "",
        recorded_as=statement_in_words(proposal.recorded or "", claim, snapshot),
        aside=proposal.set_aside or "",
        score=f"{proposal.score:g}",
        stances=_stances(claim),
    )


def _standings(stood: Sequence[tuple[Level, str]]) -> Iterator[str]:
    """Yield how a value stands to what is recorded, the gravest first."""
    for level in (Level.CONFLICT, Level.CLOSE, Level.COMPATIBLE, Level.SAME, Level.INCOMPARABLE):
        those = [voice for each, voice in stood if each is level]
        if those:
            more = f" and {len(those) - _NAMED} more" if len(those) > _NAMED else ""
            yield f"{level.value}: {', '.join(those[:_NAMED])}{more}"


_STANDS = {
    AnchorStatus.LINKED: (True, "The quote stands in the source"),
    AnchorStatus.DRIFTED: (False, "The quote stands in the source only approximately"),
    AnchorStatus.AMBIGUOUS: (False, "The quote stands in several places: take more words"),
    AnchorStatus.NOT_FOUND: (False, "The quote does not stand in the source"),
}
_ATTESTED = {
    Attestation.STATED: (True, "The words state the value"),
    Attestation.CONTRADICTED: (False, "The words say another value"),
    Attestation.ABSENT: (False, "The words do not state the value"),
    Attestation.UNCHECKED: (True, "Whether the words state the value is for you to judge"),
}


def verdict_on(tried: Tried, snapshot: Snapshot, source: Source) -> list[tuple[bool, str]]:
    """Return what is to be said of words before they are recorded: each good or not, in words."""
    told = []
    evidence = tried.evidence
    if evidence is None:
        told.append((False, "There is no quote yet: copy or select words in the source"))
    else:
        good, words = _STANDS[evidence.anchor.status]
        spans = evidence.anchor.spans
        place = f", {snapshot.shown.texts.place(source, spans).label}" if spans else ""
        told.append((good and not evidence.anchor.differences, words + place))
        told += [
            (False, f"The source has “{each.found}” where the quote has “{each.quoted}”")
            for each in evidence.anchor.differences
        ]
    if tried.read:
        told.append((True, f"Read in the quote: {'; '.join(tried.read)}"))
    if tried.unread:
        told.append((False, f"The value cannot be read: {tried.unread}"))
    elif evidence is not None and evidence.anchor.spans:
        good, words = _ATTESTED[evidence.attestation]
        told.append((good, words + (f": {evidence.read}" if evidence.read else "")))
    told += [(True, each) for each in _compared(tried.comparisons, snapshot)]
    return told


def _compared(comparisons: Sequence[Comparison], snapshot: Snapshot) -> Iterator[str]:
    voice = snapshot.shown.sources.voice
    stood = [(each.level, voice(each.right)) for each in comparisons]
    if stood:
        yield f"Beside {count(len(stood), 'recorded statement')}: {'; '.join(_standings(stood))}"
