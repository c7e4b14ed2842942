"""How fast figures and dates are read, beside the libraries that read a part of them.

The text is the five sources of this repository, over and over. quantulum3 and dateparser are timed
on a piece of it, in the same run, where they are installed (they are no dependencies):

    python benchmarks/reading.py
"""

import argparse
import importlib
import time
from collections.abc import Callable
from pathlib import Path

from crosscheck.reading.prose import read

SEEDS = Path(__file__).parents[1] / "seeds"
MEGABYTE = 1_000_000
PIECE = 6_000
"""Characters for the libraries: a few seconds of their time."""
AT_LEAST = 1.5
"""Megabytes a second that reading may not fall below."""

REPEATED = (
    "1",
    ",",
    "more than ",
    "12 ",
    "1 to ",
    "one and ",
    "between 1 and ",
    "$1 ",
    "January 7 ",
)
"""What a pattern that backtracks would choke on."""


def seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """Return the shortest of *times* runs of *work*, in seconds of this process."""
    took = []
    for _ in range(times):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return min(took)


def sources() -> str:
    """Return a megabyte of the sources of this repository."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return (text * (MEGABYTE // len(text) + 1))[:MEGABYTE]


def quantulum(text: str) -> Callable[[], object]:
    """Return quantulum3's way to find the quantities of *text*."""
    parser = importlib.import_module("quantulum3.parser")
    return lambda: parser.parse(text)


def dateparser(text: str) -> Callable[[], object]:
    """Return dateparser's way to find the dates of *text*."""
    search = importlib.import_module("dateparser.search")
    return lambda: search.search_dates(text, languages=["en"])


def beside(text: str, per_character: float) -> None:
    """Print how much longer the libraries take for *text*."""
    libraries = {"quantulum3": quantulum, "dateparser's search_dates": dateparser}
    for name, library in libraries.items():
        try:
            work = library(text)
        except ImportError:
            print(f"{name}: not installed")
            continue
        work()
        print(f"{name}: {seconds(work, times=1) / len(text) / per_character:,.0f} times as long")


def grows(unit: str) -> float:
    """Return how much longer four times as much of *unit* takes."""
    short, long = (unit * (length // len(unit)) for length in (MEGABYTE // 8, MEGABYTE // 2))
    return seconds(lambda: read(long), times=1) / max(seconds(lambda: read(short)), 0.001)


def main() -> int:
    """Print the speeds; return 1 where reading falls below its floor."""
    argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "").parse_args()
    text = sources()
    took = seconds(lambda: read(text))
    speed = len(text.encode()) / took / MEGABYTE
    print(f"quantities and dates together: {speed:.1f} MB/s, {len(read(text)):,} readings")
    beside(text[:PIECE], took / len(text))
    for unit in REPEATED:
        print(f"four times {unit!r} over and over: {grows(unit):.1f} times as long")
    return int(speed < AT_LEAST)


if __name__ == "__main__":
    raise SystemExit(main())
