"""The names that claims ask for, to be found in any spelling."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from crosscheck.reading.stems import topic_of
from crosscheck.spelling import spelling_keys


@frozen
class Names:
    """Names, found by words that may be misspellings of them."""

    _stems: Mapping[str, frozenset[str]] = field(repr=False)
    """The stems of the names under each spelling key."""
    _seen: dict[str, frozenset[str]] = field(factory=dict, eq=False, repr=False)

    @classmethod
    def of(cls, names: Iterable[str]) -> "Names":
        """Return an index over *names*, each a single word as written."""
        stems: dict[str, set[str]] = {}
        for name in sorted(set(names)):
            for key in spelling_keys(name):
                stems.setdefault(key, set()).add(topic_of(name))
        return cls({key: frozenset(each) for key, each in stems.items()})

    def like(self, written: str) -> frozenset[str]:
        """Return the stems of the names of which *written* may be a spelling.

        A word that is one of the names itself is no misspelling of another.
        """
        if written not in self._seen:
            self._seen[written] = self._like(written)
        return self._seen[written]

    def _like(self, written: str) -> frozenset[str]:
        own = topic_of(written)
        found: set[str] = set()
        for key in spelling_keys(written):
            found |= self._stems.get(key, frozenset())
        return frozenset((own,)) if own in found else frozenset(found)
