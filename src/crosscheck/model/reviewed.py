"""What an editor keeps of their reading: which text was gone through, and where it is silent."""

from datetime import date

from attrs import frozen

from crosscheck.text import Location


@frozen
class Review:
    """That someone has gone through a text, and found it silent on some claims."""

    source: str
    """A source's id."""
    text: str
    """The digest of the text that was read."""
    on: date
    location: Location
    by: str | None = None
    silent: tuple[str, ...] = ()
    """The claims on which the text says nothing."""
    current: bool = True
    """Whether the text is still the one that was read; if not, all of the review is void."""
