"""A text as a stream of bytes: its letters and figures alone, whatever stands between them.

Case, accents, ligatures, marks and blanks fall away, and with them nearly all that printers,
scanners and keyboards change of their own accord. It is a looser folding than that of
`crosscheck.text`: what is the same there is the same here. It serves to find a place; whether the
words there are those of the quote is looked at in the text as written.

A letter of ASCII is itself. One of another alphabet is a byte of its own from 0x80 on: blocks of
Unicode are no longer than 128 letters, and those of two alphabets may share a byte. What is written
in thousands of signs (Chinese, Japanese) takes two bytes a sign, a Korean syllable one for each of
its parts. No letter is the byte 0.
"""

import unicodedata
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, repeat

MOST = 4
"""Bytes for one character; the rest of a sign that stands for whole words is left away."""

_SIGNS = 0x2E80
"""The code point from which on a script has more signs than a byte can tell apart."""
_LOWER = bytes(byte + 32 if 65 <= byte <= 90 else byte for byte in range(256))
_ASCII = bytes(range(0x80))
_NO_ASCII_LETTERS = bytes(byte for byte in _ASCII if not chr(byte).isalnum())
_NO_LETTERS = _NO_ASCII_LETTERS + bytes(range(0x80, 0x100))
_FEW = 16
"""Of so many bytes one may be beyond ASCII: each different character is one pass over the text."""
_MARKS = frozenset(
    chain(
        range(0x02B9, 0x0300),  # apostrophes and strokes that are letters by name
        range(0x0300, 0x0370),  # accents
        range(0x0591, 0x05C8),  # Hebrew points
        range(0x0610, 0x061B),  # Arabic vowels and signs of recitation
        range(0x064B, 0x0660),
        range(0x0670, 0x0671),
        range(0x06D6, 0x06EE),
    )
)
"""What stands above or below a letter and may as well be left away."""


def letters(text: str) -> bytes:
    """Return the letters and figures of *text* as a stream of bytes."""
    return few_letters(text.encode("utf-8")) or text.translate(_TABLE).encode("latin-1")


def few_letters(data: bytes) -> bytes | None:
    """Return the letters of a text in UTF-8, where few of its characters are beyond ASCII.

    None where many are. UnicodeDecodeError where it is not UTF-8. ASCII goes through at a gigabyte
    a second.
    """
    if data.isascii():
        return data.translate(_LOWER, _NO_LETTERS)
    others = data.translate(None, _ASCII)
    if len(others) > len(data) // _FEW:
        return None
    text = data.decode("utf-8")
    for character in sorted(set(others.decode("utf-8")), key=_latin_first):
        text = text.replace(character, _TABLE[ord(character)])
    return text.encode("latin-1").translate(_LOWER, _NO_ASCII_LETTERS)


def _latin_first(character: str) -> tuple[bool, int]:
    """Return the key of an order in which what a character becomes is not replaced again.

    A character of Latin-1 becomes ASCII or itself, but for the micro sign, which becomes one that
    stands above it.
    """
    return character > "\xff", -ord(character)


def letters_of(character: str) -> bytes:
    """Return the bytes of one *character*, none to four."""
    made = bytearray()
    for part in unicodedata.normalize("NFKD", character.casefold()):
        code = ord(part)
        if code in _MARKS or unicodedata.category(part)[0] not in "LNM":
            continue
        if unicodedata.category(character) == "No":  # a raised 1 is a footnote's
            continue
        if code < 0x80:
            made.append(code)
        elif code < _SIGNS:
            made.append(0x80 | code & 0x7F)
        else:
            made += bytes((0x80 | code >> 7 & 0x7F, 0x80 | code & 0x7F))
    return bytes(made[:MOST])


class _Table(dict[int, str]):
    """What `str.translate` puts in the place of each character, made when one is first met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = letters_of(chr(code)).decode("latin-1")
        return made


_TABLE = _Table()


class Sheet:
    """A text, and what is made of it only when it is first needed."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def letters(self) -> bytes:
        """Its letters."""
        return letters(self.text)

    @cached_property
    def _places(self) -> Sequence[int]:
        """Where the character of each letter stands in the text."""
        lengths = [len(_TABLE[ord(character)]) for character in self.text]
        return list(chain.from_iterable(map(repeat, range(len(lengths)), lengths)))

    def place(self, letter: int) -> int:
        """Return where in the text the character of a *letter*, by its number, stands."""
        return self._places[letter]
