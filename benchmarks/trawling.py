"""The search of an archive through its index, held against the search of every source.

    python -m benchmarks.scanning --archive 10000 --claims 1000
    python -m benchmarks.scanning --archive 100000 --claims 200 --command

Printed are, for the made archive of `benchmarks/incidents.py`: how long the search of every source
takes, from a sample of the sources (said so; in seconds of processor time, which other work on the
machine does not change); for several lengths of the shortlist the seconds and
the memory of the whole process, and how many of the proposals that the search of every source has
in the sample come back; the same when one source is new; and what SQLite's FTS5 takes to name as
many sources for the same claims, by the same terms. With `--command` only the whole command is
measured, with a shortlist of ten.

The memory is the largest sum over all processes of the command at one time.
"""

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import crosscheck
from benchmarks.incidents import QUESTIONS, lay_out
from benchmarks.memory import Watch
from crosscheck.archive.index import Index, key_of
from crosscheck.archive.terms import terms_of
from crosscheck.archive.wanted import Wanted, wanted_of
from crosscheck.model import Corpus, Source
from crosscheck.model.scanned import Search
from crosscheck.processors import cores
from crosscheck.scanning.names import Names
from crosscheck.surveying import Surveyor

LENGTHS = (10, 100)
"""Sources a claim for which the whole command is measured."""
_NEW = "Seven people were killed in the fire in Baragrad on 2 June 2020, police said.\n"


def measure_command(claims: int, sources: int) -> None:
    """Make an archive of so many *sources* and print what the whole command takes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "project")
        lay_out(folder, claims, sources)
        size = sum(each.stat().st_size for each in folder.rglob("*.txt")) / 1e6
        print(f"{sources:,} sources, {size:.0f} MB, {claims:,} claims, {cores()} cores")
        _whole(folder, Path(scratch, "cache"), LENGTHS[0])


def measure(claims: int, sources: int, sample: int) -> None:
    """Make an archive of so many *sources* and print what searching it for *claims* takes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "project")
        lay_out(folder, claims, sources)
        for length in LENGTHS:
            _whole(folder, Path(scratch, f"cache-{length}"), length)
        corpus = crosscheck.load(str(folder))
        size = sum(len(each.text) for each in corpus.sources) / 1e6
        print(f"{sources:,} sources, {size:.0f} MB, {len(corpus.claims):,} claims, {cores()} cores")
        surveyor = Surveyor.of(corpus)
        chosen = random.Random(1).sample(corpus.sources, min(sample, sources))
        start = time.process_time()
        everything = [each for source in chosen for each in spoken(surveyor.survey(source))]
        each = (time.process_time() - start) / len(chosen)
        print(
            f"every source for every claim: {each * sources:,.0f} s of the cores, "
            f"reckoned from {len(chosen)} sources, which have {len(everything):,} proposals"
        )
        _compare_engines(corpus, surveyor)
        _recall(corpus, surveyor, chosen, everything)


def spoken(searches: Sequence[Search]) -> Iterator[Search]:
    """Yield the searches that found something."""
    return (each for each in searches if each.proposals)


def _recall(
    corpus: Corpus, surveyor: Surveyor, chosen: Sequence[Source], everything: Sequence[Search]
) -> None:
    """Print which of the proposals for *chosen* come back, by the length of the shortlist."""
    index = Index.at(None)
    index.add((key_of(each.text), each.text) for each in corpus.sources)
    wanted = wanted_of(surveyor.queries, surveyor.rivalry)
    own = [each for each in everything if _of_one_incident(each, len(corpus.sources))]
    print(f"\n{'shortlist':>10} {'of all':>8} {'on the incident asked about':>28} {'the same':>9}")
    for most in (10, 100, 1_000, None):
        numbers: dict[int, list[int]] = {}
        for number, keys in enumerate(index.shortlist(wanted, surveyor.names, most)):
            for key in keys:
                numbers.setdefault(key, []).append(number)
        found = {
            (each.source, each.claim): each
            for source in chosen
            for each in surveyor.survey_for(source, numbers.get(key_of(source.text), ()))
        }
        same = sum(found.get((each.source, each.claim)) == each for each in everything)
        right = sum((each.source, each.claim) in found for each in own)
        print(
            f"{most or 'all':>10} {same / len(everything):8.1%} "
            f"{right / max(1, len(own)):21.1%} of {len(own):>3} {same == len(found)!s:>9}"
        )


def _of_one_incident(search: Search, sources: int) -> bool:
    """Return whether a report is on the incident that a claim asks about."""
    report, claim = (int(each.rpartition("-")[2]) for each in (search.source, search.claim))
    return report % max(1, sources // 3) == claim // QUESTIONS


def _whole(folder: Path, cache: Path, length: int) -> None:
    """Print what the whole command takes: without an index, with one, and after one new source."""
    new = folder / "seeds" / "new.txt"
    print(f"\ncrosscheck scan --shortlist {length}")
    for state in ("no index yet", "index kept", "one source more"):
        if state == "one source more":
            new.write_text(_NEW, encoding="utf-8")
        print(f"{state:>17}: {_run(folder, cache, '--shortlist', str(length))}", flush=True)
    print(f"{'scan new':>17}: {_run(folder, cache, 'new')}")
    new.unlink()
    size = sum(each.stat().st_size for each in cache.rglob("*") if each.is_file())
    print(f"{'the index':>17}: {size / 1e6:.1f} MB")


def _run(folder: Path, cache: Path, *arguments: str) -> str:
    """Return what one run of ``crosscheck scan`` took, on the clock and on all cores, and found."""
    command = [sys.executable, "-m", "crosscheck", "scan", "-C", str(folder), *arguments]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=output, env={**os.environ, "XDG_CACHE_HOME": str(cache)}
        )
        watch = Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        *_, last = output
    busy = usage.ru_utime + usage.ru_stime
    taken = f"{seconds:6.1f} s, {busy:6.1f} s of the cores, {watch.peak / 2**20:5.0f} MiB"
    return f"{taken}   {last.strip()}"


Naming = Callable[[Sequence[Wanted], Names, int], Iterator[int]]
"""Gives for each of several claims how many sources an engine names, at most so many."""


def _compare_engines(corpus: Corpus, surveyor: Surveyor, most: int = 100) -> None:
    """Print what tantivy and FTS5 take for the same terms of the same claims."""
    wanted = wanted_of(surveyor.queries, surveyor.rivalry)
    engines: dict[str, Callable[[Path, Corpus], Naming]] = {"tantivy": _tantivy, "FTS5": _fts5}
    print()
    for name, engine in engines.items():
        with tempfile.TemporaryDirectory() as scratch:
            start = time.process_time()
            naming = engine(Path(scratch), corpus)
            built = time.process_time() - start
            size = sum(each.stat().st_size for each in Path(scratch).iterdir()) / 1e6
            start = time.process_time()
            named = sum(naming(wanted, surveyor.names, most))
            each = (time.process_time() - start) / len(wanted) * 1000
        print(
            f"{name:>8}: built in {built:.1f} s, {size:.1f} MB; {each:.2f} ms a claim, "
            f"{named:,} sources named"
        )


def _tantivy(folder: Path, corpus: Corpus) -> Naming:
    index = Index.at(folder)
    index.add((key_of(each.text), each.text) for each in corpus.sources)
    return lambda wanted, names, most: map(len, index.shortlist(wanted, names, most))


def _fts5(folder: Path, corpus: Corpus) -> Naming:
    database = sqlite3.connect(folder / "fts5.sqlite")
    database.execute(
        "create virtual table texts using fts5(stem, name, content='', detail=none, columnsize=0)"
    )
    written: set[str] = set()
    for number, each in enumerate(corpus.sources):
        terms = terms_of(each.text)
        written.update(terms.names)
        row = (number, " ".join(terms.stems), " ".join(terms.names))
        database.execute("insert into texts(rowid, stem, name) values (?, ?, ?)", row)
    database.commit()
    return lambda wanted, names, most: _asked(database, written, wanted, names, most)


def _asked(
    database: sqlite3.Connection,
    written: Iterable[str],
    wanted: Sequence[Wanted],
    names: Names,
    most: int,
) -> Iterator[int]:
    spelled: dict[str, list[str]] = {}
    for word in sorted(written):
        for stem in names.like(word):
            spelled.setdefault(stem, []).append(word)
    for each in wanted:
        stems = {stem for idea in each.ideas for stem in idea}
        terms = {term for stem in stems for term in (stem, *spelled.get(stem, ()))}
        asked = " OR ".join('"' + term.replace('"', '""') + '"' for term in sorted(terms))
        if each.needed:
            named = {term for stem in each.needed for term in (stem, *spelled.get(stem, ()))}
            quoted = " OR ".join(f'"{term}"' for term in sorted(named))
            asked = f"({quoted}) AND ({asked})"
        found = database.execute(
            "select rowid from texts where texts match ? order by rank limit ?", (asked, most)
        )
        yield len(found.fetchall())
