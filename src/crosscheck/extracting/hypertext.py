"""HTML: the main text of a page, without menus, cookie bars and teasers.

The one door to trafilatura.
"""

import re
from collections.abc import Callable
from importlib.metadata import version
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from attrs import evolve

from crosscheck.errors import refusal
from crosscheck.extracting.dates import iso_day
from crosscheck.extracting.decoding import decode
from crosscheck.extracting.missing import not_installed
from crosscheck.extracting.records import language, title, told
from crosscheck.model import UNKNOWN
from crosscheck.model.brought import Extract, Original

_SIGNS = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_NAMES = (".html", ".htm", ".xhtml", ".shtml")
_TYPES = ("text/html", "application/xhtml+xml")
_NEAR = 8192
"""Bytes from the beginning in which a page says what it is."""
_CHARSET = re.compile(
    rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,200}?encoding=["']([\w.-]{1,40})""",
    re.IGNORECASE,
)
_UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "iframe", "object")
_BLOCKS = frozenset(
    "address article aside blockquote br button caption dd div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section select "
    "summary table td th tr ul".split()
)
"""Elements before and after which a page breaks the line."""
_BREAK = "\N{PARAGRAPH SEPARATOR}"
"""Stands for the end of a line while line ends within a block are still blanks."""
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "deferred_url_extractor": True,
    "max_date": "2999-12-31",  # otherwise today: the same page would not give the same day twice
}
"""The day that a page gives as that of its publication; none found by searching its text."""


def recognises(original: Original) -> bool:
    """Return whether *original* is HTML: by its first element, else by its name."""
    data = original.data.removeprefix(b"\xef\xbb\xbf")
    if _SIGNS.match(_narrow(data[:_NEAR])):
        return True
    named = original.suffix in _NAMES or original.media_type in _TYPES
    return named and b"<" in _narrow(data)


def read(original: Original) -> Extract:
    """Return the main text of a page; ProblemError where none is found."""
    tree, extract = _begun(original)
    document = _trafilatura().bare_extraction(tree, include_comments=False)
    body = (document.text or "").strip() if document else ""
    if not body:
        raise refusal(
            "no main text was found in the page",
            "`--whole-page` takes all of its words, menus included; save a page that builds itself"
            " in the browser from there",
        )
    return evolve(extract, text=f"{body}\n")


def read_whole(original: Original) -> Extract:
    """Return all words of a page that a reader sees, menus included."""
    tree, extract = _begun(original)
    return evolve(extract, text=_seen(tree))


def whole_text(html: str) -> str:
    """Return the words of *html* that a reader sees, with a line for each block."""
    tree = _tree(html)
    return "" if tree is None else _seen(tree)


def _begun(original: Original) -> tuple[Any, Extract]:
    """Return the page as a tree, and what it tells of itself as an extract without a text."""
    decoded = decode(original.data, [original.charset, _declared(original.data)])
    tree = _tree(decoded.text)
    if tree is None:
        raise refusal(
            "no page can be made of it: it is empty, damaged or too large",
            "open it in a browser, and save it from there",
        )
    found = _metadata()(tree, original.url, _DATES)
    return tree, Extract(
        "",
        tool=f"trafilatura {version('trafilatura')}",
        kept_as=".html",
        title=title(_heading(tree, found.title)),
        publisher=_publisher(found.sitename, found.url),
        author=told(found.author),
        published=iso_day(found.date or ""),
        language=language(tree.get("lang")),
        url=told(found.url),
        encoding=decoded.encoding,
        remarks=decoded.remarks,
    )


def _heading(tree: Any, found: str | None) -> str | None:
    """Return the title that a page gives; not the first heading, where that is of another thing."""
    given = " ".join((tree.findtext(".//title") or "").split())
    declared = tree.find(".//meta[@property='og:title']") is not None
    return given if given and not declared and (found or "") not in given else found


def _publisher(name: str | None, url: str | None) -> str:
    """Return the name of the site; unknown where that is only read off its address."""
    host = urlsplit(url or "").netloc.lower()
    read_off = name is not None and "." in name and name.lower() in host
    return UNKNOWN if read_off else told(name)


def _seen(tree: Any) -> str:
    for element in list(tree.iter(*_UNSEEN)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter():
        if element.tag in _BLOCKS:
            element.text = _BREAK + (element.text or "")
            element.tail = _BREAK + (element.tail or "")
    lines = (" ".join(line.split()) for line in "".join(tree.itertext()).split(_BREAK))
    return "\n".join(filter(None, lines)) + "\n"


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_NEAR])
    return (found[1] or found[2]).decode("ascii") if found else None


def _narrow(data: bytes) -> bytes:
    """Return *data* without the NUL bytes that UTF-16 puts between Latin letters."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data[2:].replace(b"\0", b"")
    return data


def _trafilatura() -> ModuleType:
    try:
        import trafilatura
    except ImportError:
        raise not_installed("HTML", "html") from None
    return trafilatura


def _metadata() -> Callable[..., Any]:
    from trafilatura.metadata import extract_metadata

    return extract_metadata


def _tree(html: str) -> Any:
    """Return the elements of a page; None where it has none. What is nested too deep is cut off."""
    _trafilatura()
    from trafilatura.utils import load_html

    tree = load_html(html)  # which takes whole pages only
    return load_html(f"<html><body>{html}</body></html>") if tree is None else tree
