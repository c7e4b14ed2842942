"""Which text each quote comes from, and whether that is the one it is said to be from."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from attrs import evolve, frozen

from crosscheck.errors import Problem, ProblemError, refusal, to_install
from crosscheck.linking import link
from crosscheck.locating.archive import ENDINGS, Document, document, documents_in, text_of
from crosscheck.locating.homes import Asked, settled
from crosscheck.locating.letters import Sheet
from crosscheck.locating.needles import Needle, needle
from crosscheck.locating.plainly import locate_plainly
from crosscheck.model import Anchor, AnchorStatus, Claim, Corpus, Quote, Statement
from crosscheck.model.located import (
    Located,
    Outcome,
    Place,
    Spot,
    Standing,
    Traced,
    Tracing,
)
from crosscheck.processors import cores
from crosscheck.text import LineIndex

FEW = 6_000_000
"""Quotes times bytes of text up to which every text is looked through for every quote: beyond,
loading numpy and counting grams costs less."""
MANY = 2_000_000_000
"""The same up to which it is done where numpy is not there: a minute."""
LARGE = 4_000_000
"""Bytes of text from which on all cores are used."""


Engine = Callable[[Sequence[Needle], Sequence[Document]], tuple[Sequence[Located], tuple[str, ...]]]
"""Looks for needles in documents by other means than this process has: gives what became of each,
and the names of the documents that are no texts."""


@frozen
class Means:
    """What the work may use."""

    jobs: int | None = None
    """How many processes; None for as many as the work is worth."""
    keep: bool = True
    """Whether to keep letters and results for the next run."""
    engine: Engine | None = None
    """What does the work; None for this machine."""


def trace_archive(asked: Sequence[Asked], folder: Path, means: Means) -> Tracing:
    """Return where each quote stands in the texts below *folder*.

    ProblemError where there is more to do than can be done without numpy.
    """
    documents, problems = documents_in(folder)
    if not documents:
        endings = ", ".join(ENDINGS)
        raise refusal(f"there is no text in {folder}", f"texts are files that end in {endings}")
    names = [one.name for one in documents]
    quotes, missing = settled(asked, {name: name for name in names})
    every, unread = _traced(quotes, documents, names, folder, means)
    size = sum(one.size for one in documents) / 1_000_000
    return Tracing(tuple(every), len(documents), size, (*problems, *missing, *unread))


def trace_sources(asked: Sequence[Asked], corpus: Corpus, root: Path, means: Means) -> Tracing:
    """Return where each quote stands in the sources of a project."""
    names = {source.file: source.id for source in corpus.sources}
    names |= {source.id: source.id for source in corpus.sources}
    quotes, missing = settled(asked, names)
    every = _in_sources(quotes, corpus, root, means)
    return Tracing(tuple(every), len(corpus.sources), _megabytes(corpus), missing)


def _megabytes(corpus: Corpus) -> float:
    return sum(len(source.text) for source in corpus.sources) / 1_000_000


def trace_project(corpus: Corpus, root: Path, means: Means, *, anywhere: bool) -> Tracing:
    """Return where each quote of a project stands: in its source, or *anywhere* in the sources.

    Only what does not stand in its source as it should is looked for anywhere.
    """
    every = list(_recorded(corpus))
    anchors = _anchors(corpus)
    own = [_in_its_source(one, anchors[one.id], corpus) for one in every]
    if anywhere:
        left = [at for at, one in enumerate(own) if not _stands(one)]
        own = _found_anywhere(own, [every[at] for at in left], left, corpus, root, means)
    return Tracing(tuple(own), len(corpus.sources), _megabytes(corpus))


def _stands(one: Traced) -> bool:
    return one.outcome in {Outcome.FOUND, Outcome.DRIFTED}


def _recorded(corpus: Corpus) -> Iterator[Asked]:
    for claim in corpus.claims:
        for statement in claim.statements:
            if statement.quote is not None:
                yield _asked(claim, statement, statement.quote)


def _asked(claim: Claim, statement: Statement, quote: Quote) -> Asked:
    return Asked(f"{claim.id}/{statement.id}", quote.exact, statement.source, statement.location)


def _anchors(corpus: Corpus) -> dict[str, Anchor]:
    """Return the anchor of each quote in its own source."""
    quotes: dict[str | None, list[tuple[str, Quote]]] = defaultdict(list)
    for claim in corpus.claims:
        for statement in claim.statements:
            if statement.quote is not None:
                key = f"{claim.id}/{statement.id}"
                quotes[statement.source].append((key, statement.quote))
    return {
        anchor.statement: anchor
        for source in corpus.sources
        for anchor in link(source, quotes[source.id])
    }


def _in_its_source(one: Asked, anchor: Anchor, corpus: Corpus) -> Traced:
    source = next(each for each in corpus.sources if each.id == one.said)
    if anchor.status is AnchorStatus.NOT_FOUND:
        return _nowhere(one)
    altered = any(each.alters for each in anchor.differences)
    drifted = anchor.status is AnchorStatus.DRIFTED or anchor.method == "fuzzy"
    outcome = Outcome.DRIFTED if drifted else Outcome.FOUND
    spans = [anchor.spans] if anchor.spans else [(each.span,) for each in anchor.candidates]
    method = "exact" if anchor.method == "none" else anchor.method
    places = [Place(0, each, anchor.score, method, anchor.differences) for each in spans]
    lines = LineIndex(source.text)
    spots = tuple(spot(source.id, source.file, source.text, lines, each) for each in places)
    return Traced(
        one.id,
        one.quote,
        one.said,
        Outcome.ALTERED if altered else outcome,
        Standing.THERE,
        spots,
        one.location,
    )


def _found_anywhere(
    own: Sequence[Traced],
    asked: Sequence[Asked],
    left: Sequence[int],
    corpus: Corpus,
    root: Path,
    means: Means,
) -> list[Traced]:
    """Return *own*, with those that are *left* as they stand in any of the sources."""
    made = list(own)
    for at, traced in zip(left, _in_sources(asked, corpus, root, means), strict=True):
        # What its own source has of it, though altered, is nearer than the same elsewhere.
        if made[at].outcome is not Outcome.ALTERED or _stands(traced):
            made[at] = traced
    return made


def _in_sources(asked: Sequence[Asked], corpus: Corpus, root: Path, means: Means) -> list[Traced]:
    sources = sorted(corpus.sources, key=lambda each: each.file)
    documents = [document(root, each.file, each.encoding) for each in sources]
    every, _ = _traced(asked, documents, [each.id for each in sources], root, means)
    return every


def _traced(
    asked: Sequence[Asked],
    documents: Sequence[Document],
    names: Sequence[str],
    root: Path,
    means: Means,
) -> tuple[list[Traced], tuple[Problem, ...]]:
    """Return what became of each quote in *documents*, and what is no text among these."""
    numbers = {name: number for number, name in enumerate(names)}
    needles = [needle(one.quote, numbers.get(one.said or "")) for one in asked]
    located, unread = _locate(needles, documents, root, means)
    spots = _Spots(documents, names)
    unsaid = {names[documents.index(one)] for one in unread}
    every = [
        traced(evolve(one, said=None) if one.said in unsaid else one, found, spots.every(found))
        for one, found in zip(asked, located, strict=True)
    ]
    return every, tuple(no_text(one.name, one.encoding) for one in unread)


def _locate(
    needles: Sequence[Needle], documents: Sequence[Document], root: Path, means: Means
) -> tuple[Sequence[Located], Sequence[Document]]:
    """Return where each of *needles* stands in *documents*, and what is no text among these."""
    if means.engine is not None:
        found, unreadable = means.engine(needles, documents)
        return found, [one for one in documents if one.name in unreadable]
    size = sum(one.size for one in documents)
    if size * len(needles) <= FEW or find_spec("numpy") is None:
        if size * len(needles) > MANY:
            raise refusal(
                f"{len(needles):,} quotes in {size / 1_000_000:,.0f} MB of text need numpy",
                to_install("scale"),
            )
        sheets, unread = _sheets(documents)
        return locate_plainly(needles, sheets), unread
    from crosscheck.locating.searching import kept_for, search

    jobs = means.jobs or (cores() if size >= LARGE else 1)
    answer = search(needles, documents, kept_for(root) if means.keep else None, jobs)
    return answer.located, answer.unreadable


def _sheets(documents: Sequence[Document]) -> tuple[list[Sheet], list[Document]]:
    sheets, unread = [], []
    for one in documents:
        try:
            sheets.append(Sheet(text_of(one)))
        except ProblemError:
            sheets.append(Sheet(""))
            unread.append(one)
    return sheets, unread


def no_text(name: str, encoding: str = "utf-8") -> Problem:
    """Return the problem that what is called *name* is no text."""
    how = "UTF-8" if encoding == "utf-8" else encoding
    return Problem(f"{name} cannot be read as {how}", help="save it as UTF-8")


class _Spots:
    """Gives the places of spans in documents."""

    def __init__(self, documents: Sequence[Document], names: Sequence[str]) -> None:
        self._documents = documents
        self.names = names
        self._lines: dict[int, LineIndex] = {}

    def every(self, found: Located) -> list[Spot]:
        """Return all places of a quote as ones to open."""
        parts = found.parts or ("",) * len(found.places)
        return [self._of(place, part) for place, part in zip(found.places, parts, strict=True)]

    def _of(self, place: Place, part: str) -> Spot:
        one = self._documents[place.document]
        text = text_of(one)
        if place.document not in self._lines:
            self._lines[place.document] = LineIndex(text)
        lines = self._lines[place.document]
        own = spot(self.names[place.document], one.name, text, lines, place)
        return evolve(own, part=part)


def spot(name: str, file: str, text: str, lines: LineIndex, place: Place) -> Spot:
    """Return *place*, in the text called *name* that stands in *file*, as one to open."""
    return Spot(
        name,
        tuple(lines.location(file, span) for span in place.spans),
        tuple(span.cut(text) for span in place.spans),
        place.score,
        place.method,
        place.differences,
        place.unlike,
    )


def traced(one: Asked, found: Located, every: Sequence[Spot]) -> Traced:
    """Return what became of a quote that stands at *every* one of some places."""
    if found.outcome is Outcome.NOWHERE:
        return _nowhere(one)
    there = [spot for spot in every if one.said in {spot.document, None}]
    standing = Standing.UNSAID if one.said is None else Standing.ELSEWHERE
    if one.said is not None and there:
        standing = Standing.THERE
    shown = there if there and not found.parts else every
    return Traced(one.id, one.quote, one.said, found.outcome, standing, tuple(shown), one.location)


def _nowhere(one: Asked) -> Traced:
    return Traced(one.id, one.quote, one.said, Outcome.NOWHERE, Standing.NOWHERE, (), one.location)
