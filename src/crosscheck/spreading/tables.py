"""Texts in Parquet, a group of rows at a time. The door to pyarrow."""

from collections.abc import Iterator

import pyarrow as pa  # type: ignore[import-untyped]  # it has no stubs
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it has no stubs
from attrs import evolve

from crosscheck.errors import refusal
from crosscheck.spreading.pieces import Columns, Piece
from crosscheck.spreading.places import opened


def groups_of(table: Piece, columns: Columns) -> list[Piece]:
    """Return the groups of rows of a *table*, without reading them.

    ProblemError where it is no Parquet, or does not have the *columns*.
    """
    with opened(table.address) as file:
        try:
            about = pq.read_metadata(file)
        except pa.ArrowInvalid:
            raise refusal(f"{table.name} is not Parquet") from None
    known = [about.schema.column(at).path for at in range(about.num_columns)]
    for column in filter(None, (columns.text, columns.id)):
        if column not in known:
            raise refusal(f"{table.name} has no column {column}", f"it has {', '.join(known)}")
    groups, row, text = list[Piece](), 0, known.index(columns.text)
    for number in range(about.num_row_groups):
        group = about.row_group(number)
        size, count = group.column(text).total_uncompressed_size, group.num_rows
        groups.append(evolve(table, size=size, count=count, group=number, row=row))
        row += count
    return groups


def rows_of(group: Piece, columns: Columns) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the text of each row of a *group*; no text is an empty one."""
    wanted = list(filter(None, (columns.text, columns.id)))
    with opened(group.address) as file:
        table = pq.ParquetFile(file).read_row_group(group.group, columns=wanted)
    texts = table.column(columns.text).cast(pa.large_binary())
    ids = table.column(columns.id) if columns.id else range(group.row, group.row + group.count)
    for id_, text in zip(ids, texts, strict=True):
        own = id_.as_py() if columns.id else id_
        yield f"{group.name}#{own}", text.as_py() or b""
