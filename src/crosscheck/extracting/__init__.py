"""The text of an original: which format it has, and what is taken out of it.

A format is recognised by its bytes first and by its name second: a PDF called `report.txt` is a
PDF. To add one is a module here and a line in `READERS`.
"""

from collections.abc import Callable

from attrs import evolve, frozen

from crosscheck.errors import refusal
from crosscheck.extracting import hypertext, mail, packed, plain, portable, signatures, word
from crosscheck.extracting.dates import about
from crosscheck.model import UNKNOWN
from crosscheck.model.brought import Extract, Original

MOST_TEXT = 50_000_000
"""Bytes of text, as UTF-8, that one source may have."""


@frozen
class Reader:
    """A format: how it is recognised and how it is read."""

    format: str
    """With its article: "a PDF"."""
    recognises: Callable[[Original], bool]
    read: Callable[[Original], Extract]
    read_whole: Callable[[Original], Extract] | None = None
    """Takes all words of a page, menus included, where that is another thing."""


READERS = (
    Reader("a PDF", portable.recognises, portable.read),
    Reader("DOCX", word.recognises, word.read),
    Reader(
        "a saved web page",
        mail.is_page,
        mail.read_page,
        lambda original: mail.read_page(original, whole=True),
    ),
    Reader("a mail", mail.is_mail, mail.read),
    Reader("HTML", hypertext.recognises, hypertext.read, hypertext.read_whole),
    Reader("Markdown", plain.is_markdown, plain.read_markdown),
    Reader("plain text", plain.is_text, plain.read_text),
)
"""All formats; the first that recognises the original reads it."""


def extract(original: Original, *, whole_page: bool = False) -> Extract:
    """Return the text of *original* with what it tells of itself; ProblemError where it has none.

    *whole_page* takes all words of a web page, menus included.
    """
    refuse_unreadable(original.data)
    reader = next(one for one in READERS if one.recognises(original))
    read = reader.read_whole if whole_page and reader.read_whole else reader.read
    found = read(original)
    if not found.text.strip():
        raise refusal("it is empty: it holds nothing but blanks")
    found = evolve(found, text=_sound(found.text))
    size = len(found.text.encode("utf-8"))
    if size > MOST_TEXT:
        raise refusal(
            f"its text has {size / 1_000_000:,.1f} MB; sources of up to {MOST_TEXT // 1_000_000} MB"
            " are read",
            "split it into the texts that it is made of",
        )
    return _completed(found, original)


def refuse_unreadable(data: bytes) -> None:
    """Raise ProblemError where *data* is empty, or known to be something without a text."""
    if not data:
        raise refusal("it is empty", "see that the download or the copy was finished")
    known = signatures.refused(data)
    if known is not None:
        raise known
    if packed.is_archive(data) and not packed.is_word(data):
        raise packed.refused(data)


def _sound(text: str) -> str:
    """Return *text* without what no text file may hold: halves of characters, and NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _completed(found: Extract, original: Original) -> Extract:
    """Return *found* with what the way here tells, where the original itself does not."""
    published = found.published
    if published == UNKNOWN and original.modified:
        published = about(original.modified)
    return evolve(found, url=original.url or found.url, published=published)
