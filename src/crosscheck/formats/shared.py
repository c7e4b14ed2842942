"""Which sources share text, as a table of the Markdown report."""

from crosscheck.formats.escape import inline, plain
from crosscheck.formats.passage import Links
from crosscheck.formats.table import filled
from crosscheck.formats.visible import cut
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import nested, percent
from crosscheck.model import UNKNOWN, Report, Reuse

_SHOWN = 200
"""Columns of a shared passage."""


def shared_text(report: Report, sources: Sources, links: Links) -> str | None:
    """Return a table of the sources that share text, most first; None where none do."""
    if not report.reuses:
        return None
    most_first = sorted(report.reuses, key=lambda one: (-one.share, one.left, one.right))
    return filled(
        ("Sources", "Shared", "Count as", "Publisher of both", "The longest passage"),
        [_row(reuse, report, sources, links) for reuse in most_first],
        optional=("Publisher of both",),
    )


def _row(reuse: Reuse, report: Report, sources: Sources, links: Links) -> list[str]:
    left, right = sources.by_id[reuse.left], sources.by_id[reuse.right]
    (here, there), *_ = reuse.passages
    names = [sources.name(each.id) for each in (left, right)]
    same_publisher = left.publisher == right.publisher != UNKNOWN
    one_voice = report.origins[left.id] == report.origins[right.id]
    words = cut(nested(" ".join(here.cut(left.text).split())), _SHOWN)
    places = f"{links.lines(left, here)} and {links.lines(right, there)}"
    return [
        plain(" and ".join(names)),
        plain(f"{percent(reuse.share)} of the wording of {names[0]}"),
        "one" if one_voice else "two",
        plain(left.publisher) if same_publisher else "",
        f"“{inline(words)}” ({places})",
    ]
