"""PDF: the text layer, page by page.

The one door to pypdf.
"""

import io
import re
import unicodedata
from collections.abc import Mapping
from importlib.metadata import version
from typing import TYPE_CHECKING

from crosscheck.errors import refusal
from crosscheck.extracting.dates import about, iso_day
from crosscheck.extracting.missing import not_installed
from crosscheck.extracting.records import language, title, told
from crosscheck.model import UNKNOWN
from crosscheck.model.brought import Extract, Original

if TYPE_CHECKING:
    from pypdf import PdfReader

_NEAR = 1024
"""Bytes from the beginning in which `%PDF-` must stand, as readers of PDF allow; and
to the end, in which `%%EOF` must."""
_CUT = "the file does not end as a PDF does: it may be cut short, and pages missing"
_JOINED = re.compile("[ﬀ-ﬆ]")
"""Letters that print joins, such as f and i, with a code of their own (Unicode FB00 to FB06)."""
_LISTED = 8
"""Pages that a remark names."""


def recognises(original: Original) -> bool:
    """Return whether *original* is a PDF, whatever its name says."""
    return b"%PDF-" in original.data[:_NEAR]


def read(original: Original) -> Extract:
    """Return the text of all pages, with a form feed between each and the next.

    ProblemError where it opens with a password only, or has no text: a scan.
    """
    try:
        from pypdf import PdfReader
    except ImportError:
        raise not_installed("a PDF", "pdf") from None
    reader = PdfReader(io.BytesIO(original.data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise refusal(
            "it is encrypted: it opens with a password only",
            "open it, save or print it as a PDF without a password, and add that",
        )
    pages = [_lines(page.extract_text()) for page in reader.pages]
    blank = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(blank) == len(pages):
        raise _scan(len(pages))
    cut = b"%%EOF" not in original.data[-_NEAR:]
    return _extract(reader, pages, (*_remarks(blank), *([_CUT] if cut else [])))


def _scan(pages: int) -> Exception:
    if not pages:
        return refusal("it is a PDF without a page", "get the file once more")
    none = "its one page has no text layer" if pages == 1 else f"none of its {pages} pages has text"
    return refusal(
        f"it is a scan: {none}",
        "read its words off first, for example with `ocrmypdf in.pdf out.pdf`, and add the result",
    )


def _lines(page: str) -> str:
    """Return the text of a page as lines, every letter by itself.

    A form feed in it would count as a page of its own, and printers' joined letters hide words
    from who looks for them: oﬃcers.
    """
    return _JOINED.sub(_apart, page.replace("\f", "\n")).rstrip() + "\n"


def _apart(joined: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", joined[0])


def _remarks(blank: list[int]) -> tuple[str, ...]:
    if not blank:
        return ()
    named = ", ".join(map(str, blank[:_LISTED]))
    more = f" and {len(blank) - _LISTED} more" if len(blank) > _LISTED else ""
    noun, verb = ("page", "has") if len(blank) == 1 else ("pages", "have")
    return (f"{noun} {named}{more} {verb} no text layer",)


def _extract(reader: "PdfReader", pages: list[str], remarks: tuple[str, ...]) -> Extract:
    info: Mapping[str, object] = reader.metadata or {}
    day = about(iso_day(_string(info.get("/CreationDate"))))
    return Extract(
        "\f".join(pages),
        tool=f"pypdf {version('pypdf')}",
        kept_as=".pdf",
        title=title(_string(info.get("/Title"))),
        author=told(_string(info.get("/Author"))),
        published=day,
        language=language(_string(reader.root_object.get("/Lang"))),
        pages=len(pages),
        remarks=remarks,
    )


def _string(value: object) -> str:
    """Return a text of the file's records; what is no text there is "unknown"."""
    return str(value) if isinstance(value, str) else UNKNOWN
