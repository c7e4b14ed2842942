"""The door to git: the files of a project as they were at a revision.

Nothing in the repository changes, neither its files nor its index, and no hook of it runs: what is
wanted of a revision is laid out in another folder, by way of an index of its own.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from attrs import frozen

from crosscheck.errors import Problem, ProblemError
from crosscheck.writing import passing_folder

_OPTIONS = (
    "--literal-pathspecs",
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.fsmonitor=false"),
)
_OF_THE_CALLER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What a hook of git sets for the commands that it runs, for its own repository and index."""
_SHOWN = 80
"""Characters of what was typed that a message repeats."""


@frozen
class Repository:
    """A folder in the work tree of a git repository."""

    folder: Path
    prefix: str
    """The way from the top of the repository to the folder, ending in a slash; empty at the top."""


def repository_at(folder: Path) -> Repository:
    """Return *folder* in its repository; ProblemError where there is none."""
    done = _git(folder, "rev-parse", "--is-inside-work-tree", "--show-prefix")
    inside, _, prefix = os.fsdecode(done.stdout).partition("\n")
    if done.returncode == 0 and inside == "true":
        return Repository(folder, prefix.removesuffix("\n"))
    if b"dubious ownership" in done.stderr or b"unsafe repository" in done.stderr:
        raise _refused(
            "git does not read this repository, for it belongs to another user",
            "run `git config --global --add safe.directory FOLDER` with the repository's folder",
        )
    raise _refused(
        "the project is in no git repository, so that its past is not known",
        "run `git init` and commit it, or go to the clone that it is from",
    )


def commit_named(repository: Repository, revision: str) -> str:
    """Return the id of the commit that *revision* names; ProblemError where it names none."""
    commit = None if revision.startswith("-") else _commit(repository, revision)
    if commit is not None:
        return commit
    shown = revision if len(revision) <= _SHOWN else f"{revision[:_SHOWN]}…"
    if _git(repository.folder, "rev-parse", "--is-shallow-repository").stdout == b"true\n":
        raise _refused(
            f"there is no revision `{shown}` in this clone, which is shallow",
            "fetch what it lacks: `git fetch --unshallow`, or `fetch-depth: 0` where GitHub's"
            " checkout action made it",
        )
    if not revision.startswith("-") and _commit(repository, f"origin/{revision}"):
        help_ = f"did you mean `origin/{shown}`?"
    else:
        help_ = "name a branch, a tag or a commit, such as `HEAD~1`; `git log` lists them"
    raise _refused(f"there is no revision `{shown}`", help_)


def _commit(repository: Repository, revision: str) -> str | None:
    done = _git(
        repository.folder,
        *("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"),
    )
    return done.stdout.decode().strip() if done.returncode == 0 else None


def lay_out(repository: Repository, commit: str, paths: Iterable[str], target: Path) -> None:
    """Put *paths*, files and folders from the repository's folder, into *target* as in *commit*.

    They get the line ends that a checkout gives them. What the commit lacks is left out.
    """
    wanted = [*_attributes(repository), *(f"{repository.prefix}{path}" for path in paths)]
    listed = _done(repository, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
    with passing_folder() as folder:
        index = folder / "index"
        _done(repository, "update-index", "-z", "--index-info", given=listed, index=index)
        _done(
            repository, f"--work-tree={target}", "checkout-index", "--all", "--force", index=index
        )


def _attributes(repository: Repository) -> Iterable[str]:
    """Return the files that say which line ends are converted, from the top to the folder."""
    folders = [*reversed(PurePosixPath(f"{repository.prefix}x").parents)]
    return [str(folder / ".gitattributes") for folder in folders]


def _done(
    repository: Repository, *arguments: str, given: bytes = b"", index: Path | None = None
) -> bytes:
    """Return what a command of git prints; ProblemError where it fails."""
    done = _git(repository.folder, *arguments, given=given, index=index)
    if done.returncode == 0:
        return done.stdout
    said = os.fsdecode(done.stderr).strip().partition("\n")[0].removeprefix("fatal: ")
    raise _refused(f"git cannot read this revision: {said}", "try `git fsck`")


def _git(
    folder: Path, *arguments: str, given: bytes = b"", index: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise _refused("git is not installed, and tells what changed", "install it: git-scm.com")
    kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_CALLER}
    own = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    if index is not None:
        own["GIT_INDEX_FILE"] = str(index)
    return subprocess.run(  # noqa: S603 - no shell, and what is typed comes after its options
        [program, *_OPTIONS, *arguments],
        cwd=folder,
        env={**kept, **own},
        input=given,
        capture_output=True,
        check=False,
    )


def _refused(message: str, help_: str) -> ProblemError:
    return ProblemError.of([Problem(message, help=help_)])
