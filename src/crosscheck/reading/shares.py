"""Shares of a whole, as people type them: ``5%`` or ``0.05``."""

import re
from decimal import Decimal

_SHARE = re.compile(r"(\d+(?:\.\d+)?) ?(%?)")


def read_share(written: str) -> Decimal | None:
    """Return *written* as a fraction from 0 to below 1; None where it is no such share."""
    found = _SHARE.fullmatch(written)
    if found is None:
        return None
    fraction = Decimal(found[1]) / (100 if found[2] else 1)
    return fraction if fraction < 1 else None
