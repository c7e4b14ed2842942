"""Fills in the templates of pages, escaping all that is put in; the only importer of jinja2."""

import re
from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from crosscheck.formats.visible import visible


@cache
def environment(*packages: str) -> Environment:
    """Return the templates of this package, and of those *packages* that have some of their own.

    Whatever a template is given is escaped, what would hide or reorder other characters is made
    visible, and a template that names what it was not given fails.
    """
    loaders = [PackageLoader(each) for each in (*packages, "crosscheck.formats.html")]
    made = Environment(
        loader=ChoiceLoader(loaders),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["marked"] = marked
    made.filters["as_typed"] = as_typed
    made.filters["in_lines"] = in_lines
    return made


def _harmless(value: object) -> object:
    """Return *value* as it is shown; markup and what is no text stay as they are."""
    return visible(value) if type(value) is str else value


def as_typed(text: str) -> Markup:
    """Return *text* for a field in which it is edited: escaped, and every character kept."""
    return escape(text)


def in_lines(text: str) -> Markup:
    """Return *text* as it is shown in the lines in which it was written.

    They are seen where the style says so, with `white-space: pre-line`.
    """
    return Markup("\n").join(visible(line) for line in text.splitlines())


def marked(text: str) -> Markup:
    """Return a sentence of the legend, with what it has in Markdown's signs as elements."""
    escaped = str(escape(text))
    coded = re.sub(r"`([^`]+)`", r"<code>\1</code>", escaped)
    return Markup(re.sub(r"\*([^*]+)\*", r"<em>\1</em>", coded))  # noqa: S704 # escaped above
