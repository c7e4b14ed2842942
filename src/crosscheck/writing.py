"""Files are written here, whole or not at all, and never over what someone else has written.

Two things can go wrong between reading a file and writing it: the process dies, or another one
writes the same file. For the first the new text goes to a hidden file beside it, which then takes
its place in one step; for the second a file is looked at once more right before that step. Of two
processes of crosscheck one waits for the other (an advisory lock on the folder, where the system
has one). A program that knows nothing of the lock, such as an editor, could still save within the
microseconds between the look and the step; what it saved would be lost.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crosscheck.errors import Problem, ProblemError

_BOM = b"\xef\xbb\xbf"


def write_atomically(path: Path, text: str) -> None:
    """Put *text* into the file *path*, as UTF-8 with the line ends it has.

    A reader, or a killed process, sees the old file or the new one, never a part: the text goes
    to a file beside it, to the disk, and then takes its place (POSIX rename). A link is followed;
    OSError where *path* is anything but a file, since a rename would take its place.
    """
    path = _target(path)
    with _beside(path, [text.encode("utf-8")]) as temporary:
        temporary.replace(path)


def write_for_oneself(path: Path, text: str) -> None:
    """Put *text* into the file *path*, in a folder that nobody else may look into if it is new.

    Whole or not at all, as `write_atomically`.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomically(path, text)


def write_what_can_be_made_again(path: Path, parts: Iterable[bytes]) -> None:
    """Put *parts* one behind the other into the file *path*, in a folder of one's own.

    A reader, or a killed process, sees the old file or the new one. It does not wait for the disk:
    after a loss of power the file may hold anything, so that whoever reads it must know it by a
    hash.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _beside(path, parts, lasting=False) as temporary:
        temporary.replace(path)


def remove(path: Path) -> None:
    """Remove a file that can be made again, or a folder where nothing is left in it.

    OSError where it cannot be removed; one that is gone already is as good.
    """
    with suppress(FileNotFoundError):
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink()


def write_if_unchanged(path: Path, old: str | None, new: str) -> None:
    """Put *new* into the file *path*, which must still hold *old*; None is no file.

    Both are without the byte order mark that the file may have, and keeps. ProblemError where the
    file holds anything else by now, or there is one where there was none: what another person or
    program wrote in the meantime is not written over. Otherwise as `write_atomically`.
    """
    path = _target(path)
    with _locked(path.parent):
        data = path.read_bytes() if path.exists() else None
        mark = _BOM if data is not None and data.startswith(_BOM) else b""
        if data != (None if old is None else mark + old.encode("utf-8")):
            raise _changed(path)
        with _beside(path, [mark + new.encode("utf-8")]) as temporary:
            if data is None:
                _put_in_free_place(temporary, path)
            elif data == path.read_bytes():  # the lock does not keep editors out
                temporary.replace(path)
            else:
                raise _changed(path)


def remove_if_unchanged(path: Path, old: str) -> None:
    """Remove the file *path*, which must still hold *old*; ProblemError where it does not.

    As `write_if_unchanged`, for a file that was made by what is taken back.
    """
    path = _target(path)
    with _locked(path.parent):
        if not path.exists() or path.read_bytes() != old.encode("utf-8"):
            raise _changed(path)
        path.unlink()


def write_new(path: Path, data: bytes) -> None:
    """Put *data* into a file that must not be there yet; ProblemError where it is.

    Whole or not at all, as `write_atomically`.
    """
    path = _target(path)
    with _locked(path.parent), _beside(path, [data]) as temporary:
        _put_in_free_place(temporary, path)


def take_back(path: Path) -> None:
    """Remove a file that was just written, because what belongs to it could not be."""
    path.unlink(missing_ok=True)


@contextmanager
def locked_folder(path: Path) -> Iterator[Path]:
    """Give the folder *path*, made if it is new so that nobody else may look into it.

    Other processes of crosscheck that ask for the same folder wait meanwhile. OSError where there
    can be none.
    """
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _locked(path):
        yield path


def emptied(folder: Path) -> Path:
    """Return *folder*, new and empty; whatever was in its place is gone."""
    if folder.is_symlink() or not folder.is_dir():
        folder.unlink(missing_ok=True)
    else:
        shutil.rmtree(folder)
    folder.mkdir(mode=0o700)
    return folder


def _target(path: Path) -> Path:
    """Return the file that *path* leads to, in a folder that exists."""
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is not a file")
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _changed(path: Path) -> ProblemError:
    message = f"{path.name} was changed while crosscheck was at work, and is left as it is now"
    return ProblemError.of([Problem(message, help="run the command again")])


@contextmanager
def _beside(path: Path, parts: Iterable[bytes], *, lasting: bool = True) -> Iterator[Path]:
    """Give a file that holds *parts*, is on the disk, and can take the place of *path*.

    It is hidden, so that a project passes over what a killed process leaves; otherwise it is gone
    afterwards.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _put_in_free_place(temporary: Path, path: Path) -> None:
    """Give the file *temporary* the name *path*, unless a file has got it in the meantime."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise _changed(path) from None
    except OSError:  # a disk without hard links, such as a memory stick
        if path.exists():
            raise _changed(path) from None
        temporary.replace(path)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold back other processes of crosscheck that would write into *folder*."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks lock nothing
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)  # and with it the lock is gone, as it is when the process dies


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
