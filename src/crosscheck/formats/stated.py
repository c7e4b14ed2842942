"""The words in which a source states a value: its own where they are found, else the editor's."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from crosscheck.formats.wording import listed
from crosscheck.model import Anchor, AnchorStatus, Attestation, Claim, Evidence, Source, Statement
from crosscheck.text import Span, fold
from crosscheck.values.actor import Actor
from crosscheck.values.dates import DateRange, render_dates
from crosscheck.values.names import Names
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import render
from crosscheck.values.stance import Stance
from crosscheck.values.value import Value

_QUOTABLE = 40
"""Words of a quote in a sentence."""

_ARTICLE = re.compile(r"\bthe $", re.IGNORECASE)
_LINKS = frozenset({"of", "and", "for", "in", "on"})
_NOTATION = re.compile(r"[\d\s.,/~?%XxuU<>=+–-]*[kmKM]?")
"""Figures and days without a word: ISO 8601, EDTF, ">225", "5k"."""
_LOWERED = re.compile(
    r"(About|After|Almost|Around|As|At|Before|Between|By|During|Early|Fewer|From|In|Late|Less"
    r"|Mid|More|Nearly|No|None|On|Over|Roughly|Since|Some|The|Under|Until|Up|Within|A|An)\b"
)


def stands(evidence: Evidence) -> bool:
    """Return whether the source was found to say what is recorded, so that it may be cited."""
    altered = any(difference.alters for difference in evidence.anchor.differences)
    unread = evidence.attestation in {Attestation.CONTRADICTED, Attestation.ABSENT}
    found = evidence.anchor.status is not AnchorStatus.NOT_FOUND
    return found and bool(evidence.anchor.spans) and not altered and not unread


def quoted(anchor: Anchor, source: Source) -> str:
    """Return the words found in *source*, with an ellipsis between their parts."""
    parts = (span.cut(source.text) for span in anchor.spans)
    return " … ".join(" ".join(part.split()) for part in parts)


def quotable(words: str) -> str | None:
    """Return *words* as they are quoted in a sentence; None where they are too long for one.

    They are never cut: half a sentence may say the opposite of the whole.
    """
    return words.rstrip(".,;:") if len(words.split()) <= _QUOTABLE else None


def answer(evidence: Evidence, claim: Claim, source: Source, *, briefly: bool = False) -> str:
    """Return the value as *source* words it, and what a reader has to know of it: "yes (promise)".

    That is what it covers where the claim asks for something else and, unless *briefly*, that it
    is no report and that it takes two passages to read it. Where its words are not found, it is as
    the editor typed it, notation such as ">225" spelled out.
    """
    scope = evidence.statement.scope
    own = (scope.measure, scope.group, scope.place)
    asked = (claim.scope.measure, claim.scope.group, claim.scope.place)
    nouns = [part for part, other in zip(own, asked, strict=True) if part and part != other]
    words = in_words(evidence, source, nouns)
    known = [noun for noun in nouns if noun.lower() not in words.lower()]
    if evidence.statement.mode != "report" and not briefly:
        known.append(evidence.statement.mode)
    if _in_two_passages(evidence, source) and not briefly:
        known.append("from two passages")
    return f"{words} ({', '.join(known)})" if known else words


def _in_two_passages(evidence: Evidence, source: Source) -> bool:
    """Return whether a figure or a day is stated by quote and context together, not by one."""
    value = evidence.statement.value
    if not evidence.context or not isinstance(value, Quantity | DateRange):
        return False
    return _where(evidence.statement, quoted(evidence.anchor, source)) is None


def in_words(evidence: Evidence, source: Source, nouns: Sequence[str] = ()) -> str:
    """Return the value as *source* words it, with those of *nouns* that follow it there."""
    value = evidence.statement.value
    if isinstance(value, Stance):
        return evidence.statement.answer
    if isinstance(value, Names):
        members = listed(value.members)
        return f"{members} (given as a complete list)" if value.complete else members
    passage = quoted(evidence.anchor, source)
    span = _where(evidence.statement, passage)
    if span is None:
        return _spelled_out(evidence.statement)
    if _takes_article(value, span.cut(passage)) and _ARTICLE.search(passage, 0, span.start):
        span = Span(span.start - len("the "), span.end)
    for noun in nouns:
        following = passage[span.end : span.end + len(noun) + 1]
        if following.lower() == f" {noun.lower()}":
            span = Span(span.start, span.end + len(following))
    return span.cut(passage)


def uncapitalised(words: str) -> str:
    """Return *words* for the middle of a sentence: "By mid-January" as "by mid-January"."""
    return words[0].lower() + words[1:] if _LOWERED.match(words) else words


def _takes_article(value: Value, words: str) -> bool:
    """Return whether an article before *words* is theirs: "the Russian government", no name."""
    common = [word for word in words.split() if word.islower() and word not in _LINKS]
    return isinstance(value, DateRange) or (isinstance(value, Actor) and bool(common))


def _where(statement: Statement, passage: str) -> Span | None:
    """Return where *passage* states the value, in the editor's words or in others."""
    return _verbatim(statement, passage) or _read(statement.value, passage)


def _verbatim(statement: Statement, passage: str) -> Span | None:
    """Return where *passage* has the value in the words that the editor typed."""
    folded = fold(passage)
    for wanted in _spellings(statement):
        needle = re.escape(fold(wanted).text)
        found = re.search(rf"(?<!\w){needle}(?!\w|[.,]\d)", folded.text) if needle else None
        if found:
            return folded.unfold(found.start(), found.end())
    return None


def _spellings(statement: Statement) -> Iterator[str]:
    yield statement.written
    if isinstance(statement.value, Actor):
        yield statement.value.name


def _read(value: Value, passage: str) -> Span | None:
    """Return where *passage* states *value* in other words, for figures and days."""
    if not isinstance(value, Quantity | DateRange):
        return None
    from crosscheck.reading.prose import read  # only where an editor typed other words

    for reading in read(passage):
        if _same(reading.value, value):
            return reading.span
    return None


def _same(found: Value, value: Quantity | DateRange) -> bool:
    if isinstance(found, Quantity) and isinstance(value, Quantity):
        return found.interval == value.interval and found.approximate == value.approximate
    if isinstance(found, DateRange) and isinstance(value, DateRange):
        return found.resolved and found.interval == value.interval
    return False


def _spelled_out(statement: Statement) -> str:
    value = statement.value
    if _NOTATION.fullmatch(statement.written):
        if isinstance(value, Quantity):
            return render(value)
        if isinstance(value, DateRange):
            return render_dates(evolve(value, words=None))
    return statement.written
