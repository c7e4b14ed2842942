"""Whom a sentence of a draft gives for its source: "according to Makrogianni", "Arapova said"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from crosscheck.model import UNKNOWN, Claim, Source
from crosscheck.values.actor import Actors

_BEFORE = re.compile(
    r"\b(?:according to|as reported by|reported by|quoted by|cited by|cites?|citing|quotes?|quoting"
    r"|told|by|in)\s+(?:[a-z]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\A(?:[’']s\s+\w+)?,?\s+(?:also\s+|has\s+|had\s+)?(?:says?|said|writes?|wrote|reports?|reported"
    r"|states?|stated|counts?|counted|puts?|gives?|gave|speaks?|spoke|argues?|argued|claims?|claimed"
    r"|told|recalls?|recalled|has|mentions?|mentioned|estimates?|estimated)\b",
    re.IGNORECASE,
)
_SHORTEST = 4
"""Letters of a last name that stands for the whole; initials are names from two letters on."""
_NEAR = 60
"""Characters beside a name in which the words stand that make it the one who says it."""


@frozen
class Voices:
    """The names of all sources and of who speaks in them."""

    _sources: Mapping[str, frozenset[str]] = field(repr=False)
    """The ids of the sources that go by each name."""
    _speakers: Mapping[str, frozenset[str]] = field(repr=False)
    """The speakers, as recorded, that go by each name."""

    @classmethod
    def of(cls, sources: Iterable[Source], claims: Iterable[Claim], actors: Actors) -> "Voices":
        """Return the names by which a draft may call a source or a speaker."""
        by_source: dict[str, set[str]] = defaultdict(set)
        for source in sources:
            for called in _all_called((source.label, source.publisher, source.author)):
                by_source[called].add(source.id)
        by_speaker: dict[str, set[str]] = defaultdict(set)
        statements = (each for claim in claims for each in claim.statements)
        for speaker in dict.fromkeys(each.speaker for each in statements):
            if speaker is not None:
                for called in _all_called(actors.names(speaker)):
                    by_speaker[called].add(speaker)
        return cls(
            {name: frozenset(ids) for name, ids in by_source.items()},
            {name: frozenset(each) for name, each in by_speaker.items()},
        )

    def statements(self, sentence: str, claim: Claim) -> frozenset[str]:
        """Return the statements of *claim* by whom *sentence* names as the one who says it.

        Where a speaker is named, the source that quotes them is not meant for itself.
        """
        speakers = _named(sentence, self._speakers)
        spoken = frozenset(each.id for each in claim.statements if each.speaker in speakers)
        if spoken:
            return spoken
        sources = _named(sentence, self._sources)
        return frozenset(
            each.id
            for each in claim.statements
            if each.source in sources and (each.speaker is None or not _is_name(each.speaker))
        )


def _all_called(names: Iterable[str | None]) -> Iterator[str]:
    for name in names:
        yield from _called(name)


def _called(name: str | None) -> Iterator[str]:
    """Yield the ways in which a draft may write a name: whole, without article, the last word."""
    if not name or name == UNKNOWN or not _is_name(name):
        return
    whole = name.removeprefix("The ")
    yield whole
    last = whole.split()[-1]
    if len(last) >= _SHORTEST and last[0].isupper() and len(whole.split()) == 2:
        yield last


def _is_name(name: str) -> bool:
    """Return whether a speaker is named, and no caption, teaser or "the authorities"."""
    return name[:1].isupper()


def _named(sentence: str, names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for name, meant in names.items():
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
            before = sentence[max(0, match.start() - _NEAR) : match.start()]
            if _BEFORE.search(before) or _BEHIND.match(sentence[match.end() : match.end() + _NEAR]):
                found |= meant
    return frozenset(found)
