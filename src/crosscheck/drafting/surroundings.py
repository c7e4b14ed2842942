"""What around a figure speaks against its answering a claim: another day, another place, a denial.

A draft tells of earlier events and of voices that no source has, and says what did not happen.
"""

import re
from collections.abc import Iterator

from crosscheck.drafting.library import Library
from crosscheck.model import Claim
from crosscheck.reading import lexicon
from crosscheck.reading.prose import read
from crosscheck.reading.reading import Reading
from crosscheck.scanning.page import Page
from crosscheck.text import Span
from crosscheck.values.dates import DateRange
from crosscheck.values.quantity import Quantity

_UNSURE = re.compile(
    r"\b(?:not|never|no longer|den(?:y|ies|ied)|false|falsely|wrong|wrongly|rumou?rs?|unconfirmed"
    r"|instead of|rather than|if|would|might|could|(?-i:may)|expected|feared|planned|threatened"
    r"|unlike|compared (?:with|to)|earlier|previous|previously|again|another|further|alone"
    r"|including|(?:among|of) (?:them|those|whom)|at first|initially|there"
    r"|in (?:custody|detention|prison|hospital|exile)"
    r"|in the (?:city|town|village|region|capital|square|airport|building|prison))\b|n['’]t\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[^\W.!?:…\"“”'‘’(]\s)[A-ZÀ-ÞА-ЯЁ][^\W\d_]{2,}")
"""A word with a capital that does not begin a sentence."""
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross)\s+(?:the\s+)?([A-ZÀ-Þ][^\W\d_]{2,})"
)
_EVENT = re.compile(r"\b(?:in|by|during|after|from)\s+(?:an?|another)\s+([^\W\d_]+)", re.IGNORECASE)
"""Killed in a crash: an event of its own, which the words around have not named before."""
_AGE = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]+,\s\Z|\b(?:aged?|turned)\s\Z")
_AGED = re.compile(r"\A(?:,|\.|[-\s]years?[-\s]old|\)|\s*\Z)")
_OLDEST = 120
_NEAR = 40
_NO_NAMES = frozenset((*lexicon.MONTHS, *lexicon.WEEKDAYS))
_OPPOSITES = (
    (
        "begin began begun start starts started erupt erupted break broke broken spark sparked",
        "end ends ended stop stopped cease ceased conclude concluded over calm calmed subside",
    ),
    (
        "arrive arrived come came enter entered deploy deployed send sent land landed",
        "leave left withdraw withdrew withdrawn withdrawal depart departed pull pulled",
    ),
    (
        "declare declared impose imposed announce announced introduce introduced",
        "end ended lift lifted expire expired cancel cancelled revoke revoked extend extended",
    ),
    ("ask asked request requested appeal appealed", "refuse refused reject rejected"),
    (
        "resign resigned resignation step stepped oust ousted",
        "elect elected appoint appointed inaugurate inaugurated become became",
    ),
    (
        "rise rose risen increase increased double doubled",
        "fall fell fallen drop dropped decrease decreased halve halved",
    ),
    (
        "arrest arrested arrests detain detained",
        "release released free freed convict convicted sentence sentenced charge charged",
    ),
)
"""Words of which those on one side tell of another event than those on the other."""


def leaves_open(page: Page, claim: Claim, reading: Reading, library: Library) -> bool:
    """Return whether the words around *reading* leave it open that it answers *claim*.

    They deny or doubt it, tell of the opposite, count a part, or name what no source knows.
    """
    number = page.sentence_at(reading.span.start)
    text, here = page.source.text, page.sentences[number]
    sentence = here.cut(text)
    if _UNSURE.search(sentence) or _tells_the_opposite(sentence, claim):
        return True
    if isinstance(reading.value, Quantity) and (
        _counts_a_place(sentence, claim, library)
        or _counts_a_day(page, number, claim)
        or any(word.lower() not in _words(claim.question) for word in _EVENT.findall(sentence))
    ):
        return True
    begin = page.sentences[number - 1].start if number else here.start
    names = set(_NAME.findall(Span(begin, here.end).cut(text)))
    return any(name.lower() not in _NO_NAMES and not library.knows(name) for name in names)


def is_age(page: Page, reading: Reading) -> bool:
    """Return whether a figure is somebody's age: Nazarbayev, 81, aged 81."""
    value, text = reading.value, page.source.text
    if not isinstance(value, Quantity) or value.stated is None or value.stated > _OLDEST:
        return False
    before = text[max(0, reading.span.start - _NEAR) : reading.span.start]
    behind = text[reading.span.end : reading.span.end + _NEAR]
    return bool(_AGE.search(before) and _AGED.match(behind))


def _tells_the_opposite(sentence: str, claim: Claim) -> bool:
    said, asked = _words(sentence), _words(" ".join((claim.question, *claim.terms)))
    for sides in _OPPOSITES:
        one, other = (frozenset(side.split()) for side in sides)
        for mine, theirs in ((one, other), (other, one)):
            if asked & mine and not asked & theirs and said & theirs and not said & mine:
                return True
    return False


def _counts_a_place(sentence: str, claim: Claim, library: Library) -> bool:
    """Return whether a sentence names a place that is neither the claim's nor everybody's.

    What all sources of a claim name, as the country, leaves nobody out.
    """
    asked = _words(" ".join((claim.question, claim.scope.place or "")))
    quoted = {each.source for each in claim.statements}
    texts = [source.text for source in library.sources if source.id in quoted]
    return any(
        place.lower() not in asked | _NO_NAMES and not all(place in text for text in texts)
        for place in _PLACE.findall(sentence)
    )


def _counts_a_day(page: Page, sentence: int, claim: Claim) -> bool:
    """Return whether a sentence names a single day, on which a count that grows was a lower one."""
    days = [each.value for each in page.readings_of[sentence] if isinstance(each.value, DateRange)]
    return claim.cumulative and any(not day.resolved or day.first == day.last for day in days)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.lower()))


def on_other_days(page: Page, claim: Claim, reading: Reading) -> bool:
    """Return whether the last days told before a figure, or in its sentence, are not the claim's.

    A day that is itself to be checked tells nothing.
    """
    if isinstance(reading.value, DateRange):
        return False
    asked = list(_days_of(claim))
    told = _last_days(page, page.sentence_at(reading.span.start))
    meets = (one.interval.meets(other.interval) for one in asked for other in told)
    return bool(asked and told) and not any(meets)


def _days_of(claim: Claim) -> Iterator[DateRange]:
    """Yield the days that a claim is about, by its question or by its declaration."""
    if claim.within is not None:
        yield claim.within
    for reading in read(claim.question):
        if isinstance(reading.value, DateRange) and reading.value.resolved:
            yield reading.value


def _last_days(page: Page, sentence: int) -> list[DateRange]:
    """Return the days told in a sentence, or in the nearest one before it in the paragraph."""
    text = page.source.text
    for number in range(sentence, -1, -1):
        days = [
            each.value
            for each in page.readings_of.get(number, ())
            if isinstance(each.value, DateRange) and each.value.resolved
        ]
        if days:
            return days
        if number and "\n" in text[page.sentences[number - 1].end : page.sentences[number].start]:
            break
    return []
