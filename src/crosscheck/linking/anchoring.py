"""From what was found of a quote to its anchor: linked, drifted, ambiguous or not found."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from crosscheck.linking.margins import hidden, left_out
from crosscheck.linking.match import Match
from crosscheck.linking.places import Page
from crosscheck.linking.quoting import has_words
from crosscheck.linking.search import certain, near
from crosscheck.model import Anchor, AnchorStatus, Difference, Quote, Source
from crosscheck.text import folded

_SHOWN = 100
"""Places shown of a quote that stands in many."""
_EXPLAINED = 3
_TOLD_APART = 10
"""Places that are only like a quote among which prefix and suffix choose."""
_EQUAL = 1.0
"""Scores this near to each other do not tell which of two passages is meant."""
_ANOTHER = "the quote stands here as well, and nothing before or behind it tells which is meant"


def link(source: Source, quotes: Sequence[tuple[str, Quote]]) -> tuple[Anchor, ...]:
    """Return where each of *quotes* stands in *source*, in order; each comes with its statement.

    The text is folded only where some quote does not stand in it as written, and then once.
    """
    page = Page(source.text)
    return tuple(_anchor(page, source.id, statement, quote) for statement, quote in quotes)


def explain(source: Source, statement: str, quote: Quote) -> Anchor:
    """Return where *quote* stands in *source*, with the three best places and why not each."""
    page = Page(source.text)
    anchor = _anchor(page, source.id, statement, quote)
    shown = list(anchor.candidates[:_EXPLAINED])
    if anchor.spans:
        chosen = Match(anchor.spans, anchor.score, "exact", anchor.differences)
        shown = [chosen.candidate()]
    words = quote.exact.strip()
    for match in near(page, words, count=_EXPLAINED, at_least=0) if has_words(words) else ():
        candidate = match.candidate(None if match.refused or match.altered else _not_chosen(anchor))
        if len(shown) < _EXPLAINED and all(candidate.span.apart(one.span) for one in shown):
            shown.append(candidate)
    return evolve(anchor, candidates=tuple(shown))


def _not_chosen(anchor: Anchor) -> str | None:
    return "another place is more like the quote" if anchor.spans else None


def _anchor(page: Page, source: str, statement: str, quote: Quote) -> Anchor:
    words = quote.exact.strip()
    if not has_words(words):
        return Anchor(statement, source, AnchorStatus.NOT_FOUND)
    found = certain(page, words)
    if not found:
        nearby = near(
            page, words, count=_TOLD_APART if quote.prefix or quote.suffix else _EXPLAINED
        )
        found = _best(nearby)
        if not found:
            candidates = tuple(match.candidate() for match in nearby)
            return Anchor(statement, source, AnchorStatus.NOT_FOUND, candidates=candidates)
    found = _told_apart(page, quote, found)
    if len(found) == 1:
        return _placed(statement, source, page, found[0])
    return Anchor(
        statement,
        source,
        AnchorStatus.AMBIGUOUS,
        score=found[0].score,
        method=found[0].method,
        differences=found[0].differences if all(match.altered for match in found) else (),
        candidates=tuple(match.candidate(_ANOTHER) for match in found[:_SHOWN]),
    )


def _best(nearby: Sequence[Match]) -> list[Match]:
    """Return the best of the places that may be taken, and any that are as good."""
    return [
        match
        for match in nearby
        if not match.refused
        and bool(match.altered) == bool(nearby[0].altered)
        and match.score > nearby[0].score - _EQUAL
    ]


def _placed(statement: str, source: str, page: Page, match: Match) -> Anchor:
    beside: list[Difference] = []
    for span in match.spans:
        beside.extend(left_out(page.text, span, page.sentences.around(span)))
    for before, behind in pairwise(match.spans):
        beside.extend(hidden(page.text, before, behind))
    return Anchor(
        statement,
        source,
        AnchorStatus.DRIFTED if match.method == "fuzzy" else AnchorStatus.LINKED,
        spans=match.spans,
        score=match.score,
        method=match.method,
        differences=(*match.differences, *beside),
        sentence=page.sentences.around(match.whole),
    )


def _told_apart(page: Page, quote: Quote, found: list[Match]) -> list[Match]:
    """Return those of *found* that stand between the quote's prefix and suffix, or else all."""
    if len(found) == 1 or not (quote.prefix or quote.suffix):
        return found
    prefix, suffix = folded(quote.prefix), folded(quote.suffix)
    reach = 2 * max(len(quote.prefix), len(quote.suffix)) + 20

    def between(match: Match) -> bool:
        span = match.whole
        before = folded(page.text[max(0, span.start - reach) : span.start])
        behind = folded(page.text[span.end : span.end + reach])
        return before.endswith(prefix) and behind.startswith(suffix)

    return [match for match in found if between(match)] or found
