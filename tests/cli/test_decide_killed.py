"""Whatever happens while a decision is written, the file is the old one or the new one."""

import errno
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DECISIONS = Path("claims/decisions.yaml")
DECIDE = ("decide", "death-toll", "--rule", "values-conflict", "--by", "Ana Ito", "--because")
FIRST = (*DECIDE, "asked", "--treat", "defer")
SECOND = (*DECIDE, "counted", "--treat", "prefer=south")

STEPS: tuple[tuple[Any, str], ...] = (
    (tempfile, "mkstemp"),
    (os, "fdopen"),
    (os, "fsync"),
    (Path, "chmod"),
    (Path, "replace"),
    (Path, "hardlink_to"),
    (Path, "unlink"),
)
"""All that a write asks of the system, one after the other."""
NAMES = [name for _, name in STEPS]


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSCHECK_TODAY", "2026-11-25")


@pytest.fixture(name="aside")
def aside_fixture(texts: list[str | None], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the old text and the new one."""
    folder = tmp_path_factory.mktemp("texts")
    for name, text in zip(("old", "new"), texts[1:], strict=True):
        (folder / name).write_text(text or "", encoding="utf-8")
    return folder


@pytest.fixture(name="texts")
def texts_fixture(run: Run, project: Path) -> list[str | None]:
    """Return the file before a first decision, after it, and after a second; the first stays."""
    texts: list[str | None] = [None]
    for arguments in (SECOND, FIRST):
        assert 0 == run(*arguments).status
        texts.append(DECISIONS.read_text(encoding="utf-8"))
    return [None, texts[2], texts[1]]


def now() -> str | None:
    return DECISIONS.read_text(encoding="utf-8") if DECISIONS.exists() else None


def put(text: str | None) -> None:
    if text is None:
        DECISIONS.unlink(missing_ok=True)
    else:
        DECISIONS.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("owner", "name"), STEPS[:-1], ids=NAMES[:-1])
@pytest.mark.parametrize("new_file", [True, False])
def test_a_step_that_fails_leaves_the_old_file_and_a_message(
    run: Run,
    texts: list[str | None],
    monkeypatch: pytest.MonkeyPatch,
    owner: Any,
    name: str,
    *,
    new_file: bool,
) -> None:
    before = texts[0] if new_file else texts[1]
    put(before)
    called = []

    def fail(*_: object, **__: object) -> None:
        called.append(name)
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(owner, name, fail)
        done = run(*(FIRST if new_file else SECOND))

    if called and name != "hardlink_to":  # without hard links, a rename does
        message = "Error: claims/decisions.yaml cannot be written: No space left on device\n"
        assert (2, message, before) == (done.status, done.err, now())
    else:
        assert (0, texts[1] if new_file else texts[2]) == (done.status, now())
    assert {"toll.yaml", "decisions.yaml"} >= {path.name for path in Path("claims").iterdir()}


KILLED_AT_A_STEP = """
import os, signal, sys, tempfile
from pathlib import Path
from crosscheck.cli import main
path = Path("claims/decisions.yaml")
owners = {"mkstemp": tempfile, "fdopen": os, "fsync": os}
texts = [None, *(Path(name).read_text() for name in sys.argv[1:3])]

def put(text):
    path.unlink(missing_ok=True) if text is None else path.write_text(text)

def run_killed(name, moment, arguments):
    owner = owners.get(name, Path)
    step = getattr(owner, name)
    def killed(*given, **more):
        done = step(*given, **more) if moment == "after" else None
        os.kill(os.getpid(), signal.SIGKILL)
        return done
    setattr(owner, name, killed)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    main(arguments)
    os._exit(0)

cut = sys.argv.index("--")
names, arguments = sys.argv[3:cut], sys.argv[cut + 1:]
main(["decisions"])  # all that reading needs is loaded now
for number in (0, 1):
    for name in names:
        for moment in ("before", "after"):
            put(texts[number])
            if not (child := os.fork()):
                run_killed(name, moment, arguments)
            died = os.waitpid(child, 0)[1] == signal.SIGKILL
            text = path.read_text() if path.exists() else None
            left = "old" if text == texts[number] else "new" if text == texts[2] else "third"
            print(number, name, moment, "killed" if died else "done", left, file=sys.stderr)
"""


def test_a_process_killed_at_any_step_leaves_the_old_file_or_the_new(
    run: Run, texts: list[str | None], aside: Path
) -> None:
    """With no file before, and with one; what a killed process leaves beside it is not read."""
    files = [str(aside / name) for name in ("old", "new")]
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AT_A_STEP, *files, *NAMES, "--", *SECOND],
        capture_output=True,
        text=True,
    )

    rows = [line.split() for line in done.stderr.splitlines()]
    assert 2 * 2 * len(NAMES) == len(rows)
    assert set(NAMES) == {name for _, name, _, died, _ in rows if died == "killed"}
    assert {"old", "new"} == {left for *_, left in rows}
    assert {"new"} == {left for *_, died, left in rows if died == "done"}
    assert list(Path("claims").glob(".decisions*"))
    assert 0 == run("check").status


def test_the_command_killed_at_any_moment_leaves_the_old_file_or_the_new(
    texts: list[str | None],
) -> None:
    command = [sys.executable, "-m", "crosscheck", *SECOND]
    put(texts[1])
    begun = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    whole = time.monotonic() - begun
    chance, found = random.Random(7), set()  # noqa: S311 - no secret
    for _ in range(12):
        put(texts[1])
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * chance.uniform(0.5, 1.1))
        process.kill()
        process.wait()
        found.add(now())

    assert found <= {texts[1], texts[2]}


KILLED = """
import os, random, signal, sys, time
from pathlib import Path
from crosscheck.cli import main
path, chance = Path("claims/decisions.yaml"), random.Random(7)
old, new = (Path(name).read_text() for name in sys.argv[1:3])
def run():
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    main(sys.argv[3:])
stdout = os.dup(1)
run()  # all that it needs is loaded now
path.write_text(old)
begun = time.monotonic()
run()
wait = time.monotonic() - begun
os.dup2(stdout, 1)
found = {"old": 0, "new": 0, "third": 0}
for _ in range(200):
    path.write_text(old)
    if not (child := os.fork()):
        run()
        os._exit(0)
    time.sleep(wait * chance.uniform(0.8, 1.2))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    text = path.read_text()
    found["old" if text == old else "new" if text == new else "third"] += 1
    wait *= 1.1 if text == old else 0.9  # ever nearer to the moment of writing
print(*found.values())
"""


def test_of_two_hundred_that_are_killed_none_leaves_a_third(
    texts: list[str | None], aside: Path
) -> None:
    put(texts[1])
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(aside / "old"), str(aside / "new"), *SECOND],
        capture_output=True,
        text=True,
    )

    assert "" == done.stderr
    old, new, third = map(int, done.stdout.split())
    assert (200, 0) == (old + new, third)
    assert old, "no process was killed before it had written"
    assert new, "no process was killed after it had written"
