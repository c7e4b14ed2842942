"""Sources: the texts in the folder seeds/, with what its sources.yaml tells of them."""

import os
import posixpath
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from crosscheck.corpus.days import read_day
from crosscheck.corpus.entry import Entry, Form, entries, one_of
from crosscheck.corpus.files import encoding_named, paths_under, read_text
from crosscheck.corpus.root import Site
from crosscheck.corpus.texts import HELD, Texts
from crosscheck.errors import Problem
from crosscheck.fuzzy import nearest
from crosscheck.model import UNKNOWN, Source
from crosscheck.nodes import Document

SOURCE = Form(
    "a source",
    (
        "id",
        "file",
        "title",
        "publisher",
        "author",
        "published",
        "url",
        "language",
        "reliability",
        "credibility",
        "lineage",
        "label",
        "encoding",
        "note",
        "retrieved",
        "original",
        "sha256",
        "extracted",
        "original-encoding",
    ),
)
RELIABILITY = ("A", "B", "C", "D", "E", "F", UNKNOWN)
CREDIBILITY = ("1", "2", "3", "4", "5", "6", UNKNOWN)

_TEXTS = (".txt", ".md")
_ORIGINALS = (".html", ".htm", ".xhtml", ".pdf", ".docx", ".eml", ".mht", ".mhtml")
"""What `crosscheck add` takes a text out of: nobody reads it as it is."""
_ENCODINGS = ("utf-8", "utf-16", "ascii", "latin-1", "windows-1251", "windows-1252", "koi8-r")
"""The usual ones, for "did you mean"; any that Python knows can be declared."""


@frozen
class Named:
    """The ids of the project's sources."""

    ids: Mapping[str, bool]
    """Whether the text could be read, by id."""
    complete: bool = True
    """False where sources.yaml cannot be read, so that any id may be one of a source."""


@frozen
class Shelf:
    """The sources of a project."""

    sources: tuple[Source, ...]
    named: Named
    texts: Texts = HELD


@frozen
class _Described:
    """A text with the entry that tells of it."""

    id: str
    file: str | None
    entry: Entry | None = None


def read_sources(
    site: Site, document: Document | None, problems: list[Problem], into: Texts = HELD
) -> Shelf:
    """Return the texts of the project in the order of sources.yaml, then those it leaves out."""
    texts = _texts(site, problems)
    told = entries(document, SOURCE, "sources", problems) if document else []
    known = frozenset(texts)
    described = [_describe(entry, site, known) for entry in told]
    described = _each_file_once(described)
    files = {each.file for each in described}
    described += [_Described(_stem(file), file) for file in texts if file not in files]
    described = _each_id_once(described, site, problems)
    read = (_read(each, site, problems, into) for each in described)
    sources = tuple(source for source in read if source is not None)
    readable = {source.id for source in sources}
    ids = {id_: id_ in readable for id_ in sorted(each.id for each in described)}
    return Shelf(sources, Named(ids, complete=not (document and document.broken)), into)


def _texts(site: Site, problems: list[Problem]) -> list[str]:
    """Return the paths of all texts of the project."""
    paths = [
        path
        for path in paths_under(site.root, site.folders.seeds, problems)
        if not path.startswith(f"{site.folders.originals}/")
    ]
    texts = []
    for path in (each for each in paths if each.rstrip("/").lower().endswith(_TEXTS)):
        if path.endswith("/"):
            message = f"{path} is a folder; expected a text"
            problems.append(Problem(message, help="rename the folder"))
        else:
            texts.append(path)
    taken_out = {_without_ending(each) for each in texts}
    problems.extend(
        _unread(path, site)
        for path in paths
        if path.lower().endswith(_ORIGINALS) and _without_ending(path) not in taken_out
    )
    return texts


def _without_ending(path: str) -> str:
    return posixpath.splitext(path)[0]


def _unread(path: str, site: Site) -> Problem:
    kept = f"{site.folders.originals}/{posixpath.basename(path)}"
    return Problem(
        f"{path} is an original, of which nothing is read here",
        help=f"move it to {kept}, and take its text out with `crosscheck add {kept}`",
    )


def _describe(entry: Entry, site: Site, texts: frozenset[str]) -> _Described:
    written = entry.needed("file", "report.txt")
    id_ = entry.text("id") or _stem(written or "")
    if written is None:
        return _Described(id_, None, entry)
    file = posixpath.normpath(posixpath.join(site.folders.seeds, written))
    if file not in texts:
        message, help_ = _why_missing(written, file, site, texts)
        entry.report(message, "file", help_)
        return _Described(id_, None, entry)
    return _Described(id_, file, entry)


def _why_missing(written: str, file: str, site: Site, texts: frozenset[str]) -> tuple[str, str]:
    """Return why the file that an entry names is not one of the texts, and the way out."""
    seeds, originals = f"{site.folders.seeds}/", f"{site.folders.originals}/"
    if not file.startswith(seeds):
        message = f"`{written}` lies outside {seeds} and is not read"
        return message, f"copy the text into {seeds}, and write its path from there"
    if os.path.lexists(site.root / file):
        message = f"`{written}` is no source: texts are .txt and .md files, not in {originals}"
        return message, f"save its text in {seeds}, and keep the original in {originals}"
    near = nearest(written, [text.removeprefix(seeds) for text in texts])
    help_ = f"did you mean `{near}`?" if near else f"write its path from {seeds} on"
    return f"there is no file `{written}` in {seeds}", help_


def _each_file_once(described: Sequence[_Described]) -> list[_Described]:
    """Return the entries without those that tell of a file a second time."""
    seen: dict[str, _Described] = {}
    for each in described:
        if each.file is None or each.entry is None:
            continue
        first = seen.setdefault(each.file, each)
        if first is not each and first.entry is not None:
            line = first.entry.location.start.line
            message = f"{each.file} has an entry already, in line {line}"
            each.entry.report(message, "file", "keep one of the two")
    return [each for each in described if each.file is None or seen[each.file] is each]


def _each_id_once(
    described: Sequence[_Described], site: Site, problems: list[Problem]
) -> list[_Described]:
    """Return the sources without those whose id is taken."""
    seen: dict[str, _Described] = {}
    for each in described:
        first = seen.setdefault(each.id, each)
        if first is each:
            continue
        message = f"a second source is called `{each.id}`"
        if first.file is not None:
            message += f"; the first is {first.file}"
        if each.entry is not None:
            each.entry.report(message, "id", "give each source an id of its own")
        else:
            help_ = f"give one of them an id of its own in {site.folders.sources_file}"
            problems.append(Problem(f"{each.file}: {message}", help=help_))
    return list(seen.values())


def _read(described: _Described, site: Site, problems: list[Problem], into: Texts) -> Source | None:
    """Return the source, its text put *into* what is to have it; None where none can be read."""
    source = Source(described.id, described.file or "", "")
    encoding: str | None = "utf-8"
    if described.entry is not None:
        source = _told(source, described.entry)
        encoding = _encoding(described.entry)
    if described.file is None or encoding is None:
        return None
    declared_in = site.folders.sources_file
    text = read_text(site.root, described.file, encoding, declared_in=declared_in)
    if isinstance(text, Problem):
        problems.append(text)
        return None
    return into.put(source, text, encoding)


def _told(source: Source, entry: Entry) -> Source:
    """Return *source* with what its entry tells of it."""
    published = entry.text("published") or UNKNOWN
    if published != UNKNOWN:
        read_day(entry, "published")
    return evolve(
        source,
        title=entry.text("title") or UNKNOWN,
        publisher=entry.text("publisher") or UNKNOWN,
        author=entry.text("author") or UNKNOWN,
        published=published,
        url=entry.text("url") or UNKNOWN,
        language=entry.text("language") or UNKNOWN,
        reliability=entry.choice("reliability", RELIABILITY) or UNKNOWN,
        credibility=entry.choice("credibility", CREDIBILITY) or UNKNOWN,
        lineage=entry.text("lineage"),
        label=entry.text("label"),
        note=entry.text("note"),
        retrieved=entry.text("retrieved"),
        original=entry.text("original"),
        sha256=entry.text("sha256"),
        extracted=entry.text("extracted"),
        original_encoding=entry.text("original-encoding"),
        encoding=entry.text("encoding") or "utf-8",
        location=entry.location,
    )


def _encoding(entry: Entry) -> str | None:
    """Return the encoding of a text; None where the declared one does not exist."""
    written = entry.text("encoding") or "utf-8"
    encoding = encoding_named(written)
    if encoding is None:
        entry.report(f"unknown encoding `{written}`", "encoding", one_of(written, _ENCODINGS))
    return encoding


def _stem(file: str) -> str:
    return posixpath.splitext(posixpath.basename(file))[0]
