"""Quotes in an archive of real text: time, memory, and what is found, beside the peers.

The archive is made on the spot from Debian's documentation packages (benchmarks/archive.py), of 1,
10 and 100 MB; the quotes are taken from it and harmed (benchmarks/quotations.py):

    python -m benchmarks.linking
    python -m benchmarks.linking --megabytes 1 10 --folder DIR

The peers (benchmarks/peers.py) look at one quote and one text at a time. On the smallest archive
they look for a few quotes of every kind in every text; for the largest their time is worked out
from a sample of its pairs. `pip install edlib fuzzysearch linkml-reference-validator` adds them.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from benchmarks import archive, quotations
from benchmarks.peers import Peer, peers
from benchmarks.quotations import NOWHERE, SPLICED, STANDING, Quotation

TIMED = 1_500
EACH, STRANGE = 300, 600
FEW = 8
"""Quotes of each kind that the peers look for in the smallest archive."""
PAIRS = 2_000
"""Pairs of a quote and a text of the largest archive from which a peer's time is worked out."""
OVERLAP = 0.9
CROSSCHECK = [sys.executable, "-m", "crosscheck"]


@frozen
class Run:
    """One run of the command."""

    seconds: float
    megabytes: float
    found: list[dict[str, "object"]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--megabytes", type=float, nargs="+", default=[1, 10, 100])
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(tempfile.gettempdir()) / "crosscheck-benchmark",
        help="where packages and archives are kept between runs",
    )
    parser.add_argument("--times", type=int, default=3, help="runs of which the shortest counts")
    options = parser.parse_args()
    if shutil.which("apt-get") is None:
        print("quotes in an archive: not measured, for its text comes by Debian's apt-get")
        return 0
    packages = options.folder / "packages"
    archive.fetch(packages)
    strange = archive.held_back(packages)
    sizes = sorted(options.megabytes)
    for size in sizes:
        archive.lay_out(packages, options.folder / f"archive-{size:g}", size)
    for size in sizes:
        folder = options.folder / f"archive-{size:g}"
        quotes = quotations.make(folder, strange, EACH if size >= 10 else 30, STRANGE)
        print(f"\n== {size:g} MB, {sum(1 for _ in folder.rglob('*.txt')):,} texts")
        limits(folder)
        naive = worked_out(folder, quotes) if size == sizes[-1] else {}
        timed(folder, quotes, options.times, naive)
        told(folder, quotes)
        if size == sizes[0]:
            told_of_peers(folder, quotes)
    return 0


def limits(folder: Path) -> None:
    """Print what the machine can do at most: read the text, copy it in memory, fold it."""
    from crosscheck.locating.streams import bulk_letters

    began = time.perf_counter()
    data = [file.read_bytes() for file in sorted(folder.rglob("*.txt"))]
    read = time.perf_counter() - began
    whole = b"".join(data)
    began = time.perf_counter()
    bytearray(whole)
    copied = time.perf_counter() - began
    began = time.perf_counter()
    for each in data:
        bulk_letters(each)
    folded = time.perf_counter() - began
    print(f"the machine: read {read:.2f} s, copied {copied:.3f} s, folded {folded:.2f} s")


def sample_of(quotes: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotes that are timed: as many of each kind as there are, and those nowhere."""
    kinds: dict[str, list[Quotation]] = defaultdict(list)
    for quote in quotes:
        kinds[quote.kind].append(quote)
    each = (TIMED - STRANGE) // len(STANDING)
    return [*(one for kind in STANDING for one in kinds[kind][:each]), *kinds[NOWHERE]]


def timed(
    folder: Path, quotes: Sequence[Quotation], times: int, naive: Mapping[str, float]
) -> None:
    """Print the time and memory of the command, cold and warm, beside the *naive* loop's."""
    sample = sample_of(quotes)
    with tempfile.TemporaryDirectory() as scratch:
        listed, cache = written(Path(scratch), sample), Path(scratch, "cache")

        def fresh() -> None:
            shutil.rmtree(cache, ignore_errors=True)

        def letters_alone() -> None:
            for file in cache.rglob("*"):
                if file.suffix == ".votes" or file.name == "results":
                    file.unlink()

        one_more = folder / "one-more.txt"
        rows: list[tuple[str, Callable[[], object]]] = [
            ("cold: nothing is kept", fresh),
            ("warm: letters are kept", letters_alone),
            ("again: nothing has changed", lambda: None),
        ]
        for name, prepare in rows:
            report(name, shortest(listed, folder, cache, prepare, times), len(sample), naive)
        try:
            added = (folder / "000" / "000003.txt").read_text(encoding="utf-8")[::-1]
            one_more.write_text(added, encoding="utf-8")
            once = shortest(listed, folder, cache, lambda: None, 1)
            report("after adding one text", once, len(sample), naive)
        finally:
            one_more.unlink(missing_ok=True)
        report(
            "cold, in one process",
            shortest(listed, folder, cache, fresh, 1, "1"),
            len(sample),
            naive,
        )


def report(name: str, run: Run, quotes: int, naive: Mapping[str, float]) -> None:
    beside = "".join(f", {seconds / run.seconds:,.0f} × {peer}" for peer, seconds in naive.items())
    print(f"  {name:28} {quotes:,} quotes {run.seconds:6.2f} s {run.megabytes:4.0f} MB{beside}")


def shortest(
    listed: Path,
    folder: Path,
    cache: Path,
    prepare: Callable[[], object],
    times: int,
    jobs: str | None = None,
) -> Run:
    """Return the shortest of so many runs, each after *prepare*."""
    runs = []
    for _ in range(times):
        prepare()
        runs.append(run_command(listed, folder, cache, jobs))
    best = min(runs, key=lambda run: run.seconds)
    prepare()
    watched = run_command(listed, folder, cache, jobs, watched=True)
    return evolve(best, megabytes=watched.megabytes)


def run_command(
    listed: Path, folder: Path, cache: Path, jobs: str | None = None, *, watched: bool = False
) -> Run:
    """Run the command, the whole of it, as a person would."""
    command = [*CROSSCHECK, "link", "--quotes", str(listed), "--in", str(folder)]
    command += ["--format", "json", *(["--jobs", jobs] if jobs else [])]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, env=environment)
        # To look takes time, and is not done in the runs that are timed.
        peak = Peak(process.pid) if watched else None
        process.wait()
        seconds = time.perf_counter() - began
        if peak:
            peak.stop()
        output.seek(0)
        return Run(seconds, peak.megabytes if peak else 0.0, json.load(output)["quotes"])


class Peak:
    """The most memory that a process and all its children have held at one time (Linux)."""

    def __init__(self, pid: int) -> None:
        self.megabytes = 0.0
        self._pid, self._over = pid, threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.1):
            held = sum(_resident(pid) for pid in _tree(self._pid))
            self.megabytes = max(self.megabytes, held)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return
    for child in text.split():
        yield from _tree(int(child))


def _resident(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1_000


def written(folder: Path, quotes: Sequence[Quotation]) -> Path:
    """Write *quotes* as a list for the command."""
    rows = (json.dumps({"id": str(at), "quote": one.text}) for at, one in enumerate(quotes))
    file = folder / "quotes.jsonl"
    file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return file


def told(folder: Path, quotes: Sequence[Quotation]) -> None:
    """Print what is found of every kind of quote."""
    with tempfile.TemporaryDirectory() as scratch:
        listed = written(Path(scratch), quotes)
        run = run_command(listed, folder, Path(scratch, "cache"))
    texts: dict[str, str] = {}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for quote, found in zip(quotes, run.found, strict=True):
        count = counts[quote.kind]
        count["all"] += 1
        count[str(found["outcome"])] += 1
        places = found["places"]
        if not isinstance(places, list) or not places or not quote.document:
            continue
        text = texts.setdefault(quote.document, text_in(folder, quote.document))
        if any(place["text"] == quote.document for place in places):
            count["text"] += 1
            count["span"] += any(
                overlap(spans_of(place, text), quote.spans) > OVERLAP
                for place in places
                if place["text"] == quote.document
            )
    print(f"  what {len(quotes):,} quotes are told to be:")
    print("                      right text   right span      found drifted altered nowhere")
    for kind, count in counts.items():
        shares = [f"{100 * count[each] / count['all']:9.1f} %" for each in ("text", "span")]
        told_as = [f"{count[each]:8}" for each in ("found", "drifted", "altered", "nowhere")]
        shown = shares if kind not in {SPLICED, NOWHERE} else ["          -"] * 2
        print(f"    {kind:16} {shown[0]:>11} {shown[1]:>12}   {''.join(told_as)}")


def text_in(folder: Path, document: str) -> str:
    """Return a text with the line ends that it has."""
    with (folder / document).open(encoding="utf-8", newline="") as stream:
        return stream.read()


def spans_of(place: dict[str, "object"], text: str) -> list[tuple[int, int]]:
    """Return the stretches of a place as offsets."""
    from crosscheck.text import LineIndex, Location, Point

    lines = LineIndex(text)
    spans = []
    stretches = place["stretches"]
    assert isinstance(stretches, list)
    for stretch in stretches:
        at = stretch["location"]
        start = Point(at["line"], at["column"])
        before = Location("", Point(1, 1), start)
        begin = len(lines.cut(before))
        spans.append((begin, begin + len(stretch["words"])))
    return spans


def overlap(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> float:
    """Return the share of characters of two sets of stretches that are in both."""
    left = {at for span in one for at in range(*span)}
    right = {at for span in other for at in range(*span)}
    return len(left & right) / len(left | right)


def worked_out(folder: Path, quotes: Sequence[Quotation]) -> dict[str, float]:
    """Return how long each peer would take for the timed quotes in all texts, on one core.

    From a sample of the pairs, in this run.
    """
    chance = random.Random(5)
    files = sorted(folder.rglob("*.txt"))
    sample = sample_of(quotes)
    texts = [
        file.read_text(encoding="utf-8") for file in chance.sample(files, min(200, len(files)))
    ]
    pairs = [(chance.choice(sample).text, chance.choice(texts)) for _ in range(PAIRS)]
    found: dict[str, float] = {}
    for peer in peers():
        own = pairs if "rapidfuzz" in peer.name else pairs[: PAIRS // 20]
        took = time_of(peer, own)
        found[peer.name] = took / len(own) * len(sample) * len(files)
        print(f"  {peer.name}: {found[peer.name]:,.0f} s, worked out from {len(own):,} pairs")
    return found


def time_of(peer: Peer, pairs: Sequence[tuple[str, str]]) -> float:
    """Return the shorter time of two in which *peer* looks at all *pairs*."""
    took = []
    for _ in range(2):
        began = time.perf_counter()
        for quote, text in pairs:
            peer.find(quote, text)
        took.append(time.perf_counter() - began)
    return min(took)


def told_of_peers(folder: Path, quotes: Sequence[Quotation]) -> None:
    """Print what each peer finds of a few quotes of every kind in a small archive."""
    chosen: dict[str, list[Quotation]] = defaultdict(list)
    for quote in quotes:
        if len(chosen[quote.kind]) < FEW:
            chosen[quote.kind].append(quote)
    sample = [quote for own in chosen.values() for quote in own]
    names = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.txt"))]
    texts = [text_in(folder, name) for name in names]
    print(f"  the peers, {len(sample)} quotes in {len(texts)} texts:")
    for peer in peers():
        began = time.perf_counter()
        count: Counter[str] = Counter()
        for quote in sample:
            found = [(*peer.find(quote.text, text), at) for at, text in enumerate(texts)]
            score, span, at = max(found, key=lambda one: (one[0], -one[2]))
            taken = score >= peer.at_least
            standing = quote.kind in STANDING
            count["standing"] += standing
            count["nowhere"] += quote.kind == NOWHERE
            count["text"] += standing and taken and names[at] == quote.document
            right = span is not None and overlap([span], quote.spans or ((0, 0),)) > OVERLAP
            count["span"] += standing and taken and names[at] == quote.document and right
            count["false"] += quote.kind == NOWHERE and taken
        seconds = time.perf_counter() - began
        shares = [100 * count[each] / count["standing"] for each in ("text", "span")]
        print(
            f"    {peer.name:28} {seconds:7.1f} s  right text {shares[0]:5.1f} %"
            f"  right span {shares[1]:5.1f} %  false finds {count['false']} of {count['nowhere']}"
        )


if __name__ == "__main__":
    raise SystemExit(main())
