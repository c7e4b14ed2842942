"""What is not taken: each with its own sentence, and the way out."""

import builtins
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from crosscheck.errors import ProblemError
from crosscheck.extracting import MOST_TEXT, extract, packed
from crosscheck.extracting.signatures import SIGNATURES
from crosscheck.model.brought import Original

OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NOTHING = "holds no text that can be taken out"


def refusal_of(data: bytes, name: str = "a.bin") -> str:
    with pytest.raises(ProblemError) as caught:
        extract(Original(name, data))
    (problem,) = caught.value.problems
    return problem.message


def archive(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in files.items():
            new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "it is empty"),
        (b" \n\t\r\n", "it is empty: it holds nothing but blanks"),
        (b"\xef\xbb\xbf", "it is empty: it holds nothing but blanks"),
        (b"\x89PNG\r\n\x1a\n....", f"it is an image, and {NOTHING}"),
        (b"RIFF....WEBPVP8 ", f"it is an image, and {NOTHING}"),
        (b"RIFF....WAVEfmt ", f"it is a sound or film recording, and {NOTHING}"),
        (b"\0\0\0\x18ftypmp42", f"it is a sound or film recording, and {NOTHING}"),
        (b"\0\0\0\x18ftypheic", f"it is an image, and {NOTHING}"),
        (b"\x1f\x8b\x08\0\0\0\0\0", f"it is an archive, and {NOTHING}"),
        (b"x" * 257 + b"ustar\0", f"it is an archive, and {NOTHING}"),
        (b"\x7fELF\2\1\1\0", f"it is a program, and {NOTHING}"),
        (b"{\\rtf1 words}", f"it is an RTF document, and {NOTHING}"),
        (archive({"a.txt": b"words"}), f"it is an archive, and {NOTHING}"),
        (archive({"xl/workbook.xml": b""}), "it is a spreadsheet, which is not read"),
        (archive({"content.xml": b""}), "it is an OpenDocument file, which is not read"),
        (archive({"a.txt": b"words"})[:40], "it is damaged or cut short"),
        (OFFICE + b"words", f"it is an Office file of the old kind, and {NOTHING}"),
        (
            OFFICE + "EncryptedPackage".encode("utf-16-le"),
            "it is an encrypted Office file: it opens with a password only",
        ),
        (b"words\0words", "it is no text: its bytes are not those of any writing"),
        (bytes(range(1, 32)) * 20, "it is no text: its bytes are not those of any writing"),
        ("words".encode("utf-16")[:-1], "it begins as UTF-16 and then breaks off or is damaged"),
        (b"\xef\xbb\xbfwords\xff", "it begins as UTF-8 and then breaks off or is damaged"),
    ],
)  # fmt: skip # a case a line
def test_a_refusal_says_what_the_file_is(data: bytes, message: str) -> None:
    assert message == refusal_of(data)


@pytest.mark.parametrize("signature", SIGNATURES)
def test_every_signature_is_known(signature: bytes) -> None:
    assert NOTHING in refusal_of(signature + b"\0" * 20)


@pytest.mark.parametrize("text", ["BM is a make of ships.", "ID3 is a word.", "BZh is too."])
def test_a_text_that_begins_like_one_is_a_text(text: str) -> None:
    assert text == extract(Original("a.txt", text.encode())).text


@pytest.mark.parametrize(
    "files",
    [
        {"word/document.xml": b" " * (packed.SAFE_BYTES + 1)},
        {"word/document.xml": b"", **{f"{n}": b"" for n in range(packed.MOST_FILES)}},
    ],
    ids=["size", "number"],
)
def test_a_decompression_bomb_is_not_unpacked(files: Mapping[str, bytes]) -> None:
    assert refusal_of(archive(files)).startswith("it is a decompression bomb: ")


def test_a_document_with_large_pictures_is_no_bomb(docx: bytes) -> None:
    """What hardly packs may be large: it costs no more than it is."""
    packed.refuse_bomb(docx)


def test_a_text_longer_than_a_source_may_be_is_refused() -> None:
    said = "its text has 50.0 MB; sources of up to 50 MB are read"

    assert said == refusal_of(b"a" * (MOST_TEXT + 1))


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("a.pdf", "pypdf", "pdf"), ("a.docx", "docx", "docx"), ("a.html", "trafilatura", "html")],
)
def test_a_reader_that_is_not_installed_is_named_with_the_line_that_installs_it(
    name: str,
    module: str,
    extra: str,
    pdf: Callable[..., bytes],
    docx: bytes,
    page: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = {"a.pdf": pdf(["Words"]), "a.docx": docx, "a.html": page.encode()}[name]
    importing = builtins.__import__

    def without(wanted: str, *arguments: Any, **named: Any) -> Any:
        if wanted.partition(".")[0] == module:
            raise ImportError(wanted)
        return importing(wanted, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ProblemError, match=rf'pip install "\.\[{extra}\]"'):
        extract(Original(name, data))
