"""What a file says of itself, made fit for an entry: one line, without what no reader sees."""

import re

from crosscheck.model import UNKNOWN

_LONGEST = 300
"""Characters of a title or a name; what is longer is no title."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_UNTITLED = re.compile(
    r"(untitled|unbenannt|sans titre|без имени|без названия|document|документ|slide|doc)\W*\d*",
    re.IGNORECASE,
)
_PROGRAM = re.compile(r"^(?:microsoft (?:word|powerpoint|excel)|print) - ", re.IGNORECASE)
_FILE = re.compile(r"\S+\.(?:docx?|pdf|odt|rtf|indd|qxd|tex|dvi|html?|txt|pptx?|xlsx?)")


def told(words: object) -> str:
    """Return *words* on one line; "unknown" where there are none, or far too many."""
    if not isinstance(words, str):
        return UNKNOWN
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if 0 < len(line) <= _LONGEST else UNKNOWN


def title(words: object) -> str:
    """Return a title; "unknown" for what a program puts where none was given: "Untitled-1"."""
    line = _PROGRAM.sub("", told(words))
    return UNKNOWN if _UNTITLED.fullmatch(line) or _FILE.fullmatch(line) or not line else line


def language(code: object) -> str:
    """Return the code of a language as BCP 47 has it; "unknown" where it is none."""
    written = told(code).replace("_", "-").split(".")[0]
    return written if written != UNKNOWN and _LANGUAGE.fullmatch(written) else UNKNOWN
