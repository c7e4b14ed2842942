"""The time until crosscheck has answered, beside the time that importing its libraries takes.

Whole processes, in turns, so that a busy machine slows them all alike; medians. Times differ from
machine to machine, ratios hardly.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
CROSSCHECK = str(Path(sys.executable).with_name("crosscheck"))
# Compiled modules are kept, as they are wherever crosscheck is installed.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}

LIBRARIES = [sys.executable, "-c", "import rapidfuzz.fuzz, attrs, yaml"]
COMMANDS = {
    "crosscheck check": ([CROSSCHECK, "check", "--no-cache", str(ROOT)], 2.5),
    "crosscheck check, again": ([CROSSCHECK, "check", str(ROOT)], 2.2),
    "crosscheck --version": ([CROSSCHECK, "--version"], 0.8),
}
"""What is measured, and how many times the libraries' time it may take."""


def seconds(command: list[str]) -> float:
    """Return how long *command* takes as a process of its own."""
    start = time.perf_counter()
    done = subprocess.run(
        command,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    taken = time.perf_counter() - start
    if done.returncode > 1 or done.stderr:
        raise SystemExit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr}")
    return taken


def medians(runs: int) -> list[float]:
    """Return the median times of the libraries and of each command."""
    measured = [LIBRARIES, *(command for command, _ in COMMANDS.values())]
    for command in measured:
        seconds(command)  # the first run writes bytecode
    rounds = [[seconds(command) for command in measured] for _ in range(runs)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--at-most", action="store_true", help="exit 1 where a limit is passed")
    options = parser.parse_args()

    libraries, *times = medians(options.runs)
    print(f"{'importing the libraries':24} {libraries * 1000:5.0f} ms")
    passed = False
    for (name, (_, limit)), taken in zip(COMMANDS.items(), times, strict=True):
        ratio = taken / libraries
        passed |= ratio > limit
        print(f"{name:24} {taken * 1000:5.0f} ms   {ratio:.2f} times, at most {limit}")
    return 1 if passed and options.at_most else 0


if __name__ == "__main__":
    raise SystemExit(main())
