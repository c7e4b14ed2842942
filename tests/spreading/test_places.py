"""Files wherever they are, through fsspec."""

from collections.abc import Iterator
from pathlib import Path

import fsspec  # type: ignore[import-untyped]  # it has no stubs
import pyarrow as pa  # type: ignore[import-untyped]  # it has no stubs
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it has no stubs
import pytest

from crosscheck.errors import ProblemError
from crosscheck.spreading.pieces import Archive, Columns, Piece, Share
from crosscheck.spreading.places import contents, files_at
from crosscheck.spreading.sharing import texts_of
from crosscheck.spreading.tables import groups_of


@pytest.fixture(name="bucket", autouse=True)
def bucket_fixture() -> Iterator[str]:
    """Return an address in memory, with texts below it."""
    system = fsspec.filesystem("memory")
    for name, data in {
        "archive/b.txt": b"second",
        "archive/a/one.md": b"\xef\xbb\xbffirst",
        "archive/.git/c.txt": b"hidden",
        "archive/picture.png": b"no text",
        "archive/table.parquet": b"no table",
    }.items():
        system.pipe(f"/{name}", data)
    yield "memory://archive"
    system.rm("/archive", recursive=True)


def test_the_texts_of_a_bucket_are_taken_all_the_way_down_and_named_from_it(bucket: str) -> None:
    pieces, problems = files_at(bucket, tables=False)

    assert [] == problems
    assert [
        Piece("memory:///archive/a/one.md", "a/one.md", 8),
        Piece("memory:///archive/b.txt", "b.txt", 6),
    ] == pieces
    assert [(0, "a/one.md", b"first"), (1, "b.txt", b"second")] == [
        (text.number, text.name, text.data) for text in texts_of(whole(pieces))
    ]


def whole(pieces: list[Piece]) -> Share:
    return Archive(tuple(pieces)).parted(1)[0]


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("memory://archive/*.txt", ["b.txt"]),
        ("memory://archive/**/*.md", ["a/one.md"]),
        ("memory://archive/b.txt", ["b.txt"]),
        ("memory://archive/picture.*", ["picture.png"]),
    ],
)
def test_a_glob_and_a_file_are_taken_as_they_are(place: str, names: list[str]) -> None:
    assert names == [piece.name for piece in files_at(place, tables=False)[0]]


def test_a_folder_of_this_machine_may_be_a_url(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")

    assert [Piece(str(tmp_path / "a.txt"), "a.txt", 4)] == files_at(
        tmp_path.as_uri(), tables=False
    )[0]


def test_with_tables_only_these_are_taken(bucket: str) -> None:
    assert ["table.parquet"] == [piece.name for piece in files_at(bucket, tables=True)[0]]


def test_a_file_that_is_gone_is_none() -> None:
    addresses = ["memory://archive/b.txt", "memory://archive/gone.txt"]

    assert [b"second", None] == list(contents(addresses))
    assert [None] == list(contents(addresses[1:]))


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("gs://bucket/archive", "help: pip install gcsfs, here and on every worker"),
        ("s3://bucket/*.parquet", "s3:// cannot be read without s3fs"),
        ("nonsense://archive", "Protocol not known: nonsense"),
        ("memory://nothing", "there is nothing to read at memory://nothing"),
        ("/no/such/folder", "there is nothing to read at /no/such/folder"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_way_out(place: str, message: str) -> None:
    with pytest.raises(ProblemError) as raised:
        files_at(place, tables=False)

    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("columns", "names"),
    [
        (Columns("body"), ["t.parquet#0", "t.parquet#1", "t.parquet#2"]),
        (Columns("body", "url"), ["t.parquet#x", "t.parquet#y", "t.parquet#z"]),
        (Columns("body", "number"), ["t.parquet#7", "t.parquet#8", "t.parquet#9"]),
    ],
)
def test_rows_of_a_table_are_named_by_number_or_id(
    tmp_path: Path, columns: Columns, names: list[str]
) -> None:
    rows = {"url": ["x", "y", "z"], "body": ["one", None, "three"], "number": [7, 8, 9]}
    pq.write_table(pa.table(rows), tmp_path / "t.parquet", row_group_size=2)
    groups = groups_of(Piece(str(tmp_path / "t.parquet"), "t.parquet", 0), columns)
    archive = Archive(tuple(groups), columns)

    texts = [text for share in archive.parted(2) for text in texts_of(share)]

    assert [(0, 2), (2, 1)] == [(group.row, group.count) for group in groups]
    assert names == [text.name for text in texts]
    assert [0, 1, 2] == [text.number for text in texts]
    assert [b"one", b"", b"three"] == [text.data for text in texts]
    assert [names[2]] == [text.name for text in texts_of(archive.holding([2]))]


def test_a_table_without_the_column_says_which_it_has(bucket: str, tmp_path: Path) -> None:
    pq.write_table(pa.table({"url": ["x"], "body": ["y"]}), tmp_path / "t.parquet")

    with pytest.raises(ProblemError, match=r"has no column text\n  help: it has url, body"):
        groups_of(Piece(str(tmp_path / "t.parquet"), "t.parquet", 0), Columns("text"))
    with pytest.raises(ProblemError, match=r"table\.parquet is not Parquet"):
        groups_of(files_at(bucket, tables=True)[0][0], Columns("text"))


def test_a_text_in_another_encoding_is_read_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Мост закрыт".encode("cp1251"))
    piece = Piece(str(tmp_path / "a.txt"), "a.txt", 11, "cp1251")

    assert ["Мост закрыт".encode()] == [text.data for text in texts_of(whole([piece]))]
