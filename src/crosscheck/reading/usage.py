"""What a text's own usage says of signs that may mean two things."""

import re
from collections.abc import Iterable
from typing import Literal

from crosscheck.reading.tokens import Tokens

# Each numeral is one token, so these look at a handful of characters.
_THOUSANDS_BY_STOPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}\Z|\d{1,3}(?:\.\d{3})+,\d+\Z")
_DECIMALS_BY_COMMA = re.compile(r"\d{1,9},\d{1,2}\Z")
_THOUSANDS_BY_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_DECIMALS_BY_STOP = re.compile(r"\d{1,9}\.(?:\d{1,2}|\d{4,9})\Z")
_LAST_MONTH = 12

Mark = Literal["thousands", "decimals"]
Order = Literal["day first", "month first"]


def stop_in(words: Iterable[str]) -> Mark | None:
    """Return what a full stop before three figures means in a text, None where it does not tell.

    *words* are those of its words that figures may hang on.
    """
    numerals = {word for word in words if "," in word or "." in word}
    thousands = _any(_THOUSANDS_BY_STOPS, numerals) or _any(_DECIMALS_BY_COMMA, numerals)
    decimals = _any(_DECIMALS_BY_STOP, numerals) or _any(_THOUSANDS_BY_COMMAS, numerals)
    if thousands == decimals:
        return None
    return "thousands" if thousands else "decimals"


def _any(pattern: re.Pattern[str], numerals: Iterable[str]) -> bool:
    return any(map(pattern.match, numerals))


def order_in(tokens: Tokens, dates: Iterable[int]) -> Order | None:
    """Return whether 01/02/2022 begins with the day in a text, None where it does not tell.

    *dates* are the first tokens of its dates; one like 13/02/2022 has only one order.
    """
    words = tokens.words
    orders: set[Order] = set()
    for index in dates:
        if words[index + 1] == "/" and words[index].isdecimal() and words[index + 2].isdecimal():
            if int(words[index]) > _LAST_MONTH:
                orders.add("day first")
            elif int(words[index + 2]) > _LAST_MONTH:
                orders.add("month first")
    return orders.pop() if len(orders) == 1 else None
