"""How many pairs of sentences are compared in a second, and that long passages cost their length.

The pairs are the examples of docs/comparing.md, each passage with a sentence of this repository's
sources before it:

    python benchmarks/sentences.py
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from crosscheck.sentences import compare

ROOT = Path(__file__).parents[1]
AT_LEAST = 1_000
"""Pairs a second that comparing may not fall below."""
STATEMENT = "More than 225 people were killed on 7 January 2022"
REPEATED = ("225 ", "225 people were killed. ", "on 7 January ", "the third ", "Almaty ", ", ")
"""What a comparison of every figure with every other would choke on."""
LONG = 80_000
"""Characters of a long passage."""


def seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """Return the shortest of *times* runs of *work*, in seconds of this process."""
    took = []
    for _ in range(times):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return min(took)


def pairs() -> list[tuple[str, str]]:
    """Return a statement and a passage for every example of the page."""
    lines = (ROOT / "docs" / "comparing.md").read_text(encoding="utf-8").splitlines()
    rows = [line.strip("|").split("|") for line in lines if line.startswith("| ")]
    examples = [(row[0].strip(), row[1].strip()) for row in rows if len(row) == 4]
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    before = [line for text in texts for line in text.splitlines() if 80 < len(line) < 200]
    return [
        (statement, f"{before[number % len(before)]} {passage}")
        for number, (statement, passage) in enumerate(examples)
    ]


def grows(unit: str) -> float:
    """Return how much longer a passage of four times as much of *unit* takes."""
    short, long = (unit * (length // len(unit)) for length in (LONG // 4, LONG))
    took = seconds(lambda: compare(STATEMENT, long), times=1)
    return took / max(seconds(lambda: compare(STATEMENT, short)), 0.001)


def main() -> int:
    """Print the speeds; return 1 where comparing falls below its floor."""
    argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "").parse_args()
    every = pairs()
    took = seconds(lambda: [compare(statement, passage) for statement, passage in every])
    speed = len(every) / took
    print(f"{speed:,.0f} pairs a second")
    for unit in REPEATED:
        print(f"four times {unit!r} over and over: {grows(unit):.1f} times as long")
    return int(speed < AT_LEAST)


if __name__ == "__main__":
    raise SystemExit(main())
