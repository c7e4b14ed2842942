"""The order of the steps of a search: what each source says on each claim, and how that stands.

``survey`` goes through the sources one by one, so that what is done is done when it is stopped;
a large search is spread over all cores, with the same results in the same order.
"""

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from attrs import evolve, frozen

from crosscheck.attribution import Speakers
from crosscheck.comparing import Setting, compare_statements
from crosscheck.lineage import origins
from crosscheck.linking import link
from crosscheck.model import Candidate, Claim, Corpus, Source, Statement
from crosscheck.model.scanned import Mark, MarkKind, Proposal, Search, Standing
from crosscheck.reading.reading import Reading
from crosscheck.scanning.event import Event
from crosscheck.scanning.excerpting import excerpt
from crosscheck.scanning.names import Names
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query, names_of, queries
from crosscheck.scanning.search import Found, search
from crosscheck.text import Span
from crosscheck.values.level import Level
from crosscheck.values.scope import Scope

Surveyed = tuple[Search, ...]
"""What one source says on every claim."""

MOST = 10
"""Proposals for one claim from one source."""
_CANDIDATES = 3
_LARGE = 5_000
"""Pairs of a source and a claim from which more than one core is worth its start."""
_OF_THE_EVENT = 0.25
"""The fit below which a page is on another event than the claim names ..."""
_RIVAL = 0.97
"""... and the part of the best fit that another claim's has to have, to share the figures."""


def scan(
    corpus: Corpus, *, sources: Collection[str] = (), claims: Collection[str] = ()
) -> Surveyed:
    """Return what *sources* say on *claims*, each with its proposals; none named means all.

    A claim on which a source is silent has no proposals, and the words searched for.
    """
    return tuple(
        search for each in survey(corpus, sources=sources, claims=claims) for search in each
    )


def survey(
    corpus: Corpus, *, sources: Collection[str] = (), claims: Collection[str] = ()
) -> Iterator[Surveyed]:
    """Yield for each of *sources* what it says on each of *claims*; none named means all."""
    wanted = [each for each in corpus.sources if not sources or each.id in sources]
    surveyor = Surveyor.of(corpus, claims)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    if len(wanted) < 2 or len(wanted) * len(surveyor.queries) < _LARGE or (cores or 1) < 2:
        yield from map(surveyor.survey, wanted)
        return
    with ProcessPoolExecutor(cores, initializer=_begin, initargs=(surveyor,)) as pool:
        try:
            yield from pool.map(_survey, wanted, chunksize=8)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


_surveyor: list["Surveyor"] = []
"""The surveyor of a process that works for another."""


def _begin(surveyor: "Surveyor") -> None:
    _surveyor[:] = [surveyor]


def _survey(source: Source) -> Surveyed:
    return _surveyor[0].survey(source)


@frozen
class Surveyor:
    """Everything that is the same for all sources of a search."""

    queries: tuple[Query, ...]
    names: Names
    setting: Setting

    @classmethod
    def of(cls, corpus: Corpus, claims: Collection[str] = ()) -> "Surveyor":
        """Return what is needed to search for *claims*; none named means all."""
        wanted = [each for each in corpus.claims if not claims or each.id in claims]
        asked = queries(wanted, corpus.actors)
        setting = Setting(corpus.actors, origins(corpus.sources, ()))
        return cls(asked, names_of(asked), setting)

    def survey(self, source: Source) -> Surveyed:
        """Return what *source* says on every claim, in the order of the claims."""
        page = Page.of(source, self.names)
        found = [(query, search(query, page, self.setting.actors)) for query in self.queries]
        rivals = _Rivals.of(found)
        speakers = Speakers(source.text)
        return tuple(self._search(page, query, each, rivals, speakers) for query, each in found)

    def _search(
        self,
        page: Page,
        query: Query,
        found: Sequence[Found],
        rivals: "_Rivals",
        speakers: Speakers,
    ) -> Search:
        nothing = Search(page.source.id, query.claim.id, query.searched)
        elsewhere = rivals.elsewhere(query, found[0].event) if found else None
        if elsewhere:
            return evolve(nothing, elsewhere=elsewhere)
        quoted = _quoted(query.claim, page.source)
        proposals = tuple(
            self._proposal(page, query, each, quoted, speakers) for each in found[:MOST]
        )
        return evolve(nothing, proposals=proposals)

    def _proposal(
        self,
        page: Page,
        query: Query,
        found: Found,
        quoted: Mapping[str, Sequence[Span]],
        speakers: Speakers,
    ) -> Proposal:
        claim, source, answer = query.claim, page.source, found.answer
        passage = page.sentences[found.sentence]
        words = excerpt(source.text, passage, _core(found))
        proposal = Proposal(
            source=source.id,
            claim=claim.id,
            passage=passage,
            quote=words.span,
            score=found.score,
            parts=found.parts,
            marks=_marks(page, found),
            speaker=_speaker(speakers, answer.span if answer else words.span),
            prefix=words.prefix,
            suffix=words.suffix,
            recorded=_already(quoted, passage),
            set_aside=page.set_aside.get(found.sentence),
        )
        if answer is None:
            return proposal
        proposal = evolve(
            proposal,
            value=answer.value,
            written=answer.written,
            reckoned=answer.reckoned,
            scope=answer.scope,
        )
        return evolve(proposal, standings=self._standings(claim, proposal))

    def _standings(self, claim: Claim, proposal: Proposal) -> tuple[Standing, ...]:
        """Return how a proposed value stands to every recorded one, its own left out."""
        proposed = as_statement(claim, proposal)
        others = [each for each in claim.statements if each.id != proposal.recorded]
        compared = (compare_statements(claim, proposed, each, self.setting) for each in others)
        return tuple(
            Standing(each.right.id, each.right.voice, each.right.answer, each.level, each.reason)
            for each in compared
        )


def candidates(corpus: Corpus, claim: Claim, statement: Statement) -> tuple[Candidate, ...]:
    """Return the passages that may be what *statement*, which has no quote, paraphrases.

    Those that state its value come first. They are candidates and prove nothing.
    """
    without = evolve(claim, statements=(statement,))
    surveyor = Surveyor.of(evolve(corpus, claims=(without,)))
    (searched,) = surveyor.survey(corpus.source(statement.source))
    ranked = sorted(searched.proposals, key=_says_the_same, reverse=True)
    return tuple(Candidate(each.quote, each.score, proposed=True) for each in ranked[:_CANDIDATES])


def _says_the_same(proposal: Proposal) -> bool:
    return any(each.level in (Level.SAME, Level.COMPATIBLE) for each in proposal.standings)


def as_statement(claim: Claim, proposal: Proposal) -> Statement:
    """Return a proposal as the statement that it would be; ValueError where it has no value."""
    if proposal.value is None or proposal.written is None:
        raise ValueError("no value was read")
    scope, wider = proposal.scope, claim.scope
    return Statement(
        id="proposed",
        source=proposal.source,
        value=proposal.value,
        written=proposal.written,
        location=claim.location,
        value_location=claim.location,
        speaker=proposal.speaker,
        scope=Scope(
            scope.measure or wider.measure, scope.group or wider.group, scope.place or wider.place
        ),
    )


def _speaker(speakers: Speakers, span: Span) -> str | None:
    """Return to whom the text gives the words at *span*; None where they are the source's own."""
    attribution = speakers.of(span)
    return None if attribution is None else " ".join(attribution.speaker.split())


def _core(found: Found) -> list[Span]:
    """Return the words that a quote has to hold, in order."""
    answer = found.answer
    if answer is None:
        return list(found.matched)
    return sorted([answer.span, answer.cue or answer.span])


@frozen
class _Rivals:
    """The claims that count the same in different events, and the event that a page fits best."""

    events: Mapping[str, int]
    """For each measure how many events are asked about."""
    best: Mapping[str, float]
    """For each measure how well the page fits the best of them."""

    @classmethod
    def of(cls, found: Iterable[tuple[Query, Sequence[Found]]]) -> "_Rivals":
        """Return the rivals among the queries of a search."""
        events: dict[str, set[object]] = defaultdict(set)
        best: dict[str, float] = defaultdict(float)
        for query, each in found:
            if query.measure and (query.names or query.days):
                events[query.measure].add((*query.names, *query.days))
                if each:
                    best[query.measure] = max(best[query.measure], each[0].event.fit)
        return cls({measure: len(each) for measure, each in events.items()}, best)

    def elsewhere(self, query: Query, event: Event) -> str | None:
        """Return why the figures of a page are not those of the event that *query* names.

        Of two claims that count the same in two events, a page speaks to the one that it is on.
        """
        measure = query.measure
        if measure is None or not event.named or self.events[measure] < 2:
            return None
        if event.fit < _OF_THE_EVENT:
            return "the source has neither the names nor the day of the question"
        if event.fit < _RIVAL * self.best[measure]:
            return "the source is on the event that another claim asks about"
        return None


def _quoted(claim: Claim, source: Source) -> dict[str, tuple[Span, ...]]:
    """Return where the statements of *source* on *claim* are quoted from, by their ids."""
    quotes = [
        (each.id, each.quote)
        for each in claim.statements
        if each.source == source.id and each.quote is not None
    ]
    return {anchor.statement: anchor.spans for anchor in link(source, quotes)} if quotes else {}


def _already(quoted: Mapping[str, Sequence[Span]], passage: Span) -> str | None:
    """Return the statement that is quoted from *passage*."""
    for statement, spans in quoted.items():
        if any(not passage.apart(span) for span in spans):
            return statement
    return None


def _marks(page: Page, found: Found) -> tuple[Mark, ...]:
    """Return the figures, days, names and words of a sentence that a reader should see."""
    text = page.source.text
    marks = {
        reading.span: Mark(_KINDS[reading.kind], reading.span) for reading in _read(page, found)
    }
    for span in found.matched:
        if all(span.apart(each) for each in marks):
            kind: MarkKind = "name" if text[span.start].isupper() else "word"
            marks[span] = Mark(kind, span)
    return tuple(marks[span] for span in sorted(marks))


_KINDS: dict[str, MarkKind] = {"quantity": "figure", "date": "date"}


def _read(page: Page, found: Found) -> Sequence[Reading]:
    return page.readings_of.get(found.sentence, ())
