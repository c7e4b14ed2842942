"""The files of a project as they were at a revision, and why git cannot tell them."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import ProblemError
from crosscheck.history import commit_named, lay_out, repository_at

Make = Callable[..., Any]


def told(work: Callable[[], object]) -> str:
    """Return the problem that keeps *work* from being done."""
    with pytest.raises(ProblemError) as caught:
        work()
    return str(caught.value)


def laid(folder: Path, commit: str, *paths: str) -> dict[str, bytes]:
    """Return what is laid out of *commit*, file by file."""
    target = folder.parent / f"target-{commit[:7]}"
    target.mkdir()
    lay_out(repository_at(folder), commit, paths, target)
    return {
        path.relative_to(target).as_posix(): path.read_bytes()
        for path in sorted(target.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("prefix", ["", "sub/", "two words/ä [x]*/", "-x/--y/"])
def test_files_are_as_they_were_in_whatever_folder_they_lie(
    repository: Make, tmp_path: Path, prefix: str
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    found = repository(work)
    before = found.commit(
        {f"{prefix}seeds/a.txt": "one\n", f"{prefix}seeds/é/b.txt": "b", f"{prefix}other.txt": ""}
    )
    found.commit({f"{prefix}seeds/a.txt": "two\n", f"{prefix}seeds/é/b.txt": None})

    assert {f"{prefix}seeds/a.txt": b"one\n", f"{prefix}seeds/é/b.txt": b"b"} == laid(
        work / prefix, before, "seeds", "claims"
    )


def test_a_folder_with_signs_of_a_pattern_is_itself(repository: Make, tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    commit = repository(work).commit({"[ab]/x": "1", "a/x": "2", "*/x": "3"})

    assert {"[ab]/x": b"1"} == laid(work, commit, "[ab]")


def test_line_ends_are_those_of_a_checkout(repository: Make, tmp_path: Path) -> None:
    """What stands above the project's folder counts too, and `export-ignore` is not for this."""
    work = tmp_path / "work"
    work.mkdir()
    commit = repository(work).commit(
        {
            ".gitattributes": "*.txt text eol=crlf\nsub/seeds export-ignore\n",
            "sub/seeds/a.txt": "one\ntwo\n",
            "sub/seeds/b.md": "one\n",
        }
    )

    files = laid(work / "sub", commit, "seeds")

    assert b"one\r\ntwo\r\n" == files["sub/seeds/a.txt"]
    assert b"one\n" == files["sub/seeds/b.md"]


@pytest.fixture(name="hooked")
def _hooked(repository: Make) -> Any:
    """A repository whose hook leaves a trace whenever an index is written."""
    found = repository()
    found.commit({"seeds/a.txt": "one\n"})
    hook = found.folder / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch trace\n", encoding="utf-8")
    hook.chmod(0o755)
    return found


def test_nothing_in_the_repository_changes(hooked: Any, tmp_path: Path) -> None:
    (hooked.folder / "seeds" / "a.txt").write_text("not committed", encoding="utf-8")
    (hooked.folder / "new.txt").write_text("not added", encoding="utf-8")
    before = hooked.state()

    commit = commit_named(repository_at(hooked.folder), "HEAD")
    lay_out(repository_at(hooked.folder), commit, ["seeds"], tmp_path)

    assert before == hooked.state()
    assert "one\n" == (tmp_path / "seeds" / "a.txt").read_text(encoding="utf-8")


def test_what_a_hook_sets_for_its_own_repository_is_not_taken_up(
    repository: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, other = repository(), repository()
    commit = found.commit({"seeds/a.txt": "one\n"})
    other.commit({})
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "no-index")

    lay_out(
        repository_at(found.folder),
        commit_named(repository_at(found.folder), "HEAD"),
        ["seeds"],
        tmp_path,
    )

    assert commit == commit_named(repository_at(found.folder), "main")
    assert (tmp_path / "seeds" / "a.txt").exists()


@pytest.mark.parametrize("revision", ["main", "HEAD", "HEAD~0", "v1", "refs/heads/main", "@"])
def test_a_revision_may_be_named_in_every_way(repository: Make, revision: str) -> None:
    found = repository()
    commit = found.commit({})
    found.git("tag", "--annotate", "v1", "--message", "one")

    assert commit == commit_named(repository_at(found.folder), revision)
    assert commit == commit_named(repository_at(found.folder), commit[:10])


NAME = "name a branch, a tag or a commit, such as `HEAD~1`; `git log` lists them"


@pytest.mark.parametrize(
    "revision",
    ["", "nowhere", "main..main", "HEAD~7", "HEAD:seeds", "--all", "-h", "--output=x", "a b", "é"],
)
def test_what_names_no_revision(repository: Make, revision: str) -> None:
    found = repository()
    found.commit({"seeds/a.txt": "one\n"})
    before = found.state()

    assert f"there is no revision `{revision}`\n  help: {NAME}" == told(
        lambda: commit_named(repository_at(found.folder), revision)
    )
    assert before == found.state()


def test_a_long_name_is_cut(repository: Make) -> None:
    found = repository()
    found.commit({})

    assert f"`{'x' * 80}…`" in told(lambda: commit_named(repository_at(found.folder), "x" * 5000))


def test_a_branch_of_the_remote_is_offered(repository: Make, tmp_path: Path) -> None:
    found = repository()
    found.commit({})
    found.git("branch", "topic")
    clone = tmp_path / "clone"
    found.git("clone", "--quiet", str(found.folder), str(clone))

    assert "there is no revision `topic`\n  help: did you mean `origin/topic`?" == told(
        lambda: commit_named(repository_at(clone), "topic")
    )


def test_a_shallow_clone_tells_what_it_lacks_and_has_what_it_has(
    repository: Make, tmp_path: Path
) -> None:
    found = repository()
    found.commit({"seeds/a.txt": "one\n"})
    commit = found.commit({"seeds/a.txt": "two\n"})
    clone = tmp_path / "clone"
    found.git("clone", "--quiet", "--depth=1", found.folder.as_uri(), str(clone))

    assert commit == commit_named(repository_at(clone), "origin/main")
    assert (
        "there is no revision `HEAD~1` in this clone, which is shallow\n"
        "  help: fetch what it lacks: `git fetch --unshallow`, or `fetch-depth: 0` where GitHub's"
        " checkout action made it"
    ) == told(lambda: commit_named(repository_at(clone), "HEAD~1"))


def test_a_folder_in_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert (
        "the project is in no git repository, so that its past is not known\n"
        "  help: run `git init` and commit it, or go to the clone that it is from"
    ) == told(lambda: repository_at(tmp_path))


def test_a_repository_of_another_user(repository: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    found = repository()
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

    assert told(lambda: repository_at(found.folder)).startswith(
        "git does not read this repository, for it belongs to another user\n  help: run `git config"
    )


def test_without_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    assert "git is not installed" in told(lambda: repository_at(tmp_path))


def test_a_damaged_repository(repository: Make, tmp_path: Path) -> None:
    found = repository()
    commit = found.commit({"seeds/a.txt": "one\n"})
    shutil.rmtree(found.folder / ".git" / "objects")
    (found.folder / ".git" / "objects").mkdir()

    assert told(
        lambda: lay_out(repository_at(found.folder), commit, ["seeds"], tmp_path)
    ).startswith("git cannot read this revision: ")
