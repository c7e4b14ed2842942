"""The files of a project: which there are, and their text.

Nothing outside the project folder is opened, whatever a path or a link says, and no text is
changed on the way in: newlines stay as they are, and only a byte order mark is left out.
"""

import codecs
import os
import stat
from pathlib import Path

from attrs import frozen

from crosscheck.errors import Problem
from crosscheck.text import LineIndex, Location, Span

MAX_BYTES = 50_000_000
"""The largest file that is read."""

_BOM = "\ufeff"


def leads_out(root: Path, folder: str) -> bool:
    """Return whether *folder* is, by way of a link, outside of the project."""
    return root not in (root / folder).resolve().parents


def paths_under(root: Path, folder: str, problems: list[Problem]) -> list[str]:
    """Return the paths of all files and folders under *folder*, folders ending in ``/``, sorted.

    Hidden ones are left out, and links to folders are not followed.
    """
    paths: list[str] = []
    if leads_out(root, folder):
        return paths

    def refuse(error: OSError) -> None:
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            return  # what is no folder holds nothing
        problems.append(_unreadable(_shown(os.path.relpath(str(error.filename), root)), error))

    for parent, folders, files in os.walk(root / folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        prefix = os.path.relpath(parent, root).replace(os.sep, "/")
        paths.extend(f"{prefix}/{name}/" for name in folders)
        paths.extend(f"{prefix}/{name}" for name in files if not name.startswith("."))
    return [path for path in sorted(paths) if _printable(path, problems)]


def read_text(
    root: Path, file: str, encoding: str = "utf-8", *, declared_in: str | None = None
) -> str | Problem:
    """Return the text of *file*, a path from *root*, or why it cannot be read.

    *declared_in* is the file in which an editor can declare another encoding for it.
    """
    data = _read_bytes(root, file)
    if isinstance(data, Problem):
        return data
    return _decoded(_Encoded(data, file, encoding, declared_in))


def encoding_named(name: str) -> str | None:
    """Return how text in the encoding *name* is read; None where there is no such encoding."""
    try:
        known = codecs.lookup(name).name
        b"\xff\xff\xff\xff".decode(name, "replace")
    except (LookupError, ValueError):  # unknown, or no encoding of texts, such as rot13 and idna
        return None
    return known if known == "utf-8" else name


def _read_bytes(root: Path, file: str) -> bytes | Problem:
    path = Path(os.path.realpath(root / file))
    if not path.is_relative_to(root):
        return Problem(
            f"{file} leads outside the project folder and is not read",
            help="put a copy of the file into the project instead of a link",
        )
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return Problem(f"{file} is a folder; expected a file", help="rename the folder")
        if not stat.S_ISREG(status.st_mode):
            return Problem(f"{file} is not a regular file", help="put the text itself in its place")
        if status.st_size > MAX_BYTES:
            return _too_large(file, status.st_size)
        return path.read_bytes()
    except OSError as error:
        return _unreadable(file, error)


@frozen
class _Encoded:
    """The bytes of a file, and how they are to be read."""

    data: bytes
    file: str
    encoding: str
    declared_in: str | None


def _decoded(encoded: _Encoded) -> str | Problem:
    file, encoding = encoded.file, encoded.encoding
    try:
        text = encoded.data.decode(encoding)
        text.encode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(encoded, error)
    except UnicodeError:
        return Problem(f"{file} cannot be read as {encoding}", help=_encoding_help(encoded))
    text = text.removeprefix(_BOM)
    nul = text.find("\0")
    if nul < 0:
        return text
    return Problem(
        f"{file} is no plain text: it holds the character NUL, first at offset {nul:,}",
        LineIndex(text).location(file, Span(nul, nul + 1)),
        _encoding_help(encoded),
    )


def _undecodable(encoded: _Encoded, error: UnicodeDecodeError) -> Problem:
    data, file, encoding = encoded.data, encoded.file, encoded.encoding
    before = data[: error.start].decode(encoding, "replace").removeprefix(_BOM)
    point = LineIndex(before).point(len(before))
    name = "UTF-8" if encoding == "utf-8" else encoding
    byte = data[error.start : error.start + 1].hex().upper()
    return Problem(
        f"{file} is not {name}: byte 0x{byte} at offset {error.start:,}",
        Location(file, point),
        _encoding_help(encoded),
    )


def _encoding_help(encoded: _Encoded) -> str:
    declared_in = encoded.declared_in
    if declared_in is None:
        return "save it as UTF-8"
    if encoded.encoding != "utf-8":
        return f"correct its `encoding` in {declared_in}, or save it as UTF-8"
    if encoded.data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return f"it begins as UTF-16 does: declare `encoding: utf-16` for it in {declared_in}"
    return f"save it as UTF-8; a source may also declare its `encoding` in {declared_in}"


def _too_large(file: str, size: int) -> Problem:
    most = MAX_BYTES // 1_000_000
    return Problem(
        f"{file} has {size / 1_000_000:,.1f} MB; files of up to {most} MB are read",
        help="split it into the texts that it is made of",
    )


def _unreadable(file: str, error: OSError) -> Problem:
    return Problem(
        f"{file} cannot be read: {error.strerror}", help="see that it exists and may be read"
    )


def _printable(path: str, problems: list[Problem]) -> bool:
    """Return whether the name of a file is text; some file systems allow any bytes."""
    shown = _shown(path)
    if shown == path:
        return True
    problems.append(Problem(f"the name {shown} is not UTF-8", help="rename the file"))
    return False


def _shown(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode("utf-8").replace(os.sep, "/")
