"""What was named on the command line, as bytes: a file, or what lies at an address."""

import stat
from pathlib import Path

from attrs import evolve

from crosscheck.adding.asked import Asked
from crosscheck.errors import refusal
from crosscheck.fetching import Network, fetch, is_web_address
from crosscheck.model.brought import Original


def original_of(given: str, asked: Asked, network: Network | None = None) -> Original:
    """Return the file or the page that *given* names; ProblemError where it cannot be had."""
    if is_web_address(given):
        original = fetch(given, asked.fetching, network)
    else:
        original = Original(Path(given).name, _bytes(Path(given), asked.fetching.most))
    return evolve(original, charset=asked.encoding) if asked.encoding else original


def _bytes(path: Path, most: int) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise refusal("it is a folder", "name the files in it that are sources")
        if not stat.S_ISREG(status.st_mode):
            raise refusal("it is not a regular file", "copy what it holds into a file")
        if status.st_size > most:
            raise _too_large(status.st_size, most)
        with path.open("rb") as file:
            data = file.read(most + 1)  # it may have grown since
    except OSError as error:
        raise _unreadable(path, error) from None
    if len(data) > most:
        raise _too_large(len(data), most)
    return data


def _too_large(size: int, most: int) -> Exception:
    return refusal(
        f"it has {size / 1_000_000:,.1f} MB; files of up to {most // 1_000_000} MB are read",
        "`--max-size` takes larger ones; or take out the part that matters, and add that",
    )


def _unreadable(path: Path, error: OSError) -> Exception:
    if isinstance(error, FileNotFoundError):
        near = sorted(_names_like(path))
        return refusal(
            "there is no such file", f"did you mean {near[0]}?" if near else "check its spelling"
        )
    return refusal(f"it cannot be read: {error.strerror}", "see that it may be read")


def _names_like(path: Path) -> list[str]:
    """Return the files beside *path* whose names differ in nothing but capitals or the ending."""
    wanted = path.stem.casefold()
    try:
        return [str(file) for file in path.parent.iterdir() if file.stem.casefold() == wanted]
    except OSError:
        return []
