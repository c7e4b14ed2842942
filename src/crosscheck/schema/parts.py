"""What the schemas are made of: scalars, lists, choices, entries and files."""

from collections.abc import Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]


def text(says: str, *examples: object) -> Schema:
    """Return the schema of a scalar, which is read as text; *says* is what an editor shows."""
    schema = {"type": ["string", "number", "null"], "description": says}
    return {**schema, "examples": list(examples)} if examples else schema


def needed(says: str, *examples: object) -> Schema:
    """Return the schema of a scalar that may not be empty."""
    return {**text(says, *examples), "type": ["string", "number"], "minLength": 1}


def texts(says: str, *examples: object) -> Schema:
    """Return the schema of a list of texts; one text will do."""
    return {
        "type": ["array", "string", "number", "null"],
        "items": {"type": ["string", "number"]},
        "description": says,
        **({"examples": list(examples)} if examples else {}),
    }


def choice(says: str, choices: Sequence[object]) -> Schema:
    """Return the schema of one of *choices*."""
    return {"enum": [*choices, None], "description": says}


def flag(says: str) -> Schema:
    """Return the schema of a yes or a no."""
    return choice(says, (True, False, "true", "false", "yes", "no"))


def entry(title: str, says: str, keys: Schema, required: Sequence[str]) -> dict[str, Any]:
    """Return the schema of a mapping with no other keys than *keys*."""
    return {
        "title": title,
        "description": says,
        "type": "object",
        "properties": dict(keys),
        "required": list(required),
        "additionalProperties": False,
    }


def file(nouns: str, says: str, entry: Schema) -> Schema:
    """Return the schema of a file that holds a list, or a mapping with the list under *nouns*."""
    items = {"$ref": "#/$defs/entry"}
    return {
        "title": f"crosscheck {nouns}",
        "description": says,
        "type": ["array", "object"],
        "items": items,
        "properties": {
            "version": choice("Version of the file format: 1.", (1, "1")),
            nouns: {"type": ["array", "null"], "items": items, "description": says},
        },
        "required": [nouns],
        "additionalProperties": False,
        "$defs": {"entry": entry},
    }
