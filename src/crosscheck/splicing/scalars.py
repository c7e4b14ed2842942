"""A text as a YAML scalar on one line, which every reader of YAML takes for that same text.

Plain where YAML 1.1, YAML 1.2 and an editor's eye agree that it is a text; a figure or a day that
is written as everyone writes it stays plain too. Else in quotation marks, those that need no
escapes before others, so that a search for the words finds them.
"""

import re

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Line ends of any kind, and what no YAML file may hold as it is."""
_NAMED = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}

_FIRST = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-[1-9]")
"""How a plain text may begin."""
_SIGN = re.compile(r": |:$| #|\s$")
"""What ends a plain text, or goes missing at its end."""
_FLOW_SIGN = re.compile(r"[,\[\]{}:]")
"""What ends a plain text between brackets."""

_AS_WRITTEN = re.compile(r"0|-?[1-9]\d*|\d{4}-\d\d(?:-\d\d)?", re.ASCII)
"""Figures and days that read alike everywhere."""
_OTHER_TYPE = re.compile(
    r"[-+]?\.?\d[\w.,:+-]*|\d{4}-\d.*|[-+]?\.inf|\.nan|~|<<|="
    r"|y|n|yes|no|on|off|true|false|null",
    re.ASCII | re.IGNORECASE,
)
"""What some reader takes for a figure, a time, yes, no or nothing."""


def scalar(text: str, *, in_flow: bool = False) -> str:
    """Return *text* as a scalar; *in_flow* where it stands between brackets or braces."""
    if _UNPRINTABLE.search(text):
        return _escaped(text)
    if _is_plain(text) and not (in_flow and _FLOW_SIGN.search(text)):
        return text
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _is_plain(text: str) -> bool:
    if _AS_WRITTEN.fullmatch(text):
        return True
    begins = _FIRST.match(text) is not None
    return begins and not _SIGN.search(text) and not _OTHER_TYPE.fullmatch(text)


def _escaped(text: str) -> str:
    escaped = (
        _NAMED.get(sign) or (_code(sign) if _UNPRINTABLE.match(sign) else sign) for sign in text
    )
    return f'"{"".join(escaped)}"'


def _code(sign: str) -> str:
    return f"\\x{ord(sign):02x}" if sign <= "\xff" else f"\\u{ord(sign):04x}"
