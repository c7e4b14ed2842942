"""Many texts as one stream of letters, folded and mapped back with numpy.

The letters of each text begin at a multiple of eight and end in at least one byte 0, so that what
is read at every eighth byte of the stream is the same whatever stands before a text, and no group
of letters reaches from one text into another.
"""

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from attrs import frozen

from crosscheck.locating.arrays import Bytes, Codes, Whole
from crosscheck.locating.letters import MOST, Sheet, few_letters, letters_of

WORD = 8
_CODES = 0x110000


class _Tables:
    """The letters of every character, four bytes each, made when one is first met."""

    def __init__(self) -> None:
        self._letters = np.zeros(_CODES, np.uint32)
        self._lengths = np.zeros(_CODES, np.uint8)
        self._known = np.zeros(_CODES, bool)

    def letters(self, codes: Codes) -> Codes:
        """Return the letters of each character, in the bytes of one number."""
        self._learn(codes)
        packed: Codes = self._letters[codes]
        return packed

    def places(self, codes: Codes) -> Whole:
        """Return the number of the character that each letter is of."""
        self._learn(codes)
        lengths = self._lengths[codes]
        if lengths.max(initial=0) < 2:
            return np.flatnonzero(lengths)
        return np.repeat(np.arange(len(codes)), lengths)

    def _learn(self, codes: Codes) -> None:
        new = codes[~self._known[codes]]
        for code in np.unique(new).tolist() if len(new) else ():
            made = letters_of(chr(code)) if not 0xD800 <= code < 0xE000 else b""
            self._lengths[code] = len(made)
            self._letters[code] = int.from_bytes(made.ljust(MOST, b"\0"), "little")
            self._known[code] = True


_TABLES = _Tables()


def bulk_letters(data: bytes) -> bytes:
    """Return the letters of a text in UTF-8, as `letters` does of any text, and at any time fast.

    UnicodeDecodeError where it is not UTF-8.
    """
    few = few_letters(data)
    if few is not None:
        return few
    return _TABLES.letters(_codes(data.decode("utf-8"))).tobytes().translate(None, b"\0")


def _codes(text: str) -> Codes:
    codes: Codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    return codes


class BulkSheet(Sheet):
    """A text of which the letters are found, and found again in it, with numpy."""

    @cached_property
    def letters(self) -> bytes:
        """Its letters."""
        return bulk_letters(self.text.encode("utf-8"))

    @cached_property
    def _numbers(self) -> Whole:
        return _TABLES.places(_codes(self.text))

    @property
    def length(self) -> int:
        """How many letters it has."""
        return len(self._numbers)

    def place(self, letter: int) -> int:
        """Return where in the text the character of a *letter*, by its number, stands."""
        return int(self._numbers[letter])


@frozen(eq=False)
class Stream:
    """The letters of several texts, one behind the other."""

    letters: Bytes
    starts: Whole
    """Where the letters of each text begin; a last entry is the length of the stream."""
    lengths: Whole
    """How many letters each text has."""


def joined(texts: Iterable[bytes]) -> Stream:
    """Return one stream of the letters of *texts*."""
    parts: list[bytes] = []
    lengths: list[int] = []
    for text in texts:
        lengths.append(len(text))
        parts.append(text)
        parts.append(b"\0" * (WORD - len(text) % WORD))
    sizes = np.array(lengths, np.int64)
    return Stream(np.frombuffer(b"".join(parts), np.uint8), starts_of(sizes), sizes)


def starts_of(lengths: Whole) -> Whole:
    """Return where in a stream texts of these *lengths* begin, and at last where it ends."""
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths + (WORD - lengths % WORD), out=starts[1:])
    return starts
