"""Plain text and Markdown: every character as it stands."""

import re

import crosscheck
from crosscheck.extracting.decoding import decode
from crosscheck.extracting.records import title
from crosscheck.model import UNKNOWN
from crosscheck.model.brought import Extract, Original

_MARKDOWN = (".md", ".markdown")
_HEADING = re.compile(r"\s*([^\r\n]{1,120})(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)")
"""A first line that stands by itself, an empty one below it."""
_MARKED = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_SENTENCE_END = (".", ",", ";", ":", "!", "…")


def is_text(original: Original) -> bool:
    """Return whether to read *original* as plain text: what is nothing else is that, or refused."""
    return bool(original.data)


def is_markdown(original: Original) -> bool:
    """Return whether *original* is Markdown: only its name, or the server, can tell."""
    return original.suffix in _MARKDOWN or original.media_type == "text/markdown"


def read_text(original: Original) -> Extract:
    """Return the text; its title is a first line that stands by itself and is no sentence."""
    return _read(original, ".txt")


def read_markdown(original: Original) -> Extract:
    """Return the text, marks and all; its title is the first heading."""
    return _read(original, ".md")


def _read(original: Original, ending: str) -> Extract:
    decoded = decode(original.data, [original.charset])
    text = decoded.text.removeprefix("\ufeff")
    return Extract(
        text,
        tool=f"crosscheck {crosscheck.__version__}",
        kept_as=ending,
        title=_marked(text) if ending == ".md" else _heading(text),
        encoding=decoded.encoding,
        pages=text.count("\f") + 1 if "\f" in text else None,
        remarks=decoded.remarks,
    )


def _marked(text: str) -> str:
    found = _MARKED.search(text)
    return title(found[1]) if found else UNKNOWN


def _heading(text: str) -> str:
    found = _HEADING.match(text)
    if found is None or found[1].rstrip().endswith(_SENTENCE_END):
        return UNKNOWN
    return title(found[1])
