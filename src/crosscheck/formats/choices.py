"""What is configured in a project, and where each value comes from: as lines, or as JSON."""

from collections.abc import Sequence

from crosscheck.formats.jsontext import dumped
from crosscheck.formats.jsonvalues import Json, json_location
from crosscheck.formats.visible import pad, visible, width
from crosscheck.model.choice import Choice

VERSION = 1
"""The version of the JSON object; raised when a key changes its meaning or goes."""

_EMPTY = {"select": "every rule", "ignore": "no rule"}
"""What a list without a word in it stands for."""


def render_choices(choices: Sequence[Choice], *, as_json: bool) -> str:
    """Return *choices*: a line each with where it comes from, or a JSON object."""
    if as_json:
        whole: Json = {"version": VERSION, "configuration": [_json(each) for each in choices]}
        return dumped(whole)
    rows = [(each.key, _origin(each), visible(_value(each))) for each in choices]
    keys, origins = (max(width(row[column]) for row in rows) for column in (0, 1))
    return "".join(f"{pad(row[0], keys)}  {pad(row[1], origins)}  {row[2]}\n" for row in rows)


def _origin(choice: Choice) -> str:
    place = choice.place
    return f"{place.file}:{place.start.line}" if place else "default"


def _value(choice: Choice) -> str:
    if isinstance(choice.value, str):
        return choice.value
    return ", ".join(choice.value) or _EMPTY[choice.key]


def _json(choice: Choice) -> Json:
    value: Json = choice.value if isinstance(choice.value, str) else list(choice.value)
    return {"key": choice.key, "value": value, "location": json_location(choice.place)}
