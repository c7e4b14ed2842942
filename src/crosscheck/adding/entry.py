"""What sources.yaml tells of a source that was brought in."""

from collections.abc import Mapping

from attrs import evolve

from crosscheck.adding.asked import Told
from crosscheck.errors import refusal
from crosscheck.kinds import KINDS, Typed
from crosscheck.model import UNKNOWN
from crosscheck.model.brought import Extract
from crosscheck.values.dates import DateRange

KNOWABLE = ("title", "publisher", "author", "published", "language", "url")
"""The keys that an entry always has; what nobody tells is "unknown"."""


def completed(extract: Extract, told: Told) -> Extract:
    """Return *extract* with what the editor says in place of what the original does."""
    said = {key: getattr(told, key) for key in KNOWABLE if getattr(told, key)}
    return evolve(extract, **said)


def refuse_no_day(published: str | None) -> None:
    """Raise ProblemError where the day of publication that an editor gives cannot be read."""
    if published in (None, UNKNOWN):
        return
    try:
        day = KINDS["date"].read(Typed(published or ""))
    except ValueError:
        day = None
    if not isinstance(day, DateRange) or not day.resolved:
        raise refusal(
            f"cannot read the day of publication `{published}`",
            "write it in figures: `2022-01-14`, or `2022-01` where the day is not known",
        )


def entry(
    id_: str, file: str, extract: Extract, lineage: str | None, custody: Mapping[str, str]
) -> dict[str, str]:
    """Return the entry of a source, its keys in the order in which they are written.

    *file* is its path from the folder of the texts on; *custody* tells where its text comes
    from.
    """
    told = {key: str(getattr(extract, key)) for key in KNOWABLE}
    related = {"lineage": lineage} if lineage else {}
    return {"id": id_, "file": file, **told, **related, **custody}


def unknown(extract: Extract) -> tuple[str, ...]:
    """Return the keys for which nothing is known."""
    return tuple(key for key in KNOWABLE if getattr(extract, key) == UNKNOWN)
