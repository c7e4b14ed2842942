"""JSON as text that can be printed anywhere: what is hidden or would command is escaped in it.

Whoever reads the JSON gets every character as it was.
"""

import json
import unicodedata
from collections.abc import Iterator, Mapping

from crosscheck.formats.jsonvalues import Json

_COMMAND = "##["
"""What a log of GitHub's runner takes for the beginning of a command, wherever in a line."""


def dumped(value: Json) -> str:
    """Return *value* as indented JSON that ends in a newline."""
    return _harmless(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def dumped_in_lines(value: Mapping[str, Json]) -> str:
    """Return *value* as JSON with a line for each key, and one for each item of a list.

    Lists of thousands are written several times as fast as indented ones.
    """
    return _harmless("{\n  " + ",\n  ".join(_lines(value)) + "\n}\n")


def _lines(value: Mapping[str, Json]) -> Iterator[str]:
    for key, held in value.items():
        if isinstance(held, list) and held:
            items = ",\n    ".join(json.dumps(each, ensure_ascii=False) for each in held)
            yield f"{json.dumps(key)}: [\n    {items}\n  ]"
        else:
            yield f"{json.dumps(key)}: {json.dumps(held, ensure_ascii=False)}"


def _harmless(text: str) -> str:
    """Return JSON with what is hidden or would command escaped."""
    # Line ends stand outside of strings alone; everything else that is hidden stands inside.
    for character in set(text) - {"\n"}:
        if _hides(character):
            text = text.replace(character, json.dumps(character).strip('"'))
    return text.replace(_COMMAND, "#\\u0023[")


def _hides(character: str) -> bool:
    """Return whether *character* is one of control, direction or layout, or none at all."""
    category = unicodedata.category(character)
    return category[0] == "C" or category in {"Zl", "Zp"}
