"""Which texts nobody has gone through, and which have changed since somebody did.

A source and a claim are a cell: either the source has a statement on the claim, or someone has
found it silent, or the cell is open. Silence holds for the text that was read and no other.
"""

from collections.abc import Mapping

from crosscheck.model import Corpus, Finding, Review, Source
from crosscheck.rules import RULES
from crosscheck.text import Location, Point


def unreviewed(corpus: Corpus) -> tuple[str, ...]:
    """Return the sources nobody has gone through: no statement is theirs, and no review."""
    known = {statement.source for claim in corpus.claims for statement in claim.statements}
    known |= {review.source for review in corpus.reviews}
    return tuple(source.id for source in corpus.sources if source.id not in known)


def changed(corpus: Corpus) -> tuple[str, ...]:
    """Return the sources whose text is not one that was reviewed."""
    void = {source for source, last in corpus.last_reviews.items() if not last.current}
    return tuple(source.id for source in corpus.sources if source.id in void)


def open_cells(corpus: Corpus) -> Mapping[str, tuple[str, ...]]:
    """Return, for each source, the claims on which it has neither a statement nor a silence.

    Sources and claims in the order in which they are filed.
    """
    settled = {
        (statement.source, claim.id) for claim in corpus.claims for statement in claim.statements
    }
    settled |= {
        (review.source, claim)
        for review in corpus.reviews
        if review.current
        for claim in review.silent
    }
    return {
        source.id: tuple(
            claim.id for claim in corpus.claims if (source.id, claim.id) not in settled
        )
        for source in corpus.sources
    }


def review_findings(corpus: Corpus) -> list[Finding]:
    """Return a finding for each source that nobody has gone through, or not as it is now."""
    sources = {source.id: source for source in corpus.sources}
    reviews = corpus.last_reviews
    found = [_unreviewed(sources[id_]) for id_ in unreviewed(corpus)]
    return found + [_changed(sources[id_], reviews[id_]) for id_ in changed(corpus)]


def _unreviewed(source: Source) -> Finding:
    message = f"nobody has gone through {source.id}: no statement quotes it, no review records it"
    return _of_source(source, "source-unreviewed", message)


def _changed(source: Source, review: Review) -> Finding:
    who = review.by or "someone"
    message = f"the text of {source.id} is not the one that {who} went through on {review.on}"
    return _of_source(source, "source-changed", message)


def _of_source(source: Source, rule: str, message: str) -> Finding:
    return Finding(
        rule=rule,
        severity=RULES[rule].severity,
        message=message,
        location=source.location or Location(source.file, Point(1, 1)),
        help=RULES[rule].mend.replace("ID", source.id),
        sources=(source.id,),
    )
