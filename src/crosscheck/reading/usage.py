"""What a text's own usage says of signs that may mean two things."""

import re
from typing import Literal

_COMMA_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])")
_STOP_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,4}(?![\d.])|\d\.\d{3},\d")
_COMMA_DECIMALS = re.compile(r"(?<![\d.,])\d{1,9},\d{1,2}(?![\d,])")
_STOP_DECIMALS = re.compile(r"(?<![\d.,])\d{1,9}\.(?:\d{1,2}|\d{4,9})(?![\d.])|\d,\d{3}\.\d")
_DAY_FIRST = re.compile(r"(?<!\d)(?:1[3-9]|2\d|3[01])/(?:0?\d|1[0-2])/\d{2}")
_MONTH_FIRST = re.compile(r"(?<!\d)(?:0?\d|1[0-2])/(?:1[3-9]|2\d|3[01])/\d{2}")

Mark = Literal["thousands", "decimals"]
Order = Literal["day first", "month first"]


def stop_in(text: str) -> Mark | None:
    """Return what a full stop before three figures means in *text*, None where it does not tell."""
    thousands = bool(_STOP_THOUSANDS.search(text) or _COMMA_DECIMALS.search(text))
    decimals = bool(_STOP_DECIMALS.search(text) or _COMMA_THOUSANDS.search(text))
    if thousands == decimals:
        return None
    return "thousands" if thousands else "decimals"


def order_in(text: str) -> Order | None:
    """Return whether 01/02/2022 begins with the day in *text*, None where it does not tell."""
    day_first, month_first = bool(_DAY_FIRST.search(text)), bool(_MONTH_FIRST.search(text))
    if day_first == month_first:
        return None
    return "day first" if day_first else "month first"
