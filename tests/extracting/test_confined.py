"""Whatever the file: a message or a source, in bounded time and memory, and never a traceback."""

import io
import random
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.errors import ProblemError
from crosscheck.extracting import READERS, extract
from crosscheck.extracting.__main__ import _extracted
from crosscheck.extracting.confined import Limits, extract_confined
from crosscheck.model.brought import Extract, Original

Pdf = Callable[..., bytes]
MEMORY = 1_500_000_000


def outcome(data: bytes, name: str, limits: Limits | None = None) -> Extract | str:
    """Return the extract, or the one sentence that says why there is none."""
    try:
        return extract_confined(Original(name, data), limits=limits)
    except ProblemError as error:
        (problem,) = error.problems
        return problem.message


def test_a_source_comes_through_whole(pdf: Pdf) -> None:
    data = pdf(["Words"], [], info={"Title": "The toll"})

    found = outcome(data, "a.pdf")

    assert isinstance(found, Extract)
    assert ("The toll", 2, ("page 2 has no text layer",)) == (
        found.title,
        found.pages,
        found.remarks,
    )


def test_a_refusal_comes_through_with_its_help() -> None:
    with pytest.raises(ProblemError, match=r"^it is empty\n  help: see that the download"):
        extract_confined(Original("a.txt", b""))


@pytest.fixture(name="samples")
def samples_fixture(
    pdf: Pdf, docx: bytes, page: str, mail: bytes, saved_page: bytes
) -> dict[str, bytes]:
    """Return a small original of every format."""
    return {
        "a.pdf": pdf(["The first page"], ["The second"], info={"Title": "Toll"}),
        "a.docx": docx,
        "a.html": page.encode(),
        "a.mhtml": saved_page,
        "a.eml": mail,
        "a.md": "# Toll\n\nДвенадцать человек\n".encode(),
        "a.txt": "Двенадцать человек\n".encode("utf-16"),
    }


def test_there_is_a_sample_of_every_format(samples: dict[str, bytes]) -> None:
    originals = [Original(name, data) for name, data in samples.items()]
    read_by = [next(r for r in READERS if r.recognises(each)).format for each in originals]

    assert [reader.format for reader in READERS] == sorted(
        read_by, key=[reader.format for reader in READERS].index
    )


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html", "a.mhtml", "a.eml", "a.md", "a.txt"])
def test_a_file_cut_short_or_damaged_is_a_message_or_a_source(
    name: str, samples: dict[str, bytes]
) -> None:
    """Cut at chance places, with chance bytes changed: the same ones on every run.

    In this process, as the one that reads does it.
    """
    data = samples[name]
    chance = random.Random(name)  # noqa: S311 - nothing is secret here
    damaged = [data[: chance.randrange(len(data))] for _ in range(20)]
    for _ in range(20):
        changed = bytearray(data)
        for _ in range(20):
            changed[chance.randrange(len(data))] = chance.randrange(256)
        damaged.append(bytes(changed))

    for each in damaged:
        try:
            assert _extracted(Original(name, each), whole_page=False).text.strip()
        except ProblemError as error:
            (problem,) = error.problems
            assert "\n" not in problem.message


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".html", ".eml", ".md", ".txt", ".jpg", ""])
def test_the_bytes_count_and_not_the_name(ending: str, samples: dict[str, bytes]) -> None:
    """A file that says itself what it is is read as that; the others as what they are called."""
    for name in ("a.pdf", "a.docx", "a.html", "a.mhtml", "a.eml"):
        found = extract(Original(f"wrong{ending}", samples[name]))

        assert Path(name).suffix == found.kept_as


def bomb() -> bytes:
    """Return a Word document of half a megabyte that unpacks to half a gigabyte."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
        new.open("word/document.xml", "w") as part,
    ):
        for _ in range(500):
            part.write(bytes(1_000_000))
    return made.getvalue()


def billion_laughs(docx: bytes) -> bytes:
    """Return a Word document whose XML has entities made of entities."""
    levels = "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' if n else '<!ENTITY a0 "lol">' for n in range(10)
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                head, _, body = part.partition(b"<w:document")
                part = head + f"<!DOCTYPE x [{levels}]>".encode() + b"<w:document" + body
                part = part.replace(b"The rescue", b"&a9;")
            new.writestr(name, part)
    return made.getvalue()


def looping_pdf(pdf: Pdf) -> bytes:
    """Return a PDF whose tree of pages contains itself."""
    return pdf(["Words"]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")


@pytest.mark.parametrize(
    "name",
    ["deep.html", "wide.html", "bomb.docx", "laughs.docx", "loop.pdf", "deep.eml", "long.txt"],
)
def test_a_file_made_to_do_harm_is_a_message_or_a_source_within_its_limits(
    name: str, pdf: Pdf, docx: bytes
) -> None:
    made: dict[str, Callable[[], bytes]] = {
        "deep.html": lambda: b"<html><body>" + b"<div>" * 100_000 + b"words " * 100,
        "wide.html": lambda: b"<html><body>" + b"<p>Twelve were injured.</p>" * 20_000,
        "bomb.docx": bomb,
        "laughs.docx": lambda: billion_laughs(docx),
        "loop.pdf": lambda: looping_pdf(pdf),
        "deep.eml": lambda: (
            b"MIME-Version: 1.0\nFrom: a\nSubject: b\n"
            + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' * 500
        ),
        "long.txt": lambda: b"a" * 20_000_000,
    }

    found = outcome(made[name](), name, Limits(seconds=30))

    assert isinstance(found, Extract) or "\n" not in found
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert used < MEMORY


def test_reading_that_takes_too_long_is_given_up(pdf: Pdf) -> None:
    said = "to read it takes more than 0 seconds, and was given up"

    assert said == outcome(pdf(["Words"]), "a.pdf", Limits(seconds=0))


def test_reading_that_takes_too_much_memory_is_given_up() -> None:
    said = "to read it takes more memory than is allowed"

    assert said == outcome(("ж" * 30_000_000).encode(), "a.txt", Limits(memory=250_000_000))


def test_a_reader_has_no_network_and_starts_no_program() -> None:
    """What a page asks to be fetched, nobody fetches (PEP 578)."""
    code = (
        "import sys, socket, subprocess\n"
        "from crosscheck.extracting.__main__ import _confine\n"
        f"_confine({MEMORY}, 10)\n"
        "for act in (lambda: socket.create_connection(('127.0.0.1', 9)),"
        " lambda: subprocess.run(['true'])):\n"
        "    try: act()\n"
        "    except PermissionError as error: print(error)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert [
        "socket.getaddrinfo while a file is read",
        "subprocess.Popen while a file is read",
    ] == done.stdout.splitlines()
