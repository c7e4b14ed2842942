"""Changes to the files of a project, carried out whole or not at all."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
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
    """Write what *change* makes of each file; ProblemError where that cannot be done, and for none.

    A process that is killed between two files leaves the later ones as they were.
    """
    _all_or_none(change.whole, partial(_write, corpus.root), partial(_unwrite, corpus.root))


def take_back(root: str, change: Change) -> None:
    """Put back what each file held before *change*; ProblemError where one is not as it left it.

    A file that *change* made is removed. *root* is the project folder.
    """
    _all_or_none(change.whole[::-1], partial(_unwrite, root), partial(_write, root))


def _all_or_none(
    changes: Sequence[Change], do: Callable[[Change], None], undo: Callable[[Change], None]
) -> None:
    """*do* all of *changes*; where one cannot be done, *undo* those that were and raise."""
    with ExitStack() as done:
        for each in changes:
            do(each)
            done.callback(undo, each)
        done.pop_all()


def _write(root: str, change: Change) -> None:
    try:
        write_if_unchanged(Path(root, change.file), change.old, change.new)
    except OSError as error:
        raise _unwritten(change, error) from None


def _unwrite(root: str, change: Change) -> None:
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
