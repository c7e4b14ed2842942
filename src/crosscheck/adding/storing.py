"""Puts a source into a project: original, text and entry, together or not at all.

In this order, so that a process that is killed in between leaves an original that nothing refers
to, or besides it a text without an entry; to add the same file once more completes either.
"""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from attrs import frozen

from crosscheck.corpus.root import Site
from crosscheck.errors import ProblemError, refusal
from crosscheck.splicing import append_item, list_path
from crosscheck.writing import take_back, write_if_unchanged, write_new

_HEADER = "# What each text in this folder tells of itself. Leave out what it does not tell.\n"


@frozen
class Parcel:
    """A source on its way into a project."""

    entry: Mapping[str, str]
    files: Mapping[Path, bytes]
    """What is to be written, by path, in this order; none of it may be there yet."""


def store(site: Site, parcel: Parcel) -> None:
    """Write *parcel* into the project at *site*; ProblemError where that fails.

    Then everything is as it was before.
    """
    with ExitStack() as undo:
        try:
            for path, data in parcel.files.items():
                write_new(path, data)
                undo.callback(take_back, path)
            _tell(site, parcel.entry)
        except OSError as error:
            raise _unwritable(error) from None
        undo.pop_all()


def rehearse(site: Site, parcel: Parcel) -> None:
    """Raise ProblemError where sources.yaml cannot take the entry of *parcel*; write nothing."""
    try:
        _told(_current(site), site, parcel.entry)
    except OSError as error:
        raise _unwritable(error) from None


def _tell(site: Site, entry: Mapping[str, str]) -> None:
    old = _current(site)
    write_if_unchanged(site.root / site.folders.sources_file, old, _told(old, site, entry))


def _told(old: str | None, site: Site, entry: Mapping[str, str]) -> str:
    text, file = old or "", site.folders.sources_file
    path = () if not text.strip() else list_path(text, file, "sources")
    return append_item(text, file, path, entry, header=_HEADER)


def _current(site: Site) -> str | None:
    """Return what sources.yaml holds, every line end as it is; None where there is none."""
    file = site.folders.sources_file
    try:
        return (site.root / file).read_bytes().decode("utf-8").removeprefix("\ufeff")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise refusal(f"{file} is not UTF-8", "save it as UTF-8") from None


def _unwritable(error: OSError) -> ProblemError:
    return refusal(
        f"the project cannot be written to: {error.strerror}",
        "see that there is room, and that you may write there",
    )
