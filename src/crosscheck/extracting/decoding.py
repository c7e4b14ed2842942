"""Bytes to text: how characters are written, as declared or as the bytes themselves show.

The one door to charset-normalizer.
"""

import codecs
from collections.abc import Iterable

from attrs import frozen

from crosscheck.errors import refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
"""Byte order marks, the codec that reads text with one, and what that is called."""
_LIKELY = (
    "cp1252 cp1251 cp1250 koi8_r koi8_u cp866 iso8859_5 cp1253 cp1254 cp1255 cp1256 "
    "cp1257 iso8859_2 mac_roman gb18030 big5 shift_jis euc_jp euc_kr utf_16_le utf_16_be"
).split()
"""What texts are written in, in practice; of two that suit a text as well, the first is taken. Out
of all that Python knows, a short text would as soon be taken for one that nobody uses."""
_LOOKED_AT = 200_000
"""Bytes from which an encoding is told."""
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
}
"""What a declared encoding is read as: the larger one that people mean (WHATWG Encoding)."""
_CONTROLS = frozenset(map(chr, {*range(32), *range(127, 160)})) - frozenset("\t\n\r\f\v\x1b\x85")
_FEW = 200
"""One control character in so many is let pass: old word processors left them in texts."""


@frozen
class Decoded:
    """A text, and how it was written."""

    text: str
    encoding: str
    """As the web calls it: `windows-1251`, `koi8-r`."""
    remarks: tuple[str, ...] = ()


def decode(data: bytes, declared: Iterable[str | None] = ()) -> Decoded:
    """Return the text of *data*; ProblemError where it is no text.

    A byte order mark tells; else the first of the *declared* encodings under which every byte is a
    character; else UTF-8, if it is that; else what the letters suggest, and then a remark says so.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            marked = _strictly(data, codec)
            if marked is None:
                raise _damaged(name)
            return _checked(Decoded(marked, name))
    failed: list[str] = []
    for name in filter(None, declared):
        codec = _MEANT.get(name.strip().lower().replace("_", "-"), name)
        text = _strictly(data, codec)
        if text is not None:
            return _checked(Decoded(text, web_name(codec), tuple(failed)))
        failed.append(f"it is not {web_name(name)}, as it is declared to be")
    text = _strictly(data, "utf-8")
    if text is not None and "\0" not in text:
        return _checked(Decoded(text, "utf-8", tuple(failed)))
    return _checked(_detected(data, failed))


def web_name(codec: str) -> str:
    """Return what an encoding is called in pages and by `encoding` in sources.yaml."""
    name = codec.strip().lower().replace("_", "-")
    if name.startswith("cp125"):
        return f"windows-{name[2:]}"
    if name.startswith("iso8859"):
        return name.replace("iso", "iso-", 1)
    return {"utf8": "utf-8", "latin-1": "iso-8859-1"}.get(name, name)


def _strictly(data: bytes, codec: str) -> str | None:
    """Return *data* decoded; None where it is not in that encoding, or there is none such."""
    try:
        text = data.decode(codec)
        text.encode("utf-8")
    except (LookupError, ValueError):
        return None
    return text


def _damaged(name: str) -> Exception:
    return refusal(
        f"it begins as {name.upper()} and then breaks off or is damaged",
        "get the file once more, or save it as UTF-8",
    )


def _detected(data: bytes, remarks: Iterable[str]) -> Decoded:
    codec = _likeliest(data[:_LOOKED_AT])
    text = _strictly(data, codec) if codec else None
    if codec is None or text is None:
        raise not_text()
    name = web_name(codec)
    return Decoded(
        text,
        name,
        (*remarks, f"read as {name}, which its letters suggest; `--encoding` says otherwise"),
    )


def _likeliest(data: bytes) -> str | None:
    """Return the codec under which *data* looks most like a language."""
    from charset_normalizer import from_bytes

    found = list(from_bytes(data, cp_isolation=list(_LIKELY)))
    best = [
        codec
        for match in found
        if (match.chaos, match.coherence) == (found[0].chaos, found[0].coherence)
        for codec in match.could_be_from_charset
    ]
    return min((codec for codec in best if codec in _LIKELY), key=_LIKELY.index, default=None)


def _checked(decoded: Decoded) -> Decoded:
    """Return *decoded*; ProblemError where it is not made of what people write."""
    text = decoded.text
    controls = sum(map(text.count, _CONTROLS))
    if "\0" in text or controls > len(text) // _FEW:
        raise not_text()
    return decoded


def not_text() -> Exception:
    """Return the refusal of bytes that are no text."""
    return refusal(
        "it is no text: its bytes are not those of any writing",
        "see what it is; if it is text in an encoding of its own, name that with `--encoding`",
    )
