"""What to look for: the ideas of a claim, and the words, names and days that stand for them."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from crosscheck.model import Claim
from crosscheck.reading import lexicon
from crosscheck.reading.language import words
from crosscheck.reading.measures import HARM, MEASURE_OF
from crosscheck.reading.prose import read
from crosscheck.reading.stems import topic_of
from crosscheck.scanning.names import Names
from crosscheck.scanning.thesaurus import alike
from crosscheck.values.actor import Actor, Actors
from crosscheck.values.dates import DateRange
from crosscheck.values.names import Names as Members

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

_SCOPE = 0.7
"""The weight of a word of the claim's scope, where one of the question weighs 1 ..."""
_NAME = 0.6
"""... and of a name: it says of whom the claim speaks, and not what it asks."""
_ALIAS = 0.8
"""How far another name of the same stands for a name ..."""
_ALIKE = 0.5
"""... and a word that reports use for another stands for that."""
_ANSWERED = 0.5
"""The weight of a word of a recorded value ..."""
_QUOTED = 0.3
"""... and of one that other sources are quoted with."""
_ONE_EVENT = 7
"""Days: a claim on more than these names no day of an event."""
_ASKING = words("how why whether")
"""Words that ask and speak of nothing."""
_NO_NAMES = frozenset((*lexicon.MONTHS, *lexicon.WEEKDAYS))
_ASKS = frozenset(("how", "why"))
"""Words that ask, and that no passage needs to have; the rest of them carry no topic at all."""


@frozen
class Idea:
    """Something that a claim asks about, in all the words that may stand for it."""

    written: str
    """As the claim has it."""
    stem: str
    weight: float
    stems: Mapping[str, float]
    """How far each stem stands for it, from 0 to 1."""
    asked: bool = False
    """Whether the question asks with it: a term only helps to find, a name says of whom."""


@frozen
class Query:
    """A claim as something to search for."""

    claim: Claim
    ideas: tuple[Idea, ...]
    recorded: Mapping[str, float]
    """The stems of values and quotes that are recorded, with their weights."""
    names: Mapping[str, float]
    """The names in the question as written, and how telling each is, from 0 to 1."""
    measure: str | None
    """What happened to the people counted, where the claim counts harmed people."""
    days: tuple[DateRange, ...]
    """The days of the event that the question names."""

    @property
    def searched(self) -> tuple[str, ...]:
        """The words searched for, as the claim has them."""
        return tuple(idea.written for idea in self.ideas)


def queries(claims: Sequence[Claim], actors: Actors) -> tuple[Query, ...]:
    """Return what to look for on each of *claims*; a name in many questions tells less."""
    named = [dict.fromkeys(_whole_names(claim.question)) for claim in claims]
    common = Counter(name for names in named for name in names)
    return tuple(
        _query(claim, {name: _rarity(common[name], len(claims)) for name in names}, actors)
        for claim, names in zip(claims, named, strict=True)
    )


def names_of(asked: Sequence[Query]) -> Names:
    """Return the names that all the queries look for, to be found in any spelling."""
    return Names.of(word for query in asked for word in _capitalised(query))


def _capitalised(query: Query) -> Iterator[str]:
    texts = (query.claim.question, *query.claim.terms, query.claim.scope.place or "")
    for text in texts:
        yield from (word for word, _ in _names(text))
    for statement in query.claim.statements:
        if isinstance(statement.value, Actor):
            yield from (word for word, _ in _names(f"_ {statement.value.name}"))


def _query(claim: Claim, names: Mapping[str, float], actors: Actors) -> Query:
    return Query(
        claim,
        tuple(_ideas(claim, actors)),
        _recorded(claim, actors),
        names,
        _measure(claim),
        tuple(_days(claim)),
    )


def _ideas(claim: Claim, actors: Actors) -> Iterator[Idea]:
    """Yield each word of topic of the question, the terms and the scope, once."""
    scope = claim.scope
    parts = [(claim.question, 1.0)]
    parts += [(term, 1.0) for term in claim.terms]
    parts += [(each, _SCOPE) for each in (scope.measure, scope.group, scope.place) if each]
    seen: set[str] = set()
    for part, (text, weight) in enumerate(parts):
        named = {stem for _, stem in _names(text)}
        for word, stem in _words(text):
            if stem not in seen and word.lower() not in _ASKS:
                seen.add(stem)
                stems = _stems(word, stem, actors)
                name = stem in named
                asked = part == 0 and not name and word.lower() not in _NO_NAMES
                yield Idea(word, stem, weight * (_NAME if name else 1.0), stems, asked)


def _stems(word: str, stem: str, actors: Actors) -> dict[str, float]:
    """Return the stems that may stand for *word*, of the other names of an actor too."""
    day = word[0].isupper() and word.lower() in _NO_NAMES
    stems = dict.fromkeys(() if day else sorted(alike(stem)), _ALIKE)  # in March nobody marches
    if word[0].isupper():
        for identity in actors.identities:
            called = (identity.name, *identity.aliases)
            if any(word in name.split() for name in called):
                stems.update((other, _ALIAS) for name in called for _, other in _words(name))
    stems[stem] = 1.0
    return stems


def _recorded(claim: Claim, actors: Actors) -> dict[str, float]:
    """Return the stems of what is recorded, with their weights."""
    weights: dict[str, float] = {}
    for statement in claim.statements:
        value = statement.value
        if statement.quote:
            for _, stem in _words(statement.quote.exact):
                weights.setdefault(stem, _QUOTED)
        called: tuple[str, ...] = ()
        if isinstance(value, Actor):
            called = actors.names(value.name)
        elif isinstance(value, Members):
            called = value.members
        weights.update((stem, _ANSWERED) for name in called for _, stem in _words(name))
    return weights


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of *text* that carry topic, each with its stem."""
    for match in _WORD.finditer(text):
        stem = topic_of(match[0])
        if stem and stem not in _ASKING:
            yield match[0], stem


def _names(question: str) -> Iterator[tuple[str, str]]:
    """Yield each word of the names in a question, with its stem."""
    for match in _WORD.finditer(question):
        if _is_name(match):
            yield match[0], topic_of(match[0])


def _whole_names(question: str) -> Iterator[str]:
    """Yield the names in a question with all their words: Hope Mills, Nursultan Nazarbayev."""
    whole: list[str] = []
    behind = -1
    for match in _WORD.finditer(question):
        goes_on = whole and question[behind : match.start()].strip(" ") == ""
        if whole and not (goes_on and _is_name(match)):
            yield " ".join(whole)
            whole = []
        if _is_name(match):
            whole.append(match[0])
            behind = match.end()
    if whole:
        yield " ".join(whole)


def _is_name(match: re.Match[str]) -> bool:
    """Return whether a word of a question is a name: it has a capital, and does not begin it."""
    word = match[0]
    name = match.start() > 0 and word[0].isupper() and word.lower() not in _NO_NAMES
    return name and bool(topic_of(word))


def _rarity(having: int, claims: int) -> float:
    """Return how telling a word is that so many of all claims have, from 0 to 1."""
    return math.log1p(claims / having) / math.log1p(claims)


def _measure(claim: Claim) -> str | None:
    """Return what happened to the people whom a claim counts, by its measure or its question."""
    if claim.kind != "quantity":
        return None
    if claim.scope.measure:
        measure = MEASURE_OF.get(claim.scope.measure.lower())
        return measure if measure in HARM else None
    told = (MEASURE_OF.get(word.lower()) for word, _ in _words(claim.question))
    return next((measure for measure in told if measure in HARM), None)


def _days(claim: Claim) -> Iterator[DateRange]:
    for reading in read(claim.question):
        days = reading.value
        if not (isinstance(days, DateRange) and days.first and days.last):
            continue
        if days.last.toordinal() - days.first.toordinal() < _ONE_EVENT:
            yield days
