"""The files of a project: where it begins, which there are, and their text.

Nothing outside the project folder is opened, whatever a path or a link says, and no text is
changed on the way in: newlines stay as they are, and only a byte order mark is left out.
"""

import codecs
import os
import stat
from pathlib import Path

from crosscheck.errors import Problem
from crosscheck.text import LineIndex, Location, Span

CLAIMS = "claims"
SEEDS = "seeds"
MAX_BYTES = 50_000_000
"""The largest file that is read."""

_BOM = "\ufeff"


def project_root(path: str) -> Path | None:
    """Return the nearest folder from *path* upwards that holds claims/ or seeds/, absolute."""
    start = Path(os.path.realpath(path))
    for folder in (start, *start.parents):
        if any(_is_folder(folder / name) for name in (CLAIMS, SEEDS)):
            return folder
    return None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, or a folder that may not be looked into
        return False


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


def read_text(root: Path, file: str, encoding: str = "utf-8") -> str | Problem:
    """Return the text of *file*, a path from *root*, or why it cannot be read."""
    data = _read_bytes(root, file)
    return data if isinstance(data, Problem) else _decoded(data, file, encoding)


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


def _decoded(data: bytes, file: str, encoding: str) -> str | Problem:
    try:
        text = data.decode(encoding)
        text.encode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, file, encoding, error)
    except UnicodeError:
        return Problem(
            f"{file} cannot be read as {encoding}", help=_encoding_help(data, file, encoding)
        )
    text = text.removeprefix(_BOM)
    nul = text.find("\0")
    if nul < 0:
        return text
    return Problem(
        f"{file} is no plain text: it holds the character NUL, first at offset {nul:,}",
        LineIndex(text).location(file, Span(nul, nul + 1)),
        _encoding_help(data, file, encoding),
    )


def _undecodable(data: bytes, file: str, encoding: str, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start].decode(encoding, "replace").removeprefix(_BOM)
    point = LineIndex(before).point(len(before))
    name = "UTF-8" if encoding == "utf-8" else encoding
    byte = data[error.start : error.start + 1].hex().upper()
    return Problem(
        f"{file} is not {name}: byte 0x{byte} at offset {error.start:,}",
        Location(file, point),
        _encoding_help(data, file, encoding),
    )


def _encoding_help(data: bytes, file: str, encoding: str) -> str:
    if encoding != "utf-8":
        return "correct its `encoding` in seeds/sources.yaml, or save it as UTF-8"
    if file.endswith((".yaml", ".yml")):
        return "save it as UTF-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "it begins as UTF-16 does: declare `encoding: utf-16` for it in seeds/sources.yaml"
    return "save it as UTF-8; a source may also declare its `encoding` in seeds/sources.yaml"


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
