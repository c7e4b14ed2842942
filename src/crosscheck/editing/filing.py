"""Changes to the files of a project, carried out whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from crosscheck.errors import ProblemError, refusal
from crosscheck.model import Corpus
from crosscheck.recording import Change
from crosscheck.writing import remove_if_unchanged, write_if_unchanged

_More = ParamSpec("_More")


def edited(
    corpus: Corpus,
    file: str,
    new: Callable[Concatenate[str, str, _More], str],
    *arguments: _More.args,
    **named: _More.kwargs,
) -> Change:
    """Return the change that makes of *file* what *new* makes of its text.

    *new* takes the text, the file's path and all further arguments. ProblemError where the file
    takes no lines.
    """
    old = corpus.texts.get(file)
    return Change(file, old, new(old or "", file, *arguments, **named))


def carry_out(corpus: Corpus, change: Change) -> None:
    """Write what *change* makes of a file; ProblemError where that cannot be done."""
    try:
        write_if_unchanged(Path(corpus.root, change.file), change.old, change.new)
    except OSError as error:
        raise _unwritten(change, error) from None


def take_back(root: str, change: Change) -> None:
    """Put back what a file held before *change*; ProblemError where it is not as *change* left it.

    A file that *change* made is removed. *root* is the project folder.
    """
    path = Path(root, change.file)
    try:
        if change.old is None:
            remove_if_unchanged(path, change.new)
        else:
            write_if_unchanged(path, change.new, change.old)
    except OSError as error:
        raise _unwritten(change, error) from None


def _unwritten(change: Change, error: OSError) -> ProblemError:
    return refusal(f"{change.file} cannot be written: {error.strerror}")
