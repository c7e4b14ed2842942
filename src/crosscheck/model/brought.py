"""What is brought in: an original as it came, the text taken out of it, and what became of it."""

from typing import Literal

from attrs import field, frozen

from crosscheck.model.kept import UNKNOWN


@frozen
class Original:
    """The bytes of a file or an address, as they came, with what was said of them on the way."""

    name: str
    """The name of its file, or the last part of its address."""
    data: bytes = field(repr=False)
    url: str | None = None
    """The address that it came from in the end, after all redirects."""
    media_type: str | None = None
    """What the server called it (`text/html`)."""
    charset: str | None = None
    """How its characters are written: as the server, or the editor, says."""
    modified: str | None = None
    """The day on which the server says it was last changed, as ISO 8601."""

    @property
    def suffix(self) -> str:
        """The ending of its name in small letters, with its dot; empty where it has none."""
        stem, dot, ending = self.name.rpartition(".")
        return f".{ending.lower()}" if stem and dot else ""


@frozen
class Extract:
    """The text of an original, and what the original tells of itself."""

    text: str = field(repr=False)
    """Pages are separated by form feeds (U+000C), where the original has pages."""
    tool: str
    """What took the text out, with its version: "pypdf 7.1.1"."""
    kept_as: str
    """The ending under which the original is kept: ".pdf"."""
    title: str = UNKNOWN
    publisher: str = UNKNOWN
    author: str = UNKNOWN
    published: str = UNKNOWN
    """The day, as ISO 8601; with `~` where only the file itself is known to be of that day."""
    language: str = UNKNOWN
    """Code of the language, as BCP 47."""
    url: str = UNKNOWN
    encoding: str = UNKNOWN
    """How the original's characters are written, where it is text."""
    pages: int | None = None
    remarks: tuple[str, ...] = ()
    """What an editor should know of how it was read: one clause each, without a full stop."""


Outcome = Literal["added", "entered", "known"]
"""Text and entry are new, the entry alone is new, or nothing is: it was there already."""


@frozen
class Addition:
    """What became of one file or address."""

    outcome: Outcome
    id: str
    file: str
    """Path of the text from the project's root."""
    title: str = UNKNOWN
    publisher: str = UNKNOWN
    original: str | None = None
    """Path of the kept original from the project's root."""
    words: int = 0
    pages: int | None = None
    unknown: tuple[str, ...] = ()
    """The keys of its entry that nothing is known for."""
    remarks: tuple[str, ...] = ()
