"""How a report is shown: in a terminal, to programs, in the places where CI shows it.

They know the nouns, and the words for them (`explaining`, `rules`); to show a figure as its source
words it, they read it there again.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from crosscheck.formats.view import View
    from crosscheck.model import Report

FORMATS = {
    "plain": "plain",
    "json": "machine",
    "github": "github",
    "sarif": "sarif",
    "junit": "junit",
    "gitlab": "gitlab",
    "markdown": "comment",
}
"""The formats of `crosscheck check`, each with the module here whose `render` makes it."""


def renderer(name: str) -> "Callable[[Report, View], str]":
    """Return the function that makes the format called *name*; imported when it is asked for."""
    module = import_module(f"{__name__}.{FORMATS[name]}")
    return cast("Callable[[Report, View], str]", module.render)
