"""The sentences of a page that are no reporting: menus, notices, teasers, what stands twice."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from crosscheck.reading.language import words
from crosscheck.text import Span, folded

_NOTICES = re.compile(
    r"\b(?:cookies?|privacy policy|terms of (?:use|service)|all rights reserved|copyright|"
    r"subscribe|newsletter|sign up|log ?in|inbox|click here|read more|advertisement|"
    r"follow us|share this|back to top|top of page|bottom of page|skip to|email updates|"
    r"support local journalists|make sure to check out|listen on)\b",
    re.IGNORECASE,
)
_TEASER = re.compile(
    r"\s*(?:related|see also|read also|also read|more|story|read next|you may also like|"
    r"recommended|watch|photos?|video)\s*:",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 200
"""Characters; what is longer and speaks of cookies may be a report on them."""
_MENU_ITEMS = 4
"""Lines in a row that have to be short for a menu."""
_MENU_WORDS = 3
_SEPARATORS = re.compile(r"[|•·»›]")
_MANY = 3
_VERBS = words("is are was were has have had be been said says will would can could did does")
_SHORTEST_REPETITION = 20


def boilerplate(text: str, sentences: Sequence[Span]) -> Mapping[int, str]:
    """Return what each sentence is that is no reporting, by its number.

    A sentence that stands twice, as a caption with and without its credit does, is set aside but
    for the first time.
    """
    found: dict[int, str] = {}
    seen: dict[str, int] = {}
    for number, span in enumerate(sentences):
        written = span.cut(text)
        what = _notice(written) or _repetition(written, number, seen)
        if what:
            found[number] = what
    found.update(dict.fromkeys(_menus(text, sentences), "a menu"))
    return found


def _notice(written: str) -> str | None:
    if len(written) <= _LONGEST_NOTICE and _NOTICES.search(written):
        return "a notice of the site"
    if _TEASER.match(written):
        return "a teaser for another article"
    return "a menu" if len(_SEPARATORS.findall(written)) >= _MANY else None


def _repetition(written: str, number: int, seen: dict[str, int]) -> str | None:
    """Return whether a sentence stood before, with or without a credit behind it."""
    key = folded(written).partition("©")[0].rstrip(" .\"'")
    if len(key) < _SHORTEST_REPETITION:
        return None
    return "a repetition" if seen.setdefault(key, number) != number else None


def _menus(text: str, sentences: Sequence[Span]) -> list[int]:
    """Return the sentences that are items of a menu: short lines in a row, without a verb."""
    items = [(number, _is_item(span.cut(text))) for number, span in enumerate(sentences)]
    runs = (list(run) for is_item, run in groupby(items, key=lambda item: item[1]) if is_item)
    return [number for run in runs if len(run) >= _MENU_ITEMS for number, _ in run]


def _is_item(written: str) -> bool:
    parts = written.lower().split()
    short = len(parts) <= _MENU_WORDS and written[-1:] not in ".!?:,"
    return short and not _VERBS & set(parts) and not any(part.isdecimal() for part in parts)
