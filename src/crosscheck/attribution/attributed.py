"""The noun: somebody to whom a passage gives its words."""

from typing import NamedTuple

from crosscheck.text import Span


class Attribution(NamedTuple):
    """Who is said to say it, in the words of the text."""

    speaker: str
    """As written: "Reuters", "the ministry", "police spokesman Jim Gillespie"."""
    span: Span
    """Where the speaker is named."""
    words: str
    """What attributes it, as written: "according to", "said"; ":" in an interview."""
    via: "Attribution | None" = None
    """Through whom it is told: of "police said, according to Reuters", Reuters."""
