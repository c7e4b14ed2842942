"""The sentences of a page that speak to a claim, best first, each with a score in parts.

==========  ================  =================================================================
part        points, at most   for
==========  ================  =================================================================
words       15, or 70         what is asked, in the sentence and the two beside it
value       50, or 20         a value by which the claim can be answered, by how surely it is one
again       15, or 0          the same value in other sentences
event       10                the names and the day that the question gives, on the page
place       10, or 0          standing near the beginning
set aside   minus 70 %        what is no reporting: a menu, a notice, a repetition
==========  ================  =================================================================

The first number holds where harmed people are counted: there the verb beside a figure tells more
than all other words. The second holds for all else. The points are crosscheck's own judgement.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from crosscheck.model.scanned import Part
from crosscheck.scanning.answers import Answer, answers
from crosscheck.scanning.event import Event, event
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import Query
from crosscheck.scanning.wording import Wording
from crosscheck.text import Span
from crosscheck.values.actor import Actors
from crosscheck.values.quantity import Quantity

MOST = 5
"""Sentences that are given for one claim."""
LEAST = 18.0
"""The score below which a sentence does not speak to a claim."""
_SET_ASIDE = 0.7
_FIRST = 1500
"""Characters into a text at which the points for its beginning are halved."""
_AGAIN = 0.5
"""What each further sentence with a value leaves of the doubt in it."""


@frozen
class _Points:
    """The most that each part can have."""

    words: float
    value: float
    again: float
    event: float
    place: float


_HARM = _Points(words=15, value=50, again=15, event=10, place=10)
_OTHER = _Points(words=70, value=20, again=0, event=10, place=0)


@frozen
class Found:
    """A sentence that speaks to a claim."""

    sentence: int
    answer: Answer | None
    score: float
    parts: tuple[Part, ...]
    matched: tuple[Span, ...]
    """The words of the sentence that speak of what is asked."""
    event: Event


def search(query: Query, page: Page, actors: Actors, *, most: int = MOST) -> list[Found]:
    """Return the *most* sentences of *page* that speak to the claim of *query*, best first.

    All of them are weighed; what earned the points is put into words for those that are given.
    """
    seen = _Seen.of(query, page, actors)
    weighed = [_weigh(seen, number) for number in seen.candidates()]
    speaking = sorted((each for each in weighed if each.score >= LEAST), key=_place)
    return [_found(seen, each) for each in speaking[:most]]


@frozen
class _Seen:
    """What is known of a page before its sentences are weighed."""

    page: Page
    most: _Points
    wording: Wording
    event: Event
    answered: Mapping[int, Sequence[Answer]]
    """The values of each sentence that has any."""
    again: Mapping[str, int]
    """In how many sentences each value stands."""

    @classmethod
    def of(cls, query: Query, page: Page, actors: Actors) -> "_Seen":
        answered: dict[int, list[Answer]] = defaultdict(list)
        for answer in answers(query, page, actors):
            answered[answer.sentence].append(answer)
        again = Counter(
            key for values in answered.values() for key in {_key(answer) for answer in values}
        )
        most = _HARM if query.measure else _OTHER
        return cls(page, most, Wording.of(query, page), event(query, page), dict(answered), again)

    def candidates(self) -> Collection[int]:
        """Return the sentences that may speak to the claim; without a value, words must do."""
        if self.most.words + self.most.event * self.event.fit * self.event.named < LEAST:
            return self.answered
        return {*self.wording.sentences(), *self.answered}


def _key(answer: Answer) -> str:
    """Return what two answers have in common that say the same."""
    value = answer.value
    return str(value.stated) if isinstance(value, Quantity) and value.stated else answer.written


@frozen
class _Weighed:
    """The points of a sentence."""

    sentence: int
    answer: Answer | None
    points: Mapping[str, float]
    score: float


def _place(weighed: _Weighed) -> tuple[float, int]:
    return -weighed.score, weighed.sentence


def _weigh(seen: _Seen, number: int) -> _Weighed:
    """Return what sentence *number* earns by each part, and in all."""
    answer = max(seen.answered.get(number, ()), key=lambda each: each.fit, default=None)
    most = seen.most
    points = {"words": most.words * seen.wording.share(number)}
    if answer is not None:
        begin = seen.page.sentences[number].start
        others = seen.again[_key(answer)] - 1
        points["value"] = most.value * answer.fit
        points["again"] = most.again * answer.fit * (1 - _AGAIN**others)
        points["place"] = most.place * answer.fit / (1 + begin / _FIRST)
    if seen.event.named:
        points["event"] = most.event * seen.event.fit
    if sum(points.values()) < LEAST - 1:  # most sentences; not worth rounding
        return _Weighed(number, answer, points, 0.0)
    if number in seen.page.set_aside:
        points["set aside"] = -_SET_ASIDE * sum(points.values())
    points = {name: round(each, 1) for name, each in points.items()}
    return _Weighed(number, answer, points, round(sum(points.values()), 1))


def _found(seen: _Seen, weighed: _Weighed) -> Found:
    """Return a sentence with its points, each with what earned it."""
    text, number, answer = seen.page.source.text, weighed.sentence, weighed.answer
    matched = seen.wording.matched(number)
    reasons = {
        "words": ", ".join(dict.fromkeys(span.cut(text) for span in matched)) or "beside it",
        "place": "near the beginning",
        "event": ", ".join(seen.event.found) or "the day",
        "set aside": seen.page.set_aside.get(number, ""),
    }
    if answer is not None:
        reasons["value"] = answer.how
        reasons["again"] = f"in {seen.again[_key(answer)] - 1} more of the sentences"
    parts = tuple(
        Part(name, points, reasons[name]) for name, points in weighed.points.items() if points
    )
    return Found(number, answer, weighed.score, parts, matched, seen.event)
