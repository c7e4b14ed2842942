"""What every rule means, why it matters and what to do: one Markdown file a rule.

The texts are long and read only when someone asks for one; `crosscheck.rules` has the rest.
"""

import re
from pathlib import Path

FILE = re.compile(r"^`(\S+)`\n\n```\w+\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
"""A file of an example: its path in the project, and what stands in it."""

_HEADING = re.compile(r"^### (.+)$", re.MULTILINE)


def text(name: str) -> str:
    """Return the Markdown text *name*: a rule's, or the introduction to all of them."""
    return Path(__file__).with_name(f"{name}.md").read_text(encoding="utf-8")


def plain(markdown: str) -> str:
    """Return a rule's *markdown* as it reads in a terminal: headings in capitals, files set in."""
    shown = FILE.sub(lambda file: f"  {file[1]}\n\n{_set_in(file[2])}", markdown)
    return _HEADING.sub(lambda heading: heading[1].upper(), shown)


def _set_in(words: str) -> str:
    return "".join(f"    {line}".rstrip() + "\n" for line in words.splitlines())
