"""An archive of real text to find quotes in, made from Debian's documentation packages.

The packages are downloaded with `apt-get download` and unpacked into a folder of their own: nothing
is installed. Texts, manual pages and pages of HTML become paragraphs, each of which is kept once;
ten kilobytes of paragraphs of one text make a document. What is not in the archive comes from a
handbook that is held back. The same archive is made on every run from the same packages.
"""

import gzip
import html
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

PACKAGES = (
    "linux-doc-6.1",
    "python3.11-doc",
    "git-doc",
    "cmake-doc",
    "manpages",
    "manpages-dev",
    "perl-doc",
    "vim-doc",
    "postgresql-doc-15",
    "sqlite3-doc",
    "debian-policy",
    "debian-reference-en",
    "dict-foldoc",
    "dict-gcide",
    "libboost1.74-doc",
    "libstdc++-12-doc",
    "openjdk-17-doc",
)
HELD_BACK = "debian-handbook"
"""The package from which quotes are taken that stand nowhere in the archive."""

DOCUMENT = 10_000
"""Characters of a document, about."""
MEGABYTE = 1_000_000

_TEXTS = {".txt", ".rst", ".pod", ".html", ".gz", ".dz"}
_NO_TEXT = re.compile(r"(?is)<(script|style|head)\b.*?</\1>")
_BLOCK = re.compile(r"(?i)</?(?:p|div|li|h\d|pre|tr|dd|dt|section|table|ul|ol|blockquote)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_MARKUP = re.compile(r"(?m)^[.'][\"\\A-Za-z].*$|\\f[A-Z]|\\-")
_LETTER = re.compile(r"[^\W_]+")
_LEAST, _MOST = 60, 4_000
"""Letters of a paragraph: less is a heading, more is a table."""


def fetch(folder: Path) -> None:
    """Download and unpack the packages that are not yet in *folder*."""
    for name in (*PACKAGES, HELD_BACK):
        unpacked = folder / name
        if unpacked.exists():
            continue
        packed = folder / f"{name}.packed"
        packed.mkdir(parents=True, exist_ok=True)
        subprocess.run(["apt-get", "-q", "download", name], cwd=packed, check=True)
        (archive,) = packed.glob("*.deb")
        subprocess.run(["dpkg-deb", "-x", str(archive), str(packed / "files")], check=True)
        archive.unlink()
        packed.rename(unpacked)


def paragraphs(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every paragraph of prose below *folder*, each with the file it stands in."""
    files = (each for each in folder.rglob("*") if each.suffix in _TEXTS and each.is_file())
    for file in sorted(each for each in files if not each.is_symlink()):
        data = file.read_bytes()
        if file.suffix in {".gz", ".dz"}:
            data = gzip.decompress(data)
        text = data.decode("utf-8", "replace")
        if "\0" in text:
            continue
        for paragraph in re.split(r"\n\s*\n", _plain(text, file)):
            letters = sum(map(len, _LETTER.findall(paragraph)))
            # Prose is letters for the most part; programs and tables are not.
            if _LEAST <= letters <= _MOST and letters > 0.65 * len(" ".join(paragraph.split())):
                yield file.name, paragraph.strip("\n")


def _plain(text: str, file: Path) -> str:
    if file.suffix == ".html":
        return html.unescape(_TAG.sub("", _BLOCK.sub("\n\n", _NO_TEXT.sub("", text))))
    return _MARKUP.sub("", text) if re.search(r"\.\d\w*\.gz$", file.name) else text


def documents(folder: Path, megabytes: float) -> Iterator[str]:
    """Yield documents of about ten kilobytes, so many megabytes of them, no paragraph twice."""
    seen: set[int] = set()
    left = megabytes * MEGABYTE
    for name in PACKAGES:
        before, held, length = "", list[str](), 0
        for file, paragraph in paragraphs(folder / name):
            key = hash("".join(_LETTER.findall(paragraph.lower())))
            if key in seen:
                continue
            seen.add(key)
            if held and (length > DOCUMENT or (file != before and length > DOCUMENT // 3)):
                yield "\n\n".join(held)
                left -= length
                held, length = [], 0
            if left <= 0:
                return
            before = file
            held.append(paragraph)
            length += len(paragraph.encode()) + 2


def held_back(packages: Path) -> list[str]:
    """Return the paragraphs that are in no archive."""
    folder = packages / HELD_BACK / "usr/share/doc" / HELD_BACK / "html/en-US"
    return [paragraph for _, paragraph in paragraphs(folder)]


def lay_out(packages: Path, folder: Path, megabytes: float) -> None:
    """Write an archive of so many megabytes into *folder*, a thousand files a folder.

    One that is there already stays.
    """
    if folder.exists():
        return
    total = 0
    for number, text in enumerate(documents(packages, megabytes)):
        file = folder / f"{number // 1_000:03}" / f"{number:06}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        total += file.stat().st_size
    if total < 0.98 * megabytes * MEGABYTE:
        raise SystemExit(f"only {total / MEGABYTE:.0f} MB of text to be had")
