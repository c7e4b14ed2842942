"""Reads a changed file again: the change that was meant must be the only one."""

from collections.abc import Callable, Mapping
from typing import Any

from crosscheck.nodes import Document, ListNode, MapNode, Node, parse
from crosscheck.splicing.blocks import Value
from crosscheck.splicing.paths import Path, refuse

Edit = Callable[[list[Any]], object]
"""Changes a list of plain values as the text was changed."""


def verified(before: Document, new: str, path: Path, edit: Edit) -> str:
    """Return *new* where it reads as *before* does with *edit* done to the list at *path*.

    ProblemError where anything else would read otherwise, or have another problem.
    """
    try:
        new.encode("utf-8")
    except UnicodeEncodeError:
        help_ = "see that what is to be written came in as UTF-8"
        refuse(before.page, 0, "half a character cannot be written as UTF-8", help_)
    after = parse(new, before.page.file)
    expected = _edited(_held(before.root), path, edit)
    if _held(after.root) != expected or _messages(after) != _messages(before):
        message = f"{before.page.file} would read otherwise elsewhere too, and is left as it is"
        refuse(before.page, 0, message, "make the change by hand")
    return new


def plain(value: Value) -> Any:
    """Return *value* as plain lists, mappings and texts, to be compared with what was read."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value]


def _held(node: Node | None) -> Any:
    """Return what *node* holds as plain values, made anew for each alias."""
    if isinstance(node, ListNode):
        return [_held(item) for item in node.items]
    if isinstance(node, MapNode):
        return {key: _held(value) for key, (_, value) in node.entries.items()}
    return node.text if node else None


def _edited(held: Any, path: Path, edit: Edit) -> Any:
    """Return *held* with *edit* done to the list at *path*, which may be missing or empty."""
    if not path:
        items = held or []
        edit(items)
        return items or None
    whole: Any = {"version": "1"} if held is None else held
    holder, last = whole, path[-1]
    for step in path[:-1]:
        holder = holder[step]
    items = holder.get(last) if isinstance(holder, dict) else holder[last]
    items = items or []
    edit(items)
    holder[last] = items or ""
    return whole


def _messages(document: Document) -> list[str]:
    return [problem.message for problem in document.problems]
