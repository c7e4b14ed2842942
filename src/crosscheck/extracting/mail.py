"""Mails (EML), and web pages that a browser saved as a mail (MHTML)."""

import email
import re
from email.message import EmailMessage, MIMEPart
from email.policy import default as standard

from attrs import evolve

import crosscheck
from crosscheck.errors import refusal
from crosscheck.extracting.dates import mail_day
from crosscheck.extracting.decoding import decode
from crosscheck.extracting.hypertext import read as read_main
from crosscheck.extracting.hypertext import read_whole, whole_text
from crosscheck.extracting.records import language, title, told
from crosscheck.model import UNKNOWN
from crosscheck.model.brought import Extract, Original

_NEAR = 16_384
"""Bytes from the beginning in which the headers are looked for."""
_FIELD = re.compile(rb"^(?:From )?([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?", re.MULTILINE)
_OF_MAILS = {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"}
"""Headers that programs write: a letter that someone typed has none of them."""
_OF_PAGES = (b"snapshot-content-location", b"saved by")
_NAMES = (".eml", ".mht", ".mhtml", ".msg")
_LISTED = 5
"""Attachments that a remark names."""


def is_mail(original: Original) -> bool:
    """Return whether *original* begins with the headers of a mail."""
    head = _head(original.data)
    names = {name.lower() for name in _FIELD.findall(head)}
    by_name = original.suffix in _NAMES and names & {b"from", b"subject", b"date"}
    begins = _FIELD.match(head) is not None
    return begins and bool(by_name or (len(names) > 2 and names & _OF_MAILS))


def is_page(original: Original) -> bool:
    """Return whether *original* is a web page that a browser saved with its pictures."""
    head = _head(original.data).lower()
    saved = any(each in head for each in _OF_PAGES)
    return is_mail(original) and b"multipart/related" in head and saved


def read(original: Original) -> Extract:
    """Return the body of a mail: its plain text, or the words of its HTML.

    Attachments are named, not read.
    """
    message = _parsed(original)
    body = message.get_body(("plain", "html"))
    if body is None:
        raise refusal("the mail has no text", "save what is attached to it, and add that")
    text, encoding = _content(body)
    if body.get_content_subtype() == "html":
        text = whole_text(text)
    if not text.strip():
        raise refusal("the mail has no text", "save what is attached to it, and add that")
    return Extract(
        text.replace("\r\n", "\n").rstrip() + "\n",
        tool=f"crosscheck {crosscheck.__version__}",
        kept_as=".eml",
        title=title(_header(message, "Subject")),
        author=_sender(message),
        published=mail_day(_header(message, "Date")),
        language=language(_header(message, "Content-Language")),
        encoding=encoding,
        remarks=_attached(message),
    )


def read_page(original: Original, *, whole: bool = False) -> Extract:
    """Return the main text of a saved page, or with *whole* all of its words."""
    message = _parsed(original)
    body = message.get_body(("html",))
    if body is None:
        raise refusal("the saved page holds no HTML", "save it again, as HTML or as PDF")
    html, encoding = _content(body)
    address = _header(message, "Snapshot-Content-Location") or str(body["Content-Location"] or "")
    url = address if address.startswith(("http://", "https://")) else original.url
    page = Original("page.html", html.encode("utf-8"), url, "text/html", "utf-8")
    extract = (read_whole if whole else read_main)(page)
    return evolve(extract, kept_as=".mhtml", encoding=encoding, url=url or extract.url)


def _parsed(original: Original) -> EmailMessage:
    message = email.message_from_bytes(original.data, policy=standard)
    if not isinstance(message, EmailMessage):
        raise TypeError("the standard policy makes another kind of message")
    return message


def _content(part: MIMEPart) -> tuple[str, str]:
    """Return the text of a part, and how it was written."""
    data = part.get_payload(decode=True)
    decoded = decode(data if isinstance(data, bytes) else b"", [part.get_content_charset()])
    return decoded.text, decoded.encoding


def _head(data: bytes) -> bytes:
    near = data[:_NEAR].lstrip().replace(b"\r\n", b"\n")
    return near.partition(b"\n\n")[0]


def _header(message: EmailMessage, name: str) -> str:
    return str(message[name] or "")


def _sender(message: EmailMessage) -> str:
    """Return who sent the mail: by name, where one is given."""
    header = message["From"]
    addresses = getattr(header, "addresses", ())
    named = [each.display_name or each.addr_spec for each in addresses]
    return told(", ".join(filter(None, named))) if named else UNKNOWN


def _attached(message: EmailMessage) -> tuple[str, ...]:
    names = [told(part.get_filename()) for part in message.iter_attachments()]
    if not names:
        return ()
    listed = ", ".join(names[:_LISTED])
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return (f"what is attached is not in the text: {listed}{more}",)
