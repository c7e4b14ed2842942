"""Where quotes stand, and what is kept for the next run, from the command line."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crosscheck.locating import tracing
from tests.cli.conftest import Run

FEW = "more than 200 people were killed\nOfficials confirmed that 226 people were killed\nno such\n"


def test_every_quote_of_a_project_stands_in_its_source(project: Path, run: Run) -> None:
    done = run("link", "--anywhere")

    assert (0, "3 quotes in 3 texts: 3 found + 0 drifted + 0 altered + 0 nowhere") == (
        done.status,
        done.out.splitlines()[-1],
    )


def test_a_quote_of_another_source_is_told_with_its_place(project: Path, run: Run) -> None:
    claims = project / "claims" / "toll.yaml"
    text = claims.read_text(encoding="utf-8")
    claims.write_text(text.replace("source: south", "source: north", 1), encoding="utf-8")

    done = run("link", "--anywhere")

    assert 1 == done.status
    assert "not in north death-toll/north-2: “counted 164 people killed”" in done.out
    assert "  --> seeds/south.txt:1:11 (south)" in done.out
    assert "1 not where they are said to be from" in done.out
    assert "1 nowhere" in run("link").out


def test_quotes_of_a_list_are_looked_for_in_the_sources(project: Path, run: Run) -> None:
    Path("quotes.txt").write_text(FEW, encoding="utf-8")

    done = run("link", "--quotes", "quotes.txt", "--format", "json")

    quotes = json.loads(done.out)["quotes"]
    assert 1 == done.status
    assert ["found", "altered", "nowhere"] == [each["outcome"] for each in quotes]
    assert "seeds/north.txt" == quotes[0]["places"][0]["stretches"][0]["location"]["file"]
    shown = run("link", "--quotes", "quotes.txt").out
    assert "the source says 225 where the quote says 226" in shown


def test_a_table_and_json_lines_say_where_a_quote_is_from(project: Path, run: Run) -> None:
    Path("quotes.csv").write_text(
        'id,quote,source\none,"counted 164 people killed",north.txt\n', encoding="utf-8"
    )
    row = {"id": "one", "quote": "counted 164 people killed", "source": "north.txt"}
    Path("quotes.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")

    outputs = [
        run("link", "--quotes", file, "--in", "seeds").out.splitlines()[0]
        for file in ("quotes.csv", "quotes.jsonl")
    ]

    assert ["not in north.txt one: “counted 164 people killed”"] * 2 == outputs


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "q.csv",
            "words\nsome\n",
            "name a column `quote` in the first line; the columns are `words`",
        ),
        ("q.csv", "quote,source\n\nOne, and two,a\n", "q.csv:3:1: there are more cells here"),
        ("q.csv", 'quote\nOne\n"Two\nThree\n', "q.csv:3: unexpected end of data"),
        ("q.jsonl", '{"quote": "One \\ud800 two"}', "q.jsonl:1 has half of a character"),
        ("q.jsonl", "{", "q.jsonl:1 is not JSON"),
        ("q.jsonl", "[1]", "q.jsonl:1:1: there is no quote here"),
        ("q.txt", "\n\n", "nothing to look for"),
    ],
)
def test_a_list_that_holds_no_quotes_is_told_with_the_way_out(
    project: Path, run: Run, name: str, text: str, message: str
) -> None:
    Path(name).write_text(text, encoding="utf-8")

    done = run("link", "--quotes", name)

    assert message in done.err
    assert done.status in {2, 3}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("q.tsv", "Quote\tsource\ncounted 164 people killed\tsouth\n"),
        ("q.csv", "id;quote;source\n1;counted 164 people killed;seeds/south.txt\n"),
        ("q.csv", " source , quote \n./seeds/south.txt,counted 164 people killed\n"),
    ],
)
def test_a_table_may_have_tabs_or_semicolons_and_paths(
    project: Path, run: Run, name: str, text: str
) -> None:
    Path(name).write_text(text, encoding="utf-8")

    done = run("link", "--quotes", name)

    assert (0, "") == (done.status, done.err)
    assert "1 found" in done.out


def test_a_text_that_is_not_there_is_not_said_to_lack_a_quote(project: Path, run: Run) -> None:
    Path("q.csv").write_text(
        "quote,source\ncounted 164 people killed,suoth.txt\n", encoding="utf-8"
    )

    done = run("link", "--quotes", "q.csv", "--in", "seeds")

    assert 2 == done.status
    assert "q.csv:2:1: there is no text called suoth.txt" in done.err
    assert "did you mean south.txt?" in done.err
    assert done.out.startswith("found ")


def test_a_folder_without_texts_is_told(project: Path, run: Run) -> None:
    Path("q.txt").write_text("counted 164 people killed\n", encoding="utf-8")
    Path("empty").mkdir()

    done = run("link", "--quotes", "q.txt", "--in", "empty")

    assert 2 == done.status
    assert "there is no text in empty" in done.err


def test_processes_end_with_the_one_that_started_them(project: Path) -> None:
    texts = Path("texts")
    texts.mkdir()
    words = "The minister counted 164 people killed in the north of the country. "
    for number in range(40):
        (texts / f"{number}.txt").write_text(f"{number} {words * 20_000}", encoding="utf-8")
    Path("q.txt").write_text(f"{words}\n" * 400, encoding="utf-8")
    call = [sys.executable, "-m", "crosscheck", "link", "--jobs", "2", "--no-cache"]
    started = subprocess.Popen([*call, "--quotes", "q.txt", "--in", "texts"])
    children = Path(f"/proc/{started.pid}/task/{started.pid}/children")
    while not (own := children.read_text(encoding="ascii").split()):
        time.sleep(0.02)

    started.kill()
    started.wait()

    until = time.monotonic() + 5
    while any(_runs(child) for child in own):
        assert time.monotonic() < until
        time.sleep(0.02)


def _runs(process: str) -> bool:
    """Return whether a process is there, and not over with nobody to ask how it ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return False
    return "State:\tZ" not in status


def test_what_makes_the_status_1_can_be_set(project: Path, run: Run) -> None:
    Path("quotes.txt").write_text("no such thing was ever said\n", encoding="utf-8")

    statuses = [
        run("link", "--quotes", "quotes.txt", "--fail-on", each).status
        for each in ("nowhere", "altered", "never")
    ]

    assert [1, 0, 0] == statuses


def test_a_large_archive_without_numpy_says_what_to_install(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("quotes.txt").write_text(FEW, encoding="utf-8")
    monkeypatch.setattr(tracing, "find_spec", lambda _: None)

    assert 1 == run("link", "--quotes", "quotes.txt").status
    monkeypatch.setattr(tracing, "MANY", 0)
    monkeypatch.setattr(tracing, "FEW", 0)
    done = run("link", "--quotes", "quotes.txt")

    assert 2 == done.status
    assert 'pip install ".[scale]"' in done.err


@pytest.mark.parametrize("command", ["check", "link --anywhere"])
def test_a_small_project_does_not_load_numpy(project: Path, command: str) -> None:
    code = (
        "import sys; from crosscheck.cli import main; main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, *command.split()], capture_output=True, text=True, check=True
    )

    assert set() == {"numpy", "multiprocessing", "json"} & set(done.stderr.split())


def test_the_same_is_found_with_and_without_numpy(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("quotes.txt").write_text(FEW, encoding="utf-8")
    plain = run("link", "--quotes", "quotes.txt").out
    monkeypatch.setattr(tracing, "FEW", 0)

    assert plain == run("link", "--quotes", "quotes.txt").out


def test_what_is_kept_is_shown_and_cleared(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(tracing, "FEW", 0)
    Path("quotes.txt").write_text(FEW, encoding="utf-8")
    run("check")
    run("link", "--quotes", "quotes.txt")

    shown = run("cache").out
    cleared = run("cache", "--clear").out

    assert "letters of archives" in shown
    assert "the last answer of each project" in shown
    assert cleared.startswith("removed ")
    assert [] == list((tmp_path / "cache" / "crosscheck").iterdir())
    assert "nothing is kept" in run("cache").out
