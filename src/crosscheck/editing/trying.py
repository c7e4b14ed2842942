"""Words tried before they are recorded: whether they stand in the source, and what they say."""

from attrs import frozen

from crosscheck.checking import evidence_of
from crosscheck.comparing import Setting, compare_statements
from crosscheck.editing.taking import Words
from crosscheck.kinds import KINDS, Typed
from crosscheck.lineage import origins
from crosscheck.linking import link
from crosscheck.model import Claim, Comparison, Corpus, Evidence, Quote, Source, Statement
from crosscheck.reading.prose import read
from crosscheck.values.value import Value


@frozen
class Tried:
    """What became of a quote and a value that an editor is about to record."""

    evidence: Evidence | None
    """None where there is no quote, or no value that can be read."""
    read: tuple[str, ...] = ()
    """The figures or days that the quoted words hold, as they are printed."""
    unread: str = ""
    """Why the typed value cannot be read."""
    comparisons: tuple[Comparison, ...] = ()
    """How it stands to each statement that is recorded."""


def tried(corpus: Corpus, claim: Claim, source: Source, words: Words) -> Tried:
    """Return what *words* would be as a statement of *source* on *claim*."""
    quote = " ".join(words.quote.split())
    found = tuple(each.text for each in read(quote) if each.kind == claim.kind)
    value: Value | None = None
    unread = ""
    try:
        value = KINDS[claim.kind].read(Typed(words.value, claim.unit, claim.within))
    except ValueError as error:
        unread = str(error)
    if not any(map(str.isalnum, quote)):
        return Tried(None, found, unread)
    if value is None:
        # Whether the words stand there can be said without one; a name is never read from them.
        value = KINDS["actor"].read(Typed("nobody"))
    statement = _statement(claim, source, words, value, quote)
    (anchor,) = link(source, [(statement.id, Quote(quote))])
    evidence = evidence_of(claim, statement, source.text, (anchor, None), corpus.actors)
    if unread:
        return Tried(evidence, found, unread)
    setting = Setting(corpus.actors, origins(corpus.sources, ()))
    compared = (compare_statements(claim, statement, each, setting) for each in claim.statements)
    return Tried(evidence, found, "", tuple(compared))


def _statement(claim: Claim, source: Source, words: Words, value: Value, quote: str) -> Statement:
    return Statement(
        id="tried",
        source=source.id,
        value=value,
        written=words.value,
        location=claim.location,
        value_location=claim.location,
        quote=Quote(quote),
        speaker=words.speaker or None,
        scope=claim.scope,
    )
