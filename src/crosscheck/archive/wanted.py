"""What a claim asks of the index: the words that may stand for each of its ideas, with weights."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from crosscheck.scanning.query import Query
from crosscheck.scanning.rivalry import Rivalry, name_stems


@frozen
class Wanted:
    """A claim as a question to the index."""

    ideas: tuple[Mapping[str, float], ...]
    """For each idea the stems that stand for it, each with what it is worth."""
    needed: frozenset[str]
    """Stems of which a source must have one, or it is on another event; none for no such."""
    open: bool
    """Whether a source may speak to the claim that shares no word with it."""


def wanted_of(queries: Sequence[Query], rivalry: Rivalry) -> tuple[Wanted, ...]:
    """Return what each of *queries* asks of the index."""
    return tuple(_wanted(query, rivalry) for query in queries)


def _wanted(query: Query, rivalry: Rivalry) -> Wanted:
    ideas: list[Mapping[str, float]] = [
        {stem: idea.weight * near for stem, near in idea.stems.items()} for idea in query.ideas
    ]
    ideas += [{stem: weight} for stem, weight in query.recorded.items()]
    names = frozenset(name_stems(query))
    apart = bool(names) and rivalry.apart(query)
    counted = query.measure is not None and not apart
    return Wanted(
        tuple(ideas),
        names if apart else frozenset(),
        counted or (bool(query.days) and not names),
    )
