"""The process in which an original is read: standard input to standard output, and nothing else.

Takes a line of JSON (what is known of the original, and the limits) and then its bytes; gives the
extract, or why there is none, as JSON.
"""

import json
import os
import sys
from typing import Any, BinaryIO

from attrs import asdict

from crosscheck.errors import ProblemError, refusal
from crosscheck.extracting import extract
from crosscheck.model.brought import Extract, Original

_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen")
"""What no reader of files has any business doing (PEP 578)."""


def main() -> None:
    """Read one original, within the limits asked for."""
    source = sys.stdin.buffer
    asked = json.loads(source.readline())
    with os.fdopen(os.dup(1), "wb") as answer:
        os.dup2(2, 1)  # what a library prints is no part of the answer
        _confine(asked["memory"], asked["seconds"])
        answer.write(json.dumps(_answer(asked, source)).encode())


def _answer(asked: dict[str, Any], source: BinaryIO) -> dict[str, Any]:
    try:
        original = Original(**asked["original"], data=source.read())
        return {"extract": asdict(_extracted(original, whole_page=asked["whole_page"]))}
    except ProblemError as error:
        (problem,) = error.problems
        return {"refused": [problem.message, problem.help]}


def _extracted(original: Original, *, whole_page: bool) -> Extract:
    """Return the extract; whatever a reader stumbles over becomes a refusal."""
    try:
        return extract(original, whole_page=whole_page)
    except ProblemError:
        raise
    except MemoryError:
        raise refusal(
            "to read it takes more memory than is allowed",
            "split it, or save it in another format",
        ) from None
    except RecursionError:
        raise refusal(
            "its parts are nested too deeply", "save it in another format, and add that"
        ) from None
    except Exception as error:
        raise refusal(
            f"it cannot be read: it is damaged or cut short ({_reason(error)})",
            "get the file once more; if it opens elsewhere, save it as text or PDF and add that",
        ) from None


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split()) or type(error).__name__
    return words if len(words) <= 120 else f"{words[:120]}…"


def _confine(memory: int, seconds: int) -> None:
    """Limit this process to *memory* bytes and *seconds* of computing, and take the network away.

    Windows knows no such limits; there the process that waits for the answer keeps the time.
    """

    def refuse(event: str, _: tuple[object, ...]) -> None:
        if event in _NETWORK:
            raise PermissionError(f"{event} while a file is read")

    sys.addaudithook(refuse)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
