"""Adds to a YAML file that a person wrote, as added lines only: every other byte stays as it was.

A place in a file is a path of keys and numbers (from 0) of list items, such as
``("claims", 3, "statements")``; a file that is a list by itself is the empty path. Indentation,
line ends and blank lines between items follow the items that are there. What comes out is read
again, and ProblemError raised unless what was meant is all that has changed: no file goes on that
reads otherwise.
"""

from collections.abc import Sequence
from typing import Any

from crosscheck.errors import ProblemError
from crosscheck.nodes import Document, ListNode, TextNode, parse
from crosscheck.splicing.blocks import Item, Value, item_lines
from crosscheck.splicing.lines import (
    begins_line,
    blanks_after,
    blanks_before,
    column,
    comments_after,
    comments_before,
    lines_of,
    next_line,
    with_lines,
)
from crosscheck.splicing.paths import (
    Block,
    Path,
    Place,
    block,
    find,
    habit,
    in_brackets,
    no_such_place,
    refuse,
)
from crosscheck.splicing.verifying import plain, verified

__all__ = [
    "Item",
    "Path",
    "Value",
    "append_item",
    "insert_item",
    "list_path",
    "remove_item",
    "replace_item",
]

_VERSION = "version: 1"


def list_path(text: str, file: str, nouns: str) -> Path:
    """Return where the list of a file stands: in it as a whole, or under the key *nouns*."""
    return () if isinstance(parse(text, file).root, ListNode) else (nouns,)


def append_item(text: str, file: str, path: Path, item: Value, *, header: str = "") -> str:
    """Return *text* with *item* at the end of the list at *path*.

    The list is made where it is missing or empty, and so is the file, with *header* above it.
    ProblemError where lines cannot be added: a list in brackets, or one that an alias stands for.
    """
    return insert_item(text, file, path, None, item, header=header)


def insert_item(
    text: str, file: str, path: Path, position: int | None, item: Value, *, header: str = ""
) -> str:
    """Return *text* with *item* as number *position* of the list at *path*; None is its end."""
    document = _parsed(text, file)
    place = find(document, path)
    if isinstance(place.node, ListNode) and place.node.items:
        index = len(place.node.items) if position is None else position
        if not 0 <= index <= len(place.node.items):
            no_such_place(document.page, (*path, index))
        new = _inserted(block(place.node, place.column), index, item)
    else:
        index = 0
        new = _begun(place, document, path, item, header)
    return verified(document, new, path, lambda items: items.insert(index, plain(item)))


def remove_item(text: str, file: str, path: Path, index: int) -> str:
    """Return *text* without item number *index* of the list at *path*.

    With its lines go comments right above it in the column of its dash (not those above the first
    item, which may speak of the whole list) and the blank lines that set it apart.
    """
    document = _parsed(text, file)
    layout = _block_with(document, path, index)
    start = layout.start(index)
    end = comments_after(text, layout.after(index), layout.column + 1)
    if index:
        start = blanks_before(text, comments_before(text, start, layout.column))
    elif len(layout.ends) > 1:
        end = blanks_after(text, end)
    return verified(document, text[:start] + text[end:], path, lambda items: items.pop(index))


def replace_item(text: str, file: str, path: Path, index: int, item: Value) -> str:
    """Return *text* with *item* in place of item number *index* of the list at *path*.

    Comments between and behind its lines go with them; those above and below it stay.
    """
    document = _parsed(text, file)
    layout = _block_with(document, path, index)
    start, end = layout.start(index), layout.after(index)
    new = with_lines(text[:start], start, item_lines(item, layout.column, layout.gap))
    if not begins_line(text, end):
        new = new.rstrip("\r\n")

    def replace(items: list[Any]) -> None:
        items[index] = plain(item)

    return verified(document, new + text[end:], path, replace)


def _parsed(text: str, file: str) -> Document:
    document = parse(text, file)
    if document.broken:
        raise ProblemError.of(document.problems)
    return document


def _block_with(document: Document, path: Path, index: int) -> Block:
    """Return the layout of the list at *path*, which has an item number *index*."""
    place = find(document, path)
    if not isinstance(place.node, ListNode) or not 0 <= index < len(place.node.items):
        no_such_place(document.page, (*path, index))
    return block(place.node, place.column)


def _inserted(layout: Block, index: int, item: Value) -> str:
    text = layout.page.text
    lines = item_lines(item, layout.column, layout.gap)
    spaced = layout.spaced()
    if index == 0:
        return with_lines(text, layout.start(0), [*lines, ""] if spaced else lines)
    last = index == len(layout.ends)
    at = comments_after(
        text, layout.after(index - 1), (layout.outer if last else layout.column) + 1
    )
    # A comment right above would seem to speak of the new item.
    if spaced or comments_before(text, at, layout.column) < at:
        lines = ["", *lines]
    return with_lines(text, at, lines)


def _begun(place: Place, document: Document, path: Path, item: Value, header: str) -> str:
    """Return the text with the list at *place*, which is missing or empty, and *item* in it."""
    if place.node is None and place.holder is None:
        return _new_file(place.page.text, path, item, header)
    if place.key is None or place.node is None:
        return _with_key(place, document, path, item)
    text, key = _emptied(place), place.key
    at = comments_after(text, next_line(text, key.end), place.column + 1)
    return with_lines(text, at, item_lines(item, place.column + habit(document, path[-1]), 1))


def _new_file(text: str, path: Path, item: Value, header: str) -> str:
    """Return a file that held nothing but comments, with the list and its first item."""
    head = [] if text else [line.rstrip("\r\n") for line in lines_of(header)]
    if not path:
        return with_lines(text, len(text), [*head, *item_lines(item, 0, 1)])
    lines = [_VERSION, f"{path[-1]}:", *item_lines(item, 2, 1)]
    return with_lines(text, len(text), [*head, *lines])


def _emptied(place: Place) -> str:
    """Return the text with nothing behind the key of *place*, where ``[]`` may have stood."""
    text, node = place.page.text, place.node
    if isinstance(node, ListNode):
        end = text.index("]", node.start) + 1
        if text[node.start : end].split() not in (["[]"], ["[", "]"]):
            in_brackets(node)
        return text[: node.start].rstrip(" ") + text[end:]
    if not isinstance(node, TextNode) or node.text or not node.plain:
        refuse(place.page, node.start if node else 0, "expected a list", "begin it with `- `")
    return text


def _with_key(place: Place, document: Document, path: Path, item: Value) -> str:
    """Return the text with a list under a key that the mapping at *place* lacks."""
    holder, text = place.holder, place.page.text
    if holder is None or holder.flow:
        at = holder.start if holder else 0
        help_ = "write it as a block: one `key: value` a line"
        refuse(place.page, at, "what stands in brackets takes no further lines", help_)
    margin = column(text, min(key.start for key, _ in holder.entries.values()))
    at = comments_after(text, next_line(text, holder.end), margin)
    lines: Sequence[str] = item_lines(item, margin + habit(document, path[-1]), 1)
    return with_lines(text, at, [f"{' ' * margin}{path[-1]}:", *lines])
