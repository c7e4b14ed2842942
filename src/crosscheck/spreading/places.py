"""Files wherever they are: in a folder, behind a glob, in a bucket. The door to fsspec."""

from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname
from typing import Any, BinaryIO

import fsspec  # type: ignore[import-untyped]  # it has no stubs

from crosscheck.errors import Problem, ProblemError, refusal
from crosscheck.locating.archive import ENDINGS, LARGEST
from crosscheck.spreading.pieces import Piece

TABLES = (".parquet",)
_WILD = "*?["
_LOCAL = ("file", "local")
_NEEDED = {
    "s3": "s3fs",
    "s3a": "s3fs",
    "gs": "gcsfs",
    "gcs": "gcsfs",
    "az": "adlfs",
    "abfs": "adlfs",
}
"""What reads each kind of address, where fsspec alone does not."""
_AT_ONCE = 500
"""Files that are asked for together."""

System = Any
"""A file system of fsspec."""


def files_at(place: str, *, tables: bool) -> tuple[list[Piece], list[Problem]]:
    """Return the files at *place* by name, and those that are not read; ProblemError for none.

    A *place* is a folder, a file or a glob, on this machine or as a URL. Of a folder the texts are
    taken, or with *tables* the tables, all the way down; hidden ones are left out.
    """
    system, path = _system(place)
    try:
        base, found = _found(system, path, TABLES if tables else ENDINGS)
    except ImportError as error:
        raise _missing(place, error) from None
    except OSError as error:
        raise refusal(f"{place} cannot be read: {error.strerror or error}") from None
    pieces, problems = list[Piece](), list[Problem]()
    for each, info in found.items():
        name = each.removeprefix(base).lstrip("/")
        if info["type"] != "file" or any(part.startswith(".") for part in name.split("/")):
            continue
        size = int(info["size"] or 0)
        if size > LARGEST and not tables:
            message = f"{name} has more than {LARGEST // 1_000_000} MB"
            problems.append(Problem(message, help="split it into its texts"))
            continue
        address = each if _is_local(system) else system.unstrip_protocol(each)
        pieces.append(Piece(address, name, size))
    if not pieces and not problems:
        wanted = " or ".join(TABLES if tables else ENDINGS)
        raise refusal(f"there is nothing to read at {place}", f"files end in {wanted}")
    return sorted(pieces, key=lambda one: one.name), problems


def _found(
    system: System, path: str, endings: Sequence[str]
) -> tuple[str, Mapping[str, Mapping[str, Any]]]:
    """Return the folder that files are named from, and what is known of each file by its path."""
    wild = [path.index(sign) for sign in _WILD if sign in path]
    if wild:
        return dirname(path[: min(wild)]), system.glob(path, detail=True)
    if system.isfile(path):
        return dirname(path), {path: system.info(path)}
    every = system.find(path, detail=True)
    return path, {each: every[each] for each in every if each.lower().endswith(tuple(endings))}


def _system(place: str) -> tuple[System, str]:
    try:
        system, path = fsspec.core.url_to_fs(place)
    except ImportError as error:
        raise _missing(place, error) from None
    except ValueError as error:
        raise refusal(f"{place} cannot be read: {error}") from None
    return system, path


def _missing(place: str, error: ImportError) -> ProblemError:
    kind = place.partition("://")[0]
    package = _NEEDED.get(kind)
    advice = f"pip install {package}, here and on every worker" if package else str(error)
    return refusal(f"{kind}:// cannot be read without {package or 'another package'}", advice)


def _is_local(system: System) -> bool:
    protocols = system.protocol
    return bool(set(_LOCAL) & {protocols, *([] if isinstance(protocols, str) else protocols)})


def contents(addresses: Sequence[str]) -> Iterator[bytes | None]:
    """Yield the bytes of each file; None for one that is gone or may not be read.

    Those in a bucket are asked for many at a time. OSError where it is worth trying again.
    """
    for begin in range(0, len(addresses), _AT_ONCE):
        batch = addresses[begin : begin + _AT_ONCE]
        system, _ = _system(batch[0])
        paths = [_system(each)[1] for each in batch]
        # A list of one is taken for a file by itself without its name.
        data = system.cat(paths, recursive=False, on_error="return")
        for path in paths:
            own = data[path] if isinstance(data, dict) else data
            if isinstance(own, FileNotFoundError | PermissionError):
                yield None
            elif isinstance(own, BaseException):
                raise own
            else:
                yield own


def opened(address: str) -> BinaryIO:
    """Return the file at *address*, to be read and closed."""
    system, path = _system(address)
    file: BinaryIO = system.open(path, "rb")
    return file
