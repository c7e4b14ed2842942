"""Brings a source into a project: the order of it, from a file or an address to an entry."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from attrs import evolve, frozen

from crosscheck.adding.asked import Asked, Told
from crosscheck.adding.entry import completed, entry, refuse_no_day, unknown
from crosscheck.adding.given import original_of
from crosscheck.adding.kinship import beside_others
from crosscheck.adding.naming import is_id, new_id
from crosscheck.adding.shelf import Shelf, shelf_of
from crosscheck.adding.storing import Parcel, rehearse, store
from crosscheck.errors import Problem, ProblemError, refusal
from crosscheck.extracting.confined import extract_confined
from crosscheck.fetching import Network
from crosscheck.model import UNKNOWN, Source
from crosscheck.model.brought import Addition, Extract, Original, Outcome

__all__ = ["Asked", "Refused", "Told", "add"]


@frozen
class Refused:
    """What was not added, and why."""

    given: str
    problems: tuple[Problem, ...]


def add(
    path: str,
    given: Iterable[str],
    asked: Asked,
    now: datetime,
    network: Network | None = None,
) -> Iterator[Addition | Refused]:
    """Yield what becomes of each file or address that is *given*, as it is brought in.

    One that is refused does not keep the others out. ProblemError where nothing can be added to
    the project at *path* at all. *now* is when the originals are taken in.
    """
    shelf = shelf_of(path)
    refuse_no_day(asked.told.published)
    if asked.id is not None:
        _refuse_id(asked.id, shelf)
    for each in given:
        try:
            yield _added(each, shelf, asked, now, network)
        except ProblemError as error:
            yield Refused(each, error.problems)
        if not asked.dry_run:
            shelf = shelf_of(path)


def _refuse_id(id_: str, shelf: Shelf) -> None:
    if not is_id(id_):
        raise refusal(
            f"`{id_}` is no id of a source", "use small letters, figures and single hyphens"
        )
    if id_ in shelf.ids:
        raise refusal(f"a source is called `{id_}` already", "choose another id")


def _added(
    given: str, shelf: Shelf, asked: Asked, now: datetime, network: Network | None
) -> Addition:
    if _is_the_projects(given, shelf):
        raise refusal("it is one of the project's own files, and no source")
    original = original_of(given, asked, network)
    digest = hashlib.sha256(original.data).hexdigest()
    known = shelf.with_original(digest)
    if known is not None:
        return _known(known, "the same original was added before")
    extract = completed(extract_confined(original, whole_page=asked.whole_page), asked.told)
    inside = _inside(given, shelf)
    if inside is not None and not shelf.path_of(inside).startswith(f"{shelf.folders.originals}/"):
        return _entered(inside, digest, extract, shelf, asked)
    known = shelf.with_text(extract.text, told=True, url=extract.url)
    if known is not None:
        return _known(known, "another original of it gave the same text")
    return _stored(_Arrival(original, digest, extract, inside, now), shelf, asked)


def _known(source: Source, why: str) -> Addition:
    return Addition("known", source.id, source.file, source.title, source.publisher, remarks=(why,))


def _is_the_projects(given: str, shelf: Shelf) -> bool:
    """Return whether a file tells of sources, or says what they say."""
    path, folders = Path(given).resolve(), shelf.folders
    own = [(shelf.site.root / each).resolve() for each in (folders.claims, folders.reports)]
    tells = path == (shelf.site.root / folders.sources_file).resolve()
    return tells or any(path.is_relative_to(each) for each in own)


def _inside(given: str, shelf: Shelf) -> str | None:
    """Return the path, from the folder of the texts on, of a file that lies there already."""
    path = Path(given).resolve()
    seeds = shelf.seeds.resolve()
    inside = path.is_relative_to(seeds) and path.is_file()
    return path.relative_to(seeds).as_posix() if inside else None


def _entered(file: str, digest: str, extract: Extract, shelf: Shelf, asked: Asked) -> Addition:
    """Add the entry of a text that lies in the folder of the texts already."""
    seeds, originals = shelf.folders.seeds, shelf.folders.originals
    if extract.kept_as not in (".txt", ".md"):
        raise refusal(
            f"what lies in {seeds}/ has to be plain text, and this is read by {extract.tool}",
            f"move it to {originals}/, and add it from there",
        )
    here = shelf.path_of(file)
    source = next((each for each in shelf.sources if each.file == here), None)
    if source is not None and source.location:
        return _known(source, f"it has an entry in {shelf.folders.sources_file}")
    id_ = asked.id or Path(file).stem
    if any(each.id == id_ and each.file != here for each in shelf.sources):
        raise refusal(f"a source is called `{id_}` already", "give this one another name: `--id`")
    encoding = {} if extract.encoding == "utf-8" else {"encoding": extract.encoding}
    told = entry(id_, file, extract, asked.told.lineage, {**encoding, "sha256": digest})
    return _put(Parcel(told, {}), shelf, asked, _addition("entered", told, extract, shelf))


@frozen
class _Arrival:
    """An original that is new to the project, with what was taken out of it."""

    original: Original
    digest: str
    extract: Extract
    inside: str | None
    """Its path from the folder of the texts on, where it is kept already."""
    now: datetime


def _stored(arrival: _Arrival, shelf: Shelf, asked: Asked) -> Addition:
    """Put the text and its original into the project, and tell of them."""
    extract = arrival.extract
    left = shelf.with_text(extract.text, told=False)
    id_ = asked.id or (left.id if left else _new_id(arrival, shelf))
    if asked.id and not left and not shelf.is_free(id_, extract, arrival.digest):
        there = f"files called {id_} lie in {shelf.folders.seeds}/ already"
        raise refusal(there, "choose another id")
    ending = ".md" if extract.kept_as == ".md" else ".txt"
    file = shelf.inside(left.file) if left else f"{id_}{ending}"
    kept = arrival.inside or shelf.inside(shelf.original(id_, extract))
    files = {
        shelf.seeds / kept: arrival.original.data,
        shelf.seeds / file: extract.text.encode("utf-8"),
    }
    files = {path: data for path, data in files.items() if not _holds(path, data)}
    extract, lineage = beside_others(extract, shelf, asked.told.lineage)
    told = entry(id_, file, extract, lineage, _custody(arrival, kept))
    addition = evolve(_addition("added", told, extract, shelf), original=shelf.path_of(kept))
    return _put(Parcel(told, files), shelf, asked, addition)


def _new_id(arrival: _Arrival, shelf: Shelf) -> str:
    extract = arrival.extract
    return new_id(
        extract.title,
        extract.publisher,
        Path(arrival.original.name).stem,
        lambda id_: shelf.is_free(id_, extract, arrival.digest),
    )


def _holds(path: Path, data: bytes) -> bool:
    """Return whether the file is there with these bytes, as a run that broke off leaves it."""
    return path.is_file() and path.read_bytes() == data


def _custody(arrival: _Arrival, kept: str) -> dict[str, str]:
    """Return where the text comes from: when, from which bytes, by which tool."""
    extract = arrival.extract
    custody = {
        "retrieved": arrival.now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "original": kept,
        "sha256": arrival.digest,
        "extracted": extract.tool,
    }
    known = extract.encoding != UNKNOWN
    return {**custody, "original-encoding": extract.encoding} if known else custody


def _addition(outcome: Outcome, told: dict[str, str], extract: Extract, shelf: Shelf) -> Addition:
    return Addition(
        outcome,
        told["id"],
        shelf.path_of(told["file"]),
        extract.title,
        extract.publisher,
        words=len(extract.text.split()),
        pages=extract.pages,
        unknown=unknown(extract),
        remarks=extract.remarks,
    )


def _put(parcel: Parcel, shelf: Shelf, asked: Asked, addition: Addition) -> Addition:
    if asked.dry_run:
        rehearse(shelf.site, parcel)
    else:
        store(shelf.site, parcel)
    return addition
