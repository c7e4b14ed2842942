"""Files are written here, whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Put *text* into the file *path*, as UTF-8 with the line ends it has.

    A reader, or a killed process, sees the old file or the new one, never a part: the text goes
    to a file beside it, to the disk, and then takes its place (POSIX rename). A link is followed;
    OSError where *path* is anything but a file, since a rename would take its place.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is not a file")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Return the permissions to give: the file's own, or those of a new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextmanager
def passing_folder() -> Iterator[Path]:
    """Yield an empty folder, a real path, that is gone with all in it afterwards."""
    with tempfile.TemporaryDirectory(prefix="crosscheck-") as folder:
        yield Path(os.path.realpath(folder))
