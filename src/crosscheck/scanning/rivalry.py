"""Claims that count the same in different events, and which of them a page speaks to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from crosscheck.reading.stems import topic_of
from crosscheck.scanning.event import Event
from crosscheck.scanning.query import Query

_OF_THE_EVENT = 0.25
"""The fit below which a page is on another event than the claim names ..."""
_RIVAL = 0.97
"""... and the part of the best fit that another claim's has to have, to share the figures."""

_NO_TRACE = "the source has no name and few words of the question"


@frozen
class Rivalry:
    """The events in which claims count the same."""

    events: Mapping[str, int]
    """For each measure how many events are asked about."""
    _named: Mapping[str, Sequence[int]]
    """By the stem of a name, the numbers of the queries that name an event with it ..."""
    _dated: Sequence[int]
    """... and those that name a day and nothing else."""

    @classmethod
    def of(cls, queries: Sequence[Query]) -> "Rivalry":
        """Return the rivalry among all *queries* of a search."""
        asked: dict[str, set[object]] = defaultdict(set)
        named: dict[str, set[int]] = defaultdict(set)
        dated = []
        for number, query in enumerate(queries):
            if query.measure is None or not (query.names or query.days):
                continue
            asked[query.measure].add((*query.names, *query.days))
            for stem in name_stems(query):
                named[stem].add(number)
            if not query.names:
                dated.append(number)
        events = {measure: len(each) for measure, each in asked.items()}
        return cls(events, {stem: sorted(each) for stem, each in named.items()}, dated)

    def on(self, stems: Collection[str]) -> set[int]:
        """Return the queries whose event a page with *stems* may be on; no other fits it at all."""
        found = set(self._dated)
        for stem in stems:
            found.update(self._named.get(stem, ()))
        return found

    def best(self, events: Iterable[tuple[Query, Event]]) -> Mapping[str, float]:
        """Return for each measure how well a page fits the best of *events*."""
        best: dict[str, float] = defaultdict(float)
        for query, each in events:
            if query.measure and each.named:
                best[query.measure] = max(best[query.measure], each.fit)
        return best

    def apart(self, query: Query) -> bool:
        """Return whether *query* has rivals, so that a page must have a trace of its event."""
        return query.measure is not None and self.events.get(query.measure, 0) > 1

    def elsewhere(self, query: Query, on: Event, best: Mapping[str, float]) -> str | None:
        """Return why the figures of a page are not those of the event that *query* names.

        Of two claims that count the same in two events, a page speaks to the one that it is on,
        *best* being how well it fits the best. Where they count it in one, a page without a trace
        of that is on another.
        """
        measure = query.measure
        if measure is None or not on.named:
            return None
        if self.events[measure] < 2:
            return None if on.told else _NO_TRACE
        if on.fit < _OF_THE_EVENT:
            return "the source has neither the names nor the day of the question"
        if on.fit < _RIVAL * best[measure]:
            return "the source is on the event that another claim asks about"
        return None


def name_stems(query: Query) -> Iterator[str]:
    """Yield the stems by one of which a page has a name of *query*: its first or its last word."""
    for name in query.names:
        first, *rest = name.split()
        yield topic_of(first)
        if rest:
            yield topic_of(rest[-1])
