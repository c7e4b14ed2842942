"""ZIP archives: what is in one, and whether unpacking it is safe."""

import io
import zipfile

from crosscheck.errors import refusal

MOST_BYTES = 200_000_000
"""Bytes that all files of an archive may unpack to."""
MOST_FILES = 10_000
SAFE_BYTES = 10_000_000
"""What may be unpacked however small the archive is."""
MOST_TIMES = 200
"""How many times its packed size it may unpack to above that; XML packs twentyfold."""

_KINDS = {
    "word/document.xml": "a Word document",
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
}


def is_archive(data: bytes) -> bool:
    """Return whether *data* begins as a ZIP archive does."""
    return data.startswith(b"PK\3\4")


def is_word(data: bytes) -> bool:
    """Return whether *data* is a ZIP archive that holds a Word document."""
    return is_archive(data) and "word/document.xml" in _names(data)


def refuse_bomb(data: bytes) -> None:
    """Raise ProblemError where an archive would unpack to far more than it is.

    No file unpacks to more than its header says: `zipfile` stops reading there.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = archive.infolist()
    unpacked = sum(file.file_size for file in files)
    far_more = unpacked > SAFE_BYTES and unpacked > MOST_TIMES * len(data)
    if unpacked > MOST_BYTES or far_more or len(files) > MOST_FILES:
        raise refusal(
            f"it is a decompression bomb: {len(data):,} bytes would unpack to {unpacked:,},"
            f" in {len(files):,} files",
            "do not open it, and ask whoever sent it what it is",
        )


def refused(data: bytes) -> Exception:
    """Return the refusal of an archive that is no Word document."""
    names = _names(data)
    if not names:
        return refusal("it is damaged or cut short", "get the file once more")
    kind = next((kind for name, kind in _KINDS.items() if name in names), None)
    if kind is None:
        message = "it is an archive, and holds no text that can be taken out"
        return refusal(message, "unpack it, and add the files in it")
    return refusal(f"it is {kind}, which is not read", "save it as PDF or DOCX, and add that")


def _names(data: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return frozenset()
