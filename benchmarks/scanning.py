"""The time and the memory that a search of a thousand sources for two hundred claims takes.

The project is that of `benchmarks/corpus.py`, with the claims of its first file: each source
reports forty figures and days, and every claim has four statements to hold a proposal against.
Every other question names its place; the rest could be answered by any source, which is the worst
case. What is found is printed as it comes, a line a proposal:

    python -m benchmarks.scanning

With `--archive SOURCES` another project is made, of incidents told in many reports, and the search
of every source is held against that through an index (`benchmarks/trawling.py`):

    python -m benchmarks.scanning --archive 10000 --claims 1000
    python -m benchmarks.scanning --archive 100000 --claims 200 --command
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import crosscheck
from benchmarks import trawling
from benchmarks.corpus import make

SECONDS, MEGABYTES = 60, 1024
"""What the whole search may take on two cores."""

_CLAIM = re.compile(r"(?m)^  - id: ")
_PLACE = re.compile(r"(?m)^(    question: .*?) in \S.*\?$")


def lay_out(folder: Path, claims: int, sources: int) -> None:
    """Write a project of so many claims, every other without the place in its question."""
    make(folder, sources * 10, sources)
    first, *others = sorted((folder / "claims").iterdir())
    for each in others:
        each.unlink()
    head, *made = _CLAIM.split(first.read_text(encoding="utf-8"))
    kept = [
        _PLACE.sub(r"\1?", claim) if at % 2 else claim for at, claim in enumerate(made[:claims])
    ]
    first.write_text(head + "".join(f"  - id: {claim}" for claim in kept), encoding="utf-8")


def search(folder: Path) -> None:
    """Print every proposal of every source, as an editor would see it."""
    from crosscheck.surveying import survey

    corpus = crosscheck.load(str(folder))
    for source, surveyed in zip(corpus.sources, survey(corpus), strict=True):
        for each in (proposal for searched in surveyed for proposal in searched.proposals):
            parts = ", ".join(f"{part.name} {part.points}" for part in each.parts)
            level = each.level.value if each.level else ""
            print(each.source, each.claim, each.score, parts, each.written, level)
            print("   ", each.passage.cut(source.text))


def measure(folder: Path) -> tuple[float, float, int]:
    """Return the seconds and megabytes that a search takes, and how much it proposes."""
    command = [sys.executable, "-m", "benchmarks.scanning", "--search", str(folder)]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        proposals = sum(1 for _ in output) // 2
    if process.returncode or not proposals:
        raise SystemExit(f"the search: exit status {process.returncode}, {proposals} proposals")
    return seconds, usage.ru_maxrss / 1024, proposals


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--claims", type=int, default=200)
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--search", type=Path, metavar="DIR", help="only search this project")
    parser.add_argument("--at-most", action="store_true", help="exit 1 where a limit is passed")
    parser.add_argument("--archive", type=int, metavar="SOURCES", help="search through an index")
    parser.add_argument("--sample", type=int, default=60, help="sources searched for every claim")
    parser.add_argument("--command", action="store_true", help="of an archive, no comparison")
    options = parser.parse_args()

    if options.archive and options.command:
        trawling.measure_command(options.claims, options.archive)
        return 0
    if options.archive:
        trawling.measure(options.claims, options.archive, options.sample)
        return 0
    if options.search:
        search(options.search)
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "project")
        lay_out(folder, options.claims, options.sources)
        seconds, megabytes, proposals = measure(folder)
    print(f"{options.sources:,} sources, {options.claims} claims: {proposals:,} proposals")
    print(f"{seconds:.1f} s, at most {SECONDS}; {megabytes:.0f} MiB, at most {MEGABYTES}")
    return 1 if options.at_most and (seconds > SECONDS or megabytes > MEGABYTES) else 0


if __name__ == "__main__":
    raise SystemExit(main())
