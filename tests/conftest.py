"""A git repository on disk, with authors and days that are the same on every run."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from attrs import frozen

GIT = shutil.which("git") or "git"


@frozen
class Repository:
    """A git repository, and the commands that a person gives in it."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """Return what a command of git prints."""
        done = subprocess.run(
            [GIT, *arguments], cwd=self.folder, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, files: Mapping[str, str | bytes | None]) -> str:
        """Write *files*, delete those of None, and return the id of the commit of everything."""
        for name, content in files.items():
            path = self.folder / name
            if content is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a change")
        return self.git("rev-parse", "HEAD")

    def state(self) -> tuple[str, str, bytes, list[str]]:
        """Return what must not change: commits, status, index and files."""
        return (
            self.git("rev-parse", "HEAD"),
            self.git("--no-optional-locks", "status", "--porcelain"),
            (self.folder / ".git" / "index").read_bytes(),
            sorted(str(path) for path in self.folder.rglob("*") if path.is_file()),
        )


@pytest.fixture(name="repository")
def repository_fixture(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Repository]:
    """Return a function that makes an empty repository, in a new folder or in one that is there."""
    for name, value in {
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_AUTHOR_DATE": "2022-01-07T12:00:00Z",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_COMMITTER_DATE": "2022-01-07T12:00:00Z",
    }.items():
        monkeypatch.setenv(name, value)

    def made(folder: Path | None = None) -> Repository:
        found = Repository(folder or tmp_path_factory.mktemp("repository"))
        found.git("init", "--quiet", "--initial-branch=main")
        return found

    return made
