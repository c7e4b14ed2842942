"""Reviews, read from the nodes of reviews.yaml: who has gone through which text."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from crosscheck.corpus.entry import Entry, Form, entries, one_of
from crosscheck.corpus.relations import Filing
from crosscheck.corpus.sources import Shelf
from crosscheck.digest import is_digest
from crosscheck.errors import Problem
from crosscheck.model import Review, Source
from crosscheck.nodes import Document, ListNode, TextNode

REVIEW = Form(
    "a review",
    ("source", "text", "by", "on", "silent"),
    belongs={
        "claims": "the claims on which the source says nothing stand under `silent`",
        "date": "the day of the review stands under `on`",
    },
)

_DIGEST = "sha256:…"


def read_reviews(
    document: Document, shelf: Shelf, filing: Filing, problems: list[Problem]
) -> tuple[Review, ...]:
    """Return the reviews that can be read; what is wrong with them is in *problems*.

    Whether a text is still the one that was read is found here, so that of the texts in memory
    only those with a review are hashed.
    """
    sources = {source.id: source for source in shelf.sources}
    told = entries(document, REVIEW, "reviews", problems)
    read = [_review(entry, shelf, sources, filing) for entry in _each_once(told)]
    return tuple(review for review in read if review is not None)


def _review(
    entry: Entry, shelf: Shelf, sources: Mapping[str, Source], filing: Filing
) -> Review | None:
    id_ = entry.needed("source", "the-id-of-a-source")
    if id_ is not None and id_ not in shelf.named.ids and shelf.named.complete:
        entry.report(f"unknown source `{id_}`", "source", one_of(id_, shelf.named.ids))
    source = sources.get(id_ or "")
    text, on, by = _digest(entry, source, shelf), _day(entry), entry.text("by")
    silent = tuple(_silent(entry, filing))
    if source is None or text is None or on is None:
        return None
    current = text == shelf.texts.digest(source)
    return Review(source.id, text, on, entry.location, by, silent, current)


def _each_once(told: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the reviews without those by one person on one day of what they reviewed that day."""
    seen: dict[tuple[str, ...], Entry] = {}
    for entry in told:
        of = tuple(_written(entry, key) for key in ("source", "by", "on"))
        first = seen.setdefault(of, entry) if of[0] else entry
        if first is entry:
            yield entry
        else:
            who = f" by {of[1]}" if of[1] else ""
            message = f"a second review of `{of[0]}`{who} on that day; the first is in line"
            help_ = "keep the one of the text as it is now, with all that is silent in it"
            entry.report(f"{message} {first.location.start.line}", "source", help_)


def _written(entry: Entry, key: str) -> str:
    node = entry.node.get(key)
    return node.text.strip() if isinstance(node, TextNode) else ""


def _digest(entry: Entry, source: Source | None, shelf: Shelf) -> str | None:
    """Return the digest of the text that was read; the help gives that of the text as it is."""
    now = shelf.texts.digest(source) if source and not _is_right(entry) else _DIGEST
    written = entry.needed("text", now)
    if written is None or is_digest(written):
        return written
    message = f"`{written}` is no hash of a text"
    entry.report(message, "text", f"where the text was read as it is now, write `{now}`")
    return None


def _is_right(entry: Entry) -> bool:
    node = entry.node.get("text")
    return isinstance(node, TextNode) and is_digest(node.text.strip())


def _day(entry: Entry) -> date | None:
    written = entry.needed("on", "2026-11-25")
    if written is None:
        return None
    try:
        on = date.fromisoformat(written)
    except ValueError:
        on = None
    if on is not None and on.isoformat() == written:  # not `20261125`, which is ISO 8601 too
        return on
    entry.report(f"`{written}` is no day", "on", "write it in figures, like `2026-11-25`")
    return None


def _silent(entry: Entry, filing: Filing) -> Iterator[str]:
    """Yield the claims on which the source is silent, each once."""
    node = entry.node.get("silent")
    places = node.items if isinstance(node, ListNode) else (node,)
    located = {
        each.text.strip(): each.location for each in reversed(places) if isinstance(each, TextNode)
    }
    seen: set[str] = set()
    for id_ in entry.texts("silent"):
        if id_ in seen:
            entry.report(f"`{id_}` stands twice under `silent`", "silent", "keep one of the two")
        elif id_ not in filing.kinds and filing.complete:
            help_ = one_of(id_, sorted(filing.kinds))
            entry.problems.append(Problem(f"unknown claim `{id_}`", located[id_], help_))
        else:
            yield id_
        seen.add(id_)
