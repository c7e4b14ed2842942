"""A place for a quote, and how it fits there."""

from collections.abc import Sequence

from attrs import frozen

from crosscheck.explaining import difference_in_words
from crosscheck.model import Candidate, Difference, Method
from crosscheck.text import Span

CANDIDATE = 60.0
"""The score from which on a passage is shown as a candidate; paraphrases reach it."""

_LOOSEST_LAST: tuple[Method, ...] = ("exact", "folded", "fuzzy")


@frozen
class Match:
    """A place for a quote or for a piece of one."""

    spans: tuple[Span, ...]
    """In the text as written."""
    score: float
    method: Method
    differences: tuple[Difference, ...] = ()
    refused: tuple[str, ...] = ()
    """Why the place is not taken, in words; empty where it may be."""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start

    @property
    def whole(self) -> Span:
        """Everything from its first word to its last."""
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def altered(self) -> tuple[Difference, ...]:
        """The differences that make another statement of the quote."""
        return tuple(one for one in self.differences if one.alters)

    def candidate(self, reason: str | None = None) -> Candidate:
        """Return it as a place that was considered, and not taken for its reasons or *reason*."""
        own = self.refused or tuple(difference_in_words(one) for one in self.altered)
        reasons = (*own, reason) if reason else own
        return Candidate(self.whole, self.score, self.differences, "; ".join(reasons) or None)


def joined(parts: Sequence[Match]) -> Match:
    """Return the match of a quote whose pieces match as *parts*, each counting by its length."""
    lengths = [len(part.whole) for part in parts]
    score = sum(part.score * length for part, length in zip(parts, lengths, strict=True))
    return Match(
        spans=tuple(span for part in parts for span in part.spans),
        score=score / sum(lengths),
        method=max((part.method for part in parts), key=_LOOSEST_LAST.index),
        differences=tuple(one for part in parts for one in part.differences),
    )
