"""Sentences, and counts, lists and quotation marks in them."""

import re
from collections.abc import Sequence


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return *number* with *noun* in the right form: "1 source", "5 sources"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(items: Sequence[str]) -> str:
    """Return *items* as a list in a sentence: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def sentence(words: str) -> str:
    """Return *words* as a sentence, with a capital and a full stop where they have none."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '?', '!')) else '.'}"


def nested(words: str) -> str:
    """Return *words* for inside quotation marks, with their own marks single."""
    single = re.sub(r'"([^"]*)"', r"‘\1’", words)
    return single.replace("“", "‘").replace("”", "’").replace('"', "’")
