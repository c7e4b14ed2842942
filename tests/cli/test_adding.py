"""`crosscheck add`, as a person or a script meets it."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from crosscheck.cli.adding import _now
from crosscheck.corpus import load

Run = Callable[..., Any]


@pytest.fixture(name="report")
def report_fixture(project: Path, pdf: Callable[..., bytes]) -> Path:
    """Return a PDF beside a project; its second page says how many were killed."""
    path = project / "report.pdf"
    path.write_bytes(
        pdf(["Findings"], ["The inquiry counted 190 people killed."], info={"Title": "Inquiry"})
    )
    return path


def test_a_source_comes_in_and_can_be_quoted_with_its_page(
    run: Run, project: Path, report: Path
) -> None:
    outcome = run("add", "report.pdf", "--publisher", "Inquiry")

    assert (0, "") == (outcome.status, outcome.err)
    assert outcome.out == (
        "added inquiry: “Inquiry” (Inquiry)\n"
        "  text      seeds/inquiry.txt, 7 words on 2 pages\n"
        "  original  seeds/originals/inquiry.pdf\n"
        "  unknown   author, published, url\n"
        "now run: crosscheck scan inquiry\n"
    )

    claims = project / "claims" / "toll.yaml"
    statement = "    - source: inquiry\n      value: 190\n      quote: counted 190 people killed\n"
    claims.write_text(claims.read_text(encoding="utf-8") + statement, encoding="utf-8")

    assert "seeds/inquiry.txt:2:14 (p. 2): 190 (inquiry)" in run("check").out


def test_what_is_refused_goes_to_standard_error_and_the_status_is_2(
    run: Run, project: Path, report: Path
) -> None:
    (project / "empty.txt").write_bytes(b"")

    outcome = run("add", "empty.txt", "report.pdf")

    assert 2 == outcome.status
    assert outcome.out.startswith("added inquiry")
    assert outcome.err == (
        "not added: empty.txt: it is empty\n"
        "  help: see that the download or the copy was finished\n"
    )


def test_the_same_file_again_changes_nothing_and_the_status_is_0(
    run: Run, project: Path, report: Path
) -> None:
    run("add", "report.pdf")

    outcome = run("add", "report.pdf")

    assert 0 == outcome.status
    assert outcome.out == (
        "there already: inquiry: “Inquiry”\n"
        "  text      seeds/inquiry.txt\n"
        "  note      the same original was added before\n"
    )


def test_a_dry_run_says_what_it_would_do(run: Run, project: Path, report: Path) -> None:
    outcome = run("add", "--dry-run", "report.pdf")

    assert outcome.out.startswith("would add inquiry: “Inquiry”\n")
    assert "now run" not in outcome.out
    assert not (project / "seeds" / "originals").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.txt", "b.txt", "--id", "a"], "--id, --title and --url are those of one source"),
        (["a.txt", "--encoding", "utf-9"], "there is no encoding utf-9"),
        (["a.txt", "--id", "A"], "`A` is no id of a source"),
        (["a.txt", "--published", "soon"], "cannot read the day of publication `soon`"),
        (["a.txt", "--max-size", "0"], "0 is not in the range 1<=x<=1000"),
        (["-C", "/", "a.txt"], "no project here"),
        ([], "Missing argument 'FILE|URL...'"),
    ],
)
def test_what_cannot_be_asked_for_is_said_and_the_status_is_2(
    run: Run, project: Path, arguments: list[str], said: str
) -> None:
    outcome = run("add", *arguments)

    assert (2, "") == (outcome.status, outcome.out)
    assert said in outcome.err


def test_mistakes_in_sources_yaml_are_shown_with_their_place(
    run: Run, project: Path, report: Path
) -> None:
    (project / "seeds" / "sources.yaml").write_text("- fil: north.txt\n", encoding="utf-8")

    outcome = run("add", "report.pdf")

    assert 2 == outcome.status
    assert "seeds/sources.yaml:1:3" in outcome.err
    assert not (project / "seeds" / "originals").exists()


class Page(BaseHTTPRequestHandler):
    """A page of a newspaper on this machine."""

    def do_GET(self) -> None:
        body = "<html><body><article><p>Погибли 190 человек.</p></article></body></html>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=windows-1251")
        self.end_headers()
        self.wfile.write(body.encode("windows-1251"))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(name="address")
def address_fixture() -> Iterator[str]:
    """Return the address of that page."""
    with HTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/toll"
        server.shutdown()
        thread.join()


def test_a_page_is_fetched_and_its_address_and_letters_are_recorded(
    run: Run, project: Path, address: str
) -> None:
    refused = run("add", address)
    outcome = run("add", address, "--allow-private", "--language", "ru")

    assert (2, 0) == (refused.status, outcome.status)
    assert "lies in a private network (127.0.0.1), and is not asked" in refused.err
    source = load(str(project)).source("toll")
    assert ("Погибли 190 человек.\n", address, "windows-1251", "ru") == (
        source.text,
        source.url,
        source.original_encoding,
        source.language,
    )


def test_the_clock_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """As reproducible builds do it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1709627400")

    assert datetime(2024, 3, 5, 8, 30, tzinfo=UTC) == _now()
