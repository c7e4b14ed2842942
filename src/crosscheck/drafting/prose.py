"""The prose of a draft in Markdown or plain text, with everything that is none blanked out.

Blanks stand for what was taken out, one for one, so that every offset is one in the draft itself.
"""

import re
from itertools import zip_longest

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n.*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(
    r"^[ \t]{0,3}(`{3,}|~{3,}).*?(?:^[ \t]{0,3}\1[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^`\n]+\1(?!`)")
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]:?")
_DEFINITION = re.compile(r"^[ \t]{0,3}\[[^\]\n]+\]:[ \t]*\S.*$", re.MULTILINE)
_TARGET = re.compile(r"(?<=\])(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>)\"”]+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+", re.IGNORECASE
)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
_MARKS = re.compile(
    r"^[ \t]*(?:#{1,6}(?=\s)|[-*+](?=\s)|\(?\d{1,2}[.)](?=\s))"  # headings, items of lists
    r"|^[ \t]*>[> \t]*"  # block quotes
    r"|(?<![\w*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\w*_])",  # emphasis
    re.MULTILINE,
)
_NO_PROSE = (
    _FRONT_MATTER,
    _FENCE,
    _COMMENT,
    _CODE,
    _FOOTNOTE,
    _DEFINITION,
    _TARGET,
    _ADDRESS,
    _TAG,
    _MARKS,
)
"""In the order in which they are taken out."""

_WRAPPED = 50
"""Characters from which on a line may have been ended for its length alone."""
_GOES_ON = re.compile(r"[^\s.!?:…][ \t]*\Z")
_CONTINUES = re.compile(r"[^\s#>|`~*+=-]|[*_]+\w")

_HEAD = 600
"""Characters at the beginning within which byline and dateline stand."""
_DAY = r"(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2}),?(?:\s\d{4})?"
_DATELINE = re.compile(rf"^[ \t]*[A-ZÀ-Þ][^\n.\d]{{1,40}},\s{_DAY}\s?(?=[–—-]\s)", re.MULTILINE)
"""ALMATY, 12 March 2023 – ..."""
_BYLINE = re.compile(
    r"^[ \t]*(?:by\s(?=[A-ZÀ-Þ])|(?:last\s)?(?:published|updated|posted|filed|date|author)\b"
    rf"|(?-i:(?:[A-Z][a-z]+day,?\s)?{_DAY}[ \t]*$))[^\n.]{{0,80}}$",
    re.IGNORECASE | re.MULTILINE,
)
"""By Jane Doe, 12 March 2023; Published on 12 March 2023; 12 March 2023."""


def prose_of(text: str) -> str:
    """Return *text* with blanks for what is no prose, character for character.

    Left out are front matter, code, comments, tags, addresses, the targets of links, the marks of
    Markdown, the draft's own byline and dateline, and the ends of lines that are wrapped.
    """
    prose = text = text.replace("\r\n", " \n")
    for pattern in _NO_PROSE:
        prose = pattern.sub(_blank, prose)
    begin = len(prose) - len(prose.lstrip())
    head, rest = prose[: begin + _HEAD], prose[begin + _HEAD :]
    for pattern in (_DATELINE, _BYLINE):
        head = pattern.sub(_blank, head)
    return _unwrapped(text, head + rest)


def _unwrapped(text: str, prose: str) -> str:
    """Return *prose* with a blank for each end of a line at which a sentence goes on.

    The line is a long one of the draft, ends in a word, and what follows begins no other block.
    """
    lines = prose.split("\n")
    joined: list[str] = []
    for line, written, following in zip_longest(
        lines, text.split("\n"), text.split("\n")[1:], fillvalue=""
    ):
        goes_on = bool(_GOES_ON.search(line)) and bool(_CONTINUES.match(following))
        long = len(written) >= _WRAPPED and not written.lstrip().startswith("#")
        joined.append(line + (" " if goes_on and long else "\n"))
    return "".join(joined)[: len(prose)]


def _blank(match: re.Match[str]) -> str:
    """Return blanks for what was matched; the ends of lines stay."""
    return re.sub(r"[^\n]", " ", match[0])
