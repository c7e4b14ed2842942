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
from collections.abc import Iterator, Mapping, Sequence

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


def search(query: Query, page: Page, actors: Actors) -> list[Found]:
    """Return the sentences of *page* that speak to the claim of *query*, best first."""
    wording = Wording.of(query, page)
    answered: dict[int, list[Answer]] = defaultdict(list)
    for answer in answers(query, page, actors):
        answered[answer.sentence].append(answer)
    seen = _Seen(query, page, wording, event(query, page), _sentences_with(answered))
    found = []
    for number in sorted({*wording.sentences(), *answered}):
        best = max(answered.get(number, ()), key=lambda answer: answer.fit, default=None)
        parts = tuple(part for part in _parts(seen, number, best) if part.points)
        score = round(sum(part.points for part in parts), 1)
        if score >= LEAST:
            found.append(Found(number, best, score, parts, wording.matched(number), seen.event))
    return sorted(found, key=lambda each: (-each.score, each.sentence))


@frozen
class _Seen:
    """What is known of a page before its sentences are weighed."""

    query: Query
    page: Page
    wording: Wording
    event: Event
    again: Mapping[str, int]
    """In how many sentences each value stands."""


def _sentences_with(answered: Mapping[int, Sequence[Answer]]) -> Mapping[str, int]:
    return Counter(
        written
        for answers_there in answered.values()
        for written in {_key(answer) for answer in answers_there}
    )


def _key(answer: Answer) -> str:
    """Return what two answers have in common that say the same."""
    value = answer.value
    return str(value.stated) if isinstance(value, Quantity) and value.stated else answer.written


def _parts(seen: _Seen, number: int, answer: Answer | None) -> Iterator[Part]:
    points = _HARM if seen.query.measure else _OTHER
    text, sentence = seen.page.source.text, seen.page.sentences[number]
    words = ", ".join(dict.fromkeys(span.cut(text) for span in seen.wording.matched(number)))
    share = seen.wording.share(number)
    named = ", ".join(seen.event.found)
    total = points.words * share
    yield _part("words", total, words)
    if answer is not None:
        others = seen.again[_key(answer)] - 1
        value = points.value * answer.fit
        again = points.again * answer.fit * (1 - _AGAIN**others)
        place = points.place * answer.fit / (1 + sentence.start / _FIRST)
        yield _part("value", value, answer.how)
        yield _part("again", again, f"in {others} more of the sentences")
        yield _part("place", place, "near the beginning")
        total += value + again + place
    if seen.event.named:
        yield _part("event", points.event * seen.event.fit, named)
        total += points.event * seen.event.fit
    what = seen.page.set_aside.get(number)
    if what is not None:
        yield _part("set aside", -_SET_ASIDE * total, what)


def _part(name: str, points: float, reason: str) -> Part:
    return Part(name, round(points, 1), reason)
