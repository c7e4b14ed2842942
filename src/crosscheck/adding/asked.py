"""What an editor asks for when they add a source."""

from attrs import field, frozen

from crosscheck.fetching import Fetching


@frozen
class Told:
    """What an editor says of a source; it goes before what the original tells."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    lineage: str | None = None


@frozen
class Asked:
    """How originals are to be brought in."""

    told: Told = field(factory=Told)
    id: str | None = None
    encoding: str | None = None
    """How the characters of the original are written, where detection errs."""
    whole_page: bool = False
    """Whether to take all words of a web page, menus included."""
    fetching: Fetching = field(factory=Fetching)
    """Limits of a fetch; its size is that of files too."""
    dry_run: bool = False
    """Whether to write nothing."""
