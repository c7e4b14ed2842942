"""The order of the steps of a search: what each source says on each claim, and how that stands.

``survey`` goes through the sources one by one, so that what is done is done when it is stopped;
a large search is spread over all cores, with the same results in the same order.
"""

import signal
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from attrs import evolve, frozen

from crosscheck.attribution import Attribution, Speakers
from crosscheck.comparing import Setting, compare_statements
from crosscheck.lineage import origins
from crosscheck.linking import link
from crosscheck.model import Candidate, Claim, Corpus, Source, Statement
from crosscheck.model.scanned import Mark, MarkKind, Proposal, Search, Standing
from crosscheck.processors import cores
from crosscheck.reading.reading import Reading
from crosscheck.scanning.event import event
from crosscheck.scanning.excerpting import excerpt
from crosscheck.scanning.names import Names
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query, names_of, queries
from crosscheck.scanning.rivalry import Rivalry
from crosscheck.scanning.search import MOST, Found, search
from crosscheck.text import Span
from crosscheck.values.level import Level
from crosscheck.values.scope import Scope

Surveyed = tuple[Search, ...]
"""What one source says on every claim."""

_CANDIDATES = 3
_LARGE = 5_000
"""Pairs of a source and a claim from which more than one core is worth its start."""


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
    corpus: Corpus,
    *,
    sources: Collection[str] = (),
    claims: Collection[str] = (),
    most: int = MOST,
    jobs: int | None = None,
) -> Iterator[Surveyed]:
    """Yield for each of *sources* what it says on each of *claims*; none named means all.

    With at most *most* proposals for a claim. A large search has *jobs* processes, by default one
    for each core.
    """
    chosen = frozenset(sources)
    wanted = [each for each in corpus.sources if not chosen or each.id in chosen]
    surveyor = Surveyor.of(corpus, claims, most=most)
    available = jobs or cores()
    if len(wanted) < 2 or len(wanted) * len(surveyor.queries) < _LARGE or available < 2:
        yield from map(surveyor.survey, wanted)
        return
    with ProcessPoolExecutor(available, initializer=_begin, initargs=(surveyor,)) as pool:
        try:
            yield from pool.map(_survey, wanted, chunksize=8)
        finally:
            pool.shutdown(cancel_futures=True)


_surveyor: list["Surveyor"] = []
"""The surveyor of a process that works for another."""


def _begin(surveyor: "Surveyor") -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts the search stops them, too
    _surveyor[:] = [surveyor]


def _survey(source: Source) -> Surveyed:
    return _surveyor[0].survey(source)


@frozen
class Surveyor:
    """Everything that is the same for all sources of a search."""

    queries: tuple[Query, ...]
    names: Names
    setting: Setting
    rivalry: Rivalry
    most: int = MOST

    @classmethod
    def of(cls, corpus: Corpus, claims: Collection[str] = (), *, most: int = MOST) -> "Surveyor":
        """Return what is needed to search for *claims*; none named means all."""
        wanted = [each for each in corpus.claims if not claims or each.id in claims]
        asked = queries(wanted, corpus.actors)
        setting = Setting(corpus.actors, origins(corpus.sources, ()))
        return cls(asked, names_of(asked), setting, Rivalry.of(asked), most)

    def survey(self, source: Source) -> Surveyed:
        """Return what *source* says on every claim, in the order of the claims."""
        return self._survey(source, None)

    def survey_for(self, source: Source, numbers: Collection[int]) -> Surveyed:
        """Return what *source* says on the claims of *numbers*, in order, without its silences.

        These are the searches with proposals that `survey` gives for the same claims: which event
        the page is on is judged by all claims that have a name or a day on it.
        """
        return tuple(each for each in self._survey(source, numbers) if each.proposals)

    def _survey(self, source: Source, numbers: Collection[int] | None) -> Surveyed:
        page = Page.of(source, self.names)
        everything = range(len(self.queries))
        wanted = everything if numbers is None else sorted(numbers)
        weighed = everything if numbers is None else {*wanted, *self.rivalry.on(page.where)}
        events = {number: event(self.queries[number], page) for number in weighed}
        best = self.rivalry.best((self.queries[number], each) for number, each in events.items())
        speakers = _Attributions(source.text)
        return tuple(
            self._search(page, query, self.rivalry.elsewhere(query, each, best), speakers)
            for query, each in ((self.queries[number], events[number]) for number in wanted)
        )

    def _search(
        self, page: Page, query: Query, elsewhere: str | None, speakers: "_Attributions"
    ) -> Search:
        claim, source = query.claim, page.source
        if elsewhere:
            return Search(source.id, claim.id, query.searched, elsewhere=elsewhere)
        found = search(query, page, self.setting.actors, most=self.most)
        quoted = _quoted(claim, source)
        proposals = tuple(self._proposal(page, query, each, quoted, speakers) for each in found)
        return Search(source.id, claim.id, query.searched, proposals)

    def _proposal(
        self,
        page: Page,
        query: Query,
        found: Found,
        quoted: Mapping[str, Sequence[Span]],
        speakers: "_Attributions",
    ) -> Proposal:
        source, answer = page.source, found.answer
        passage = page.sentences[found.sentence]
        core = _core(found)
        words = excerpt(source.text, passage, core)
        said = answer.span if answer else Span(core[0].start, core[-1].end)
        attribution = speakers.of(said)
        proposal = Proposal(
            source=source.id,
            claim=query.claim.id,
            passage=passage,
            quote=words.span,
            score=found.score,
            parts=found.parts,
            marks=_marks(page, found),
            speaker=_called(attribution),
            via=_called(attribution.via) if attribution else None,
            value=answer.value if answer else None,
            written=answer.written if answer else None,
            reckoned=answer is not None and answer.reckoned,
            sure=answer is None or answer.sure,
            scope=answer.scope if answer else Scope(),
            prefix=words.prefix,
            suffix=words.suffix,
            recorded=_already(quoted, passage),
            set_aside=page.set_aside.get(found.sentence),
        )
        if answer is None:
            return proposal
        return evolve(proposal, standings=self._standings(query.claim, proposal))

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


class _Attributions:
    """To whom a text gives its words, asked once for each place in it."""

    def __init__(self, text: str) -> None:
        self._speakers = Speakers(text)
        self._known: dict[Span, Attribution | None] = {}

    def of(self, span: Span) -> Attribution | None:
        """Return who says the words at *span*; None where they are the source's own."""
        if span not in self._known:
            self._known[span] = self._speakers.of(span)
        return self._known[span]


def _called(attribution: Attribution | None) -> str | None:
    """Return the name of a speaker in one line."""
    return None if attribution is None else " ".join(attribution.speaker.split())


def _core(found: Found) -> list[Span]:
    """Return the words that a quote has to hold, in order."""
    answer = found.answer
    if answer is None:
        return list(found.matched)
    return sorted([answer.span, answer.cue or answer.span])


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
    covered = {place for span in marks for place in range(span.start, span.end)}
    for span in found.matched:
        letters = range(span.start, span.end)
        if covered.isdisjoint(letters):
            covered.update(letters)
            kind: MarkKind = "name" if text[span.start].isupper() else "word"
            marks[span] = Mark(kind, span)
    return tuple(sorted(marks.values(), key=lambda mark: mark.span.start))


_KINDS: dict[str, MarkKind] = {"quantity": "figure", "date": "date"}


def _read(page: Page, found: Found) -> Sequence[Reading]:
    return page.readings_of.get(found.sentence, ())
