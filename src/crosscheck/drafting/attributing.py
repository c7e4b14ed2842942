"""Which claim a figure or a day of a draft answers, and how surely.

A draft is searched as a source is: what a figure counts is read from the verb and the noun beside
it, and what is asked from the words around it. Unlike a source, a draft may speak of many events
in few sentences, so that names and words count by how near to the figure they stand.
"""

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from crosscheck.model import Claim
from crosscheck.reading import lexicon
from crosscheck.reading.language import words
from crosscheck.reading.reading import Reading
from crosscheck.reading.stems import topic_of
from crosscheck.scanning import harm
from crosscheck.scanning.answers import Answer, answers
from crosscheck.scanning.event import event
from crosscheck.scanning.names import Names
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query
from crosscheck.scanning.verbs import forms_of
from crosscheck.text import Span, folded
from crosscheck.values.actor import Actors
from crosscheck.values.dates import DateRange
from crosscheck.values.quantity import Quantity
from crosscheck.values.scope import Scope

PLAUSIBLE = 0.35
"""The likelihood from which on a figure may answer a claim ..."""
SURE = 0.64
"""... and that from which on it does, where no other claim is nearly as likely."""
_IN_CLAUSE = 1.0
"""What a word counts in the clause of the figure ..."""
_IN_SENTENCE = 0.7
_BEFORE = 0.3
"""... and in the sentence before."""
_IN_PARAGRAPH = 0.9
"""What the names of the event count in the paragraph, where in the sentence they count 1 ..."""
_IN_DRAFT = 0.7
"""... and anywhere in the draft."""
_HALF = 0.4
"""The part of what is asked that a sentence has to have in its words for half of the fit."""
_ASKS_NOTHING = frozenset(
    topic_of(word)
    for word in (
        *lexicon.MONTHS,
        *lexicon.WEEKDAYS,
        *words("long far old often high large day date time year month week"),
    )
)
"""Stems that stand in a question, of a day or behind "how" and "which", and in no answer."""
_WHOLE_FIT = {"quantity": 0.7, "date": 0.6}
"""The best fit that an answer found by its kind alone can have."""
_OF_OTHER_DAYS = 0.9
"""What is left of the fit of a day outside of those that the claim lies within: a slip, or not."""
_RECORDED_SO = 0.8
"""The least fit where a claim or a statement is for just those whom a figure counts."""
_OF_A_PART = 0.6
"""What is left where a figure counts a part, or something else, than the claim asks."""
_WORDING = 0.2
"""What the words count where the verb beside a figure tells what it counts."""
_EVERYBODY = frozenset((*harm.COUNTED, *words("people persons person individuals others victims")))
"""Nouns for those who are counted that leave nobody out."""
_BREAK = re.compile(r"\n[ \t]*\n\s*")
_CLAUSE = re.compile(
    r"[;:()]|\s[–—-]\s|—|,?\s(?:while|whereas|but|when|before|after|until|since|which|who)\s|,\sand\s"
)


@frozen
class Attribution:
    """A claim that a figure or a day may answer."""

    claim: Claim
    answer: Answer
    likelihood: float
    """From 0 to 1."""


@frozen(slots=False)
class Manuscript:
    """A draft, prepared to be searched."""

    page: Page
    queries: tuple[Query, ...]
    actors: Actors
    _names: Names
    _parts: dict[Span, Page] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, page: Page, queries: Sequence[Query], names: Names, actors: Actors) -> "Manuscript":
        """Return *page* with what is asked of its figures and days."""
        asked = tuple(each for each in queries if each.claim.kind in _WHOLE_FIT)
        return cls(page, asked, actors, names)

    def attributions(self, reading: Reading) -> list[Attribution]:
        """Return the claims that *reading* may answer, the likeliest first."""
        found = [
            Attribution(query.claim, answer, self._likelihood(query, answer))
            for query, answer in self._answers.get(reading.span, ())
        ]
        likely = [each for each in found if each.likelihood >= PLAUSIBLE]
        return sorted(likely, key=lambda each: (-each.likelihood, each.claim.id))

    @cached_property
    def _answers(self) -> Mapping[Span, Sequence[tuple[Query, Answer]]]:
        """What each reading may answer."""
        found: dict[Span, list[tuple[Query, Answer]]] = defaultdict(list)
        for query in self.queries:
            for answer in answers(query, self.page, self.actors):
                for reading in self.page.readings_of.get(answer.sentence, ()):
                    if not reading.span.apart(answer.span) and not answer.reckoned:
                        found[reading.span].append((query, _of_its_group(query, answer)))
        return found

    def _likelihood(self, query: Query, answer: Answer) -> float:
        if _is_setting(query.claim, answer):
            return 0.0
        near = self._event_fit(query, answer.sentence)
        wording = self._word_fit(query, answer)
        if query.measure is not None:
            return (
                _counted_fit(query.claim, answer, self.actors)
                * near
                * (1 - _WORDING + _WORDING * wording)
            )
        fit = min(1.0, answer.fit / _WHOLE_FIT[query.claim.kind])
        return max(fit, _OF_OTHER_DAYS if query.claim.kind == "date" else 0.0) * near * wording

    def _event_fit(self, query: Query, sentence: int) -> float:
        """Return how near to a sentence the draft names the event of a claim, from 0 to 1."""
        whole = event(query, self.page)
        if not whole.named:
            return 1.0
        span = self.page.sentences[sentence]
        return max(
            event(query, self._part(span)).fit,
            _IN_PARAGRAPH * event(query, self._part(self._paragraph(span))).fit,
            _IN_DRAFT * whole.fit,
        )

    def _paragraph(self, span: Span) -> Span:
        """Return the paragraph in which *span* lies."""
        number = bisect_right(self._breaks, span.start)
        start = self._breaks[number - 1] if number else 0
        following = self._breaks[number:]
        return Span(start, max(span.end, following[0] if following else len(self.page.source.text)))

    @cached_property
    def _breaks(self) -> Sequence[int]:
        """Where the paragraphs end."""
        return [match.end() for match in _BREAK.finditer(self.page.source.text)]

    def _part(self, span: Span) -> Page:
        if span not in self._parts:
            source = evolve(self.page.source, text=span.cut(self.page.source.text))
            self._parts[span] = Page.of(source, self._names)
        return self._parts[span]

    def _word_fit(self, query: Query, answer: Answer) -> float:
        """Return how far the words around a figure ask what a claim asks, from 0 to 1.

        A word of the draft stands for one idea only, and an idea counts once.
        """
        asked = _asked(query)
        worths = {
            idea.stem: idea.weight * self._rarity(idea.stem)
            for idea in query.ideas
            if idea.stem not in _ASKS_NOTHING
        }
        whole = sum(worth for stem, worth in worths.items() if stem in asked)
        total, used = 0.0, set[str]()
        near = sorted(self._near(query, answer, worths), reverse=True)
        for worth, idea, stem in near:
            if not used & {f"idea {idea}", stem}:
                used |= {f"idea {idea}", stem}
                total += worth
        share = total / whole if whole else 0.0
        return share / (share + _HALF)

    def _near(
        self, query: Query, answer: Answer, worths: Mapping[str, float]
    ) -> Iterator[tuple[float, str, str]]:
        """Yield what each word of the draft counts for each idea that it stands for."""
        clause = _clause(self.page, answer)
        for idea in query.ideas:
            for stem, alike in idea.stems.items() if idea.stem in worths else ():
                nearness = self._nearness(stem, answer.sentence, clause)
                if nearness:
                    yield worths[idea.stem] * alike * nearness, idea.stem, forms_of(stem)[0]

    def _nearness(self, stem: str, sentence: int, clause: Span) -> float:
        """Return what a word counts by where the nearest of its forms stands; 0 for nowhere."""
        return max(self._nearest(form, sentence, clause) for form in forms_of(stem))

    def _nearest(self, stem: str, sentence: int, clause: Span) -> float:
        here = self.page.words[sentence].get(stem)
        if here is None:
            return _BEFORE if sentence and stem in self.page.words[sentence - 1] else 0.0
        inside = any(not span.apart(clause) for span in here)
        return _IN_CLAUSE if inside else _IN_SENTENCE

    def _rarity(self, stem: str) -> float:
        """Return how telling a word is by how few claims ask for it, from 0 to 1."""
        return math.log1p(len(self.queries) / self._asking[stem]) / math.log1p(len(self.queries))

    @cached_property
    def _asking(self) -> Mapping[str, int]:
        return Counter(idea.stem for query in self.queries for idea in query.ideas)


def _of_its_group(query: Query, answer: Answer) -> Answer:
    """Return *answer* with those whom it counts for its group: "12 journalists" are not all."""
    noun = answer.value.counted if isinstance(answer.value, Quantity) else None
    told = query.measure is None or query.claim.scope.group is not None or answer.scope.group
    if told or noun is None or noun.split()[-1].lower() in _EVERYBODY:
        return answer
    return answer._replace(scope=evolve(answer.scope, group=noun))


def _is_setting(claim: Claim, answer: Answer) -> bool:
    """Return whether a day says no more than the claim declares: in January 2022."""
    days, within = answer.value, claim.within
    return (
        isinstance(days, DateRange) and within is not None and days.interval.covers(within.interval)
    )


def _counted_fit(claim: Claim, answer: Answer, actors: Actors) -> float:
    """Return how surely a figure counts what a claim counts, or what one of its statements does."""
    if _counts_its_group(claim, answer):
        return max(answer.fit, _RECORDED_SO)
    if answer.scope == Scope():
        return answer.fit
    if any(_covers(each.scope, answer.scope, actors) for each in claim.statements):
        return max(answer.fit, _RECORDED_SO)
    return answer.fit * _OF_A_PART


def _counts_its_group(claim: Claim, answer: Answer) -> bool:
    """Return whether a figure counts just those, by the same words, whom a claim asks about."""
    counted = answer.value.counted if isinstance(answer.value, Quantity) else None
    group = claim.scope.group
    return counted is not None and group is not None and folded(counted) == folded(group)


def _covers(recorded: Scope, read: Scope, actors: Actors) -> bool:
    """Return whether a statement is recorded for just what a figure was read to count."""
    if read.measure not in (None, recorded.measure):
        return False
    if read.group is None or recorded.group is None:
        return read.group is None
    return actors.canonical(read.group) == actors.canonical(recorded.group)


def _asked(query: Query) -> frozenset[str]:
    """Return the stems of the question itself, without those of the terms."""
    question = query.claim.question
    return frozenset(idea.stem for idea in query.ideas if idea.written in question)


def _clause(page: Page, answer: Answer) -> Span:
    """Return the clause in which a figure stands."""
    sentence = page.sentences[answer.sentence]
    start, end = sentence.start, sentence.end
    for match in _CLAUSE.finditer(page.source.text, sentence.start, sentence.end):
        if match.end() <= answer.span.start:
            start = match.end()
        elif match.start() >= answer.span.end:
            end = match.start()
            break
    return Span(start, end)
