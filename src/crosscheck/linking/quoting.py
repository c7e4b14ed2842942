"""How editors mark what they leave out of a quote, and what they put in: ellipses and brackets."""

import re
from collections.abc import Iterator

from attrs import frozen

ELLIPSIS_REACH = 1000
"""Characters that an ellipsis may stand for: a long paragraph."""
BRACKET_REACH = 40
"""Characters that a bracketed word may stand for: a name and title, a few short words."""

_DOTS = r"(?:…|\.(?: ?\.){2,})"
_ELLIPSIS = re.compile(rf"\s*(?:\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS})\s*")
_BRACKET = re.compile(r"\[([^][]*)\]")


@frozen
class Piece:
    """Words of a quote that must stand together in the source."""

    words: str
    reach: int = 0
    """How many characters of the source may stand between the piece before and this one."""
    inserted: str | None = None
    """The editor's words in brackets between the piece before and this one."""


def versions(quote: str) -> Iterator[tuple[Piece, ...]]:
    """Yield the ways to take the ellipses and brackets in *quote*, the most literal first.

    Brackets may be the source's own, set around words or letters of the source ("[T]he"), or
    hold the editor's words, which the source need not have ("force [is] used"). A quote with
    neither ellipsis nor bracket has no version but itself, and yields none.
    """
    bracketed = _BRACKET.search(_ELLIPSIS.sub(" ", quote)) is not None
    if _ELLIPSIS.search(quote):
        yield _parted(quote)
    if bracketed:
        yield _parted(without_brackets(quote))
        yield _inserted(quote)


def pieces_of(quote: str) -> tuple[Piece, ...]:
    """Return *quote* in the pieces between its ellipses, with the words in its brackets."""
    bare = without_brackets(quote)
    return next(versions(bare), (Piece(bare),))


def without_brackets(quote: str) -> str:
    """Return *quote* with the words in its brackets, and without the brackets."""
    return _BRACKET.sub(
        lambda found: found[0] if _ELLIPSIS.fullmatch(found[0]) else found[1], quote
    )


def _parted(quote: str) -> tuple[Piece, ...]:
    """Return the pieces of *quote* between its ellipses."""
    parts = [part for part in _ELLIPSIS.split(quote) if has_words(part)]
    return tuple(Piece(part, ELLIPSIS_REACH if number else 0) for number, part in enumerate(parts))


def _inserted(quote: str) -> tuple[Piece, ...]:
    """Return the pieces of *quote* between its ellipses and its brackets."""
    pieces: list[Piece] = []
    for parted in _parted(quote):
        reach, inserted = parted.reach, list[str]()
        for number, words in enumerate(_BRACKET.split(parted.words)):
            if number % 2:
                reach = max(reach, BRACKET_REACH)
                inserted.append(words)
            elif has_words(words):
                put_in = " ".join(inserted) if inserted else None
                pieces.append(Piece(words.strip(), reach if pieces else 0, put_in))
                reach, inserted = 0, []
    return tuple(pieces)


def has_words(part: str) -> bool:
    """Return whether *part* holds a letter or a figure."""
    return any(character.isalnum() for character in part)
