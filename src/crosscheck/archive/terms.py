"""What an index knows of a text: the stems of its words, and how its names are written."""

from attrs import frozen

from crosscheck.reading.stems import topic_of
from crosscheck.reading.tokens import tokenise
from crosscheck.scanning.page import SHORTENED

VERSION = 1
"""Raised when a text has other terms than before; an index of another version is made anew."""


@frozen
class Terms:
    """The terms of a text, each once, in order."""

    stems: tuple[str, ...]
    names: tuple[str, ...]
    """The words with a capital, as written, which may be a name in another spelling."""


def terms_of(text: str) -> Terms:
    """Return the terms of *text*: every stem that a page prepared of it has, but for spellings."""
    tokens = tokenise(text)
    stems: set[str] = set()
    names: set[str] = set()
    for index in range(len(tokens)):
        if not tokens.words[index][:1].isalpha():
            continue
        written = tokens.written(index)
        stem = topic_of(written)
        if not stem:
            continue
        stems.add(stem)
        if written[0].isupper():
            names.add(written)
            if written in SHORTENED:
                stems.add(topic_of(SHORTENED[written]))
    return Terms(tuple(sorted(stems)), tuple(sorted(names)))
