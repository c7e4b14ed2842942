"""Places that are only like a quote, and why one may not be taken for it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from crosscheck.linking.alignment import alike
from crosscheck.linking.guards import differences
from crosscheck.linking.match import Match
from crosscheck.linking.nearest import Likeness, SpanPair, nearest
from crosscheck.linking.places import Page
from crosscheck.linking.side import Side
from crosscheck.text import Span, fold

ALIKE = 85.0
"""The score from which on a passage is taken for the quote: it parts words that are there from
words that are not."""
SHORT = 20
"""Letters below which a quote is found as written or not at all: short words are alike
everywhere."""
LONG_RUN = 20
"""Letters left out or put in at one place, some four words, from which on it is another passage:
the score of a long quote does not see them."""


def nearest_places(page: Page, words: str, *, count: int, at_least: float) -> list[Match]:
    """Return up to *count* places most like *words*: what may be taken first, then by score."""
    quote, source = Side(words, fold(words)), Side(page.text, page.folded)
    found: list[Match] = []
    for likeness in nearest(quote.folded.text, source.folded.text, at_least=at_least):
        found.append(_match(quote, source, likeness))
        if len(found) == count:
            break
    return sorted(found, key=lambda one: (bool(one.refused), bool(one.altered), -one.score))


def _match(quote: Side, source: Side, likeness: Likeness) -> Match:
    span = source.folded.unfold(likeness.span.start, likeness.span.end)
    differing = differences(quote, source, likeness.pairs)
    refused = tuple(_refusals(quote, source, likeness))
    return Match((span,), likeness.score, "fuzzy", differing, refused)


def _refusals(quote: Side, source: Side, likeness: Likeness) -> Iterator[str]:
    """Yield the reasons not to take a passage for the quote, in words."""
    if likeness.score < ALIKE:
        yield f"only {likeness.score:.0f} % alike; a quote is taken from {ALIKE:.0f} % on"
        return
    if len(quote.folded.text) < SHORT:
        yield f"a quote of fewer than {SHORT} characters is taken only where it stands as written"
    yield from unlike(quote, source, likeness.pairs)


def unlike(quote: Side, source: Side, pairs: Sequence[SpanPair]) -> Iterator[str]:
    """Yield in words the long runs of a quote or of its passage without their like."""
    for quoted, found in _long_runs(quote.folded.text, source.folded.text, pairs):
        if not quoted:
            yield f"the source has “{found}” here, which the quote leaves out without an ellipsis"
        elif not found:
            yield f"the source does not have “{quoted}”"
        else:
            yield f"the source says “{found}” where the quote says “{quoted}”"


def _long_runs(quoted: str, found: str, pairs: Sequence[SpanPair]) -> Iterator[tuple[str, str]]:
    """Yield the runs of words without a like one on the other side that are too long."""

    def alone(pair: SpanPair) -> bool:
        left, right = pair
        if left is None or right is None:
            return True
        return not alike(left.cut(quoted), right.cut(found))

    for differs, group in groupby(pairs, key=alone):
        if differs:
            run = list(group)
            sides = (
                _hull(quoted, [left for left, _ in run if left]),
                _hull(found, [right for _, right in run if right]),
            )
            if max(map(len, sides)) >= LONG_RUN:
                yield sides


def _hull(text: str, spans: Sequence[Span]) -> str:
    return text[spans[0].start : spans[-1].end] if spans else ""
