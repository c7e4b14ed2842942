"""Originals made small and by hand (a PDF, a Word document, a page, a mail), and a repository."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import settings

# How long an example takes says nothing where two cores run everything; time has tests of its own.
settings.register_profile("crosscheck", deadline=None)
settings.load_profile("crosscheck")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that take long, so that no core waits for one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep answers of the command line away from those of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Ferry runs aground off Northwick | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<meta name="author" content="Ines Holm">
<meta property="article:published_time" content="2024-03-04T23:30:00+01:00">
<link rel="canonical" href="https://gazette.example/ferry">
</head>
<body>
<div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience on our
pages. Accept all cookies, or manage your choices.</p><button>Accept</button></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>
<h1>Ferry runs aground off Northwick</h1>
<p>The ferry Orla ran aground off Northwick in thick fog early on Monday, 4 March 2024. At least
12 people were injured, the harbour master said, and most of them were taken to hospital.</p>
<p>The Northwick Coastguard led the rescue, which took four hours &mdash; longer than planned.</p>
<table><tr><th>Ship</th><th>Injured</th></tr><tr><td>Orla</td><td>12</td></tr></table>
</article></main>
<aside><h3>Read more</h3><p><a href="/storm">Storm hits the coast</a></p></aside>
<footer>© 2024 Harbour Gazette. All rights reserved.</footer>
<script>var injured = 99;</script>
</body>
</html>
"""

MAIL = """\
Received: from mail.example by mx.example; Mon, 4 Mar 2024 11:00:02 +0000\r
Message-ID: <1@mail.example>\r
From: =?utf-8?q?Ines_H=C3=B8lm?= <ines@mail.example>\r
To: desk@gazette.example\r
Subject: =?utf-8?q?Ferry=3A_14_injured?=\r
Date: Mon, 4 Mar 2024 23:30:00 -0500\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary="b"\r
\r
--b\r
Content-Type: text/plain; charset=windows-1252\r
Content-Transfer-Encoding: quoted-printable\r
\r
The hospital said =9314 people=94 were injured, most of them =\r
lightly.\r
--b\r
Content-Type: application/pdf\r
Content-Disposition: attachment; filename="list.pdf"\r
Content-Transfer-Encoding: base64\r
\r
JVBERg==\r
--b--\r
"""


@pytest.fixture(name="page")
def page_fixture() -> str:
    """Return a page as newspapers have it: an article within a menu, a cookie bar and teasers."""
    return PAGE


@pytest.fixture(name="mail")
def mail_fixture() -> bytes:
    """Return a mail with a name in another alphabet, a quoted-printable body and an attachment."""
    return MAIL.encode("ascii")


@pytest.fixture(name="saved_page")
def saved_page_fixture() -> bytes:
    """Return the page as a browser saves it, in one file with its pictures."""
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gazette.example/saved\r\n"
        "Subject: Ferry\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: https://gazette.example/saved\r\n\r\n"
    )
    picture = "\r\n--b\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b--\r\n"
    return (head + PAGE.replace("\n", "\r\n") + picture).encode()


Pdf = Callable[..., bytes]


@pytest.fixture(name="pdf")
def pdf_fixture() -> Pdf:
    """Return a function that makes a PDF of pages, each a row of lines of Latin letters."""
    return make_pdf


def make_pdf(*pages: Sequence[str], info: Mapping[str, str] | None = None) -> bytes:
    """Return a PDF; a page without lines has no text layer, as a scan has none."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"({_escaped(line)}) Tj T* " for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown}ET" if lines else ""
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    told = " ".join(f"/{key} ({_escaped(value)})" for key, value in (info or {}).items())
    objects.append(f"<< {told} >>")
    return _written(objects)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _written(objects: Sequence[str]) -> bytes:
    """Return the PDF file of *objects*: the first is its catalogue, the last its information."""
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\n"
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}startxref\n{len(out)}\n%%EOF\n"
    return out + tail.encode()


@pytest.fixture(name="docx")
def docx_fixture() -> bytes:
    """Return a Word document with a heading, a table, a footnote and tracked changes."""
    return make_docx()


def make_docx() -> bytes:
    """Return a Word document as python-docx makes it, with the XML it cannot make put in."""
    import docx

    document = docx.Document()
    told = document.core_properties
    told.title, told.author, told.language = "Ferry report", "Ines Holm", "en-GB"
    document.add_heading("Ferry report", 1)
    document.add_paragraph("At least 12 people were injured.\tCHANGED")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Orla", "12"
    document.add_paragraph("The rescue took four hours.")
    made = io.BytesIO()
    document.save(made)
    changed = (
        '</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t>put in</w:t></w:r></w:ins><w:r><w:t>'
    )
    return _repacked(made.getvalue(), changed)


_NOTES = (
    '<?xml version="1.0"?><w:footnotes xmlns:w='
    '"http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="1"><w:p><w:r><w:t>As of 5 March.</w:t></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)
_RELATED = (
    '<Relationship Id="rId99" Target="footnotes.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/>'
    "</Relationships>"
)
_TYPED = (
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.footnotes+xml"/></Types>'
)


def _repacked(data: bytes, changed: str) -> bytes:
    """Return a Word document with a tracked change for CHANGED, and a footnote."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"CHANGED", changed.encode())
            elif name == "word/_rels/document.xml.rels":
                part = part.replace(b"</Relationships>", _RELATED.encode())
            elif name == "[Content_Types].xml":
                part = part.replace(b"</Types>", _TYPED.encode())
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
        new.writestr("word/footnotes.xml", _NOTES)
    return made.getvalue()


GIT = shutil.which("git") or "git"


@frozen
class Repository:
    """A git repository, and the commands that a person gives in it."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """Return what a command of git prints."""
        done = subprocess.run(
            [GIT, *arguments], cwd=self.folder, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, files: Mapping[str, str | bytes | None]) -> str:
        """Write *files*, delete those of None, and return the id of the commit of everything."""
        for name, content in files.items():
            path = self.folder / name
            if content is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a change")
        return self.git("rev-parse", "HEAD")

    def state(self) -> tuple[str, str, bytes, list[str]]:
        """Return what must not change: commits, status, index and files."""
        return (
            self.git("rev-parse", "HEAD"),
            self.git("--no-optional-locks", "status", "--porcelain"),
            (self.folder / ".git" / "index").read_bytes(),
            sorted(str(path) for path in self.folder.rglob("*") if path.is_file()),
        )


@pytest.fixture(name="repository")
def repository_fixture(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Repository]:
    """Return a function that makes an empty repository, in a new folder or in one that is there."""
    for name, value in {
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_AUTHOR_DATE": "2022-01-07T12:00:00Z",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_COMMITTER_DATE": "2022-01-07T12:00:00Z",
    }.items():
        monkeypatch.setenv(name, value)

    def made(folder: Path | None = None) -> Repository:
        found = Repository(folder or tmp_path_factory.mktemp("repository"))
        found.git("init", "--quiet", "--initial-branch=main")
        return found

    return made
