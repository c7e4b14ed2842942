"""Links again only what has changed, for runs that follow each other in one process."""

from collections.abc import Callable, Sequence

from crosscheck.linking.anchoring import link
from crosscheck.model import Anchor, Quote, Source

Quotes = Sequence[tuple[str, Quote]]
"""Quotes, each with its statement."""
Linker = Callable[[Source, Quotes], tuple[Anchor, ...]]
"""Finds where each quote stands in a source, as `link` does."""

_Read = tuple[str, tuple[tuple[str, str, str, str], ...]]
"""A text, and of each quote all that linking looks at."""


class Links:
    """Links as `link` does; the anchors of a source stay until its text or a quote changes."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[_Read, tuple[Anchor, ...]]] = {}

    def __call__(self, source: Source, quotes: Quotes) -> tuple[Anchor, ...]:
        """Return where each of *quotes* stands in *source*, in order."""
        words = ((id_, quote.exact, quote.prefix, quote.suffix) for id_, quote in quotes)
        read = source.text, tuple(words)
        kept = self._kept.get(source.id)
        if kept is None or kept[0] != read:
            kept = read, link(source, quotes)
            self._kept[source.id] = kept
        return kept[1]
