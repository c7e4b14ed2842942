"""What a file is by its first bytes, where that is nothing with a text to take out."""

from collections.abc import Mapping

from crosscheck.errors import ProblemError, refusal

_IMAGE = ("an image", "read its words off with a text recogniser, and add what it gives")
_SOUND = ("a sound or film recording", "write down what is said in it, and add that text")
_ARCHIVE = ("an archive", "unpack it, and add the files in it")
_PROGRAM = ("a program", None)
_OLD_OFFICE = ("an Office file of the old kind", "save it as DOCX or PDF, and add that")

SIGNATURES: Mapping[bytes, tuple[str, str | None]] = {
    b"\x89PNG\r\n\x1a\n": _IMAGE,
    b"\xff\xd8\xff": _IMAGE,
    b"GIF87a": _IMAGE,
    b"GIF89a": _IMAGE,
    b"II*\0": _IMAGE,
    b"MM\0*": _IMAGE,
    b"BM": _IMAGE,
    b"\0\0\1\0": _IMAGE,
    b"8BPS": _IMAGE,
    b"AT&TFORM": ("a DjVu document", "save it as PDF with a text layer, and add that"),
    b"ID3": _SOUND,
    b"\xff\xfb": _SOUND,
    b"OggS": _SOUND,
    b"fLaC": _SOUND,
    b"\x1a\x45\xdf\xa3": _SOUND,
    b"\x1f\x8b": _ARCHIVE,
    b"BZh": _ARCHIVE,
    b"\xfd7zXZ\0": _ARCHIVE,
    b"7z\xbc\xaf\x27\x1c": _ARCHIVE,
    b"Rar!\x1a\x07": _ARCHIVE,
    b"\x28\xb5\x2f\xfd": _ARCHIVE,
    b"PK\5\6": ("an empty archive", None),
    b"\x7fELF": _PROGRAM,
    b"MZ\x90\0": _PROGRAM,
    b"\xca\xfe\xba\xbe": _PROGRAM,
    b"SQLite format 3\0": ("a database", "export the text that matters, and add that"),
    b"{\\rtf": ("an RTF document", "save it as DOCX or PDF, and add that"),
    b"%!PS": ("a PostScript file", "convert it to PDF, and add that"),
}
"""What a file that begins so is called, and the way out. All are looked at, the longest first."""

_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SHORT = 3
"""Bytes that a text may begin with by chance: such a signature needs a NUL near it as well."""
_NEAR = 512


def refused(data: bytes) -> ProblemError | None:
    """Return the refusal of a file that is no text and holds none; None where it may hold one."""
    if data.startswith(_OFFICE):
        return _office(data)
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return _named(*(_IMAGE if data[8:12] == b"WEBP" else _SOUND))
    if data[4:8] == b"ftyp":
        return _named(*(_IMAGE if data[8:12] in (b"avif", b"heic", b"mif1") else _SOUND))
    if data[257:262] == b"ustar":
        return _named(*_ARCHIVE)
    for signature in sorted(SIGNATURES, key=len, reverse=True):
        if data.startswith(signature) and (len(signature) > _SHORT or b"\0" in data[:_NEAR]):
            return _named(*SIGNATURES[signature])
    return None


def _office(data: bytes) -> ProblemError:
    if _ENCRYPTED in data:
        message = "it is an encrypted Office file: it opens with a password only"
        return refusal(message, "open it, save it without a password, and add that")
    return _named(*_OLD_OFFICE)


def _named(what: str, help_: str | None) -> ProblemError:
    return refusal(f"it is {what}, and holds no text that can be taken out", help_)
