"""`crosscheck scan --shortlist`: an archive, searched through an index."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from crosscheck.cli import scanning, trawling

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of its own for what is kept."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def without_tantivy(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(name: str) -> object:
        return None if name == "tantivy" else find_spec(name)

    monkeypatch.setattr(trawling, "find_spec", find)


def spoken(output: str) -> list[dict[str, Any]]:
    """Return what was found, without the silences."""
    sources = json.loads(output)["sources"]
    each = [{**one, "claims": [c for c in one["claims"] if not c["silent"]]} for one in sources]
    return [one for one in each if one["claims"]]


def sources(project: Path) -> list[str]:
    return sorted(path.stem for path in (project / "seeds").glob("*.txt"))


def test_everything_that_may_speak_is_everything_that_is_found(run: Run, project: Path) -> None:
    everything = run("scan", *sources(project), "--format", "json")
    shortlisted = run("scan", *sources(project), "--format", "json", "--shortlist", "0")

    assert spoken(everything.out)
    assert spoken(everything.out) == json.loads(shortlisted.out)["sources"]


def test_the_second_time_the_index_is_there_and_the_answer_is_the_same(
    run: Run, project: Path, cache: Path
) -> None:
    first = run("scan", *sources(project), "--shortlist", "2").out
    kept = sorted(path.name for path in (cache / "crosscheck").glob("*.index/*"))

    assert ["index", "seal"] == kept
    assert first == run("scan", *sources(project), "--shortlist", "2").out
    assert first.rstrip().splitlines()[-1].count("silences left out") == 1


def test_the_search_of_a_few_sources_leaves_the_kept_index_as_it_is(
    run: Run, project: Path, cache: Path
) -> None:
    first, *others = sources(project)
    run("scan", first, *others, "--shortlist", "2")
    (seal,) = (cache / "crosscheck").glob("*.index/seal")
    before = seal.read_bytes()

    assert "1 source, 1 claim: 1 spoken to" in run("scan", first, "--shortlist", "2").out
    assert before == seal.read_bytes()


@pytest.mark.parametrize("indexed_before", [False, True])
@pytest.mark.parametrize("now", ["Nobody was killed.", None])
def test_a_text_that_changes_during_the_search_is_named_and_left_out(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, *, indexed_before: bool, now: str
) -> None:
    everything = run("scan", *sources(project), "--shortlist", "0")
    if not indexed_before:
        monkeypatch.setenv("XDG_CACHE_HOME", os.devnull)
    east = project / "seeds" / "east.txt"

    def then_search(*given: Any, **named: Any) -> object:
        if now is None:
            east.unlink()
        else:
            east.write_text(now, encoding="utf-8")
        return trawling.trawl_of(*given, **named)

    monkeypatch.setattr(scanning, "trawl_of", then_search)
    outcome = run("scan", *sources(project), "--shortlist", "0")

    assert "east  seeds/east.txt" in everything.out
    assert "east  seeds/east.txt" not in outcome.out
    assert "2 sources, 1 claim: 2 spoken to" in outcome.out
    assert 1 == outcome.err.count("seeds/east.txt")
    assert 2 == outcome.status


def test_two_searches_at_once_find_what_one_finds(run: Run, project: Path) -> None:
    command = [sys.executable, "-m", "crosscheck", "scan", *sources(project), "--shortlist", "2"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    found = [each.communicate()[0] for each in both]
    alone = run("scan", *sources(project), "--shortlist", "2").out

    assert "2 sources, 1 claim: 2 spoken to" in alone
    assert [alone, alone] == found


@pytest.mark.usefixtures("without_tantivy")
def test_without_the_engine_every_source_is_searched_and_a_line_says_what_to_install(
    run: Run, project: Path
) -> None:
    outcome = run("scan", *sources(project), "--format", "json", "--shortlist", "1")
    everything = run("scan", *sources(project), "--format", "json")

    assert spoken(everything.out) == json.loads(outcome.out)["sources"]
    assert "searching every source: an index needs tantivy" in outcome.err
    assert 'pip install ".[scale]"' in outcome.err


def test_a_long_search_says_how_it_takes_less(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "" == run("scan", *sources(project)).err
    monkeypatch.setattr(trawling, "_MANY", 0)

    assert "--shortlist 100 searches each claim in the 100 likeliest sources\n" in (
        run("scan", *sources(project)).err
    )


def test_a_small_search_does_not_load_the_engine(project: Path) -> None:
    code = (
        "import sys; from crosscheck.cli import main\n"
        "try: main(['scan', 'ours'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'tantivy', 'crosscheck.archive.index'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code.replace("ours", sources(project)[0])],
        cwd=project,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=True,
    )

    assert "[]" == done.stdout.splitlines()[-1]
