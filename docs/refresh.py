"""Runs the commands shown in the documents again, and puts in what they print now.

A block that is marked ``console`` shows commands after ``$`` and below each what it prints.
``python docs/refresh.py`` brings all blocks up to date; ``--check`` only says which are not.
Each document runs in a fresh copy of this project, its commands in the order in which they stand.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPIED = ("claims", "docs/example", "reports", "seeds")
SETTING = {
    "COLUMNS": "80",
    "CROSSCHECK_TODAY": "2026-11-25",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    # What is shown is what a run finds, and nothing is left behind.
    "XDG_CACHE_HOME": os.devnull,
    # What a person has set up for git changes nothing here.
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ines Holm",
    "GIT_AUTHOR_EMAIL": "ines@example.org",
    "GIT_COMMITTER_NAME": "Ines Holm",
    "GIT_COMMITTER_EMAIL": "ines@example.org",
}
"""What the commands find around them: a terminal and a day that are always the same."""
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def documents() -> list[Path]:
    """Return the README, its companions and everything in docs/."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(text: str) -> list[str]:
    """Return what stands in the console blocks of a document."""
    return _BLOCK.findall(text)


def commands(block: str) -> list[str]:
    """Return the commands shown in a console block."""
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


def refreshed(text: str) -> str:
    """Return a document with the output of its commands as it is now."""
    if not blocks(text):
        return text
    with tempfile.TemporaryDirectory() as folder:
        for name in COPIED:
            shutil.copytree(ROOT / name, Path(folder, name))
        return _BLOCK.sub(
            lambda block: "\n".join(_run(command, folder) for command in commands(block[0])), text
        )


def _run(command: str, folder: str) -> str:
    """Return a command with what it prints, as a terminal of 80 columns shows it."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=os.environ | {"PATH": path, **SETTING},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if "Traceback (most recent call last)" in done.stdout:
        raise RuntimeError(f"{command}\n{done.stdout}")
    return f"$ {command}\n{done.stdout}"


def stale() -> dict[Path, str]:
    """Return the documents whose blocks are out of date, with the text they should have."""
    paths = documents()
    texts = [path.read_text(encoding="utf-8") for path in paths]
    with ThreadPoolExecutor() as pool:
        return {
            path: new
            for path, old, new in zip(paths, texts, pool.map(refreshed, texts), strict=True)
            if old != new
        }


def main(arguments: list[str]) -> int:
    """Refresh the documents, or check them, and return the exit status."""
    found = stale()
    for path, text in found.items():
        name = path.relative_to(ROOT).as_posix()
        if arguments == ["--check"]:
            print(f"{name} shows what crosscheck no longer prints: run `make docs`")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"refreshed {name}")
    return 1 if found and arguments == ["--check"] else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
