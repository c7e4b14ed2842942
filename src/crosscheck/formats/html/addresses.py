"""Where the links of a page lead: the page of the report has files beside it, the live one none."""

from typing import Protocol

from attrs import frozen

from crosscheck.formats.escape import anchor, path
from crosscheck.model import Source
from crosscheck.text import Location


class Addresses(Protocol):
    """What a page has to know to link to claims, to sources and to places in files."""

    def claim(self, id_: str) -> str:
        """Return where the claim *id_* is shown."""

    def source(self, source: Source, line: int) -> str:
        """Return where *source* is shown from *line* on."""

    def place(self, location: Location) -> str | None:
        """Return where *location* is shown; None where it cannot be."""


@frozen
class InFiles:
    """Links of a page that lies in the project: to places in itself, and to files."""

    root: str
    """The way from the page's folder to the project's root, as a link has it."""

    def claim(self, id_: str) -> str:
        """Return the place of the claim *id_* in the page."""
        return f"#{anchor(id_)}"

    def source(self, source: Source, line: int) -> str:
        """Return the file of *source*."""
        return f"{self.root}/{path(source.file)}#L{line}"

    def place(self, location: Location) -> str | None:
        """Return the file of *location*."""
        return f"{self.root}/{path(location.file)}#L{location.start.line}"
