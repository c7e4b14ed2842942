"""Text as Markdown that shows exactly that text: CommonMark 0.31 with GitHub's extensions.

What GitHub turns into links of its own accord (mentions, issue numbers, addresses, emoji names) is
broken up by an empty comment, which no renderer shows and no copied text contains.
"""

import re
import unicodedata
from urllib.parse import quote

from crosscheck.formats.visible import visible

_BREAK = "<!-- -->"
_INLINE = re.compile(
    r"(?P<sign>[\\`*_\[\]|~])"
    r"|(?P<entity>[&<>$])"
    r"|(?P<link>@(?=\w)|\#(?=\d)|:(?=//|[a-z+-][\w+-]*:)|\bwww(?=\.)|\bmailto(?=:)|\bxmpp(?=:)|\bGH(?=-\d))",
    re.IGNORECASE,
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
_BLOCK = re.compile(r"(?P<digits>\d{1,9})(?=[.)](?:\s|$))|(?=[-+=#])")


def plain(text: str) -> str:
    """Return *text* as inline Markdown without any markup, on one line of its own."""
    escaped = inline(text).strip()
    start = _BLOCK.match(escaped)
    return escaped if start is None else f"{start[0]}\\{escaped[start.end() :]}"


def inline(text: str) -> str:
    """Return *text* as inline Markdown inside a line; a blank at either end is kept."""
    return _INLINE.sub(_escaped, re.sub(r"\s+", " ", visible(text)))


def _escaped(match: re.Match[str]) -> str:
    found = match[0]
    if match.lastgroup == "sign":
        return "\\" + found
    return _ENTITIES[found] if match.lastgroup == "entity" else found + _BREAK


def bold(before: str, words: str, after: str) -> str:
    """Return *words* in bold, as they stand between *before* and *after*.

    Asterisks do it unless the characters around them would keep them from opening or closing
    (CommonMark 6.2: a run next to punctuation needs a blank or punctuation outside).
    """
    shown = visible(words)
    inner = shown.strip()
    if not inner:
        return inline(words)
    start = shown.index(inner)
    left, right = shown[:start], shown[start + len(inner) :]
    opens = _flanks(inner[0], (visible(before) + left)[-1:])
    closes = _flanks(inner[-1], (right + visible(after))[:1])
    marked = f"**{inline(inner)}**" if opens and closes else f"<b>{inline(inner)}</b>"
    return inline(left) + marked + inline(right)


def _flanks(inside: str, outside: str) -> bool:
    """Return whether asterisks between two characters bind to the inner one.

    Symbols beyond ASCII have counted as punctuation only since CommonMark 0.31: they need a
    neighbour and are none.
    """
    if unicodedata.category(inside)[0] not in "PS":
        return True
    ascii_sign = outside.isascii() and not outside.isalnum()
    return not outside or ascii_sign or outside.isspace() or unicodedata.category(outside)[0] == "P"


def titled(title: str, words: str) -> str:
    """Return *words* behind their *title*, as inline Markdown."""
    return f"*{title}* — {plain(words)}"


def link(label: str, target: str) -> str:
    """Return a link from the already escaped *label* to *target*."""
    return f"[{label}]({target})"


def path(file: str) -> str:
    """Return the path of a *file* as it stands in a link."""
    return quote(file, safe="/._-~")


def anchor(id_: str, kind: str = "claim") -> str:
    """Return *id_* as the name of a place in the page; two ids of a *kind* never share a name."""
    name = "".join(
        each if each.isascii() and (each.isalnum() or each == "-") else f"_{ord(each):x}_"
        for each in id_
    )
    return f"{kind}-{name}"


def fenced(block: str) -> str:
    """Return *block* as a fenced code block that nothing in it can end."""
    longest = max((len(run) for run in re.findall("`+", block)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{block}\n{fence}"
