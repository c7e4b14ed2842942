"""Who decides: the name that is given, or the one that git knows."""

import shutil
import subprocess

import click


def signature(given: str | None, folder: str) -> str:
    """Return the name *given*, or else that of git in *folder*; a message where there is none."""
    name = given.strip() if given else known_name(folder)
    if not name:
        raise click.ClickException("say who decides: --by NAME (git config user.name is not set)")
    return name


def known_name(folder: str) -> str:
    """Return the name that git knows in *folder*; empty where it knows none."""
    git = shutil.which("git")
    if git is None:
        return ""
    done = subprocess.run(  # noqa: S603 - the command is this one, and no word of it comes in
        [git, "config", "user.name"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout.strip()
