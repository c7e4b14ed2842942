"""Quotes from an archive, harmed in known ways, with the place where each of them stands.

A quote is 40 to 300 characters long, begins and ends with a word, and stands once in the archive:
two stretches of sixteen letters in it do. Of one that stands nowhere no twenty-four letters in a
row do. The same quotes are made on every run.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

import numpy as np
from attrs import evolve, frozen

LEAST, MOST = 40, 300
_PROBE = 16
_SHARED = 24
_LETTERS = bytes(b + 32 if 65 <= b <= 90 else b for b in range(256))
_OTHERS = bytes(b for b in range(256) if not chr(b).isalnum() or b > 127)
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_CONFUSED = {
    "rn": "m",
    "m": "rn",
    "l": "1",
    "I": "l",
    "O": "0",
    "o": "0",
    "e": "c",
    "c": "e",
    "h": "b",
    "b": "h",
    "cl": "d",
    "d": "cl",
    "vv": "w",
    "w": "vv",
    "fi": "ﬁ",
    "s": "5",
    "S": "5",
    "i": "j",
    "t": "f",
    "u": "n",
    "n": "u",
    "a": "o",
}
_CONFUSIONS = 0.1
"""The share of characters that can be confused, and are."""


@frozen
class Quotation:
    """A quote and where it stands."""

    kind: str
    text: str
    document: str = ""
    """The file, from the archive's folder; empty for one that stands nowhere, or in two."""
    spans: tuple[tuple[int, int], ...] = ()


def make(archive: Path, held_back: Sequence[str], each: int, nowhere: int) -> list[Quotation]:
    """Return *each* quotes of every kind that stands, as many twins and spliced, and *nowhere*."""
    chance = random.Random(7)
    files = sorted(archive.rglob("*.txt"))
    # Two for a spliced one, and half as many again for those that stand twice or cannot be harmed.
    wanted = each * (len(HARMS) + 3)
    drawn = list(islice(_passages(archive, files, chance), wanted * 2))
    passages = cycle(_single(files, drawn))
    found: list[Quotation] = []
    for kind, harm in HARMS.items():
        found += islice(_harmed(kind, harm, passages, chance), each)
    found += islice(_spliced(passages), each)
    found += _strange(files, list(islice(_elsewhere(held_back, chance), 2 * nowhere)))[:nowhere]
    return found


def _passages(archive: Path, files: Sequence[Path], chance: random.Random) -> Iterator[Quotation]:
    """Yield passages of the archive, from one word edge to another."""
    while True:
        file = chance.choice(files)
        with file.open(encoding="utf-8", newline="") as stream:
            text = stream.read()
        span = _stretch(text, chance)
        if span:
            name = file.relative_to(archive).as_posix()
            yield Quotation("", text[slice(*span)], name, (span,))


def _stretch(text: str, chance: random.Random) -> tuple[int, int] | None:
    """Return a stretch of one paragraph of *text*, of any length; None where none is there."""
    length = chance.randint(LEAST, MOST)
    begin = re.compile(r"(?<!\S)\w").search(text, chance.randrange(len(text)))
    if begin is None:
        return None
    start = begin.start()
    limit = text.find("\n\n", start)
    paragraph = text[start : len(text) if limit < 0 else limit]
    at, blanks = 0, re.compile(r"\s+")
    # Lengths count as in a line of its own, where every run of blanks is one.
    while len(blanks.sub(" ", paragraph[: length + at])) < length and length + at < len(paragraph):
        at += length - len(blanks.sub(" ", paragraph[: length + at]))
    # With one character more, which tells whether a word ends there.
    edges = [m.end() for m in re.finditer(r"\w(?=\W)", paragraph[: length + at + 1])]
    end = edges[-1] if edges else 0
    flat = len(blanks.sub(" ", paragraph[:end]))
    return (start, start + end) if max(LEAST, length - 15) <= flat <= MOST else None


def letters(text: str) -> bytes:
    """Return the letters and figures of ASCII in *text*, in lower case."""
    return text.encode().translate(_LETTERS, _OTHERS)


def _single(files: Sequence[Path], drawn: Sequence[Quotation]) -> list[Quotation]:
    """Return those of *drawn* of which two stretches stand once in the archive."""
    pairs = [_probes(letters(passage.text)) for passage in drawn]
    counts = _counted(files, (probe for pair in pairs for probe in pair))
    return [
        passage
        for passage, pair in zip(drawn, pairs, strict=True)
        if all(counts.get(probe) == 1 for probe in pair)
    ]


def _probes(own: bytes) -> tuple[bytes, bytes]:
    third = len(own) // 3
    half = _PROBE // 2
    return own[third - half : third + half], own[2 * third - half : 2 * third + half]


def _strange(files: Sequence[Path], drawn: Sequence[Quotation]) -> list[Quotation]:
    """Return those of *drawn* of which no long stretch stands in the archive."""
    every = [_stretches(letters(passage.text)) for passage in drawn]
    counts = _counted(files, (stretch for own in every for stretch in own))
    return [
        passage
        for passage, own in zip(drawn, every, strict=True)
        if own and not any(counts[stretch] for stretch in own)
    ]


def _stretches(own: bytes) -> list[bytes]:
    return [own[at : at + _SHARED] for at in range(len(own) - _SHARED + 1)]


def _counted(files: Sequence[Path], probes: Iterable[bytes]) -> dict[bytes, int]:
    """Return how often each of *probes*, all of one length, stands in the archive."""
    counts = {probe: 0 for probe in probes if len(probe) >= _PROBE}
    length = len(next(iter(counts)))
    marked = np.zeros(1 << 24, bool)
    marked[_hashed(b"".join(probe[:8] for probe in counts), 0)] = True
    for file in files:
        stream = letters(file.read_text(encoding="utf-8"))
        for shift in range(8):
            hits = np.flatnonzero(marked[_hashed(stream, shift)])
            for at in (hits * 8 + shift).tolist():
                probe = stream[at : at + length]
                if probe in counts:
                    counts[probe] += 1
    return counts


def _hashed(stream: bytes, shift: int) -> "np.ndarray[tuple[int], np.dtype[np.uint64]]":
    """Return a hash of every eight letters of *stream*, the first at *shift*."""
    whole = max(0, (len(stream) - shift) // 8)
    grams = np.frombuffer(stream, "<u8", whole, shift) if whole else np.zeros(0, "<u8")
    return (grams * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(40)


Harm = Callable[[str, random.Random], "str | tuple[str, list[tuple[int, int]]] | None"]
"""Makes a quote of a passage; with the stretches of it that are left, where some are not."""


def _harmed(
    kind: str, harm: Harm, passages: Iterator[Quotation], chance: random.Random
) -> Iterator[Quotation]:
    for passage in passages:
        made = harm(passage.text, chance)
        if made is None:
            continue
        start = passage.spans[0][0]
        text, left = made if isinstance(made, tuple) else (made, [(0, len(passage.text))])
        spans = tuple((start + one, start + other) for one, other in left)
        yield evolve(passage, kind=kind, text=text, spans=spans)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _unharmed(text: str, _: random.Random) -> str:
    return _flat(text)


def _reflowed(text: str, chance: random.Random) -> str:
    """Break the lines elsewhere, some within a word, and set other marks."""
    marks = str.maketrans({"'": "’", '"': "”", "-": "‐"})
    words = _flat(text).translate(marks).split(" ")
    return "".join(word + chance.choice((" ", " ", " ", "\n", "  ", "\u00a0")) for word in words)


def _edited(share: float) -> Harm:
    def harm(text: str, chance: random.Random) -> str:
        flat = list(_flat(text))
        for at in chance.sample(range(len(flat)), round(share * len(flat))):
            letter = chance.choice(_ALPHABET)
            flat[at] = chance.choice((letter, "", flat[at] + letter))
        return "".join(flat)

    return harm


def _scanned(text: str, chance: random.Random) -> str:
    """Confuse letters as recognising them in a picture does, and lose blanks."""
    text, at, made = _flat(text), 0, list[str]()
    while at < len(text):
        pair, one = text[at : at + 2], text[at]
        known = pair if pair in _CONFUSED else one
        if known in _CONFUSED and chance.random() < _CONFUSIONS:
            made.append(_CONFUSED[known])
            at += len(known)
            continue
        if not (one == " " and chance.random() < _CONFUSIONS / 3):
            made.append(one)
        at += 1
    return "".join(made)


def _dropped(text: str, chance: random.Random) -> str | None:
    """Leave out a tenth of the words, though not the first and the last."""
    words = _flat(text).split(" ")
    if len(words) < 6:
        return None
    left_out = chance.sample(range(1, len(words) - 1), max(1, round(len(words) / 10)))
    return " ".join(word for at, word in enumerate(words) if at not in left_out)


def _shortened(text: str, chance: random.Random) -> "tuple[str, list[tuple[int, int]]] | None":
    """Put an ellipsis in place of some words in the middle."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    if len(words) < 12:
        return None
    first = chance.randrange(4, len(words) - 7)
    last = chance.randrange(first + 2, len(words) - 4)
    mark = chance.choice((" … ", "... ", " [...] "))
    before, behind = (0, words[first - 1][1]), (words[last][0], len(text))
    return _flat(text[slice(*before)]) + mark + _flat(text[slice(*behind)]), [before, behind]


def _twin(text: str, chance: random.Random) -> str | None:
    """Change one figure."""
    flat = _flat(text)
    figures = list(re.finditer(r"(?<![\w.])\d+(?![\w.]*\w)", flat))
    if not figures:
        return None
    chosen = chance.choice(figures)
    at = chance.randrange(*chosen.span())
    other = chance.choice([each for each in "123456789" if each != flat[at]])
    return flat[:at] + other + flat[at + 1 :]


HARMS: dict[str, Harm] = {
    "unharmed": _unharmed,
    "reflowed": _reflowed,
    "2 % edited": _edited(0.02),
    "5 % edited": _edited(0.05),
    "10 % edited": _edited(0.1),
    "20 % edited": _edited(0.2),
    "OCR": _scanned,
    "words dropped": _dropped,
    "ellipsis": _shortened,
    "figure changed": _twin,
}
"""What is done to a passage, by name."""
STANDING = tuple(kind for kind in HARMS if kind != "figure changed")
SPLICED, NOWHERE = "spliced", "nowhere"


def _spliced(passages: Iterator[Quotation]) -> Iterator[Quotation]:
    """Yield quotes whose halves stand in two places."""
    while True:
        halves = []
        for passage in islice(passages, 2):
            text = _flat(passage.text)
            cut = text.find(" ", max(LEAST, len(text) // 2))
            halves.append(text if cut < 0 else text[:cut])
        if len(" ".join(halves)) <= MOST and passage.document:
            yield Quotation(SPLICED, " ".join(halves))


def _elsewhere(texts: Sequence[str], chance: random.Random) -> Iterator[Quotation]:
    """Yield quotes from texts that are not in the archive."""
    while True:
        text = chance.choice(texts)
        span = _stretch(text, chance)
        if span:
            yield Quotation(NOWHERE, _flat(text[slice(*span)]))
