"""Why a text is not YAML, in an editor's words: the traps that figures and quotes run into.

A parser says where it gave up. What was meant stands around that place, and most often it is one
of a few: a figure or a quote that begins with a sign of YAML's own, or that holds one.
"""

import re
from collections.abc import Callable

from attrs import frozen

IN_QUOTATION_MARKS = "put the whole value in quotation marks"
_BLOCK = "write `>-` after the key and the words on the next line, indented"

_KEY = re.compile(r"[ \t]*+(?:- +)*+(?P<key>[^\s:#][^:\n]*):[ \t]+(?=\S)")
_LAST_KEY = re.compile(r"([^\s\[{,:-][^\[{,:]*):[ \t]+$")
_MERGE_MARK = re.compile(r"^<{7} .*$", re.MULTILINE)
_CANNOT_BEGIN = "@`%,]}"
_COLLECTIONS = {"[": "list", "{": "mapping"}


@frozen
class Trap:
    """What is wrong with a text as YAML, where, and the way out."""

    start: int
    """Offset of the place in the text."""
    message: str
    help: str
    end: int | None = None


@frozen
class _Spot:
    """Where a parser gave up, and where what it was reading had begun."""

    text: str
    at: int
    context: int | None
    words: str
    """What the parser says."""

    @property
    def char(self) -> str:
        """The character at which it gave up; empty at the end of the text."""
        return self.text[self.at : self.at + 1]

    @property
    def opening(self) -> str:
        """The first character of what the parser was reading."""
        return "" if self.context is None else self.text[self.context : self.context + 1]

    @property
    def between(self) -> str:
        """What the parser was reading, up to the place."""
        return self.text[self.context or 0 : self.at]

    @property
    def before(self) -> str:
        """The line up to the place."""
        return self.text[_line_start(self.text, self.at) : self.at]

    @property
    def value(self) -> tuple[str, int] | None:
        """The last key before the place in its line, and where its value begins."""
        start = _line_start(self.text, self.at)
        found = _KEY.match(self.text, start)
        if found is None or found.end() > self.at:
            return None
        return found["key"], found.end()


def malformed(text: str, at: int, context: int | None, words: str) -> Trap:
    """Return why a parser gave up at the offset *at*, in what it had begun at *context*."""
    spot = _Spot(text, min(at, len(text)), context, words)
    for cause in _CAUSES:
        trap = cause(spot)
        if trap is not None:
            return trap
    return Trap(spot.at, f"this is not YAML: {words}", "compare it with the entries around it")


def unreadable_character(text: str, code: int) -> Trap:
    """Return where the character with the code point *code* stands, which no YAML file may hold."""
    start = text.index(chr(code))
    return Trap(
        start,
        f"the control character U+{code:04X} cannot stand in a YAML file",
        "delete it; it shows as a blank or not at all in most editors",
        start + 1,
    )


def misread(start: int, sign: str, why: str) -> Trap:
    """Return that YAML reads *sign*, with which a value begins, as a sign of its own."""
    return Trap(
        start,
        f"a value that begins with `{sign}` {why}",
        f"if the `{sign}` belongs to the text, {IN_QUOTATION_MARKS}",
    )


def no_key(start: int) -> Trap:
    """Return that a value stands without a key."""
    return Trap(start, "there is no key before this `:`", "write the key, or take the `:` out")


def begins_block(start: int, words: str, before: str) -> Trap:
    """Return that the plain value *words* begins a block of text; *before* is its key."""
    return Trap(
        start,
        f"a plain `{words}` begins a block of text in YAML",
        f"quote it: `{before}{quoted(words)}`",
        start + len(words),
    )


def comment_cuts(text: str, end: int) -> Trap | None:
    """Return the comment that cuts a plain value short which ends at *end*; None without one."""
    found = re.compile(r"[ \t]+(#[^\n\r]*)").match(text, end)
    if found is None:
        return None
    return Trap(
        found.start(1),
        "the value ends before this `#`, which begins a comment in YAML",
        f"{IN_QUOTATION_MARKS}, and a comment on a line of its own",
        found.end(1),
    )


def _merge_marks(spot: _Spot) -> Trap | None:
    """Git marks what it could not merge by lines of seven signs."""
    begun = _MERGE_MARK.search(spot.text)
    if begun is None:
        return None
    message = "git could not merge two versions of this file, and both stand here"
    help_ = "keep what holds of the two, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`"
    return Trap(begun.start(), message, help_, begun.end())


def _tab(spot: _Spot) -> Trap | None:
    if spot.char != "\t":
        return None
    return Trap(spot.at, "a tab stands where YAML takes only spaces", "indent with spaces")


def _block_sign(spot: _Spot) -> Trap | None:
    """`value: >200`: a block of text is announced by `>` and nothing after it."""
    start = spot.at if spot.context is None else spot.context
    if spot.text[start : start + 1] not in (">", "|"):
        return None
    words = _rest_of_line(spot.text, start)
    before = spot.text[_line_start(spot.text, start) : start]
    if "{" in before or "[" in before:
        words = re.split(r"[,\]}]", words)[0].rstrip()
    key = _LAST_KEY.search(before)
    return begins_block(start, words, f"{key[1]}: " if key else "")


def _escape(spot: _Spot) -> Trap | None:
    if spot.context is None or spot.opening != '"' or not spot.char:
        return None
    backslash = spot.text.rfind("\\", spot.context, spot.at + 1)
    if backslash < 0:
        return None
    return Trap(
        backslash,
        f"`{spot.text[backslash : backslash + 2]}` has no meaning in double quotation marks",
        "write the backslash twice, or use single quotation marks",
        backslash + 2,
    )


def _unclosed_quotation(spot: _Spot) -> Trap | None:
    if spot.context is None or spot.opening not in ("'", '"'):
        return None
    return Trap(
        spot.context,
        f"the quotation mark `{spot.opening}` is never closed",
        f"close it; where it belongs to the text, {_BLOCK}",
        spot.context + 1,
    )


def _after_quotation(spot: _Spot) -> Trap | None:
    """`quote: "No" he said`: a value that begins with a quotation mark ends with it."""
    if not spot.before.rstrip().endswith(("'", '"')):
        return None
    return Trap(
        spot.at,
        "text goes on after the closing quotation mark",
        f"where the quotation marks belong to the text, {_BLOCK}",
    )


def _collection(spot: _Spot) -> Trap | None:
    """`quote: [is] only used`: a value that begins with a bracket is a list."""
    closing = spot.before.rstrip()[-1:]
    if spot.context is not None and spot.opening in _COLLECTIONS:
        if spot.char == ":" and spot.opening == "{" and "\n" not in spot.between:
            return _second_colon(spot)
        start, sign, why = spot.context, spot.opening, "and this one is not complete"
    elif spot.value and closing in ("]", "}") and spot.text[spot.value[1]] in _COLLECTIONS:
        start, sign, why = spot.value[1], spot.text[spot.value[1]], "and text goes on after it"
    else:
        return None
    noun = _COLLECTIONS[sign]
    return misread(start, sign, f"is a {noun} in YAML, {why}")


def _reference(spot: _Spot) -> Trap | None:
    """`quote: *more* than`: a value that begins with an asterisk refers to another."""
    if spot.value is None or spot.text[spot.value[1]] not in "*&!":
        return None
    sign = spot.text[spot.value[1]]
    noun = {"*": "an alias", "&": "an anchor", "!": "a tag"}[sign]
    return misread(spot.value[1], sign, f"is {noun} in YAML, and text goes on after it")


def _first_sign(spot: _Spot) -> Trap | None:
    """`quote: @home`: some signs begin no plain value, `- ` and `? ` only one on its own line."""
    start = spot.context if spot.context is not None and spot.opening == "%" else spot.at
    sign = spot.text[start : start + 1]
    if sign in ("-", "?") and spot.value is not None and spot.value[1] == start:
        sign += " "
    elif not sign or sign not in _CANNOT_BEGIN:
        return None
    return Trap(start, f"a plain value cannot begin with `{sign}`", IN_QUOTATION_MARKS)


def _no_key(spot: _Spot) -> Trap | None:
    if spot.char != ":" or spot.before.rstrip(" -")[-1:] not in ("", "{", "[", ","):
        return None
    return no_key(spot.at)


def _second_colon(spot: _Spot) -> Trap | None:
    """`quote: He said: no`: a colon and a blank begin a new key."""
    if spot.char != ":":
        return None
    if spot.value is not None or spot.opening == "{":
        return Trap(spot.at, "`: ` in a plain value begins a new key", IN_QUOTATION_MARKS)
    return Trap(
        spot.at - len(spot.before.lstrip(" -")),
        "this key does not fit under the line above it",
        "begin it in the column of the keys beside it; if the line above is a key, end it with `:`",
    )


def _missing_colon(spot: _Spot) -> Trap | None:
    if spot.context is None or "expected ':'" not in spot.words:
        return None
    line = _rest_of_line(spot.text, spot.context)
    return Trap(
        spot.context,
        f"expected a key and its value, found `{line}`",
        "end the key with `:`, or indent the line if it goes on with the text above",
        spot.context + len(line),
    )


def _indentation(spot: _Spot) -> Trap | None:
    """``- a`` above ``b: c``: what belongs together has one column and one form."""
    if spot.context is None or spot.before.strip() or not spot.char:
        return None
    column = len(spot.before) + 1
    beside = spot.context - _line_start(spot.text, spot.context) + 1
    line = spot.text.count("\n", 0, spot.context) + 1
    if column != beside:
        return Trap(
            spot.at,
            f"this line begins in column {column}, and what it stands beside in column {beside}"
            f" (line {line})",
            "indent entries that belong together alike",
        )
    if spot.char == "-":
        return Trap(
            spot.at,
            "a list item stands among keys",
            "indent it under its key, or take the `- ` away",
        )
    return Trap(
        spot.at,
        f"expected `- ` as in line {line}",
        "begin the entry with `- `, or indent the line if it belongs to the entry above",
    )


def _unfinished(spot: _Spot) -> Trap | None:
    if spot.char:
        return None
    return Trap(
        spot.at,
        "the file ends in the middle of a list or a mapping",
        "close its bracket, or write what is missing",
    )


_CAUSES: tuple[Callable[[_Spot], Trap | None], ...] = (
    _merge_marks,
    _tab,
    _block_sign,
    _escape,
    _unclosed_quotation,
    _after_quotation,
    _no_key,
    _collection,
    _reference,
    _first_sign,
    _second_colon,
    _missing_colon,
    _indentation,
    _unfinished,
)


def quoted(words: str) -> str:
    """Return *words* in quotation marks that YAML reads back to the same."""
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def _rest_of_line(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[offset : len(text) if end < 0 else end].rstrip()


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1
