"""Parting an archive: every text once, in order, whatever the partitions."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.spreading.pieces import Archive, Piece, usual_partitions

PIECES = st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 9)), max_size=40).map(
    lambda pairs: Archive(
        tuple(Piece(f"/{at}", f"{at}", size, count=n) for at, (size, n) in enumerate(pairs))
    )
)


@given(PIECES, st.integers(1, 50))
def test_every_piece_is_in_one_partition_in_its_order(archive: Archive, partitions: int) -> None:
    shares = archive.parted(partitions)

    assert archive.pieces == tuple(piece for share in shares for piece in share.pieces)
    assert archive.firsts == tuple(first for share in shares for first in share.firsts)
    assert len(shares) <= partitions
    assert all(share.pieces for share in shares)


@given(PIECES, st.data())
def test_a_text_is_found_again_by_its_number(archive: Archive, data: st.DataObject) -> None:
    numbers = data.draw(st.sets(st.sampled_from(range(archive.count)))) if archive.count else set()
    share = archive.holding(numbers)
    held = [
        set(range(first, first + piece.count))
        for first, piece in zip(share.firsts, share.pieces, strict=True)
    ]

    assert frozenset(numbers) == share.only
    assert numbers <= set().union(*held)
    assert all(own & numbers for own in held)


def test_partitions_of_equal_texts_are_equal() -> None:
    archive = Archive(tuple(Piece(f"/{at}", f"{at}", 10) for at in range(64)))

    assert [8] * 8 == [len(share.pieces) for share in archive.parted(8)]
    assert [2] * 32 == [len(share.pieces) for share in archive.parted(32)]


def test_a_partition_has_twelve_to_fifty_megabytes() -> None:
    assert [1, 8, 8, 40, 20_000] == [
        usual_partitions(size, workers)
        for size, workers in (
            (0, 2),
            (100_000_000, 2),
            (100_000_000, 16),
            (1_000_000_000, 10),
            (1_000_000_000_000, 100),
        )
    ]
