"""Shares of a whole, as people type them."""

from decimal import Decimal

import pytest

from crosscheck.reading.shares import read_share


@pytest.mark.parametrize(
    ("written", "share"),
    [("5%", "0.05"), ("5 %", "0.05"), ("0.05", "0.05"), ("2.5%", "0.025"), ("0", "0")],
)
def test_a_share_is_typed_in_per_cent_or_as_a_fraction(written: str, share: str) -> None:
    assert Decimal(share) == read_share(written)


@pytest.mark.parametrize("written", ["", "1", "100%", "-5%", "5 per cent", "1E-2", "٥%5", ".5"])
def test_anything_else_is_none(written: str) -> None:
    assert read_share(written) is None
