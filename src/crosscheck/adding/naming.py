"""Ids of new sources: out of what is known of one, and nothing else."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import count

from crosscheck.model import UNKNOWN

LONGEST = 32
"""Characters of an id, where its words can be cut; it is typed in every statement."""

_SMALL = 3
"""Letters of words that no title ends with: of, the, and."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґәғқңөұүһßæøđłþ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya "
        "i yi ye g a g q ng o u u h ss ae o d l th".split(" "),
        strict=True,
    )
)
"""Letters that do not come apart into a Latin one and an accent."""


def is_id(written: str) -> bool:
    """Return whether *written* is made of small letters and figures with single hyphens between."""
    return _ID.fullmatch(written) is not None


def new_id(title: str, publisher: str, name: str, is_free: Callable[[str], bool]) -> str:
    """Return an id that is free: from the title, else from publisher and the file's *name*.

    Where the same words have named a source before, a number tells them apart.
    """
    first = _base(title, publisher, name)
    return next(each for each in _numbered(first) if is_free(each))


def slug(words: str) -> str:
    """Return *words* in small Latin letters and figures, a hyphen between each and the next."""
    spelled = "".join(_LETTERS.get(letter, letter) for letter in words.lower())
    plain = unicodedata.normalize("NFKD", re.sub(r"['’`]", "", spelled))
    ascii_only = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))


def _base(title: str, publisher: str, name: str) -> str:
    if title != UNKNOWN and slug(title):
        return _short(slug(title))
    known = "" if publisher == UNKNOWN else slug(publisher)
    return _short("-".join(filter(None, (known, slug(name))))) or "source"


def _short(words: str) -> str:
    """Return as many of the words as an id may have, and none of the small ones at the cut.

    A single long word is cut itself.
    """
    if len(words) <= LONGEST:
        return words
    kept = words[: LONGEST + 1].split("-")[:-1]
    while len(kept) > 1 and len(kept[-1]) <= _SMALL and kept[-1].isalpha():
        kept.pop()
    return "-".join(kept) or words[:LONGEST]


def _numbered(first: str) -> Iterator[str]:
    yield first
    yield from (f"{first}-{number}" for number in count(2))
