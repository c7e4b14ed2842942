"""Reads an original in a process of its own, which no file can make hang or eat up the memory."""

import json
import os
import subprocess
import sys
from typing import Any

from attrs import asdict, field, frozen

from crosscheck.errors import ProblemError, refusal
from crosscheck.model.brought import Extract, Original


@frozen
class Limits:
    """What the reading of one original may cost."""

    seconds: int = 60
    memory: int = field(default=1_500_000_000)
    """Bytes of address space, libraries included."""


def extract_confined(
    original: Original, *, whole_page: bool = False, limits: Limits | None = None
) -> Extract:
    """Return the text of *original* with what it tells of itself; ProblemError where it has none.

    The reader runs in a process without a network that ends at its *limits*.
    """
    limits = limits or Limits()
    asked = {
        "original": asdict(original, filter=lambda attribute, _: attribute.name != "data"),
        "whole_page": whole_page,
        "seconds": limits.seconds,
        "memory": limits.memory,
    }
    try:
        # The arguments are fixed: an original comes in by standard input alone.
        done = subprocess.run(
            [sys.executable, "-P", "-m", "crosscheck.extracting"],
            input=json.dumps(asked).encode() + b"\n" + original.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONHASHSEED": "0"},
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_long(limits) from None
    if done.returncode:
        raise _too_long(limits) if done.returncode == -_SIGXCPU else _broke_down(done.returncode)
    return _answered(json.loads(done.stdout))


_SIGXCPU = 24
"""The signal that ends a process at its limit of computing; Windows has none."""


def _answered(answer: dict[str, Any]) -> Extract:
    if "refused" in answer:
        raise refusal(*answer["refused"])
    told = answer["extract"]
    return Extract(**{**told, "remarks": tuple(told["remarks"])})


def _too_long(limits: Limits) -> ProblemError:
    return refusal(
        f"to read it takes more than {limits.seconds} seconds, and was given up",
        "split it, or save it in another format",
    )


def _broke_down(status: int) -> ProblemError:
    return refusal(
        f"its reader broke down over it (status {status})",
        "the file is damaged, or asks for too much memory: save it in another format",
    )
