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
    hidden = {ord(each): _escaped(each) for each in set(text) - {"\n"} if _hides(each)}
    return text.translate(hidden).replace(_COMMAND, "#\\u0023[")


def _hides(character: str) -> bool:
    """Return whether *character* is one of control, direction or layout, or none at all."""
    category = unicodedata.category(character)
    return category[0] == "C" or category in {"Zl", "Zp"}


def _escaped(character: str) -> str:
    return json.dumps(character).strip('"')
