"""JSON as text that can be printed anywhere: what is hidden or would command is escaped in it.

Whoever reads the JSON gets every character as it was.
"""

import json
import unicodedata

from crosscheck.formats.jsonvalues import Json

_COMMAND = "##["
"""What a log of GitHub's runner takes for the beginning of a command, wherever in a line."""


def dumped(value: Json) -> str:
    """Return *value* as indented JSON that ends in a newline."""
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    # Line ends stand outside of strings alone; everything else that is hidden stands inside.
    for character in set(text) - {"\n"}:
        if _hides(character):
            text = text.replace(character, json.dumps(character).strip('"'))
    return text.replace(_COMMAND, "#\\u0023[")


def _hides(character: str) -> bool:
    """Return whether *character* is one of control, direction or layout, or none at all."""
    category = unicodedata.category(character)
    return category[0] == "C" or category in {"Zl", "Zp"}
