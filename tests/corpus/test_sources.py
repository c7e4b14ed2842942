"""Sources: texts as they stand, what sources.yaml tells of them, and what is refused."""

import os
from collections.abc import Callable, Mapping
from encodings.aliases import aliases
from pathlib import Path

import pytest

from crosscheck.corpus import load
from crosscheck.corpus.files import MAX_BYTES, encoding_named, read_text
from crosscheck.errors import Problem
from crosscheck.model import UNKNOWN, Corpus, Source

Files = Mapping[str, str | bytes]
Project = Callable[[Files], Corpus]
Said = Callable[[Files], list[str]]

ENCODINGS = "`utf-8`, `utf-16`, `ascii`, `latin-1`, `windows-1251`, `windows-1252`, `koi8-r`"
FROM_SEEDS = "copy the text into seeds/, and write its path from there"
DECLARE = "save it as UTF-8; a source may also declare its `encoding` in seeds/sources.yaml"
CORRECT = "correct its `encoding` in seeds/sources.yaml, or save it as UTF-8"


def test_everything_that_a_source_may_say_is_read(project: Project) -> None:
    corpus = project(
        {
            "seeds/sources.yaml": """\
version: 1
sources:
  - id: gazette-2022
    file: gazette.txt
    title: 'Unrest: the toll'
    publisher: Gazette
    author: A. Writer
    published: 2022-01-14
    url: https://example.org/toll
    language: en
    reliability: b
    credibility: 2
    lineage: ministry
    label: Ministry
    note: Read aloud.
    retrieved: 2022-01-15T08:30:00Z
    original: originals/toll.html
    sha256: 00ff
    extracted: trafilatura 2.3.1
    original-encoding: windows-1251
"""
        }
    )

    told, untold = corpus.sources
    assert () == corpus.problems
    assert (
        Source(
            id="gazette-2022",
            file="seeds/gazette.txt",
            text="More than 225 people were killed, the ministry said on 7 January.",
            title="Unrest: the toll",
            publisher="Gazette",
            author="A. Writer",
            published="2022-01-14",
            url="https://example.org/toll",
            language="en",
            reliability="B",
            credibility="2",
            lineage="ministry",
            label="Ministry",
            note="Read aloud.",
            retrieved="2022-01-15T08:30:00Z",
            original="originals/toll.html",
            sha256="00ff",
            extracted="trafilatura 2.3.1",
            original_encoding="windows-1251",
            location=told.location,
        )
        == told
    )
    assert "seeds/sources.yaml:3:5" == str(told.location)
    assert Source("wire", "seeds/wire.txt", "Some 225 people died.") == untold


def test_what_a_text_does_not_tell_is_unknown(project: Project) -> None:
    source = project({"seeds/sources.yaml": "- {file: wire.txt, published: unknown}"}).source(
        "wire"
    )

    assert {UNKNOWN} == {
        source.title,
        source.publisher,
        source.author,
        source.published,
        source.url,
        source.language,
        source.reliability,
        source.credibility,
    }
    assert (None, None) == (source.lineage, source.note)


def test_texts_are_sources_and_nothing_else_is(project: Project) -> None:
    names = [
        "000.txt",
        "a.MD",
        "more/b.txt",
        "originals/c.txt",
        "d.pdf",
        ".e.txt",
        ".git/f.txt",
        "more/originals/g.txt",
    ]

    corpus = project({f"seeds/{name}": "Text." for name in names})

    assert ["000", "a", "gazette", "b", "g", "wire"] == [source.id for source in corpus.sources]


def test_declared_sources_come_first_in_the_order_of_their_entries(project: Project) -> None:
    corpus = project(
        {"seeds/a.txt": "A", "seeds/sources.yaml": "- file: wire.txt\n- file: gazette.txt\n"}
    )

    assert ["wire", "gazette", "a"] == [source.id for source in corpus.sources]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"one\r\ntwo\rthree\nfour", "one\r\ntwo\rthree\nfour"),
        ("\ufeffDie Zahl: é".encode(), "Die Zahl: é"),
        (b"", ""),
    ],
)
def test_a_text_is_read_as_it_stands_but_for_a_byte_order_mark(
    project: Project, data: bytes, text: str
) -> None:
    assert text == project({"seeds/wire.txt": data}).source("wire").text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1251", "не менее 225 погибших"),
        ("latin-1", "naïve"),
        ("utf-16", "naïve"),
        ("utf-16-le", "naïve"),
        ("UTF8", "naïve"),
    ],
)
def test_a_declared_encoding_is_used(project: Project, encoding: str, text: str) -> None:
    corpus = project(
        {
            "seeds/wire.txt": text.encode(encoding),
            "seeds/sources.yaml": f"- {{file: wire.txt, encoding: {encoding}}}",
        }
    )

    assert () == corpus.problems
    assert text == corpus.source("wire").text


@pytest.mark.parametrize(
    ("data", "encoding", "place", "message", "help_"),
    [
        (b"ok\nna\xefve", "", "2:3", "is not UTF-8: byte 0xEF at offset 5", DECLARE),
        (
            b"ok\r\n\xc3\xa9 na\xefve",
            "utf-8",
            "2:5",
            "is not UTF-8: byte 0xEF at offset 9",
            DECLARE,
        ),
        (b"ok\nna\xefve", "ascii", "2:3", "is not ascii: byte 0xEF at offset 5", CORRECT),
        (
            "ok".encode("utf-16"),
            "",
            "1:1",
            "is not UTF-8: byte 0xFF at offset 0",
            "it begins as UTF-16 does: declare `encoding: utf-16` for it in seeds/sources.yaml",
        ),
        (
            b"ok\na\0b",
            "",
            "2:2",
            "is no plain text: it holds the character NUL, first at offset 4",
            DECLARE,
        ),
        (
            "ok".encode("utf-16-le"),
            "latin-1",
            "1:2",
            "is no plain text: it holds the character NUL, first at offset 1",
            CORRECT,
        ),
    ],
)
def test_a_text_that_cannot_be_read_is_named_with_the_offset(
    said: Said, data: bytes, encoding: str, place: str, message: str, help_: str
) -> None:
    problems = said(
        {
            "seeds/wire.txt": data,
            "seeds/sources.yaml": f"- {{file: wire.txt, encoding: {encoding}}}",
        }
    )

    assert [f"seeds/wire.txt:{place}: seeds/wire.txt {message}\n  help: {help_}"] == problems


def test_halves_of_characters_are_no_text(said: Said) -> None:
    """Some encodings can write what no text can hold."""
    problems = said(
        {"seeds/wire.txt": b"+2AA-", "seeds/sources.yaml": "- {file: wire.txt, encoding: utf-7}"}
    )

    assert [f"seeds/wire.txt cannot be read as utf-7\n  help: {CORRECT}"] == problems


def test_no_encoding_that_python_knows_makes_reading_fail(tmp_path: Path) -> None:
    for data in (b"", b"abc", b"\xff\xfe\x00", b"+2AA-", b"\\ud800", b"\xe9" * 70):
        (tmp_path / "a.txt").write_bytes(data)
        for encoding in sorted({*aliases.values(), "idna", "punycode", "unicode_escape"}):
            if encoding_named(encoding):
                assert isinstance(read_text(tmp_path, "a.txt", encoding), str | Problem)


@pytest.mark.parametrize(
    ("entry", "column", "message", "help_"),
    [
        (
            "file: gazete.txt",
            "10",
            "there is no file `gazete.txt` in seeds/",
            "did you mean `gazette.txt`?",
        ),
        (
            "file: 000",
            "10",
            "there is no file `000` in seeds/",
            "write its path from seeds/ on",
        ),
        (f"file: {'a' * 300}", "10", f"there is no file `{'a' * 300}` in seeds/", None),
        ('file: "a\\0.txt"', "10", "there is no file `a\0.txt` in seeds/", None),
        (
            "file: ../secret.txt",
            "10",
            "`../secret.txt` lies outside seeds/ and is not read",
            FROM_SEEDS,
        ),
        (
            "file: more/../../secret.txt",
            "10",
            "`more/../../secret.txt` lies outside seeds/ and is not read",
            FROM_SEEDS,
        ),
        (
            "file: /etc/hosts",
            "10",
            "`/etc/hosts` lies outside seeds/ and is not read",
            FROM_SEEDS,
        ),
        (
            "file: report.odt",
            "10",
            "`report.odt` is no source: texts are .txt and .md files, not in seeds/originals/",
            "save its text in seeds/, and keep the original in seeds/originals/",
        ),
        (
            "file: originals",
            "10",
            "`originals` is no source: texts are .txt and .md files, not in seeds/originals/",
            "save its text in seeds/, and keep the original in seeds/originals/",
        ),
        ("id: x", "3", "a source needs `file`", "add a line `file: report.txt`"),
        (
            "file: wire.txt, titel: x",
            "20",
            "unknown key `titel` in a source",
            "did you mean `title`?",
        ),
        (
            "file: wire.txt, encoding: window-1251",
            "30",
            "unknown encoding `window-1251`",
            "did you mean `windows-1251`?",
        ),
        (
            "file: wire.txt, encoding: rot13",
            "30",
            "unknown encoding `rot13`",
            f"expected one of {ENCODINGS}",
        ),
        (
            "file: wire.txt, reliability: G",
            "33",
            "unknown reliability `G`",
            "expected one of `A`, `B`, `C`, `D`, `E`, `F`, `unknown`",
        ),
        (
            "file: wire.txt, credibility: 7",
            "33",
            "unknown credibility `7`",
            "expected one of `1`, `2`, `3`, `4`, `5`, `6`, `unknown`",
        ),
        (
            "file: wire.txt, published: once",
            "31",
            "cannot read the date under `published`: expected one date such as 7 January 2022,"
            " mid-January 2022, since 1990 or 2022-01-04/2022-01-05, found 'once'",
            "write it as the source does, or in figures: `2022-01-07`, `2022-01`",
        ),
    ],
)
def test_a_mistake_in_an_entry(
    said: Said, entry: str, column: str, message: str, help_: str | None
) -> None:
    problems = said(
        {
            "seeds/sources.yaml": f"- {{{entry}}}\n",
            "seeds/report.odt": "",
            "seeds/originals/a.txt": "",
        }
    )

    help_ = help_ or "write its path from seeds/ on"
    assert [f"seeds/sources.yaml:1:{column}: {message}\n  help: {help_}"] == problems


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        (
            "- {id: a, file: wire.txt}\n- {id: a, file: gazette.txt}\n",
            "seeds/sources.yaml:2:8: a second source is called `a`; the first is seeds/wire.txt\n"
            "  help: give each source an id of its own",
        ),
        (
            "- {id: a, file: wire.txt}\n- {id: b, file: wire.txt}\n",
            "seeds/sources.yaml:2:17: seeds/wire.txt has an entry already, in line 1\n"
            "  help: keep one of the two",
        ),
        (
            "- {id: gazette, file: wire.txt}\n",
            "seeds/gazette.txt: a second source is called `gazette`; the first is seeds/wire.txt\n"
            "  help: give one of them an id of its own in seeds/sources.yaml",
        ),
    ],
)
def test_an_id_and_a_file_belong_to_one_source(
    project: Project, entries: str, problem: str
) -> None:
    corpus = project({"seeds/sources.yaml": entries})

    assert [problem] == [str(each) for each in corpus.problems]
    ids = [source.id for source in corpus.sources]
    assert sorted(set(ids)) == sorted(ids)


def test_an_id_is_taken_even_by_a_source_without_a_text(said: Said) -> None:
    problems = said({"seeds/sources.yaml": "- {id: a, file: no.txt}\n- {id: a, file: wire.txt}\n"})

    assert [
        "seeds/sources.yaml:1:17: there is no file `no.txt` in seeds/",
        "seeds/sources.yaml:2:8: a second source is called `a`",
    ] == [problem.split("\n")[0] for problem in problems]


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    """Make a project beside a file that is none of its business."""
    (tmp_path / "secret.txt").write_text("The figure is 225.")
    root = tmp_path / "project"
    for folder in ("seeds", "claims"):
        (root / folder).mkdir(parents=True)
    return root


def _problems(root: Path) -> list[str]:
    return [str(problem) for problem in load(str(root)).problems]


@pytest.mark.parametrize("name", ["report.pdf", "page.HTML", "wire/mail.eml"])
def test_an_original_among_the_texts_is_not_passed_over_in_silence(root: Path, name: str) -> None:
    file = root / "seeds" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"%PDF-1.7")

    kept = f"seeds/originals/{file.name}"
    assert [
        f"seeds/{name} is an original, of which nothing is read here\n"
        f"  help: move it to {kept}, and take its text out with `crosscheck add {kept}`"
    ] == _problems(root)


def test_an_original_may_lie_beside_its_text(root: Path) -> None:
    (root / "seeds" / "toll.txt").write_text("225 were killed.")
    (root / "seeds" / "toll.pdf").write_bytes(b"%PDF-1.7")

    assert [] == _problems(root)


@pytest.mark.parametrize("link", ["seeds/a.txt", "claims/a.yaml", "seeds/sources.yaml"])
def test_a_link_that_leads_outside_the_project_is_refused(root: Path, link: str) -> None:
    (root / link).symlink_to(root.parent / "secret.txt")

    assert [
        f"{link} leads outside the project folder and is not read\n"
        "  help: put a copy of the file into the project instead of a link"
    ] == _problems(root)


def test_a_link_within_the_project_is_read(root: Path) -> None:
    (root / "notes.txt").write_text("The figure is 225.")
    (root / "seeds" / "a.txt").symlink_to("../notes.txt")

    assert ["The figure is 225."] == [source.text for source in load(str(root)).sources]


@pytest.mark.parametrize("target", ["a.txt", "nowhere.txt"])
def test_a_link_that_leads_nowhere(root: Path, target: str) -> None:
    (root / "seeds" / "a.txt").symlink_to(target)

    (problem,) = _problems(root)

    assert problem.startswith("seeds/a.txt cannot be read: ")
    assert problem.endswith("help: see that it exists and may be read")


def test_what_is_neither_file_nor_folder_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "seeds" / "a.txt")

    assert [
        "seeds/a.txt is not a regular file\n  help: put the text itself in its place"
    ] == _problems(root)


def test_a_text_that_is_too_large_is_refused_before_it_is_read(root: Path) -> None:
    with (root / "seeds" / "a.txt").open("wb") as stream:
        stream.truncate(2 * MAX_BYTES)  # takes no room on the disk

    assert [
        "seeds/a.txt has 100.0 MB; files of up to 50 MB are read\n"
        "  help: split it into the texts that it is made of"
    ] == _problems(root)


def test_a_file_whose_name_is_no_text(root: Path) -> None:
    (root / "seeds" / os.fsdecode(b"a\xff.txt")).write_text("x")

    assert ["the name seeds/a\\udcff.txt is not UTF-8\n  help: rename the file"] == _problems(root)


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("seeds/a.txt", "seeds/a.txt/ is a folder; expected a text"),
        ("seeds/sources.yaml", "seeds/sources.yaml is a folder; expected a file"),
        ("claims/a.yaml", "claims/a.yaml/ is a folder; expected a claims file"),
        ("claims/actors.yaml", "claims/actors.yaml is a folder; expected a file"),
    ],
)
def test_a_folder_where_a_file_is_expected(root: Path, folder: str, expected: str) -> None:
    (root / folder).mkdir()

    assert [f"{expected}\n  help: rename the folder"] == _problems(root)
