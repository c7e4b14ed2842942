"""What an archive is made of, in the order of its texts, and how it is parted among workers."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from attrs import field, frozen

_LEAST, _MOST = 12_000_000, 50_000_000
"""Bytes of a partition: with less the work on each costs more than what is in it, and with more too
few are left to be spread evenly."""
_EACH = 4
"""Partitions for each worker, so that all end at about the same time."""


@frozen
class Columns:
    """Which columns of a table hold the texts, and what these are called."""

    text: str
    id: str | None = None
    """None names a text by the number of its row, from 0."""


@frozen
class Piece:
    """Texts that are read together: a file, or a group of rows of a table."""

    address: str
    """A path on this machine, or a URL."""
    name: str
    """The path from the folder of the archive, with forward slashes."""
    size: int
    """Bytes of its texts."""
    encoding: str = "utf-8"
    count: int = 1
    """How many texts it holds."""
    group: int = -1
    """The number of the group of rows; -1 for a file that is one text."""
    row: int = 0
    """The number of its first row in the table."""


@frozen
class Share:
    """Some pieces of an archive."""

    pieces: tuple[Piece, ...]
    firsts: tuple[int, ...]
    """The number that the first text of each piece has in the archive."""
    columns: Columns | None = None
    only: frozenset[int] | None = None
    """The numbers of the texts that are wanted; None for all."""


@frozen
class Archive:
    """All pieces of an archive, in the order of their names."""

    pieces: tuple[Piece, ...]
    columns: Columns | None = None
    firsts: tuple[int, ...] = field(init=False)

    @firsts.default
    def _numbered(self) -> tuple[int, ...]:
        return tuple(accumulate((piece.count for piece in self.pieces), initial=0))[:-1]

    @property
    def names(self) -> tuple[str, ...]:
        """What each piece is called."""
        return tuple(piece.name for piece in self.pieces)

    @property
    def size(self) -> int:
        """Bytes of all texts."""
        return sum(piece.size for piece in self.pieces)

    @property
    def count(self) -> int:
        """How many texts there are."""
        return sum(piece.count for piece in self.pieces)

    def parted(self, partitions: int) -> list[Share]:
        """Return the pieces in up to so many shares of about the same size; none is empty."""
        total = max(1, self.size)
        shares: dict[int, list[int]] = {}
        before = 0
        for at, piece in enumerate(self.pieces):
            # The middle of a piece tells where it belongs.
            middle = (2 * before + piece.size) * partitions // (2 * total)
            shares.setdefault(min(middle, partitions - 1), []).append(at)
            before += piece.size
        return [self._share(each) for each in shares.values()]

    def beside(self, number: int) -> range:
        """Return the numbers of the texts in the piece that holds the text of this *number*."""
        at = bisect_right(self.firsts, number) - 1
        return range(self.firsts[at], self.firsts[at] + self.pieces[at].count)

    def holding(self, numbers: Iterable[int]) -> Share:
        """Return the pieces that hold the texts of these *numbers*, and nothing else of them."""
        only = frozenset(numbers)
        pieces = {bisect_right(self.firsts, number) - 1 for number in only}
        return self._share(sorted(pieces), only)

    def _share(self, pieces: Sequence[int], only: frozenset[int] | None = None) -> Share:
        return Share(
            tuple(self.pieces[at] for at in pieces),
            tuple(self.firsts[at] for at in pieces),
            self.columns,
            only,
        )


def usual_partitions(size: int, workers: int) -> int:
    """Return into how many partitions so many bytes are parted among so many *workers*."""
    least, most = -(-size // _MOST), size // _LEAST
    return max(1, least, min(workers * _EACH, most))
