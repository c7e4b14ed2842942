"""Where the pages are: every claim, statement and line of a source has an address of its own."""

from urllib.parse import quote, urlencode

from attrs import frozen

from crosscheck.model import Source
from crosscheck.text import Location


def claim_page(id_: str, part: str = "", place: str = "", **query: str) -> str:
    """Return the address of the claim *id_*, or of a *part* of it, at a *place* in the page."""
    return _address("claims", id_, part, place, query)


def source_page(id_: str, part: str = "", place: str = "", **query: str) -> str:
    """Return the address of the source *id_*, or of a *part* of it, at a *place* in the page."""
    return _address("sources", id_, part, place, query)


def line_page(id_: str, line: int, **query: str) -> str:
    """Return the address of a line of the source *id_*."""
    return source_page(id_, place=f"L{line}", line=str(line), **query)


def queue_page(**query: str) -> str:
    """Return the address of the queue, with what it is filtered by."""
    told = {key: words for key, words in query.items() if words}
    return f"/?{urlencode(told)}" if told else "/"


def _address(of: str, id_: str, part: str, place: str, query: dict[str, str]) -> str:
    told = {key: words for key, words in query.items() if words}
    return (
        f"/{of}/{quote(id_)}"
        + (f"/{part}" if part else "")
        + (f"?{urlencode(told)}" if told else "")
        + (f"#{place}" if place else "")
    )


@frozen
class OnPages:
    """Links of the live pages."""

    def claim(self, id_: str) -> str:
        """Return the page of the claim *id_*."""
        return claim_page(id_)

    def source(self, source: Source, line: int) -> str:
        """Return the page of *source*, with *line* in view."""
        return line_page(source.id, line)

    def place(self, location: Location) -> str | None:  # noqa: ARG002 - as every page asks for it
        """Return None: the files of claims are not shown, they are edited elsewhere."""
        return None


def telling(address: str, number: int) -> str:
    """Return *address* so that its page tells what happened under that number."""
    page, hash_, place = address.partition("#")
    return f"{page}{'&' if '?' in page else '?'}told={number}{hash_}{place}"
